from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.channel_connector import ChannelConnector
from ...models.cim_messages_error import CimMessagesError
from ...models.error import Error
from ...models.update_channel_connector_request import UpdateChannelConnectorRequest
from ...models.update_past_conversation import UpdatePastConversation
from ...types import Unset

METHOD = "put"
PATH = "/ccm/channel-connectors/{id}"
SERVICE = "customer_channel_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "400",
    "401",
    "403",
    "404",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    id: str,
    *,
    body: UpdateChannelConnectorRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            id=_wire.segment("id", id),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> ChannelConnector:
    response_200: ChannelConnector = _reading.read(
        _models.ChannelConnector.from_dict,
        response.json(),
        None,
    )

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

    if response.status_code == 404:
        response_404: UpdatePastConversation = _reading.read(
            _models.UpdatePastConversation.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
