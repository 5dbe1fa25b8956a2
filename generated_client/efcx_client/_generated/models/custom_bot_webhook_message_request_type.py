from typing import Literal

CustomBotWebhookMessageRequestType = Literal["intent", "message"]

CUSTOM_BOT_WEBHOOK_MESSAGE_REQUEST_TYPE_VALUES: set[CustomBotWebhookMessageRequestType] = {
    "intent",
    "message",
}


def check_custom_bot_webhook_message_request_type(value: str) -> CustomBotWebhookMessageRequestType:
    if value in CUSTOM_BOT_WEBHOOK_MESSAGE_REQUEST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CUSTOM_BOT_WEBHOOK_MESSAGE_REQUEST_TYPE_VALUES!r}"
    )
