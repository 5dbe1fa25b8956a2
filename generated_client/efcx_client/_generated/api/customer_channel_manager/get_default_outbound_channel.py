from typing import Any

import httpx

from .... import reading as _reading
from ... import models as _models
from ...models.defaultoutbound import Defaultoutbound
from ...models.error import Error
from ...models.update_past_conversation import UpdatePastConversation
from ...types import UNSET

METHOD = "get"
PATH = "/ccm/channels/defaultoutbound"
SERVICE = "customer_channel_manager"
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
    *,
    channel_type_id: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["channelTypeId"] = channel_type_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> Defaultoutbound:
    response_200: Defaultoutbound = _reading.read(
        _models.Defaultoutbound.from_dict,
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
        response_404: UpdatePastConversation = _reading.read(
            _models.UpdatePastConversation.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
