from typing import Literal

CreateReasonCodeRequestType = Literal["LOGOUT", "NOT_READY"]

CREATE_REASON_CODE_REQUEST_TYPE_VALUES: set[CreateReasonCodeRequestType] = {
    "LOGOUT",
    "NOT_READY",
}


def check_create_reason_code_request_type(value: str) -> CreateReasonCodeRequestType:
    if value in CREATE_REASON_CODE_REQUEST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_REASON_CODE_REQUEST_TYPE_VALUES!r}"
    )
