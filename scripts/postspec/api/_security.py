"""Security schemes, from Postman's auth types and from `Authorization` headers written by hand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from postspec.api._calls import Call, Credential
from postspec.api._groups import Group, about
from postspec.api._model import OAuthFlow, Provenance, SecurityScheme
from postspec.api._token_requests import TokenRequest
from postspec.api._variables import without_braces
from postspec.findings import Finding
from postspec.patterns import pattern

#: Postman's auth types that one HTTP authentication scheme expresses exactly
#: (https://www.iana.org/assignments/http-authschemes).
_HTTP = {"bearer": "bearer", "basic": "basic", "digest": "digest", "jwt": "bearer"}

#: Auth types OpenAPI has no word for → their nearest HTTP authentication scheme, what it is called.
_NEAREST = {
    "oauth1": ("oauth", "OAuth 1.0 (RFC 5849)"),
    "hawk": ("hawk", "Hawk"),
    "awsv4": ("aws4-hmac-sha256", "AWS Signature Version 4"),
    "ntlm": ("ntlm", "NTLM"),
    "edgegrid": ("eg1-hmac-sha256", "Akamai EdgeGrid"),
    "asap": ("bearer", "Atlassian ASAP"),
}

#: How an `Authorization` header begins → the auth type it stands for.
_HEADER = (
    (pattern(r"(?i)bearer\b"), "bearer"),
    (pattern(r"(?i)basic\b"), "basic"),
    (pattern(r"(?i)digest\b"), "digest"),
)
_GRANTS: Mapping[str, str] = {
    "password": "password",
    "password_credentials": "password",
    "client_credentials": "clientCredentials",
    "implicit": "implicit",
}
_PLACEHOLDER_HOST = "https://example.com"


class Secured(Struct, frozen=True):
    """The schemes of which an operation needs one, by name; empty for none.

    `is_optional` where some of its requests say that they need none.
    """

    schemes: tuple[SecurityScheme, ...]
    is_optional: bool
    findings: tuple[Finding, ...] = ()


def secure(group: Group, file: str, token: TokenRequest | None = None) -> Secured:
    """Give the security schemes of an operation: those of all its calls.

    Where none of them says how it authenticates, the requests saved with responses may show it.
    `token` is the collection's request for OAuth 2.0 tokens, if it has one.
    """
    read = [_scheme(call, file, token) for call in group.calls]
    if not any(
        scheme or call.credential for (scheme, _), call in zip(read, group.calls, strict=True)
    ):
        read += [_from_header(sent, file) for sent in _sent(group)]
    found = [scheme for scheme, _ in read]
    findings = [finding for _, some in read for finding in some]
    schemes = join_schemes(s for s in found if s is not None)
    kinds = [*(s.name for s in schemes), *(["none"] if None in found else [])]
    if len(kinds) > 1:
        ways = ", ".join(kinds)
        message = f"the requests of this operation authenticate in several ways: {ways}"
        findings.append(about("auth-varies", message, group.first, file))
    is_optional = bool(schemes) and any(map(_needs_none, group.calls))
    unused = _unused(group, file, is_secured=bool(schemes))
    return Secured(schemes, is_optional, (*findings, *unused))


def _sent(group: Group) -> Iterator[Call]:
    return (a.sent for call in group.calls for a in call.answers if a.sent is not None)


def _unused(group: Group, file: str, *, is_secured: bool) -> Iterator[Finding]:
    """Give a finding for each authorization that nothing was made of."""
    for call in group.calls:
        for sent in (a.sent for a in call.answers if a.sent is not None):
            mine, theirs = call.credential, sent.own_credential
            if theirs is not None and (mine is None or mine.type != theirs.type):
                message = "a saved response's request authenticates otherwise than the request"
                yield about("auth-unused", message, call, file, theirs.pointer)
    if not is_secured:
        for call in (*group.calls, *_sent(group)):
            for header in call.headers:
                if header.name.lower() == "authorization":
                    message = "an Authorization header is written, and no request sends it"
                    yield about("auth-unused", message, call, file, header.pointer)


def _needs_none(call: Call) -> bool:
    return call.credential is not None and call.credential.type == "noauth"


def join_schemes(schemes: Iterable[SecurityScheme]) -> tuple[SecurityScheme, ...]:
    """Give one scheme for each name, with every flow and scope of those that have it."""
    by_name: dict[str, list[SecurityScheme]] = defaultdict(list)
    for scheme in schemes:
        by_name[scheme.name].append(scheme)
    return tuple(_joined(by_name[name]) for name in sorted(by_name))


def _joined(schemes: Sequence[SecurityScheme]) -> SecurityScheme:
    flows: dict[str, OAuthFlow] = {}
    for flow in dict.fromkeys(flow for scheme in schemes for flow in scheme.flows):
        known = flows.get(flow.grant)
        flows[flow.grant] = _join_flows(known, flow) if known else flow
    pointers = {p for scheme in schemes for p in scheme.provenance.pointers}
    stated = any(scheme.provenance.how == "stated" for scheme in schemes)
    return replace(
        schemes[0],
        flows=tuple(flows.values()),
        provenance=Provenance(
            how="stated" if stated else "inferred", pointers=tuple(sorted(pointers))
        ),
    )


def _join_flows(a: OAuthFlow, b: OAuthFlow) -> OAuthFlow:
    scopes = {**dict(b.scopes), **dict(a.scopes)}
    return replace(
        a,
        token_url=_better(a.token_url, b.token_url),
        authorization_url=_better(a.authorization_url, b.authorization_url),
        refresh_url=a.refresh_url or b.refresh_url,
        scopes=tuple(sorted(scopes.items())),
    )


def _better(a: str, b: str) -> str:
    return b if not a or (a.startswith(_PLACEHOLDER_HOST) and b) else a


def _scheme(
    call: Call, file: str, token: TokenRequest | None
) -> tuple[SecurityScheme | None, tuple[Finding, ...]]:
    credential = call.credential
    if credential is None or credential.type in ("noauth", ""):
        return _from_header(call, file)
    at = Provenance(how="stated", pointers=(credential.pointer,) if credential.pointer else ())
    if credential.type in _HTTP:
        return _http(_HTTP[credential.type], at), ()
    if credential.type == "apikey":
        return _api_key(credential, call, file, at)
    if credential.type == "oauth2":
        return _oauth2(credential, call, file, at, token)
    if credential.type in _NEAREST:
        scheme, title = _NEAREST[credential.type]
        message = f"no OpenAPI scheme is {title}; HTTP authentication {scheme!r} stands for it"
        nearest = replace(_http(scheme, at), name=credential.type, description=title)
        return nearest, (about("auth-nearest", message, call, file, credential.pointer),)
    message = f"the auth type {credential.type[:40]!r} is not known"
    by_header, findings = _from_header(call, file)
    unknown = about("auth-unknown", message, call, file, credential.pointer)
    return by_header, (unknown, *findings)


def _http(scheme: str, provenance: Provenance) -> SecurityScheme:
    return SecurityScheme(name=scheme, type="http", scheme=scheme, provenance=provenance)


def _from_header(call: Call, file: str) -> tuple[SecurityScheme | None, tuple[Finding, ...]]:
    header = next(
        (h for h in call.headers if h.name.lower() == "authorization" and not h.is_disabled), None
    )
    if header is None:
        return None, ()
    kind = next((k for pattern, k in _HEADER if pattern.match(header.text or "")), "")
    at = Provenance(how="inferred", pointers=(header.pointer,) if header.pointer else ())
    message = "the request authenticates by a header written by hand"
    findings = (about("auth-from-header", message, call, file, header.pointer),)
    if kind:
        return _http(_HTTP[kind], at), findings
    return _key_scheme("Authorization", "header", at), findings


def _key_scheme(
    parameter: str, place: Literal["query", "header"], provenance: Provenance
) -> SecurityScheme:
    plain = re.sub(r"[^A-Za-z0-9._-]+", "_", parameter).strip("_") or "key"
    suffix = "" if place == "header" else f"_{place}"
    return SecurityScheme(
        name=f"apiKey_{plain}{suffix}",
        type="apiKey",
        parameter=parameter,
        place=place,
        provenance=provenance,
    )


def _api_key(
    credential: Credential, call: Call, file: str, at: Provenance
) -> tuple[SecurityScheme, tuple[Finding, ...]]:
    name = without_braces(call.scope.fill(credential.get("key"))).strip()
    place: Literal["query", "header"]
    place = "query" if credential.get("in").strip().lower() == "query" else "header"
    if name:
        return _key_scheme(name, place, at), ()
    message = "the API key has no name"
    finding = about("auth-incomplete", message, call, file, credential.pointer)
    return _key_scheme("X-API-Key", place, at), (finding,)


# --- OAuth2 ---------------------------------------------------------------------------------------


def _oauth2(
    credential: Credential, call: Call, file: str, at: Provenance, token: TokenRequest | None
) -> tuple[SecurityScheme, tuple[Finding, ...]]:
    written = credential.get("grant_type").strip().lower()
    grant = _GRANTS.get(written) or _guessed_grant(credential, written)
    token_url = _url(credential, call, "accessTokenUrl")
    authorization_url = _url(credential, call, "authUrl")
    findings: list[Finding] = []
    if not token_url and token is not None and grant != "implicit":
        token_url = token.url
        grant = grant if written or authorization_url else token.flow or grant
        message = "the OAuth 2.0 authorization names no token url, a request of the collection does"
        findings.append(about("auth-from-request", message, call, file, credential.pointer))
    needed = {
        "token url": (grant != "implicit", token_url),
        "authorization url": (grant in ("implicit", "authorizationCode"), authorization_url),
    }
    missing = [name for name, (is_needed, url) in needed.items() if is_needed and not url]
    if missing:
        message = f"the OAuth 2.0 authorization names no {' and '.join(missing)}"
        findings.append(about("auth-incomplete", message, call, file, credential.pointer))
    flow = OAuthFlow(
        grant=grant,  # type: ignore[arg-type]  # one of the four, by the tables and the guess
        token_url=token_url or (_PLACEHOLDER_HOST + "/token" if needed["token url"][0] else ""),
        authorization_url=(authorization_url or _PLACEHOLDER_HOST + "/authorize")
        if needed["authorization url"][0]
        else "",
        refresh_url=_url(credential, call, "refreshTokenUrl"),
        scopes=_scopes(call.scope.fill(credential.get("scope"))),
    )
    return SecurityScheme(name="oauth2", type="oauth2", flows=(flow,), provenance=at), tuple(
        findings
    )


def _guessed_grant(credential: Credential, written: str) -> str:
    if written.startswith("authorization_code") or credential.get("authUrl"):
        return "authorizationCode"
    return "clientCredentials"


def _url(credential: Credential, call: Call, key: str) -> str:
    """Give a URL whose open variables are words; one that names no host is made absolute."""
    text = call.scope.fill(call.scope.without_blanks(credential.get(key))).strip()
    if not text:
        return ""
    if "://" not in text:
        path = text if text.startswith("/") else "/" + text.partition("/")[2]
        host = text.partition("/")[0]
        text = (
            f"https://{host}{path}"
            if "." in host or host.startswith("localhost")
            else _PLACEHOLDER_HOST + path
        )
    text = re.sub(r"[\s<>{}|\\^`\"]+", "-", text)
    return text if urlsplit(text).netloc else ""


def _scopes(text: str) -> tuple[tuple[str, str], ...]:
    words: Sequence[str] = re.split(r"[\s,]+", text.strip())
    return tuple((word, "") for word in sorted(set(words)) if word)
