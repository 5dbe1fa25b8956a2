from typing import Literal

AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputAgentSele57638624 = Literal[
    "LEAST_SKILLED", "LONGEST_AVAILABLE", "MOST_SKILLED"
]

ADD_CHANNEL_SESSION_TO_TASKS_CHANNEL_CHANNEL_CONFIG_ROUTING_POLICY_INPUT_AGENT_SELE_57638624_VALUES: set[
    AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputAgentSele57638624
] = {
    "LEAST_SKILLED",
    "LONGEST_AVAILABLE",
    "MOST_SKILLED",
}


def check_add_channel_session_to_tasks_channel_channel_config_routing_policy_input_agent_sele_57638624(
    value: str,
) -> AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputAgentSele57638624:
    if (
        value
        in ADD_CHANNEL_SESSION_TO_TASKS_CHANNEL_CHANNEL_CONFIG_ROUTING_POLICY_INPUT_AGENT_SELE_57638624_VALUES
    ):
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ADD_CHANNEL_SESSION_TO_TASKS_CHANNEL_CHANNEL_CONFIG_ROUTING_POLICY_INPUT_AGENT_SELE_57638624_VALUES!r}"
    )
