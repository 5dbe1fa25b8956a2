"""URLs: text, an object of parts, or both; what stands in `{{…}}` is never taken apart."""

from __future__ import annotations

import re

from postspec.collection._fields import read_variables
from postspec.collection._markdown import description
from postspec.collection._model import QueryParameter, Url
from postspec.collection._notes import Notes
from postspec.collection._plain import entries, is_disabled, kind, text
from postspec.patterns import pattern

_VARIABLE_OR_SIGN = {sign: pattern(rf"\{{\{{.*?\}}\}}|({re.escape(sign)})") for sign in "#?&="}


def read_url(value: object, parts: object, pointer: str, notes: Notes) -> Url:
    """Read a URL; `parts` is a documenter export's `urlObject`, whose pointer is a neighbour's."""
    if isinstance(value, str):
        url = _from_text(value, pointer, notes)
        if not isinstance(parts, dict):
            return url
        beside = pointer.removesuffix("/url") + "/urlObject"
        return _from_object({**parts, "raw": value or text(parts.get("raw"))}, beside, notes)
    if isinstance(value, dict):
        return _from_object(value, pointer, notes)
    if isinstance(parts, dict):
        return _from_object(parts, pointer.removesuffix("/url") + "/urlObject", notes)
    if value is not None:
        notes.add("url-unreadable", pointer, f"the URL is {kind(value)}")
    return Url(target="", pointer=pointer)


def _from_text(raw: str, pointer: str, notes: Notes) -> Url:
    before, fragment = _cut(raw.strip(), "#")
    target, query = _cut(before, "?")
    return Url(
        target=target,
        query=named(parse_query(query, pointer), notes, "query-unreadable"),
        fragment=fragment,
        pointer=pointer,
    )


def parse_query(query: str, pointer: str) -> tuple[QueryParameter, ...]:
    """Give the parameters of a query string in order, as written (nothing is decoded)."""
    return tuple(_pair(part, pointer) for part in _split(query) if part)


def named(
    parameters: tuple[QueryParameter, ...], notes: Notes, rule: str
) -> tuple[QueryParameter, ...]:
    """Give the parameters that have a name; what has only a value is noted under `rule`."""
    for parameter in parameters:
        if parameter.value and not parameter.key.strip():
            notes.add(rule, parameter.pointer, "the parameter has a value but no name")
    return tuple(p for p in parameters if p.key.strip())


def _pair(part: str, pointer: str) -> QueryParameter:
    key, value = _cut(part, "=")
    has_value = len(key) < len(part)
    return QueryParameter(key=key, value=value if has_value else None, pointer=pointer)


def _split(query: str) -> list[str]:
    parts = []
    while query:
        part, query = _cut(query, "&")
        parts.append(part)
    return parts


def _cut(raw: str, sign: str) -> tuple[str, str]:
    """Split at the first sign that is not inside a `{{variable}}`."""
    if "{{" not in raw or sign not in raw:
        before, _, after = raw.partition(sign)
        return before, after
    for match in _VARIABLE_OR_SIGN[sign].finditer(raw):
        if match[1]:
            return raw[: match.start()], raw[match.end() :]
    return raw, ""


def _from_object(node: dict[str, object], pointer: str, notes: Notes) -> Url:
    raw = _from_text(text(node.get("raw")), pointer, notes)
    listed = _read_query(node.get("query"), f"{pointer}/query", notes)
    return Url(
        target=raw.target or _composed(node, pointer, notes),
        query=(*listed, *_only_in(raw.query, listed)),
        variables=read_variables(node.get("variable"), f"{pointer}/variable", notes),
        fragment=raw.fragment or text(node.get("hash")),
        pointer=pointer,
    )


def _only_in(
    raw: tuple[QueryParameter, ...], listed: tuple[QueryParameter, ...]
) -> tuple[QueryParameter, ...]:
    """Give the parameters of the raw text that the list lacks; a repeated key counts each time."""
    left: dict[str, int] = {}
    for parameter in listed:
        left[parameter.key] = left.get(parameter.key, 0) + 1
    extra = []
    for parameter in raw:
        number = left.get(parameter.key, 0)
        if number:
            left[parameter.key] = number - 1
        else:
            extra.append(parameter)
    return tuple(extra)


def _read_query(value: object, pointer: str, notes: Notes) -> tuple[QueryParameter, ...]:
    if isinstance(value, str):
        return named(parse_query(value.removeprefix("?"), pointer), notes, "query-unreadable")
    parameters = (
        _parameter(key, entry, at, notes)
        for key, entry, at in entries(value, pointer, notes, "query-unreadable")
    )
    return named(tuple(p for p in parameters if p is not None), notes, "query-unreadable")


def _parameter(key: str, entry: object, pointer: str, notes: Notes) -> QueryParameter | None:
    if key and not isinstance(entry, dict):
        return QueryParameter(key=key, value=_optional(entry), pointer=pointer)
    if isinstance(entry, str):
        return _pair(entry, pointer) if entry else None
    if not isinstance(entry, dict):
        if entry is not None:
            notes.add("query-unreadable", pointer, f"the query parameter is {kind(entry)}")
        return None
    # Neither name nor value is what Postman makes of a lone `?` or `&`.
    name, value = text(entry.get("key") or key), _optional(entry.get("value"))
    return QueryParameter(
        key=name,
        value=value,
        description=description(entry.get("description"), f"{pointer}/description", notes),
        is_disabled=is_disabled(entry),
        pointer=pointer,
    )


def _optional(value: object) -> str | None:
    return None if value is None else text(value)


def _composed(node: dict[str, object], pointer: str, notes: Notes) -> str:
    """Write the URL before its query out of protocol, host, port and path."""
    protocol = text(node.get("protocol"))
    host = _joined(node.get("host"), ".", f"{pointer}/host", notes)
    port = text(node.get("port"))
    path = _joined(node.get("path"), "/", f"{pointer}/path", notes)
    # A host that is a variable, `https://:name/a`, is read by Postman as a port without a host.
    authority = f"{host}:{port}" if port else host
    if protocol and (host or not port.isdecimal()):
        authority = f"{protocol.removesuffix('://')}://{authority}"
    return f"{authority}/{path.removeprefix('/')}" if path else authority


def _joined(value: object, sign: str, pointer: str, notes: Notes) -> str:
    if isinstance(value, str):
        return value
    parts = [
        _segment(entry, at, notes)
        for _, entry, at in entries(value, pointer, notes, "url-unreadable")
    ]
    return sign.join(parts)


def _segment(entry: object, pointer: str, notes: Notes) -> str:
    if isinstance(entry, dict):
        entry = entry.get("value")
    if isinstance(entry, (list, dict)):
        notes.add("url-unreadable", pointer, f"a part of the URL is {kind(entry)}")
        return ""
    return text(entry)
