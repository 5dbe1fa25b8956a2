from typing import Literal

ReasonCodeType = Literal["LOGOUT", "NOT_READY"]

REASON_CODE_TYPE_VALUES: set[ReasonCodeType] = {
    "LOGOUT",
    "NOT_READY",
}


def check_reason_code_type(value: str) -> ReasonCodeType:
    if value in REASON_CODE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REASON_CODE_TYPE_VALUES!r}")
