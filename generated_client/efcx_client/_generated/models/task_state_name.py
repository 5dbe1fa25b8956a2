from typing import Literal

TaskStateName = Literal["ACTIVE", "CLOSED", "WRAP_UP"]

TASK_STATE_NAME_VALUES: set[TaskStateName] = {
    "ACTIVE",
    "CLOSED",
    "WRAP_UP",
}


def check_task_state_name(value: str) -> TaskStateName:
    if value in TASK_STATE_NAME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TASK_STATE_NAME_VALUES!r}")
