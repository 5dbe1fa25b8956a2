from typing import Literal

RoutingPolicyRoutingModeType0 = Literal["EXTERNAL", "PULL", "PUSH"]

ROUTING_POLICY_ROUTING_MODE_TYPE_0_VALUES: set[RoutingPolicyRoutingModeType0] = {
    "EXTERNAL",
    "PULL",
    "PUSH",
}


def check_routing_policy_routing_mode_type_0(value: str) -> RoutingPolicyRoutingModeType0:
    if value in ROUTING_POLICY_ROUTING_MODE_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ROUTING_POLICY_ROUTING_MODE_TYPE_0_VALUES!r}"
    )
