"""Shards are the whole run in parts: every operation once, evenly, and nearly the same tomorrow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from contract_tests.harness.runs.shards import _weight, in_shard

from postspec.openapi import Document, read_document

DOCUMENT = read_document(Path(__file__).parents[1] / "openapi" / "openapi.yaml")
LABELS = {operation.label for operation in DOCUMENT.operations}


def parts(document: Document, count: int) -> list[set[str]]:
    """Give the labels of each shard."""
    return [in_shard(document, (number, count)) for number in range(1, count + 1)]


@pytest.mark.parametrize("count", [1, 2, 8, 31])
def test_every_operation_is_in_one_shard(count: int) -> None:
    """None is left out, none is tried twice, whatever the number of shards."""
    found = parts(DOCUMENT, count)
    assert set().union(*found) == LABELS
    assert sum(map(len, found)) == len(LABELS)


def test_shards_are_even() -> None:
    """The heaviest of eight has no more than a tenth more than its share."""
    weights = {one.label: _weight(DOCUMENT, one) for one in DOCUMENT.operations}
    loads = [sum(weights[label] for label in part) for part in parts(DOCUMENT, 8)]
    assert max(loads) <= 1.1 * sum(loads) / 8


def test_an_operation_that_is_added_moves_few_others() -> None:
    """The others stay where they were, but for a few that make room."""
    raw: dict[str, Any] = dict(DOCUMENT.raw)
    get = {"get": {"responses": {"200": {"description": "There is something new."}}}}
    grown = Document("openapi.yaml", {**raw, "paths": {"/a-new-one": get, **raw["paths"]}})
    pairs = zip(parts(DOCUMENT, 8), parts(grown, 8), strict=True)
    stayed = sum(len(before & after) for before, after in pairs)
    assert stayed >= 0.9 * len(LABELS)
