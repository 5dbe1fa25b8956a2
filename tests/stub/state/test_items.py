"""Items by resource, scope and key."""

from __future__ import annotations

import pytest

from postspec.stub.state._items import Items
from postspec.stub.state._resources import Resource

SHOWN = {"id": "1"}


def resource(shape: str, scope: tuple[str, ...]) -> Resource:
    return Resource(
        shape=shape,
        on_item={},
        on_collection={},
        id_name="id",
        aliases=(),
        entity=SHOWN,
        entity_schema={},
        listed=None,
        seeds={scope: {"1": SHOWN}},
    )


PETS, TOYS = resource("/pets/{}", ()), resource("/pets/{}/toys/{}", ("1",))


@pytest.fixture
def items() -> Items:
    """Give a place for three created items."""
    return Items([PETS, TOYS], 3)


def test_a_scope_starts_with_what_the_document_shows(items: Items) -> None:
    """Its own items, and none in a scope it does not show; looking changes nothing."""
    assert items.within(PETS, ()) == {"1": SHOWN}
    assert items.within(TOYS, ("1",)) == {"1": SHOWN}
    assert items.within(TOYS, ("2",)) == {}


def test_a_removed_item_is_remembered(items: Items) -> None:
    """By its key and by the name it was called; a new one in its place is not deleted."""
    items.remove(PETS, ("1",), "Rex")
    assert items.within(PETS, ()) == {}
    assert items.is_deleted(PETS.shape, ("1",))
    assert items.is_deleted(PETS.shape, ("Rex",))
    items.put(PETS, ("1",), SHOWN)
    assert not items.is_deleted(PETS.shape, ("1",))


def test_what_is_below_goes_with_an_item(items: Items) -> None:
    """Items of other parents stay."""
    for parent in ("1", "2"):
        items.put(TOYS, (parent, "ball"), {})
    items.remove(PETS, ("1",), "1")
    assert items.within(TOYS, ("1",)) == {}
    assert items.within(TOYS, ("2",)) == {"ball": {}}
    assert items.is_below_deleted(TOYS.shape, ("1", "ball"))
    assert items.is_below_deleted("/pets/{}/walk", ("1",))
    assert not items.is_below_deleted(TOYS.shape, ("2", "ball"))
    assert not items.is_below_deleted("/petshops/{}", ("1",))


def test_the_oldest_created_items_give_way(items: Items) -> None:
    """In whatever scope they are; the document's own stay, even changed."""
    items.put(PETS, ("1",), {"id": "1", "name": "Rex"})
    for number in range(5):
        items.put(TOYS, (f"parent {number}", "ball"), {})
    assert [items.within(TOYS, (f"parent {n}",)) for n in range(3)] == [{}, {}, {"ball": {}}]
    assert items.within(PETS, ())["1"]["name"] == "Rex"


def test_the_memory_has_bounds(items: Items) -> None:
    """Creating and deleting without end leaves as much as was allowed."""
    for number in range(50):
        items.put(TOYS, (f"parent {number}", "ball"), {})
        items.put(TOYS, (f"parent {number}", "bone"), {})
        items.remove(TOYS, (f"parent {number}", "ball"), "ball")
    assert len(items._scopes) <= 3
    assert len(items._created) <= 3
    assert len(items._deleted) <= 3


def test_a_reset_brings_everything_back(items: Items) -> None:
    """As the document shows it."""
    items.remove(PETS, ("1",), "1")
    items.put(TOYS, ("2", "ball"), {})
    items.reset()
    assert items.within(PETS, ()) == {"1": SHOWN}
    assert items.within(TOYS, ("2",)) == {}
    assert not items.is_deleted(PETS.shape, ("1",))
