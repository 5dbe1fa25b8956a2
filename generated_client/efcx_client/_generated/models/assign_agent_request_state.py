from typing import Literal

AssignAgentRequestState = Literal["ACTIVE", "CLOSED", "QUEUED", "RESERVED", "STARTED"]

ASSIGN_AGENT_REQUEST_STATE_VALUES: set[AssignAgentRequestState] = {
    "ACTIVE",
    "CLOSED",
    "QUEUED",
    "RESERVED",
    "STARTED",
}


def check_assign_agent_request_state(value: str) -> AssignAgentRequestState:
    if value in ASSIGN_AGENT_REQUEST_STATE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ASSIGN_AGENT_REQUEST_STATE_VALUES!r}"
    )
