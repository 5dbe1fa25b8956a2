"""How parameters and form fields are written as text: an array or an object taken apart again.

The text is taken apart before it is decoded, so that a delimiter that was percent-encoded is part of
a value. Many libraries encode the delimiters too, though, as they know no styles; where only that
reading suits the schema it is taken.

Source: OpenAPI 3.1.0, "Style Values" and "Style Examples"; RFC 6570, section 3.2.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal
from urllib.parse import unquote, unquote_plus

#: A text, or texts taken apart: items of an array, properties of an object.
Parts = str | list["Parts"] | dict[str, "Parts"]
#: What a schema wants a text taken apart into.
Kind = Literal["value", "array", "object"]

#: The style of a parameter that names none, by its place.
DEFAULT_STYLES: Final[Mapping[str, str]] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}
#: Styles that write items one after the other in one text, and what stands between them.
_DELIMITERS: Final[Mapping[str, str]] = {
    "form": ",",
    "spaceDelimited": " ",
    "pipeDelimited": "|",
    "simple": ",",
}
# The delimiters as they may stand in an address.
_WRITTEN: Final[Mapping[str, re.Pattern[str]]] = {
    ",": re.compile(","),
    " ": re.compile(r"%20|\+| "),
    "|": re.compile(r"%7[Cc]|\|"),
}
_MAX_DEPTH: Final = 10
_KEYS: Final = re.compile(r"\[([^\[\]]*)\]")

Decode = Callable[[str], str]


def plain(text: str) -> str:
    """Give a text as it is: headers are not percent-encoded."""
    return text.strip()


def split_form(style: str, kind: Kind, text: str, decode: Decode) -> Iterator[Parts]:
    """Give the readings of one text whose items stand in it one after the other."""
    if kind == "value":
        yield decode(text)
        return
    delimiter = _DELIMITERS.get(style, ",")
    pieces = [decode(one) for one in _WRITTEN[delimiter].split(text)]
    yield _joined(kind, pieces)
    if len(pieces) == 1 and delimiter in pieces[0]:
        yield _joined(kind, pieces[0].split(delimiter))


def split_simple(kind: Kind, text: str, decode: Decode, *, is_exploded: bool) -> Iterator[Parts]:
    """Give the readings of a path's or a header's text: `R=100,G=200` if an object is exploded."""
    if kind == "object" and is_exploded:
        yield _pairs(text.split(","), decode)
    else:
        yield from split_form("simple", kind, text, decode)


def split_label(kind: Kind, text: str, *, is_exploded: bool) -> Iterator[Parts]:
    """Give the readings of a path's text that begins with a dot; nothing for any other text.

    OpenAPI's own examples have dots between the items, exploded or not, RFC 6570 commas.
    """
    if not text.startswith("."):
        return
    inner = text[1:]
    if kind == "value":
        yield unquote(inner)
        return
    pieces = inner.split("." if is_exploded or "," not in inner else ",")
    if kind == "object" and is_exploded:
        yield _pairs(pieces, unquote)
    else:
        yield _joined(kind, [unquote(one) for one in pieces])


def split_matrix(name: str, kind: Kind, text: str, *, is_exploded: bool) -> Iterator[Parts]:
    """Give the readings of a path's text of the form `;name=value`; nothing for any other text."""
    if not text.startswith(";"):
        return
    pieces = text[1:].split(";")
    if kind == "object" and is_exploded:
        yield _pairs(pieces, unquote)
        return
    named = [one.partition("=") for one in pieces]
    if any(unquote(key) != name for key, _, _ in named):
        return
    values = [value for _, _, value in named]
    if kind == "array" and is_exploded:
        yield [unquote(one) for one in values]
    elif len(values) == 1:
        yield from split_form("simple", kind, values[0], unquote)


def nested(name: str, pairs: list[tuple[str, str]]) -> dict[str, Parts]:
    """Give what `name[key]=value` pairs mean (`deepObject`), keys in keys included.

    A key that is sent several times, or ends in `[]`, is an array. Pairs of too many keys are left
    out.
    """
    found: dict[str, Parts] = {}
    for sent, value in pairs:
        if not sent.startswith(name + "["):
            continue
        keys = _KEYS.findall(sent, len(name))
        if 0 < len(keys) <= _MAX_DEPTH and sent == name + "".join(f"[{one}]" for one in keys):
            _put(found, keys, unquote_plus(value))
    return found


def _put(found: dict[str, Parts], keys: list[str], value: str) -> None:
    is_listed = len(keys) > 1 and not keys[-1]
    *above, last = keys[:-1] if is_listed else keys
    for key in above:
        below = found.get(key)
        if not isinstance(below, dict):
            below = found[key] = {}
        found = below
    known = found.get(last)
    if isinstance(known, list):
        known.append(value)
    elif known is not None or is_listed:
        found[last] = [value] if known is None else [known, value]
    else:
        found[last] = value


def _joined(kind: Kind, pieces: list[str]) -> Parts:
    """Give the pieces as an array, or name and value in turn as an object."""
    if kind == "array":
        return [*pieces]
    if len(pieces) % 2:
        return ",".join(pieces)  # no object at all; the schema says so
    return dict(zip(pieces[::2], pieces[1::2], strict=True))


def _pairs(pieces: list[str], decode: Decode) -> Parts:
    named = [one.partition("=") for one in pieces]
    return {decode(key): decode(value) for key, _, value in named}
