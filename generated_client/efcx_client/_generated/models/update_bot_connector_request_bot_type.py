from typing import Literal

UpdateBotConnectorRequestBotType = Literal["CUSTOM", "DIALOGFLOW", "RASA"]

UPDATE_BOT_CONNECTOR_REQUEST_BOT_TYPE_VALUES: set[UpdateBotConnectorRequestBotType] = {
    "CUSTOM",
    "DIALOGFLOW",
    "RASA",
}


def check_update_bot_connector_request_bot_type(value: str) -> UpdateBotConnectorRequestBotType:
    if value in UPDATE_BOT_CONNECTOR_REQUEST_BOT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_BOT_CONNECTOR_REQUEST_BOT_TYPE_VALUES!r}"
    )
