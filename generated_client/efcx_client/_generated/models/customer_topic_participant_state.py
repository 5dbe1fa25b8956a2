from typing import Literal

CustomerTopicParticipantState = Literal["SUBSCRIBED", "UNSUBSCRIBED"]

CUSTOMER_TOPIC_PARTICIPANT_STATE_VALUES: set[CustomerTopicParticipantState] = {
    "SUBSCRIBED",
    "UNSUBSCRIBED",
}


def check_customer_topic_participant_state(value: str) -> CustomerTopicParticipantState:
    if value in CUSTOMER_TOPIC_PARTICIPANT_STATE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CUSTOMER_TOPIC_PARTICIPANT_STATE_VALUES!r}"
    )
