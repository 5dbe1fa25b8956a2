"""Reading what is almost JSON, as people write it by hand: the last resort of `_json_text`.

Every slip it knows was seen in a published collection. What is no object or list written out to its
end is not read: half of it would be guessed.
"""

from __future__ import annotations

import json
import re
import sys

from postspec.api._model import JsonValue
from postspec.patterns import pattern

#: Deeper than this nobody writes by hand.
_DEEPEST = 100

_SPACE = pattern(r"[\s\u00a0\u200b\ufeff]*")
_SPACE_AND_COMMAS = pattern(r"[\s\u00a0\u200b\ufeff,]*")
_STRING = pattern(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'', re.DOTALL)
_NAME = pattern(r"[A-Za-z_$][\w$-]*")
_COLON = pattern(r"[\s\u00a0]*(?:=>|[:=])")
_WORD = pattern(r"[-+]?[\w$@][\w$@.+-]*(?:[ \t]+[A-Za-z][\w-]*)*")
#: `{id}`, `{id}}` and `<id of it>` where a value should be.
_VARIABLE = pattern(r"\{[A-Za-z_][\w-]*\}{1,2}|<[A-Za-z0-9][^<>\"\n{}]*>")
_ELLIPSIS = pattern(r"\u2026|\.{3,}")
_NUMBER = pattern(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?")
_BAD_ESCAPE = pattern(r"\\(?![\"\\/bfnrtu])")
_AFTER_THE_END = pattern(r"[\s\u00a0'\"}\];,`]*\Z")

_LITERALS: dict[str, JsonValue] = {
    "true": True, "false": False, "null": None, "True": True, "False": False, "None": None,
}  # fmt: skip
_TYPE_WORDS = """
    string int integer long float double decimal number boolean bool date datetime dateTime uuid
    object array any
    """
_TYPES = frozenset(_TYPE_WORDS.split())


def finite(written: str) -> float:
    """Give a number, the nearest there is where it is too large to be told from infinity."""
    return min(max(float(written), -sys.float_info.max), sys.float_info.max)


def _integer(written: str) -> int:
    try:
        return int(written)
    except ValueError:  # more digits than Python converts
        raise _UnreadableError from None


class _UnreadableError(ValueError):
    pass


def parse_loosely(text: str, open_mark: str) -> tuple[JsonValue, frozenset[str]] | None:
    """Give the object or list that a text means, and what had to be mended; None for no such thing.

    Reads a comma that is missing or too many, names and words without quotes, single quotes, quotes
    that are all escaped, an ellipsis, and what is left over behind the end. `open_mark` begins the
    text that stands for a word of unknown type.
    """
    reader = _Reader(text, open_mark)
    try:
        return reader.whole(), frozenset(reader.repairs)
    except _UnreadableError:
        if '\\"' not in text:
            return None
    reader = _Reader(text.replace('\\"', '"'), open_mark)
    reader.repairs.add("quotes that are escaped")
    try:
        return reader.whole(), frozenset(reader.repairs)
    except _UnreadableError:
        return None


class _Reader:
    def __init__(self, text: str, open_mark: str) -> None:
        self._text = text
        self._open = open_mark
        self._at = 0
        self._depth = 0
        self.repairs: set[str] = set()

    def whole(self) -> JsonValue:
        self._skip(_SPACE)
        if self._peek() not in ("{", "["):
            raise _UnreadableError
        value = self._value()
        if not _AFTER_THE_END.match(self._text, self._at):
            raise _UnreadableError
        if self._text[self._at :].strip():
            self.repairs.add("text behind the end")
        return value

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return found[0] if found else ""

    def _value(self) -> JsonValue:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _UnreadableError
        sign = self._peek()
        value: JsonValue
        variable = self._skip(_VARIABLE) if self._depth > 1 else ""
        if variable:
            self.repairs.add("a variable outside quotes")
            value = self._open + variable.strip("{}<>")
        elif sign == "{":
            value = self._object()
        elif sign == "[":
            value = self._list()
        else:
            value = self._string() if sign in ('"', "'") else self._word()
        self._depth -= 1
        return value

    def _object(self) -> dict[str, JsonValue]:
        members: dict[str, JsonValue] = {}
        is_first = True
        while self._goes_on("}", is_first=is_first):
            is_first = False
            name = self._name()
            if not self._skip(_COLON):
                if not name.startswith(self._open):
                    raise _UnreadableError
                continue  # a variable that stands for members
            self._skip(_SPACE)
            members[name] = self._value()
        return members

    def _list(self) -> list[JsonValue]:
        items: list[JsonValue] = []
        while self._goes_on("]", is_first=not items):
            items.append(self._value())
        return items

    def _goes_on(self, end: str, *, is_first: bool) -> bool:
        """Tell whether a member or an item follows, past commas; consume the end otherwise."""
        if is_first:
            self._at += 1
        between = self._skip(_SPACE_AND_COMMAS)
        if self._skip(_ELLIPSIS):
            self.repairs.add("an ellipsis")
            between += "," + self._skip(_SPACE_AND_COMMAS)
        if self._peek() == end:
            self._at += 1
            return False
        if between.count(",") != (0 if is_first else 1):
            self.repairs.add("a comma too many" if "," in between else "a missing comma")
        return True

    def _name(self) -> str:
        if self._peek() in ('"', "'"):
            return self._string()
        name = self._skip(_NAME)
        if not name:
            raise _UnreadableError
        self.repairs.add("a name without quotes")
        return name

    def _string(self) -> str:
        token = self._skip(_STRING)
        if not token:
            raise _UnreadableError
        if token[0] == "'":
            self.repairs.add("single quotes")
            inside = token[1:-1].replace("\\'", "'")
            token = '"' + re.sub(r'(?<!\\)"', r"\"", inside) + '"'
        try:
            return str(json.loads(token, strict=False))
        except ValueError:
            self.repairs.add("an escape that is none")
        try:
            return str(json.loads(_BAD_ESCAPE.sub(r"\\\\", token), strict=False))
        except ValueError:
            raise _UnreadableError from None

    def _word(self) -> JsonValue:
        word = self._skip(_WORD)
        if not word:
            raise _UnreadableError
        if word in _LITERALS:
            return _LITERALS[word]
        if _NUMBER.fullmatch(word):
            return finite(word) if re.search("[.eE]", word) else _integer(word)
        self.repairs.add("a word without quotes")
        return f"<{word}>" if word in _TYPES else self._open + word
