from typing import Literal

AddChannelSessionToTasksChannelChannelConfigInputChannelMode = Literal["AGENT", "BOT", "HYBRID"]

ADD_CHANNEL_SESSION_TO_TASKS_CHANNEL_CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES: set[
    AddChannelSessionToTasksChannelChannelConfigInputChannelMode
] = {
    "AGENT",
    "BOT",
    "HYBRID",
}


def check_add_channel_session_to_tasks_channel_channel_config_input_channel_mode(
    value: str,
) -> AddChannelSessionToTasksChannelChannelConfigInputChannelMode:
    if value in ADD_CHANNEL_SESSION_TO_TASKS_CHANNEL_CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ADD_CHANNEL_SESSION_TO_TASKS_CHANNEL_CHANNEL_CONFIG_INPUT_CHANNEL_MODE_VALUES!r}"
    )
