from typing import Literal

MrdTypeName = Literal["CHAT", "CISCO_CC", "CX_VOICE", "EMAIL"]

MRD_TYPE_NAME_VALUES: set[MrdTypeName] = {
    "CHAT",
    "CISCO_CC",
    "CX_VOICE",
    "EMAIL",
}


def check_mrd_type_name(value: str) -> MrdTypeName:
    if value in MRD_TYPE_NAME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MRD_TYPE_NAME_VALUES!r}")
