from typing import Literal

OperationsChangeLogLevelLevel = Literal["debug", "error", "info", "warn"]

OPERATIONS_CHANGE_LOG_LEVEL_LEVEL_VALUES: set[OperationsChangeLogLevelLevel] = {
    "debug",
    "error",
    "info",
    "warn",
}


def check_operations_change_log_level_level(value: str) -> OperationsChangeLogLevelLevel:
    if value in OPERATIONS_CHANGE_LOG_LEVEL_LEVEL_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {OPERATIONS_CHANGE_LOG_LEVEL_LEVEL_VALUES!r}"
    )
