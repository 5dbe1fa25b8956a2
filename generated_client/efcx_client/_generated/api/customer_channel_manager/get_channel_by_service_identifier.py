from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.service_identifier import ServiceIdentifier
from ...models.update_past_conversation import UpdatePastConversation

METHOD = "get"
PATH = "/ccm/channels/service-identifier/{service_identifier}"
SERVICE = "customer_channel_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = (
    "200",
    "404",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    service_identifier: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            service_identifier=_wire.segment("service_identifier", service_identifier),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> ServiceIdentifier:
    response_200: ServiceIdentifier = _reading.read(
        _models.ServiceIdentifier.from_dict,
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
