from typing import Literal

AddChannelSessionToTasksRequestChannelSessionDirection = Literal["INBOUND", "OUTBOUND"]

ADD_CHANNEL_SESSION_TO_TASKS_REQUEST_CHANNEL_SESSION_DIRECTION_VALUES: set[
    AddChannelSessionToTasksRequestChannelSessionDirection
] = {
    "INBOUND",
    "OUTBOUND",
}


def check_add_channel_session_to_tasks_request_channel_session_direction(
    value: str,
) -> AddChannelSessionToTasksRequestChannelSessionDirection:
    if value in ADD_CHANNEL_SESSION_TO_TASKS_REQUEST_CHANNEL_SESSION_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ADD_CHANNEL_SESSION_TO_TASKS_REQUEST_CHANNEL_SESSION_DIRECTION_VALUES!r}"
    )
