from typing import Literal

ChangeTaskStateActiveMediaTypeDirection = Literal[
    "BARGE_IN",
    "CONSULT",
    "CONSULT_CONFERENCE",
    "CONSULT_TRANSFER",
    "DIRECT_CONFERENCE",
    "DIRECT_TRANSFER",
    "INBOUND",
    "OUTBOUND",
    "SILENT_MONITOR",
]

CHANGE_TASK_STATE_ACTIVE_MEDIA_TYPE_DIRECTION_VALUES: set[
    ChangeTaskStateActiveMediaTypeDirection
] = {
    "BARGE_IN",
    "CONSULT",
    "CONSULT_CONFERENCE",
    "CONSULT_TRANSFER",
    "DIRECT_CONFERENCE",
    "DIRECT_TRANSFER",
    "INBOUND",
    "OUTBOUND",
    "SILENT_MONITOR",
}


def check_change_task_state_active_media_type_direction(
    value: str,
) -> ChangeTaskStateActiveMediaTypeDirection:
    if value in CHANGE_TASK_STATE_ACTIVE_MEDIA_TYPE_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANGE_TASK_STATE_ACTIVE_MEDIA_TYPE_DIRECTION_VALUES!r}"
    )
