from typing import Any

import httpx

from .... import wire as _wire
from ...models.dialer_tenant_created_request import DialerTenantCreatedRequest
from ...types import Unset

METHOD = "post"
PATH = "/webhooks/tenants/created"
SERVICE = "cx_dialer_in_cluster"
SERVERS: tuple[str, ...] | None = (
    "http://127.0.0.1:8084",
    "http://cx-dialer:8080",
)
IS_PUBLIC = True
STATUSES = ("200",)
TYPES: tuple[str, ...] = ()


def build_request(
    *,
    body: DialerTenantCreatedRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
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
