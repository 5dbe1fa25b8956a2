"""`stub.yaml` read: what it holds, and what is said of one that is wrong."""

from __future__ import annotations

import msgspec
import pytest

from postspec.stub import DeclarationError, Declarations, StubFile, read_declarations
from postspec.stub._declarations import Problem


class Bell(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    path: str
    rings: int = 1
    tones: dict[str, int] = {}


class House(Declarations, frozen=True, kw_only=True, forbid_unknown_fields=True):
    bells: tuple[Bell, ...] = ()


def read(text: str) -> StubFile:
    return read_declarations(text, "stub.yaml", House)


def test_a_section_is_a_list_of_entries() -> None:
    """Entries are read in order, with their defaults."""
    assert read("bells:\n  - path: /door\n  - {path: /gate, rings: 3}").declarations == House(
        bells=(Bell(path="/door"), Bell(path="/gate", rings=3))
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "bells: []"])
def test_nothing_may_be_declared(text: str) -> None:
    """An empty file declares nothing."""
    assert read(text).declarations == House()


#: What is wrong → (text, rule, pointer, line, words of the message, words of the fix).
WRONG = {
    "not YAML": ("bells: [\n", "declaration-unreadable", "", 2, "", "correct the place"),
    "a key twice": ("bells: []\nbells: []", "declaration-unreadable", "", 2, "twice", "correct"),
    "a list": ("- 1", "declaration-wrong-type", "", None, "no mapping", "form"),
    "unknown section": ("bell: []", "declaration-unknown", "/bell", 1, "`bell`", "mean `bells`?"),
    "a strange name": (
        "\na/b: []",
        "declaration-unknown",
        "/a~1b",
        2,
        "`a/b`",
        "known here:",
    ),
    "no list": ("bells: {path: x}", "declaration-wrong-type", "/bells", 1, "a list", "form"),
    "unknown field": (
        "bells:\n  - path: x\n    ring: 2",
        "declaration-unknown",
        "/bells/0/ring",
        3,
        "`ring`",
        "mean `rings`?",
    ),
    "wrong type": (
        "bells:\n  - path: x\n  - path: y\n    rings: often",
        "declaration-wrong-type",
        "/bells/1/rings",
        4,
        "expected `int`",
        "form",
    ),
    "in a map": (
        "bells:\n  - path: x\n    tones: {low: x}",
        "declaration-wrong-type",
        "/bells/0/tones",
        3,
        "expected `int`",
        "form",
    ),
    "field missing": (
        "bells:\n  - rings: 2",
        "declaration-wrong-type",
        "/bells/0",
        2,
        "required field `path`",
        "form",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_declaration_is_shown_in_place(what: str) -> None:
    """What is wrong is told with its rule, its pointer, its line and what would help."""
    text, rule, pointer, line, message, fix = WRONG[what]
    with pytest.raises(DeclarationError) as caught:
        read(text)
    (finding,) = caught.value.findings
    position = finding.place.position
    assert (finding.rule, finding.place.pointer) == (rule, pointer)
    assert (position.line if position else None) == line
    assert message in finding.message
    assert fix in finding.fix


def test_everything_wrong_is_told_at_once() -> None:
    """Each wrong entry has a finding."""
    with pytest.raises(DeclarationError) as caught:
        read("bells:\n  - rings: 2\n  - path: 3\nlamps: []")
    assert [one.place.pointer for one in caught.value.findings] == [
        "/bells/0",
        "/bells/1/path",
        "/lamps",
    ]


def test_an_entry_that_matches_nothing_is_shown_with_what_might_be_meant() -> None:
    """The error for a problem has the file, the line and the nearest known word."""
    problem = Problem("/bells/0/path", "no path `/dor`", "/dor", ("/door", "/gate"))
    error = read("bells:\n  - path: /dor").error([problem])
    (finding,) = error.findings
    assert (finding.rule, finding.place.file) == ("declaration-unmatched", "stub.yaml")
    assert finding.place.position is not None
    assert (finding.place.position.line, finding.place.position.text) == (2, "  - path: /dor")
    assert finding.fix == "did you mean `/door`?"
    assert str(error) == "no path `/dor`"
