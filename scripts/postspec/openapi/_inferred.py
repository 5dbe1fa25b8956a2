"""The JSON Schema of some values, as a conversion would infer it from examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from postspec.api import Api, infer_schema
from postspec.openapi._schema import COMPONENTS, SOURCE, SchemaWriter
from postspec.openapi._text import Json


def inferred_schema(values: Sequence[Json], *, is_output: bool = False) -> dict[str, Json]:
    """Give the least schema that holds every value, all of it in one place.

    `is_output` takes the values at their word, as `postspec.api.infer_schema` does: a property that
    every object has is required.
    """
    writer = SchemaWriter(Api(title="", version=""))
    written = writer.write(infer_schema(values, is_output=is_output), "Value")
    inlined = _inlined(written, writer.components)
    return inlined if isinstance(inlined, dict) else {}


def _inlined(node: Json, components: Mapping[str, Json]) -> Json:
    if isinstance(node, list):
        return [_inlined(one, components) for one in node]
    if not isinstance(node, dict):
        return node
    reference = node.get("$ref")
    if isinstance(reference, str):
        return _inlined(components[reference.removeprefix(COMPONENTS)], components)
    mapped = {"discriminator", SOURCE}  # names of components, and no example to have come from
    return {k: _inlined(v, components) for k, v in node.items() if k not in mapped}
