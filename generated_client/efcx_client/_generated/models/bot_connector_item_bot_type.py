from typing import Literal

BotConnectorItemBotType = Literal["CUSTOM", "DIALOGFLOW", "NOT_SET", "RASA"]

BOT_CONNECTOR_ITEM_BOT_TYPE_VALUES: set[BotConnectorItemBotType] = {
    "CUSTOM",
    "DIALOGFLOW",
    "NOT_SET",
    "RASA",
}


def check_bot_connector_item_bot_type(value: str) -> BotConnectorItemBotType:
    if value in BOT_CONNECTOR_ITEM_BOT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {BOT_CONNECTOR_ITEM_BOT_TYPE_VALUES!r}"
    )
