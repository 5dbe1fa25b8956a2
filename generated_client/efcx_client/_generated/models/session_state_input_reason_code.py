from typing import Literal

SessionStateInputReasonCode = Literal["AGENT", "CUSTOMER", "FORCE_CLOSED", "INACTIVITY", "NETWORK"]

SESSION_STATE_INPUT_REASON_CODE_VALUES: set[SessionStateInputReasonCode] = {
    "AGENT",
    "CUSTOMER",
    "FORCE_CLOSED",
    "INACTIVITY",
    "NETWORK",
}


def check_session_state_input_reason_code(value: str) -> SessionStateInputReasonCode:
    if value in SESSION_STATE_INPUT_REASON_CODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SESSION_STATE_INPUT_REASON_CODE_VALUES!r}"
    )
