from typing import Literal

CustomerTopicConversationDirection = Literal["INBOUND", "OUTBOUND"]

CUSTOMER_TOPIC_CONVERSATION_DIRECTION_VALUES: set[CustomerTopicConversationDirection] = {
    "INBOUND",
    "OUTBOUND",
}


def check_customer_topic_conversation_direction(value: str) -> CustomerTopicConversationDirection:
    if value in CUSTOMER_TOPIC_CONVERSATION_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CUSTOMER_TOPIC_CONVERSATION_DIRECTION_VALUES!r}"
    )
