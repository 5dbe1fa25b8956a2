from typing import Any

import httpx

from .... import paging as _paging
from .... import reading as _reading
from ... import models as _models
from ...models.customer_list import CustomerList
from ...models.error import Error
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/cim-customer/customers"
SERVICE = "customers"
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
    are_items_required=False,
    items=("docs",),
    total=("total_docs",),
    more=("has_next_page",),
    taken=("limit",),
)


def build_request(
    *,
    channel_type: str | Unset = UNSET,
    customer_channel_identifier: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    paginate_query: str | Unset = UNSET,
    sort: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["channelType"] = channel_type

    params["customerChannelIdentifier"] = customer_channel_identifier

    params["limit"] = limit

    params["offset"] = offset

    params["paginateQuery"] = paginate_query

    params["sort"] = sort

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> CustomerList:
    response_200: CustomerList = _reading.read(
        _models.CustomerList.from_dict,
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
