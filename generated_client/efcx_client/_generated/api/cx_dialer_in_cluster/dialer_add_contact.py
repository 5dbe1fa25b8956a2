from typing import Any

import httpx

from .... import wire as _wire
from ...models.agent_contact_input import AgentContactInput
from ...models.ivr_contact_input import IvrContactInput
from ...types import Unset

METHOD = "post"
PATH = "/contact"
SERVICE = "cx_dialer_in_cluster"
SERVERS: tuple[str, ...] | None = (
    "http://127.0.0.1:8084",
    "http://cx-dialer:8080",
)
IS_PUBLIC = True
STATUSES = (
    "200",
    "503",
)
TYPES: tuple[str, ...] = ()


def build_request(
    *,
    body: AgentContactInput | IvrContactInput,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    if not isinstance(body, Unset):
        if isinstance(body, AgentContactInput):
            _kwargs["json"] = body.to_dict()
        else:
            _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> None:
    return None


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 503:
        return None

    return None
