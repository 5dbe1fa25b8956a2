from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.update_past_conversation import UpdatePastConversation
from ...models.widget_config import WidgetConfig

METHOD = "get"
PATH = "/ccm/widget-configs/{widget_identifier}"
SERVICE = "customer_channel_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = (
    "200",
    "404",
)
TYPES: tuple[str, ...] = ("application/json",)


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


def parse_success(response: httpx.Response) -> WidgetConfig:
    response_200: WidgetConfig = _reading.read(
        _models.WidgetConfig.from_dict,
        response.json(),
        None,
    )

    return response_200


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 404:
        response_404: UpdatePastConversation = _reading.read(
            _models.UpdatePastConversation.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
