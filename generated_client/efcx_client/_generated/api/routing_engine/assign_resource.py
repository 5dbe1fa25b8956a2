from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.assign_resource_request import AssignResourceRequest
from ...models.cim_messages_error import CimMessagesError
from ...models.error import Error
from ...types import UNSET, Unset

METHOD = "post"
PATH = "/routing-engine/assign-resource"
SERVICE = "routing_engine"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "400",
    "401",
    "403",
    "500",
)
TYPES: tuple[str, ...] = ("text/plain",)


def build_request(
    *,
    body: AssignResourceRequest,
    correlation_id: UUID | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(correlation_id, Unset):
        headers["correlationId"] = correlation_id

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> str:
    response_200 = response.text
    return response_200


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

    if response.status_code == 500:
        response_500: CimMessagesError = _reading.read(
            _models.CimMessagesError.from_dict,
            response.json(),
            None,
        )

        return response_500

    return None
