"""One line tells how the requests of a collection changed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postspec.fetch import summarise_changes


def request(name: str, identity: str = "", url: str = "/x", method: str = "GET") -> dict[str, Any]:
    item: dict[str, Any] = {"name": name, "request": {"method": method, "url": url}}
    return {"id": identity, **item} if identity else item


def text(*items: object, name: str = "c") -> str:
    return json.dumps({"info": {"name": name}, "item": list(items)})


A, B, C = request("A", "1"), request("B", "2"), request("C", "3")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (None, text(A, B), "2 requests, first version"),
        (None, text(A), "1 request, first version"),
        ("not json", text(A), "1 request, first version"),
        (text(A, B), text(A, B), "no change, 2 requests"),
        (text(A, B), text(B, A), "no change, 2 requests"),
        (text(A), text(A, B, C), "2 requests added, 1 unchanged"),
        (text(A, B), text(B), "0 requests added, 1 removed, 1 unchanged"),
        (text(A, B), text(request("A", "1", "/y"), B), "0 requests added, 1 changed, 1 unchanged"),
        (text(A), text(request("New name", "1")), "0 requests added, 1 changed"),
        (text(A), text(C), "1 request added, 1 removed"),
        # without ids, or with new ones: folders, name and method
        (text(request("A")), text(A), "no change, 1 request"),
        (text(A), text(request("A", "9")), "no change, 1 request"),
        (text(request("A")), text(request("A", method="PUT")), "1 request added, 1 removed"),
        (text(request("A"), request("A")), text(request("A")), "0 requests added, 1 removed, 1 unchanged"),
        (text(request("A"), request("A", url="/y")), text(request("A"), request("A", url="/y")),
         "no change, 2 requests"),
        # a move is a change
        (text({"name": "F", "item": [A]}, {"name": "G", "item": []}),
         text({"name": "F", "item": []}, {"name": "G", "item": [A]}), "0 requests added, 1 changed"),
        # what is not a request
        (text(A), text(A, name="d"), "0 requests added, 1 unchanged; folders or settings changed"),
        (text({"name": "F", "item": [A]}), text({"name": "F", "description": "d", "item": [A]}),
         "0 requests added, 1 unchanged; folders or settings changed"),
        (text(), text(), "no change, 0 requests"),
        (json.dumps({"collection": json.loads(text(A))}), text(A), "no change, 1 request"),
    ],
)  # fmt: skip
def test_the_line(old: str | None, new: str, line: str) -> None:
    """Added, removed, changed, unchanged; by id, else by folders, name and method."""
    assert summarise_changes(old, new) == line.replace("0 requests added, ", "")


def test_ids_inside_saved_responses_are_no_change() -> None:
    """An export gives responses new ids each time."""
    old, new = (
        text({**A, "response": [{"id": identity, "name": "r", "code": 200}]}) for identity in "xy"
    )
    assert summarise_changes(old, new) == "no change, 1 request"


REQUESTS = st.builds(
    request,
    st.sampled_from("ABC"),
    st.sampled_from(["", "1", "2", "3"]),
    st.sampled_from(["/x", "/y"]),
    st.sampled_from(["GET", "PUT"]),
)
ITEMS = st.lists(
    REQUESTS | st.builds(lambda n, i: {"name": n, "item": i}, st.just("F"), st.lists(REQUESTS)),
    max_size=4,
)


def count(items: list[dict[str, Any]]) -> int:
    return sum(1 if "request" in item else count(item["item"]) for item in items)


@given(ITEMS, ITEMS)
@settings(derandomize=True, deadline=None, database=None)
def test_every_request_is_counted_once(
    old: list[dict[str, Any]], new: list[dict[str, Any]]
) -> None:
    """Added, changed and unchanged make up the new; removed, changed and unchanged the old."""
    line = summarise_changes(text(*old), text(*new)).partition(";")[0]
    numbers = {"added": 0, "removed": 0, "changed": 0, "unchanged": 0}
    if line.startswith("no change"):
        numbers["unchanged"] = int(line.split()[2])
    else:
        for part in line.split(", "):
            if part != "no requests":
                numbers[part.split()[-1]] = int(part.split()[0])
    assert numbers["added"] + numbers["changed"] + numbers["unchanged"] == count(new)
    assert numbers["removed"] + numbers["changed"] + numbers["unchanged"] == count(old)


@pytest.mark.parametrize("odd", ["[]", "7", '{"item": 7}', '{"item": [7, {"item": {}}]}', "{}"])
def test_odd_documents_are_no_trouble(odd: str) -> None:
    """What is no collection has no requests."""
    assert "request" in summarise_changes(odd, odd)
    assert summarise_changes(odd, text(A))
