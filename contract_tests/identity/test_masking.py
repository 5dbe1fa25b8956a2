"""What is taken out of an answer before two are compared, and what is not."""

from __future__ import annotations

import base64
import json
from typing import Any

import httpx
import pytest

from contract_tests.identity.masking import mask
from contract_tests.identity.table import Row

UUID = "5b0c6a0e-2b1f-4f0a-8f3e-6d6c1f9b2a10"


def _token(**claims: object) -> str:
    parts = ({"alg": "RS256", "kid": "k"}, claims)
    texts = (base64.urlsafe_b64encode(json.dumps(one).encode()).decode() for one in parts)
    return ".".join(text.rstrip("=") for text in texts) + ".c2ln"


def _mask(body: object, status: int = 200, **headers: str) -> dict[str, Any]:
    request = httpx.Request("GET", "http://host:1/auth/realms/r/x")
    return mask(httpx.Response(status, json=body, headers=headers, request=request))


def test_ids_times_and_the_host_are_masked() -> None:
    """Two logins at two servers differ in nothing else."""
    token = _token(iat=100, exp=400, sub=UUID, jti=f"a:{UUID}", iss="http://host:1/auth/realms/r")
    [claims] = [_mask({"access_token": token})["body"]["access_token"]["claims"]]
    assert claims == {
        "exp": "iat + 300",
        "iat": "{time}",
        "iss": "{base}/realms/r",
        "jti": "a:{uuid}",
        "sub": "{uuid}",
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_mask({"error": "a"}), _mask({"error": "b"})),
        (_mask({}), _mask({}, 400)),
        (_mask({}), _mask({}, pragma="no-cache")),
        (_mask({"t": _token(iat=1, exp=2)}), _mask({"t": _token(iat=1, exp=3)})),
        (_mask({"t": _token(iat=1, a=1)}), _mask({"t": _token(iat=1)})),
        (_mask({"jti": UUID}), _mask({"jti": f"x:{UUID}"})),
        (_mask({"aud": "a"}), _mask({"aud": ["a"]})),
        (_mask({"scope": "a b"}), _mask({"scope": "a"})),
    ],
)
def test_what_a_client_can_tell_apart_differs(one: object, other: object) -> None:
    """Words, statuses, headers, lifetimes, names and types of claims."""
    assert one != other


def test_the_order_of_roles_and_scopes_is_no_difference() -> None:
    """Keycloak has them in any order."""
    assert _mask({"scope": "a b", "roles": [1, 2]}) == _mask({"scope": "b a", "roles": [2, 1]})


@pytest.mark.parametrize(("told", "masked"), [(300, 300), (299, 300), (295, 300), (290, 290)])
def test_a_busy_servers_lifetimes_are_those_of_its_tokens(told: int, masked: int) -> None:
    """A few seconds less are none; more are a difference."""
    body = {"access_token": _token(iat=100, exp=400), "expires_in": told}
    assert _mask(body)["body"]["expires_in"] == masked


def test_a_difference_is_told_with_its_place() -> None:
    """The table says what, not only that."""
    told = Row("x", stub={"a": {"b": 1}}, real={"a": {"b": 2}}, recorded={"a": {"b": 2}}).told()
    assert told == "different: x\n  /a/b: 2, stub 1"
