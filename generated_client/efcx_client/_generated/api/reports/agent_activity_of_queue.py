from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from ... import models as _models
from ...models.error import Error
from ...types import UNSET

METHOD = "get"
PATH = "/realtime-reports/agent-activity/detail"
SERVICE = "reports"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
)
TYPES: tuple[str, ...] = ()


def build_request(
    *,
    queue_id: UUID,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_queue_id = str(queue_id)
    params["queueId"] = json_queue_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> None:
    return None


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
