from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.error import Error
from ...models.team_announcement_announcement import TeamAnnouncementAnnouncement
from ...models.update_announcement_request import UpdateAnnouncementRequest
from ...types import Unset

METHOD = "put"
PATH = "/team-announcement/announcement/{announcement_id}"
SERVICE = "team_announcement"
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
    announcement_id: str,
    *,
    body: UpdateAnnouncementRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            announcement_id=_wire.segment("announcement_id", announcement_id),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> TeamAnnouncementAnnouncement:
    response_200: TeamAnnouncementAnnouncement = _reading.read(
        _models.TeamAnnouncementAnnouncement.from_dict,
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
        return None

    return None
