"""The whole way from bytes to document, for collections drawn at random, whole and damaged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.whole.census import census
from tests.whole.damage import damaged
from tests.whole.drawn import collections
from tests.whole.dressers import DRESSERS

from postspec.api import Accounting, Api, Options, account, convert_collection
from postspec.collection import CollectionError, read_collection
from postspec.findings import Finding, Severity
from postspec.openapi import (
    down_level,
    emit_document,
    lint_document,
    lint_emitted,
    to_json,
    to_yaml,
    validate_document,
)

Json = Any

STEADY = settings(
    max_examples=40,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


class Converted(NamedTuple):
    """What became of a collection."""

    api: Api
    account: Accounting
    findings: tuple[Finding, ...]


def convert(document: Json) -> Converted:
    data = json.dumps(document).encode()
    collection, read = read_collection(data, file="c.json")
    api, findings = convert_collection(collection, Options())
    findings = (*read, *findings)
    return Converted(api, account(collection, api, findings), findings)


def errors(document: Json) -> list[tuple[str, str]]:
    found = validate_document(document)
    return [(f.message, f.place.pointer) for f in found if f.severity is Severity.ERROR]


def check_document(api: Api) -> None:
    """See that the document is valid, in both versions, and reads back as it was written."""
    document = emit_document(api)
    assert errors(document) == []
    assert lint_emitted(document) == lint_document(document)
    assert errors(down_level(document)) == []
    text = to_yaml(document, command="postspec convert")
    assert "{{" not in text
    assert to_json(yaml.load(text, Loader=yaml.CSafeLoader)) == to_json(document)


@STEADY
@given(collections())
def test_everything_is_accounted_for_once(document: Json) -> None:
    """The account has as many entries, at the same places, as a plain walk over the JSON finds."""
    done = convert(document)
    assert done.account.unaccounted == ()
    assert done.account.unread == 0
    counted = Counter((entry.kind, entry.pointer) for entry in done.account.entries)
    assert counted == Counter(census(document))


@STEADY
@given(collections())
def test_any_collection_gives_a_valid_document(document: Json) -> None:
    """It is valid in 3.1 and 3.0, has no braces left, and reads back."""
    done = convert(document)
    if done.api.operations:
        check_document(done.api)
    else:
        assert done.findings


@STEADY
@pytest.mark.parametrize("dialect", DRESSERS)
@given(document=collections())
def test_every_dialect_gives_the_same_document(dialect: str, document: Json) -> None:
    """Pointers into a wrapper apart, the bytes are those of version 2.1.0."""
    plain = to_json(emit_document(convert(document).api))
    dressed = to_json(emit_document(convert(DRESSERS[dialect](document)).api))
    assert dressed.replace('"/collection/item/', '"/item/') == plain


@STEADY
@given(collections(), st.randoms(use_true_random=False), st.integers(1, 6))
def test_damage_costs_what_it_hit(document: Json, random: Random, times: int) -> None:
    """A valid document or findings, never an exception, and nothing unaccounted for."""
    document = damaged(document, random, times)
    try:
        done = convert(document)
    except CollectionError as refusal:
        assert refusal.finding.fix
        return
    assert done.account.unaccounted == ()
    assert done.account.unread == 0
    named = {entry.pointer for entry in done.account.entries}
    named |= {finding.place.pointer for finding in done.findings}
    assert [thing for thing in census(document) if not _is_named(thing[1], named)] == []
    if done.api.operations:
        check_document(done.api)
    else:
        assert done.findings


def _is_named(pointer: str, named: set[str]) -> bool:
    """Tell whether a place, or what it belongs to, is named."""
    while pointer not in named and pointer:
        pointer = pointer.rpartition("/")[0]
    return bool(pointer)


SCRIPT = """
import sys
from postspec.api import Options, convert_collection
from postspec.collection import read_collection
from postspec.openapi import emit_document, to_yaml
for path in sys.argv[1:]:
    collection, read = read_collection(open(path, "rb").read(), file="c.json")
    api, findings = convert_collection(collection, Options())
    sys.stdout.write(to_yaml(emit_document(api), command="c"))
    sys.stdout.write("\\n".join(map(repr, (*read, *findings))))
"""


def test_no_hash_seed_changes_a_byte(tmp_path: Path) -> None:
    """Documents and findings are the same in processes that hash differently."""
    paths: list[Path] = []

    @STEADY
    @given(collections())
    def write(document: Json) -> None:
        paths.append(tmp_path / f"{len(paths)}.json")
        paths[-1].write_text(json.dumps(document))

    write()
    assert len({_under_seed(seed, paths) for seed in ("0", "1", "4242")}) == 1


def _under_seed(seed: str, paths: list[Path]) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", SCRIPT, *map(str, paths)]
    return subprocess.run(command, env=environment, check=True, capture_output=True).stdout
