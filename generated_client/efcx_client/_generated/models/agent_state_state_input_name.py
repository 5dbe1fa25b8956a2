from typing import Literal

AgentStateStateInputName = Literal["LOGIN", "LOGOUT", "NOT_READY", "READY"]

AGENT_STATE_STATE_INPUT_NAME_VALUES: set[AgentStateStateInputName] = {
    "LOGIN",
    "LOGOUT",
    "NOT_READY",
    "READY",
}


def check_agent_state_state_input_name(value: str) -> AgentStateStateInputName:
    if value in AGENT_STATE_STATE_INPUT_NAME_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {AGENT_STATE_STATE_INPUT_NAME_VALUES!r}"
    )
