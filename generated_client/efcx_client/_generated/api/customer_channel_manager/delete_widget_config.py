from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.error import Error
from ...models.update_past_conversation import UpdatePastConversation

METHOD = "delete"
PATH = "/ccm/widget-configs/{widget_identifier}"
SERVICE = "customer_channel_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
    "404",
)
TYPES: tuple[str, ...] = ()


def build_request(
    widget_identifier: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            widget_identifier=_wire.segment("widget_identifier", widget_identifier),
        ),
    }

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
        response_404: UpdatePastConversation = _reading.read(
            _models.UpdatePastConversation.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
