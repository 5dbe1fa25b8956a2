from typing import Any

import httpx

from .... import wire as _wire

METHOD = "post"
PATH = "/campaign/{id}/purge"
SERVICE = "cx_dialer_in_cluster"
SERVERS: tuple[str, ...] | None = (
    "http://127.0.0.1:8084",
    "http://cx-dialer:8080",
)
IS_PUBLIC = True
STATUSES = (
    "200",
    "404",
    "503",
)
TYPES: tuple[str, ...] = ()


def build_request(
    id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            id=_wire.segment("id", id),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> None:
    return None


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 404:
        return None

    if response.status_code == 503:
        return None

    return None
