from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.cim_messages_error import CimMessagesError
from ...models.error import Error
from ...types import UNSET, Unset

METHOD = "delete"
PATH = "/bot-framework/bot-connectors/{bot_id}"
SERVICE = "bot_framework"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
    "404",
    "409",
)
TYPES: tuple[str, ...] = ()


def build_request(
    bot_id: UUID,
    *,
    tenant: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(tenant, Unset):
        headers["Tenant"] = tenant

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            bot_id=_wire.segment("bot_id", bot_id),
        ),
    }

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

    if response.status_code == 404:
        response_404: CimMessagesError = _reading.read(
            _models.CimMessagesError.from_dict,
            response.json(),
            None,
        )

        return response_404

    if response.status_code == 409:
        response_409: CimMessagesError = _reading.read(
            _models.CimMessagesError.from_dict,
            response.json(),
            None,
        )

        return response_409

    return None
