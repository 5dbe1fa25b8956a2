from typing import Literal

ChannelProviderConfigInputType = Literal[
    "Alphanum100",
    "AlphanumSpecial200",
    "Boolean",
    "Email",
    "IP",
    "Number",
    "Password",
    "PhoneNumber",
    "PositiveNumber",
    "String100",
    "String2000",
    "String50",
    "StringList",
    "URL",
    "WebChannelData",
]

CHANNEL_PROVIDER_CONFIG_INPUT_TYPE_VALUES: set[ChannelProviderConfigInputType] = {
    "Alphanum100",
    "AlphanumSpecial200",
    "Boolean",
    "Email",
    "IP",
    "Number",
    "Password",
    "PhoneNumber",
    "PositiveNumber",
    "String100",
    "String2000",
    "String50",
    "StringList",
    "URL",
    "WebChannelData",
}


def check_channel_provider_config_input_type(value: str) -> ChannelProviderConfigInputType:
    if value in CHANNEL_PROVIDER_CONFIG_INPUT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_PROVIDER_CONFIG_INPUT_TYPE_VALUES!r}"
    )
