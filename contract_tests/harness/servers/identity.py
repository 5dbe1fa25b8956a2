"""Logging in, and how a server treats callers with and without a token.

The identity provider's paths are Keycloak's, found in the document by their ends; a stub serves them
even where the document is silent. Source: RFC 6749 §4.3, §5.2, §6; OpenID Connect Core 1.0 §5.3.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from http import HTTPStatus

import httpx

from contract_tests.harness.answers.documented import answer_problems
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, documented_calls
from postspec.openapi import Document, Operation
from postspec.stub import User

TOKEN_END = "/protocol/openid-connect/token"
USERINFO_END = "/protocol/openid-connect/userinfo"
LOGOUT_END = "/protocol/openid-connect/logout"

_ELSEWHERE = "/auth/realms/contract-tests"

#: Who logs in at the stub.
PERSON = User("contract-tester", "not-a-secret", has_every_role=True)

#: The client of the password grant; a stub without registered clients takes any.
CLIENT_ID = "contract-tests"

PASSWORD_GRANT: Mapping[str, str] = {
    "grant_type": "password",
    "client_id": CLIENT_ID,
    "username": PERSON.name,
    "password": PERSON.password,
}


def provider_operation(end: str) -> Operation | None:
    """Give the document's operation at the identity provider's path with this end, if it has one."""
    return next((o for o in subject.operations() if o.path.endswith(end)), None)


def provider_path(end: str) -> str:
    """Give the path to call: the document's with its example values, else the one beside it."""
    for known in (end, TOKEN_END):
        if (operation := provider_operation(known)) is not None:
            return first_call(operation).path.removesuffix(known) + end
    return _ELSEWHERE + end


def first_call(operation: Operation) -> Call:
    """Give the first documented call of an operation."""
    return documented_calls(subject.document(), operation)[0]


def ask_for_token(
    http: httpx.Client, form: Mapping[str, str], path: str | None = None
) -> httpx.Response:
    """Give the token endpoint's answer to a form; `path` is for an endpoint of another realm."""
    return http.post(path or provider_path(TOKEN_END), data=dict(form))


def log_in(
    http: httpx.Client, form: Mapping[str, str] = PASSWORD_GRANT, path: str | None = None
) -> Mapping[str, str]:
    """Give the token answer of a password grant. Raises HTTPStatusError where it is refused."""
    answer = ask_for_token(http, form, path)
    answer.raise_for_status()
    tokens: Mapping[str, str] = answer.json()
    return tokens


def bearer_schemes(document: Document) -> set[str]:
    """Give the names of the security schemes that want `Authorization: Bearer`."""
    return {
        name
        for name, scheme in document.security_schemes.items()
        if scheme.get("type") in ("oauth2", "openIdConnect")
        or (scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "bearer")
    }


def wants_bearer(document: Document, operation: Operation) -> bool:
    """Tell whether every way to be let in at this operation needs a bearer token."""
    schemes = bearer_schemes(document)
    return operation.needs_authentication and all(schemes & set(a) for a in operation.security)


def fixed_credentials(document: Document) -> Mapping[str, str]:
    """Give a value for each security scheme without tokens: an API key, or `user:password`."""
    others = document.security_schemes.keys() - bearer_schemes(document)
    return dict.fromkeys(sorted(others), f"{PERSON.name}:{PERSON.password}")


def headers(document: Document, token: str) -> dict[str, str]:
    """Give the headers of a caller who satisfies every scheme of the document that has one."""
    found = {"Authorization": f"Bearer {token}"} if bearer_schemes(document) else {}
    for name, value in fixed_credentials(document).items():
        scheme = document.security_schemes[name]
        if scheme.get("type") == "apiKey" and scheme.get("in") == "header":
            found.setdefault(str(scheme["name"]), value)
        elif scheme.get("type") == "http":
            encoded = base64.b64encode(value.encode()).decode()
            found.setdefault("Authorization", f"Basic {encoded}")
    return found


def caller_problems(
    http: httpx.Client, operation: Operation, *, valid: str, expired: str
) -> Iterator[str]:
    """Give how an operation treats callers otherwise than it has to, by who calls.

    Source: RFC 9110 §11.6.1, §15.5.2: a 401 says how to be let in.
    """
    document = subject.document()
    if not operation.needs_authentication:
        statuses = [status_with(http, operation, a) for a in (None, f"Bearer {valid}")]
        if len(set(statuses)) > 1:
            yield f"it is open, and answers {statuses[0]} to strangers, {statuses[1]} to others"
        return
    strangers: dict[str, str | None] = {"no token": None}
    if wants_bearer(document, operation):
        strangers |= {"a made-up token": "Bearer made-up", "an expired one": f"Bearer {expired}"}
    for who, header in strangers.items():
        answer = answer_with(http, operation, header)
        if answer.status_code != HTTPStatus.UNAUTHORIZED:
            yield f"{who} gets {answer.status_code}"
        elif "www-authenticate" not in answer.headers:
            yield f"{who} is refused without WWW-Authenticate"
        yield from (f"{who}: {p}" for p in answer_problems(document, operation, answer))
    if wants_bearer(document, operation):
        status = status_with(http, operation, f"Bearer {valid}")
        if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
            yield f"a valid token gets {status}"


def status_with(http: httpx.Client, operation: Operation, authorization: str | None) -> int:
    """Give the status of the operation's first documented call, sent with this header or none."""
    return answer_with(http, operation, authorization).status_code


def answer_with(
    http: httpx.Client, operation: Operation, authorization: str | None
) -> httpx.Response:
    """Give the answer to the operation's first documented call, sent with this header or none."""
    request = first_call(operation).request(str(http.base_url))
    request.headers.pop("Authorization", None)
    if authorization is not None:
        request.headers["Authorization"] = authorization
    return http.send(request)
