from typing import Literal

ChannelProviderConfigSchemaValueType = Literal[
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

CHANNEL_PROVIDER_CONFIG_SCHEMA_VALUE_TYPE_VALUES: set[ChannelProviderConfigSchemaValueType] = {
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


def check_channel_provider_config_schema_value_type(
    value: str,
) -> ChannelProviderConfigSchemaValueType:
    if value in CHANNEL_PROVIDER_CONFIG_SCHEMA_VALUE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_PROVIDER_CONFIG_SCHEMA_VALUE_TYPE_VALUES!r}"
    )
