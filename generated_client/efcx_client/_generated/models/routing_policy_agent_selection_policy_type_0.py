from typing import Literal

RoutingPolicyAgentSelectionPolicyType0 = Literal[
    "LEAST_SKILLED", "LONGEST_AVAILABLE", "MOST_SKILLED"
]

ROUTING_POLICY_AGENT_SELECTION_POLICY_TYPE_0_VALUES: set[RoutingPolicyAgentSelectionPolicyType0] = {
    "LEAST_SKILLED",
    "LONGEST_AVAILABLE",
    "MOST_SKILLED",
}


def check_routing_policy_agent_selection_policy_type_0(
    value: str,
) -> RoutingPolicyAgentSelectionPolicyType0:
    if value in ROUTING_POLICY_AGENT_SELECTION_POLICY_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ROUTING_POLICY_AGENT_SELECTION_POLICY_TYPE_0_VALUES!r}"
    )
