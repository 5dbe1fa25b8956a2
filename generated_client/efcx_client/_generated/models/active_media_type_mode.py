from typing import Literal

ActiveMediaTypeMode = Literal["AGENT", "QUEUE"]

ACTIVE_MEDIA_TYPE_MODE_VALUES: set[ActiveMediaTypeMode] = {
    "AGENT",
    "QUEUE",
}


def check_active_media_type_mode(value: str) -> ActiveMediaTypeMode:
    if value in ACTIVE_MEDIA_TYPE_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ACTIVE_MEDIA_TYPE_MODE_VALUES!r}"
    )
