from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.cim_messages_error import CimMessagesError
from ...models.customer_topic_past_event import CustomerTopicPastEvent
from ...models.error import Error
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/conversation-manager/customer-topics/{conversation_id}/past-events"
SERVICE = "conversation_manager"
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
    conversation_id: str,
    *,
    activity_type: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["activityType"] = activity_type

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            conversation_id=_wire.segment("conversation_id", conversation_id),
        ),
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> list[CustomerTopicPastEvent]:
    response_200 = _reading.read_list(
        _models.CustomerTopicPastEvent.from_dict, response.json(), None
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
        response_404: CimMessagesError = _reading.read(
            _models.CimMessagesError.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
