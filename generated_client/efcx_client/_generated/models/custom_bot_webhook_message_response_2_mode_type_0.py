from typing import Literal

CustomBotWebhookMessageResponse2ModeType0 = Literal["message", "suggestion"]

CUSTOM_BOT_WEBHOOK_MESSAGE_RESPONSE_2_MODE_TYPE_0_VALUES: set[
    CustomBotWebhookMessageResponse2ModeType0
] = {
    "message",
    "suggestion",
}


def check_custom_bot_webhook_message_response_2_mode_type_0(
    value: str,
) -> CustomBotWebhookMessageResponse2ModeType0:
    if value in CUSTOM_BOT_WEBHOOK_MESSAGE_RESPONSE_2_MODE_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CUSTOM_BOT_WEBHOOK_MESSAGE_RESPONSE_2_MODE_TYPE_0_VALUES!r}"
    )
