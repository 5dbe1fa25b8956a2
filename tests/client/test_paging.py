"""Lists in pages are recognised in a document, and walked through to their end and no further."""

from __future__ import annotations

import asyncio
import importlib
import itertools
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx
from tests.client.conftest import DOCUMENTS, generate

from postspec.client import ClientRejectedError, Generated, generate_client, write_client
from postspec.client._paging_decided import _MEMBERS
from postspec.openapi import Document, read_document

#: A module or class generated for this run, which a type checker does not know.
Package = Any
Answer = Callable[[httpx.QueryParams], object]

BASE = "https://api.example.com/v1"


@pytest.fixture(scope="module")
def pages() -> Generated:
    """Generate the client of a document with a list in each style."""
    return generate("pages")


@pytest.fixture(scope="module")
def package(pages: Generated, site: Path) -> Package:
    """Import it."""
    write_client(pages, site / "pages")
    sys.path.insert(0, str(site / "pages"))
    return importlib.import_module("pages_client")


@pytest.fixture
def client(package: Package) -> Package:
    """Give a client that tries once."""
    return package.Client(BASE, retries=package.Retries.none())


def paging_of(generated: Generated, method: str) -> str:
    """Give what an endpoint module says of its pages, on one line, or nothing."""
    text = generated.files[f"pages_client/_generated/api/lists/{method}.py"].decode()
    found = re.search(r"^PAGING = _paging\.Paging\((.*?)^\)", text, re.MULTILINE | re.DOTALL)
    return " ".join(found[1].split()).replace("( ", "(").replace(", )", ")") if found else ""


#: Method → what its endpoint module says of its pages. The last three have none.
STYLES = """\
offsets: offset="offset", size="limit", are_items_required=False, items=("docs",), \
total=("total_docs",), more=("has_next_page",), taken=("limit",),
bare: page="page", size="limit",
spring: page="page", size="size", first=0, items=("content",), total=("total_elements",), \
pages=("total_pages",), last=("last",), taken=("size",),
numbered: page="page[number]", size="page[size]", items=("data",), \
pages=("meta", "pagination", "total_pages"),
zero: page="page", first=0,
cursors: cursor="next_token", size="max_results", are_items_required=False, items=("data",), \
successor=("meta", "next_token"),
either: offset="offset", cursor="marker", items=("entries",), more=("has_more",), \
successor=("next_marker",),
links: are_items_required=False, items=("field_embedded", "things"), \
successor=("field_links", "next_", "href"),
headers: has_link_header=True,
decided: page="offset", size="limit", first=0, are_items_required=False, items=("docs",), \
total=("total_docs",), more=("has_next_page",), taken=("limit",),
odd: offset="von", are_items_required=False, items=("treffer", "liste"), total=("anzahl",),
denied:
limited:
search:
"""


@pytest.mark.parametrize("line", STYLES.splitlines(), ids=lambda line: line.partition(":")[0])
def test_a_style_is_recognised(pages: Generated, line: str) -> None:
    """By names, unless the operation says itself how its pages follow each other."""
    method, _, paging = line.partition(":")
    assert paging_of(pages, method) == paging.strip()


def serve(mock: respx.MockRouter, path: str, answer: Answer) -> respx.Route:
    """Answer each request by its query: with JSON, or with a response as it is."""

    def respond(request: httpx.Request) -> httpx.Response:
        made = answer(request.url.params)
        return made if isinstance(made, httpx.Response) else httpx.Response(200, json=made)

    return mock.get(f"{BASE}/{path}").mock(side_effect=respond)


def items(*numbers: int) -> list[dict[str, int]]:
    return [{"id": number} for number in numbers]


def asked(route: respx.Route) -> list[dict[str, str]]:
    """Give the queries that were sent."""
    return [dict(call.request.url.params) for call in route.calls]


def slice_of(query: httpx.QueryParams, total: int, most: int = 2) -> list[dict[str, int]]:
    start = int(query.get("offset", 0))
    return items(*range(start, min(start + min(int(query.get("limit", most)), most), total)))


# --- walks that end -------------------------------------------------------------------------------


