from typing import Literal

CreateBotConnectorRequestBotType = Literal["CUSTOM", "DIALOGFLOW", "RASA"]

CREATE_BOT_CONNECTOR_REQUEST_BOT_TYPE_VALUES: set[CreateBotConnectorRequestBotType] = {
    "CUSTOM",
    "DIALOGFLOW",
    "RASA",
}


def check_create_bot_connector_request_bot_type(value: str) -> CreateBotConnectorRequestBotType:
    if value in CREATE_BOT_CONNECTOR_REQUEST_BOT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_BOT_CONNECTOR_REQUEST_BOT_TYPE_VALUES!r}"
    )
