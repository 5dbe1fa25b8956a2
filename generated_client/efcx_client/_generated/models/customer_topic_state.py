from typing import Literal

CustomerTopicState = Literal[
    "ACTIVE", "CLOSED", "CLOSING", "CREATED", "CUSTOMER_LEFT", "INACTIVE", "ON_HOLD", "WRAP_UP"
]

CUSTOMER_TOPIC_STATE_VALUES: set[CustomerTopicState] = {
    "ACTIVE",
    "CLOSED",
    "CLOSING",
    "CREATED",
    "CUSTOMER_LEFT",
    "INACTIVE",
    "ON_HOLD",
    "WRAP_UP",
}


def check_customer_topic_state(value: str) -> CustomerTopicState:
    if value in CUSTOMER_TOPIC_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CUSTOMER_TOPIC_STATE_VALUES!r}")
