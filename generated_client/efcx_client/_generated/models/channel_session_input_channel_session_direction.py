from typing import Literal

ChannelSessionInputChannelSessionDirection = Literal["INBOUND", "OUTBOUND"]

CHANNEL_SESSION_INPUT_CHANNEL_SESSION_DIRECTION_VALUES: set[
    ChannelSessionInputChannelSessionDirection
] = {
    "INBOUND",
    "OUTBOUND",
}


def check_channel_session_input_channel_session_direction(
    value: str,
) -> ChannelSessionInputChannelSessionDirection:
    if value in CHANNEL_SESSION_INPUT_CHANNEL_SESSION_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_SESSION_INPUT_CHANNEL_SESSION_DIRECTION_VALUES!r}"
    )
