from typing import Literal

ChannelSessionParticipantChannelSessionDirection = Literal["INBOUND", "OUTBOUND"]

CHANNEL_SESSION_PARTICIPANT_CHANNEL_SESSION_DIRECTION_VALUES: set[
    ChannelSessionParticipantChannelSessionDirection
] = {
    "INBOUND",
    "OUTBOUND",
}


def check_channel_session_participant_channel_session_direction(
    value: str,
) -> ChannelSessionParticipantChannelSessionDirection:
    if value in CHANNEL_SESSION_PARTICIPANT_CHANNEL_SESSION_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_SESSION_PARTICIPANT_CHANNEL_SESSION_DIRECTION_VALUES!r}"
    )