def test_items_are_skipped_as_they_came(client: Package, respx_mock: respx.MockRouter) -> None:
    """A server that gives fewer than asked loses none, and what the caller asked stays asked."""
    route = serve(
        respx_mock, "offsets", lambda q: {"docs": slice_of(q, 5), "totalDocs": 5, "offset": 0}
    )
    found = [item.id for item in client.iterate(client.lists.offsets, limit=100, q="x")]
    assert found == [0, 1, 2, 3, 4]
    start = {"limit": "100", "q": "x"}
    assert asked(route) == [start, {**start, "offset": "2"}, {**start, "offset": "4"}]


def test_the_caller_says_where_to_start(client: Package, respx_mock: respx.MockRouter) -> None:
    """The first page is the one asked for, and the total counts from the very first item."""
    route = serve(respx_mock, "offsets", lambda q: {"docs": slice_of(q, 5), "totalDocs": 5})
    assert [i.id for i in client.iterate(client.lists.offsets, offset=3)] == [3, 4]
    assert asked(route) == [{"offset": "3"}]


@pytest.mark.parametrize(
    ("around", "requests"),
    [
        ({}, 3),  # the third is empty
        ({"totalDocs": 4}, 2),
        ({"hasNextPage": None}, 3),
        ({"limit": 2}, 3),
    ],
)
def test_what_says_the_end_saves_a_request(
    client: Package, respx_mock: respx.MockRouter, around: dict[str, object], requests: int
) -> None:
    """A total ends the list; without one, an empty page does."""
    route = serve(respx_mock, "offsets", lambda q: {"docs": slice_of(q, 4), **around})
    assert len(list(client.iterate(client.lists.offsets))) == 4
    assert route.call_count == requests


def test_a_flag_is_believed_before_a_number(client: Package, respx_mock: respx.MockRouter) -> None:
    """`hasNextPage` ends a list whose total says that there are more, and goes on past a total."""
    route = serve(
        respx_mock,
        "offsets",
        lambda q: {"docs": slice_of(q, 9), "totalDocs": 1, "hasNextPage": "offset" not in q},
    )
    assert len(list(client.iterate(client.lists.offsets))) == 4
    assert route.call_count == 2


def test_a_bare_list_ends_with_a_shorter_page(
    client: Package, respx_mock: respx.MockRouter
) -> None:
    """A page that is shorter than the one before is the last; a first one may be, so it is not."""
    chapters = {"1": items(1, 2), "2": items(3, 4), "3": items(5)}
    route = serve(respx_mock, "bare", lambda q: chapters[q["page"]])
    assert len(list(client.iterate(client.lists.bare, limit=100))) == 5
    assert [query["page"] for query in asked(route)] == ["1", "2", "3"]


def test_pages_count_from_where_the_document_says(
    client: Package, respx_mock: respx.MockRouter
) -> None:
    """Spring's first page is 0, as is one whose example is; the last is told."""
    route = serve(
        respx_mock,
        "spring",
        lambda q: {
            "content": items(int(q["page"])),
            "number": int(q["page"]),
            "size": 1,
            "totalElements": 3,
            "totalPages": 3,
            "last": q["page"] == "2",
        },
    )
    assert [i.id for i in client.iterate(client.lists.spring)] == [0, 1, 2]
    assert [query["page"] for query in asked(route)] == ["0", "1", "2"]
    short = serve(
        respx_mock, "spring", lambda q: {"content": items(int(q["page"])), "totalPages": 2}
    )
    assert len(list(client.iterate(client.lists.spring))) == 2
    assert short.call_count == 3 + 2
    zero = serve(respx_mock, "zero", lambda q: ["a"] if q["page"] == "0" else [])
    assert list(client.iterate(client.lists.zero)) == ["a"]
    assert zero.call_count == 2


def test_the_number_of_pages_ends_the_list(client: Package, respx_mock: respx.MockRouter) -> None:
    """Two of two, without a third request; a start in the middle is one."""
    route = serve(
        respx_mock,
        "numbered",
        lambda q: {
            "data": items(int(q["page[number]"])),
            "meta": {"pagination": {"total_pages": 2}},
        },
    )
    assert [i.id for i in client.iterate(client.lists.numbered)] == [1, 2]
    assert [i.id for i in client.iterate(client.lists.numbered, page_number="2")] == [2]
    assert route.call_count == 3


