from typing import Literal

ReasonCodeInputType = Literal["LOGOUT", "NOT_READY"]

REASON_CODE_INPUT_TYPE_VALUES: set[ReasonCodeInputType] = {
    "LOGOUT",
    "NOT_READY",
}


def check_reason_code_input_type(value: str) -> ReasonCodeInputType:
    if value in REASON_CODE_INPUT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {REASON_CODE_INPUT_TYPE_VALUES!r}"
    )
