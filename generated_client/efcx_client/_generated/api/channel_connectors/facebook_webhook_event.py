from typing import Any

import httpx

from .... import wire as _wire

METHOD = "post"
PATH = "/facebook-connector/webhook/{page_id}"
SERVICE = "channel_connectors"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = ("200",)
TYPES: tuple[str, ...] = ()


def build_request(
    page_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            page_id=_wire.segment("page_id", page_id),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> None:
    return None


def parse_error(response: httpx.Response) -> object:
    return None
