"""Answers made wrong on purpose: a value changed in one place so that its schema no longer holds.

Pure: a value and its schema in, a changed copy out. A place is looked for near the top first, and of
an array in its first item, so that a change is found in a page of a thousand items as fast as in one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from postspec.json_pointer import pointer_to
from postspec.samples import Schema, Schemas

#: Any JSON value.
Json = Any
#: The steps that lead to a value: names of properties, positions in arrays.
Place = tuple[str | int, ...]

_MOST_PLACES: Final = 400
#: The property that is added where nobody says which.
EXTRA_NAME: Final = "unexpectedProperty"
_EXTRA_VALUE: Final = "unexpected"
#: Of every JSON type one value, in the order of trying: what a careless server sends comes first.
_OF_OTHER_TYPES: Final[tuple[Json, ...]] = ("text", 12345, True, [], {})


@dataclass(frozen=True, slots=True)
class Mutated:
    """A changed value. `is_violation`: its schema held before and does not now."""

    value: Json
    place: Place
    is_violation: bool

    @property
    def pointer(self) -> str:
        """Where the change is, as a JSON Pointer (RFC 6901)."""
        return pointer_of(self.place)


@dataclass(frozen=True, slots=True)
class Found:
    """A property found in a value, with its schema."""

    place: Place
    value: Json
    schema: Schema


#: Gives the copies of a value that a kind of mutation can make of it at one place, best first.
#: The last argument is a name the user chose, empty if none.
Mutation = Callable[[Schemas, Json, Found, str], Iterator[Json]]


def mutate(
    schemas: Schemas,
    schema: Schema,
    value: Json,
    mutation: Mutation,
    *,
    wanted: str = "",
    name: str = "",
) -> Mutated | None:
    """Give a copy of a value with one change, at a place where the schema forbids it.

    `wanted` names the property to change, by a JSON Pointer (`/tools/0/kind`) or by its name alone
    (`kind`); where the schema allows the change everywhere, it is made at the first such place all
    the same. Without `wanted` a change that is allowed is none, and the result is None.
    """
    allowed: Mutated | None = None
    if mutation is extra_property and not wanted.startswith("/"):
        wanted, name = "", wanted or name
    for one in islice(_found(schemas, schema, value, mutation), _MOST_PLACES):
        if wanted and not _is_wanted(one.place, wanted):
            continue
        for changed in mutation(schemas, value, one, name):
            if not schemas.is_valid(schema, changed):
                return Mutated(changed, one.place, is_violation=True)
            allowed = allowed or Mutated(changed, one.place, is_violation=False)
    return allowed if wanted or mutation is extra_property else None


def pointer_of(place: Place) -> str:
    """Give a place as a JSON Pointer."""
    return pointer_to("", *place)


def _is_wanted(place: Place, wanted: str) -> bool:
    if wanted.startswith("/"):
        return pointer_of(place) == wanted
    return bool(place) and place[-1] == wanted


def _found(schemas: Schemas, schema: Schema, value: Json, mutation: Mutation) -> Iterator[Found]:
    """Give the properties of a value, those near its top first; for an added one the objects."""
    queue: deque[Found] = deque([Found((), value, schema)])
    while queue:
        one = queue.popleft()
        is_object = isinstance(one.value, Mapping)
        if is_object if mutation is extra_property else one.place and one.place[-1] != 0:
            yield one
        queue.extend(_below(schemas, one))


def _below(schemas: Schemas, one: Found) -> Iterator[Found]:
    if isinstance(one.value, Mapping):
        properties = schemas.properties(one.schema)
        for name, inner in one.value.items():
            yield Found((*one.place, name), inner, properties.get(name) or {})
    elif isinstance(one.value, list) and one.value:
        yield Found((*one.place, 0), one.value[0], schemas.items(one.schema) or {})


# --- the mutations --------------------------------------------------------------------------------


def drop_property(_schemas: Schemas, value: Json, at: Found, _name: str) -> Iterator[Json]:
    """Leave the property out."""
    yield _changed(value, at.place, _without)


def rename_property(_schemas: Schemas, value: Json, at: Found, name: str) -> Iterator[Json]:
    """Send the property under another name, in the same place."""
    new_name = name or _restyled(str(at.place[-1]))

    def rename(parent: Json, key: str | int) -> Json:
        return {new_name if k == key else k: v for k, v in parent.items()}

    yield _changed(value, at.place, rename)


def retype_property(_schemas: Schemas, value: Json, at: Found, _name: str) -> Iterator[Json]:
    """Send a value of another JSON type."""
    own = _type_of(at.value)
    others = [one for one in _OF_OTHER_TYPES if _type_of(one) != own]
    as_text = [str(at.value)] if own in ("number", "boolean") else []
    for other in [*as_text, *others]:
        yield _changed(value, at.place, _putting(other))


def null_property(_schemas: Schemas, value: Json, at: Found, _name: str) -> Iterator[Json]:
    """Send null."""
    if at.value is not None:
        yield _changed(value, at.place, _putting(None))


def extra_property(_schemas: Schemas, value: Json, at: Found, name: str) -> Iterator[Json]:
    """Send a property that is not declared."""
    name = name or EXTRA_NAME
    if name not in at.value:
        place = (*at.place, name)
        yield _changed(value, place, _putting(_EXTRA_VALUE))


def unknown_choice(schemas: Schemas, value: Json, at: Found, _name: str) -> Iterator[Json]:
    """Send a value that is none of those the property may have."""
    if any("enum" in part or "const" in part for part in schemas.parts(at.schema)):
        is_number = _type_of(at.value) == "number"
        yield _changed(value, at.place, _putting(987654 if is_number else f"no-such-{at.value}"))


def _type_of(value: Json) -> str:
    if isinstance(value, bool):
        return "boolean"
    names = {str: "string", int: "number", float: "number", list: "array", dict: "object"}
    return names.get(type(value), "null")


def _restyled(name: str) -> str:
    """Give a name as another team would write it: `created_at` for `createdAt` and the reverse."""
    if "_" in name.strip("_"):
        head, *rest = name.split("_")
        restyled = head + "".join(one[:1].upper() + one[1:] for one in rest)
    else:
        restyled = "".join("_" + c.lower() if c.isupper() else c for c in name)
    return restyled if restyled != name else f"{name}_renamed"


def _putting(new: Json) -> Callable[[Json, str | int], Json]:
    def put(parent: Json, key: str | int) -> Json:
        if isinstance(parent, Mapping):
            return {**parent, key: new}
        return [new if number == key else one for number, one in enumerate(parent)]

    return put


def _without(parent: Json, key: str | int) -> Json:
    if isinstance(parent, Mapping):
        return {k: v for k, v in parent.items() if k != key}
    return [one for number, one in enumerate(parent) if number != key]


def _changed(value: Json, place: Place, change: Callable[[Json, str | int], Json]) -> Json:
    """Give a copy in which the object or array around a place is another one."""
    head, *rest = place
    if not rest:
        return change(value, head)
    return _putting(_changed(value[head], tuple(rest), change))(value, head)
