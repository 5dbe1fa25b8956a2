from typing import Literal

RoutingPolicyRoutingMode = Literal["EXTERNAL", "PULL", "PUSH"]

ROUTING_POLICY_ROUTING_MODE_VALUES: set[RoutingPolicyRoutingMode] = {
    "EXTERNAL",
    "PULL",
    "PUSH",
}


def check_routing_policy_routing_mode(value: str) -> RoutingPolicyRoutingMode:
    if value in ROUTING_POLICY_ROUTING_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ROUTING_POLICY_ROUTING_MODE_VALUES!r}"
    )
