from typing import Literal

SessionStateInputName = Literal["CLOSED", "ENDED", "STARTED"]

SESSION_STATE_INPUT_NAME_VALUES: set[SessionStateInputName] = {
    "CLOSED",
    "ENDED",
    "STARTED",
}


def check_session_state_input_name(value: str) -> SessionStateInputName:
    if value in SESSION_STATE_INPUT_NAME_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SESSION_STATE_INPUT_NAME_VALUES!r}"
    )
