"""What a `stub.yaml` may say about access: which role may do what, and which operations log in."""

from __future__ import annotations

from typing import Literal

import msgspec

#: What a request for tokens holds.
Sent = Literal["username", "password", "refresh_token"]
#: What an answer with tokens holds: of the tokens, and of the user they belong to.
Told = Literal[
    "access_token",
    "refresh_token",
    "expires_in",
    "refresh_expires_in",
    "username",
    "user_id",
    "first_name",
    "last_name",
    "email",
    "roles",
    "realm",
    "permissions",
]


class RoleEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which roles may use which methods of some paths.

    `paths`: the document's paths, as it writes them; a `*` is any text, slashes included.
    `allow`: the methods of each role; whoever has none of the roles may do nothing there.
    `name`: what the paths are called as a resource that a client asks permissions for.

    The first entry that fits an operation decides; one that none fits is open to all who are
    logged in.
    """

    paths: tuple[str, ...]
    allow: dict[str, tuple[str, ...]]
    name: str = ""


class LoginEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An operation that logs a user in, or refreshes a token, and wraps what the realm answers.

    `operation`: its operationId.
    `request`: where the user's name and password, or the refresh token, stand in the body, as JSON
    Pointers.
    `response`: JSON Pointers into the documented answer, and what stands there.
    `client`, `realm`: through which client, in which realm.
    """

    operation: str
    request: dict[Sent, str]
    response: dict[str, Told]
    client: str = "stub"
    realm: str = "stub"
