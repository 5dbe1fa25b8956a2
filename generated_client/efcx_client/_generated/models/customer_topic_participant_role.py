from typing import Literal

CustomerTopicParticipantRole = Literal[
    "ASSISTANT", "CUSTOMER", "PRIMARY", "SILENT_MONITOR", "WHISPER", "WRAP_UP"
]

CUSTOMER_TOPIC_PARTICIPANT_ROLE_VALUES: set[CustomerTopicParticipantRole] = {
    "ASSISTANT",
    "CUSTOMER",
    "PRIMARY",
    "SILENT_MONITOR",
    "WHISPER",
    "WRAP_UP",
}


def check_customer_topic_participant_role(value: str) -> CustomerTopicParticipantRole:
    if value in CUSTOMER_TOPIC_PARTICIPANT_ROLE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CUSTOMER_TOPIC_PARTICIPANT_ROLE_VALUES!r}"
    )
