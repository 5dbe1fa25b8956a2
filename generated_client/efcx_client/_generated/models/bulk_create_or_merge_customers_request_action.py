from typing import Literal

BulkCreateOrMergeCustomersRequestAction = Literal["append", "ignore", "replace", "update"]

BULK_CREATE_OR_MERGE_CUSTOMERS_REQUEST_ACTION_VALUES: set[
    BulkCreateOrMergeCustomersRequestAction
] = {
    "append",
    "ignore",
    "replace",
    "update",
}


def check_bulk_create_or_merge_customers_request_action(
    value: str,
) -> BulkCreateOrMergeCustomersRequestAction:
    if value in BULK_CREATE_OR_MERGE_CUSTOMERS_REQUEST_ACTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {BULK_CREATE_OR_MERGE_CUSTOMERS_REQUEST_ACTION_VALUES!r}"
    )
