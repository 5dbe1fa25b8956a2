from typing import Literal

ReasonCodesErrorError = Literal["NOT_ALLOWED", "REASON_NAME_CONFLICT"]

REASON_CODES_ERROR_ERROR_VALUES: set[ReasonCodesErrorError] = {
    "NOT_ALLOWED",
    "REASON_NAME_CONFLICT",
}


def check_reason_codes_error_error(value: str) -> ReasonCodesErrorError:
    if value in REASON_CODES_ERROR_ERROR_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {REASON_CODES_ERROR_ERROR_VALUES!r}"
    )
