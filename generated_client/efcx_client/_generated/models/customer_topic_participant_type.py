from typing import Literal

CustomerTopicParticipantType = Literal["AGENT", "APP", "BOT", "CUSTOMER", "MONITOR"]

CUSTOMER_TOPIC_PARTICIPANT_TYPE_VALUES: set[CustomerTopicParticipantType] = {
    "AGENT",
    "APP",
    "BOT",
    "CUSTOMER",
    "MONITOR",
}


def check_customer_topic_participant_type(value: str) -> CustomerTopicParticipantType:
    if value in CUSTOMER_TOPIC_PARTICIPANT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CUSTOMER_TOPIC_PARTICIPANT_TYPE_VALUES!r}"
    )
