from typing import Literal

TaskActiveMediaState = Literal["ACTIVE", "CLOSED", "QUEUED", "RESERVED", "STARTED"]

TASK_ACTIVE_MEDIA_STATE_VALUES: set[TaskActiveMediaState] = {
    "ACTIVE",
    "CLOSED",
    "QUEUED",
    "RESERVED",
    "STARTED",
}


def check_task_active_media_state(value: str) -> TaskActiveMediaState:
    if value in TASK_ACTIVE_MEDIA_STATE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {TASK_ACTIVE_MEDIA_STATE_VALUES!r}"
    )
