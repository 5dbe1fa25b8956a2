from typing import Literal

TwoFaConfigsChannelType = Literal["EMAIL", "SMS"]

TWO_FA_CONFIGS_CHANNEL_TYPE_VALUES: set[TwoFaConfigsChannelType] = {
    "EMAIL",
    "SMS",
}


def check_two_fa_configs_channel_type(value: str) -> TwoFaConfigsChannelType:
    if value in TWO_FA_CONFIGS_CHANNEL_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {TWO_FA_CONFIGS_CHANNEL_TYPE_VALUES!r}"
    )
