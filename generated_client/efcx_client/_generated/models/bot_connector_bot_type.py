from typing import Literal

BotConnectorBotType = Literal["CUSTOM", "DIALOGFLOW", "NOT_SET", "RASA"]

BOT_CONNECTOR_BOT_TYPE_VALUES: set[BotConnectorBotType] = {
    "CUSTOM",
    "DIALOGFLOW",
    "NOT_SET",
    "RASA",
}


def check_bot_connector_bot_type(value: str) -> BotConnectorBotType:
    if value in BOT_CONNECTOR_BOT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {BOT_CONNECTOR_BOT_TYPE_VALUES!r}"
    )
