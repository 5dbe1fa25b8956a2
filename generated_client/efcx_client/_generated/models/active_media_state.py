from typing import Literal

ActiveMediaState = Literal["ACTIVE", "CLOSED", "QUEUED", "RESERVED", "STARTED"]

ACTIVE_MEDIA_STATE_VALUES: set[ActiveMediaState] = {
    "ACTIVE",
    "CLOSED",
    "QUEUED",
    "RESERVED",
    "STARTED",
}


def check_active_media_state(value: str) -> ActiveMediaState:
    if value in ACTIVE_MEDIA_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTIVE_MEDIA_STATE_VALUES!r}")
