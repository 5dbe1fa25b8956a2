"""Request bodies in all their modes."""

from __future__ import annotations

from typing import get_args

from postspec.collection._markdown import description
from postspec.collection._model import Body, BodyMode, FormField
from postspec.collection._notes import Notes
from postspec.collection._plain import entries, is_disabled, kind, text
from postspec.collection._url import named, parse_query

_MODES: tuple[BodyMode, ...] = get_args(BodyMode)


def read_body(value: object, pointer: str, notes: Notes) -> Body | None:
    """Read a body, nothing where there is none or it is disabled."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return Body(mode="raw", text=value, pointer=pointer)
    if not isinstance(value, dict):
        notes.add("body-unreadable", pointer, f"the body is {kind(value)}")
        return None
    mode = None if value.get("disabled") is True else _mode(value, pointer, notes)
    for other in _MODES:
        if other != mode and value.get(other):
            why = f"the mode is {mode}" if mode else "the body is switched off"
            notes.add("body-unused", f"{pointer}/{other}", f"{other} data is here, and {why}")
    return _of_mode(mode, value, pointer, notes) if mode is not None else None


def _mode(node: dict[str, object], pointer: str, notes: Notes) -> BodyMode | None:
    """Give the declared mode, or else the first that has data; they should be the same."""
    declared = text(node.get("mode"))
    present = [mode for mode in _MODES if node.get(mode)]
    for mode in _MODES:
        if mode == declared and (mode in present or not present):
            return mode
    if declared in ("none", "") and not present:
        return None
    if not present:
        notes.add("body-unreadable", f"{pointer}/mode", f"no body has the mode {declared[:40]!r}")
        return None
    if declared == "none":
        return None
    if declared:
        message = f"the body's mode is {declared[:40]!r}, its data is {present[0]}"
        notes.add("body-mode-mismatch", f"{pointer}/mode", message)
    return present[0]


def _of_mode(mode: BodyMode, node: dict[str, object], pointer: str, notes: Notes) -> Body:
    value, at = node.get(mode), f"{pointer}/{mode}"
    if mode == "graphql":
        return _graphql(value, pointer)
    if mode in ("urlencoded", "formdata"):
        return Body(mode=mode, fields=_fields(value, at, notes), pointer=pointer)
    if mode == "file":
        content = value.get("content") if isinstance(value, dict) else None
        return Body(mode=mode, text=text(content), pointer=pointer)
    language = _language(node.get("options"))
    return Body(mode=mode, text=text(value), language=language, pointer=pointer)


def _language(options: object) -> str:
    """Give the raw language: `{raw: {language}}`, `{raw: "json"}` or just `"json"`."""
    for key in ("raw", "language"):
        if isinstance(options, dict):
            options = options.get(key)
    return options if isinstance(options, str) else ""


def _graphql(value: object, pointer: str) -> Body:
    if not isinstance(value, dict):
        return Body(mode="graphql", text=text(value), pointer=pointer)
    return Body(
        mode="graphql",
        text=text(value.get("query")),
        variables=text(value.get("variables")),
        operation_name=text(value.get("operationName")),
        pointer=pointer,
    )


def _fields(value: object, pointer: str, notes: Notes) -> tuple[FormField, ...]:
    if isinstance(value, str):
        pairs = named(parse_query(value, pointer), notes, "body-unreadable")
        return tuple(FormField(key=p.key, value=p.value or "", pointer=pointer) for p in pairs)
    fields = (
        _field(key, entry, at, notes)
        for key, entry, at in entries(value, pointer, notes, "body-unreadable")
    )
    return tuple(field for field in fields if field is not None)


def _field(key: str, entry: object, pointer: str, notes: Notes) -> FormField | None:
    if key and not isinstance(entry, dict):
        return FormField(key=key, value=text(entry), pointer=pointer)
    if not isinstance(entry, dict):
        notes.add("body-unreadable", pointer, f"the form field is {kind(entry)}")
        return None
    name = text(entry.get("key") or key)
    if not name.strip():
        if entry.get("value") not in (None, "") or entry.get("src"):
            notes.add("body-unreadable", pointer, "the form field has a value but no name")
        return None
    is_file = entry.get("type") == "file" or ("src" in entry and entry.get("value") is None)
    return FormField(
        key=name,
        # `src` is a path on somebody's machine: of no use here, and nobody's business.
        value="" if is_file else text(entry.get("value")),
        type="file" if is_file else "text",
        description=description(entry.get("description"), f"{pointer}/description", notes),
        content_type=text(entry.get("contentType")),
        is_disabled=is_disabled(entry),
        pointer=pointer,
    )
