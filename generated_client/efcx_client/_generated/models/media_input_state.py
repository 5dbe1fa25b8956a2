from typing import Literal

MediaInputState = Literal["ACTIVE", "CLOSED", "QUEUED", "RESERVED", "STARTED"]

MEDIA_INPUT_STATE_VALUES: set[MediaInputState] = {
    "ACTIVE",
    "CLOSED",
    "QUEUED",
    "RESERVED",
    "STARTED",
}


def check_media_input_state(value: str) -> MediaInputState:
    if value in MEDIA_INPUT_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEDIA_INPUT_STATE_VALUES!r}")
