"""What somebody may do to guarded resources, as Keycloak's authorization services tell it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from postspec.stub.identity._accounts import GuardedResource, User


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: a resource's name, scopes, both, or with neither everything there is."""

    resource: str = ""
    scopes: tuple[str, ...] = ()

    @classmethod
    def read(cls, text: str) -> Wanted:
        """Read `resource#scope,scope`, of which either half may be missing."""
        resource, _, scopes = text.partition("#")
        return cls(resource, tuple(one.strip() for one in scopes.split(",") if one.strip()))


def permitted(
    resources: Sequence[GuardedResource], user: User, wanted: Wanted
) -> Iterator[dict[str, Any]]:
    """Give `rsname` and `scopes` of each resource a user may do something to that is asked for."""
    for resource in resources:
        if wanted.resource not in ("", resource.name):
            continue
        granted = set(granted_scopes(resource, user))
        asked = wanted.scopes or resource.scopes
        scopes = [one for one in resource.scopes if one in granted and one in asked]
        if scopes:
            yield {"scopes": scopes, "rsid": "", "rsname": resource.name}


def granted_scopes(resource: GuardedResource, user: User) -> Iterator[str]:
    """Give the scopes of a resource that any role of the user has."""
    if user.has_every_role:
        yield from resource.scopes
    for role in user.roles:
        yield from resource.granted.get(role, ())


def resource_id(realm: str, name: str) -> str:
    """Give the id a resource has in every run."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{realm}/resource/{name}"))
