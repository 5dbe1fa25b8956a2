from typing import Literal

RoutingPolicyInputAgentSelectionPolicy = Literal[
    "LEAST_SKILLED", "LONGEST_AVAILABLE", "MOST_SKILLED"
]

ROUTING_POLICY_INPUT_AGENT_SELECTION_POLICY_VALUES: set[RoutingPolicyInputAgentSelectionPolicy] = {
    "LEAST_SKILLED",
    "LONGEST_AVAILABLE",
    "MOST_SKILLED",
}


def check_routing_policy_input_agent_selection_policy(
    value: str,
) -> RoutingPolicyInputAgentSelectionPolicy:
    if value in ROUTING_POLICY_INPUT_AGENT_SELECTION_POLICY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ROUTING_POLICY_INPUT_AGENT_SELECTION_POLICY_VALUES!r}"
    )
