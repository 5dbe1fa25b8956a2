from typing import Literal

AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputRoutingMode = Literal[
    "EXTERNAL", "PULL", "PUSH"
]

ADD_CHANNEL_SESSION_TO_TASKS_CHANNEL_CHANNEL_CONFIG_ROUTING_POLICY_INPUT_ROUTING_MODE_VALUES: set[
    AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputRoutingMode
] = {
    "EXTERNAL",
    "PULL",
    "PUSH",
}


def check_add_channel_session_to_tasks_channel_channel_config_routing_policy_input_routing_mode(
    value: str,
) -> AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputRoutingMode:
    if (
        value
        in ADD_CHANNEL_SESSION_TO_TASKS_CHANNEL_CHANNEL_CONFIG_ROUTING_POLICY_INPUT_ROUTING_MODE_VALUES
    ):
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ADD_CHANNEL_SESSION_TO_TASKS_CHANNEL_CHANNEL_CONFIG_ROUTING_POLICY_INPUT_ROUTING_MODE_VALUES!r}"
    )
