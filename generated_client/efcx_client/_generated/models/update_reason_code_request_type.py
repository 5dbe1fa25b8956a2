from typing import Literal

UpdateReasonCodeRequestType = Literal["LOGOUT", "NOT_READY"]

UPDATE_REASON_CODE_REQUEST_TYPE_VALUES: set[UpdateReasonCodeRequestType] = {
    "LOGOUT",
    "NOT_READY",
}


def check_update_reason_code_request_type(value: str) -> UpdateReasonCodeRequestType:
    if value in UPDATE_REASON_CODE_REQUEST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_REASON_CODE_REQUEST_TYPE_VALUES!r}"
    )
