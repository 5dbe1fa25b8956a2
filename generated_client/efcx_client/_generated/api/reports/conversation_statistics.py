import datetime
from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.conversation import Conversation
from ...models.error import Error
from ...types import UNSET

METHOD = "get"
PATH = "/historical-reports/stats/conversation"
SERVICE = "reports"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    *,
    end_time: datetime.datetime,
    limit: int,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_end_time = _wire.date_time(end_time)
    params["endTime"] = json_end_time

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> list[Conversation]:
    response_200 = _reading.read_list(_models.Conversation.from_dict, response.json(), None)

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