def test_a_decision_about_the_pages_holds(client: Package, respx_mock: respx.MockRouter) -> None:
    """The parameter called `offset` counts pages from 0, as the operation says."""
    route = serve(
        respx_mock,
        "decided",
        lambda q: {"docs": items(int(q["offset"])), "hasNextPage": q["offset"] != "2"},
    )
    assert [i.id for i in client.iterate(client.lists.decided)] == [0, 1, 2]
    assert [query["offset"] for query in asked(route)] == ["0", "1", "2"]
    odd = serve(
        respx_mock,
        "odd",
        lambda q: {"treffer": {"liste": items(int(q.get("von", 0)))}, "anzahl": 2},
    )
    assert [i.id for i in client.iterate(client.lists.odd)] == [0, 1]
    assert odd.call_count == 2


def test_a_cursor_is_followed(client: Package, respx_mock: respx.MockRouter) -> None:
    """A page may be empty, or without its list, and lead on; one that names no other is the last."""
    answers = {
        None: {"data": items(1), "meta": {"next_token": "b/?"}},
        "b/?": {"data": None, "meta": {"next_token": "c"}},
        "c": {"meta": {"next_token": "d"}},
        "d": {"data": items(2), "meta": {"next_token": ""}},
    }
    route = serve(respx_mock, "cursors", lambda q: answers[q.get("next_token")])
    assert [i.id for i in client.iterate(client.lists.cursors, max_results=1)] == [1, 2]
    assert {query["max_results"] for query in asked(route)} == {"1"}


def test_a_cursor_is_preferred_to_counting(client: Package, respx_mock: respx.MockRouter) -> None:
    """Where a page names its successor, one that does not is the last; where none does, items count.

    One that says that there are no more is the last although it names another.
    """
    markers = {None: "b", "b": "c", "c": None}
    route = serve(
        respx_mock, "either", lambda q: {"entries": [1], "next_marker": markers[q.get("marker")]}
    )
    assert list(client.iterate(client.lists.either)) == [1, 1, 1]
    assert asked(route) == [{}, {"marker": "b"}, {"marker": "c"}]
    serve(respx_mock, "either", lambda q: {"entries": [5, 6][int(q.get("offset", 0)) :]})
    assert list(client.iterate(client.lists.either)) == [5, 6]
    serve(respx_mock, "either", lambda _: {"entries": [1], "next_marker": "x", "has_more": False})
    assert list(client.iterate(client.lists.either)) == [1]
    assert route.call_count == 3 + 2 + 1


@pytest.mark.parametrize(
    "link",
    [
        "/v1/links?at=2",
        "?at=2",
        f"{BASE}/links?at=2",
        "http://internal:8081/links?at=2",  # behind a gateway that adds the prefix
    ],
)
def test_a_link_is_followed(client: Package, respx_mock: respx.MockRouter, link: str) -> None:
    """Whole or in part; one to the same path elsewhere lends its query only."""

    def answer(query: httpx.QueryParams) -> object:
        more = {} if query else {"next": {"href": link}}
        return {"_embedded": {"links": [], "things": [len(query)]}, "_links": more}

    serve(respx_mock, "links", answer)
    assert list(client.iterate(client.lists.links)) == [0, 1]


def test_a_link_header_is_followed(
    package: Package, client: Package, respx_mock: respx.MockRouter
) -> None:
    """The one that is called `next`, with what every request of the client carries."""

    def answer(query: httpx.QueryParams) -> httpx.Response:
        assert query["key"] == "k"
        header = (
            {} if "at" in query else {"Link": '</v1/headers?at=2>; rel="next", <x>; rel="last"'}
        )
        return httpx.Response(200, json=items(len(query)), headers=header)

    serve(respx_mock, "headers", answer)
    client = package.Client(BASE, http_client=httpx.Client(params={"key": "k"}))
    assert [i.id for i in client.iterate(client.lists.headers)] == [1, 2]


# --- walks that would not end ---------------------------------------------------------------------


