from typing import Literal

RoomInfoInputMode = Literal["CONTACT_CENTER", "PRIVATE"]

ROOM_INFO_INPUT_MODE_VALUES: set[RoomInfoInputMode] = {
    "CONTACT_CENTER",
    "PRIVATE",
}


def check_room_info_input_mode(value: str) -> RoomInfoInputMode:
    if value in ROOM_INFO_INPUT_MODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ROOM_INFO_INPUT_MODE_VALUES!r}")
