from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.agent_state_list import AgentStateList
from ...models.cim_messages_error import CimMessagesError
from ...models.error import Error
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/routing-engine/agents/{agent_id}/states"
SERVICE = "routing_engine"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
    "404",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    agent_id: UUID,
    *,
    correlation_id: UUID | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(correlation_id, Unset):
        headers["correlationId"] = correlation_id

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            agent_id=_wire.segment("agent_id", agent_id),
        ),
    }

    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> AgentStateList:
    response_200: AgentStateList = _reading.read(
        _models.AgentStateList.from_dict,
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

    if response.status_code == 404:
        response_404: CimMessagesError = _reading.read(
            _models.CimMessagesError.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