def test_a_token_is_not_sent_to_another_server(
    package: Package, client: Package, respx_mock: respx.MockRouter
) -> None:
    """A link that leads elsewhere is refused, and named by its host."""
    far = {"next": {"href": "https://evil.example.com/other?at=2"}}
    serve(respx_mock, "links", lambda _: {"_embedded": {"links": [], "things": [1]}, "_links": far})
    with pytest.raises(package.DecodeError, match=r"GET /links: .* leads to 'evil.example.com'"):
        list(client.iterate(client.lists.links))


@pytest.mark.parametrize(
    ("method", "answer"),
    [
        ("cursors", {"data": items(1), "meta": {"next_token": "a"}}),
        (
            "links",
            {"_embedded": {"links": [], "things": [1]}, "_links": {"next": {"href": "?a=1"}}},
        ),
    ],
)
def test_a_circle_is_noticed(
    package: Package, client: Package, respx_mock: respx.MockRouter, method: str, answer: object
) -> None:
    """A cursor or link that was there already ends in an error, after two requests."""
    route = serve(respx_mock, method, lambda _: answer)
    with pytest.raises(package.DecodeError, match="that was there already"):
        list(client.iterate(getattr(client.lists, method)))
    assert route.call_count == 2


@pytest.mark.parametrize(
    ("method", "arguments", "answer"),
    [
        ("offsets", {}, {"docs": items(1), "hasNextPage": True}),
        ("offsets", {}, {"docs": items(1), "totalDocs": 9}),
        ("offsets", {}, {"docs": items(1), "limit": 1}),
        ("bare", {"limit": 2}, items(1, 2)),
    ],
)
def test_a_page_that_comes_again_is_noticed(
    package: Package,
    client: Package,
    respx_mock: respx.MockRouter,
    method: str,
    arguments: Mapping[str, int],
    answer: object,
) -> None:
    """Where the server says or shows that there is more, items would be missing: an error."""
    route = serve(respx_mock, method, lambda _: answer)
    with pytest.raises(package.DecodeError, match="the page is the one before it again"):
        list(client.iterate(getattr(client.lists, method), **arguments))
    assert route.call_count == 2


def test_a_server_without_pages_gives_its_list_once(
    client: Package, respx_mock: respx.MockRouter
) -> None:
    """One that takes no notice of the page asked for, and shows no sign of more, has given all."""
    route = serve(respx_mock, "bare", lambda _: items(1, 2, 3))
    assert len(list(client.iterate(client.lists.bare, limit=100))) == 3
    assert route.call_count == 2


def test_an_answer_without_the_list_is_no_page(
    package: Package, client: Package, respx_mock: respx.MockRouter
) -> None:
    """Nothing of what is around lists is there, so nothing says that the list is empty."""
    serve(respx_mock, "offsets", lambda _: {"person": {"id": 1}})
    with pytest.raises(package.DecodeError, match="holds no list"):
        list(client.iterate(client.lists.offsets))
    serve(respx_mock, "offsets", lambda _: {"totalDocs": 0})
    assert list(client.iterate(client.lists.offsets)) == []
    serve(respx_mock, "bare", lambda _: httpx.Response(204))
    assert list(client.iterate(client.lists.bare)) == []
    # This one's list is required, so what is around it does not make up for it.
    serve(respx_mock, "numbered", lambda _: {"meta": {"pagination": {"total_pages": 1}}})
    with pytest.raises(package.DecodeError, match="holds no list"):
        list(client.iterate(client.lists.numbered))


# --- how it is used -------------------------------------------------------------------------------


def test_pages_are_asked_for_when_they_are_needed(
    client: Package, respx_mock: respx.MockRouter
) -> None:
    """No request before the first item, none after the last one wanted."""
    route = serve(respx_mock, "offsets", lambda q: {"docs": slice_of(q, 99)})
    found = client.iterate(client.lists.offsets)
    assert route.call_count == 0
    assert len(list(itertools.islice(found, 3))) == 3
    assert route.call_count == 2


def test_pages_can_be_had_themselves(client: Package, respx_mock: respx.MockRouter) -> None:
    """Each with its items, the whole answer, the total, and whether another follows."""
    serve(respx_mock, "offsets", lambda q: {"docs": slice_of(q, 3), "totalDocs": 3})
    first, second = client.iterate_pages(client.lists.offsets)
    assert (len(first.items), first.total, first.has_next) == (2, 3, True)
    assert (len(second.items), second.response.status, second.has_next) == (1, 200, False)
    assert second.response.parsed.docs == second.items


