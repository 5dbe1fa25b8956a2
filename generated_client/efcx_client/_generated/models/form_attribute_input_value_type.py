from typing import Literal

FormAttributeInputValueType = Literal[
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

FORM_ATTRIBUTE_INPUT_VALUE_TYPE_VALUES: set[FormAttributeInputValueType] = {
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


def check_form_attribute_input_value_type(value: str) -> FormAttributeInputValueType:
    if value in FORM_ATTRIBUTE_INPUT_VALUE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FORM_ATTRIBUTE_INPUT_VALUE_TYPE_VALUES!r}"
    )
