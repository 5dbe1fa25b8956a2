from typing import Literal

AvailableAgentAvailableAgentState = Literal[
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

AVAILABLE_AGENT_AVAILABLE_AGENT_STATE_VALUES: set[AvailableAgentAvailableAgentState] = {
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


def check_available_agent_available_agent_state(value: str) -> AvailableAgentAvailableAgentState:
    if value in AVAILABLE_AGENT_AVAILABLE_AGENT_STATE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {AVAILABLE_AGENT_AVAILABLE_AGENT_STATE_VALUES!r}"
    )
