from typing import Any

import httpx

from .... import wire as _wire
from ...models.twilio_status_callback_request import TwilioStatusCallbackRequest
from ...types import Unset

METHOD = "post"
PATH = "/twilio-connector/twilio-msg/status"
SERVICE = "channel_connectors"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = ("200",)
TYPES: tuple[str, ...] = ()


def build_request(
    *,
    body: TwilioStatusCallbackRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    if not isinstance(body, Unset):
        _kwargs["data"] = body.to_dict()

        headers["Content-Type"] = "application/x-www-form-urlencoded"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> None:
    return None


def parse_error(response: httpx.Response) -> object:
    return None
