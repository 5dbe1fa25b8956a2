"""Parameters found in a request, by place and style, and held to their schemas.

Source: OpenAPI 3.1.0, "Parameter Object".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from urllib.parse import unquote, unquote_plus

from postspec.openapi import Parameter
from postspec.samples import Schema, Schemas
from postspec.stub.http._message import Json, Request
from postspec.stub.http._styles import (
    DEFAULT_STYLES,
    Kind,
    Parts,
    nested,
    plain,
    split_form,
    split_label,
    split_matrix,
    split_simple,
)
from postspec.stub.http._values import MISSING, kind_of, read_first, read_json

#: Headers that OpenAPI describes elsewhere: a parameter of that name is to be ignored.
_IGNORED: Final = ("accept", "authorization", "content-type")


class UnreadableParameterError(ValueError):
    """A parameter is not written as it should be. Carries `problem`, which quotes nothing of it."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class Sent:
    """What a request carries beside its body, taken apart once, not yet decoded.

    `variables` are the path's, percent-encoded as they stand there.
    """

    def __init__(self, request: Request, variables: Mapping[str, str]) -> None:
        self.request, self.variables = request, variables

    @cached_property
    def query(self) -> list[tuple[str, str]]:
        """The query's names, decoded, and values, not decoded, in order."""
        return form_pairs(self.request.query)

    @cached_property
    def cookies(self) -> list[tuple[str, str]]:
        """The cookies' names and values in order, not decoded."""
        pairs = (one.partition("=") for one in self.request.headers.get("cookie", "").split(";"))
        return [(name.strip(), value.strip()) for name, equals, value in pairs if equals]


def form_pairs(text: str) -> list[tuple[str, str]]:
    """Give the names, decoded, and values, not decoded, of a query or a form."""
    pairs = (one.partition("=") for one in text.split("&") if one)
    return [(unquote_plus(name), value) for name, _, value in pairs]


@dataclass(frozen=True, slots=True)
class Field:
    """A named value in a query or a form: how it is written, and what its schema makes of it."""

    name: str
    style: str
    is_exploded: bool
    kind: Kind
    schema: Schema
    properties: frozenset[str] = frozenset()

    @property
    def is_spread(self) -> bool:
        """Tell whether the properties of an object are sent under names of their own."""
        return self.kind == "object" and self.is_exploded and self.style == "form"

    def takes(self, name: str) -> bool:
        """Tell whether what is sent under a name belongs to this field."""
        if self.style == "deepObject" and name.startswith(self.name + "["):
            return True
        return name == self.name or (self.is_spread and name in self.properties)

    def readings(self, pairs: list[tuple[str, str]]) -> Iterator[Parts]:
        """Give what names and values can mean for this field, the likeliest first.

        Raises:
            UnreadableParameterError: it is there more than once and must not be.
        """
        if self.style == "deepObject" and (found := nested(self.name, pairs)):
            yield found
        if self.is_spread:
            yield from _spread(self.properties, pairs)
        values = [value for name, value in pairs if name == self.name]
        if self.kind == "array" and self.is_exploded and values:
            yield [unquote_plus(one) for one in values]
        if len(values) == 1:
            kind = "value" if self.is_exploded else self.kind
            yield from split_form(self.style, kind, values[0], unquote_plus)
            yield unquote_plus(values[0])
        elif values and not (self.kind == "array" and self.is_exploded):
            if self.schema:
                raise UnreadableParameterError("is sent more than once")
            yield [unquote_plus(one) for one in values]


def _spread(properties: frozenset[str], pairs: list[tuple[str, str]]) -> Iterator[Parts]:
    """Give the object whose properties are sent under names of their own, if any is."""
    found: dict[str, Parts] = {}
    for name, value in pairs:
        if name in properties:
            known, text = found.get(name), unquote_plus(value)
            if known is None:
                found[name] = text
            else:
                found[name] = [*known, text] if isinstance(known, list) else [known, text]
    if found:
        yield found


def make_field(
    schemas: Schemas, name: str, schema: Schema, style: str, is_exploded: bool | None
) -> Field:
    """Give a field of a query or a form; only `form` is exploded unless it says otherwise."""
    exploded = style == "form" if is_exploded is None else is_exploded
    properties = frozenset(schemas.properties(schema))
    return Field(name, style, exploded, kind_of(schemas, schema), schema, properties)


