"""Every object gets a name and stands once: inline objects become references to shared schemas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from postspec.api._claims import RESERVED
from postspec.api._infer import ANYTHING
from postspec.api._lattice import has_shape
from postspec.api._model import Api, Content, NamedSchema, Operation, Schema
from postspec.api._shapes import (
    Change,
    Shape,
    Shapes,
    claimed_contents,
    holds_schemas,
    is_named,
    with_children,
)
from postspec.api._sharing import share


def name_components(api: Api) -> Api:
    """Give the API with every object, and every union of objects, a named shared schema.

    Equal objects are one. Names come from the API's own words: an operation that shares none of
    them changes no name.
    """
    shapes = Shapes()
    roots = []
    for content, claim, listed in claimed_contents(api):
        shapes.add(content.schema, claim, listed=listed)
        roots += list(_nearest(shapes, content.schema))
    forward = share(shapes)
    used = _reachable(shapes, [forward[ident] for ident in roots])
    names = _assign_names(used)
    inside = _referring(shapes, names)
    final = _referring(shapes, {old: names[new] for old, new in forward.items() if new in names})
    schemas = (
        NamedSchema(name=names[shape.ident], schema=with_children(shape.traced, inside))
        for shape in used
    )
    return replace(
        api,
        operations=tuple(_changed_operation(o, final) for o in api.operations),
        webhooks=tuple(_changed_operation(o, final) for o in api.webhooks),
        schemas=tuple(sorted(schemas, key=lambda named: named.name)),
    )


def _nearest(shapes: Shapes, schema: Schema) -> Iterator[int]:
    """Give the numbers of the named shapes that are reached from a schema without passing one."""
    if is_named(schema):
        yield shapes.ident(schema)
    elif holds_schemas(schema):
        yield from _below(shapes, schema)


def _below(shapes: Shapes, schema: Schema) -> Iterator[int]:
    if schema.array is not None:
        yield from _nearest(shapes, schema.array.items)
    if schema.object is not None:
        if schema.object.additional is not None:
            yield from _nearest(shapes, schema.object.additional)
        for _, s in schema.object.properties:
            if holds_schemas(s):
                yield from _nearest(shapes, s)
    if schema.variants is not None:
        for _, case in schema.variants.cases:
            yield from _nearest(shapes, case)


def _reachable(shapes: Shapes, roots: Iterable[int]) -> list[Shape]:
    """Give the shapes in use, in order of first appearance."""
    seen: set[int] = set()
    waiting = list(roots)
    while waiting:
        ident = waiting.pop()
        if ident not in seen:
            seen.add(ident)
            waiting += _below(shapes, shapes.found[ident].schema)
    return [shape for ident, shape in shapes.found.items() if ident in seen]


def _assign_names(used: Iterable[Shape]) -> dict[int, str]:
    """Give each shape its name: the strongest claim first, then the one that comes first."""
    taken: set[str] = set(RESERVED)
    names: dict[int, str] = {}
    for shape in sorted(used, key=lambda s: s.claim.strength):
        name = _free_name(shape, taken)
        taken.add(name.lower())
        names[shape.ident] = name
    return names


def _free_name(shape: Shape, taken: set[str]) -> str:
    claim = shape.claim
    for name in (*claim.names, claim.unique):
        if name.lower() not in taken:
            return name
    number = 2
    while f"{claim.unique}{number}".lower() in taken:
        number += 1
    return f"{claim.unique}{number}"


def _referring(shapes: Shapes, names: dict[int, str]) -> Change:
    """Give the last change: references for objects, and something for what nothing was seen of."""

    def change(schema: Schema) -> Schema:
        if not holds_schemas(schema) and has_shape(schema):
            return schema
        if is_named(schema):
            return Schema(
                reference=names[shapes.ident(schema)],
                null=schema.null,
                description=schema.description,
                provenance=schema.provenance,
            )
        if not schema.is_any and not has_shape(schema):
            return replace(
                ANYTHING,
                null=schema.null,
                description=schema.description,
                provenance=schema.provenance,
            )
        return with_children(schema, change)

    return change


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
