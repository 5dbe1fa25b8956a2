from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.role_user import RoleUser
from ...types import UNSET, Unset

METHOD = "get"
PATH = "/auth/admin/realms/{realm}/roles/{role}/users"
SERVICE = "authentication_keycloak"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = ("200",)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    realm: str,
    role: str,
    *,
    max_: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["max"] = max_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            realm=_wire.segment("realm", realm),
            role=_wire.segment("role", role),
        ),
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> list[RoleUser]:
    response_200 = _reading.read_list(_models.RoleUser.from_dict, response.json(), None)

    return response_200


def parse_error(response: httpx.Response) -> object:
    return None
