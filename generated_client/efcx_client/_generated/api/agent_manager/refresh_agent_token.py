from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.refresh_agent_token_request import RefreshAgentTokenRequest
from ...models.refresh_agent_token_response import RefreshAgentTokenResponse
from ...models.session_error import SessionError
from ...types import Unset

METHOD = "post"
PATH = "/agent-manager/agent/refresh-token"
SERVICE = "agent_manager"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = (
    "200",
    "401",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    *,
    body: RefreshAgentTokenRequest,
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


def parse_success(response: httpx.Response) -> RefreshAgentTokenResponse:
    response_200: RefreshAgentTokenResponse = _reading.read(
        _models.RefreshAgentTokenResponse.from_dict,
        response.json(),
        None,
    )

    return response_200


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 401:
        response_401: SessionError = _reading.read(
            _models.SessionError.from_dict,
            response.json(),
            None,
        )

        return response_401

    return None
