from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.agent_desk_setting import AgentDeskSetting
from ...models.forms_error import FormsError
from ...models.update_agent_desk_settings_request import UpdateAgentDeskSettingsRequest
from ...types import UNSET, Unset

METHOD = "put"
PATH = "/unified-admin/agent-desk-settings"
SERVICE = "unified_admin"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = (
    "200",
    "400",
    "404",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    *,
    body: UpdateAgentDeskSettingsRequest,
    correlation_id: UUID | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(correlation_id, Unset):
        headers["correlationId"] = correlation_id

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> AgentDeskSetting:
    response_200: AgentDeskSetting = _reading.read(
        _models.AgentDeskSetting.from_dict,
        response.json(),
        None,
    )

    return response_200


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 400:
        response_400: FormsError = _reading.read(
            _models.FormsError.from_dict,
            response.json(),
            None,
        )

        return response_400

    if response.status_code == 404:
        response_404: FormsError = _reading.read(
            _models.FormsError.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
