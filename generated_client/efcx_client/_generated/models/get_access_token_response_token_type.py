from typing import Literal

GetAccessTokenResponseTokenType = Literal["Bearer"]

GET_ACCESS_TOKEN_RESPONSE_TOKEN_TYPE_VALUES: set[GetAccessTokenResponseTokenType] = {
    "Bearer",
}


def check_get_access_token_response_token_type(value: str) -> GetAccessTokenResponseTokenType:
    if value in GET_ACCESS_TOKEN_RESPONSE_TOKEN_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {GET_ACCESS_TOKEN_RESPONSE_TOKEN_TYPE_VALUES!r}"
    )
