from typing import Literal

QueueInputType = Literal["ID", "NAME"]

QUEUE_INPUT_TYPE_VALUES: set[QueueInputType] = {
    "ID",
    "NAME",
}


def check_queue_input_type(value: str) -> QueueInputType:
    if value in QUEUE_INPUT_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {QUEUE_INPUT_TYPE_VALUES!r}")
