from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.channel_type import ChannelType
from ...models.error import Error

METHOD = "get"
PATH = "/ccm/channel-types/media-routing-domains/{mrd_id}"
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
    mrd_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            mrd_id=_wire.segment("mrd_id", mrd_id),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> list[ChannelType]:
    response_200 = _reading.read_list(_models.ChannelType.from_dict, response.json(), None)

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
