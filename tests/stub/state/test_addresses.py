"""One item, found from many addresses: what is done at one of them is seen at the others."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from postspec.openapi import read_document
from postspec.stub import Stub, StubSettings
from postspec.stub.http._message import Answer

Json = Any
Ask = Callable[..., Answer]

LIBRARY = read_document(Path(__file__).parents[1] / "library.yaml")
NOW = 1_767_225_600.0
POETRY, MAPS = "62d07f4f0980a50a91210a01", "62d07f4f0980a50a91210a02"
NEW_TAG = "62d07f4f0980a50a91210b01"
ATLAS = {"lamp": {"kind": {"code": "L9"}}, "isQuiet": True}


@pytest.fixture
def ask(asking: Callable[[Stub], Ask]) -> Ask:
    """Give a function that asks the library, in which time stands still."""
    return asking(Stub(LIBRARY, StubSettings(now=lambda: NOW)))


@pytest.fixture
def value(ask: Ask) -> Callable[..., Json]:
    """Give a function that asks the library and gives the value of a success."""

    def give(method: str, path: str, sent: Json = None) -> Json:
        answer = ask(method, path, sent)
        assert answer.status == 200, (method, path, answer)
        return json.loads(answer.body) if answer.body else None

    return give


Value = Callable[..., Json]


def names(shelves: Json) -> list[str]:
    return [one["name"] for one in shelves]


def test_a_list_asked_for_an_id_is_one_item(ask: Ask, value: Value) -> None:
    """With the id in the query; an id nobody knows is 404, and without one it is the list."""
    made = value("POST", "/shelves", {"name": "Odes"})
    assert value("GET", f"/shelves?shelfId={made['id']}") == made
    assert names(value("GET", "/shelves")) == ["Poetry", "Maps", "Odes"]
    assert ask("GET", "/shelves?shelfId=nobody").status == 404


def test_a_view_by_another_property_is_of_the_same_items(ask: Ask, value: Value) -> None:
    """By a name in the path: created, renamed and deleted items are found so or not."""
    made = value("POST", "/shelves", {"name": "Odes"})
    assert value("GET", "/shelves/name/Odes") == made
    value("PUT", f"/shelves/{made['id']}", {"name": "Hymns"})
    assert ask("GET", "/shelves/name/Odes").status == 404
    assert value("GET", "/shelves/name/Hymns")["id"] == made["id"]
    value("DELETE", f"/shelves/{made['id']}")
    assert ask("GET", "/shelves/name/Hymns").status == 404


def test_a_view_gives_all_that_have_a_nested_value(value: Value) -> None:
    """`lampCode` is the lamp's kind's code; nobody having it is an empty list."""
    value("POST", "/shelves", {"name": "Odes", **ATLAS})
    assert names(value("GET", "/shelves/lamp/L1")) == ["Poetry"]
    assert names(value("GET", "/shelves/lamp/L9")) == ["Odes"]
    assert value("GET", "/shelves/lamp/L0") == []


def test_a_view_named_as_a_flag_gives_those_that_have_it(value: Value) -> None:
    """`/shelves/quiet` are the shelves whose `isQuiet`, or `quiet`, is true: not by likeness."""
    assert names(value("GET", "/shelves/quiet")) == ["Poetry", "Maps"]


def test_a_view_may_show_a_few_properties(value: Value) -> None:
    """Ids and names of all shelves, new ones included."""
    made = value("POST", "/shelves", {"name": "Odes"})
    assert {"id": made["id"], "name": "Odes"} in value("GET", "/shelves/titles")


def test_a_path_with_words_before_the_id_needs_the_item(ask: Ask) -> None:
    """What it shows is the document's; whether there is anything to show is not."""
    assert ask("GET", f"/shelves/plan/{MAPS}").status == 200
    assert ask("GET", "/shelves/plan/nobody").status == 404
    ask("DELETE", f"/shelves/{MAPS}")
    assert ask("GET", f"/shelves/plan/{MAPS}").status == 404


