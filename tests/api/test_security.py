"""How operations authenticate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from postspec.api import OAuthFlow

if TYPE_CHECKING:
    from tests.api.conftest import Postman

Json = Any


def auth(kind: str, **values: str) -> Json:
    return {"type": kind, kind: [{"key": key, "value": value} for key, value in values.items()]}


@pytest.mark.parametrize(
    ("written", "name", "type_", "detail", "rules"),
    [
        (auth("bearer", token="x"), "bearer", "http", "bearer", []),
        (auth("basic"), "basic", "http", "basic", []),
        (auth("digest"), "digest", "http", "digest", []),
        (auth("jwt"), "bearer", "http", "bearer", []),
        (auth("apikey", key="X-Key"), "apiKey_X-Key", "apiKey", "header", []),
        ({"type": "apikey", "apikey": [{"key": "key", "value": "k"}, {"key": "in", "value": "query"}]}, "apiKey_k_query", "apiKey", "query", []),
        ({"type": "apikey", "apikey": [{"key": "key", "value": "k"}, {"key": "in", "value": "{{y}}"}]}, "apiKey_k", "apiKey", "header", []),
        (auth("apikey"), "apiKey_X-API-Key", "apiKey", "header", ["auth-incomplete"]),
        (auth("oauth1"), "oauth1", "http", "oauth", ["auth-nearest"]),
        (auth("hawk"), "hawk", "http", "hawk", ["auth-nearest"]),
        (auth("awsv4"), "awsv4", "http", "aws4-hmac-sha256", ["auth-nearest"]),
        (auth("ntlm"), "ntlm", "http", "ntlm", ["auth-nearest"]),
        (auth("edgegrid"), "edgegrid", "http", "eg1-hmac-sha256", ["auth-nearest"]),
    ],
)  # fmt: skip
def test_the_scheme(
    postman: Postman, written: Json, name: str, type_: str, detail: str, rules: list[str]
) -> None:
    """Each auth type is the scheme that expresses it, or the nearest with a finding."""
    done = postman.convert(postman.request(auth=written))
    (scheme,) = done.api.security_schemes
    found = scheme.scheme if scheme.type == "http" else scheme.place
    assert (scheme.name, scheme.type, found) == (name, type_, detail)
    assert done.operation().security == (name,)
    assert [r for r in done.rules if r.startswith("auth")] == rules
    assert done.account.unaccounted == ()


def test_an_unknown_type_is_reported(postman: Postman) -> None:
    """What nobody knows secures nothing, and is accounted for by its finding."""
    done = postman.convert(postman.request(auth={"type": "passkey", "passkey": []}))
    assert done.operation().security == ()
    assert "auth-unknown" in done.rules
    assert done.account.unaccounted == ()


def test_auth_is_inherited(postman: Postman) -> None:
    """The nearest level that says something counts; `noauth` says that there is none."""
    done = postman.convert(
        postman.request(url="{{b}}/1"),
        postman.request(url="{{b}}/2", auth=auth("basic")),
        postman.folder("A", postman.request(url="{{b}}/3"), auth=auth("digest")),
        postman.folder(
            "B", postman.folder("C", postman.request(url="{{b}}/4")), auth=auth("noauth")
        ),
        auth=auth("bearer"),
    )
    assert [o.security for o in done.api.operations] == [("bearer",), ("basic",), ("digest",), ()]


@pytest.mark.parametrize(
    ("values", "flow", "rules"),
    [
        (
            {"grant_type": "password_credentials", "accessTokenUrl": "{{base}}/token", "scope": "b a"},
            OAuthFlow(grant="password", token_url="https://x.example/token", scopes=(("a", ""), ("b", ""))),
            [],
        ),
        (
            {"grant_type": "client_credentials", "accessTokenUrl": "{{open}}/token"},
            OAuthFlow(grant="clientCredentials", token_url="https://example.com/token"),
            [],
        ),
        (
            {"grant_type": "implicit", "authUrl": "https://x.example/a"},
            OAuthFlow(grant="implicit", authorization_url="https://x.example/a"),
            [],
        ),
        (
            {"authUrl": "https://x.example/a", "accessTokenUrl": "https://x.example/t"},
            OAuthFlow(grant="authorizationCode", authorization_url="https://x.example/a", token_url="https://x.example/t"),
            [],
        ),
        (
            {"grant_type": "authorization_code_with_pkce", "authUrl": "https://x.example/a"},
            OAuthFlow(grant="authorizationCode", authorization_url="https://x.example/a", token_url="https://example.com/token"),
            ["auth-incomplete"],
        ),
        ({}, OAuthFlow(grant="clientCredentials", token_url="https://example.com/token"), ["auth-incomplete"]),
    ],
)  # fmt: skip
def test_the_flow_of_oauth2(
    postman: Postman, values: dict[str, str], flow: OAuthFlow, rules: list[str]
) -> None:
    """Grant, URLs and scopes are those written; what is missing is a placeholder with a finding."""
    done = postman.convert(
        postman.request(auth=auth("oauth2", **values)),
        variable=postman.variables({"base": "https://x.example"}),
    )
    (scheme,) = done.api.security_schemes
    assert scheme.flows == (flow,)
    assert [r for r in done.rules if r.startswith("auth")] == rules


def grant(kind: str) -> dict[str, object]:
    return {"mode": "urlencoded", "urlencoded": [{"key": "grant_type", "value": kind}]}


@pytest.mark.parametrize(
    ("body", "flow"),
    [
        (grant("client_credentials"), "clientCredentials"),
        (grant("password"), "password"),
        (grant("refresh_token"), "clientCredentials"),
        ({"mode": "raw", "raw": "a=b&grant_type=password"}, "password"),
    ],
)
def test_a_request_for_tokens_completes_oauth2(
    postman: Postman, body: dict[str, object], flow: str
) -> None:
    """An authorization that holds a token alone is read with the request that fetched the token."""
    done = postman.convert(
        postman.request(auth=auth("oauth2", accessToken="{{token}}")),
        postman.request("POST", "{{login}}/:realm/token", body=body, auth=auth("noauth")),
        variable=postman.variables({"login": "https://login.example"}),
    )
    (scheme,) = done.api.security_schemes
    (found,) = scheme.flows
    assert (found.token_url, found.grant) == ("https://login.example/realm/token", flow)
    assert "auth-incomplete" not in done.rules
    assert "auth-from-request" in done.rules


def test_what_many_requests_inherit_is_reported_once(postman: Postman) -> None:
    """A folder's authorization is one place, however many requests use it."""
    done = postman.convert(
        postman.folder("A", postman.request(), postman.request(url="{{b}}/2"), auth=auth("oauth1"))
    )
    assert done.rules.count("auth-nearest") == 1


