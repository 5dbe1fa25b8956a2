from typing import Any

import httpx

from ...models.socket_handshake_transport import SocketHandshakeTransport
from ...types import UNSET

METHOD = "get"
PATH = "/agent-manager/socket.io/"
SERVICE = "agent_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = (
    "101",
    "200",
)
TYPES: tuple[str, ...] = ("text/plain",)


def build_request(
    *,
    eio: int,
    transport: SocketHandshakeTransport,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["EIO"] = eio

    json_transport: str = transport
    params["transport"] = json_transport

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> str | None:
    if response.status_code == 200:
        response_200 = response.text
        return response_200

    return None


def parse_error(response: httpx.Response) -> object:
    return None
