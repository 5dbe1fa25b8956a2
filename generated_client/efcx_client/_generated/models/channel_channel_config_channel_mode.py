from typing import Literal

ChannelChannelConfigChannelMode = Literal["AGENT", "BOT", "HYBRID"]

CHANNEL_CHANNEL_CONFIG_CHANNEL_MODE_VALUES: set[ChannelChannelConfigChannelMode] = {
    "AGENT",
    "BOT",
    "HYBRID",
}


def check_channel_channel_config_channel_mode(value: str) -> ChannelChannelConfigChannelMode:
    if value in CHANNEL_CHANNEL_CONFIG_CHANNEL_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_CHANNEL_CONFIG_CHANNEL_MODE_VALUES!r}"
    )
