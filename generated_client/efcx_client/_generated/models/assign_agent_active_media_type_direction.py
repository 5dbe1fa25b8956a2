from typing import Literal

AssignAgentActiveMediaTypeDirection = Literal[
    "BARGE_IN",
    "CONSULT",
    "CONSULT_CONFERENCE",
    "CONSULT_TRANSFER",
    "DIRECT_CONFERENCE",
    "DIRECT_TRANSFER",
    "INBOUND",
    "OUTBOUND",
    "SILENT_MONITOR",
]

ASSIGN_AGENT_ACTIVE_MEDIA_TYPE_DIRECTION_VALUES: set[AssignAgentActiveMediaTypeDirection] = {
    "BARGE_IN",
    "CONSULT",
    "CONSULT_CONFERENCE",
    "CONSULT_TRANSFER",
    "DIRECT_CONFERENCE",
    "DIRECT_TRANSFER",
    "INBOUND",
    "OUTBOUND",
    "SILENT_MONITOR",
}


def check_assign_agent_active_media_type_direction(
    value: str,
) -> AssignAgentActiveMediaTypeDirection:
    if value in ASSIGN_AGENT_ACTIVE_MEDIA_TYPE_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ASSIGN_AGENT_ACTIVE_MEDIA_TYPE_DIRECTION_VALUES!r}"
    )
