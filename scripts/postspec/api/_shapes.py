"""Which distinct objects an API has, and what each of them would like to be called."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from postspec.api._claims import Claim, request_claim, response_claim
from postspec.api._model import (
    Api,
    ArrayShape,
    Content,
    ObjectShape,
    Provenance,
    Schema,
    Variants,
)

Change = Callable[[Schema], Schema]
#: Of a schema that shares the provenance of the one around it.
NOWHERE = Provenance(how="inferred")


class Shape(Struct):
    """One distinct object or union of objects, and the strongest claim made for it.

    `pointers` are those of all the places it was seen at.
    """

    ident: int
    schema: Schema
    claim: Claim
    pointers: set[str]

    @property
    def traced(self) -> Schema:
        """The schema with the provenance of all its places."""
        provenance = replace(self.schema.provenance, pointers=tuple(sorted(self.pointers)))
        return replace(self.schema, provenance=provenance)


class Shapes:
    """The distinct shapes of an API, in order of first appearance."""

    def __init__(self) -> None:
        self.found: dict[int, Shape] = {}
        self._numbers: dict[Hashable, int] = {}
        self._known: dict[int, tuple[object, int]] = {}

    def ident(self, schema: Schema) -> int:
        """Give the number of the object or union that a named schema is."""
        return self._ident(schema.object or schema.variants)

    def _ident(self, shape: ObjectShape | Variants | None) -> int:
        """Give a number that equal shapes share; annotations and provenance play no part."""
        known = self._known.get(id(shape))
        if known is not None:
            return known[1]
        key = self._object_key(shape) if isinstance(shape, ObjectShape) else _key(self, shape)
        return self._numbered(shape, key)

    def _numbered(self, thing: object, key: Hashable) -> int:
        number = self._numbers.setdefault(key, len(self._numbers))
        self._known[id(thing)] = (thing, number)  # holds the thing, so that its id stays its own
        return number

    def _object_key(self, shape: ObjectShape) -> Hashable:
        properties = tuple([(name, self.key(s)) for name, s in shape.properties])
        additional = None if shape.additional is None else self.key(shape.additional)
        return (properties, shape.required, additional)

    def key(self, s: Schema) -> int:
        """Give a number that schemas share that hold the same values."""
        known = self._known.get(id(s))
        if known is not None:
            return known[1]
        plain = (s.null, s.boolean, s.is_any, s.number, s.string, s.reference)
        return self._numbered(s, (plain, self.below(s)) if holds_schemas(s) else plain)

    def below(self, s: Schema) -> Hashable:
        """Give what schemas have in common whose arrays, objects and unions hold the same values."""
        return (
            self.key(s.array.items) if s.array else None,
            self._ident(s.object) if s.object else None,
            self._ident(s.variants) if s.variants else None,
        )

    def add(
        self, schema: Schema, claim: Claim, around: Provenance = NOWHERE, listed: str = ""
    ) -> None:
        """Record a schema and all below it. `claim` is what an object at this place would like.

        `around` is the provenance of the schema that it stands in. What was recorded before under
        a claim as strong has nothing new below it.
        """
        own = own_or_shared(schema, around)
        if is_named(schema) and not self._is_news(schema, claim, own):
            return
        if schema.array is not None:
            self.add(schema.array.items, claim, own)
        if schema.variants is not None:
            for value, case in schema.variants.cases:
                self.add(case, claim.of_case(value), own)
        if schema.object is not None:
            self._add_properties(schema.object, claim, own, listed)

    def _add_properties(
        self, shape: ObjectShape, claim: Claim, around: Provenance, listed: str
    ) -> None:
        if shape.additional is not None:
            self.add(shape.additional, claim, around)
        for name, s in shape.properties:
            if holds_schemas(s):
                self.add(s, claim.of_property(name, is_list=is_list(s), listed=listed), around)

    def _is_news(self, schema: Schema, claim: Claim, own: Provenance) -> bool:
        ident = self.ident(schema)
        known = self.found.get(ident)
        if known is None:
            core = replace(schema, null=False, description="", default=None, provenance=own)
            self.found[ident] = Shape(ident, core, claim, set(own.pointers))
            return True
        known.pointers.update(own.pointers)
        if known.claim.strength <= claim.strength:
            return False
        known.claim = claim
        return True


def _key(shapes: Shapes, variants: Variants | None) -> Hashable:
    if variants is None:
        return None
    return (variants.tag, tuple([(value, shapes.key(case)) for value, case in variants.cases]))


def own_or_shared(schema: Schema, around: Provenance) -> Provenance:
    """Give the provenance of a schema that stands in another one, which it may share."""
    return around if schema.provenance == NOWHERE else schema.provenance


def is_named(schema: Schema) -> bool:
    """Tell whether a schema is an object with properties, or a union of them, and no more."""
    if schema.is_any or schema.boolean or schema.number or schema.string or schema.array:
        return False
    return bool(schema.variants) != bool(schema.object and schema.object.properties)


def holds_schemas(schema: Schema) -> bool:
    """Tell whether there are schemas below this one."""
    return not (schema.object is None and schema.array is None and schema.variants is None)


def is_list(schema: Schema) -> bool:
    """Tell whether a schema holds many of a kind: an array or a map."""
    return schema.array is not None or bool(schema.object and schema.object.additional)


def with_children(schema: Schema, change: Change) -> Schema:
    """Give a schema with the schemas right below it changed."""
    if not holds_schemas(schema):
        return schema
    array, shape, variants = schema.array, schema.object, schema.variants
    if array is not None:
        array = ArrayShape(items=change(array.items))
    if shape is not None:
        shape = ObjectShape(
            properties=tuple([(name, change(s)) for name, s in shape.properties]),
            required=shape.required,
            additional=None if shape.additional is None else change(shape.additional),
        )
    if variants is not None:
        cases = tuple([(value, change(case)) for value, case in variants.cases])
        variants = Variants(tag=variants.tag, cases=cases)
    return replace(schema, array=array, object=shape, variants=variants)


def claimed_contents(api: Api) -> Iterator[tuple[Content, Claim, str]]:
    """Give every body with the claim of its root, and the noun of what it lists, if it does."""
    for operation in (*api.operations, *api.webhooks):
        if operation.request_body is not None:
            for content in operation.request_body.contents:
                claim = request_claim(operation, content.media_type)
                yield content, claim.of_item() if is_list(content.schema) else claim, ""
        for response in operation.responses:
            for content in response.contents:
                if holds_schemas(content.schema):
                    yield content, *response_claim(operation, response, content.schema)
