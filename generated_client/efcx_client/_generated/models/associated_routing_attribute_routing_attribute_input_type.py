from typing import Literal

AssociatedRoutingAttributeRoutingAttributeInputType = Literal["BOOLEAN", "PROFICIENCY_LEVEL"]

ASSOCIATED_ROUTING_ATTRIBUTE_ROUTING_ATTRIBUTE_INPUT_TYPE_VALUES: set[
    AssociatedRoutingAttributeRoutingAttributeInputType
] = {
    "BOOLEAN",
    "PROFICIENCY_LEVEL",
}


def check_associated_routing_attribute_routing_attribute_input_type(
    value: str,
) -> AssociatedRoutingAttributeRoutingAttributeInputType:
    if value in ASSOCIATED_ROUTING_ATTRIBUTE_ROUTING_ATTRIBUTE_INPUT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ASSOCIATED_ROUTING_ATTRIBUTE_ROUTING_ATTRIBUTE_INPUT_TYPE_VALUES!r}"
    )
