from typing import Literal

ChannelConfigChannelMode = Literal["AGENT", "BOT", "HYBRID"]

CHANNEL_CONFIG_CHANNEL_MODE_VALUES: set[ChannelConfigChannelMode] = {
    "AGENT",
    "BOT",
    "HYBRID",
}


def check_channel_config_channel_mode(value: str) -> ChannelConfigChannelMode:
    if value in CHANNEL_CONFIG_CHANNEL_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_CONFIG_CHANNEL_MODE_VALUES!r}"
    )
