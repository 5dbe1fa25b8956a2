from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.error import Error
from ...models.routing_engine_agent import RoutingEngineAgent

METHOD = "get"
PATH = "/conversation-manager/customer-topics/{customer_id}/last-routed-agent"
SERVICE = "conversation_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    customer_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            customer_id=_wire.segment("customer_id", customer_id),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> RoutingEngineAgent:
    response_200: RoutingEngineAgent = _reading.read(
        _models.RoutingEngineAgent.from_dict,
        response.json(),
        None,
    )

    return response_200


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 401:
        return None

    if response.status_code == 403:
        response_403: Error = _reading.read(
            _models.Error.from_dict,
            response.json(),
            None,
        )

        return response_403

    return None
