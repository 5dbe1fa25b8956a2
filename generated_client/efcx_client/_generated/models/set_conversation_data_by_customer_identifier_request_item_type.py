from typing import Literal

SetConversationDataByCustomerIdentifierRequestItemType = Literal[
    "Alphanum100",
    "AlphanumSpecial200",
    "Boolean",
    "Email",
    "IP",
    "Number",
    "Password",
    "PhoneNumber",
    "PositiveNumber",
    "String100",
    "String2000",
    "String50",
    "StringList",
    "URL",
    "WebChannelData",
]

SET_CONVERSATION_DATA_BY_CUSTOMER_IDENTIFIER_REQUEST_ITEM_TYPE_VALUES: set[
    SetConversationDataByCustomerIdentifierRequestItemType
] = {
    "Alphanum100",
    "AlphanumSpecial200",
    "Boolean",
    "Email",
    "IP",
    "Number",
    "Password",
    "PhoneNumber",
    "PositiveNumber",
    "String100",
    "String2000",
    "String50",
    "StringList",
    "URL",
    "WebChannelData",
}


def check_set_conversation_data_by_customer_identifier_request_item_type(
    value: str,
) -> SetConversationDataByCustomerIdentifierRequestItemType:
    if value in SET_CONVERSATION_DATA_BY_CUSTOMER_IDENTIFIER_REQUEST_ITEM_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SET_CONVERSATION_DATA_BY_CUSTOMER_IDENTIFIER_REQUEST_ITEM_TYPE_VALUES!r}"
    )