@pytest.mark.parametrize(
    ("value", "name"),
    [("Bearer {{t}}", "bearer"), ("Basic {{t}}", "basic"), ("Token {{t}}", "apiKey_Authorization")],
)
def test_a_header_written_by_hand_is_security(postman: Postman, value: str, name: str) -> None:
    """Where no auth applies, an Authorization header shows how the request authenticates."""
    done = postman.convert(postman.request(header=[{"key": "Authorization", "value": value}]))
    assert done.operation().security == (name,)
    assert done.operation().parameters == ()
    assert done.rules == ["auth-from-header"]


def test_variants_that_authenticate_differently_are_reported(postman: Postman) -> None:
    """Any one of the schemes is accepted, and a finding says that they vary."""
    done = postman.convert(
        postman.request(auth=auth("basic")), postman.request(auth=auth("bearer"))
    )
    assert done.operation().security == ("basic", "bearer")
    assert done.rules == ["auth-varies"]


def test_security_is_optional_where_a_variant_says_so(postman: Postman) -> None:
    """One request with `noauth` shows that the operation answers without; silence does not."""
    stated = postman.convert(
        postman.request(auth=auth("bearer")), postman.request(auth=auth("noauth"))
    )
    silent = postman.convert(postman.request(auth=auth("bearer")), postman.request())
    assert (stated.operation().security, stated.operation().is_security_optional) == (
        ("bearer",),
        True,
    )
    assert not silent.operation().is_security_optional
