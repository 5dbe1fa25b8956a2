from typing import Literal

DefaultoutboundChannelConfigChannelMode = Literal["AGENT", "BOT", "HYBRID"]

DEFAULTOUTBOUND_CHANNEL_CONFIG_CHANNEL_MODE_VALUES: set[DefaultoutboundChannelConfigChannelMode] = {
    "AGENT",
    "BOT",
    "HYBRID",
}


def check_defaultoutbound_channel_config_channel_mode(
    value: str,
) -> DefaultoutboundChannelConfigChannelMode:
    if value in DEFAULTOUTBOUND_CHANNEL_CONFIG_CHANNEL_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DEFAULTOUTBOUND_CHANNEL_CONFIG_CHANNEL_MODE_VALUES!r}"
    )
