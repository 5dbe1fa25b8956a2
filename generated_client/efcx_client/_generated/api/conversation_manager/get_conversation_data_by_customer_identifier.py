from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.cim_messages_error import CimMessagesError
from ...models.configuration import Configuration
from ...models.error import Error

METHOD = "get"
PATH = "/conversation-manager/customer-topics/get/{channel_customer_identifier}"
SERVICE = "conversation_manager"
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
    channel_customer_identifier: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            channel_customer_identifier=_wire.segment(
                "channel_customer_identifier", channel_customer_identifier
            ),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> list[Configuration]:
    response_200 = _reading.read_list(_models.Configuration.from_dict, response.json(), None)

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
