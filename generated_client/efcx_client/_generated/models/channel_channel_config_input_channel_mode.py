from typing import Literal

ChannelChannelConfigInputChannelMode = Literal["AGENT", "BOT", "HYBRID"]

CHANNEL_CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES: set[ChannelChannelConfigInputChannelMode] = {
    "AGENT",
    "BOT",
    "HYBRID",
}


def check_channel_channel_config_input_channel_mode(
    value: str,
) -> ChannelChannelConfigInputChannelMode:
    if value in CHANNEL_CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES!r}"
    )
