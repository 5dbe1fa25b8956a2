"""Answers are read as far as they go; each deviation is noted at its place, once."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from postspec.client.runtime import reading
from postspec.client.runtime.values import UNSET

Variant = tuple[Callable[[Any], object], Mapping[str, object]]


def noted(make: Callable[[], object]) -> tuple[object, list[str]]:
    """Give what was made and the deviations noted on the way."""
    with reading.collecting() as found:
        made = make()
    return made, [f"{d.pointer} {d.kind}" for d in found]


@pytest.mark.parametrize(
    ("plain", "value", "kinds"),
    [
        (str, "x", []),
        (int, 1, []),
        (float, 1, []),
        (float, 1.5, []),
        (bool, True, []),
        (int, True, ["/k type"]),
        (float, False, ["/k type"]),
        (int, 1.0, ["/k type"]),
        (str, 1, ["/k type"]),
        (str, None, ["/k null"]),
        (str, UNSET, ["/k missing"]),
    ],
)
def test_plain_values_are_kept_whatever_they_are(
    plain: type, value: object, kinds: list[str]
) -> None:
    """JSON's types are told apart (a flag is no number), and what came is returned."""
    assert noted(lambda: reading.check(plain, value, "k")) == (value, kinds)


def test_an_optional_null_is_absent() -> None:
    """Null where only absence is allowed reads as absence, and is noted."""
    assert noted(lambda: reading.check_optional(str, None, "k")) == (UNSET, ["/k null"])
    assert noted(lambda: reading.check_optional(str, UNSET, "k")) == (UNSET, [])
    assert noted(lambda: reading.read_optional(int, None, "k")) == (UNSET, ["/k null"])
    assert noted(lambda: reading.read_list_optional(int, None, "k")) == (UNSET, ["/k null"])


def test_what_cannot_be_made_is_kept() -> None:
    """A date that is none stays text."""
    parse = datetime.date.fromisoformat
    assert noted(lambda: reading.read(parse, "soon", "k")) == ("soon", ["/k type"])
    assert noted(lambda: reading.kept("x", "k", "value")) == ("x", ["/k value"])
    assert noted(lambda: reading.kept(None, "k", "value")) == (None, ["/k null"])
    assert noted(lambda: reading.kept(UNSET, "k", "value")) == (UNSET, ["/k missing"])
    assert noted(lambda: reading.kept_optional(None, "k", "value")) == (UNSET, ["/k null"])


def test_each_item_of_a_list_is_placed() -> None:
    """What items note, and items that cannot be made, stand at their own index."""

    def item(value: Any) -> object:  # noqa: ANN401 - JSON
        return reading.read(
            lambda v: reading.check(str, reading.as_mapping(v)["a"], "a"), value, "o"
        )

    values = [{"a": 1}, {"a": "x"}, 2, {"a": None}]
    made, places = noted(lambda: reading.read_list(item, values, "k"))
    assert made == [1, "x", 2, None]
    assert places == ["/k/0/o/a type", "/k/2/o type", "/k/3/o/a null"]
    made, places = noted(lambda: reading.read_list(int, ["1", "x", "3", None], None))
    assert (made, places) == ([1, "x", 3, None], ["/1 type", "/3 null"])


def test_places_are_whole_json_pointers() -> None:
    """Keys and indexes are put in front on the way out, escaped as RFC 6901 says."""

    def item(value: Any) -> object:  # noqa: ANN401 - JSON
        return reading.read_map(lambda v: reading.check(str, v, "~leaf"), value)

    made, places = noted(lambda: reading.read_list(item, [{}, {"a/b": 1}], "list"))
    assert made == [{}, {"a/b": 1}]
    assert places == ["/list/1/a~1b/~0leaf type"]


def variant(name: str, constant: str | None, required: str) -> Variant:
    """Give an alternative with one required property, and perhaps a constant."""

    def make(value: Any) -> object:  # noqa: ANN401 - JSON
        d = reading.as_mapping(value)
        if constant is not None:
            reading.check_constant(constant, d.pop("type", UNSET), "type", required=True)
        reading.check_present(d.pop(required, UNSET), required)
        return name

    return make, {} if constant is None else {"type": constant}


@pytest.mark.parametrize(
    ("value", "made", "places"),
    [
        ({"type": "A", "a": 1}, "first", []),
        ({"type": "B", "b": 1}, "second", []),
        ({"type": "B"}, "second", ["/k/b missing"]),
        ({"b": 1}, "second", ["/k/type missing"]),
        ({"type": "C", "a": 1}, {"type": "C", "a": 1}, ["/k variant"]),
        ([], [], ["/k variant"]),
        (None, None, ["/k null"]),
        (UNSET, UNSET, ["/k missing"]),
    ],
)
def test_a_union_goes_by_its_constant(value: object, made: object, places: list[str]) -> None:
    """The constant decides; without one, the alternative that deviates least."""
    variants = [variant("first", "A", "a"), variant("second", "B", "b")]
    assert noted(lambda: reading.one_of(value, variants, "k", plain=())) == (made, places)


def test_a_plain_alternative_takes_what_is_no_object() -> None:
    """A text where text is among the alternatives is as documented."""
    variants = [variant("model", None, "a")]
    assert noted(lambda: reading.one_of("x", variants, "k", plain=(str,))) == ("x", [])
    assert noted(lambda: reading.one_of({}, variants, "k", plain=(str,))) == (
        "model",
        ["/k/a missing"],
    )
    assert noted(lambda: reading.one_of(1, variants, "k", plain=(str,))) == (1, ["/k variant"])
    assert noted(lambda: reading.one_of(True, [], "k", plain=(int,))) == (True, ["/k variant"])
    assert noted(lambda: reading.one_of([True], [], "k", plain=(object,))) == ([True], [])
    assert noted(lambda: reading.one_of(True, [], "k", plain=(object,))) == (True, [])


@pytest.mark.parametrize(
    ("value", "places"),
    [("x", []), (1, []), (None, ["/k null"]), (UNSET, ["/k missing"]), (True, ["/k type"])],
)
def test_one_of_some_plain_types(value: object, places: list[str]) -> None:
    """A text or a number is as documented, a flag is neither; null may be absence."""
    assert noted(lambda: reading.check_plain((str, int), value, "k")) == (value, places)
    expected = UNSET if value is None else value
    if value is not UNSET:
        found = noted(lambda: reading.check_plain_optional((str, int), value, "k"))
        assert found == (expected, places)


def test_an_alternative_of_another_constant_is_not_even_read() -> None:
    """Thirty message types cost one reading, not thirty."""

    def never(_: object) -> object:
        raise AssertionError("read although its constant is another")

    variants: list[Variant] = [(never, {"type": "A"}), variant("second", "B", "b")]
    assert reading.one_of({"type": "B", "b": 1}, variants, "k", plain=()) == "second"


def test_notes_are_bounded() -> None:
    """An answer that deviates in every item does not fill the memory with notes."""
    _, places = noted(lambda: reading.read_list(int, ["x"] * 1000, None))
    assert len(places) == 100
