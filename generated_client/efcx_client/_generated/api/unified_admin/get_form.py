from typing import Any, cast
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.forms_error import FormsError
from ...models.get_form_response import GetFormResponse
from ...models.unified_admin_form import UnifiedAdminForm
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/unified-admin/forms/{form_id}"
SERVICE = "unified_admin"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = (
    "200",
    "400",
    "404",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    form_id: str,
    *,
    response_type: str | Unset = UNSET,
    correlation_id: UUID | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(correlation_id, Unset):
        headers["correlationId"] = correlation_id

    params: dict[str, Any] = {}

    params["responseType"] = response_type

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            form_id=_wire.segment("form_id", form_id),
        ),
        "params": params,
    }

    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> GetFormResponse | list[UnifiedAdminForm]:
    def _parse_response_200(data: object) -> GetFormResponse | list[UnifiedAdminForm]:

        def _variant_0(data: Any) -> object:
            if not isinstance(data, list):
                raise TypeError
            response_200_type_0 = _reading.read_list(_models.UnifiedAdminForm.from_dict, data, None)

            return response_200_type_0

        def _variant_1(data: Any) -> object:
            if not isinstance(data, dict):
                raise TypeError
            response_200_type_1: GetFormResponse = _reading.read(
                _models.GetFormResponse.from_dict,
                data,
                None,
            )

            return response_200_type_1

        return cast(
            "GetFormResponse | list[UnifiedAdminForm]",
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
    if response.status_code == 400:
        response_400: FormsError = _reading.read(
            _models.FormsError.from_dict,
            response.json(),
            None,
        )

        return response_400

    if response.status_code == 404:
        response_404: FormsError = _reading.read(
            _models.FormsError.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
