from typing import Literal

ChannelProviderConfigSchemaAttributeType = Literal["INPUT", "OPTIONS"]

CHANNEL_PROVIDER_CONFIG_SCHEMA_ATTRIBUTE_TYPE_VALUES: set[
    ChannelProviderConfigSchemaAttributeType
] = {
    "INPUT",
    "OPTIONS",
}


def check_channel_provider_config_schema_attribute_type(
    value: str,
) -> ChannelProviderConfigSchemaAttributeType:
    if value in CHANNEL_PROVIDER_CONFIG_SCHEMA_ATTRIBUTE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_PROVIDER_CONFIG_SCHEMA_ATTRIBUTE_TYPE_VALUES!r}"
    )
