"""What a caller has to prove, in two documents: alternatives of schemes that go together.

A scheme is what it asks for on the wire, whatever its name; a caller who satisfied one alternative
has to satisfy one of the new ones with the same credentials.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from postspec.compat._found import Found, Spot
from postspec.compat._view import Json
from postspec.json_pointer import pointer_to
from postspec.openapi import Document, Operation

_Side = tuple[Document, Operation]
#: One alternative: the scopes asked of each scheme.
_Alternative = Mapping[str, frozenset[str]]


def security(old: _Side, new: _Side, spot: Spot) -> Iterator[Found]:
    """Give the changes of what an operation asks of its callers."""
    before, after = _alternatives(*old), _alternatives(*new)
    here = replace(spot, path="security", old=_pointer(old[1]), new=_pointer(new[1]))
    was_open, is_open = not all(before), not all(after)
    if was_open or is_open:
        if was_open and not is_open:
            yield here.found("security-added", new=_words(after))
        elif is_open and not was_open:
            yield here.found("security-removed", old=_words(before))
        return
    for one in before:
        if not any(_asks_no_more(other, one) for other in after):
            yield _lost(one, after, here)
    for other in after:
        if not any(_asks_no_more(one, other) for one in before):
            heir = _same_schemes(other, before)
            if heir is None:
                yield here.found("security-alternative-added", new=_word(other))
            elif _asks_no_more(other, heir):
                yield here.found("security-scope-removed", old=_word(heir), new=_word(other))


def _pointer(operation: Operation) -> str:
    """Give where the operation's security is written: its own, or the document's."""
    return pointer_to(operation.pointer, "security") if "security" in operation.raw else "/security"


def _lost(one: _Alternative, after: tuple[_Alternative, ...], here: Spot) -> Found:
    heir = _same_schemes(one, after)
    if heir is not None:
        return here.found("security-scope-added", old=_word(one), new=_word(heir))
    return here.found("security-alternative-removed", old=_word(one), new=_words(after))


def _same_schemes(one: _Alternative, among: tuple[_Alternative, ...]) -> _Alternative | None:
    return next((other for other in among if other.keys() == one.keys()), None)


def _asks_no_more(one: _Alternative, than: _Alternative) -> bool:
    return all(scheme in than and scopes <= than[scheme] for scheme, scopes in one.items())


def _alternatives(document: Document, operation: Operation) -> tuple[_Alternative, ...]:
    """Give the alternatives; one that asks for nothing stands for no authentication."""
    schemes = _entries(document.security_schemes)
    found = tuple(
        {
            _on_the_wire(schemes.get(name), name): _scopes(written)
            for name, written in _entries(one).items()
        }
        for one in operation.security
    )
    return found or ({},)


def _scopes(written: Json) -> frozenset[str]:
    return frozenset(map(str, written)) if isinstance(written, list) else frozenset()


def _on_the_wire(scheme: Mapping[str, Json] | None, name: str) -> str:
    """Give what a scheme asks for: `http bearer`, `apiKey in header X-Key`, `oauth2`."""
    if not isinstance(scheme, Mapping):
        return name
    kind = str(scheme.get("type"))
    if kind == "http":
        return f"http {str(scheme.get('scheme')).lower()}"
    if kind == "apiKey":
        return f"apiKey in {scheme.get('in')} {scheme.get('name')}"
    return f"{kind} {scheme.get('openIdConnectUrl') or ''}".strip()


def _word(one: _Alternative) -> str:
    return " and ".join(
        f"{scheme} ({', '.join(sorted(scopes))})" if scopes else scheme
        for scheme, scopes in sorted(one.items())
    )


def _words(alternatives: tuple[_Alternative, ...]) -> str:
    return ", or ".join(_word(one) for one in alternatives)


def token_urls(old: Document, new: Document) -> Iterator[Found]:
    """Give the OAuth2 flows whose tokens come from elsewhere."""
    before, after = _token_urls(old), _token_urls(new)
    for key in (key for key in before if key in after and before[key] != after[key]):
        name, flow, field = key
        pointer = pointer_to("/components/securitySchemes", name, "flows", flow, field)
        spot = Spot(operation="", path=f"security scheme {name}", old=pointer, new=pointer)
        yield spot.found(
            "token-url-changed", name=f"{name} {flow}", old=before[key], new=after[key]
        )


def _token_urls(document: Document) -> dict[tuple[str, str, str], str]:
    return {
        (name, flow, field): str(written[field])
        for name, scheme in _entries(document.security_schemes).items()
        for flow, written in _entries(_entries(scheme).get("flows")).items()
        for field in ("tokenUrl", "authorizationUrl", "refreshUrl")
        if field in _entries(written)
    }


def _entries(written: Json) -> Mapping[str, Json]:
    return written if isinstance(written, Mapping) else {}
