from typing import Any
from uuid import UUID

import httpx

from .... import paging as _paging
from .... import reading as _reading
from ... import models as _models
from ...models.announcement import Announcement
from ...models.error import Error
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/team-announcement/announcement"
SERVICE = "team_announcement"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
)
TYPES: tuple[str, ...] = ("application/json",)
PAGING = _paging.Paging(
    page="page",
    size="limit",
)


def build_request(
    *,
    limit: int | Unset = UNSET,
    page: int | Unset = UNSET,
    status: str | Unset = UNSET,
    supervisor_ids: UUID | Unset = UNSET,
    team_ids: UUID | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["page"] = page

    params["status"] = status

    json_supervisor_ids: str | Unset = UNSET
    if not isinstance(supervisor_ids, Unset):
        json_supervisor_ids = str(supervisor_ids)
    params["supervisorIds"] = json_supervisor_ids

    json_team_ids: str | Unset = UNSET
    if not isinstance(team_ids, Unset):
        json_team_ids = str(team_ids)
    params["teamIds"] = json_team_ids

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> list[Announcement]:
    response_200 = _reading.read_list(_models.Announcement.from_dict, response.json(), None)

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

    return None
