from typing import Literal

RoutingAttributeInputType = Literal["BOOLEAN", "PROFICIENCY_LEVEL"]

ROUTING_ATTRIBUTE_INPUT_TYPE_VALUES: set[RoutingAttributeInputType] = {
    "BOOLEAN",
    "PROFICIENCY_LEVEL",
}


def check_routing_attribute_input_type(value: str) -> RoutingAttributeInputType:
    if value in ROUTING_ATTRIBUTE_INPUT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ROUTING_ATTRIBUTE_INPUT_TYPE_VALUES!r}"
    )
