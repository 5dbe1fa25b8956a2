from typing import Literal

CimEventInputType = Literal["ACTIVITY", "CALL", "MESSAGE", "NOTIFICATION", "SUGGESTION"]

CIM_EVENT_INPUT_TYPE_VALUES: set[CimEventInputType] = {
    "ACTIVITY",
    "CALL",
    "MESSAGE",
    "NOTIFICATION",
    "SUGGESTION",
}


def check_cim_event_input_type(value: str) -> CimEventInputType:
    if value in CIM_EVENT_INPUT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CIM_EVENT_INPUT_TYPE_VALUES!r}")
