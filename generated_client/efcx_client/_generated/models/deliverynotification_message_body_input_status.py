from typing import Literal

DeliverynotificationMessageBodyInputStatus = Literal["CONNECTED", "DELIVERED", "FAILED", "READ"]

DELIVERYNOTIFICATION_MESSAGE_BODY_INPUT_STATUS_VALUES: set[
    DeliverynotificationMessageBodyInputStatus
] = {
    "CONNECTED",
    "DELIVERED",
    "FAILED",
    "READ",
}


def check_deliverynotification_message_body_input_status(
    value: str,
) -> DeliverynotificationMessageBodyInputStatus:
    if value in DELIVERYNOTIFICATION_MESSAGE_BODY_INPUT_STATUS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DELIVERYNOTIFICATION_MESSAGE_BODY_INPUT_STATUS_VALUES!r}"
    )
