from typing import Literal

RoutingPolicyInputRoutingMode = Literal["EXTERNAL", "PULL", "PUSH"]

ROUTING_POLICY_INPUT_ROUTING_MODE_VALUES: set[RoutingPolicyInputRoutingMode] = {
    "EXTERNAL",
    "PULL",
    "PUSH",
}


def check_routing_policy_input_routing_mode(value: str) -> RoutingPolicyInputRoutingMode:
    if value in ROUTING_POLICY_INPUT_ROUTING_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ROUTING_POLICY_INPUT_ROUTING_MODE_VALUES!r}"
    )
