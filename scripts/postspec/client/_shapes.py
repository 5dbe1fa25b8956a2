"""What the generator has made of a schema, seen as a tree of named spots.

The generator's properties are what the code is written from, so a place found here is one that the
code has: by the names that travel, and by its attributes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from openapi_python_client.parser.properties import ModelProperty, Property

Kind = Literal["list", "object", "number", "text", "flag", "other"]

#: The longest way into an answer that is looked at: `/meta/pagination/cursors/after`.
_DEEPEST = 4

_KINDS: Mapping[str, Kind] = {
    "ListProperty": "list",
    "ModelProperty": "object",
    "IntProperty": "number",
    "FloatProperty": "number",
    "StringProperty": "text",
    "UuidProperty": "text",
    "BooleanProperty": "flag",
}

#: What says where a link leads: `next.href` is a next link.
_TARGETS = frozenset({"href", "url", "uri"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One property: the way to it by wire names and by attributes, its kind, and its type.

    `name` is its letters in lower case; that of the target of a link has the link's in front.
    """

    path: tuple[str, ...]
    attributes: tuple[str, ...]
    kind: Kind
    is_required: bool
    shape: Shape = field(repr=False)

    @property
    def name(self) -> str:
        """Give the letters of the property's name."""
        own = letters(self.path[-1])
        return letters(self.path[-2]) + own if own in _TARGETS and len(self.path) > 1 else own


@dataclass(frozen=True, slots=True)
class Shape:
    """What a property of the generator is. `models` are all classes by name."""

    prop: Property
    models: Mapping[str, ModelProperty] = field(repr=False)

    @property
    def kind(self) -> Kind:
        """Tell what kind of value it is; of one that may be null, the other kind."""
        return _KINDS.get(type(self._plain).__name__, "other")

    @property
    def class_name(self) -> str:
        """Give the class of an object, or nothing."""
        return str(self._plain.class_info.name) if self.kind == "object" else ""

    @property
    def annotation(self) -> str:
        """Give the type as code."""
        return str(self.prop.get_type_string(no_optional=True).as_unembedded_code())

    @property
    def item(self) -> Shape:
        """Give the shape of a list's items."""
        return Shape(self._plain.inner_property, self.models)

    def imports(self, prefix: str) -> tuple[str, ...]:
        """Give the import lines that the annotation needs, `prefix` the dots before them."""
        lines = self.prop.get_lazy_imports(prefix=prefix) | self.prop.get_imports(prefix=prefix)
        return tuple(sorted(lines))

    def properties(self) -> Iterator[Spot]:
        """Give an object's own properties, required ones first."""
        model = self.models.get(self.class_name)
        if model is None:
            return
        for prop in (*(model.required_properties or ()), *(model.optional_properties or ())):
            shape = Shape(prop, self.models)
            yield Spot(
                path=(prop.name.get_untrusted_value(),),
                attributes=(str(prop.python_name),),
                kind=shape.kind,
                is_required=bool(prop.required),
                shape=shape,
            )

    def spots(self, enters: Callable[[str], bool]) -> Iterator[Spot]:
        """Give all properties, nearest first, below objects whose name's letters `enters` accepts."""
        level = list(self.properties())
        for _ in range(_DEEPEST):
            yield from level
            level = [
                _below(spot, inner)
                for spot in level
                if spot.kind == "object" and enters(letters(spot.path[-1]))
                for inner in spot.shape.properties()
            ]

    @property
    def _plain(self) -> Any:  # noqa: ANN401 - one of the generator's classes, told apart by `kind`
        """Give what it is when it is not null."""
        if type(self.prop).__name__ != "UnionProperty":
            return self.prop
        union: Any = self.prop
        real = [p for p in union.inner_properties if type(p).__name__ != "NoneProperty"]
        return real[0] if len(real) == 1 else self.prop


def letters(name: str) -> str:
    """Give a name's letters in lower case, by which names are compared."""
    return re.sub(r"[^a-z]", "", name.lower())


def _below(outer: Spot, inner: Spot) -> Spot:
    return Spot(
        path=(*outer.path, *inner.path),
        attributes=(*outer.attributes, *inner.attributes),
        kind=inner.kind,
        is_required=outer.is_required and inner.is_required,
        shape=inner.shape,
    )
