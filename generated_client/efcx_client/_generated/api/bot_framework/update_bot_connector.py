from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.bot_connector import BotConnector
from ...models.cim_messages_error import CimMessagesError
from ...models.error import Error
from ...models.update_bot_connector_request import UpdateBotConnectorRequest
from ...types import UNSET, Unset

METHOD = "put"
PATH = "/bot-framework/bot-connectors/{bot_id}"
SERVICE = "bot_framework"
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
    bot_id: UUID,
    *,
    body: UpdateBotConnectorRequest,
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

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> BotConnector:
    response_200: BotConnector = _reading.read(
        _models.BotConnector.from_dict,
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
