from typing import Any

import httpx

METHOD = "get"
PATH = "/agent-manager/agent/pswd-policies"
SERVICE = "agent_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "400",
)
TYPES: tuple[str, ...] = ()


def build_request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> None:
    return None


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 400:
        return None

    return None
