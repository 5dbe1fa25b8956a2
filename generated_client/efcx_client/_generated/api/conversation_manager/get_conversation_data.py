from typing import Any, cast

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.cim_messages_error import CimMessagesError
from ...models.customer_topic_conversation_data import CustomerTopicConversationData
from ...models.error import Error
from ...models.get_conversation_data_response import GetConversationDataResponse

METHOD = "get"
PATH = "/conversation-manager/customer-topics/{conversation_id}/conversation-data"
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
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            conversation_id=_wire.segment("conversation_id", conversation_id),
        ),
    }

    return _kwargs


def parse_success(
    response: httpx.Response,
) -> GetConversationDataResponse | list[CustomerTopicConversationData]:
    def _parse_response_200(
        data: object,
    ) -> GetConversationDataResponse | list[CustomerTopicConversationData]:

        def _variant_0(data: Any) -> object:
            if not isinstance(data, list):
                raise TypeError
            response_200_type_0 = _reading.read_list(
                _models.CustomerTopicConversationData.from_dict, data, None
            )

            return response_200_type_0

        def _variant_1(data: Any) -> object:
            if not isinstance(data, dict):
                raise TypeError
            response_200_type_1: GetConversationDataResponse = _reading.read(
                _models.GetConversationDataResponse.from_dict,
                data,
                None,
            )

            return response_200_type_1

        return cast(
            "GetConversationDataResponse | list[CustomerTopicConversationData]",
            _reading.one_of(
                data,
                (
                    (_variant_0, {}),
                    (_variant_1, {}),
                ),
                None,
                plain=(),
            ),
        )

    response_200 = _parse_response_200(response.json())

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
