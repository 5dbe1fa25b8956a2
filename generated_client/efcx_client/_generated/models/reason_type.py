from typing import Literal

ReasonType = Literal["LOGOUT", "NOT_READY"]

REASON_TYPE_VALUES: set[ReasonType] = {
    "LOGOUT",
    "NOT_READY",
}


def check_reason_type(value: str) -> ReasonType:
    if value in REASON_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REASON_TYPE_VALUES!r}")