def test_parts_are_kept_in_their_item(ask: Ask, value: Value) -> None:
    """A part is added, changed and removed below the item, and read with it."""
    shelf = value("POST", f"/shelves/{MAPS}/boards", {"height": 40})
    assert (shelf["id"], [one["height"] for one in shelf["boards"]]) == (MAPS, [40])
    board = shelf["boards"][0]["id"]
    value("PUT", f"/shelves/{MAPS}/boards/{board}", {"height": 50})
    assert value("GET", f"/shelves?shelfId={MAPS}")["boards"] == [{"id": board, "height": 50}]
    value("DELETE", f"/shelves/{MAPS}/boards/{board}")
    assert value("GET", f"/shelves?shelfId={MAPS}")["boards"] == []
    assert ask("DELETE", f"/shelves/{MAPS}/boards/{board}").status == 404
    assert ask("POST", "/shelves/nobody/boards", {"height": 40}).status == 404


def test_a_new_item_has_none_of_the_parts_of_the_one_shown(value: Value) -> None:
    """What a creation shows for it is what it has, not what the list shows for another."""
    assert value("POST", "/shelves", {"name": "Odes"})["boards"] == []


def test_what_is_not_sent_is_what_the_document_shows_for_such_a_request(value: Value) -> None:
    """The pair of request and answer most like this one says so."""
    made = value("POST", "/shelves", {"name": "Odes", "lamp": {}})
    assert made["isQuiet"] is None
    assert value("POST", "/shelves", {"name": "Odes", **ATLAS})["isQuiet"] is True


def test_an_action_sets_the_properties_it_sends(ask: Ask, value: Value) -> None:
    """POST below an item whose body is properties of the item changes what later reads give."""
    assert value("POST", f"/shelves/{MAPS}/mute", {"isQuiet": True})["isQuiet"] is True
    assert value("GET", f"/shelves?shelfId={MAPS}")["isQuiet"] is True
    value("POST", f"/shelves/{MAPS}/mute", {"isQuiet": False, "by": "Ada"})
    assert value("GET", f"/shelves?shelfId={MAPS}")["isQuiet"] is True, "`by` is no property of it"
    assert ask("POST", "/shelves/nobody/mute", {"isQuiet": True}).status == 404


def test_an_item_has_one_of_what_is_written_below_it(ask: Ask, value: Value) -> None:
    """A setting of each item, as documented until it is written; it goes with its item."""
    assert value("GET", f"/shelves/{MAPS}/light") == {"level": 3}
    assert value("PUT", f"/shelves/{MAPS}/light", {"level": 5}) == {"level": 5}
    assert value("GET", f"/shelves/{MAPS}/light") == {"level": 5}
    assert value("GET", f"/shelves/{POETRY}/light") == {"level": 3}
    assert ask("GET", "/shelves/nobody/light").status == 404
    ask("DELETE", f"/shelves/{MAPS}")
    assert ask("GET", f"/shelves/{MAPS}/light").status == 404


def test_an_item_may_be_named_in_the_query(ask: Ask, value: Value) -> None:
    """Without an item path; changes are counted and dated, as the document shows it."""
    made = value("POST", "/tags", {"text": "old"})
    assert (made["text"], made["__v"]) == ("old", 0)
    assert made["updatedAt"] == "2026-01-01T00:00:00.000Z"
    changed = value("PUT", f"/tags?_id={made['_id']}", {"text": "worn"})
    assert changed == {**made, "text": "worn", "__v": 1}
    assert changed in value("GET", "/tags")
    value("DELETE", f"/tags?_id={made['_id']}")
    assert [one["_id"] for one in value("GET", "/tags")] == [NEW_TAG]
    assert ask("PUT", f"/tags?_id={made['_id']}", {"text": "worn"}).status == 404


