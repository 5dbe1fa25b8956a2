from typing import Any
from uuid import UUID

import httpx

from .... import wire as _wire
from ...models.dialer_call_action_request import DialerCallActionRequest
from ...types import Unset

METHOD = "post"
PATH = "/call/{id}/action"
SERVICE = "cx_dialer_in_cluster"
SERVERS: tuple[str, ...] | None = (
    "http://127.0.0.1:8084",
    "http://cx-dialer:8080",
)
IS_PUBLIC = True
STATUSES = ("200",)
TYPES: tuple[str, ...] = ()


def build_request(
    id: UUID,
    *,
    body: DialerCallActionRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            id=_wire.segment("id", id),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> None:
    return None


def parse_error(response: httpx.Response) -> object:
    return None
