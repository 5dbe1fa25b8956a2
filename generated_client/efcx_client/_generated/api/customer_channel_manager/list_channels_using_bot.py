from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.error import Error
from ...models.service_identifier import ServiceIdentifier

METHOD = "get"
PATH = "/ccm/channels/bot-id/{bot_id}"
SERVICE = "customer_channel_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    bot_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            bot_id=_wire.segment("bot_id", bot_id),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> list[ServiceIdentifier]:
    response_200 = _reading.read_list(_models.ServiceIdentifier.from_dict, response.json(), None)

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
