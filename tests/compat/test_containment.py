"""Containment of schemas that refer to one another, branch and repeat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from postspec.compat import Difference, Source, contained
from postspec.openapi import Document

Json = Any
Schema = Mapping[str, Json]
TEXT, WHOLE = {"type": "string"}, {"type": "integer"}


def differences(
    old: Schema,
    new: Schema,
    before: Mapping[str, Schema] | None = None,
    after: Mapping[str, Schema] | None = None,
    version: str = "3.1.0",
) -> tuple[Difference, ...]:
    """Give what `old` allows and `new` does not."""
    views = []
    for schema, shared in ((old, before), (new, before if after is None else after)):
        raw = {"openapi": version, "components": {"schemas": shared or {}}}
        views.append(Source(Document(file="openapi.yaml", raw=raw)).view(schema, "/s"))
    return contained(views[0], views[1])


def ref(name: str) -> dict[str, str]:
    """Give a reference to a shared schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def tree(leaf: Schema) -> dict[str, Schema]:
    """Give a recursive schema."""
    return {
        "Tree": {"anyOf": [leaf, ref("Branch")]},
        "Branch": {
            "type": "object",
            "properties": {"twigs": {"type": "array", "items": ref("Tree")}},
        },
    }


def test_recursion_ends() -> None:
    """A difference inside a recursive schema is found once, at the shortest way to it."""
    assert differences(ref("Tree"), ref("Tree"), tree(TEXT), tree(TEXT)) == ()
    found = differences(ref("Tree"), ref("Tree"), tree({"enum": ["a", "b"]}), tree({"enum": ["a"]}))
    assert [(d.kind, d.sub) for d in found] == [("value", '"b"')]


def test_a_schema_of_nothing_but_itself_ends() -> None:
    """References that lead back to themselves are read as saying nothing."""
    loop: dict[str, Schema] = {"A": ref("B"), "B": ref("A"), "C": {"allOf": [ref("C"), TEXT]}}
    assert differences(ref("A"), ref("A"), loop) == ()
    assert differences(ref("C"), TEXT, loop) == ()


def test_thousand_levels() -> None:
    """Depth is no obstacle: a chain of a thousand schemas is compared to its end."""
    chain = {
        f"L{i}": {"anyOf": [{"type": "object", "properties": {"next": ref(f"L{i + 1}")}}, {"type": "null"}, TEXT]}
        for i in range(1000)
    }  # fmt: skip
    found = differences(ref("L0"), ref("L0"), {**chain, "L1000": TEXT}, {**chain, "L1000": WHOLE})
    assert [(d.kind, d.sub, d.sup) for d in found] == [("type", "string", "integer")]


def test_paths_and_pointers() -> None:
    """A difference says how to get there and where it stands on both sides."""
    old = {"type": "array", "items": {"type": "object", "properties": {"a b": {"type": "object", "additionalProperties": TEXT}}}}  # fmt: skip
    new = {"type": "array", "items": {"type": "object", "properties": {"a b": {"type": "object", "additionalProperties": WHOLE}}}}  # fmt: skip
    (found,) = differences(old, new)
    assert found.path == '[]."a b".*'
    assert found.sub_pointer == "/s/items/properties/a b/additionalProperties"


@pytest.mark.parametrize(("version", "kinds"), [("3.0.3", ["null"]), ("3.1.0", [])])
def test_nullable_belongs_to_version_3_0(version: str, kinds: list[str]) -> None:
    """`nullable` allows null in OpenAPI 3.0, also beside a reference, and is no keyword in 3.1."""
    old = {"nullable": True, "allOf": [ref("A")]}
    assert [d.kind for d in differences(old, ref("A"), {"A": TEXT}, version=version)] == kinds
    assert differences(ref("A"), old, {"A": TEXT}, version=version) == ()


def test_exclusive_ends_in_both_dialects() -> None:
    """`exclusiveMinimum: true` of OpenAPI 3.0 excludes the minimum."""
    old = {"type": "number", "minimum": 1}
    assert [
        d.kind for d in differences(old, {**old, "exclusiveMinimum": True}, version="3.0.3")
    ] == ["range"]


