"""What query parameters do to a list: filter, sort and cut it, and what the page says of that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from postspec.openapi import Document
from postspec.samples import Schemas
from postspec.stub.state._lists import ShownList, plan_list, show_list
from postspec.stub.state._resources import listed_in

Json = Any
Show = Callable[[Mapping[str, Json]], ShownList]

#: What a test's list holds, and shows as its example.
TOOLS: list[dict[str, Json]] = [
    {
        "id": f"t{n}",
        "name": name,
        "kind": "HAND" if n % 2 else "POWER",
        "weight": weight,
        "isLent": n == 2,
        "createdAt": f"2026-01-0{n}T00:00:00Z",
        "maker": {"id": f"m{n % 2}", "name": "Acme" if n % 2 else "Best"},
        "tags": ["a", "b"] if n == 1 else ["b"],
        "rooms": [{"roomId": f"r{n}"}],
    }
    for n, (name, weight) in enumerate([("saw", 3), ("drill", 20), ("awl", 1), ("plane", 9)], 1)
]


def listing(
    *parameters: str | dict[str, Json],
    answer: Json = None,
    schema: Mapping[str, Json] | None = None,
    examples: Mapping[str, Json] | None = None,
    **operation: Json,
) -> Show:
    """Give a function that asks for the tools; `answer` is the example that the document shows."""
    answer = TOOLS if answer is None else answer
    media = {"schema": schema or {}, "examples": {"a": {"value": answer}}}
    for name, value in (examples or {}).items():
        media["examples"][name] = {"value": value}  # type: ignore[index] # a dict in a dict
    declared = [{"name": p, "schema": {}} if isinstance(p, str) else p for p in parameters]
    get = {
        "parameters": [{"in": "query", **p} for p in declared],
        "responses": {"200": {"description": "", "content": {"application/json": media}}},
        **operation,
    }
    document = Document("a", {"openapi": "3.1.0", "paths": {"/tools": {"get": get}}})
    schemas, one = Schemas(document), document.operations[0]
    success = one.responses[0].content[0]
    listed = listed_in(schemas, success.schema, answer)
    assert listed is not None
    plan = plan_list(schemas, one, success, listed)
    return lambda query: show_list(schemas, plan, TOOLS, query)


def ids(shown: ShownList) -> str:
    """Give the numbers of the tools that are shown."""
    value = shown.value if isinstance(shown.value, list) else shown.value["tools"]
    return "".join(one["id"].removeprefix("t") for one in value)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({}, "1234"),
        ({"limit": 2}, "12"),
        ({"limit": 2, "offset": 1}, "23"),
        ({"offset": 3}, "4"),
        ({"limit": 2, "offset": 9}, ""),
        ({"limit": "3"}, "123"),
        ({"limit": 0}, ""),
    ],
)
def test_an_offset_and_a_limit_cut(query: Mapping[str, Json], shown: str) -> None:
    """`offset` items are left out and at most `limit` are shown."""
    assert ids(listing("limit", "offset")(query)) == shown


@pytest.mark.parametrize("size", ["pageSize", "page_size", "per_page", "page[size]", "size"])
@pytest.mark.parametrize("page", ["page", "pageNumber", "page[number]"])
def test_a_page_number_cuts(page: str, size: str) -> None:
    """Pages count from 1; one past the last is empty."""
    show = listing(page, size)
    assert [ids(show({page: n, size: 3})) for n in (1, 2, 3)] == ["123", "4", ""]


@pytest.mark.parametrize(
    "told", [{"schema": {"minimum": 0}}, {"schema": {"default": 0}}, {"example": 0, "schema": {}}]
)
def test_pages_count_from_where_the_document_says(told: Mapping[str, Json]) -> None:
    """A parameter that may be 0 counts from there."""
    show = listing({"name": "page", **told}, "size")
    assert [ids(show({"page": n, "size": 3})) for n in (0, 1)] == ["123", "4"]


def test_without_a_size_all_is_the_first_page() -> None:
    """Where nothing says how large a page is, the second is empty, so that pages end."""
    show = listing("page")
    assert [ids(show({"page": n})) for n in (1, 2)] == ["1234", ""]


def test_a_page_object_says_its_size() -> None:
    """What the documented page says of its size is how large pages are that no size is asked for."""
    page = {"tools": TOOLS, "limit": 25, "total": 4}
    assert listing("limit", "offset", answer=page)({}).value["limit"] == 25


def test_what_is_not_declared_does_nothing() -> None:
    """Parameters that the operation does not declare are not looked at."""
    assert ids(listing()({"limit": 1, "kind": "HAND", "sort": "name"})) == "1234"


def test_a_limit_that_is_no_number_is_none() -> None:
    """A parameter with the name of a size is one only where it takes a number."""
    words = {"name": "size", "schema": {"enum": ["S", "L"]}}
    assert ids(listing(words)({"size": "S"})) == "1234"


def test_a_document_decides_about_its_pages() -> None:
    """What the document says of its pages itself goes before what names tell."""
    counts: dict[str, Json] = {"x-postspec-paging": {"page": "offset", "first": 0}}
    assert ids(listing("limit", "offset", **counts)({"limit": 3, "offset": 1})) == "4"
    none: dict[str, Json] = {"x-postspec-paging": False}
    assert ids(listing("limit", "offset", **none)({"limit": 3})) == "1234"


PAGE = {
    "tools": TOOLS[:2],
    "total": 2,
    "count": 2,
    "totalPages": 1,
    "limit": 2,
    "offset": 0,
    "hasNextPage": False,
    "hasPrevPage": False,
    "meta": {"page": 1, "last": True},
    "color": "red",
}


def test_a_page_object_says_where_it_is() -> None:
    """Counts, flags and the echo of what was asked for are true; all else is as documented."""
    shown = listing("limit", "offset", answer=PAGE)({"limit": 3, "offset": 3}).value
    assert shown == {
        **PAGE,
        "tools": [TOOLS[3]],
        "total": 4,
        "count": 1,
        "totalPages": 2,
        "limit": 3,
        "offset": 3,
        "hasPrevPage": True,
        "meta": {"page": 2, "last": True},
    }


def test_a_page_object_counts_what_is_found() -> None:
    """The total is that of the filtered list, not of the page."""
    shown = listing("limit", "kind", answer=PAGE)({"limit": 1, "kind": "HAND"}).value
    assert (shown["total"], shown["count"], shown["hasNextPage"]) == (2, 1, True)


def test_a_page_object_stays_valid() -> None:
    """What the schema does not allow is left as the document shows it."""
    schema = {"type": "object", "properties": {"total": {"maximum": 2}}}
    assert listing(answer=PAGE, schema=schema)({}).value["total"] == 2


@pytest.mark.parametrize("name", ["nextPageKey", "next_token", "cursor"])
def test_a_cursor_leads_through_the_list(name: str) -> None:
    """Each page names the next one until there is none; then nothing is named."""
    page = {"tools": TOOLS[:3], name: "AXD"}
    show = listing(name, {"name": "pageSize", "schema": {}}, answer=page)
    first = show({"pageSize": 3})
    second = show({"pageSize": 3, name: first.value[name]})
    assert (ids(first), ids(second), second.value[name]) == ("123", "4", None)


def test_a_cursor_that_cannot_be_null_is_left_out() -> None:
    """Where the schema has no null, the last page lacks the property."""
    page = {"tools": TOOLS, "next_token": "AXD"}
    schema = {"type": "object", "properties": {"next_token": {"type": "string"}}}
    assert "next_token" not in listing("next_token", answer=page, schema=schema)({}).value


def test_a_cursor_may_be_the_last_id() -> None:
    """A list goes on after the item whose id is given."""
    assert ids(listing("startingAfter", "perPage")({"startingAfter": "t2", "perPage": 1})) == "3"


def test_a_link_header_leads_through_the_list() -> None:
    """The declared header `Link` has the same request for the pages before and after."""
    content = {"application/json": {"example": TOOLS}}
    headers = {"Link": {"schema": {"type": "string"}}}
    responses = {"200": {"description": "", "headers": headers, "content": content}}
    show = listing("page", "per_page", "kind", responses=responses)
    link = show({"page": 2, "per_page": 1, "kind": ["HAND", "POWER"]}).headers["link"]
    assert link == (
        '<?page=3&per_page=1&kind=HAND&kind=POWER>; rel="next", '
        '<?page=1&per_page=1&kind=HAND&kind=POWER>; rel="prev"'
    )
    assert show({"per_page": 9}).headers == {}


def test_links_in_the_page_lead_through_the_list() -> None:
    """A link to the next page asks for the next page; null where there is none."""
    page = {"tools": TOOLS, "links": {"next": "/tools?offset=2", "prev": {"href": "/tools"}}}
    show = listing("limit", "offset", answer=page)
    assert show({"limit": 2}).value["links"] == {
        "next": "?limit=2&offset=2",
        "prev": {"href": None},
    }


@pytest.mark.parametrize(
    ("name", "asked", "shown"),
    [
        ("kind", "POWER", "24"),
        ("weight", 20, "2"),
        ("weight", "20", "2"),
        ("isLent", True, "2"),
        ("isLent", False, "134"),
        ("is_lent", True, "2"),
        ("tags", "a", "1"),
        ("tags[]", ["a", "z"], "1"),
        ("maker.id", "m1", "13"),
        ("maker[id]", "m1", "13"),
        ("makerId", "m1", "13"),
        ("filter[maker.id]", "m1", "13"),
        ("filter.kind", "HAND", "13"),
        ("ids", "t1,t4", "14"),
        ("ids", ["t1", "t4"], "14"),
        ("roomIds", "r2,r3", "23"),
        ("kind", "", "1234"),
        ("colour", "red", "1234"),
    ],
)
def test_a_property_filters(name: str, asked: Json, shown: str) -> None:
    """A parameter that names a property, near or deep, keeps the items that have the value there."""
    assert ids(listing(name)({name: asked})) == shown


@pytest.mark.parametrize(
    ("name", "asked", "shown"),
    [
        ("createdAt.gte", "2026-01-03T00:00:00Z", "34"),
        ("createdAt[lt]", "2026-01-03", "12"),
        ("created_after", "2026-01-03T01:00:00+01:00", "34"),
        ("createdBefore", "2026-01-01T00:00:00Z", "1"),
        ("from", "2026-01-04T00:00:00Z", "4"),
        ("to", 1767312000000, "12"),
        ("startDate", "2026-01-04", "4"),
        ("minWeight", 9, "24"),
        ("weight_max", "9", "134"),
        pytest.param("weight_max", 10**400, "1234", id="a weight no float has"),
        pytest.param("to", 10**400, "", id="a time no float has"),
    ],
)
def test_a_bound_filters(name: str, asked: Json, shown: str) -> None:
    """Names with a word for it are bounds, of numbers and of points in time in any notation."""
    assert ids(listing(name)({name: asked})) == shown


def test_what_the_document_shows_decides_between_readings() -> None:
    """A lone `endTime` is where to go on, as the rows shown for it are not before it."""
    rows = [{"id": "t1", "createdAt": "2026-01-03T00:00:00Z"}]
    end = {"name": "endTime", "schema": {}, "example": "2026-01-02T00:00:00Z"}
    assert ids(listing(end, answer=rows)({"endTime": "2026-01-03T00:00:00Z"})) == "34"


def test_a_name_that_is_only_similar_has_to_be_shown() -> None:
    """`type` is about `kind` nowhere; about `toolType` where an example's list has just those."""
    typed = [{"id": "t1", "makerKind": "X"}, {"id": "t2", "makerKind": "Y"}]
    told = {"name": "kind", "schema": {}, "example": "X"}
    listed = {"all": typed, "some": typed[:1]}
    narrowed = listing(told, answer=typed, examples=listed)
    assert ids(narrowed({"kind": "HAND"})) == ""
    assert ids(listing({**told, "example": "Z"}, answer=typed)({"kind": "HAND"})) == "1234"


