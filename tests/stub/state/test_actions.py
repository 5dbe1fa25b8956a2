"""What a person declares about items: their kinds, and what operations do to them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from postspec.openapi import read_document
from postspec.stub import Fault, FaultFile, Stub, StubSettings, read_declarations
from postspec.stub._declarations import DeclarationError
from postspec.stub.http._message import Answer
from postspec.stub.state._action_entries import ActionEntry, ResourceEntry

Json = Any
Ask = Callable[..., Answer]
Value = Callable[..., Json]

LIBRARY = read_document(Path(__file__).parents[1] / "library.yaml")
NOW = 1_767_225_600.0
POETRY, MAPS = "62d07f4f0980a50a91210a01", "62d07f4f0980a50a91210a02"


def library(declared: str) -> Stub:
    """Give a stub of the library with these declarations, in which time stands still."""
    settings = StubSettings(now=lambda: NOW, declared=read_declarations(declared, "stub.yaml"))
    return Stub(LIBRARY, settings)


@pytest.fixture
def valuing(asking: Callable[[Stub], Ask]) -> Callable[[str], Value]:
    """Give a function that gives one that asks the library so declared, for the value of a success."""

    def made(declared: str) -> Value:
        ask = asking(library(declared))

        def give(method: str, path: str, sent: Json = None, status: int = 200) -> Json:
            answer = ask(method, path, sent)
            assert answer.status == status, (method, path, answer)
            return json.loads(answer.body) if answer.body else None

        return give

    return made


Valuing = Callable[[str], Value]


def test_an_action_sets_properties_of_the_items_it_means(valuing: Valuing) -> None:
    """Of those that have the values wanted, at any depth; the others stay, times are written."""
    value = valuing(
        """
        actions:
          - operation: muteShelf
            items: /shelves
            where: {/lamp/kind/code: $request.body#/isQuiet}
            set: {/name: quiet}
          - operation: muteShelf
            items: /shelves/{id}
            where: {/lamp/kind/code: L2}
            set: {/name: "{$found.item#/name} at {$now}", /lamp/level/high: 5}
        """
    )
    value("POST", f"/shelves/{MAPS}/mute", {"isQuiet": True})
    first, second = value("GET", "/shelves")
    assert first["name"] == "Poetry"
    assert second["name"] == "Maps at 1767225600000"
    assert second["lamp"] == {"kind": {"code": "L2"}, "level": {"high": 5}}


def test_an_action_takes_the_place_of_what_was_inferred(valuing: Valuing) -> None:
    """What the document lets one think is not done beside it; items on the way must be there."""
    value = valuing("actions: [{operation: muteShelf, items: /shelves, set: {/name: muted}}]")
    value("POST", f"/shelves/{MAPS}/mute", {"isQuiet": True})
    assert [one["isQuiet"] for one in value("GET", "/shelves")] == [True, False]
    value("POST", "/shelves/nobody/mute", {"isQuiet": True}, 404)


def test_an_action_without_an_item(valuing: Valuing) -> None:
    """Is answered as documented, or that there is no such item, or makes one."""
    where = "operation: muteShelf, items: /shelves, where: {/name: nobody}, set: {/isQuiet: true}"
    value = valuing("actions: [{" + where + "}]")
    assert value("POST", f"/shelves/{MAPS}/mute", {})["name"] == "Poetry"
    value = valuing("actions: [{" + where + ", is_required: true}]")
    value("POST", f"/shelves/{MAPS}/mute", {}, 404)
    value = valuing("actions: [{" + where + ", create: missing}]")
    made = value("POST", f"/shelves/{MAPS}/mute", {})
    assert made["id"] not in (POETRY, MAPS)
    assert made in value("GET", "/shelves")


def test_an_action_makes_items_as_their_creation_does(valuing: Valuing) -> None:
    """One for each element of a list, each with what the server adds to it."""
    value = valuing(
        """
        actions:
          - operation: setHours
            items: /shelves
            each: $request.body
            create: always
            set: {"": {name: "day {$each#/day}"}}
        """
    )
    value("POST", "/opening-hours", [{"day": 2}, {"day": 3}])
    made = value("GET", "/shelves")[2:]
    assert [one["name"] for one in made] == ["day 2", "day 3"]
    assert [one["boards"] for one in made] == [[], []]
    assert len({one["id"] for one in made}) == 2


def test_an_action_changes_elements_of_a_list(valuing: Valuing) -> None:
    """Those it means, of the lists it means: set, added to, taken out of, removed."""
    value = valuing(
        """
        actions:
          - operation: addBoard
            items: /shelves
            where: {/id: $request.path.shelfId}
            add: {/boards: {id: b2, height: $request.body#/height}}
          - operation: muteShelf
            items: /shelves
            within: {list: /boards, where: {/id: b1}}
            set: {/height: 5, /was: $found.element#/height}
          - operation: changeShelf
            items: /shelves
            take: {/boards: {id: b1}}
          - operation: removeShelf
            items: /shelves
            within: {list: /boards, where: {/height: 60}}
            remove: true
        """
    )
    value("POST", f"/shelves/{POETRY}/boards", {"height": 60})
    value("POST", f"/shelves/{POETRY}/boards", {"height": 60})
    value("POST", f"/shelves/{POETRY}/mute", {})
    first, second = value("GET", "/shelves")
    assert first["boards"] == [{"id": "b1", "height": 5, "was": 30}, {"id": "b2", "height": 60}]
    assert second["boards"] == []
    value("PUT", f"/shelves/{POETRY}", {"name": "Poetry"})
    assert [one["id"] for one in value("GET", "/shelves")[0]["boards"]] == ["b2"]
    value("DELETE", f"/shelves/{POETRY}")
    assert value("GET", "/shelves")[0]["boards"] == []


def test_what_is_added_again_takes_its_own_place(valuing: Valuing) -> None:
    """An element with an id that is there replaces it: no list grows by repeats."""
    value = valuing(
        """
        actions:
          - operation: addBoard
            items: /shelves
            where: {/id: $request.path.shelfId}
            add: {/boards: {id: b1, height: $request.body#/height}}
        """
    )
    for height in (60, 70):
        value("POST", f"/shelves/{POETRY}/boards", {"height": height})
    assert value("GET", "/shelves")[0]["boards"] == [{"id": "b1", "height": 70}]


def test_an_action_removes_items_under_a_condition(valuing: Valuing) -> None:
    """Only if an expression has one of the values; null is what is not sent."""
    value = valuing(
        """
        actions:
          - operation: muteShelf
            items: /shelves
            where: {/name: Maps}
            when: {$request.body#/isQuiet: [null, true]}
            remove: true
        """
    )
    value("POST", f"/shelves/{POETRY}/mute", {"isQuiet": False})
    assert len(value("GET", "/shelves")) == 2
    value("POST", f"/shelves/{POETRY}/mute", {})
    assert [one["name"] for one in value("GET", "/shelves")] == ["Poetry"]


def test_a_request_that_no_entry_speaks_of_is_answered_as_inferred(valuing: Valuing) -> None:
    """Where no `when` holds, a list stays the list; where one does, the entry takes its place."""
    value = valuing(
        """
        actions:
          - operation: listShelves
            items: /shelves
            when: {$request.query.shelfId: maps}
            where: {/name: Poetry}
            set: {/name: Found}
        """
    )
    names = [one["name"] for one in value("GET", "/shelves")]
    assert sorted(names) == ["Maps", "Poetry"]
    value("GET", "/shelves?shelfId=maps")
    assert "Found" in [one["name"] for one in value("GET", "/shelves")]


def test_an_entry_that_only_looks_changes_nothing() -> None:
    """So there is nothing that a fault could lose; where it sets something, there is."""
    lost = FaultFile((Fault(fault="lost-write", operations="listShelves"),))
    entry = "actions: [{operation: listShelves, items: /shelves, set: {/name: Found}}]"
    library(entry).use_faults(lost)
    with pytest.raises(DeclarationError, match="changes no item"):
        library(entry.replace(", set: {/name: Found}", "")).use_faults(lost)


def test_an_action_may_look_up_other_items_and_answer(valuing: Valuing) -> None:
    """`$found` has them; what is not there leaves a value out. The answer is the document's else."""
    value = valuing(
        """
        actions:
          - operation: setLayout
            items: /visitors/{visitorId}/states
            find:
              shelf: {items: /shelves, where: {/name: $request.body#/theme}}
            where: {/visitor/id: v1}
            set: {/place: $found.shelf#/id}
          - operation: getPlanOfShelf
            items: /shelves
            where: {/id: $request.path.shelfId}
            answer: {/lines: 9, /of/name: $found.item#/name}
        """
    )
    value("PUT", "/layout/62d07f4f0980a50a91210c01", {"theme": "Maps"})
    value("PUT", "/layout/62d07f4f0980a50a91210c01", {"theme": "Nothing"})
    assert value("GET", "/visitors/v1/states")["place"] == MAPS
    assert value("GET", f"/shelves/plan/{MAPS}") == {"lines": 9, "of": {"name": "Maps"}}


def test_what_is_declared_of_items(valuing: Valuing) -> None:
    """Seeds are there from the start, some cannot be deleted, a property is unique."""
    value = valuing(
        """
        resources:
          - items: /shelves
            seeds: [{id: default, name: Default, boards: []}]
            protected: {/id: [default, other]}
            unique: [name]
        """
    )
    assert [one["name"] for one in value("GET", "/shelves")] == ["Poetry", "Maps", "Default"]
    value("DELETE", "/shelves/default", status=405)
    value("DELETE", f"/shelves/{MAPS}")
    value("POST", "/shelves", {"name": "Odes"})
    value("POST", "/shelves", {"name": "Odes"}, 409)


def test_a_list_that_nothing_writes_to_may_be_declared(valuing: Valuing) -> None:
    """It has items then, and they go away with it."""
    declared = """
        resources: [{items: /visitors}]
        actions:
          - {operation: setHours, items: /visitors, where: {/id: v1}, remove: true}
        """
    value = valuing(declared)
    value("POST", "/opening-hours", [])
    assert value("GET", "/visitors") == [{"id": "v2"}]


@pytest.mark.parametrize(
    ("declared", "pointer", "fix"),
    [
        (
            "actions: [{operation: muteShelves, items: /shelves}]",
            "/actions/0/operation",
            "muteShelf",
        ),
        ("actions: [{operation: muteShelf, items: /shelfs}]", "/actions/0/items", "/shelves"),
        (
            "actions: [{operation: muteShelf, items: /shelves, set: {/nam: 1}}]",
            "/actions/0/set/~1nam",
            "name",
        ),
        (
            "actions: [{operation: muteShelf, items: /shelves, where: {/id: $request.path.shelf}}]",
            "/actions/0/where/~1id",
            "shelfId",
        ),
        (
            "actions: [{operation: muteShelf, items: /shelves, set: {/name: $request.body#/quiet}}]",
            "/actions/0/set/~1name",
            "isQuiet",
        ),
        (
            "actions: [{operation: muteShelf, items: /shelves, set: {/name: $requset}}]",
            "/actions/0/set/~1name",
            "",
        ),
        (
            "actions: [{operation: muteShelf, items: /shelves, within: {list: /board}}]",
            "/actions/0/within/list",
            "boards",
        ),
        (
            "actions: [{operation: muteShelf, items: '/shelves/{id}/boards'}]",
            "/actions/0/items",
            "",
        ),
        (
            "actions: [{operation: muteShelf, items: /shelves, path: {id: 1}}]",
            "/actions/0/path/id",
            "",
        ),
        (
            "actions: [{operation: muteShelf, items: /shelves, find: {a: {items: /tag}}}]",
            "/actions/0/find/a/items",
            "/tags",
        ),
        ("resources: [{items: /shelfs}]", "/resources/0/items", "/shelves"),
        ("resources: [{items: /shelves, unique: [nam]}]", "/resources/0/unique/0", "name"),
        (
            "resources: [{items: /shelves, protected: {/nam: 1}}]",
            "/resources/0/protected/~1nam",
            "name",
        ),
    ],
)
def test_a_name_that_the_document_does_not_have(declared: str, pointer: str, fix: str) -> None:
    """Is an error with its place and what may have been meant."""
    with pytest.raises(DeclarationError) as raised:
        library(declared)
    assert [one.place.pointer for one in raised.value.findings] == [pointer]
    assert not fix or raised.value.findings[0].fix == f"did you mean `{fix}`?"


def test_every_key_of_a_declaration_is_on_its_page() -> None:
    """STATE.md has a row for each, and its examples can be read."""
    page = (Path(__file__).parents[3] / "STATE.md").read_text("utf-8")
    for entry in (ResourceEntry, ActionEntry):
        for name in entry.__struct_fields__:
            assert re.search(rf"^\| .*`{name}`", page, re.MULTILINE), name
    for example in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL):
        read_declarations(example)
