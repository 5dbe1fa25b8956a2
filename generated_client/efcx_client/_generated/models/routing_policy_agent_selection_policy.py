from typing import Literal

RoutingPolicyAgentSelectionPolicy = Literal["LEAST_SKILLED", "LONGEST_AVAILABLE", "MOST_SKILLED"]

ROUTING_POLICY_AGENT_SELECTION_POLICY_VALUES: set[RoutingPolicyAgentSelectionPolicy] = {
    "LEAST_SKILLED",
    "LONGEST_AVAILABLE",
    "MOST_SKILLED",
}


def check_routing_policy_agent_selection_policy(value: str) -> RoutingPolicyAgentSelectionPolicy:
    if value in ROUTING_POLICY_AGENT_SELECTION_POLICY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ROUTING_POLICY_AGENT_SELECTION_POLICY_VALUES!r}"
    )
