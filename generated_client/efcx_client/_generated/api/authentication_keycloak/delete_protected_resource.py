from typing import Any
from uuid import UUID

import httpx

from .... import wire as _wire

METHOD = "delete"
PATH = "/auth/realms/{realm}/authz/protection/resource_set/{resource_id}"
SERVICE = "authentication_keycloak"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "204",
    "404",
)
TYPES: tuple[str, ...] = ()


def build_request(
    realm: str,
    resource_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH.format(
            realm=_wire.segment("realm", realm),
            resource_id=_wire.segment("resource_id", resource_id),
        ),
    }

    return _kwargs


def parse_success(response: httpx.Response) -> None:
    return None


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 404:
        return None

    return None
