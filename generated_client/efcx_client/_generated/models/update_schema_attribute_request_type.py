from typing import Literal

UpdateSchemaAttributeRequestType = Literal[
    "alphaNumeric",
    "boolean",
    "email",
    "ip",
    "name",
    "number",
    "password",
    "phoneNumber",
    "string",
    "url",
]

UPDATE_SCHEMA_ATTRIBUTE_REQUEST_TYPE_VALUES: set[UpdateSchemaAttributeRequestType] = {
    "alphaNumeric",
    "boolean",
    "email",
    "ip",
    "name",
    "number",
    "password",
    "phoneNumber",
    "string",
    "url",
}


def check_update_schema_attribute_request_type(value: str) -> UpdateSchemaAttributeRequestType:
    if value in UPDATE_SCHEMA_ATTRIBUTE_REQUEST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_SCHEMA_ATTRIBUTE_REQUEST_TYPE_VALUES!r}"
    )
