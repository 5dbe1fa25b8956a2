from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.customer import Customer
from ...models.error import Error

METHOD = "get"
PATH = "/cim-customer/customers/{customer_id}"
SERVICE = "customers"
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
    customer_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            customer_id=_wire.segment("customer_id", customer_id),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> Customer:
    response_200: Customer = _reading.read(
        _models.Customer.from_dict,
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
        return None

    return None
