"""What a person declares about a stub beside its document: `stub.yaml`, read and held to its form.

One section is one list of entries of one kind. The module that acts on a kind defines its entry, a
frozen `msgspec.Struct` that forbids unknown fields, and gives a `Problem` for an entry that matches
nothing in the document; `Declarations` lists the sections.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from postspec import findings
from postspec.findings import Finding, Place, Position, Rule, Severity
from postspec.json_pointer import pointer_to
from postspec.openapi import SourceError, locate, read_source
from postspec.stub.identity._access_entries import LoginEntry, RoleEntry
from postspec.stub.state._action_entries import ActionEntry, ResourceEntry
from postspec.stub.webhooks._entries import WebhookEntry

_Sections = TypeVar("_Sections", bound=msgspec.Struct)

_NOTHING_SERVED = "nothing is served"

#: Rule name → what its findings say beside their message.
RULES: dict[str, Rule] = {
    "declaration-unreadable": Rule(Severity.ERROR, _NOTHING_SERVED, "correct the place shown"),
    "declaration-unknown": Rule(Severity.ERROR, _NOTHING_SERVED),
    "declaration-wrong-type": Rule(
        Severity.ERROR,
        _NOTHING_SERVED,
        "give the entry the form that openapi/README.md shows, a fault that of FAULTS.md",
    ),
    "declaration-unmatched": Rule(
        Severity.ERROR, _NOTHING_SERVED, "correct the entry, or remove it"
    ),
}


class DeclarationError(ValueError):
    """The declarations cannot be used. `findings` says everything that is wrong, in one go."""

    def __init__(self, *found: Finding) -> None:
        super().__init__("; ".join(one.message for one in found))
        self.findings = found


@dataclass(frozen=True, slots=True)
class Problem:
    """An entry that matches nothing in the document.

    `pointer` leads from the top of the file to what is wrong (`/roles/0/path`), `word` is what
    stands there, and `known` what might have been meant.
    """

    pointer: str
    message: str
    word: str = ""
    known: Sequence[str] = ()


class Declarations(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The sections of a `stub.yaml`; each is a tuple of entries, empty if left out."""

    logins: tuple[LoginEntry, ...] = ()
    roles: tuple[RoleEntry, ...] = ()
    resources: tuple[ResourceEntry, ...] = ()
    actions: tuple[ActionEntry, ...] = ()
    webhooks: tuple[WebhookEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class StubFile:
    """Declarations, and the text they were read from, so that a problem can be shown in place."""

    declarations: Declarations = field(default_factory=Declarations)
    file: str = ""
    text: str = field(default="", repr=False)

    def error(self, problems: Iterable[Problem]) -> DeclarationError:
        """Give the error that tells of problems, each with its line."""
        return unmatched(problems, self.file, self.text)


def unmatched(problems: Iterable[Problem], file: str, text: str) -> DeclarationError:
    """Give the error that tells of problems in a text, each with its line."""

    def finding(problem: Problem) -> Finding:
        near = difflib.get_close_matches(problem.word, problem.known, n=1) if problem.word else []
        fix = f"did you mean `{near[0]}`?" if near else ""
        position = locate(text, problem.pointer)
        rule = "declaration-unmatched"
        return _found(rule, problem.message, file, problem.pointer, position, fix)

    return DeclarationError(*map(finding, problems))


def read_declarations(
    text: str, file: str = "", kind: type[Declarations] = Declarations
) -> StubFile:
    """Give the declarations that a YAML or JSON text holds; an empty text holds none.

    Args:
        text: the declarations.
        file: their name in findings.
        kind: the sections there may be.

    Raises:
        DeclarationError: the text is not YAML (with line and column), has an unknown section, or an
            entry that lacks a field, has an unknown one or a value of the wrong kind. All at once,
            one for each entry.
    """
    return StubFile(read_sections(text, file, kind), file, text)


def read_sections(text: str, file: str, kind: type[_Sections]) -> _Sections:
    """Give the sections that a YAML or JSON text holds. Raises as `read_declarations` does."""
    try:
        sections = read_source(text)
    except SourceError as error:
        finding = _found("declaration-unreadable", error.problem, file, "", error.position)
        raise DeclarationError(finding) from error
    sections = {} if sections is None else sections
    if not isinstance(sections, dict):
        message = "the declarations are no mapping of sections"
        raise DeclarationError(_found("declaration-wrong-type", message, file, "", None))
    reader = _Reader(kind, file, text)
    values: dict[str, Any] = {name: reader.section(name, given) for name, given in sections.items()}
    if reader.findings:
        raise DeclarationError(*reader.findings)
    return kind(**values)


@dataclass(slots=True)
class _Reader:
    kind: type[msgspec.Struct]
    file: str
    text: str
    findings: list[Finding] = field(default_factory=list)

    def section(self, name: str, given: object) -> tuple[object, ...]:
        """Give the entries of a section; of one that is wrong, the findings."""
        kinds = _entry_kinds(self.kind)
        if name not in kinds:
            self._unknown(f"unknown section `{name}`", pointer_to("", name), name, kinds)
            return ()
        if not isinstance(given, list):
            message = f"`{name}` must be a list of entries"
            self._report("declaration-wrong-type", message, f"/{name}")
            return ()
        return tuple(self._entries(kinds[name], name, given))

    def _entries(self, kind: type[msgspec.Struct], name: str, given: list[Any]) -> Iterator[object]:
        for number, entry in enumerate(given):
            at = f"/{name}/{number}"
            try:
                yield msgspec.convert(entry, kind)
            except msgspec.ValidationError as error:
                self._invalid(kind, str(error), at)

    def _invalid(self, kind: type[msgspec.Struct], problem: str, at: str) -> None:
        """Report what msgspec says of an entry: `Expected … - at `$.field[0]``."""
        said, _, path = problem.partition(" - at ")
        steps = path.partition("[...]")[0]  # msgspec does not say which key of a map it means
        place = pointer_to(at, *re.findall(r"[^.\[\]`$]+", steps))
        unknown = re.fullmatch(r"Object contains unknown field `(.*)`", said, re.DOTALL)
        if unknown:
            word = unknown[1]
            names = kind.__struct_fields__ if place == at else ()
            self._unknown(f"unknown field `{word}`", pointer_to(place, word), word, names)
        else:
            self._report("declaration-wrong-type", said[:1].lower() + said[1:], place)

    def _unknown(self, message: str, at: str, word: str, known: Iterable[str]) -> None:
        choices = list(known)
        near = difflib.get_close_matches(word, choices, n=1)
        fix = f"did you mean `{near[0]}`?" if near else f"known here: {', '.join(choices)}"
        self._report("declaration-unknown", message, at, fix if choices else "")

    def _report(self, rule: str, message: str, at: str, fix: str = "") -> None:
        position = locate(self.text, at)
        self.findings.append(_found(rule, message, self.file, at, position, fix))


def _entry_kinds(kind: type[msgspec.Struct]) -> Mapping[str, type[msgspec.Struct]]:
    """Give the kind of entry of each section: of `tuple[Kind, ...]`, Kind."""
    return {name: get_args(hint)[0] for name, hint in get_type_hints(kind).items()}


def _found(
    rule: str, message: str, file: str, at: str, position: Position | None, fix: str = ""
) -> Finding:
    place = Place(file=file, pointer=at, position=position)
    return findings.found(RULES, rule, message, place, fix=fix)
