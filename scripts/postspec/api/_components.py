"""Every object gets a name and stands once: inline objects become references to shared schemas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field, replace

from postspec.api._claims import RESERVED, Claim, request_claim, response_claim
from postspec.api._infer import ANYTHING
from postspec.api._lattice import has_shape, is_bottom, join, join_provenance
from postspec.api._model import (
    Api,
    ArrayShape,
    Content,
    NamedSchema,
    ObjectShape,
    Operation,
    Schema,
    Variants,
)

#: How often shapes may be merged before what remains is taken as it is.
_MOST_ROUNDS = 4
#: With how many shapes of its name a shape is compared.
_MOST_COMPARED = 32

Change = Callable[[Schema], Schema]


def name_components(api: Api) -> Api:
    """Give the API with every object, and every union of objects, a named shared schema.

    Equal objects are one. Objects that would like the same name are one as well where that loses
    nothing: they require the same properties, the properties of one are among the other's, and no
    property gets a type it did not have (null, and what nothing was seen of, apart). Names come
    from the API's own words: an operation that shares none of them changes no name.
    """
    for _ in range(_MOST_ROUNDS):
        census = _take_census(api)
        merges = _merges(census)
        if not merges:
            break
        api = _with_schemas(api, _merging(census, merges))
    else:
        census = _take_census(api)
    names = _assign_names(census.shapes.values())
    final = _referring(census, names)
    schemas = [
        NamedSchema(name=names[ident], schema=_with_children(shape.schema, final))
        for ident, shape in census.shapes.items()
    ]
    return replace(
        _with_schemas(api, final), schemas=tuple(sorted(schemas, key=lambda named: named.name))
    )


# --- which objects there are -----------------------------------------------------------------------


@dataclass(slots=True)
class _Shape:
    """One distinct object or union, and everything that would name it."""

    ident: int
    schema: Schema
    claims: list[Claim] = field(default_factory=list)

    @property
    def best(self) -> Claim:
        return min(self.claims, key=lambda claim: claim.strength)


class _Census:
    """The distinct objects and unions of an API, in order of first appearance."""

    def __init__(self) -> None:
        self.shapes: dict[int, _Shape] = {}
        self._idents: dict[Hashable, int] = {}
        self._known: dict[int, tuple[object, int]] = {}

    def ident(self, shape: ObjectShape | Variants) -> int:
        """Give a number that equal shapes share; annotations and provenance play no part."""
        known = self._known.get(id(shape))
        if known is None:
            key = (
                self._object_key(shape)
                if isinstance(shape, ObjectShape)
                else self._variants_key(shape)
            )
            known = (shape, self._idents.setdefault(key, len(self._idents)))
            self._known[id(shape)] = known  # holds the shape, so that its id stays its own
        return known[1]

    def _object_key(self, shape: ObjectShape) -> Hashable:
        properties = tuple((name, self.key(s)) for name, s in shape.properties)
        additional = None if shape.additional is None else self.key(shape.additional)
        return (properties, shape.required, additional)

    def _variants_key(self, shape: Variants) -> Hashable:
        return (shape.tag, tuple((value, self.key(case)) for value, case in shape.cases))

    def key(self, s: Schema) -> Hashable:
        """Give what two schemas of the same values have in common."""
        return (
            (s.null, s.boolean, s.is_any, s.number, s.string, s.reference),
            self.key(s.array.items) if s.array else None,
            self.ident(s.object) if s.object else None,
            self.ident(s.variants) if s.variants else None,
        )

    def walk(self, schema: Schema, claim: Claim, listed: str = "") -> None:
        """Count a schema and all below it. `claim` is what an object at this place would like."""
        if is_named(schema):
            self._record(schema, claim)
        if schema.array is not None:
            self.walk(schema.array.items, claim)
        if schema.variants is not None:
            for value, case in schema.variants.cases:
                self.walk(case, claim.of_case(value))
        if schema.object is not None:
            if schema.object.additional is not None:
                self.walk(schema.object.additional, claim)
            for name, s in schema.object.properties:
                if _may_hold_objects(s):
                    self.walk(s, claim.of_property(name, is_list=_is_list(s), listed=listed))

    def _record(self, schema: Schema, claim: Claim) -> None:
        ident = self.ident_of(schema)
        shape = self.shapes.get(ident)
        core = replace(schema, null=False, description="", default=None)
        if shape is None:
            shape = self.shapes[ident] = _Shape(ident, core)
        else:
            provenance = join_provenance(shape.schema.provenance, core.provenance)
            shape.schema = replace(shape.schema, provenance=provenance)
        shape.claims.append(claim)

    def ident_of(self, schema: Schema) -> int:
        """Give the number of the object or union that a named schema is."""
        shape = schema.object or schema.variants
        assert shape is not None  # noqa: S101 - `is_named` was asked before
        return self.ident(shape)


def is_named(schema: Schema) -> bool:
    """Tell whether a schema is an object with properties, or a union of them, and no more."""
    if schema.is_any or schema.boolean or schema.number or schema.string or schema.array:
        return False
    return bool(schema.variants) != bool(schema.object and schema.object.properties)


def _may_hold_objects(schema: Schema) -> bool:
    return bool(schema.object or schema.array or schema.variants)


def _is_list(schema: Schema) -> bool:
    return schema.array is not None or bool(schema.object and schema.object.additional)


def _take_census(api: Api) -> _Census:
    census = _Census()
    for operation in (*api.operations, *api.webhooks):
        if operation.request_body is not None:
            for content in operation.request_body.contents:
                claim = request_claim(operation, content.media_type)
                is_list = _is_list(content.schema)
                census.walk(content.schema, claim.of_item() if is_list else claim)
        for response in operation.responses:
            for content in response.contents:
                claim, listed = response_claim(operation, response, content.schema)
                census.walk(content.schema, claim, listed)
    return census


# --- which of them are the same thing ----------------------------------------------------------------


def _merges(census: _Census) -> dict[int, Schema]:
    """Give, for each shape that is one with another, the join of them all."""
    by_name: dict[tuple[str, bool], list[_Shape]] = defaultdict(list)
    for shape in census.shapes.values():
        best = shape.best
        by_name[best.name.lower(), best.is_input].append(shape)
    merges: dict[int, Schema] = {}
    for shapes in by_name.values():
        if len(shapes) > 1:
            merges.update(_clustered(census, shapes))
    return merges


def _clustered(census: _Census, shapes: list[_Shape]) -> dict[int, Schema]:
    clusters: list[tuple[Schema, list[int]]] = []
    for shape in shapes:
        for i, (schema, members) in enumerate(clusters[:_MOST_COMPARED]):
            if _can_share(census, schema, shape.schema):
                clusters[i] = (join(schema, shape.schema), [*members, shape.ident])
                break
        else:
            clusters.append((shape.schema, [shape.ident]))
    return {ident: schema for schema, members in clusters if len(members) > 1 for ident in members}


def _can_share(census: _Census, a: Schema, b: Schema) -> bool:
    if a.object and b.object and a.object.additional is None and b.object.additional is None:
        if a.object.required != b.object.required:
            return False
        mine, theirs = dict(a.object.properties), dict(b.object.properties)
        if not (mine.keys() <= theirs.keys() or theirs.keys() <= mine.keys()):
            return False
        return all(_agree(census, mine[n], theirs[n]) for n in mine.keys() & theirs.keys())
    if a.variants and b.variants and a.variants.tag == b.variants.tag:
        cases, others = dict(a.variants.cases), dict(b.variants.cases)
        return all(_agree(census, cases[v], others[v]) for v in cases.keys() & others.keys())
    return False


def _agree(census: _Census, a: Schema, b: Schema) -> bool:
    """Tell whether two schemas of one property differ in no type."""
    if not has_shape(a) or not has_shape(b):
        return not (a.is_any or b.is_any)
    if (a.boolean, a.string, bool(a.number)) != (b.boolean, b.string, bool(b.number)):
        return False
    if bool(a.array) != bool(b.array):
        return False
    if a.array and b.array and not _agree(census, a.array.items, b.array.items):
        return False
    if (a.object is None) != (b.object is None) or (a.variants is None) != (b.variants is None):
        return False
    if not (a.object or a.variants) or census.key(a)[2:] == census.key(b)[2:]:  # type: ignore[index]
        return True
    return _can_share(census, a, b)


# --- what they are called ------------------------------------------------------------------------


def _assign_names(shapes: Iterable[_Shape]) -> dict[int, str]:
    """Give each shape its name: the strongest claim first, then the one that comes first."""
    taken: set[str] = set(RESERVED)
    names: dict[int, str] = {}
    for shape in sorted(shapes, key=lambda s: s.best.strength):
        name = _free_name(shape, taken)
        taken.add(name.lower())
        names[shape.ident] = name
    return names


def _free_name(shape: _Shape, taken: set[str]) -> str:
    best = shape.best
    for name in (*best.names, best.unique):
        if name.lower() not in taken:
            return name
    number = 2
    while f"{best.unique}{number}".lower() in taken:
        number += 1
    return f"{best.unique}{number}"


# --- rewriting -----------------------------------------------------------------------------------


def _with_schemas(api: Api, change: Change) -> Api:
    """Give the API with the schemas of its bodies changed."""
    return replace(
        api,
        operations=tuple(_changed_operation(o, change) for o in api.operations),
        webhooks=tuple(_changed_operation(o, change) for o in api.webhooks),
    )


def _changed_operation(operation: Operation, change: Change) -> Operation:
    body = operation.request_body
    return replace(
        operation,
        request_body=replace(body, contents=_changed(body.contents, change)) if body else None,
        responses=tuple(
            replace(r, contents=_changed(r.contents, change)) if r.contents else r
            for r in operation.responses
        ),
    )


def _changed(contents: tuple[Content, ...], change: Change) -> tuple[Content, ...]:
    return tuple(replace(c, schema=change(c.schema)) for c in contents)


def _with_children(schema: Schema, change: Change) -> Schema:
    """Give a schema with the schemas right below it changed."""
    if not _may_hold_objects(schema):
        return schema
    array, shape, variants = schema.array, schema.object, schema.variants
    if array is not None:
        array = ArrayShape(items=change(array.items))
    if shape is not None:
        shape = replace(
            shape,
            properties=tuple((name, change(s)) for name, s in shape.properties),
            additional=None if shape.additional is None else change(shape.additional),
        )
    if variants is not None:
        variants = replace(variants, cases=tuple((v, change(case)) for v, case in variants.cases))
    return replace(schema, array=array, object=shape, variants=variants)


def _merging(census: _Census, merges: dict[int, Schema]) -> Change:
    def change(schema: Schema) -> Schema:
        if is_named(schema):
            merged = merges.get(census.ident_of(schema))
            if merged is not None:
                return replace(
                    merged,
                    null=schema.null,
                    description=schema.description,
                    provenance=schema.provenance,
                )
        return _with_children(schema, change)

    return change


def _referring(census: _Census, names: dict[int, str]) -> Change:
    """Give the last change: references for objects, and something for what nothing was seen of."""

    def change(schema: Schema) -> Schema:
        if is_named(schema):
            return Schema(
                reference=names[census.ident_of(schema)],
                null=schema.null,
                description=schema.description,
                provenance=schema.provenance,
            )
        if is_bottom(schema) or (schema.null and not has_shape(schema)):
            return replace(
                ANYTHING,
                null=schema.null,
                description=schema.description,
                provenance=schema.provenance,
            )
        return _with_children(schema, change)

    return change
