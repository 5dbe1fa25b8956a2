from typing import Literal

AssignResourceChannelSessionChannelChannelConfigInputChannelMode = Literal["AGENT", "BOT", "HYBRID"]

ASSIGN_RESOURCE_CHANNEL_SESSION_CHANNEL_CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES: set[
    AssignResourceChannelSessionChannelChannelConfigInputChannelMode
] = {
    "AGENT",
    "BOT",
    "HYBRID",
}


def check_assign_resource_channel_session_channel_channel_config_input_channel_mode(
    value: str,
) -> AssignResourceChannelSessionChannelChannelConfigInputChannelMode:
    if value in ASSIGN_RESOURCE_CHANNEL_SESSION_CHANNEL_CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ASSIGN_RESOURCE_CHANNEL_SESSION_CHANNEL_CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES!r}"
    )