def test_an_item_read_by_one_key_is_written_by_another(ask: Ask, value: Value) -> None:
    """Read by its user, written by its id; what a body leaves out though an item has it, stays."""
    value("PUT", "/layout/62d07f4f0980a50a91210c01", {"theme": "dark"})
    layout = value("GET", "/layout?user_Id=ada")
    assert (layout["theme"], layout["columns"]) == ("dark", [{"field": "text"}])
    assert ask("GET", "/layout?user_Id=bob").status == 404


def test_what_each_item_has_one_of_is_listed_for_all(value: Value) -> None:
    """One path below an item, one beside it, the same things."""
    assert value("GET", "/visitors/v2/states") == {"visitor": {"id": "v2"}, "place": "yard"}
    assert [one["place"] for one in value("GET", "/visitors/states")] == ["hall", "yard"]


def test_a_list_is_set_as_a_whole(value: Value) -> None:
    """Where the body is a list and so is what is read."""
    value("POST", "/opening-hours", [{"day": 2, "from": 10}, {"day": 3, "from": 8}])
    assert value("GET", "/opening-hours") == [{"day": 2, "from": 10}, {"day": 3, "from": 8}]


def test_several_ids_in_a_row_are_several_items(ask: Ask, value: Value) -> None:
    """In the order they are named; one of them not being there is 404."""
    assert [one["title"] for one in value("GET", "/books/k2,k1")] == ["Odes", "Atlas"]
    assert ask("GET", "/books/k2,k9").status == 404


def test_a_list_of_operations_patches_an_item(ask: Ask, value: Value) -> None:
    """A JSON Patch is applied as a whole or not at all; one that does not fit is refused."""
    patch = [
        {"op": "replace", "path": "/title", "value": "Globe"},
        {"op": "remove", "path": "/notes/0"},
    ]
    value("PATCH", "/books/k1", patch)
    assert value("GET", "/books/k1") == {"id": "k1", "title": "Globe", "notes": ["b"]}
    unfit = [{"op": "replace", "path": "/title", "value": "x"}, {"op": "test", "path": "/no"}]
    assert ask("PATCH", "/books/k1", unfit).status == 400
    assert value("GET", "/books/k1")["title"] == "Globe"


@pytest.mark.parametrize(
    "patch",
    [
        [{"op": "remove", "path": ""}],
        [{"op": "replace", "path": "", "value": 5}],
        [{"op": "replace", "path": "", "value": [{}]}],
    ],
)
def test_a_patch_leaves_an_object_an_object(ask: Ask, value: Value, patch: list[Json]) -> None:
    """One that leaves anything else is refused, and the item is as it was."""
    before = value("GET", "/books/k1")
    assert ask("PATCH", "/books/k1", patch).status == 400
    assert value("GET", "/books/k1") == before


def test_a_patched_item_stays_at_its_address(ask: Ask, value: Value) -> None:
    """A patch of the id changes the rest alone, as any other body does."""
    patch = [
        {"op": "replace", "path": "/id", "value": "other"},
        {"op": "replace", "path": "/title", "value": "Globe"},
    ]
    value("PATCH", "/books/k1", patch)
    found = value("GET", "/books/k1")
    assert (found["id"], found["title"]) == ("k1", "Globe")
    assert ask("GET", "/books/other").status == 404


def test_patches_cannot_nest_without_end(ask: Ask, value: Value) -> None:
    """Each may nest a little; the one that makes the item too deep for a writer is refused."""
    deep: Json = {}
    for _ in range(100):
        deep = {"a": deep}
    path = "/title" + "/a" * 100
    value("PATCH", "/books/k1", [{"op": "replace", "path": "/title", "value": deep}])
    for _ in range(10):
        last = ask("PATCH", "/books/k1", [{"op": "add", "path": path, "value": deep}])
        path += "/a" * 100
    assert last.status == 400
    assert ask("GET", "/books/k1").status == 200
    assert value("GET", "/__stub/state")
