"""Answers that a document saves, cut to what fits into a docstring."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from postspec.client._layout import Code, Item, group, lines_of
from postspec.openapi import MediaType, Operation, Response

#: The most lines of an excerpt, and the most signs in one.
_MOST_LINES = 14
_WIDTH = 80

#: The longest text that is shown whole, in signs.
_LONGEST = 60

_REST = "…"


@dataclass(frozen=True, slots=True)
class _Cut:
    """How much is shown: of an object's members, and how deep."""

    members: int
    depth: int


#: Tried in turn until an excerpt is short.
_CUTS = (_Cut(12, 3), _Cut(8, 2), _Cut(8, 1), _Cut(4, 1))


def answer_excerpt(operation: Operation, holding: str = "") -> tuple[str, tuple[str, ...]]:
    """Give the status and the lines of a saved answer, nothing where there is none.

    It is the first, or the first that holds a property. It is JSON but for `…`, which stands for what
    is left out: of a list, all but the first item.
    """
    for response in operation.responses:
        media = _told(response) if response.status.startswith("2") else None
        if media is not None:
            values = list(media.examples.values())
            wanted = (v for v in values if isinstance(v, Mapping) and holding in v)
            return response.status, _lines(next(wanted, values[0]))
    return "", ()


def _told(response: Response) -> MediaType | None:
    return next((media for media in response.content if media.is_json and media.examples), None)


def _lines(value: object) -> tuple[str, ...]:
    for cut in _CUTS:
        lines = lines_of(_code(value, cut, cut.depth), _WIDTH, comma="")
        if len(lines) <= _MOST_LINES:
            break
    return tuple(lines[:_MOST_LINES])


def _code(value: Any, cut: _Cut, depth: int) -> Code:  # noqa: ANN401 - a JSON value
    if isinstance(value, Mapping):
        return _object(value, cut, depth)
    if isinstance(value, list):
        return _list(value, cut, depth)
    if isinstance(value, str):
        return _text(value if len(value) <= _LONGEST else value[: _LONGEST - 1] + _REST)
    return json.dumps(value)


def _object(value: Mapping[str, Any], cut: _Cut, depth: int) -> Code:
    if value and not depth:
        return f"{{{_REST}}}"
    shown = list(value.items())[: cut.members]
    members = [Item(_code(member, cut, depth - 1), f"{_text(name)}: ") for name, member in shown]
    rest = [Item(_REST)] if len(shown) < len(value) else []
    return group("{", "}", [*members, *rest])


def _list(value: list[Any], cut: _Cut, depth: int) -> Code:
    if value and not depth:
        return f"[{_REST}]"
    rest = [Item(_REST)] if len(value) > 1 else []
    return group("[", "]", [*(Item(_code(item, cut, depth - 1)) for item in value[:1]), *rest])


def _text(text: str) -> str:
    """Give a JSON string in which nothing is invisible."""
    return "".join(map(_visible, json.dumps(text, ensure_ascii=False)))


def _visible(sign: str) -> str:
    return sign if sign.isprintable() else json.dumps(sign)[1:-1]
