from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.cim_messages_error import CimMessagesError
from ...models.delete_routing_attribute_response import DeleteRoutingAttributeResponse
from ...models.error import Error
from ...models.routing_attributes_error import RoutingAttributesError
from ...types import UNSET, Unset

METHOD = "delete"
PATH = "/routing-engine/routing-attributes/{id}"
SERVICE = "routing_engine"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
    "404",
    "409",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    id: str,
    *,
    correlation_id: UUID | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(correlation_id, Unset):
        headers["correlationId"] = correlation_id

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            id=_wire.segment("id", id),
        ),
    }

    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> DeleteRoutingAttributeResponse:
    response_200: DeleteRoutingAttributeResponse = _reading.read(
        _models.DeleteRoutingAttributeResponse.from_dict,
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

    if response.status_code == 409:
        response_409: RoutingAttributesError = _reading.read(
            _models.RoutingAttributesError.from_dict,
            response.json(),
            None,
        )

        return response_409

    return None
