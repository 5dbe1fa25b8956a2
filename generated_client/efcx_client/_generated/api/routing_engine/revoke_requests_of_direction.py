from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.cim_messages_error import CimMessagesError
from ...models.delete_routing_attribute_response import DeleteRoutingAttributeResponse
from ...models.error import Error
from ...models.revoke_requests_of_direction_direction import RevokeRequestsOfDirectionDirection
from ...types import UNSET, Unset

METHOD = "delete"
PATH = "/routing-engine/tasks/conversation/{conversation_id}/direction/{direction}"
SERVICE = "routing_engine"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "202",
    "400",
    "401",
    "403",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    conversation_id: str,
    direction: RevokeRequestsOfDirectionDirection,
    *,
    correlation_id: UUID | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(correlation_id, Unset):
        headers["correlationId"] = correlation_id

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            conversation_id=_wire.segment("conversation_id", conversation_id),
            direction=_wire.segment("direction", direction),
        ),
    }

    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> DeleteRoutingAttributeResponse:
    response_202: DeleteRoutingAttributeResponse = _reading.read(
        _models.DeleteRoutingAttributeResponse.from_dict,
        response.json(),
        None,
    )

    return response_202


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 400:
        response_400: CimMessagesError = _reading.read(
            _models.CimMessagesError.from_dict,
            response.json(),
            None,
        )

        return response_400

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
