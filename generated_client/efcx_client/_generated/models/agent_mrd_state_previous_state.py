from typing import Literal

AgentMrdStatePreviousState = Literal[
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

AGENT_MRD_STATE_PREVIOUS_STATE_VALUES: set[AgentMrdStatePreviousState] = {
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


def check_agent_mrd_state_previous_state(value: str) -> AgentMrdStatePreviousState:
    if value in AGENT_MRD_STATE_PREVIOUS_STATE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {AGENT_MRD_STATE_PREVIOUS_STATE_VALUES!r}"
    )
