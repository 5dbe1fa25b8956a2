from typing import Literal

ComponentInputType = Literal["body", "button", "header"]

COMPONENT_INPUT_TYPE_VALUES: set[ComponentInputType] = {
    "body",
    "button",
    "header",
}


def check_component_input_type(value: str) -> ComponentInputType:
    if value in COMPONENT_INPUT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPONENT_INPUT_TYPE_VALUES!r}")
