"""The parameters of an operation: path, query and headers, over all of its calls."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Literal
from urllib.parse import unquote

from msgspec.structs import replace

from postspec.api._calls import Call, Field
from postspec.api._fields import Carried, describe
from postspec.api._groups import Group, Route, slots_of
from postspec.api._model import Parameter, Provenance, SecurityScheme
from postspec.api._statements import NO_MARKS, Marks
from postspec.api._urls import Segment, Slot

_TextPlace = Literal["query", "header", "cookie"]

#: Headers that a document says elsewhere → where.
SAID_ELSEWHERE = {
    "content-type": "the body's media type",
    "accept": "the responses' media types",
    "authorization": "the security schemes",
}

#: Headers that Postman adds to what it sends; they count only where a request states them.
ADDED_BY_POSTMAN = frozenset(
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
    """Give an operation's parameters: those of the path, the query, headers and cookies in order.

    `sent` are the requests that came with saved responses; they add examples and names, those apart
    that Postman added itself, for authentication (`schemes`) or on its own.
    """
    added = {(s.place, s.parameter.lower()) for s in schemes if s.parameter}
    added |= {("header", name) for name in ADDED_BY_POSTMAN}
    sent = tuple(_without(route, added) for route in sent)
    return (
        *_path_parameters(group, sent, marks),
        *_text_parameters(group, sent, "query", marks),
        *_text_parameters(group, sent, "header", marks),
        *_text_parameters(group, sent, "cookie", marks),
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
                pointers=tuple(sorted({f.pointer for c in carried for f in c.fields})),
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
        pointer=slot.pointer or call.pointer,
    )


def _value_at(group: Group, route: Route, index: int) -> Slot | None:
    """Give the value that a saved response's request has for a slot of the operation's path."""
    template = group.routes[0].segments
    if len(template) != len(route.segments):
        return None
    for mine, theirs in zip(template, route.segments, strict=True):
        number = len(slots_of((mine,)))
        if index < number:
            return _matching(mine, theirs, index)
        index -= number
    return None


def _matching(mine: Segment, theirs: Segment, number: int) -> Slot | None:
    """Give what stands at the slot of that number in a segment of the template."""
    if len(mine) == 1 and len(theirs) == 1 and isinstance(theirs[0], str):
        return Slot("", theirs[0], is_inferred=True)
    slots = slots_of((theirs,))
    return slots[number] if len(slots) == len(slots_of((mine,))) else None


def _text_parameters(
    group: Group, sent: tuple[Route, ...], place: _TextPlace, marks: Marks
) -> Iterator[Parameter]:
    routes = (*group.routes, *sent)
    written = [_by_name(route, place) for route in routes]
    own = written[: len(group.routes)]
    found: dict[str, list[Carried]] = defaultdict(list)
    for route, by_name in zip(routes, written, strict=True):
        for key, fields in by_name.items():
            found[key].append(Carried(route.call.name, tuple(fields)))
    for key, carried in found.items():
        name = carried[0].fields[0].name
        known = describe(name, carried, marks)
        # What one request of the operation does without, the operation does not require.
        is_required = known.is_required and all(key in keys for keys in own)
        yield Parameter(
            name=name,
            place=place,
            schema=known.schema,
            is_required=is_required,
            description=known.description,
            examples=known.examples,
            provenance=Provenance(how="stated", pointers=tuple(sorted(known.pointers))),
        )


def _by_name(route: Route, place: _TextPlace) -> dict[str, list[Field]]:
    """Give the fields a request carries, under what makes each the same as those of others."""
    by_name: dict[str, list[Field]] = defaultdict(list)
    for field in _READERS[place](route):
        by_name[field.name.lower() if place == "header" else field.name].append(field)
    return by_name


def _query(route: Route) -> Iterator[Field]:
    yield from route.call.query
    if not route.address.query:
        return
    written = {field.name for field in route.call.query}
    for name, text in route.address.query:
        if name not in written:
            yield Field(name=name, text=text, pointer=route.call.pointer)


def _headers(route: Route) -> Iterator[Field]:
    for field in route.call.headers:
        if field.name.lower() not in SAID_ELSEWHERE and not _is_cookies(field):
            yield field


def _is_cookies(field: Field) -> bool:
    return field.name.lower() == "cookie" and "=" in (field.text or "")


def _cookies(route: Route) -> Iterator[Field]:
    """Give what a Cookie header carries (RFC 6265, section 4.2.1)."""
    for header in filter(_is_cookies, route.call.headers):
        for pair in (header.text or "").split(";"):
            name, sign, value = pair.strip().partition("=")
            if name and sign:
                yield replace(header, name=name, text=value, description="")


_READERS: Mapping[_TextPlace, Callable[[Route], Iterator[Field]]] = {
    "query": _query,
    "header": _headers,
    "cookie": _cookies,
}
