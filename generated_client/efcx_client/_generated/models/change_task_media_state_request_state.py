from typing import Literal

ChangeTaskMediaStateRequestState = Literal["ACTIVE", "CLOSED", "QUEUED", "RESERVED", "STARTED"]

CHANGE_TASK_MEDIA_STATE_REQUEST_STATE_VALUES: set[ChangeTaskMediaStateRequestState] = {
    "ACTIVE",
    "CLOSED",
    "QUEUED",
    "RESERVED",
    "STARTED",
}


def check_change_task_media_state_request_state(value: str) -> ChangeTaskMediaStateRequestState:
    if value in CHANGE_TASK_MEDIA_STATE_REQUEST_STATE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANGE_TASK_MEDIA_STATE_REQUEST_STATE_VALUES!r}"
    )
