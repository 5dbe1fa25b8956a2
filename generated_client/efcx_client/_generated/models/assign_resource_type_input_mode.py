from typing import Literal

AssignResourceTypeInputMode = Literal["AGENT", "QUEUE"]

ASSIGN_RESOURCE_TYPE_INPUT_MODE_VALUES: set[AssignResourceTypeInputMode] = {
    "AGENT",
    "QUEUE",
}


def check_assign_resource_type_input_mode(value: str) -> AssignResourceTypeInputMode:
    if value in ASSIGN_RESOURCE_TYPE_INPUT_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ASSIGN_RESOURCE_TYPE_INPUT_MODE_VALUES!r}"
    )
