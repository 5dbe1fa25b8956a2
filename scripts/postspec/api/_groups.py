"""Grouping calls into operations: same method, same path once its parameters' names are erased."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from postspec.api._calls import Call, Calls, Field
from postspec.api._formats import has_identifier_shape, may_be_identifier
from postspec.api._model import Method, Server
from postspec.api._rules import finding
from postspec.api._urls import Address, PathValue, Segment, Slot, read_url, slot_name
from postspec.api._words import identifier
from postspec.findings import Finding

_METHODS = {method.value.upper(): method for method in Method}


class Route(Struct, frozen=True, kw_only=True):
    """A call and where it goes."""

    call: Call
    method: Method
    address: Address

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments of the path."""
        return self.address.segments

    @property
    def erased(self) -> tuple[str, ...]:
        """The path's segments, `{}` for each slot."""
        return erase(self.segments)


class Group(Struct, frozen=True, kw_only=True):
    """The calls that are one operation, in the collection's order.

    `path` is the template, `slots` its parameters in order, named uniquely. `values` holds, for
    each slot, the slots of the single calls, `calls`, which are those of the `routes`. `servers` is
    the union of theirs.
    """

    method: Method
    path: str
    slots: tuple[Slot, ...]
    values: tuple[tuple[Slot, ...], ...]
    routes: tuple[Route, ...]
    calls: tuple[Call, ...]
    servers: tuple[Server, ...]

    @property
    def first(self) -> Call:
        """The call that names the operation."""
        return self.calls[0]


def erase(segments: Sequence[Segment]) -> tuple[str, ...]:
    """Give a path's segments with `{}` for each slot."""
    return tuple([_literal(s) or "".join([_erased(p) for p in s]) for s in segments])


def _erased(part: str | Slot) -> str:
    return part if isinstance(part, str) else "{}"


def group_calls(calls: Calls) -> tuple[tuple[Group, ...], tuple[Finding, ...]]:
    """Give the operations that the calls amount to, in order of first appearance.

    Calls with a method or URL that cannot be used are left out, each with a finding.
    """
    routes, findings = _routes(calls)
    routes, inferred = _with_slots(routes, calls.file)
    names = _canonical_paths(routes)
    groups: dict[Any, list[Route]] = defaultdict(list)
    for route in routes:
        host = tuple(s.url for s in route.address.servers) if route.call.is_webhook else ()
        groups[route.call.is_webhook, host, route.method, route.erased].append(route)
    return tuple(_group(g, names[g[0].erased]) for g in groups.values()), (*findings, *inferred)


def _routes(calls: Calls) -> tuple[list[Route], list[Finding]]:
    routes, findings = [], []
    for call in calls.calls:
        method = _METHODS.get(call.method.upper() or "GET")
        if method is None:
            message = f"the method {call.method!r} is none an OpenAPI document can hold"
            findings.append(about("unknown-method", message, call, calls.file))
        elif not call.target:
            findings.append(about("no-url", "the request has no URL", call, calls.file))
        else:
            route = Route(call=call, method=method, address=address_of(call, calls))
            address = route.address
            if address.servers or address.segments or not call.target.strip("/\\"):
                routes.append(route)
                findings += unused_variables(route, calls.file)
            else:
                message = f"the URL {call.target!r} names neither a host nor a path"
                findings.append(about("unusable-url", message, call, calls.file))
    return routes, findings


def about(rule: str, message: str, call: Call, file: str, pointer: str = "") -> Finding:
    """Give a finding about a call, at the call itself unless another place is given."""
    return finding(rule, message, file=file, pointer=pointer or call.pointer, subject=call.subject)


def unused_variables(route: Route, file: str) -> list[Finding]:
    """Give a finding for each path variable that nothing in its URL has the name of."""
    used = {slot.pointer for slot in slots_of(route.segments)}
    return [
        about(
            "path-variable-unused",
            f"the path has no variable {field.name!r}",
            route.call,
            file,
            field.pointer,
        )
        for field in route.call.path_values
        if field.pointer not in used and not is_in_host(field, route.call)
    ]


def is_in_host(field: Field, call: Call) -> bool:
    """Tell whether a path variable is one of the host's, as converters from OpenAPI write them."""
    return call.scope.value(field.name) is not None or f"://:{field.name}" in call.target


def address_of(call: Call, calls: Calls) -> Address:
    """Give the address of a call."""
    values = {
        f.name: PathValue(None if f.is_open else f.text, f.description, f.pointer)
        for f in call.path_values
    }
    return read_url(call.target, call.scope, calls.environments, values)


# --- identifiers written literally --------------------------------------------------------------


