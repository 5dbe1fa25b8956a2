from typing import Any

import httpx

from .... import reading as _reading
from ... import models as _models
from ...models.error import Error
from ...types import UNSET

METHOD = "delete"
PATH = "/cim-customer/label"
SERVICE = "customers"
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
    *,
    field_id: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["_id"] = field_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
        "params": params,
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
        return None

    return None
