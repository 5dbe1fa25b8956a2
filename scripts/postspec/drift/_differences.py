"""Where recorded answers and the document part, and the evidence for it.

Each answer is walked along the schema of its status and media type. What the document does not say
is a `Difference` at the place of the document where it could say it, so that a thousand answers
that part from it in the same way are one difference seen a thousand times.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import unquote

from postspec.drift._schemas import Departure, Reading, walk
from postspec.drift._traffic import Exchange, Json
from postspec.json_pointer import escaped
from postspec.openapi import Document, Operation, Response, Router, base_path

#: How many differing values are kept as evidence of one difference.
MOST_VALUES: Final = 200


class Kind(enum.StrEnum):
    """What a difference is about. The first ones are about what a server said, the last two not."""

    UNKNOWN_OPERATION = "unknown-operation"
    STATUS = "undocumented-status"
    MEDIA_TYPE = "undocumented-media-type"
    NOT_JSON = "body-not-json"
    TYPE = "other-type"
    ENUM = "new-value"
    MISSING = "missing-property"
    PROPERTY = "undocumented-property"
    CONSTRAINT = "outside-constraint"
    UNSEEN_STATUS = "status-never-seen"
    UNSEEN_PROPERTY = "property-never-seen"


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which answers part from the document.

    `pointer` leads to the place of the document that does not say it, `name` is the property, the
    status, the media type or the keyword meant. `count` answers showed it, of `operations` (labels,
    in the document's order); `values` are what was there, each once, `first` the exchange that
    showed it first. `constant` is a property that has one value in each branch of a union, where
    the difference is about a branch that is not there.
    """

    kind: Kind
    pointer: str
    name: str
    count: int = 0
    operations: tuple[str, ...] = ()
    values: tuple[Json, ...] = field(default=(), repr=False)
    first: Exchange | None = field(default=None, repr=False)
    constant: str = ""


@dataclass(slots=True)
class _Evidence:
    count: int = 0
    operations: dict[str, None] = field(default_factory=dict)
    values: list[Json] = field(default_factory=list)
    first: Exchange | None = None
    constant: str = ""

    def add(self, label: str, exchange: Exchange, values: Iterable[Json], constant: str) -> None:
        self.count += 1
        self.operations[label] = None
        self.first = self.first or exchange
        self.constant = self.constant or constant
        for value in values:
            if len(self.values) < MOST_VALUES and not any(_same(value, v) for v in self.values):
                self.values.append(value)


def observe(document: Document, exchanges: Iterable[Exchange]) -> tuple[Difference, ...]:
    """Give every difference between recorded answers and a document, sorted by place.

    Statuses and properties that were never seen are told of operations and objects that were: a
    recording says nothing about what it does not touch.
    """
    observation = _Observation(document)
    for exchange in exchanges:
        observation.look_at(exchange)
    return observation.differences()


class _Observation:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._router = Router(document.operations, base_path(document))
        self._evidence: dict[tuple[Kind, str, str], _Evidence] = {}
        self._reading = Reading(document)
        self._statuses: dict[str, tuple[Operation, set[str], Exchange]] = {}

    def look_at(self, exchange: Exchange) -> None:
        match = self._router.match(exchange.path)
        method = exchange.method.lower()
        is_head = method == "head" and (match is None or "head" not in match.operations)
        found = match.operations.get("get" if is_head else method) if match else None
        if found is None:
            # What the server does not have either, and what HTTP itself answers, is no drift.
            if exchange.status >= 400 or exchange.method in ("OPTIONS", "TRACE"):
                return
            name = f"{exchange.method} {unquote(exchange.path)}"
            self._add(Kind.UNKNOWN_OPERATION, "/paths", name, name, exchange)
            return
        operation = found[0]
        response = _response(operation, exchange.status)
        _, seen, _ = self._statuses.setdefault(operation.pointer, (operation, set(), exchange))
        at = operation.pointer + "/responses"
        if response is None:
            values = [exchange.body] if exchange.has_json else []
            name = str(exchange.status)
            self._add(Kind.STATUS, at, name, operation.label, exchange, values)
            return
        seen.add(response.status)
        if not is_head and exchange.media_type:
            self._look_at_body(operation, response, exchange)

    def _look_at_body(self, operation: Operation, response: Response, exchange: Exchange) -> None:
        place = self._reading.follow(f"{operation.pointer}/responses/{response.status}")
        content = f"{place}/content"
        media = next((m for m in response.content if _covers(m.name, exchange.media_type)), None)
        if media is None:
            values = [exchange.body] if exchange.has_json else []
            name = exchange.media_type
            self._add(Kind.MEDIA_TYPE, content, name, operation.label, exchange, values)
            return
        schema = f"{content}/{escaped(media.name)}/schema"
        if exchange.is_broken:
            self._add(Kind.NOT_JSON, schema, media.name, operation.label, exchange)
        elif exchange.has_json and media.schema:
            for one in walk(self._reading, schema, exchange.body):
                self._depart(operation, exchange, one)

    def _depart(self, operation: Operation, exchange: Exchange, one: Departure) -> None:
        kind = Kind(one.kind)
        self._add(kind, one.pointer, one.name, operation.label, exchange, one.values, one.constant)

    def _add(
        self,
        kind: Kind,
        pointer: str,
        name: str,
        label: str,
        exchange: Exchange,
        values: Iterable[Json] = (),
        constant: str = "",
    ) -> None:
        evidence = self._evidence.setdefault((kind, pointer, name), _Evidence())
        evidence.add(label, exchange, values, constant)

    def differences(self) -> tuple[Difference, ...]:
        found = [
            Difference(
                kind=kind,
                pointer=pointer,
                name=name,
                count=evidence.count,
                operations=tuple(evidence.operations),
                values=tuple(evidence.values),
                first=evidence.first,
                constant=evidence.constant,
            )
            for (kind, pointer, name), evidence in self._evidence.items()
        ]
        found += [*self._unseen_statuses(), *self._unseen_properties()]
        return tuple(sorted(found, key=lambda one: (one.pointer, one.kind, one.name)))

    def _unseen_statuses(self) -> Iterator[Difference]:
        for operation, seen, first in self._statuses.values():
            for response in operation.responses:
                if response.status not in seen and response.status != "default":
                    yield Difference(
                        kind=Kind.UNSEEN_STATUS,
                        pointer=operation.pointer + "/responses",
                        name=response.status,
                        operations=(operation.label,),
                        first=first,
                    )

    def _unseen_properties(self) -> Iterator[Difference]:
        for pointer, (count, names) in self._reading.unseen().items():
            for name in names:
                yield Difference(Kind.UNSEEN_PROPERTY, pointer, name, count)


def _response(operation: Operation, status: int) -> Response | None:
    """Give the response of a status: its own before its class's before the default."""
    by_status = {one.status.upper(): one for one in operation.responses}
    names = (str(status), f"{status // 100}XX", "DEFAULT")
    return next((by_status[name] for name in names if name in by_status), None)


def _covers(declared: str, sent: str) -> bool:
    """Tell whether a declared media type or range covers one that was sent."""
    essence = declared.partition(";")[0].strip().lower()
    kind, _, subtype = essence.partition("/")
    return essence in ("*/*", sent) or (subtype == "*" and sent.partition("/")[0] == kind)


def _same(a: Any, b: Any) -> bool:  # noqa: ANN401 - any two JSON values
    """Tell whether two JSON values are one: True is not 1, and 1 is 1.0 but of another type."""
    return type(a) is type(b) and bool(a == b)
