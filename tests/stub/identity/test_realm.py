"""A realm as Keycloak exports it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from postspec.stub import Client, GuardedResource, Realm, RealmError, User, read_realm


def _read(**realm: Any) -> Realm:  # noqa: ANN401 - any JSON value
    return read_realm(json.dumps({"realm": "works", **realm}).encode())


def test_a_user_has_a_password_roles_and_a_profile() -> None:
    """The roles everybody has are not repeated; an action that is required bars a login."""
    user = {
        "username": "ada",
        "enabled": True,
        "firstName": "Ada",
        "email": "ada@example.org",
        "credentials": [{"type": "otp", "value": "1"}, {"type": "password", "value": "pass"}],
        "realmRoles": ["default-roles-works", "editor"],
        "clientRoles": {"desk": ["reader"]},
        "requiredActions": ["UPDATE_PASSWORD"],
        "attributes": {"passed": ["over"]},
    }
    assert _read(users=[user]).users == (
        User(
            "ada",
            "pass",
            ("editor",),
            client_roles={"desk": ("reader",)},
            first_name="Ada",
            email="ada@example.org",
            is_set_up=False,
        ),
    )


def test_a_user_is_off_unless_switched_on() -> None:
    """As Keycloak has it; a password kept as a hash is none anybody can log in by."""
    hashed = [{"type": "password", "secretData": "{}"}]
    [user] = _read(users=[{"username": "ada", "credentials": hashed}]).users
    assert (user.is_enabled, user.password) == (False, "")


@pytest.mark.parametrize(
    ("given", "read"),
    [
        (
            {"clientId": "desk", "publicClient": True, "secret": "kept", "enabled": False},
            Client("desk", None, False, False, is_enabled=False),
        ),
        (
            {"clientId": "robot", "secret": "s", "serviceAccountsEnabled": True},
            Client("robot", "s", has_direct_access=False),
        ),
        (
            {
                "clientId": "brief",
                "secret": "s",
                "attributes": {
                    "access.token.lifespan": "60",
                    "client.session.idle.timeout": "",
                    "client.session.max.lifespan": 120,
                },
            },
            Client("brief", "s", False, False, access_token_s=60, refresh_token_s=120),
        ),
    ],
)
def test_a_client_has_a_secret_unless_it_is_public(given: dict[str, Any], read: Client) -> None:
    """What it may do and how long its tokens live come with it."""
    assert _read(clients=[given]).clients == (read,)


def test_clients_of_other_kinds_are_passed_over() -> None:
    """SAML, and those that only take tokens."""
    others = [{"clientId": "a", "protocol": "saml"}, {"clientId": "b", "bearerOnly": True}]
    assert _read(clients=others).clients == ()


def test_role_policies_say_what_a_role_may_do() -> None:
    """To one resource or all, with some scopes or all; other policies grant nothing."""
    policies = [
        {"name": "p", "type": "role", "config": {"roles": '[{"id": "editor"}]'}},
        {"name": "q", "type": "js", "config": {"code": "$evaluation.grant()"}},
        {"type": "scope", "config": {"scopes": '["GET"]', "applyPolicies": '["p", "q"]'}},
        {"type": "resource", "config": {"resources": '["tools"]', "applyPolicies": '["p"]'}},
    ]
    scopes = [{"name": "GET"}, {"name": "PUT"}]
    settings = {
        "resources": [{"name": "tools", "scopes": scopes}, {"name": "parts", "scopes": scopes}],
        "policies": policies,
    }
    [client] = _read(clients=[{"clientId": "a", "authorizationSettings": settings}]).clients
    both = ("GET", "PUT")
    assert client.resources == (
        GuardedResource(name="tools", scopes=both, granted={"editor": both}),
        GuardedResource(name="parts", scopes=both, granted={"editor": ("GET",)}),
    )


def test_a_lifetime_without_end_is_the_realms() -> None:
    """No number of five thousand digits is read."""
    client = {"clientId": "a", "attributes": {"access.token.lifespan": "9" * 5000}}
    assert _read(clients=[client]).clients[0].access_token_s is None


def test_lifetimes_are_the_realms() -> None:
    """Or Keycloak's own where the realm does not say."""
    realm = _read(accessTokenLifespan=60, ssoSessionIdleTimeout=120)
    assert (realm.access_token_s, realm.refresh_token_s) == (60, 120)
    assert (_read().access_token_s, _read().refresh_token_s) == (300, 1800)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff",
        b'{"realm": "\xff"}',
        b"[]",
        b"{}",
        b'{"realm": "a", "users": [{"username": 1}]}',
        b"{" * 9999,
        b'{"realm": "a", "other": ' + b"[" * 100_000,
    ],
)
def test_anything_else_is_refused(text: bytes) -> None:
    """With a message, and without what caused it, which may hold a password."""
    with pytest.raises(RealmError) as caught:
        read_realm(text)
    assert caught.value.__suppress_context__


def test_a_policy_that_is_no_json_is_refused() -> None:
    """An export keeps lists as text in there."""
    policy = {"name": "p", "type": "role", "config": {"roles": "["}}
    client = {"clientId": "a", "authorizationSettings": {"policies": [policy]}}
    with pytest.raises(RealmError):
        _read(clients=[client])
