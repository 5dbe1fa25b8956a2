from typing import Literal

ComponentParameterInputParameterType = Literal[
    "currency", "date_time", "document", "image", "payload", "text", "video"
]

COMPONENT_PARAMETER_INPUT_PARAMETER_TYPE_VALUES: set[ComponentParameterInputParameterType] = {
    "currency",
    "date_time",
    "document",
    "image",
    "payload",
    "text",
    "video",
}


def check_component_parameter_input_parameter_type(
    value: str,
) -> ComponentParameterInputParameterType:
    if value in COMPONENT_PARAMETER_INPUT_PARAMETER_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMPONENT_PARAMETER_INPUT_PARAMETER_TYPE_VALUES!r}"
    )
