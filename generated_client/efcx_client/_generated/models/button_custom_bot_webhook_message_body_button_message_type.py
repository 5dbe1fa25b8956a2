from typing import Literal

ButtonCustomBotWebhookMessageBodyButtonMessageType = Literal["BUTTON", "QUICK_REPLIES"]

BUTTON_CUSTOM_BOT_WEBHOOK_MESSAGE_BODY_BUTTON_MESSAGE_TYPE_VALUES: set[
    ButtonCustomBotWebhookMessageBodyButtonMessageType
] = {
    "BUTTON",
    "QUICK_REPLIES",
}


def check_button_custom_bot_webhook_message_body_button_message_type(
    value: str,
) -> ButtonCustomBotWebhookMessageBodyButtonMessageType:
    if value in BUTTON_CUSTOM_BOT_WEBHOOK_MESSAGE_BODY_BUTTON_MESSAGE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {BUTTON_CUSTOM_BOT_WEBHOOK_MESSAGE_BODY_BUTTON_MESSAGE_TYPE_VALUES!r}"
    )
