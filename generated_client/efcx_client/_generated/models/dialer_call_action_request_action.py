from typing import Literal

DialerCallActionRequestAction = Literal["END_CALL", "ROUTE_TO_AGENT"]

DIALER_CALL_ACTION_REQUEST_ACTION_VALUES: set[DialerCallActionRequestAction] = {
    "END_CALL",
    "ROUTE_TO_AGENT",
}


def check_dialer_call_action_request_action(value: str) -> DialerCallActionRequestAction:
    if value in DIALER_CALL_ACTION_REQUEST_ACTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DIALER_CALL_ACTION_REQUEST_ACTION_VALUES!r}"
    )
