from typing import Any

import httpx

from .... import reading as _reading
from ... import models as _models
from ...models.error import Error
from ...models.service_identifier import ServiceIdentifier
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/ccm/channels"
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
    *,
    channel_type_id: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["channelTypeId"] = channel_type_id

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
        "params": params,
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
