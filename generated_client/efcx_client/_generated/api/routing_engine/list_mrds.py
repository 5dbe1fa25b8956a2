from typing import Any, cast
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.cim_messages_error import CimMessagesError
from ...models.error import Error
from ...models.list_mrds_response import ListMrdsResponse
from ...models.media_routing_domain import MediaRoutingDomain
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/routing-engine/media-routing-domains"
SERVICE = "routing_engine"
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
    *,
    mrd_id: str | Unset = UNSET,
    correlation_id: UUID | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(correlation_id, Unset):
        headers["correlationId"] = correlation_id

    params: dict[str, Any] = {}

    params["mrdId"] = mrd_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
        "params": params,
    }

    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> list[MediaRoutingDomain] | ListMrdsResponse:
    def _parse_response_200(data: object) -> list[MediaRoutingDomain] | ListMrdsResponse:

        def _variant_0(data: Any) -> object:
            if not isinstance(data, list):
                raise TypeError
            response_200_type_0 = _reading.read_list(
                _models.MediaRoutingDomain.from_dict, data, None
            )

            return response_200_type_0

        def _variant_1(data: Any) -> object:
            if not isinstance(data, dict):
                raise TypeError
            response_200_type_1: ListMrdsResponse = _reading.read(
                _models.ListMrdsResponse.from_dict,
                data,
                None,
            )

            return response_200_type_1

        return cast(
            "list[MediaRoutingDomain] | ListMrdsResponse",
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
