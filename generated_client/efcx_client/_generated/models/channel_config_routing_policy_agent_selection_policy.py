from typing import Literal

ChannelConfigRoutingPolicyAgentSelectionPolicy = Literal[
    "LEAST_SKILLED", "LONGEST_AVAILABLE", "MOST_SKILLED"
]

CHANNEL_CONFIG_ROUTING_POLICY_AGENT_SELECTION_POLICY_VALUES: set[
    ChannelConfigRoutingPolicyAgentSelectionPolicy
] = {
    "LEAST_SKILLED",
    "LONGEST_AVAILABLE",
    "MOST_SKILLED",
}


def check_channel_config_routing_policy_agent_selection_policy(
    value: str,
) -> ChannelConfigRoutingPolicyAgentSelectionPolicy:
    if value in CHANNEL_CONFIG_ROUTING_POLICY_AGENT_SELECTION_POLICY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_CONFIG_ROUTING_POLICY_AGENT_SELECTION_POLICY_VALUES!r}"
    )
