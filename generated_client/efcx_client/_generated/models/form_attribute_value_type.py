from typing import Literal

FormAttributeValueType = Literal[
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
]

FORM_ATTRIBUTE_VALUE_TYPE_VALUES: set[FormAttributeValueType] = {
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
}


def check_form_attribute_value_type(value: str) -> FormAttributeValueType:
    if value in FORM_ATTRIBUTE_VALUE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FORM_ATTRIBUTE_VALUE_TYPE_VALUES!r}"
    )
