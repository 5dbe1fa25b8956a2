"""What a consumer uses of an API: calls, what it sends, what it reads or is sent, with evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from postspec.compat._written import Written

#: How many places of one use are kept.
MOST_PLACES = 3
_VARIABLE = re.compile(r"\{[^{}]*\}")


class ConsumerError(ValueError):
    """What a consumer is told by cannot be used. Carries `file`, `problem`, and perhaps the line."""

    def __init__(self, file: str, problem: str, line: int | None = None) -> None:
        super().__init__(f"{file}: {problem}")
        self.file, self.problem, self.line = file, problem, line


@dataclass(slots=True)
class Seen:
    """At how many places something was seen, and the first of them."""

    count: int = 0
    places: list[str] = field(default_factory=list)
    last: str = ""

    def at(self, place: str) -> None:
        """Note a place; places come in order, and one counts once."""
        if place == self.last:
            return
        self.last = place
        self.count += 1
        if len(self.places) < MOST_PLACES and place not in self.places:
            self.places.append(place)


class Noted(dict[str, Seen]):
    """What was seen, by name."""

    def note(self, name: str, place: str) -> None:
        """Note that something was seen at a place."""
        self.setdefault(name, Seen()).at(place)


@dataclass(slots=True)
class Usage:
    """What one consumer uses, as far as it can be seen.

    Operations are named by `keyed` labels, parts of messages by JSON Pointers into
    it, with every schema on the way; names of the generated package as programs write them
    (`client.agents.get_agent`, `client.agents.get_agent(id)`, `models.Agent`), and `(id=)` where an
    argument is passed by its name.

    `calls` are certain; `guessed` are those that may be made where nobody can follow. `sent` and `read` are certain,
    `received` came in answers and may have been read. `values` are the listed values that were sent:
    `POINTER=VALUE`. `sent_keys` are the names of members that every object sent in a place had.
    `hidden` are operations whose answers go where nobody sees what is read of them, `open` those that
    are called with arguments that cannot be seen. `statuses` are `LABEL STATUS`, `bodies` are
    `LABEL MODEL`. `has_import` where source imports the `package` at all. A value that cannot be seen is `POINTER=?`.
    """

    name: str
    is_source: bool = False
    calls: Noted = field(default_factory=Noted)
    guessed: Noted = field(default_factory=Noted)
    parameters: Noted = field(default_factory=Noted)
    sent: Noted = field(default_factory=Noted)
    read: Noted = field(default_factory=Noted)
    received: Noted = field(default_factory=Noted)
    values: Noted = field(default_factory=Noted)
    names: Noted = field(default_factory=Noted)
    statuses: Noted = field(default_factory=Noted)
    hidden: Noted = field(default_factory=Noted)
    open: Noted = field(default_factory=Noted)
    bodies: Noted = field(default_factory=Noted)
    sent_keys: dict[str, frozenset[str]] = field(default_factory=dict)
    requests: int = 0
    unknown: int = 0
    package: str = ""
    has_import: bool = False

    def sent_object(self, pointer: str, keys: Iterable[str]) -> None:
        """Note the members of an object that was sent."""
        found = frozenset(keys)
        self.sent_keys[pointer] = self.sent_keys.get(pointer, found) & found

    @property
    def note(self) -> str:
        """What was looked at, on one line."""
        if not self.is_source:
            unknown = f", {self.unknown} of them to no operation" if self.unknown else ""
            return f"{_counted(self.requests, 'recorded request')}{unknown}"
        if not self.has_import and not self.calls:
            return f"its source never imports `{self.package}`"
        calls = _counted(sum(seen.count for seen in self.calls.values()), "call")
        hidden = sum(seen.count for seen in self.hidden.values())
        places = f", {_counted(hidden, 'place')} where what is read cannot be seen"
        recorded = f", {_counted(self.requests, 'recorded request')}" if self.requests else ""
        return f"{calls} in its source{places if hidden else ''}{recorded}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def merged(usages: Iterable[Usage]) -> Usage:
    """Give one usage of several of the same consumer."""
    first, *others = usages
    for other in others:
        for noted, more in zip(_noted(first), _noted(other), strict=True):
            for name, seen in more.items():
                known = noted.setdefault(name, Seen())
                known.count += seen.count
                known.places = [*known.places, *seen.places][:MOST_PLACES]
        for pointer, keys in other.sent_keys.items():
            first.sent_object(pointer, keys)
        first.is_source |= other.is_source
        first.has_import |= other.has_import
        first.package = first.package or other.package
        first.requests += other.requests
        first.unknown += other.unknown
    return first


def _noted(usage: Usage) -> Iterator[Noted]:
    yield from (
        usage.calls, usage.guessed, usage.parameters, usage.sent, usage.read, usage.received,
        usage.values, usage.names, usage.statuses, usage.hidden, usage.open, usage.bodies,
    )  # fmt: skip


def keyed(label: str) -> str:
    """Give an operation's label without what its path's variables are called: `GET /agents/{}`."""
    return _VARIABLE.sub("{}", label)


# --- values and their schemas ---------------------------------------------------------------------


def member(schema: Written, name: str) -> Iterator[tuple[str, Written]]:
    """Give where a member is described: the place it is written at, and its schema."""
    for branch in schema.branches():
        described = branch["properties"]
        if isinstance(described.value, Mapping) and name in described.value:
            inner = described[name]
            yield _written_at(described, name), inner
        elif isinstance(branch.value, Mapping) and isinstance(
            branch.value.get("additionalProperties"), Mapping
        ):
            inner = branch["additionalProperties"]
            yield inner.pointer, inner


def _written_at(described: Written, name: str) -> str:
    from postspec.json_pointer import pointer_to

    return pointer_to(described.pointer, name)
