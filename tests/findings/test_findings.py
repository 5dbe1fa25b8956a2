"""Findings: their order, their places, their printed form."""

from __future__ import annotations

import json

import pytest

from postspec.findings import (
    Finding,
    Place,
    Position,
    Severity,
    counts_by_rule,
    located,
    reaches,
    render_json,
    render_text,
)


def finding(rule: str = "a-rule", severity: Severity = Severity.WARNING, **more: object) -> Finding:
    return Finding(rule=rule, severity=severity, message="it is so", **more)  # type: ignore[arg-type] # shorthand


@pytest.mark.parametrize(
    ("severity", "threshold", "expected"),
    [
        (Severity.ERROR, Severity.ERROR, True),
        (Severity.WARNING, Severity.ERROR, False),
        (Severity.WARNING, Severity.WARNING, True),
        (Severity.INFO, Severity.WARNING, False),
        (Severity.ERROR, Severity.INFO, True),
    ],
)
def test_a_threshold_is_reached_by_what_is_as_severe(
    severity: Severity, threshold: Severity, expected: bool
) -> None:
    """`--fail-on` counts findings at the threshold and above it."""
    assert reaches([finding(severity=severity)], threshold) is expected


def test_no_findings_reach_no_threshold() -> None:
    """A clean run is clean at every threshold."""
    assert not reaches([], Severity.INFO)


def test_findings_are_sorted_by_place() -> None:
    """Findings come in the order of the file's lines, not in the order they were found."""
    lines = {"/b": Position(line=1, column=1), "/a": Position(line=10, column=2)}
    found = located(
        [finding(place=Place(file="f", pointer=p)) for p in ("/a", "/b")], {"f": lines.get}
    )
    assert [f.place.pointer for f in found] == ["/b", "/a"]


def test_a_position_that_is_known_is_kept() -> None:
    """A finding that already knows its line is not located again."""
    known = Position(line=3, column=4)
    (found,) = located(
        [finding(place=Place(file="f", position=known))],
        {"f": lambda _: Position(line=9, column=9)},
    )
    assert found.place.position == known


def test_a_confidential_place_gets_its_line_but_not_the_text_of_it() -> None:
    """A finding about a secret says where it is and shows nothing of what stands there."""
    secret = Position(line=3, column=4, text='"password": "hunter2"', width=9)
    (found,) = located(
        [finding(place=Place(file="f", pointer="/a", is_confidential=True))],
        {"f": lambda _: secret},
    )
    assert found.place.position == Position(line=3, column=4)
    assert "hunter2" not in render_text([found]) + render_json([found]) + repr(found)


def test_rules_are_counted_in_alphabetical_order() -> None:
    """Counts by rule do not depend on the order of findings."""
    assert list(counts_by_rule([finding("z"), finding("a"), finding("z")]).items()) == [
        ("a", 1),
        ("z", 2),
    ]


def test_the_text_of_a_finding_answers_what_where_effect_and_fix() -> None:
    """The printed block holds every part of a finding, the caret under the column."""
    text = render_text(
        [
            finding(
                "body-not-json",
                Severity.ERROR,
                subject="Agents / Update   PUT {{host}}/agents/:id",
                place=Place(
                    file="c.json",
                    pointer="/item/0",
                    position=Position(line=4, column=12, text='  "state": {{state}},', width=9),
                ),
                effect="the body is untyped",
                fix="quote the variable",
            )
        ]
    )
    assert text == (
        "error[body-not-json]  Agents / Update   PUT {{host}}/agents/:id\n"
        "  at c.json  /item/0  line 4, column 12\n"
        '     4 |   "state": {{state}},\n'
        "       |            ^^^^^^^^^\n"
        "  it is so\n"
        "  done: the body is untyped\n"
        "  fix:  quote the variable\n"
    )


def test_text_from_a_document_cannot_steer_a_terminal() -> None:
    """Control characters of a stranger's text are printed as spaces."""
    text = render_text([finding(subject="\x1b[2J\x07evil\nsecond")])
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "evil second" in text


def test_a_long_line_is_cut_around_the_column() -> None:
    """A minified file of one line still gives a caret under the place."""
    line = "x" * 5000 + "HERE" + "y" * 5000
    place = Place(file="f", position=Position(line=1, column=5001, text=line, width=4))
    shown, caret = render_text([finding(place=place)]).splitlines()[2:4]
    at = caret.index("^")
    assert shown[at : at + 4] == "HERE"
    assert len(shown) < 200


def test_json_from_a_document_cannot_steer_a_terminal() -> None:
    """Control and direction characters of a stranger's text are escaped in JSON too."""
    text = render_json([finding(subject="\x9b2J\u202egnp.exe")])
    assert text.isascii()
    assert json.loads(text)[0]["subject"] == "\x9b2J\u202egnp.exe"


def test_json_findings_leave_empty_fields_out() -> None:
    """The JSON form holds what is known and nothing else."""
    (entry,) = json.loads(render_json([finding(place=Place(file="f"))]))
    assert entry == {
        "rule": "a-rule",
        "severity": "warning",
        "message": "it is so",
        "file": "f",
    }


def test_what_repeats_is_counted_after_the_first_ones() -> None:
    """Findings that say the same of many places end in one line that says how many more there are."""
    places = [Place(file="f", pointer=f"/item/{i}") for i in range(8)]
    text = render_text([finding(place=place) for place in places] + [finding("b-rule")])
    assert text.count("warning[a-rule]\n  at f") == 5
    assert text.endswith("warning[b-rule]\n  it is so\n\nwarning[a-rule]  and 3 more: it is so\n")
