from typing import Any

import httpx

from .... import wire as _wire

METHOD = "post"
PATH = "/twitter-connector/webhook/twitter/{account_id}"
SERVICE = "channel_connectors"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = ("200",)
TYPES: tuple[str, ...] = ()


def build_request(
    account_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            account_id=_wire.segment("account_id", account_id),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> None:
    return None


def parse_error(response: httpx.Response) -> object:
    return None
