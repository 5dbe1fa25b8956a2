"""Keywords that speak of other types than the one that stands beside them: `maximum` of a string.

By the letter they allow and refuse nothing (JSON Schema 2020-12, validation, §6).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postspec.compat._inside import strings
from postspec.compat._values import shown
from postspec.compat._view import Json, Part, Source, View

_TAG = "idle"
_OF_TYPE: Mapping[str, frozenset[str]] = {
    "string": frozenset({"maxLength", "minLength", "pattern"}),
    "number": frozenset(
        {"exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum", "multipleOf"}
    ),
    "array": frozenset({"contains", "items", "maxItems", "minItems", "prefixItems", "uniqueItems"}),
    "object": frozenset(
        {
            "additionalProperties", "dependentRequired", "dependentSchemas", "maxProperties",
            "minProperties", "patternProperties", "properties", "propertyNames", "required",
        }
    ),
}  # fmt: skip


def idle_views(source: Source, parts: tuple[Part, ...]) -> dict[str, View]:
    """Give, by the type that they speak of, the schemas that the idle keywords would be."""
    found: dict[str, list[Part]] = {}
    for part in parts:
        for kind, keywords in _idle(part.schema):
            told = Part({**keywords, "type": kind}, part.pointer, tag=f"{_TAG} {kind}")
            found.setdefault(kind, []).append(told)
    return {kind: source.conjunction(several) for kind, several in found.items()}


def any_of(kind: str, source: Source) -> View:
    """Give the view of all values of a type."""
    return source.conjunction([Part({"type": kind}, "", tag=f"any {kind}")])


def _idle(schema: Mapping[str, Json]) -> Iterator[tuple[str, dict[str, Json]]]:
    written = schema.get("type")
    types = set(strings([written] if isinstance(written, str) else written)) - {"null"}
    types = {"number" if kind == "integer" else kind for kind in types}
    for kind, keywords in _OF_TYPE.items() if types and types <= _KNOWN else ():
        told = {key: schema[key] for key in schema if key in keywords}
        if kind not in types and told:
            yield kind, told
    if types and types <= {"array", "boolean", "object"} and isinstance(schema.get("format"), str):
        yield "string", {"format": schema["format"]}


_KNOWN = frozenset({*_OF_TYPE, "boolean"})


def idle_words(have: View | None, need: View) -> str:
    """Give the names of the keywords that differ, as a report shows them."""
    before, after = _keywords(have), _keywords(need)
    differing = (key for key in {**before, **after} if before.get(key) != after.get(key))
    return ", ".join(f"`{key}`" for key in sorted(differing)) or "`type`"


def idle_text(view: View | None) -> str:
    """Give the idle keywords as a report shows them."""
    found = _keywords(view)
    return shown(found) if found else ""


def _keywords(view: View | None) -> dict[str, Json]:
    schemas = [part.schema for part in view.parts] if view else []
    return {key: schema[key] for schema in schemas for key in schema if key != "type"}
