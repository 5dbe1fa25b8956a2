from typing import Literal

ListReasonCodesType = Literal["LOGOUT", "NOT_READY"]

LIST_REASON_CODES_TYPE_VALUES: set[ListReasonCodesType] = {
    "LOGOUT",
    "NOT_READY",
}


def check_list_reason_codes_type(value: str) -> ListReasonCodesType:
    if value in LIST_REASON_CODES_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LIST_REASON_CODES_TYPE_VALUES!r}"
    )
