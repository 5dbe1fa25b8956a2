from typing import Literal

ChannelProviderInterfaceChannelProviderConfigSchemaInputValueType = Literal[
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

CHANNEL_PROVIDER_INTERFACE_CHANNEL_PROVIDER_CONFIG_SCHEMA_INPUT_VALUE_TYPE_VALUES: set[
    ChannelProviderInterfaceChannelProviderConfigSchemaInputValueType
] = {
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


def check_channel_provider_interface_channel_provider_config_schema_input_value_type(
    value: str,
) -> ChannelProviderInterfaceChannelProviderConfigSchemaInputValueType:
    if value in CHANNEL_PROVIDER_INTERFACE_CHANNEL_PROVIDER_CONFIG_SCHEMA_INPUT_VALUE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_PROVIDER_INTERFACE_CHANNEL_PROVIDER_CONFIG_SCHEMA_INPUT_VALUE_TYPE_VALUES!r}"
    )
