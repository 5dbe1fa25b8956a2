from typing import Literal

MrdStateState = Literal[
    "ACTIVE",
    "BUSY",
    "INTERRUPTED",
    "LOGIN",
    "LOGOUT",
    "NOT_READY",
    "PENDING_NOT_READY",
    "READY",
    "UNKNOWN",
]

MRD_STATE_STATE_VALUES: set[MrdStateState] = {
    "ACTIVE",
    "BUSY",
    "INTERRUPTED",
    "LOGIN",
    "LOGOUT",
    "NOT_READY",
    "PENDING_NOT_READY",
    "READY",
    "UNKNOWN",
}


def check_mrd_state_state(value: str) -> MrdStateState:
    if value in MRD_STATE_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MRD_STATE_STATE_VALUES!r}")
