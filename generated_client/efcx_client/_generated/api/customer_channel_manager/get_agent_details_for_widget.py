from typing import Any
from uuid import UUID

import httpx

from .... import wire as _wire

METHOD = "get"
PATH = "/ccm/agents/{agent_id}"
SERVICE = "customer_channel_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = ("200",)
TYPES: tuple[str, ...] = ()


def build_request(
    agent_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            agent_id=_wire.segment("agent_id", agent_id),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> None:
    return None


def parse_error(response: httpx.Response) -> object:
    return None
