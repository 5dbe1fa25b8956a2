"""Lists as answers show them: filtered, sorted and cut into pages, as far as the operation declares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from postspec.openapi import MediaType, Operation
from postspec.samples import Schemas, first_valid
from postspec.stub.http._message import Json
from postspec.stub.state._filters import Choice, find_choice
from postspec.stub.state._page_objects import Teller
from postspec.stub.state._paging import Paging, find_paging, window
from postspec.stub.state._resources import Listed, listed_in
from postspec.stub.state._shown import Item, show_item


@dataclass(frozen=True, slots=True)
class ShownList:
    """A list's answer, and the headers that go with it."""

    value: Json
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListPlan:
    """What an operation's query parameters mean for its list."""

    listed: Listed
    media: MediaType
    paging: Paging
    choice: Choice
    has_link: bool


class Lists:
    """Shows the lists of a document's operations."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas
        # What the document shows does not change; each plan keeps what it is known by alive.
        self._plans: dict[tuple[int, int], tuple[Operation, ListPlan]] = {}

    def show(
        self,
        operation: Operation,
        media: MediaType,
        listed: Listed,
        items: Iterable[Item],
        query: Mapping[str, Json],
    ) -> ShownList:
        """Give the items that a request asks for as its operation shows them.

        `media` is that of its success, `listed` what it shows there, `query` the values of the
        declared parameters.
        """
        key = id(operation), id(listed)
        if key not in self._plans:
            self._plans[key] = operation, plan_list(self._schemas, operation, media, listed)
        return show_list(self._schemas, self._plans[key][1], items, query)


def plan_list(schemas: Schemas, operation: Operation, media: MediaType, listed: Listed) -> ListPlan:
    """Give what an operation's query parameters mean for what it lists."""
    paging = find_paging(schemas, operation, listed.answer)
    shown = (listed_in(schemas, media.schema, one) for one in media.examples.values())
    lists = [one.elements for one in shown if one is not None and one.name == listed.name]
    choice = find_choice(
        schemas, operation, listed.schema, lists or [listed.elements], paging.names
    )
    headers = (n.lower() for r in operation.responses if r.status[0] == "2" for n in r.headers)
    return ListPlan(listed, media, paging, choice, "link" in headers)


def show_list(
    schemas: Schemas, plan: ListPlan, items: Iterable[Item], query: Mapping[str, Json]
) -> ShownList:
    """Give the items that a request asks for: bare, or in a page object that says where it is."""
    listed = plan.listed
    chosen = plan.choice.chosen(list(items), query)
    part = window(plan.paging, query, chosen)
    element = listed.elements[0] if listed.elements else {}
    shown = [
        show_item(schemas, listed.schema, element, one) for one in chosen[part.offset : part.end]
    ]
    teller = Teller(plan.paging, part, query)
    link = teller.link() if plan.has_link else ""
    headers = {"link": link} if link else {}
    if listed.name is None:
        return ShownList(shown, headers)
    pages = _pages(teller.page(listed.answer, listed.name), listed.answer, listed.name, shown)
    value = first_valid(lambda v: schemas.is_valid(plan.media.schema, v), pages)
    return ShownList(value, headers)


def _pages(told: Item, sample: Item, name: str, shown: list[Item]) -> Iterator[Item]:
    """Give the page object as it should be, then as it may have to be.

    Where there is no other page, null says so; where that is not allowed, the property is left out.
    """
    yield {**told, name: shown}
    yield {**_without_null(told, sample), name: shown}
    yield {**sample, name: shown}
    yield sample


def _without_null(told: Item, sample: Item) -> dict[str, Json]:
    kept: dict[str, Json] = {}
    for key, value in told.items():
        before = sample[key]
        if isinstance(value, dict) and isinstance(before, dict):
            kept[key] = _without_null(value, before)
        elif value is not None or before is None:
            kept[key] = value
    return kept
