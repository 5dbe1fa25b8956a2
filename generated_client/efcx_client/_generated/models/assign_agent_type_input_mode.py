from typing import Literal

AssignAgentTypeInputMode = Literal["AGENT", "QUEUE"]

ASSIGN_AGENT_TYPE_INPUT_MODE_VALUES: set[AssignAgentTypeInputMode] = {
    "AGENT",
    "QUEUE",
}


def check_assign_agent_type_input_mode(value: str) -> AssignAgentTypeInputMode:
    if value in ASSIGN_AGENT_TYPE_INPUT_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ASSIGN_AGENT_TYPE_INPUT_MODE_VALUES!r}"
    )
