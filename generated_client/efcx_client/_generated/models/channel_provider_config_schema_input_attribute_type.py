from typing import Literal

ChannelProviderConfigSchemaInputAttributeType = Literal["INPUT", "OPTIONS"]

CHANNEL_PROVIDER_CONFIG_SCHEMA_INPUT_ATTRIBUTE_TYPE_VALUES: set[
    ChannelProviderConfigSchemaInputAttributeType
] = {
    "INPUT",
    "OPTIONS",
}


def check_channel_provider_config_schema_input_attribute_type(
    value: str,
) -> ChannelProviderConfigSchemaInputAttributeType:
    if value in CHANNEL_PROVIDER_CONFIG_SCHEMA_INPUT_ATTRIBUTE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_PROVIDER_CONFIG_SCHEMA_INPUT_ATTRIBUTE_TYPE_VALUES!r}"
    )
