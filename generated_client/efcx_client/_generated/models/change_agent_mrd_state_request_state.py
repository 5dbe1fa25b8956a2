from typing import Literal

ChangeAgentMrdStateRequestState = Literal["NOT_READY", "READY"]

CHANGE_AGENT_MRD_STATE_REQUEST_STATE_VALUES: set[ChangeAgentMrdStateRequestState] = {
    "NOT_READY",
    "READY",
}


def check_change_agent_mrd_state_request_state(value: str) -> ChangeAgentMrdStateRequestState:
    if value in CHANGE_AGENT_MRD_STATE_REQUEST_STATE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANGE_AGENT_MRD_STATE_REQUEST_STATE_VALUES!r}"
    )
