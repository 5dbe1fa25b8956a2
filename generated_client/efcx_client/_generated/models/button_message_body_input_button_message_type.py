from typing import Literal

ButtonMessageBodyInputButtonMessageType = Literal["BUTTON", "QUICK_REPLIES"]

BUTTON_MESSAGE_BODY_INPUT_BUTTON_MESSAGE_TYPE_VALUES: set[
    ButtonMessageBodyInputButtonMessageType
] = {
    "BUTTON",
    "QUICK_REPLIES",
}


def check_button_message_body_input_button_message_type(
    value: str,
) -> ButtonMessageBodyInputButtonMessageType:
    if value in BUTTON_MESSAGE_BODY_INPUT_BUTTON_MESSAGE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {BUTTON_MESSAGE_BODY_INPUT_BUTTON_MESSAGE_TYPE_VALUES!r}"
    )
