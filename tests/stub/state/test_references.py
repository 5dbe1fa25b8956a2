"""Items that name others by an id, and what becomes of that."""

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
Value = Callable[..., Json]

GARAGE = read_document(Path(__file__).parents[1] / "garage.yaml")
ACME, RED = "62d07f4f0980a50a91210d01", "62d07f4f0980a50a91210c01"
NOBODY = "0" * 24


@pytest.fixture
def ask(asking: Callable[[Stub], Ask]) -> Ask:
    """Give a function that asks the garage."""
    return asking(Stub(GARAGE))


def valuing(ask: Ask) -> Value:
    """Give a function that asks, and gives the value of a success."""

    def give(method: str, path: str, sent: Json = None) -> Json:
        answer = ask(method, path, sent)
        assert answer.status == 200, (method, path, answer)
        return json.loads(answer.body) if answer.body else None

    return give


@pytest.fixture
def value(ask: Ask) -> Value:
    """Give a function that asks the garage and gives the value of a success."""
    return valuing(ask)


def test_an_id_is_filled_in_with_the_item(value: Value) -> None:
    """A car sent with its maker's id alone is shown with the whole maker, a new one too."""
    maker = value("POST", "/makers", {"name": "Zest", "town": "Biel"})
    car = value("POST", "/cars", {"name": "Hare", "maker": {"id": maker["id"]}})
    assert car["maker"] == maker
    assert value("GET", "/cars")[-1] == car
    moved = value("PUT", f"/cars/{car['id']}", {"name": "Hare", "maker": {"id": ACME}})
    assert moved["maker"] == {"id": ACME, "name": "Acme", "town": "Bern"}


def test_a_changed_item_is_shown_changed_everywhere(value: Value) -> None:
    """What a car shows of its maker is what the maker is now."""
    value("PUT", f"/makers/{ACME}", {"name": "Acme", "town": "Thun"})
    assert value("GET", "/cars")[0]["maker"]["town"] == "Thun"
    assert value("GET", "/trailers")[0]["maker"]["town"] == "Thun"


def test_an_unknown_item_is_refused_where_a_refusal_is_declared(ask: Ask, value: Value) -> None:
    """A creation that declares 404 can mean nothing else by it; one that does not accepts it."""
    assert ask("POST", "/cars", {"name": "Hare", "maker": {"id": NOBODY}}).status == 404
    assert ask("POST", "/cars", {"name": "Hare", "colours": [NOBODY]}).status == 404
    assert [one["name"] for one in value("GET", "/cars")] == ["Swift"]
    assert value("POST", "/trailers", {"maker": {"id": NOBODY}})["maker"]["id"] == NOBODY


def test_a_change_is_refused_for_an_unknown_object_only(ask: Ask) -> None:
    """What stands for a whole item must be there; a bare id is taken as it is."""
    car = "/cars/62d07f4f0980a50a91210e01"
    assert ask("PUT", car, {"name": "Hare", "maker": {"id": NOBODY}}).status == 404
    assert ask("PUT", car, {"name": "Hare", "colours": [NOBODY]}).status == 200


def test_a_strict_stub_refuses_any_unknown_item(asking: Callable[[Stub], Ask]) -> None:
    """Whether the operation declares it or not."""
    ask = asking(Stub(GARAGE, StubSettings(is_strict=True)))
    assert ask("POST", "/trailers", {"maker": {"id": NOBODY}}).status == 404


def test_what_others_name_stays_where_a_conflict_is_declared(ask: Ask, value: Value) -> None:
    """Once a car is made of it, the maker cannot go; without the car it can."""
    maker = value("POST", "/makers", {"name": "Zest", "town": "Biel"})
    car = value("POST", "/cars", {"name": "Hare", "maker": {"id": maker["id"]}})
    assert ask("DELETE", f"/makers/{maker['id']}").status == 409
    assert maker in value("GET", "/makers")
    value("PUT", f"/cars/{car['id']}", {"name": "Hare", "maker": {"id": ACME}})
    assert ask("DELETE", f"/makers/{maker['id']}").status == 200


def test_what_only_the_document_names_may_go(asking: Callable[[Stub], Ask]) -> None:
    """The document shows the deletion as well; a strict stub sees the conflict."""
    assert asking(Stub(GARAGE))("DELETE", f"/makers/{ACME}").status == 200
    assert (
        asking(Stub(GARAGE, StubSettings(is_strict=True)))("DELETE", f"/makers/{ACME}").status
        == 409
    )


def test_a_deleted_item_leaves_the_lists_that_name_it(value: Value) -> None:
    """Where nothing is declared against deleting it."""
    value("DELETE", f"/colours/{RED}")
    assert value("GET", "/cars")[0]["colours"] == []


def test_what_an_example_names_is_there(value: Value) -> None:
    """A maker that only an example body names exists, like the others."""
    shown = value("POST", "/trailers", {"maker": {"id": "62d07f4f0980a50a91210d09"}})
    assert shown["maker"] in value("GET", "/makers")
