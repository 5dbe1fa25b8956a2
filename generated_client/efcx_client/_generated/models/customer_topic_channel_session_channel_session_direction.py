from typing import Literal

CustomerTopicChannelSessionChannelSessionDirection = Literal["INBOUND", "OUTBOUND"]

CUSTOMER_TOPIC_CHANNEL_SESSION_CHANNEL_SESSION_DIRECTION_VALUES: set[
    CustomerTopicChannelSessionChannelSessionDirection
] = {
    "INBOUND",
    "OUTBOUND",
}


def check_customer_topic_channel_session_channel_session_direction(
    value: str,
) -> CustomerTopicChannelSessionChannelSessionDirection:
    if value in CUSTOMER_TOPIC_CHANNEL_SESSION_CHANNEL_SESSION_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CUSTOMER_TOPIC_CHANNEL_SESSION_CHANNEL_SESSION_DIRECTION_VALUES!r}"
    )
