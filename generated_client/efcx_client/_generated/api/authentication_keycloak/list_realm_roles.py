from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.realm_role import RealmRole

METHOD = "get"
PATH = "/auth/admin/realms/{realm}/roles"
SERVICE = "authentication_keycloak"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = ("200",)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    realm: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            realm=_wire.segment("realm", realm),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> list[RealmRole]:
    response_200 = _reading.read_list(_models.RealmRole.from_dict, response.json(), None)

    return response_200


def parse_error(response: httpx.Response) -> object:
    return None
