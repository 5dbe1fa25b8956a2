from typing import Any

import httpx

from .... import reading as _reading
from ... import models as _models
from ...models.get_all_form_title import GetAllFormTitle

METHOD = "get"
PATH = "/unified-admin/forms/getAllFormTitles"
SERVICE = "unified_admin"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = ("200",)
TYPES: tuple[str, ...] = ("application/json",)


def build_request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> list[GetAllFormTitle]:
    response_200 = _reading.read_list(_models.GetAllFormTitle.from_dict, response.json(), None)

    return response_200


def parse_error(response: httpx.Response) -> object:
    return None
