from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.error import Error
from ...models.forms_error import FormsError
from ...models.team import Team

METHOD = "get"
PATH = "/unified-admin/team/{user_id}"
SERVICE = "unified_admin"
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
    user_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            user_id=_wire.segment("user_id", user_id),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> Team:
    response_200: Team = _reading.read(
        _models.Team.from_dict,
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
        response_404: FormsError = _reading.read(
            _models.FormsError.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
