from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.session_error import SessionError
from ...models.user_login_request import UserLoginRequest
from ...models.user_login_response import UserLoginResponse
from ...types import Unset

METHOD = "post"
PATH = "/agent-manager/agent/login"
SERVICE = "agent_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = (
    "200",
    "400",
    "401",
    "403",
    "404",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    *,
    body: UserLoginRequest,
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


def parse_success(response: httpx.Response) -> UserLoginResponse:
    response_200: UserLoginResponse = _reading.read(
        _models.UserLoginResponse.from_dict,
        response.json(),
        None,
    )

    return response_200


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 400:
        response_400: SessionError = _reading.read(
            _models.SessionError.from_dict,
            response.json(),
            None,
        )

        return response_400

    if response.status_code == 401:
        response_401: SessionError = _reading.read(
            _models.SessionError.from_dict,
            response.json(),
            None,
        )

        return response_401

    if response.status_code == 403:
        response_403: SessionError = _reading.read(
            _models.SessionError.from_dict,
            response.json(),
            None,
        )

        return response_403

    if response.status_code == 404:
        response_404: SessionError = _reading.read(
            _models.SessionError.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
