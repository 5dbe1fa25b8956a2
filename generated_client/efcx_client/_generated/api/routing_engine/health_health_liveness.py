from typing import Any

import httpx

from .... import reading as _reading
from ... import models as _models
from ...models.readiness import Readiness

METHOD = "get"
PATH = "/routing-engine/actuator/health/liveness"
SERVICE = "routing_engine"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = ("200",)
TYPES: tuple[str, ...] = ("application/json",)


def build_request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> Readiness:
    response_200: Readiness = _reading.read(
        _models.Readiness.from_dict,
        response.json(),
        None,
    )

    return response_200


def parse_error(response: httpx.Response) -> object:
    return None