def _with_slots(routes: list[Route], file: str) -> tuple[list[Route], list[Finding]]:
    """Turn literal segments into slots where their shape or their siblings say they are values."""
    shaped = [_templated(r, _shaped_positions(r.segments)) for r in routes]
    varying = _varying_positions(shaped)
    done = [_templated(r, varying.get(i, ())) for i, r in enumerate(shaped)]
    findings = [
        about(
            "literal-identifier",
            f"an identifier is written literally in the path: {text!r}",
            new.call,
            file,
        )
        for old, new in zip(routes, done, strict=True)
        if old is not new
        for text in _literals_lost(old.segments, new.segments)
    ]
    return done, findings


def _literal(segment: Segment) -> str:
    return segment[0] if len(segment) == 1 and isinstance(segment[0], str) else ""


def _shaped_positions(segments: Sequence[Segment]) -> list[int]:
    return [i for i, s in enumerate(segments) if has_identifier_shape(_literal(s))]


def _varying_positions(routes: list[Route]) -> dict[int, list[int]]:
    """Give, by index of the route, the positions at which its siblings hold other identifiers."""
    seen: dict[tuple[str, ...], list[tuple[int, int, str]]] = defaultdict(list)
    slotted: set[tuple[str, ...]] = set()
    for index, route in enumerate(routes):
        erased = route.erased
        slotted.add(erased)
        for i, segment in enumerate(route.segments):
            text = _literal(segment)
            if text and i and may_be_identifier(text):
                seen[*erased[:i], "{}", *erased[i + 1 :]].append((index, i, text))
    positions: dict[int, list[int]] = defaultdict(list)
    for erased, places in seen.items():
        if erased in slotted or len({text for _, _, text in places}) > 1:
            for index, i, _ in places:
                positions[index].append(i)
    return positions


def _templated(route: Route, positions: Iterable[int]) -> Route:
    segments = list(route.segments)
    changed = False
    for i in positions:
        before = next((_literal(s) for s in reversed(segments[:i]) if _literal(s)), "")
        slot = Slot(slot_name(before), _literal(segments[i]), is_inferred=True)
        segments[i] = (slot,)
        changed = True
    if not changed:
        return route
    return replace(route, address=replace(route.address, segments=tuple(segments)))


def _literals_lost(old: Sequence[Segment], new: Sequence[Segment]) -> list[str]:
    return [_literal(a) for a, b in zip(old, new, strict=True) if a is not b]


# --- templates ----------------------------------------------------------------------------------


def _canonical_paths(routes: list[Route]) -> dict[tuple[str, ...], tuple[str, tuple[Slot, ...]]]:
    """Give one template for each erased path, whatever the method; the first writer's names win.

    Names that someone wrote win over inferred ones.
    """
    written: dict[tuple[str, ...], Route] = {}
    for route in routes:
        known = written.get(route.erased)
        if known is None or (_is_inferred(known) and not _is_inferred(route)):
            written[route.erased] = route
    return {erased: _template(route) for erased, route in written.items()}


def _is_inferred(route: Route) -> bool:
    return any(slot.is_inferred for slot in slots_of(route.segments))


def slots_of(segments: Sequence[Segment]) -> tuple[Slot, ...]:
    """Give the slots of a path in order."""
    return tuple(p for segment in segments for p in segment if isinstance(p, Slot))


def _template(route: Route) -> tuple[str, tuple[Slot, ...]]:
    taken: set[str] = set()
    slots: list[Slot] = []
    path, before = "", ""
    for segment in route.segments:
        path += "/"
        for part in segment:
            if isinstance(part, str):
                path += part.replace("{", "%7B").replace("}", "%7D")
                continue
            slot = replace(part, name=_unique(part.name, before, taken))
            taken.add(_plain(slot.name))
            slots.append(slot)
            path += "{" + slot.name + "}"
        before = _literal(segment) or before
    if route.address.has_trailing_slash:
        path += "/"
    return path or "/", tuple(slots)


def _plain(name: str) -> str:
    """Give what is left of a name in a language that allows letters and digits only."""
    lower = name.lower()
    return lower if lower.isalnum() else "".join(filter(str.isalnum, lower))


def _unique(name: str, before: str, taken: set[str]) -> str:
    candidate, number = name, 1
    if _plain(candidate) in taken:
        prefix = slot_name(before).removesuffix("Id")
        candidate = f"{prefix}{identifier(name)}" if prefix else name
    while _plain(candidate) in taken:
        number += 1
        candidate = f"{name}{number}"
    return candidate


def _group(routes: list[Route], template: tuple[str, tuple[Slot, ...]]) -> Group:
    path, slots = template
    per_call = [slots_of(r.segments) for r in routes]
    servers: dict[str, Server] = {}
    for route in routes:
        for server in route.address.servers:
            servers.setdefault(server.url, server)
    return Group(
        method=routes[0].method,
        path=path,
        slots=slots,
        values=tuple(tuple(some[i] for some in per_call) for i in range(len(slots))),
        routes=tuple(routes),
        calls=tuple(route.call for route in routes),
        servers=tuple(servers.values()),
    )
