from typing import Any
from uuid import UUID

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.role_user import RoleUser

METHOD = "get"
PATH = "/auth/admin/realms/{realm}/groups/{group_id}/members"
SERVICE = "authentication_keycloak"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = ("200",)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    realm: str,
    group_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            realm=_wire.segment("realm", realm),
            group_id=_wire.segment("group_id", group_id),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> list[RoleUser]:
    response_200 = _reading.read_list(_models.RoleUser.from_dict, response.json(), None)

    return response_200


def parse_error(response: httpx.Response) -> object:
    return None
