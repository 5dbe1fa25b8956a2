from typing import Literal

FormAttributeInputAttributeType = Literal["INPUT", "OPTIONS"]

FORM_ATTRIBUTE_INPUT_ATTRIBUTE_TYPE_VALUES: set[FormAttributeInputAttributeType] = {
    "INPUT",
    "OPTIONS",
}


def check_form_attribute_input_attribute_type(value: str) -> FormAttributeInputAttributeType:
    if value in FORM_ATTRIBUTE_INPUT_ATTRIBUTE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FORM_ATTRIBUTE_INPUT_ATTRIBUTE_TYPE_VALUES!r}"
    )
