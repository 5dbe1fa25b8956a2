from typing import Literal

TaskStateReasonCodeType0 = Literal[
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

TASK_STATE_REASON_CODE_TYPE_0_VALUES: set[TaskStateReasonCodeType0] = {
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


def check_task_state_reason_code_type_0(value: str) -> TaskStateReasonCodeType0:
    if value in TASK_STATE_REASON_CODE_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {TASK_STATE_REASON_CODE_TYPE_0_VALUES!r}"
    )
