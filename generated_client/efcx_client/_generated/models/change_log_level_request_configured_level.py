from typing import Literal

ChangeLogLevelRequestConfiguredLevel = Literal["DEBUG", "ERROR", "INFO", "TRACE", "WARN"]

CHANGE_LOG_LEVEL_REQUEST_CONFIGURED_LEVEL_VALUES: set[ChangeLogLevelRequestConfiguredLevel] = {
    "DEBUG",
    "ERROR",
    "INFO",
    "TRACE",
    "WARN",
}


def check_change_log_level_request_configured_level(
    value: str,
) -> ChangeLogLevelRequestConfiguredLevel:
    if value in CHANGE_LOG_LEVEL_REQUEST_CONFIGURED_LEVEL_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CHANGE_LOG_LEVEL_REQUEST_CONFIGURED_LEVEL_VALUES!r}"
    )
