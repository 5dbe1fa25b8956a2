from typing import Literal

AssignAgentTypeInputDirection = Literal[
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

ASSIGN_AGENT_TYPE_INPUT_DIRECTION_VALUES: set[AssignAgentTypeInputDirection] = {
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


def check_assign_agent_type_input_direction(value: str) -> AssignAgentTypeInputDirection:
    if value in ASSIGN_AGENT_TYPE_INPUT_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ASSIGN_AGENT_TYPE_INPUT_DIRECTION_VALUES!r}"
    )
