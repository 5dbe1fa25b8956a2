"""Tokens checked as any service checks them: by the key set, with a library that knows neither server."""

from __future__ import annotations

import base64

import jwt
import pytest

from contract_tests.identity.behaviours import ARI, CERTS, DISCOVERY, Realm


def _signing_key(realm: Realm, token: str) -> jwt.PyJWK:
    keys = jwt.PyJWKSet.from_dict(realm.get(CERTS).json())
    return keys[jwt.get_unverified_header(token)["kid"]]


@pytest.mark.parametrize("kind", ["access_token", "id_token"])
def test_the_key_set_checks_a_token(realm: Realm, kind: str) -> None:
    """Signature, issuer, audience and lifetime are in order; the key is found by its name."""
    token = realm.log_in(scope="openid")[kind]
    claims = jwt.decode(
        token,
        _signing_key(realm, token),
        algorithms=["RS256"],
        issuer=realm.get(DISCOVERY).json()["issuer"],
        audience="account" if kind == "access_token" else "desk",
    )
    assert claims["preferred_username"] == ARI["username"]


def test_the_realms_public_key_checks_a_token(realm: Realm) -> None:
    """So does the key the realm's page shows, which older services are given by hand."""
    token = realm.log_in()["access_token"]
    key = base64.b64decode(realm.get("").json()["public_key"])
    pem = b"-----BEGIN PUBLIC KEY-----\n" + base64.encodebytes(key) + b"-----END PUBLIC KEY-----\n"
    assert jwt.decode(token, pem, algorithms=["RS256"], audience="account")["typ"] == "Bearer"


def test_the_key_set_does_not_check_a_changed_token(realm: Realm) -> None:
    """A token with other claims than those signed is refused."""
    mine, other = (realm.log_in()["access_token"].split(".") for _ in range(2))
    forged = ".".join((mine[0], other[1], mine[2]))
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(forged, _signing_key(realm, forged), algorithms=["RS256"], audience="account")


def test_keys_say_what_they_are_for(realm: Realm) -> None:
    """One signs, one encrypts, so that a service has to choose by name and use."""
    keys = realm.get(CERTS).json()["keys"]
    assert sorted(key["use"] for key in keys) == ["enc", "sig"]
    assert len({key["kid"] for key in keys}) == len(keys)
