from typing import Literal

CreateRoutingAttributeRequestType = Literal["BOOLEAN", "PROFICIENCY_LEVEL"]

CREATE_ROUTING_ATTRIBUTE_REQUEST_TYPE_VALUES: set[CreateRoutingAttributeRequestType] = {
    "BOOLEAN",
    "PROFICIENCY_LEVEL",
}


def check_create_routing_attribute_request_type(value: str) -> CreateRoutingAttributeRequestType:
    if value in CREATE_ROUTING_ATTRIBUTE_REQUEST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_ROUTING_ATTRIBUTE_REQUEST_TYPE_VALUES!r}"
    )
