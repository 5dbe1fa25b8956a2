from typing import Literal

BotFrameworkBotConnectorBotType = Literal["CUSTOM", "DIALOGFLOW", "NOT_SET", "RASA"]

BOT_FRAMEWORK_BOT_CONNECTOR_BOT_TYPE_VALUES: set[BotFrameworkBotConnectorBotType] = {
    "CUSTOM",
    "DIALOGFLOW",
    "NOT_SET",
    "RASA",
}


def check_bot_framework_bot_connector_bot_type(value: str) -> BotFrameworkBotConnectorBotType:
    if value in BOT_FRAMEWORK_BOT_CONNECTOR_BOT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {BOT_FRAMEWORK_BOT_CONNECTOR_BOT_TYPE_VALUES!r}"
    )
