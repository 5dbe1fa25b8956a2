from typing import Literal

ChannelConfigRoutingPolicyInputAgentSelectionPolicy = Literal[
    "LEAST_SKILLED", "LONGEST_AVAILABLE", "MOST_SKILLED"
]

CHANNEL_CONFIG_ROUTING_POLICY_INPUT_AGENT_SELECTION_POLICY_VALUES: set[
    ChannelConfigRoutingPolicyInputAgentSelectionPolicy
] = {
    "LEAST_SKILLED",
    "LONGEST_AVAILABLE",
    "MOST_SKILLED",
}


def check_channel_config_routing_policy_input_agent_selection_policy(
    value: str,
) -> ChannelConfigRoutingPolicyInputAgentSelectionPolicy:
    if value in CHANNEL_CONFIG_ROUTING_POLICY_INPUT_AGENT_SELECTION_POLICY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_CONFIG_ROUTING_POLICY_INPUT_AGENT_SELECTION_POLICY_VALUES!r}"
    )
