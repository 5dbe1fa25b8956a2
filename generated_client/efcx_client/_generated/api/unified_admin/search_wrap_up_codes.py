from typing import Any

import httpx

from .... import paging as _paging
from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.error import Error
from ...models.forms_error import FormsError
from ...models.wrapup_search import WrapupSearch
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/unified-admin/wrapupSearch/{form_id}"
SERVICE = "unified_admin"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
    "404",
)
TYPES: tuple[str, ...] = ("application/json",)
PAGING = _paging.Paging(
    page="page",
    size="limit",
    items=("results",),
    total=(
        "metadata",
        "total_matches",
    ),
    pages=(
        "metadata",
        "total_pages",
    ),
    more=(
        "metadata",
        "has_more",
    ),
)


def build_request(
    form_id: str,
    *,
    attribute_index: int,
    limit: int | Unset = UNSET,
    page: int | Unset = UNSET,
    q: str,
    section_index: int,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["attributeIndex"] = attribute_index

    params["limit"] = limit

    params["page"] = page

    params["q"] = q

    params["sectionIndex"] = section_index

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            form_id=_wire.segment("form_id", form_id),
        ),
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> WrapupSearch:
    response_200: WrapupSearch = _reading.read(
        _models.WrapupSearch.from_dict,
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
        response_404: FormsError = _reading.read(
            _models.FormsError.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
