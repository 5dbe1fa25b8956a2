from typing import Literal

MediaTypeInputMode = Literal["AGENT", "QUEUE"]

MEDIA_TYPE_INPUT_MODE_VALUES: set[MediaTypeInputMode] = {
    "AGENT",
    "QUEUE",
}


def check_media_type_input_mode(value: str) -> MediaTypeInputMode:
    if value in MEDIA_TYPE_INPUT_MODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEDIA_TYPE_INPUT_MODE_VALUES!r}")
