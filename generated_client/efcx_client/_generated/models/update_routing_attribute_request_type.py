from typing import Literal

UpdateRoutingAttributeRequestType = Literal["BOOLEAN", "PROFICIENCY_LEVEL"]

UPDATE_ROUTING_ATTRIBUTE_REQUEST_TYPE_VALUES: set[UpdateRoutingAttributeRequestType] = {
    "BOOLEAN",
    "PROFICIENCY_LEVEL",
}


def check_update_routing_attribute_request_type(value: str) -> UpdateRoutingAttributeRequestType:
    if value in UPDATE_ROUTING_ATTRIBUTE_REQUEST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_ROUTING_ATTRIBUTE_REQUEST_TYPE_VALUES!r}"
    )
