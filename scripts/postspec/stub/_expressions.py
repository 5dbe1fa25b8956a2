"""Runtime expressions: values that are known only once a request has been answered.

Source: OpenAPI Specification 3.1.0, "Runtime Expressions". Declarations have more of them:
`$found.NAME` for an item that was looked up, `$each` for one element of a list, `$now` for the time,
`{$id: […]}` for an id.
"""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from postspec.json_pointer import tokens_of
from postspec.stub.http._message import Json
from postspec.stub.http._values import MISSING

_EXPRESSION: Final = re.compile(
    r"\$(?:"
    r"(?P<word>url|method|statusCode|now)"
    r"|(?P<side>request|response)\.(?:(?P<place>header|query|path)\.(?P<name>[^#{}\s]+)|body)"
    r"|found\.(?P<item>[A-Za-z_][A-Za-z0-9_-]*)"
    r"|(?P<each>each)"
    r")(?:#(?P<pointer>(?:/[^{}]*)?))?"
)
_EMBEDDED: Final = re.compile(r"\{(\$[^{}]*)\}")
_HEX: Final = re.compile(r"[0-9a-f]+", re.IGNORECASE)
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
#: The sources that hold a JSON value, into which a JSON Pointer may lead.
_JSON_SOURCES: Final = ("request.body", "response.body", "found", "each")