def test_discriminator_pairs_cases_by_value() -> None:
    """Cases without a tag of their own are told apart by the mapping, whatever they are called."""
    cat = {"type": "object", "properties": {"kind": TEXT, "lives": WHOLE}}
    dog = {"type": "object", "properties": {"kind": TEXT, "lives": TEXT}}

    def pets(**mapping: str) -> dict[str, Json]:
        places = {key: f"#/components/schemas/{name}" for key, name in mapping.items()}
        cases = [ref(name) for name in mapping.values()]
        return {"oneOf": cases, "discriminator": {"propertyName": "kind", "mapping": places}}

    before, after = {"Cat": cat, "Dog": dog}, {"Kitten": cat, "Puppy": dog}
    old = pets(cat="Cat", dog="Dog")
    assert differences(old, pets(cat="Kitten", dog="Puppy"), before, after) == ()
    (found,) = differences(old, pets(hound="Dog", cat="Cat"), before)
    assert (found.kind, found.sub) == ("value", '"dog"')


def test_additional_properties_of_one_part_bind_the_others() -> None:
    """In `allOf`, a closed part forbids what the other part declares."""
    part = {"type": "object", "properties": {"a": TEXT}, "additionalProperties": False}
    both = {"allOf": [part, {"type": "object", "properties": {"b": TEXT}}]}
    found = differences({"type": "object", "properties": {"b": TEXT}}, both)
    assert {d.kind for d in found} == {"type", "undeclared", "additional"}


def test_inline_cases_are_not_called_by_the_name_of_their_union() -> None:
    """A lost case is named by its type where only the union around it has a name."""
    before, after = (
        {"Pick": {"anyOf": [TEXT, *rest]}} for rest in ([WHOLE, {"type": "boolean"}], [WHOLE])
    )
    (found,) = differences(ref("Pick"), ref("Pick"), before, after)
    assert (found.kind, found.sub, found.sup) == ("union-case", "boolean", "integer | string")


def test_lost_references_are_compared_as_text() -> None:
    """A reference that leads nowhere is the same as itself and comparable to nothing else."""
    gone = {"$ref": "other.yaml#/Agent"}
    assert differences(gone, gone) == ()
    assert [d.kind for d in differences(TEXT, gone)] == ["undecided"]


def test_too_many_cases_are_compared_as_text() -> None:
    """A product of unions that is too large is undecided when it differs, and never slow."""
    union = {"anyOf": [{"const": i} for i in range(40)]}
    wide = {"allOf": [union, union, union]}
    assert differences(wide, wide) == ()
    assert {d.kind for d in differences(union, wide)} == {"undecided"}


def test_undecided_sees_through_references() -> None:
    """What a keyword that cannot be decided refers to is part of what is compared."""
    schema = {"not": ref("Bad")}
    assert differences(schema, schema, {"Bad": TEXT}) == ()
    found = differences(schema, schema, {"Bad": TEXT}, {"Bad": WHOLE})
    assert [(d.kind, d.topic) for d in found] == [("undecided", "not")]


@pytest.mark.parametrize("way", [{"$ref": "#{}"}, {"$dynamicRef": "#{}"}, {"$ref": "#/components/schemas/Holder/$defs/{}"}])  # fmt: skip
def test_other_ways_to_refer(way: dict[str, str]) -> None:
    """Anchors, dynamic ones too, and definitions inside a schema are followed."""
    holder: Schema = {"$defs": {"wide": {**TEXT, "$dynamicAnchor": "wide"}, "narrow": {**TEXT, "maxLength": 3, "$dynamicAnchor": "narrow"}}}  # fmt: skip
    wide, narrow = ({k: v.format(name) for k, v in way.items()} for name in ("wide", "narrow"))
    assert differences(narrow, wide, {"Holder": holder}) == ()
    assert [d.kind for d in differences(wide, narrow, {"Holder": holder})] == ["length"]
