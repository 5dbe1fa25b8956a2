from typing import Literal

BotParticipantType = Literal["CUSTOM", "DIALOGFLOW", "NOT_SET", "RASA"]

BOT_PARTICIPANT_TYPE_VALUES: set[BotParticipantType] = {
    "CUSTOM",
    "DIALOGFLOW",
    "NOT_SET",
    "RASA",
}


def check_bot_participant_type(value: str) -> BotParticipantType:
    if value in BOT_PARTICIPANT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BOT_PARTICIPANT_TYPE_VALUES!r}")
