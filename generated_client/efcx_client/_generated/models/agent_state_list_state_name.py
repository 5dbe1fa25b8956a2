from typing import Literal

AgentStateListStateName = Literal["LOGIN", "LOGOUT", "NOT_READY", "READY"]

AGENT_STATE_LIST_STATE_NAME_VALUES: set[AgentStateListStateName] = {
    "LOGIN",
    "LOGOUT",
    "NOT_READY",
    "READY",
}


def check_agent_state_list_state_name(value: str) -> AgentStateListStateName:
    if value in AGENT_STATE_LIST_STATE_NAME_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {AGENT_STATE_LIST_STATE_NAME_VALUES!r}"
    )
