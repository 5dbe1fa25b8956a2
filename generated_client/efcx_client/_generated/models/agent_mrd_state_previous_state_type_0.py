from typing import Literal

AgentMrdStatePreviousStateType0 = Literal[
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

AGENT_MRD_STATE_PREVIOUS_STATE_TYPE_0_VALUES: set[AgentMrdStatePreviousStateType0] = {
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


def check_agent_mrd_state_previous_state_type_0(value: str) -> AgentMrdStatePreviousStateType0:
    if value in AGENT_MRD_STATE_PREVIOUS_STATE_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {AGENT_MRD_STATE_PREVIOUS_STATE_TYPE_0_VALUES!r}"
    )
