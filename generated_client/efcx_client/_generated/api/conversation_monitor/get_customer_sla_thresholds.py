from typing import Any

import httpx

from .... import reading as _reading
from ...models.agent_sla_threshold import AgentSlaThreshold
from ...models.error import Error

METHOD = "get"
PATH = "/conversation-monitor/customer-sla-thresholds"
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
)


def build_request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> list[AgentSlaThreshold]:
    def _response_200_item(response_200_item_data: Any) -> AgentSlaThreshold:
        response_200_item: AgentSlaThreshold = _reading.read(
            lambda _value: AgentSlaThreshold.from_dict(_value),
            response_200_item_data,
            None,
        )

        return response_200_item

    response_200 = _reading.read_list(_response_200_item, response.json(), None)

    return response_200


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 401:
        return None

    if response.status_code == 403:
        response_403: Error = _reading.read(
            lambda _value: Error.from_dict(_value),
            response.json(),
            None,
        )

        return response_403

    return None
