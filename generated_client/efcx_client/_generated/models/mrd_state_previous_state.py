from typing import Literal

MrdStatePreviousState = Literal[
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

MRD_STATE_PREVIOUS_STATE_VALUES: set[MrdStatePreviousState] = {
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


def check_mrd_state_previous_state(value: str) -> MrdStatePreviousState:
    if value in MRD_STATE_PREVIOUS_STATE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {MRD_STATE_PREVIOUS_STATE_VALUES!r}"
    )
