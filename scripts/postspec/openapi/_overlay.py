"""People's decisions about a document, read from an OpenAPI Overlay.

Source: Overlay Specification 1.0.0; targets are JSONPath (RFC 9535).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from postspec.findings import Finding, Place, Position
from postspec.json_pointer import pointer_to
from postspec.openapi._rules import found
from postspec.openapi._source import (
    Node,
    SourceError,
    entries,
    items,
    parse,
    position_of,
    value_of,
)
from postspec.openapi._text import Json

if TYPE_CHECKING:
    from jsonpath_rfc9535 import JSONPathQuery


class OverlayError(ValueError):
    """The text is no overlay that can be applied. `findings` says why, each with its line."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("; ".join(f"{f.place.file}: {f.message}" for f in findings))
        self.findings = tuple(findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One decision: what at `target` is to be merged with `value`, or removed.

    `pointer` and `position` lead to the action in the overlay.
    """

    target: str
    kind: Literal["update", "remove"]
    value: Json = None
    description: str = ""
    pointer: str = ""
    position: Position | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """An overlay document. Actions apply in order, each to what the ones before have left."""

    file: str = ""
    title: str = ""
    version: str = ""
    extends: str = ""
    actions: tuple[Action, ...] = field(default=(), repr=False)


# --- reading --------------------------------------------------------------------------------------

_FIELDS = ("overlay", "info", "extends", "actions")
_INFO_FIELDS = ("title", "version")
_ACTION_FIELDS = ("target", "description", "update", "remove")


def read_overlay(text: str, file: str = "") -> Overlay:
    """Give the overlay that a YAML or JSON text holds.

    Args:
        text: the overlay document.
        file: its name in findings.

    Raises:
        OverlayError: the text is no YAML (with line and column), not version 1.0 of the
            specification, lacks a field or has an unknown one, or a target is no JSONPath. All
            findings of the text at once.
    """
    reader = _Reader(file=file, text=text)
    try:
        root = parse(text)
        overlay = reader.overlay(root) if root is not None else None
    except SourceError as error:
        reader.report("overlay-not-yaml", error.problem, "", error.position)
        raise OverlayError(reader.findings) from error
    if overlay is None:
        reader.report("overlay-version", "the file is empty", "", None)
    if overlay is None or reader.findings:
        raise OverlayError(reader.findings)
    return overlay


@dataclass(slots=True)
class _Reader:
    file: str
    text: str
    findings: list[Finding] = field(default_factory=list)

    def report(
        self, rule: str, message: str, at: str, position: Position | None, fix: str = ""
    ) -> None:
        place = Place(file=self.file, pointer=at, position=position)
        self.findings.append(found(rule, message, place, fix=fix))

    def overlay(self, root: Node) -> Overlay:
        fields = self._fields(root, "", _FIELDS, ("overlay", "info", "actions"))
        version = self._text(fields, "overlay", "")
        if "overlay" in fields and not version.startswith("1.0."):
            message = f"version {version or 'of no kind'} of the Overlay Specification is not known"
            self.report("overlay-version", message, "/overlay", self._at(fields["overlay"]))
        info = self._info(fields)
        return Overlay(
            file=self.file,
            title=self._text(info, "title", "/info"),
            version=self._text(info, "version", "/info"),
            extends=self._text(fields, "extends", ""),
            actions=tuple(self._actions(fields.get("actions"))),
        )

    def _info(self, fields: Mapping[str, Node]) -> dict[str, Node]:
        if "info" not in fields:
            return {}
        return self._fields(fields["info"], "/info", _INFO_FIELDS, _INFO_FIELDS)

    def _actions(self, node: Node | None) -> Iterator[Action]:
        written = items(node)
        if node is not None and not isinstance(value_of(node), list):
            self.report(
                "overlay-field", "`actions` is not a list of actions", "/actions", self._at(node)
            )
        for index, each in enumerate(written):
            action = self._action(each, f"/actions/{index}")
            if action is not None:
                yield action

    def _action(self, node: Node, at: str) -> Action | None:
        before = len(self.findings)
        fields = self._fields(node, at, _ACTION_FIELDS, ("target",))
        target, description = self._target(fields, at), self._text(fields, "description", at)
        is_remove = "remove" in fields and value_of(fields["remove"])
        if not isinstance(is_remove, bool):
            self.report(
                "overlay-field", "`remove` is not true or false", at, self._at(fields["remove"])
            )
        if is_remove is False and "update" not in fields and "target" in fields:
            self.report(
                "overlay-field", "the action neither updates nor removes", at, self._at(node)
            )
        if len(self.findings) > before:
            return None
        return Action(
            target=target,
            kind="remove" if is_remove else "update",
            value=value_of(fields["update"]) if "update" in fields else None,
            description=description,
            pointer=at,
            position=self._at(fields["target"]),
        )

    def _target(self, fields: Mapping[str, Node], at: str) -> str:
        target = self._text(fields, "target", at)
        if target:
            try:
                compiled(target)
            except SourceError as error:
                self.report(
                    "overlay-target-syntax",
                    f"the target is not a JSONPath: {error.problem}",
                    at + "/target",
                    self._at(fields["target"]),
                )
        return target

    def _fields(
        self, node: Node, at: str, known: Sequence[str], required: Sequence[str]
    ) -> dict[str, Node]:
        """Give the members of an object by name, once all of them are known and none lacks."""
        found = {key: value for key, _, value in entries(node)}
        if not isinstance(value_of(node), dict):
            self.report("overlay-field", "not an object", at, self._at(node))
            return {}
        for key, key_node, _ in entries(node):
            if key not in known and not key.startswith("x-"):
                message = f"there is no field {key!r} here"
                fix = did_you_mean(key, known) or f"the fields are {', '.join(known)}"
                self.report("overlay-field", message, pointer_to(at, key), self._at(key_node), fix)
        for key in required:
            if key not in found:
                self.report("overlay-field", f"the field {key!r} is missing", at, self._at(node))
        return found

    def _text(self, fields: Mapping[str, Node], name: str, at: str) -> str:
        value = value_of(fields.get(name))
        if isinstance(value, str) or value is None:
            return value or ""
        where = pointer_to(at, name)
        self.report("overlay-field", f"{name!r} is not text", where, self._at(fields[name]))
        return ""

    def _at(self, node: Node) -> Position:
        return position_of(node, self.text)


def compiled(target: str) -> JSONPathQuery:
    """Give the query of a target.

    Raises:
        SourceError: it is not JSONPath.
    """
    import jsonpath_rfc9535

    try:
        return jsonpath_rfc9535.compile(target)
    except jsonpath_rfc9535.JSONPathError as error:
        raise SourceError(str(error).partition("\n")[0]) from error
    except RecursionError:
        raise SourceError("nested too deeply") from None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Give the question with the nearest of the known names; empty where none is near."""
    close = difflib.get_close_matches(name, list(known), n=1)
    return f"did you mean {close[0]!r}?" if close else ""
