"""The finding: one fact about a user's document, and where it is."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace


class Severity(enum.StrEnum):
    """How much a finding matters.

    `error`: the result is wrong, or what the user asked for could not be done. `warning`: a part
    was left out, masked or guessed. `info`: the result is right and deserves an explanation.
    """

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """Higher is worse."""
        return _RANK[self]


_RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class Position(Struct, frozen=True, kw_only=True):
    """A point in a text file.

    `line` and `column` count from 1, columns in characters. `text` is the line itself, without its
    end; `width` is how many characters from `column` are meant.
    """

    line: int
    column: int
    text: str = ""
    width: int = 1


class Place(Struct, frozen=True, kw_only=True):
    """Where a finding is: the file as the user named it, and a JSON Pointer (RFC 6901) into it.

    `is_confidential` where the text at that place must not be shown: it is a secret.
    """

    file: str = ""
    pointer: str = ""
    position: Position | None = None
    is_confidential: bool = False


class Finding(Struct, frozen=True, kw_only=True):
    """One fact about a user's document.

    `rule` is a stable kebab-case name, listed in the README. `message` says what is wrong,
    `subject` names the request or operation it concerns (folder path, method, URL), `effect` what
    was done about it and `fix` what the user can do. No field ever holds a secret or a whole body.
    """

    rule: str
    severity: Severity
    message: str
    place: Place = Place()
    subject: str = ""
    effect: str = ""
    fix: str = ""


#: Gives the position of a JSON Pointer in one file, or nothing where the pointer is not in it.
Locator = Callable[[str], Position | None]


def sort_key(finding: Finding) -> tuple[str, int, int, str, str, str]:
    """Order by place, then rule: the order in which findings are printed."""
    position = finding.place.position
    line, column = (position.line, position.column) if position else (0, 0)
    place = finding.place
    return (place.file, line, column, place.pointer, finding.rule, finding.message)


def located(findings: Iterable[Finding], locators: Mapping[str, Locator]) -> tuple[Finding, ...]:
    """Give the findings in order, each with the line and column of its pointer where known.

    `locators` is keyed by file, as in `Place.file`. A confidential place gets no line of text.
    """
    return tuple(sorted((_with_position(f, locators) for f in findings), key=sort_key))


def _with_position(finding: Finding, locators: Mapping[str, Locator]) -> Finding:
    place = finding.place
    locate = locators.get(place.file)
    if place.position is not None or locate is None:
        return finding
    position = locate(place.pointer)
    if position is not None and place.is_confidential:
        position = replace(position, text="", width=1)
    return replace(finding, place=replace(place, position=position))


def reaches(findings: Iterable[Finding], threshold: Severity) -> bool:
    """Tell whether any finding is at or above the threshold."""
    return any(f.severity.rank >= threshold.rank for f in findings)


def counts_by_rule(findings: Iterable[Finding]) -> dict[str, int]:
    """Count the findings of each rule, rules in alphabetical order."""
    return dict(sorted(Counter(f.rule for f in findings).items()))
