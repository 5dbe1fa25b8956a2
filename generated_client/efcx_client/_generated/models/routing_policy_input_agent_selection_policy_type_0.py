from typing import Literal

RoutingPolicyInputAgentSelectionPolicyType0 = Literal[
    "LEAST_SKILLED", "LONGEST_AVAILABLE", "MOST_SKILLED"
]

ROUTING_POLICY_INPUT_AGENT_SELECTION_POLICY_TYPE_0_VALUES: set[
    RoutingPolicyInputAgentSelectionPolicyType0
] = {
    "LEAST_SKILLED",
    "LONGEST_AVAILABLE",
    "MOST_SKILLED",
}


def check_routing_policy_input_agent_selection_policy_type_0(
    value: str,
) -> RoutingPolicyInputAgentSelectionPolicyType0:
    if value in ROUTING_POLICY_INPUT_AGENT_SELECTION_POLICY_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ROUTING_POLICY_INPUT_AGENT_SELECTION_POLICY_TYPE_0_VALUES!r}"
    )
