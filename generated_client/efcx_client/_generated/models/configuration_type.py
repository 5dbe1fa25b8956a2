from typing import Literal

ConfigurationType = Literal[
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

CONFIGURATION_TYPE_VALUES: set[ConfigurationType] = {
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


def check_configuration_type(value: str) -> ConfigurationType:
    if value in CONFIGURATION_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CONFIGURATION_TYPE_VALUES!r}")
