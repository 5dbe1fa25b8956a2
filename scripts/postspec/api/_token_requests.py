"""The request that fetches an OAuth 2.0 token: where it goes, and by which grant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from postspec.api._calls import Call
from postspec.api._groups import Group, Route
from postspec.api._model import Server
from postspec.api._urls import Slot
from postspec.patterns import pattern

#: A token request's `grant_type` (RFC 6749, sections 4.3.2 and 4.4.2) → the flow it is of.
_FLOWS = {"client_credentials": "clientCredentials", "password": "password"}
_ENCODED_GRANT = pattern(r"(?:^|&)\s*grant_type=([^&\s]*)")


class TokenRequest(Struct, frozen=True):
    """Where tokens come from. `flow` is `""` where the grant is none that names a flow."""

    url: str
    flow: str


def find_token_request(groups: Iterable[Group]) -> TokenRequest | None:
    """Give the first request that asks for a token, one whose grant names a flow before others.

    Such a request has a parameter or form field `grant_type` (RFC 6749, section 4).
    """
    found = [t for group in groups if not group.first.is_webhook for t in _token_requests(group)]
    return next((t for t in found if t.flow), next(iter(found), None))


def _token_requests(group: Group) -> Iterator[TokenRequest]:
    for route in group.routes:
        grant = _grant(route.call)
        if grant and route.address.servers:
            yield TokenRequest(_url(route), _FLOWS.get(grant, ""))


def _grant(call: Call) -> str:
    fields = (*call.query, *(call.payload.fields if call.payload else ()))
    named = (f.text for f in fields if f.name == "grant_type" and f.text and not f.is_open)
    text = call.payload.text if call.payload and call.payload.mode == "raw" else ""
    encoded = _ENCODED_GRANT.search(text) if "grant_type=" in text else None
    return next(named, encoded[1] if encoded else "").strip().lower()


def _url(route: Route) -> str:
    segments = (
        "".join(p.text or p.name if isinstance(p, Slot) else p for p in segment)
        for segment in route.segments
    )
    return "/".join([_filled(route.address.servers[0]), *segments])


def _filled(server: Server) -> str:
    defaults = {v.name: v.default for v in server.variables}
    return re.sub(r"\{([^{}]*)\}", lambda m: defaults.get(m[1], m[1]), server.url)
