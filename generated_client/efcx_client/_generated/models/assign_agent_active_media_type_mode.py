from typing import Literal

AssignAgentActiveMediaTypeMode = Literal["AGENT", "QUEUE"]

ASSIGN_AGENT_ACTIVE_MEDIA_TYPE_MODE_VALUES: set[AssignAgentActiveMediaTypeMode] = {
    "AGENT",
    "QUEUE",
}


def check_assign_agent_active_media_type_mode(value: str) -> AssignAgentActiveMediaTypeMode:
    if value in ASSIGN_AGENT_ACTIVE_MEDIA_TYPE_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ASSIGN_AGENT_ACTIVE_MEDIA_TYPE_MODE_VALUES!r}"
    )
