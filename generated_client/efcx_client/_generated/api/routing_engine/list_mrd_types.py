from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ...models.error import Error
from ...models.mrd_type import MrdType
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/routing-engine/mrd-types"
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
)


def build_request(
    *,
    correlation_id: UUID | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(correlation_id, Unset):
        headers["correlationId"] = correlation_id

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> list[MrdType]:
    def _response_200_item(response_200_item_data: Any) -> MrdType:
        response_200_item: MrdType = _reading.read(
            lambda _value: MrdType.from_dict(_value),
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
