from typing import Literal

RoomInfoMode = Literal["CONTACT_CENTER", "PRIVATE"]

ROOM_INFO_MODE_VALUES: set[RoomInfoMode] = {
    "CONTACT_CENTER",
    "PRIVATE",
}


def check_room_info_mode(value: str) -> RoomInfoMode:
    if value in ROOM_INFO_MODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ROOM_INFO_MODE_VALUES!r}")
