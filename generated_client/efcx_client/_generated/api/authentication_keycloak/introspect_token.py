from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.error import Error
from ...models.introspect_token_request import IntrospectTokenRequest
from ...models.introspect_token_response import IntrospectTokenResponse
from ...types import Unset

METHOD = "post"
PATH = "/auth/realms/{realm}/protocol/openid-connect/token/introspect"
SERVICE = "authentication_keycloak"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = (
    "200",
    "400",
    "401",
    "403",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    realm: str,
    *,
    body: IntrospectTokenRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            realm=_wire.segment("realm", realm),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["data"] = body.to_dict()

        headers["Content-Type"] = "application/x-www-form-urlencoded"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> IntrospectTokenResponse:
    response_200: IntrospectTokenResponse = _reading.read(
        _models.IntrospectTokenResponse.from_dict,
        response.json(),
        None,
    )

    return response_200


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 400:
        response_400: Error = _reading.read(
            _models.Error.from_dict,
            response.json(),
            None,
        )

        return response_400

    if response.status_code == 401:
        response_401: Error = _reading.read(
            _models.Error.from_dict,
            response.json(),
            None,
        )

        return response_401

    if response.status_code == 403:
        response_403: Error = _reading.read(
            _models.Error.from_dict,
            response.json(),
            None,
        )

        return response_403

    return None
