from typing import Any

import httpx

from .... import wire as _wire
from ...models.change_log_level_request import ChangeLogLevelRequest
from ...types import Unset

METHOD = "post"
PATH = "/ccm/actuator/loggers/com.ef.ccm"
SERVICE = "customer_channel_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = ("204",)
TYPES: tuple[str, ...] = ()


def build_request(
    *,
    body: ChangeLogLevelRequest,
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
