from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.create_protected_resource_request import CreateProtectedResourceRequest
from ...models.create_protected_resource_response import CreateProtectedResourceResponse
from ...types import Unset

METHOD = "post"
PATH = "/auth/realms/{realm}/authz/protection/resource_set"
SERVICE = "authentication_keycloak"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = ("201",)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    realm: str,
    *,
    body: CreateProtectedResourceRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            realm=_wire.segment("realm", realm),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> CreateProtectedResourceResponse:
    response_201: CreateProtectedResourceResponse = _reading.read(
        _models.CreateProtectedResourceResponse.from_dict,
        response.json(),
        None,
    )

    return response_201


def parse_error(response: httpx.Response) -> object:
    return None
