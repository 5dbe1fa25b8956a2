"""JSON Patch, by the examples of RFC 6902, appendix A."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.stub.state._json_patch import PatchError, json_patch

Json = Any


@pytest.mark.parametrize(
    ("item", "operation", "patched"),
    [
        ({"a": 1}, {"op": "add", "path": "/b", "value": 2}, {"a": 1, "b": 2}),
        ({"a": [1, 3]}, {"op": "add", "path": "/a/1", "value": 2}, {"a": [1, 2, 3]}),
        ({"a": [1]}, {"op": "add", "path": "/a/-", "value": 2}, {"a": [1, 2]}),
        ({"a": 1, "b": 2}, {"op": "remove", "path": "/b"}, {"a": 1}),
        ({"a": [1, 2, 3]}, {"op": "remove", "path": "/a/1"}, {"a": [1, 3]}),
        ({"a": 1}, {"op": "replace", "path": "/a", "value": 2}, {"a": 2}),
        ({"a": [1, 2]}, {"op": "replace", "path": "/a/0", "value": 3}, {"a": [3, 2]}),
        ({"a": {"b": 1}, "c": {}}, {"op": "move", "from": "/a/b", "path": "/c/d"}, None),
        ({"a": [1, 2, 3]}, {"op": "move", "from": "/a/0", "path": "/a/2"}, {"a": [2, 3, 1]}),
        ({"a": {"b": 1}}, {"op": "copy", "from": "/a", "path": "/c"}, None),
        ({"a/b": 1, "~": 2}, {"op": "remove", "path": "/a~1b"}, {"~": 2}),
        ({"a": 1}, {"op": "test", "path": "/a", "value": 1}, {"a": 1}),
        ({"a": 1}, {"op": "replace", "path": "", "value": [1]}, [1]),
    ],
)
def test_an_operation(item: Json, operation: Json, patched: Json) -> None:
    """Each kind of operation on objects and lists; the item itself stays as it is."""
    wanted = {"move": {"a": {}, "c": {"d": 1}}, "copy": {"a": {"b": 1}, "c": {"b": 1}}}
    before = repr(item)
    assert json_patch(item, [operation]) == (
        wanted[operation["op"]] if patched is None else patched
    )
    assert repr(item) == before


@pytest.mark.parametrize(
    "operation",
    [
        {"op": "remove", "path": "/b"},
        {"op": "replace", "path": "/b", "value": 1},
        {"op": "add", "path": "/b/c", "value": 1},
        {"op": "add", "path": "/list/3", "value": 1},
        {"op": "remove", "path": "/list/-"},
        {"op": "remove", "path": "/list/²"},
        {"op": "add", "path": "/a/b", "value": 1},
        {"op": "test", "path": "/a", "value": 2},
        {"op": "move", "path": "/a"},
        {"op": "shout", "path": "/a"},
        {"op": "add", "path": "/b"},
        {"op": "replace", "path": "/a"},
        {"op": "test", "path": "/none"},
        {"op": "test", "path": "/list/0/a"},
        {"op": "add", "path": "/list/01", "value": 1},
        {"op": "remove", "path": "/list/" + "9" * 5000},
        {"op": "add", "path": "a", "value": 1},
        {"op": "add"},
        "add",
    ],
)
def test_an_operation_that_cannot_be_done(operation: Json) -> None:
    """A place that is not there, a failed test, an unknown word, or no operation at all."""
    with pytest.raises(PatchError):
        json_patch({"a": 1, "list": [1, 2]}, [operation])


def test_a_test_without_a_value_is_none() -> None:
    """It is no test for null (RFC 6902, section 4.6)."""
    with pytest.raises(PatchError):
        json_patch({"a": None}, [{"op": "test", "path": "/a"}])


def test_copies_cannot_fill_the_memory() -> None:
    """Each copy of the whole into itself doubles it, which comes to an end."""
    doubling = [{"op": "copy", "from": "", "path": f"/{number}"} for number in range(30)]
    assert len(json_patch({}, doubling[:5])) == 5
    with pytest.raises(PatchError):
        json_patch({}, doubling)


def test_copies_cannot_nest_without_end() -> None:
    """What is put in counts with what is around it."""
    nest = [{"op": "copy", "from": "", "path": "/a" * n} for n in range(1, 20)]
    with pytest.raises(PatchError):
        json_patch({"a": 1}, nest)
