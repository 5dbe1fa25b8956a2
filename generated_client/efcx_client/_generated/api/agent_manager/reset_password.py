from typing import Any

import httpx

from .... import wire as _wire
from ...models.reset_password_request import ResetPasswordRequest
from ...types import Unset

METHOD = "post"
PATH = "/agent-manager/agent/reset-pswd"
SERVICE = "agent_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "400",
)
TYPES: tuple[str, ...] = ()


def build_request(
    *,
    body: ResetPasswordRequest,
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
    if response.status_code == 400:
        return None

    return None
