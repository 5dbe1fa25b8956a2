from typing import Literal

CarouselMessageBodyInputCarouselMessageType = Literal["GENERIC_RICH_MEDIA", "MEDIA"]

CAROUSEL_MESSAGE_BODY_INPUT_CAROUSEL_MESSAGE_TYPE_VALUES: set[
    CarouselMessageBodyInputCarouselMessageType
] = {
    "GENERIC_RICH_MEDIA",
    "MEDIA",
}


def check_carousel_message_body_input_carousel_message_type(
    value: str,
) -> CarouselMessageBodyInputCarouselMessageType:
    if value in CAROUSEL_MESSAGE_BODY_INPUT_CAROUSEL_MESSAGE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CAROUSEL_MESSAGE_BODY_INPUT_CAROUSEL_MESSAGE_TYPE_VALUES!r}"
    )
