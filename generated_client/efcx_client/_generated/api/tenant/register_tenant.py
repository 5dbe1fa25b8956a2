from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.error import Error
from ...models.register_tenant_form_data_request import RegisterTenantFormDataRequest
from ...models.register_tenant_request import RegisterTenantRequest
from ...models.register_tenant_response import RegisterTenantResponse

METHOD = "post"
PATH = "/cx-tenant/tenant"
SERVICE = "tenant"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
    "409",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    *,
    body: RegisterTenantRequest | RegisterTenantFormDataRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    if isinstance(body, RegisterTenantRequest):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    elif isinstance(body, RegisterTenantFormDataRequest):
        _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> RegisterTenantResponse:
    response_200: RegisterTenantResponse = _reading.read(
        _models.RegisterTenantResponse.from_dict,
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

    if response.status_code == 409:
        return None

    return None
