"""Reading the JSON people write into a request: variables outside quotes, comments, stray commas.

A value whose type nothing tells is read as an *open* text (`is_open`): it says no more than that
something stands there. `<integer>` and the like are kept as written; `_infer` reads them as types.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache

import msgspec
from msgspec import Struct

from postspec.api._model import JsonValue
from postspec.api._variables import VARIABLE, without_braces
from postspec.patterns import pattern

#: Begins a text that stands for a value of unknown type. Private use: no vendor's text has it.
_OPEN = "\ue000"

_TOKEN = pattern(
    r'(?P<string>"(?:[^"\\]|\\.)*")'
    r"|(?P<comment>//[^\n]*|/\*.*?\*/)"
    r"|(?P<variable>\{\{[^{}]*\}\})"
    r"|(?P<placeholder><[A-Za-z0-9][\w \-]*>)"
    r"|(?P<comma>,(?=(?:\s|//[^\n]*(?:\n|$)|/\*.*?\*/)*[}\]]))",
    re.DOTALL,
)
_JSON_START = pattern(r"\s*(?:(?://[^\n]*\n|/\*.*?\*/)\s*)*[\[{](?!\{)", re.DOTALL)


class Parsed(Struct, frozen=True):
    """A JSON value read from a text. `repairs` says what had to be mended, in plain words."""

    value: JsonValue
    repairs: tuple[str, ...] = ()


def looks_like_json(text: str) -> bool:
    """Tell whether a text begins like a JSON object or array."""
    return _JSON_START.match(text) is not None


def is_open(value: JsonValue) -> bool:
    """Tell whether a value stands for one of unknown type."""
    return isinstance(value, str) and value.startswith(_OPEN)


def open_name(value: str) -> str:
    """Give the name that was written where a value of unknown type stands."""
    return value.removeprefix(_OPEN)


def parse_json(text: str, resolve: Callable[[str], str | None]) -> Parsed | None:
    """Give the value of a JSON text, mended where it must be; None where that does not help.

    `resolve` gives the value of a variable, None where it is left open.
    """
    text = text.lstrip("\ufeff")
    if "{{" not in text:
        value = _load(text)
        if value is not None:
            return value
    mender = _Mender(resolve)
    text = mender.mend(text)
    mended = _load(text)
    if mended is not None:
        return Parsed(mended.value, tuple(sorted(mender.repairs)))
    from postspec.api._loose_json import parse_loosely

    loose = parse_loosely(text, _OPEN)
    return Parsed(loose[0], tuple(sorted(mender.repairs | loose[1]))) if loose else None


@lru_cache(maxsize=256)  # many a saved response has the body of the one before it
def _load(text: str) -> Parsed | None:
    # Twice as fast as the standard library, which reads what this refuses.
    with suppress(ValueError, RecursionError):
        return Parsed(msgspec.json.decode(text))
    import json

    from postspec.api._loose_json import finite

    try:
        value = json.loads(text, strict=False, parse_float=finite, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return None
    return Parsed(value)


def _no_constant(name: str) -> JsonValue:
    raise ValueError(name)  # NaN and Infinity are no JSON


def _quoted(text: str) -> str:
    """Give a text as JSON, in ASCII."""
    import json

    return json.dumps(text)


class _Mender:
    def __init__(self, resolve: Callable[[str], str | None]) -> None:
        self._resolve = resolve
        self.repairs: set[str] = set()

    def mend(self, text: str) -> str:
        return _TOKEN.sub(self._replace, text)

    def _replace(self, match: re.Match[str]) -> str:
        kind, token = match.lastgroup, match[0]
        if kind == "string":
            return self._string(token) if "{{" in token else token
        if kind == "variable":
            return self._variable(token)
        if kind == "placeholder":
            self.repairs.add("a placeholder outside quotes")
            return _quoted(token)
        self.repairs.add("a comment" if kind == "comment" else "a trailing comma")
        return " "

    def _string(self, token: str) -> str:
        return without_braces(VARIABLE.sub(self._inside, token))

    def _inside(self, match: re.Match[str]) -> str:
        value = self._resolve(match[1])
        return match[0] if value is None else _quoted(value)[1:-1]

    def _variable(self, token: str) -> str:
        name = token.strip("{} \t\r\n")
        value = self._resolve(name)
        if value is None:
            self.repairs.add("a variable outside quotes")
            return _quoted(_OPEN + (without_braces(name) or "value"))
        if _load(value) is not None:
            return value
        self.repairs.add("a variable outside quotes")
        return _quoted(value)
