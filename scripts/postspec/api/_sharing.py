"""Which shapes are one thing: those that would like one name and differ in nothing that counts."""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from postspec.api._lattice import has_shape, join
from postspec.api._model import Provenance, Schema
from postspec.api._shapes import (
    NOWHERE,
    Change,
    Shape,
    Shapes,
    is_named,
    own_or_shared,
    with_children,
)

#: How often shapes may be merged before what remains is taken as it is.
_MOST_ROUNDS = 4
#: With how many shapes of its name a shape is compared.
_MOST_COMPARED = 32


def share(shapes: Shapes) -> dict[int, int]:
    """Merge the shapes that are one thing, and give for each number of a shape its new one.

    They are one where that loses nothing and invents nothing: they have the same properties and
    require the same ones, and no property gets a type it did not have (null, and what nothing was
    seen of, apart). What is no longer used stays in `shapes.found`.
    """
    forward = {ident: ident for ident in shapes.found}
    current = list(shapes.found.values())
    for _ in range(_MOST_ROUNDS):
        merges = _merges(shapes, current)
        if not merges:
            break
        moved = _moved(shapes, current, merges)
        forward = {old: moved.get(new, new) for old, new in forward.items()}
        current = [shapes.found[i] for i in dict.fromkeys(moved.values())]
    return forward


def _moved(shapes: Shapes, current: list[Shape], merges: dict[int, Schema]) -> dict[int, int]:
    """Put the merged shapes in place everywhere, and give each shape's new number.

    A shape that stands inside the one it is merged with is left as it is there: in its place would
    stand what it is a part of, and so on without end.
    """
    done: dict[int, Schema] = {}
    around: list[Schema] = []

    def changing(above: Provenance) -> Change:
        """Give the change of what stands in a schema of that provenance."""

        def change(schema: Schema) -> Schema:
            own = own_or_shared(schema, above)
            if not is_named(schema):
                return with_children(schema, changing(own))
            core = core_of(schema, own)
            return replace(core, null=schema.null, description=schema.description, provenance=own)

        return change

    def core_of(schema: Schema, own: Provenance) -> Schema:
        ident = shapes.ident(schema)
        if ident in done:
            return done[ident]
        merged = merges.get(ident)
        if merged is None:
            done[ident] = replace(with_children(schema, changing(own)), provenance=own)
            return done[ident]
        if any(merged is one for one in around):
            return with_children(schema, changing(own))
        around.append(merged)
        done[ident] = with_children(merged, changing(merged.provenance))
        around.pop()
        return done[ident]

    moved = {}
    for shape in current:
        schema = core_of(shape.schema, shape.schema.provenance)
        shapes.add(schema, shape.claim)
        moved[shape.ident] = shapes.ident(schema)
        shapes.found[moved[shape.ident]].pointers |= shape.pointers
    return moved


def _merges(shapes: Shapes, current: list[Shape]) -> dict[int, Schema]:
    """Give, for each shape that is one with another, the join of them all."""
    by_name: dict[tuple[str, bool], list[Shape]] = defaultdict(list)
    for shape in current:
        by_name[shape.claim.name.lower(), shape.claim.is_input].append(shape)
    merges: dict[int, Schema] = {}
    for named in by_name.values():
        if len(named) > 1:
            merges.update(_clustered(shapes, named))
    return merges


def _clustered(shapes: Shapes, named: list[Shape]) -> dict[int, Schema]:
    clusters: list[tuple[Schema, list[int]]] = []
    for shape in named:
        for i, (schema, members) in enumerate(clusters[:_MOST_COMPARED]):
            if _can_share(shapes, schema, shape.schema):
                both = join(_spelled_out(schema), _spelled_out(shape.schema))
                clusters[i] = (both, [*members, shape.ident])
                break
        else:
            clusters.append((shape.schema, [shape.ident]))
    return {ident: schema for schema, members in clusters if len(members) > 1 for ident in members}


def _spelled_out(schema: Schema, around: Provenance = NOWHERE) -> Schema:
    """Give a schema in which each one inside says itself where it comes from."""
    own = own_or_shared(schema, around)
    return with_children(replace(schema, provenance=own), lambda s: _spelled_out(s, own))


def _can_share(shapes: Shapes, a: Schema, b: Schema) -> bool:
    if a.variants and b.variants and a.variants.tag == b.variants.tag:
        return _all_agree(shapes, dict(a.variants.cases), dict(b.variants.cases))
    if a.object is None or b.object is None or a.object.required != b.object.required:
        return False
    if a.object.additional is not None or b.object.additional is not None:
        return False
    return _all_agree(shapes, dict(a.object.properties), dict(b.object.properties))


def _all_agree(shapes: Shapes, a: dict[str, Schema], b: dict[str, Schema]) -> bool:
    return a.keys() == b.keys() and all(_agree(shapes, a[name], b[name]) for name in a)


def _agree(shapes: Shapes, a: Schema, b: Schema) -> bool:
    """Tell whether two schemas of one property differ in no type."""
    if not has_shape(a) or not has_shape(b):
        return not (a.is_any or b.is_any)
    if (a.boolean, a.string, bool(a.number)) != (b.boolean, b.string, bool(b.number)):
        return False
    if bool(a.array) != bool(b.array) or bool(a.variants) != bool(b.variants):
        return False
    if bool(a.object) != bool(b.object):
        return False
    if a.array and b.array and not _agree(shapes, a.array.items, b.array.items):
        return False
    if not (a.object or a.variants):
        return True
    return shapes.below(a) == shapes.below(b) or _can_share(shapes, a, b)
