from typing import Literal

AssignResourceTypeInputDirection = Literal[
    "BARGE_IN",
    "CONSULT",
    "CONSULT_CONFERENCE",
    "CONSULT_TRANSFER",
    "DIRECT_CONFERENCE",
    "DIRECT_TRANSFER",
    "INBOUND",
    "OUTBOUND",
    "SILENT_MONITOR",
]

ASSIGN_RESOURCE_TYPE_INPUT_DIRECTION_VALUES: set[AssignResourceTypeInputDirection] = {
    "BARGE_IN",
    "CONSULT",
    "CONSULT_CONFERENCE",
    "CONSULT_TRANSFER",
    "DIRECT_CONFERENCE",
    "DIRECT_TRANSFER",
    "INBOUND",
    "OUTBOUND",
    "SILENT_MONITOR",
}


def check_assign_resource_type_input_direction(value: str) -> AssignResourceTypeInputDirection:
    if value in ASSIGN_RESOURCE_TYPE_INPUT_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ASSIGN_RESOURCE_TYPE_INPUT_DIRECTION_VALUES!r}"
    )
