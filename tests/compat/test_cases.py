"""The table of changes, `cases.yaml`: each is what it says, in both dialects and across them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from postspec.compat import Change, Level, compare
from postspec.openapi import Document, down_level, read_source

Json = Any
CASES = read_source(Path(__file__).with_name("cases.yaml").read_text("utf-8"))
SCHEMAS, OPERATIONS, BASE = CASES["schemas"], CASES["operations"], CASES["base"]

#: Keywords and spellings that OpenAPI 3.0 has no way of saying.
_ONLY_31 = (
    "prefixItems", "patternProperties", "propertyNames", "contains", "minContains", "maxContains",
    "dependentRequired", "dependentSchemas", "unevaluatedProperties", "unevaluatedItems", "contentMediaType", "if", "contentEncoding",
)  # fmt: skip
_SIDES = ("request", "response")


def schema_document(side: str, schema: Json) -> dict[str, Json]:
    """Give a document that reads, or writes, values of a schema."""
    message = {"content": {"application/json": {"schema": schema}}}
    fine = {"204": {"description": ""}}
    operation: dict[str, Json] = (
        {"requestBody": message, "responses": fine}
        if side == "request"
        else {"responses": {"200": {"description": "", **message}}}
    )
    info = {"title": "Things", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": {"/things": {"post": operation}}}


def patched(target: Json, patch: Json) -> Json:
    """Give what a JSON Merge Patch makes of a value (RFC 7396)."""
    if not isinstance(patch, Mapping):
        return patch
    found = dict(target) if isinstance(target, Mapping) else {}
    for key, value in patch.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = patched(found.get(key), value)
    return found


def changes(old: Mapping[str, Json], new: Mapping[str, Json]) -> tuple[Change, ...]:
    """Give the changes between two documents."""
    return compare(Document(file="old.yaml", raw=old), Document(file="new.yaml", raw=new))


def told(found: tuple[Change, ...], side: str = "") -> str:
    """Give the gravest change as the table writes it, the message left out of the rule's name."""
    if not found:
        return "nothing"
    return f"{found[0].level} {found[0].rule.removeprefix(f'{side}-')}"


def all_told(found: tuple[Change, ...]) -> str:
    """Give all changes as the table writes them."""
    return " and ".join(sorted({f"{c.level} {c.rule}" for c in found})) or "nothing"


SCHEMA_CASES = [
    pytest.param(side, case, id=f"{side} {case['name']}") for case in SCHEMAS for side in _SIDES
]
IN_30 = [
    pytest.param(side, case, id=f"{side} {case['name']}")
    for case in SCHEMAS
    for side in _SIDES
    if not any(f'"{key}"' in json.dumps([case["old"], case["new"]]) for key in _ONLY_31)
]


@pytest.mark.parametrize(("side", "case"), SCHEMA_CASES)
def test_schemas(side: str, case: Mapping[str, Json]) -> None:
    """The gravest change of each pair of schemas has this level and rule, on either side."""
    old, new = (schema_document(side, case[key]) for key in ("old", "new"))
    assert told(changes(old, new), side) == case[side]


@pytest.mark.parametrize(("side", "case"), IN_30)
def test_schemas_in_3_0(side: str, case: Mapping[str, Json]) -> None:
    """What 3.0 can say is no other change there, nor between 3.0 and 3.1."""
    old, new = (schema_document(side, case[key]) for key in ("old", "new"))
    older, newer = down_level(old), down_level(new)
    for pair in ((older, newer), (older, new), (old, newer)):
        assert told(changes(*pair), side).partition(" ")[0] == case[side].partition(" ")[0]


@pytest.mark.parametrize("case", OPERATIONS, ids=[case["name"] for case in OPERATIONS])
def test_operations(case: Mapping[str, Json]) -> None:
    """A patch of the base document is these changes, and its reversal those; in 3.0, too."""
    new = patched(BASE, case["patch"])
    assert all_told(changes(BASE, new)) == case["there"]
    assert all_told(changes(new, BASE)) == case["back"]
    if "webhooks" not in new:  # which 3.0 does not tell from saying nothing of them
        return
    older, newer = down_level(BASE), down_level(new)
    assert all_told(changes(older, newer)) == case["there"]
    assert all_told(changes(newer, older)) == case["back"]


def _breaking() -> Iterator[tuple[str, Json, Json, Change]]:
    """Give the schemas and the gravest change of each case that breaks the wire as a whole."""
    for case in SCHEMAS:
        for side, (less, more) in (("request", ("old", "new")), ("response", ("new", "old"))):
            old, new = (schema_document(side, case[key]) for key in ("old", "new"))
            for change in changes(old, new)[:1]:
                if change.level is Level.WIRE_BREAKING and change.location.path.endswith("json"):
                    yield f"{side} {case['name']}", case[less], case[more], change


#: Rules about what a reader expects, which a schema validator does not know of.
_EXPECTED = frozenset({"property-removed", "property-made-optional", "union-case-removed", "union-case-added", "content-narrowed", "content-widened"})  # fmt: skip


def test_breaks_are_shown() -> None:
    """A break has a value that the one schema allows and the other refuses, for a validator too."""
    for name, allowing, refusing, change in _breaking():
        if not change.witness:
            assert any(change.rule.endswith(rule) for rule in _EXPECTED), name
            continue
        value = json.loads(change.witness)
        assert _valid(allowing, value), name
        assert not _valid(refusing, value), name


def _valid(schema: Json, value: Json) -> bool:
    text = json.dumps(schema).replace('"format": "int32"', '"maximum": 2147483647')
    return jsonschema_rs.Draft202012Validator(json.loads(text), validate_formats=True).is_valid(
        value
    )


def test_the_table_is_large() -> None:
    """Hundreds of changes, each read in both directions."""
    assert 2 * len(SCHEMAS) + 2 * len(OPERATIONS) > 450
