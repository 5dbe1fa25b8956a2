from typing import Literal

CommentMessageBodyInputItemType = Literal[
    "DELETE", "HIDE", "IMAGE", "LIKE", "PRIVATE_REPLY", "TEXT", "UNLIKE", "VIDEO"
]

COMMENT_MESSAGE_BODY_INPUT_ITEM_TYPE_VALUES: set[CommentMessageBodyInputItemType] = {
    "DELETE",
    "HIDE",
    "IMAGE",
    "LIKE",
    "PRIVATE_REPLY",
    "TEXT",
    "UNLIKE",
    "VIDEO",
}


def check_comment_message_body_input_item_type(value: str) -> CommentMessageBodyInputItemType:
    if value in COMMENT_MESSAGE_BODY_INPUT_ITEM_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {COMMENT_MESSAGE_BODY_INPUT_ITEM_TYPE_VALUES!r}"
    )
