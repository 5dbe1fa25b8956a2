"""Findings for machines and pages: each form whole, whatever a document's texts hold."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postspec.findings import (
    Finding,
    Place,
    Position,
    Severity,
    fingerprint,
    render_github,
    render_junit,
    render_markdown,
    render_sarif,
)

PLACE = Place(file="openapi/a b.yaml", pointer="/paths/~1x", position=Position(line=3, column=7))
BELL = Finding(
    rule="bell-cracked",
    severity=Severity.ERROR,
    message="it does not ring",
    place=PLACE,
    subject="GET /x",
    effect="it is left out",
    fix="cast it again",
)
MILD = Finding(rule="bell-old", severity=Severity.INFO, message="it is old")

_TEXTS = st.text(max_size=30)
_FINDINGS = st.builds(
    Finding,
    rule=st.just("a-rule"),
    severity=st.sampled_from(Severity),
    message=_TEXTS,
    place=st.builds(Place, file=_TEXTS, pointer=_TEXTS),
    subject=_TEXTS,
    fix=_TEXTS,
)


def test_an_annotation_is_one_line_with_its_place() -> None:
    """A workflow command names file, line, column and rule; line feeds are written out."""
    assert render_github([BELL, MILD]) == (
        "::error file=openapi/a b.yaml,line=3,col=7,title=bell-cracked::"
        "GET /x%0Ait does not ring%0Adone: it is left out%0Afix: cast it again\n"
        "::notice title=bell-old::it is old\n"
    )


@given(_FINDINGS)
def test_no_text_ends_an_annotation(finding: Finding) -> None:
    """A stranger's text cannot begin a command of its own."""
    (line, rest) = render_github([finding]).split("\n", 1)
    assert rest == ""
    assert "\r" not in line
    place = line.removeprefix("::").partition("::")[0].partition(" ")[2]
    assert {one.partition("=")[0] for one in place.split(",")} <= {"file", "title"}


def test_a_sarif_log_has_rules_results_and_places() -> None:
    """A result points at its rule, its file as a URI, its line, and what it is known by."""
    (run,) = json.loads(render_sarif([MILD, BELL], version="9"))["runs"]
    assert run["tool"]["driver"]["version"] == "9"
    assert [one["id"] for one in run["tool"]["driver"]["rules"]] == ["bell-cracked", "bell-old"]
    mild, bell = run["results"]
    assert (bell["ruleIndex"], bell["level"], mild["level"]) == (0, "error", "note")
    place = bell["locations"][0]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "openapi/a%20b.yaml"},
        "region": {"startLine": 3, "startColumn": 7},
    }
    assert {"fullyQualifiedName": "GET /x"} in place["logicalLocations"]
    assert bell["partialFingerprints"] == {"postspec/v1": fingerprint(BELL)}
    assert "locations" not in mild


def test_a_fingerprint_stays_when_lines_and_words_change() -> None:
    """What a finding is known by depends on its rule and place alone."""
    moved = Finding(
        rule=BELL.rule,
        severity=Severity.INFO,
        message="other words",
        place=Place(file=PLACE.file, pointer=PLACE.pointer, position=Position(line=9, column=1)),
        subject=BELL.subject,
    )
    assert fingerprint(moved) == fingerprint(BELL)
    assert fingerprint(MILD) != fingerprint(BELL)


@pytest.mark.parametrize(
    ("fail_on", "failures"), [(Severity.ERROR, 1), (Severity.INFO, 2), (None, 0)]
)
def test_a_junit_case_fails_at_the_threshold(fail_on: Severity | None, failures: int) -> None:
    """Each finding is a case; those at the threshold and above have failed."""
    suite = ET.fromstring(render_junit([BELL, MILD], name="n", fail_on=fail_on))  # noqa: S314
    assert (suite.get("tests"), suite.get("failures")) == ("2", str(failures))
    assert len(suite.findall("testcase/failure")) == failures
    case = suite.find("testcase")
    assert case is not None
    assert case.get("name") == "GET /x openapi/a b.yaml /paths/~1x"


def test_a_clean_run_is_a_case_that_passed() -> None:
    """A suite without findings is not empty."""
    suite = ET.fromstring(render_junit([], name="n", fail_on=Severity.INFO))  # noqa: S314
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")


@given(st.lists(_FINDINGS, max_size=3))
def test_every_text_makes_readable_xml(findings: list[Finding]) -> None:
    """Characters that XML has no way to write are replaced."""
    suite = ET.fromstring(render_junit(findings, name="n", fail_on=Severity.INFO))  # noqa: S314
    assert suite.get("tests") == str(max(1, len(findings)))


@given(st.lists(_FINDINGS, min_size=1, max_size=3))
def test_no_text_breaks_a_table(findings: list[Finding]) -> None:
    """Every row has the cells of the head, and no text is markup."""
    head, rule, *rows = render_markdown(findings).removesuffix("\n").split("\n")
    assert len(rows) == len(findings)
    for row in (head, rule, *rows):
        assert len(re.findall(r"(?<!\\)\|", row)) == 6


def test_a_table_shows_what_and_where() -> None:
    """A row has severity, rule, place, subject with message, and what helps."""
    row = render_markdown([BELL]).splitlines()[2]
    assert row == (
        r"| error | `bell-cracked` | openapi/a b.yaml<br>line 3<br>/paths/\~1x "
        r"| GET /x<br>it does not ring | cast it again |"
    )
    assert render_markdown([]) == "No findings.\n"


def test_a_tag_in_a_text_is_no_tag() -> None:
    """HTML of a document is shown, not obeyed."""
    finding = Finding(rule="r", severity=Severity.INFO, message="<img src=x>")
    assert "<img" not in render_markdown([finding])
