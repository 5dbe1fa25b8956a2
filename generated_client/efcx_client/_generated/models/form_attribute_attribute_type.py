from typing import Literal

FormAttributeAttributeType = Literal["INPUT", "OPTIONS"]

FORM_ATTRIBUTE_ATTRIBUTE_TYPE_VALUES: set[FormAttributeAttributeType] = {
    "INPUT",
    "OPTIONS",
}


def check_form_attribute_attribute_type(value: str) -> FormAttributeAttributeType:
    if value in FORM_ATTRIBUTE_ATTRIBUTE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FORM_ATTRIBUTE_ATTRIBUTE_TYPE_VALUES!r}"
    )
