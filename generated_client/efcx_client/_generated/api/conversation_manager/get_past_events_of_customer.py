from typing import Any

import httpx

from .... import paging as _paging
from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.customer_activity_list import CustomerActivityList
from ...models.error import Error
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/conversation-manager/customer-topics/customer/{customer_id}/past-events"
SERVICE = "conversation_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
)
TYPES: tuple[str, ...] = ("application/json",)
PAGING = _paging.Paging(
    offset="offset",
    size="limit",
    items=("docs",),
    total=("total_docs",),
    more=("has_next_page",),
    taken=("limit",),
)


def build_request(
    customer_id: str,
    *,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["offset"] = offset

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            customer_id=_wire.segment("customer_id", customer_id),
        ),
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> CustomerActivityList:
    response_200: CustomerActivityList = _reading.read(
        _models.CustomerActivityList.from_dict,
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

    return None
