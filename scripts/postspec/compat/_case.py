"""Schemas in a form that can be compared: a union of cases, each with its keywords gathered.

`$ref`, `allOf`, `anyOf`, `oneOf`, `if`, `nullable` and discriminators are worked into the cases. A
case of a `oneOf` denies the values of its rivals, what has an `if` denies it or has its `then`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from postspec.compat._view import View

Json = Any

#: Every JSON type but null, which a shape keeps apart; a number may be an integer.
EVERY_TYPE = frozenset({"array", "boolean", "integer", "number", "object", "string"})

#: The keywords that say what a text holds. Source: JSON Schema 2020-12, validation, §8.
CONTENT = ("contentEncoding", "contentMediaType")


@dataclass(frozen=True, slots=True)
class Bound:
    """An end of a range of numbers."""

    value: float
    is_exclusive: bool = False

    def __str__(self) -> str:
        return f"{self.value:g}{' exclusive' if self.is_exclusive else ''}"


@dataclass(frozen=True, slots=True)
class Contains:
    """How many items of an array have to agree with a view, and how many may."""

    view: View
    low: int = 1
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Denied:
    """A view whose values are not allowed: by `not` or `if`, or by another branch of a `oneOf`."""

    view: View
    is_rival: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Case:
    """The values that agree with all gathered keywords. Null is never one of them.

    `values` maps the token of each listed value to it, or is None where none are listed.
    `reached` are the `sizes` together with those that follow from what is said of members.
    `content` says what a text is in and what it holds (`contentEncoding`, `contentMediaType`).
    `additional` is what other properties may hold: None where nothing is said. `opaque` holds the
    keywords that are compared as text, references written out. `view` holds the schemas it was
    gathered from, and `is_type_implied` says that they have an object's or an array's keywords but
    no type. `idle` are, by type, the keywords that
    speak of other types than the one that stands beside them.
    """

    key: tuple[str, ...]
    pointer: str
    component: str = ""
    title: str = ""
    types: frozenset[str] = EVERY_TYPE
    values: Mapping[str, Json] | None = None
    lower: Bound | None = None
    upper: Bound | None = None
    sizes: Mapping[str, int] = field(default_factory=dict)
    reached: Mapping[str, int] = field(default_factory=dict)
    multiples: frozenset[Fraction] = frozenset()
    patterns: frozenset[str] = frozenset()
    formats: frozenset[str] = frozenset()
    content: Mapping[str, str] = field(default_factory=dict)
    has_unique_items: bool = False
    properties: Mapping[str, View] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    additional: View | None = None
    prefix: tuple[View, ...] = ()
    items: View | None = None
    patterned: Mapping[str, View] = field(default_factory=dict)
    names: View | None = None
    contains: tuple[Contains, ...] = ()
    dependent: Mapping[str, frozenset[str]] = field(default_factory=dict)
    dependent_views: Mapping[str, View] = field(default_factory=dict)
    denied: tuple[Denied, ...] = ()
    view: View
    is_type_implied: bool = False
    idle: Mapping[str, View] = field(default_factory=dict)
    opaque: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the shared schema that the case comes from, or its title, or nothing."""
        return self.component or self.title

    @property
    def is_class(self) -> bool:
        """True for what a client generator writes a class or a type of its own for."""
        return bool(self.component) and ("object" in self.types or self.values is not None)

    @property
    def is_anything(self) -> bool:
        """True where no keyword says anything."""
        return self.types == EVERY_TYPE and not (
            self.values is not None
            or self.lower or self.upper or self.sizes or self.multiples or self.patterns
            or self.formats or self.content or self.has_unique_items or self.properties or self.required
            or self.additional or self.prefix or self.items or self.opaque
            or self.patterned or self.names or self.contains or self.dependent
            or self.dependent_views or self.denied
        )  # fmt: skip

    @property
    def kind(self) -> str:
        """The types in words: `string`, `integer or string`, `any type`."""
        if self.types == EVERY_TYPE:
            return "any type"
        named = self.types - {"integer"} if "number" in self.types else self.types
        return " or ".join(sorted(named)) or "nothing"


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What a view allows: null or not, and any of the cases. No case and no null allows nothing."""

    cases: tuple[Case, ...]
    is_nullable: bool

    @property
    def is_anything(self) -> bool:
        """True where every value is allowed."""
        return self.is_nullable and any(case.is_anything for case in self.cases)

    @property
    def kind(self) -> str:
        """The types in words: `string or null`."""
        if self.is_anything:
            return "any type"
        kinds = sorted({case.kind for case in self.cases})
        return " or ".join([*kinds, *(["null"] if self.is_nullable else [])]) or "nothing"
