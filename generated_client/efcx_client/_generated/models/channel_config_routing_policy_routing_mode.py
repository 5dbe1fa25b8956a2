from typing import Literal

ChannelConfigRoutingPolicyRoutingMode = Literal["EXTERNAL", "PULL", "PUSH"]

CHANNEL_CONFIG_ROUTING_POLICY_ROUTING_MODE_VALUES: set[ChannelConfigRoutingPolicyRoutingMode] = {
    "EXTERNAL",
    "PULL",
    "PUSH",
}


def check_channel_config_routing_policy_routing_mode(
    value: str,
) -> ChannelConfigRoutingPolicyRoutingMode:
    if value in CHANNEL_CONFIG_ROUTING_POLICY_ROUTING_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_CONFIG_ROUTING_POLICY_ROUTING_MODE_VALUES!r}"
    )
