"""The decisions about Expertflow CX apply to the document of its collection, and contradict nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonpath_rfc9535
import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from postspec.api import Options, convert_collection
from postspec.collection import read_collection, read_environment
from postspec.findings import Severity
from postspec.openapi import (
    Overlay,
    apply_overlay,
    check_examples,
    down_level,
    emit_document,
    read_overlay,
    validate_document,
)

Json = Any
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def overlay() -> Overlay:
    """Give the committed overlay."""
    return read_overlay((ROOT / "openapi/overlay.yaml").read_text("utf-8"), "openapi/overlay.yaml")


@pytest.fixture(scope="module")
def derived() -> Json:
    """Give the document of the committed collection, before the overlay."""
    data = (ROOT / "postman/collection.json").read_bytes()
    collection, _ = read_collection(data, file="postman/collection.json")
    environments = tuple(
        read_environment(path.read_bytes(), file=path.name)
        for path in sorted((ROOT / "postman/environments").glob("*.json"))
    )
    options = Options(environments=environments, webhook_folders=("Webhooks",))
    api, _ = convert_collection(collection, options)
    return emit_document(api)


@pytest.fixture(scope="module")
def document(derived: Json, overlay: Overlay) -> Json:
    """Give the document with the overlay applied."""
    return apply_overlay(derived, overlay)[0]


def test_every_action_matches(derived: Json, overlay: Overlay) -> None:
    """No action of the overlay is left over."""
    assert apply_overlay(derived, overlay)[1] == ()


def test_every_action_says_why(overlay: Overlay) -> None:
    """Each action names its source."""
    assert [action.target for action in overlay.actions if not action.description] == []


def test_document_is_valid(document: Json) -> None:
    """The result is OpenAPI 3.1 by the whole of openapi-spec-validator, with no error or warning of ours."""
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []
    findings = validate_document(document)
    assert [f for f in findings if f.severity is not Severity.INFO] == []


def test_document_in_3_0_is_valid(document: Json) -> None:
    """Written as 3.0.3, the result is valid by the whole of openapi-spec-validator."""
    written = down_level(document)
    assert [error.message for error in OpenAPIV30SpecValidator(written).iter_errors()] == []


def test_examples_fit(document: Json) -> None:
    """No decision contradicts a saved example."""
    assert check_examples(document) == ()


def test_each_action_changes_something(derived: Json, overlay: Overlay) -> None:
    """No update only repeats what the collection says already."""
    idle = []
    for action in overlay.actions:
        found = jsonpath_rfc9535.find(action.target, derived).values()
        if action.kind == "update" and found and all(_says(each, action.value) for each in found):
            idle.append(action.target)
    assert idle == []


def _says(value: Json, update: Json) -> bool:
    """Tell whether an update has nothing to add to a value."""
    if isinstance(value, dict) and isinstance(update, dict):
        return all(key in value and _says(value[key], update[key]) for key in update)
    if isinstance(value, list):
        return all(each in value for each in (update if isinstance(update, list) else [update]))
    return bool(value == update)


def test_no_list_position_in_targets(overlay: Overlay) -> None:
    """Targets name things, so that an entry added to a list moves none of them."""
    assert [a.target for a in overlay.actions if any(c in a.target for c in _POSITIONS)] == []


_POSITIONS = tuple(f"[{digit}" for digit in "-0123456789")


def _components(document: Json) -> Iterator[tuple[str, Json]]:
    yield from document["components"]["schemas"].items()


def test_message_unions_have_a_fallback(document: Json) -> None:
    """A message of a type nobody knows yet fits the union of all messages, and just one case of it."""
    unions = [
        schema
        for _, schema in _components(document)
        if {"$ref": "#/components/schemas/GenericMessageBody"} in schema.get("oneOf", ())
    ]
    known = document["components"]["schemas"]["GenericMessageBody"]["properties"]["type"]["not"][
        "enum"
    ]
    assert unions
    assert all(sorted(union["discriminator"]["mapping"]) == sorted(known) for union in unions)
