from typing import Literal

RoutingAttributeType = Literal["BOOLEAN", "PROFICIENCY_LEVEL"]

ROUTING_ATTRIBUTE_TYPE_VALUES: set[RoutingAttributeType] = {
    "BOOLEAN",
    "PROFICIENCY_LEVEL",
}


def check_routing_attribute_type(value: str) -> RoutingAttributeType:
    if value in ROUTING_ATTRIBUTE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ROUTING_ATTRIBUTE_TYPE_VALUES!r}"
    )
