from typing import Literal

ActiveMediaTypeDirection = Literal[
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

ACTIVE_MEDIA_TYPE_DIRECTION_VALUES: set[ActiveMediaTypeDirection] = {
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


def check_active_media_type_direction(value: str) -> ActiveMediaTypeDirection:
    if value in ACTIVE_MEDIA_TYPE_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ACTIVE_MEDIA_TYPE_DIRECTION_VALUES!r}"
    )