@pytest.mark.parametrize(
    ("name", "asked", "shown"),
    [("q", "AW", "13"), ("search", "m0", "24"), ("query", "nothing", "")],
)
def test_text_is_searched_for(name: str, asked: str, shown: str) -> None:
    """Items are found by a part of any of their texts, in upper or lower case."""
    assert ids(listing(name)({name: asked})) == shown


def test_a_pair_filters() -> None:
    """`property:part` keeps the items that have that part there, as the example is written so."""
    pair = {"name": "filter", "schema": {}, "example": "name:a"}
    assert ids(listing(pair)({"filter": "name:AW"})) == "13"


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("name", "3241"),
        ("-name", "1423"),
        ("name,desc", "1423"),
        ("name:asc", "3241"),
        ("name desc", "1423"),
        ("kind,-weight", "1324"),
        ("maker.name,weight", "3142"),
        (["kind", "name"], "3124"),
        ({"weight": -1}, "2413"),
        ('{"weight": "asc"}', "3142"),
        ("colour", "1234"),
        ("", "1234"),
        ("{", "1234"),
    ],
)
def test_a_list_is_sorted(asked: Json, shown: str) -> None:
    """Every usual way to write an order is understood; a property that is not there changes nothing."""
    assert ids(listing("sort")({"sort": asked})) == shown


def test_a_direction_may_be_a_parameter_of_its_own() -> None:
    """`sortBy` names the property, `order` the direction."""
    show = listing("sortBy", {"name": "order", "schema": {"enum": ["asc", "desc"]}})
    assert ids(show({"sortBy": "weight", "order": "desc"})) == "2413"
    assert ids(show({"sortBy": "weight", "order": "asc"})) == "3142"
    assert ids(show({"order": "desc"})) == "1234"
