from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.verify_link_request import VerifyLinkRequest
from ...models.verify_link_response import VerifyLinkResponse
from ...types import Unset

METHOD = "post"
PATH = "/secure-link/verifySecureLink"
SERVICE = "secure_link"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = (
    "200",
    "400",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    *,
    body: VerifyLinkRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> VerifyLinkResponse:
    response_200: VerifyLinkResponse = _reading.read(
        _models.VerifyLinkResponse.from_dict,
        response.json(),
        None,
    )

    return response_200


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 400:
        response_400: VerifyLinkResponse = _reading.read(
            _models.VerifyLinkResponse.from_dict,
            response.json(),
            None,
        )

        return response_400

    return None
