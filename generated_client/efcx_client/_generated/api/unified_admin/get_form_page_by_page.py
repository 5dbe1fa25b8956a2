from typing import Any

import httpx

from .... import paging as _paging
from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.error import Error
from ...models.forms_error import FormsError
from ...models.get_form_page_by_page_level import GetFormPageByPageLevel
from ...models.paginated_form import PaginatedForm
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/unified-admin/forms/paginatedForm/{form_id}"
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
    items=("options",),
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
    attribute_index: int | Unset = UNSET,
    category_index: int | Unset = UNSET,
    level: GetFormPageByPageLevel,
    limit: int | Unset = UNSET,
    page: int | Unset = UNSET,
    section_index: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["attributeIndex"] = attribute_index

    params["categoryIndex"] = category_index

    json_level: str = level
    params["level"] = json_level

    params["limit"] = limit

    params["page"] = page

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


def parse_success(response: httpx.Response) -> PaginatedForm:
    response_200: PaginatedForm = _reading.read(
        _models.PaginatedForm.from_dict,
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
