from typing import Literal

RevokeRequestsOfDirectionDirection = Literal[
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

REVOKE_REQUESTS_OF_DIRECTION_DIRECTION_VALUES: set[RevokeRequestsOfDirectionDirection] = {
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


def check_revoke_requests_of_direction_direction(value: str) -> RevokeRequestsOfDirectionDirection:
    if value in REVOKE_REQUESTS_OF_DIRECTION_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {REVOKE_REQUESTS_OF_DIRECTION_DIRECTION_VALUES!r}"
    )
