from typing import Literal

ChannelConfigInputChannelMode = Literal["AGENT", "BOT", "HYBRID"]

CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES: set[ChannelConfigInputChannelMode] = {
    "AGENT",
    "BOT",
    "HYBRID",
}


def check_channel_config_input_channel_mode(value: str) -> ChannelConfigInputChannelMode:
    if value in CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES!r}"
    )
