"""What other tools read: pages without markup from outside, annotations, JUnit, SARIF."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

from postspec.compat import (
    Level,
    as_findings,
    changes_as_junit,
    changes_as_sarif,
    compare,
    render_html,
    render_markdown,
    render_text,
)
from postspec.openapi import Document

Json = Any
EVIL = "<b>`*|]\x1b[2J"


def document(*names: str) -> Document:
    """Give a document whose answer has these properties."""
    schema = {"type": "object", "properties": {name: {"type": "string"} for name in names}}
    content = {"application/json": {"schema": schema}}
    paths = {"/x": {"get": {"responses": {"200": {"content": content}}}}}
    return Document(file="openapi.yaml", raw={"openapi": "3.1.0", "paths": paths})


OLD, NEW = document("a", EVIL), document("a", "new")
CHANGES = compare(OLD, NEW)
FINDINGS = as_findings(CHANGES, OLD, NEW)


def test_pages_hold_no_markup_of_a_document() -> None:
    """The name of a property neither marks up a page nor reaches a terminal."""
    page, text = render_html(CHANGES), render_markdown(CHANGES)
    assert "<b>" not in page
    assert "&lt;b&gt;" in page
    assert "\\<b\\>" in text
    assert all("\x1b" not in one for one in (page, text, render_text(CHANGES)))


def test_changelog() -> None:
    """A changelog has the gravest section first, and what the versions have to be."""
    text = render_markdown(CHANGES)
    assert text.index("## Breaks callers") < text.index("## Breaks nobody")
    assert "Version: major of the document, major of the client." in text
    assert render_markdown(()).count("##") == 0


def test_colours_are_for_terminals() -> None:
    """Only the names of levels are coloured, and only where that was asked for."""
    plain = render_text(CHANGES)
    coloured = render_text(CHANGES, is_coloured=True)
    assert coloured.startswith("\x1b[1;31mwire-breaking[response-property-removed]\x1b[0m")
    assert coloured.replace("\x1b[1;31m", "").replace("\x1b[0m", "").replace("\x1b[2m", "") == plain


def test_junit() -> None:
    """A case for each change; those that fail are those at the level asked for and not approved."""
    suite = ET.fromstring(changes_as_junit(CHANGES, FINDINGS, fail_on=Level.CLIENT_BREAKING))  # noqa: S314 - our own
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    for changes, gate in (
        ([replace(one, approval="agreed") for one in CHANGES], Level.INFO),
        (CHANGES, None),
    ):
        calm = ET.fromstring(changes_as_junit(changes, FINDINGS, fail_on=gate))  # noqa: S314 - our own
        assert calm.get("failures") == "0"


def test_sarif() -> None:
    """A result is known by its change's id from run to run; an approved one is suppressed."""
    approved = [replace(one, approval="agreed") for one in CHANGES]
    log = json.loads(changes_as_sarif(approved, FINDINGS, version="1"))
    results = log["runs"][0]["results"]
    assert [r["partialFingerprints"]["postspec/v1"] for r in results] == [c.id for c in CHANGES]
    assert results[0]["suppressions"][0]["justification"] == "agreed"
    assert results[0]["properties"]["level"] == "wire-breaking"
