from typing import Literal

CreateSchemaAttributeRequestType = Literal[
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

CREATE_SCHEMA_ATTRIBUTE_REQUEST_TYPE_VALUES: set[CreateSchemaAttributeRequestType] = {
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


def check_create_schema_attribute_request_type(value: str) -> CreateSchemaAttributeRequestType:
    if value in CREATE_SCHEMA_ATTRIBUTE_REQUEST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_SCHEMA_ATTRIBUTE_REQUEST_TYPE_VALUES!r}"
    )
