from typing import Literal

CustomerTopicPastEventType = Literal["ACTIVITY", "CALL", "MESSAGE", "NOTIFICATION", "SUGGESTION"]

CUSTOMER_TOPIC_PAST_EVENT_TYPE_VALUES: set[CustomerTopicPastEventType] = {
    "ACTIVITY",
    "CALL",
    "MESSAGE",
    "NOTIFICATION",
    "SUGGESTION",
}


def check_customer_topic_past_event_type(value: str) -> CustomerTopicPastEventType:
    if value in CUSTOMER_TOPIC_PAST_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CUSTOMER_TOPIC_PAST_EVENT_TYPE_VALUES!r}"
    )