class ParameterReader:
    """Finds one parameter in requests. What can be known of it beforehand is.

    Raises:
        InvalidSchemaError: the parameter's schema cannot be used.
    """

    def __init__(self, schemas: Schemas, parameter: Parameter) -> None:
        self.parameter = parameter
        self.label = f"{parameter.place} parameter {parameter.name}"
        content = parameter.content
        self.schema: Schema = content.schema if content else parameter.schema
        schemas.validator(self.schema)  # a schema nobody can use is told before it is looked into
        self.default: Json = schemas.resolve(self.schema).get("default", MISSING)
        self.is_ignored = parameter.place == "header" and parameter.name.lower() in _IGNORED
        self._schemas = schemas
        self._holds_json = content is not None and content.is_json
        style = parameter.style or DEFAULT_STYLES[parameter.place]
        self.field = make_field(schemas, parameter.name, self.schema, style, parameter.is_exploded)

    def read(self, sent: Sent) -> Json:
        """Give the value of the parameter, `MISSING` if it was not sent.

        Raises:
            UnreadableParameterError: it is not written as its style or its media type wants.
        """
        if self.parameter.content is not None:
            return self._content(sent)
        if self.parameter.place == "query":
            return read_first(self._schemas, self.schema, self.field.readings(sent.query))
        if self.parameter.place == "cookie":
            return read_first(self._schemas, self.schema, self._in_cookies(sent))
        text = self._text(sent)
        if text is None:
            return MISSING
        value = read_first(self._schemas, self.schema, self._in_text(text))
        if value is MISSING:
            raise UnreadableParameterError(f"is not written in the style {self.field.style}")
        return value

    def problem(self, value: Json) -> str | None:
        """Say what is wrong with a value, None if nothing is."""
        if value is MISSING:
            return f"{self.label} is missing" if self.parameter.is_required else None
        if value == "" and self.parameter.allows_empty:
            return None
        problem = self._schemas.problem(self.schema, value)
        return f"{self.label}: {problem}" if problem is not None else None

    def _text(self, sent: Sent) -> str | None:
        """Give the one text of a path or header parameter, not decoded."""
        if self.parameter.place == "path":
            return sent.variables.get(self.parameter.name)
        return sent.request.headers.get(self.parameter.name.lower())

    def _in_text(self, text: str) -> Iterator[Parts]:
        style, kind, is_exploded = self.field.style, self.field.kind, self.field.is_exploded
        if self.parameter.place == "header":
            yield from split_simple(kind, text, plain, is_exploded=is_exploded)
        elif style == "label":
            yield from split_label(kind, text, is_exploded=is_exploded)
        elif style == "matrix":
            yield from split_matrix(self.parameter.name, kind, text, is_exploded=is_exploded)
        else:
            yield from split_simple(kind, text, unquote, is_exploded=is_exploded)

    def _in_cookies(self, sent: Sent) -> Iterator[Parts]:
        """Give the readings of cookies; an exploded array may stand in one: `a=1&a=2`."""
        pairs = sent.cookies
        values = [value for name, value in pairs if name == self.parameter.name]
        if len(values) == 1 and self.field.kind == "array" and self.field.is_exploded:
            pairs = form_pairs(f"{self.parameter.name}={values[0]}")
        yield from self.field.readings(pairs)

    def _content(self, sent: Sent) -> Json:
        """Read a parameter that holds a media type."""
        name, place = self.parameter.name, self.parameter.place
        if place in ("query", "cookie"):
            pairs = sent.query if place == "query" else sent.cookies
            texts = [unquote_plus(value) for key, value in pairs if key == name]
        else:
            found = self._text(sent)
            texts = [] if found is None else [found if place == "header" else unquote(found)]
        if not texts:
            return MISSING
        if not self._holds_json:
            return texts[0]
        try:
            return read_json(texts[0])
        except ValueError:
            raise UnreadableParameterError("is not JSON") from None


def address_text(parameter: Parameter | None, name: str, raw: str) -> str:
    """Give the text that a path's variable is known by: decoded, without the marks of its style."""
    text, style = unquote(raw), parameter.style if parameter else None
    if style == "label":
        return text.removeprefix(".")
    return text.removeprefix(f";{name}=") if style == "matrix" else text


def undeclared_query(fields: Iterable[Field], sent: Sent) -> str | None:
    """Give the first name in the query that none of the fields takes, None if there is none."""
    for name, _ in sent.query:
        if not any(one.takes(name) for one in fields):
            return name
    return None
