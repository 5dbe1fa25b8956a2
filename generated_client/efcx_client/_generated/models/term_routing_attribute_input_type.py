from typing import Literal

TermRoutingAttributeInputType = Literal["BOOLEAN", "PROFICIENCY_LEVEL"]

TERM_ROUTING_ATTRIBUTE_INPUT_TYPE_VALUES: set[TermRoutingAttributeInputType] = {
    "BOOLEAN",
    "PROFICIENCY_LEVEL",
}


def check_term_routing_attribute_input_type(value: str) -> TermRoutingAttributeInputType:
    if value in TERM_ROUTING_ATTRIBUTE_INPUT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {TERM_ROUTING_ATTRIBUTE_INPUT_TYPE_VALUES!r}"
    )
