from typing import Literal

TaskStateReasonCode = Literal[
    "AGENT_LOGOUT",
    "CANCELLED",
    "DONE",
    "FORCE_CLOSED",
    "NO_AGENT_AVAILABLE",
    "REROUTE",
    "RESPONSE_TIMEOUT",
    "RONA",
    "TRANSFERRED",
    "WRAP_UP_APPLIED",
    "WRAP_UP_EXPIRED",
    "WRAP_UP_NOT_APPLIED",
]

TASK_STATE_REASON_CODE_VALUES: set[TaskStateReasonCode] = {
    "AGENT_LOGOUT",
    "CANCELLED",
    "DONE",
    "FORCE_CLOSED",
    "NO_AGENT_AVAILABLE",
    "REROUTE",
    "RESPONSE_TIMEOUT",
    "RONA",
    "TRANSFERRED",
    "WRAP_UP_APPLIED",
    "WRAP_UP_EXPIRED",
    "WRAP_UP_NOT_APPLIED",
}


def check_task_state_reason_code(value: str) -> TaskStateReasonCode:
    if value in TASK_STATE_REASON_CODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {TASK_STATE_REASON_CODE_VALUES!r}"
    )
