from typing import Literal

ChannelProviderInterfaceChannelProviderConfigSchemaInputAttributeType = Literal["INPUT", "OPTIONS"]

CHANNEL_PROVIDER_INTERFACE_CHANNEL_PROVIDER_CONFIG_SCHEMA_INPUT_ATTRIBUTE_TYPE_VALUES: set[
    ChannelProviderInterfaceChannelProviderConfigSchemaInputAttributeType
] = {
    "INPUT",
    "OPTIONS",
}


def check_channel_provider_interface_channel_provider_config_schema_input_attribute_type(
    value: str,
) -> ChannelProviderInterfaceChannelProviderConfigSchemaInputAttributeType:
    if (
        value
        in CHANNEL_PROVIDER_INTERFACE_CHANNEL_PROVIDER_CONFIG_SCHEMA_INPUT_ATTRIBUTE_TYPE_VALUES
    ):
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_PROVIDER_INTERFACE_CHANNEL_PROVIDER_CONFIG_SCHEMA_INPUT_ATTRIBUTE_TYPE_VALUES!r}"
    )
