from typing import Literal

ChannelConfigRoutingPolicyInputRoutingMode = Literal["EXTERNAL", "PULL", "PUSH"]

CHANNEL_CONFIG_ROUTING_POLICY_INPUT_ROUTING_MODE_VALUES: set[
    ChannelConfigRoutingPolicyInputRoutingMode
] = {
    "EXTERNAL",
    "PULL",
    "PUSH",
}


def check_channel_config_routing_policy_input_routing_mode(
    value: str,
) -> ChannelConfigRoutingPolicyInputRoutingMode:
    if value in CHANNEL_CONFIG_ROUTING_POLICY_INPUT_ROUTING_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANNEL_CONFIG_ROUTING_POLICY_INPUT_ROUTING_MODE_VALUES!r}"
    )
