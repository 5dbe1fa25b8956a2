from typing import Literal

ServiceIdentifierChannelConfigChannelMode = Literal["AGENT", "BOT", "HYBRID"]

SERVICE_IDENTIFIER_CHANNEL_CONFIG_CHANNEL_MODE_VALUES: set[
    ServiceIdentifierChannelConfigChannelMode
] = {
    "AGENT",
    "BOT",
    "HYBRID",
}


def check_service_identifier_channel_config_channel_mode(
    value: str,
) -> ServiceIdentifierChannelConfigChannelMode:
    if value in SERVICE_IDENTIFIER_CHANNEL_CONFIG_CHANNEL_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SERVICE_IDENTIFIER_CHANNEL_CONFIG_CHANNEL_MODE_VALUES!r}"
    )
