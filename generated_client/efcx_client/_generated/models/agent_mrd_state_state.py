from typing import Literal

AgentMrdStateState = Literal[
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

AGENT_MRD_STATE_STATE_VALUES: set[AgentMrdStateState] = {
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


def check_agent_mrd_state_state(value: str) -> AgentMrdStateState:
    if value in AGENT_MRD_STATE_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {AGENT_MRD_STATE_STATE_VALUES!r}")
