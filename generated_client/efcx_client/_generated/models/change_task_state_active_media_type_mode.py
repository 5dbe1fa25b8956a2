from typing import Literal

ChangeTaskStateActiveMediaTypeMode = Literal["AGENT", "QUEUE"]

CHANGE_TASK_STATE_ACTIVE_MEDIA_TYPE_MODE_VALUES: set[ChangeTaskStateActiveMediaTypeMode] = {
    "AGENT",
    "QUEUE",
}


def check_change_task_state_active_media_type_mode(
    value: str,
) -> ChangeTaskStateActiveMediaTypeMode:
    if value in CHANGE_TASK_STATE_ACTIVE_MEDIA_TYPE_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANGE_TASK_STATE_ACTIVE_MEDIA_TYPE_MODE_VALUES!r}"
    )
