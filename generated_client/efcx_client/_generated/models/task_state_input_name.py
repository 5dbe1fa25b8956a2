from typing import Literal

TaskStateInputName = Literal["ACTIVE", "CLOSED", "WRAP_UP"]

TASK_STATE_INPUT_NAME_VALUES: set[TaskStateInputName] = {
    "ACTIVE",
    "CLOSED",
    "WRAP_UP",
}


def check_task_state_input_name(value: str) -> TaskStateInputName:
    if value in TASK_STATE_INPUT_NAME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TASK_STATE_INPUT_NAME_VALUES!r}")
