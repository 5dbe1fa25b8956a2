"""The client goes through the stub's lists page by page: every item, each once, however many."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from contract_tests.harness.checks import client
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.document.values import to_json
from contract_tests.harness.servers import server
from postspec.openapi import Operation

Json = Any

#: More than any page of the document holds.
COUNT = 250

OPERATIONS = {(one.method, one.path): one for one in subject.operations()}

#: The lists that have pages and can be added to.
LISTS = [
    one
    for (method, path), one in OPERATIONS.items()
    if method == "get"
    and ("post", path) in OPERATIONS
    and getattr(client.endpoint(one), "PAGING", None) is not None
]


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    """Give an HTTP client of the stub in which nothing has happened, logged in."""
    stub, token = server.fresh()
    with stub.client(token) as http:
        yield http


def fill(http: httpx.Client, listing: Operation) -> None:
    """Create many items, each like the documented one with the fewest properties."""
    create = OPERATIONS["post", listing.path]
    calls = documented_calls(subject.document(), create)
    call = min((c for c in calls if isinstance(c.body, dict)), key=lambda c: len(c.body))
    for _ in range(COUNT):
        request = call.request(server.BASE_URL, dict(http.headers))
        http.send(request).raise_for_status()


def arguments(listing: Operation, size: int) -> dict[str, object]:
    """Give the arguments that ask for pages of a size."""
    name = client.endpoint(listing).PAGING.size
    wanted = tuple((p, size) for p in listing.parameters if p.place == "query" and p.name == name)
    return client.arguments(Call(operation=listing, values=wanted))


def test_there_are_lists_to_go_through() -> None:
    """The document has lists with pages that can be added to, numbered and skipped ones."""
    pagings = [client.endpoint(one).PAGING for one in LISTS]
    assert any(one.page for one in pagings)
    assert any(one.offset for one in pagings)


@pytest.mark.parametrize("size", [100, 49, 0], ids=["100 a page", "49 a page", "no size"])
@pytest.mark.parametrize("listing", LISTS, ids=lambda o: o.label)
def test_every_item_comes_once(http: httpx.Client, listing: Operation, size: int) -> None:
    """What `iterate` and `iterate_pages` give is the whole list, in its order, no item twice."""
    caller = client.package().Client(server.BASE_URL, http_client=http)
    method = client.method(caller, listing)
    before = len(list(caller.iterate(method)))
    fill(http, listing)
    asked = arguments(listing, size) if size else {}
    items = [shown(one) for one in caller.iterate(method, **asked)]
    assert len(items) == before + COUNT
    assert max(Counter(items).values()) == 1
    pages = list(caller.iterate_pages(method, **asked))
    assert [shown(one) for page in pages for one in page.items] == items
    assert len(pages) >= (len(items) // size if size else 1)
    assert {page.total for page in pages} <= {len(items), None}


def shown(item: object) -> str:
    """Give an item as text, to tell it from others."""
    return json.dumps(to_json(item), sort_keys=True)