class ExpressionError(ValueError):
    """A text that should be an expression and is none. Carries `text`."""

    def __init__(self, text: str) -> None:
        super().__init__(f"`{text}` is no runtime expression")
        self.text = text


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A request and its answer: what expressions are about.

    `sources` maps what an expression may name (`request.body`, `request.query`, `statusCode`, …) to
    its value; header names are lower case. `found` are the items looked up, by name. `now` is in
    seconds since the epoch; `salt` makes ids differ that are to be new.
    """

    sources: Mapping[str, Json] = field(repr=False)
    found: Mapping[str, Json] = field(default_factory=dict, repr=False)
    each: Json = field(default=MISSING, repr=False)
    now: float = 0.0
    salt: str = ""


class Value:
    """Something that has a value once there is an exchange."""

    __slots__ = ()

    def of(self, exchange: Exchange, shown: Json = MISSING) -> Json:
        """Give the value, `MISSING` if there is none. `shown` is what the document shows there."""
        raise NotImplementedError

    def expressions(self) -> Iterator[Expression]:
        """Give every expression in it."""
        yield from ()


@dataclass(frozen=True, slots=True)
class Literal(Value):
    """A value as it is written."""

    value: Json

    def of(self, exchange: Exchange, shown: Json = MISSING) -> Json:  # noqa: ARG002 - the same for all
        """Give the value."""
        return self.value


@dataclass(frozen=True, slots=True)
class Expression(Value):
    """One runtime expression. `source` is `request.body`, `request.query`, `found`, `now` and so on."""

    text: str
    source: str
    name: str = ""
    pointer: str = ""

    def of(self, exchange: Exchange, shown: Json = MISSING) -> Json:
        """Give what the expression leads to."""
        if self.source == "now":
            return _time(exchange.now, shown)
        if self.source == "each":
            return at_pointer(exchange.each, self.pointer)
        if self.source == "found":
            return at_pointer(exchange.found.get(self.name, MISSING), self.pointer)
        value = exchange.sources.get(self.source, MISSING)
        if self.name:
            return value.get(self.name, MISSING) if isinstance(value, Mapping) else MISSING
        return at_pointer(value, self.pointer)

    def expressions(self) -> Iterator[Expression]:
        """Give itself."""
        yield self


@dataclass(frozen=True, slots=True)
class Text(Value):
    """A text with expressions in braces; nothing if one of them has no value."""

    parts: tuple[str | Expression, ...]

    def of(self, exchange: Exchange, shown: Json = MISSING) -> Json:  # noqa: ARG002 - a text only
        """Give the text. A slash that would stand twice where two parts meet stands once."""
        text = ""
        for part in self.parts:
            value = part if isinstance(part, str) else part.of(exchange)
            if value is MISSING or value is None or isinstance(value, list | dict):
                return MISSING
            written = value if isinstance(value, str) else json.dumps(value)
            text = (text.removesuffix("/") if written.startswith("/") else text) + written
        return text

    def expressions(self) -> Iterator[Expression]:
        """Give the expressions in the text."""
        yield from (part for part in self.parts if isinstance(part, Expression))


@dataclass(frozen=True, slots=True)
class FirstOf(Value):
    """The first of several values that is there and not null."""

    values: tuple[Value, ...]

    def of(self, exchange: Exchange, shown: Json = MISSING) -> Json:
        """Give the first value there is, null if one of them is that, else nothing."""
        found = [value.of(exchange, shown) for value in self.values]
        there = [one for one in found if one is not MISSING]
        return next((one for one in there if one is not None), there[0] if there else MISSING)

    def expressions(self) -> Iterator[Expression]:
        """Give the expressions of all."""
        for value in self.values:
            yield from value.expressions()


@dataclass(frozen=True, slots=True)
class Members(Value):
    """An object of values; members that have none are left out."""

    members: Mapping[str, Value]

    def of(self, exchange: Exchange, shown: Json = MISSING) -> Json:
        """Give the object."""
        below = shown if isinstance(shown, Mapping) else {}
        found = {n: v.of(exchange, below.get(n, MISSING)) for n, v in self.members.items()}
        return {name: value for name, value in found.items() if value is not MISSING}

    def expressions(self) -> Iterator[Expression]:
        """Give the expressions of all members."""
        for value in self.members.values():
            yield from value.expressions()


@dataclass(frozen=True, slots=True)
class Id(Value):
    """An id in the form of the one shown: the same for the same values, a new one without any."""

    values: tuple[Value, ...]

    def of(self, exchange: Exchange, shown: Json = MISSING) -> Json:
        """Give the id: a UUID, hexadecimal digits of the length shown, or a UUID where none is shown."""
        known = [value.of(exchange) for value in self.values]
        parts = [None if one is MISSING else one for one in known]
        name = json.dumps(parts) if known else exchange.salt
        if isinstance(shown, str) and _HEX.fullmatch(shown) and not _UUID.fullmatch(shown):
            return hashlib.sha256(name.encode()).hexdigest()[: len(shown)]
        return str(uuid.uuid5(uuid.NAMESPACE_URL, name))

    def expressions(self) -> Iterator[Expression]:
        """Give the expressions that the id is made from."""
        for value in self.values:
            yield from value.expressions()


def parse_expression(text: str) -> Expression:
    """Give the expression a text is.

    Raises:
        ExpressionError: it is none.
    """
    found = _EXPRESSION.fullmatch(text)
    if found is None:
        raise ExpressionError(text)
    part = found.groupdict()
    if part["side"]:
        source = f"{part['side']}.{part['place'] or 'body'}"
    else:
        source = part["word"] or ("found" if part["item"] else "each")
    if part["pointer"] is not None and source not in _JSON_SOURCES:
        raise ExpressionError(text)
    name = part["item"] or part["name"] or ""
    name = name.lower() if part["place"] == "header" else name
    return Expression(text, source, name, part["pointer"] or "")


def parse_value(written: Json) -> Value:
    """Give what a declaration means: an expression, a text with some in it, a list of choices, an id.

    Raises:
        ExpressionError: something in it begins like an expression and is none.
    """
    if isinstance(written, str):
        return _parse_text(written)
    if isinstance(written, list) and written:
        return FirstOf(tuple(parse_value(one) for one in written))
    if isinstance(written, dict) and list(written) == ["$id"]:
        given = written["$id"] if isinstance(written["$id"], list) else [written["$id"]]
        return Id(tuple(parse_value(one) for one in given))
    if isinstance(written, dict):
        return Members({name: parse_value(one) for name, one in written.items()})
    return Literal(written)


def _parse_text(text: str) -> Value:
    if text.startswith("$"):
        return parse_expression(text)
    pieces = _EMBEDDED.split(text)
    if len(pieces) == 1:
        return Literal(text)
    parts = (parse_expression(one) if n % 2 else one for n, one in enumerate(pieces))
    return Text(tuple(one for one in parts if one != ""))


def at_pointer(value: Json, pointer: str) -> Json:
    """Give what a JSON Pointer (RFC 6901) leads to, `MISSING` if that is nothing."""
    for part in tokens_of(pointer):
        if isinstance(value, Mapping) and part in value:
            value = value[part]
        elif isinstance(value, list) and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        else:
            return MISSING
    return value


def _time(now: float, shown: Json) -> Json:
    """Give a time as the document shows one: ISO 8601 for a text, else epoch milliseconds."""
    if not isinstance(shown, str):
        return int(now * 1000)
    at = datetime.fromtimestamp(now, UTC)
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
