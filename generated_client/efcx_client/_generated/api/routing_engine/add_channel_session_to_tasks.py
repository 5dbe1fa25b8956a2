from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.add_channel_session_to_tasks_request import AddChannelSessionToTasksRequest
from ...models.error import Error
from ...types import UNSET, Unset

METHOD = "post"
PATH = "/routing-engine/tasks/medias/sessions"
SERVICE = "routing_engine"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
)
TYPES: tuple[str, ...] = ()


def build_request(
    *,
    body: AddChannelSessionToTasksRequest,
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


def parse_success(response: httpx.Response) -> None:
    return None


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
