from typing import Any

import httpx

from .... import wire as _wire
from ...types import UNSET

METHOD = "get"
PATH = "/facebook-connector/webhook/{page_id}"
SERVICE = "channel_connectors"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = (
    "200",
    "403",
)
TYPES: tuple[str, ...] = ("text/plain",)


def build_request(
    page_id: str,
    *,
    hub_challenge: str,
    hub_mode: str,
    hub_verify_token: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["hub.challenge"] = hub_challenge

    params["hub.mode"] = hub_mode

    params["hub.verify_token"] = hub_verify_token

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            page_id=_wire.segment("page_id", page_id),
        ),
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> str:
    response_200 = response.text
    return response_200


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 403:
        return None

    return None
