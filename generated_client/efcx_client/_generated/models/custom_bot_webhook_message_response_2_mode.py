from typing import Literal

CustomBotWebhookMessageResponse2Mode = Literal["message", "suggestion"]

CUSTOM_BOT_WEBHOOK_MESSAGE_RESPONSE_2_MODE_VALUES: set[CustomBotWebhookMessageResponse2Mode] = {
    "message",
    "suggestion",
}


def check_custom_bot_webhook_message_response_2_mode(
    value: str,
) -> CustomBotWebhookMessageResponse2Mode:
    if value in CUSTOM_BOT_WEBHOOK_MESSAGE_RESPONSE_2_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CUSTOM_BOT_WEBHOOK_MESSAGE_RESPONSE_2_MODE_VALUES!r}"
    )
