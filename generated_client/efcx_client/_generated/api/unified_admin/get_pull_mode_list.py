from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.error import Error
from ...models.forms_error import FormsError
from ...models.pull_mode_list import PullModeList
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/unified-admin/pull-mode-list/{list_id}"
SERVICE = "unified_admin"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "400",
    "401",
    "403",
    "404",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    list_id: str,
    *,
    correlation_id: UUID | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(correlation_id, Unset):
        headers["correlationId"] = correlation_id

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            list_id=_wire.segment("list_id", list_id),
        ),
    }

    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> PullModeList:
    response_200: PullModeList = _reading.read(
        _models.PullModeList.from_dict,
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
