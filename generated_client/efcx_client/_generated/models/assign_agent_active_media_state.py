from typing import Literal

AssignAgentActiveMediaState = Literal["ACTIVE", "CLOSED", "QUEUED", "RESERVED", "STARTED"]

ASSIGN_AGENT_ACTIVE_MEDIA_STATE_VALUES: set[AssignAgentActiveMediaState] = {
    "ACTIVE",
    "CLOSED",
    "QUEUED",
    "RESERVED",
    "STARTED",
}


def check_assign_agent_active_media_state(value: str) -> AssignAgentActiveMediaState:
    if value in ASSIGN_AGENT_ACTIVE_MEDIA_STATE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ASSIGN_AGENT_ACTIVE_MEDIA_STATE_VALUES!r}"
    )
