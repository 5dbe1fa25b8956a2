from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.uma_2_configuration import Uma2Configuration

METHOD = "get"
PATH = "/auth/realms/{realm}/.well-known/uma2-configuration"
SERVICE = "authentication_keycloak"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = ("200",)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    realm: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            realm=_wire.segment("realm", realm),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> Uma2Configuration:
    response_200: Uma2Configuration = _reading.read(
        _models.Uma2Configuration.from_dict,
        response.json(),
        None,
    )

    return response_200


def parse_error(response: httpx.Response) -> object:
    return None