def test_an_error_on_the_way_is_the_calls_own(
    package: Package, client: Package, respx_mock: respx.MockRouter
) -> None:
    """What came before it was given; nothing is skipped."""
    serve(
        respx_mock,
        "offsets",
        lambda q: httpx.Response(403) if "offset" in q else {"docs": items(1), "totalDocs": 2},
    )
    found = client.iterate(client.lists.offsets)
    assert next(found).id == 1
    with pytest.raises(package.ForbiddenError):
        next(found)


@pytest.mark.parametrize("method", ["limited", "denied"])
def test_what_has_no_pages_is_refused_at_once(client: Package, method: str) -> None:
    """Before anything is asked for; so is what is no method of a service."""
    with pytest.raises(TypeError, match=f"GET /{method} is not read page by page"):
        client.iterate(getattr(client.lists, method))
    with pytest.raises(TypeError, match="a method of one of the client's services"):
        client.iterate(list)


def test_awaited_it_is_the_same(package: Package, respx_mock: respx.MockRouter) -> None:
    """Items, pages, refusals and their moments are those of the blocking client."""
    route = serve(respx_mock, "offsets", lambda q: {"docs": slice_of(q, 3), "totalDocs": 3})

    async def run() -> None:
        async with package.AsyncClient(BASE) as client:
            found = client.iterate(client.lists.offsets, limit=2)
            assert route.call_count == 0
            assert [item.id async for item in found] == [0, 1, 2]
            pages = [page async for page in client.iterate_pages(client.lists.offsets)]
            assert [len(page.items) for page in pages] == [2, 1]
            with pytest.raises(TypeError, match="not read page by page"):
                client.iterate(client.lists.denied)
            with pytest.raises(TypeError, match="a method of one of the client's services"):
                client.iterate(list)

    asyncio.run(run())


# --- decisions that cannot be ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "method", "decided", "problem"),
    [
        ("/offsets", "get", True, "it must be false or an object"),
        ("/offsets", "get", {"ofset": "q"}, "no member is called `ofset`; did you mean `offset`?"),
        ("/offsets", "get", {"offset": "skip"}, "`offset` must be the name of a query parameter"),
        ("/offsets", "get", {"first": "0"}, "`first` must be a whole number"),
        ("/offsets", "get", {"items": "/totalDocs"}, "`items` must be the JSON Pointer"),
        ("/offsets", "get", {"total": "/docs"}, "`total` must be the JSON Pointer"),
        ("/offsets", "get", {"more": "/meta/more"}, "`more` must be the JSON Pointer"),
        ("/limited", "get", {"offset": "limit"}, "`items` is missing"),
        ("/limited", "get", {"items": "/a"}, "no way leads from one page to the next"),
        ("/searches", "post", {"offset": "offset"}, "only a GET that answers with JSON"),
    ],
)
def test_a_decision_that_cannot_be_is_reported(
    path: str, method: str, decided: object, problem: str
) -> None:
    """At its place in the document, saying what it must be."""
    raw = read_document(DOCUMENTS / "pages.yaml").raw
    item = {method: {**raw["paths"][path][method], "x-postspec-paging": decided}}
    document = Document(file="d.yaml", raw={**raw, "paths": {path: item}})
    with pytest.raises(ClientRejectedError) as caught:
        generate_client(document, package_name="some", project_name="some")
    (finding,) = caught.value.findings
    assert (finding.rule, finding.subject) == ("client-paging-unusable", f"{method.upper()} {path}")
    assert finding.place.pointer == f"/paths/~1{path[1:]}/{method}/x-postspec-paging"
    assert problem in finding.message


def test_the_page_of_extensions_names_every_member() -> None:
    """Whoever decides finds each member in the table, and no other."""
    page = (DOCUMENTS.parents[2] / "openapi" / "README.md").read_text("utf-8")
    table = page.split("| Member | What it is |\n|---|---|\n")[1].split("\n\n")[0]
    named = [
        name for row in table.splitlines() for name in re.findall(r"`(\w+)`", row.split("|")[1])
    ]
    assert sorted(named) == sorted(_MEMBERS)
