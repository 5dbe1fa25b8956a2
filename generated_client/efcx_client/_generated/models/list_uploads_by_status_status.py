from typing import Literal

ListUploadsByStatusStatus = Literal["IN_PROGRESS", "PROCESSED", "PROCESSING"]

LIST_UPLOADS_BY_STATUS_STATUS_VALUES: set[ListUploadsByStatusStatus] = {
    "IN_PROGRESS",
    "PROCESSED",
    "PROCESSING",
}


def check_list_uploads_by_status_status(value: str) -> ListUploadsByStatusStatus:
    if value in LIST_UPLOADS_BY_STATUS_STATUS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LIST_UPLOADS_BY_STATUS_STATUS_VALUES!r}"
    )
