"""The parameters of an operation: path, query and headers, over all of its calls."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from urllib.parse import unquote

from msgspec.structs import replace

from postspec.api._calls import Call, Field
from postspec.api._fields import Carried, describe
from postspec.api._groups import Group, Route
from postspec.api._model import Parameter, Provenance, SecurityScheme
from postspec.api._statements import NO_MARKS, Marks
from postspec.api._urls import Slot

#: Headers that a document says elsewhere → where.
SAID_ELSEWHERE = {
    "content-type": "the body's media type",
    "accept": "the responses' media types",
    "authorization": "the security schemes",
}

#: Headers that Postman adds to what it sends; they count only where a request states them.
_ADDED_BY_POSTMAN = frozenset(
    (
        "accept-encoding",
        "cache-control",
        "connection",
        "content-length",
        "cookie",
        "host",
        "postman-token",
        "user-agent",
    )
)


def parameters_of(
    group: Group,
    sent: Iterable[Route],
    schemes: Iterable[SecurityScheme] = (),
    marks: Marks = NO_MARKS,
) -> tuple[Parameter, ...]:
    """Give an operation's parameters: path ones in order, then query, then headers as they appear.

    `sent` are the requests that came with saved responses; they add examples and names, those apart
    that Postman added itself, for authentication (`schemes`) or on its own.
    """
    added = {(s.place, s.parameter.lower()) for s in schemes if s.parameter}
    added |= {("header", name) for name in _ADDED_BY_POSTMAN}
    sent = tuple(_without(route, added) for route in sent)
    return (
        *_path_parameters(group, sent, marks),
        *_text_parameters(group, sent, "query", marks),
        *_text_parameters(group, sent, "header", marks),
    )


def _without(route: Route, added: Container[tuple[str, str]]) -> Route:
    call = route.call
    query = tuple(f for f in call.query if ("query", f.name.lower()) not in added)
    headers = tuple(f for f in call.headers if ("header", f.name.lower()) not in added)
    if len(query) + len(headers) == len(call.query) + len(call.headers):
        return route
    return replace(route, call=replace(call, query=query, headers=headers))


def _path_parameters(group: Group, sent: tuple[Route, ...], marks: Marks) -> Iterator[Parameter]:
    for i, slot in enumerate(group.slots):
        carried = [
            Carried(call.name, (_slot_field(value, call),))
            for call, value in zip(group.calls, group.values[i], strict=True)
        ]
        carried += [
            Carried(route.call.name, (_slot_field(found, route.call),))
            for route in sent
            if (found := _value_at(group, route, i)) is not None
        ]
        known = describe(slot.name, carried, marks)
        is_inferred = slot.is_inferred and all(v.is_inferred for v in group.values[i])
        yield Parameter(
            name=slot.name,
            place="path",
            schema=known.schema,
            is_required=True,
            description=known.description,
            examples=known.examples,
            provenance=Provenance(
                how="inferred" if is_inferred else "stated",
                pointers=tuple(sorted({c.pointer for c in group.calls})),
            ),
        )


def _slot_field(slot: Slot, call: Call) -> Field:
    text = unquote(slot.text) if slot.text and slot.is_inferred else slot.text
    is_open = not text
    return Field(
        name=slot.name,
        text=text or slot.name,
        is_open=is_open,
        description=slot.description,
        pointer=call.pointer,
    )


def _value_at(group: Group, route: Route, index: int) -> Slot | None:
    """Give the value that a saved response's request has for a slot of the operation's path."""
    template = group.routes[0].segments
    if len(template) != len(route.segments):
        return None
    seen = -1
    for mine, theirs in zip(template, route.segments, strict=True):
        for part in mine:
            seen += isinstance(part, Slot)
            if seen == index and isinstance(part, Slot):
                return _matching(mine, theirs)
    return None


def _matching(mine: tuple[str | Slot, ...], theirs: tuple[str | Slot, ...]) -> Slot | None:
    if len(mine) != 1 or len(theirs) != 1:
        return None
    part = theirs[0]
    return Slot("", part, is_inferred=True) if isinstance(part, str) else part


def _text_parameters(
    group: Group, sent: tuple[Route, ...], place: str, marks: Marks
) -> Iterator[Parameter]:
    found: dict[str, list[Carried]] = defaultdict(list)
    names: dict[str, str] = {}
    for route in (*group.routes, *sent):
        by_name: dict[str, list[Field]] = defaultdict(list)
        for key, field in _fields(route, place):
            names.setdefault(key, field.name)
            by_name[key].append(field)
        for key, fields in by_name.items():
            found[key].append(Carried(route.call.name, tuple(fields)))
    own = [{key for key, _ in _fields(route, place)} for route in group.routes]
    for key, carried in found.items():
        known = describe(names[key], carried, marks)
        # What one request of the operation does without, the operation does not require.
        is_required = known.is_required and all(key in keys for keys in own)
        yield Parameter(
            name=names[key],
            place="query" if place == "query" else "header",
            schema=known.schema,
            is_required=is_required,
            description=known.description,
            examples=known.examples,
            provenance=Provenance(how="stated", pointers=tuple(sorted(known.pointers))),
        )


def _fields(route: Route, place: str) -> Iterator[tuple[str, Field]]:
    """Give the fields a request carries, each with the key that makes it the same as others."""
    for field in _query(route) if place == "query" else _headers(route.call):
        yield (field.name if place == "query" else field.name.lower()), field


def _query(route: Route) -> Iterator[Field]:
    yield from route.call.query
    written = {field.name for field in route.call.query}
    for name, text in route.address.query:
        if name not in written:
            yield Field(name=name, text=text, pointer=route.call.pointer)


def _headers(call: Call) -> Iterator[Field]:
    return (f for f in call.headers if f.name.lower() not in SAID_ELSEWHERE)
