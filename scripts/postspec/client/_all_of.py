"""`allOf` taken together into one schema.

The generator drops a model where two parts describe a property differently, where a part is no
object, or is reached in a circle; and it leaves out what stands beside a single part. Types are all
that a client takes from a schema, so the parts' types are put together here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Schema = Mapping[str, Any]
#: Follows a reference; nothing where it leads nowhere.
Resolve = Callable[[str], Any]

#: Keywords that say what a schema is, rather than what it is like.
SHAPING = frozenset(
    {"type", "properties", "additionalProperties", "items", "prefixItems"}
    | {"enum", "const", "allOf", "anyOf", "oneOf", "$ref"}
)


#: What the value of a keyword is; anything else says nothing.
_VALUES: Mapping[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems", "enum", "required"), list),
    "$ref": str,
    "format": str,
    "nullable": bool,
    "properties": Mapping,
    "type": (str, list),
    "additionalProperties": (bool, Mapping),
}


def keywords(node: object) -> Schema:
    """Give the keywords of a schema whose values can be read; none where there is no schema."""
    if not isinstance(node, Mapping):
        return {}
    return {k: v for k, v in node.items() if k not in _VALUES or isinstance(v, _VALUES[k])}


def merge(node: object, resolve: Resolve) -> Schema:
    """Give the schema without `allOf`: one object, one reference, or the part that says most.

    An object may come with alternatives (`oneOf`), each of them an `allOf` again.
    """
    node = keywords(node)
    if not node.get("allOf"):
        return node
    base = {key: value for key, value in node.items() if key != "allOf"}
    told = [part for part in map(keywords, node["allOf"]) if tells_shape(part) or required_of(part)]
    if len(told) == 1 and not tells_shape(base) and not required_of(base):
        return _alone(told[0], base, resolve)
    parts = list(_parts(node, resolve, frozenset()))
    if any(is_object(part) for part in parts):
        return _object(base, parts, node["allOf"])
    own = {key: value for key, value in base.items() if key not in SHAPING}
    said = max(enumerate((base, *told)), key=lambda at: (_weight(at[1], resolve), at[0]))[1]
    return base if said is base else _alone(said, own, resolve)


def is_object(node: Schema) -> bool:
    """Tell whether a schema describes an object by itself."""
    return node.get("type") == "object" or isinstance(node.get("properties"), Mapping)


def property_names(node: Schema, resolve: Resolve) -> set[str]:
    """Give the names of all properties an object has, those of its references and parts included."""
    return {
        str(name)
        for part in _parts(node, resolve, frozenset())
        for name in part.get("properties") or ()
    }


def _alone(part: Schema, base: Schema, resolve: Resolve) -> Schema:
    """Give the only part, with what its holder says about it."""
    if "$ref" in part:
        return {"anyOf": [part], "nullable": True} if base.get("nullable") else part
    return merge({**base, **part}, resolve)


def _parts(node: Any, resolve: Resolve, seen: frozenset[str]) -> Iterator[Schema]:  # noqa: ANN401 - a JSON value
    """Give a schema and all its parts, references followed once."""
    node = keywords(node)
    if "$ref" in node:
        reference = node["$ref"]
        if reference not in seen:
            yield from _parts(resolve(reference), resolve, seen | {reference})
        return
    for part in node.get("allOf") or ():
        yield from _parts(part, resolve, seen)
    yield {key: value for key, value in node.items() if key != "allOf"}


def _object(base: Schema, parts: list[Schema], written: list[Any]) -> Schema:
    properties: dict[str, Any] = {}
    required: dict[str, None] = {}
    extra: Any = base.get("additionalProperties")
    for part in parts:
        for name, schema in (part.get("properties") or {}).items():
            properties[name] = _both(properties.get(name, schema), schema)
        required.update(dict.fromkeys(required_of(part)))
        if extra is None and isinstance(part.get("additionalProperties"), Mapping):
            extra = part["additionalProperties"]
    whole = {key: value for key, value in base.items() if key not in SHAPING}
    whole |= {"type": "object", "properties": properties}
    if required:
        whole["required"] = list(required)
    if extra is not None:
        whole["additionalProperties"] = extra
    cases = _cases((base, *written))
    return {**whole, "oneOf": cases} if cases else whole


def required_of(node: Any) -> Sequence[str]:  # noqa: ANN401 - a JSON value
    """Give the names of the properties an object must have, as far as the schema itself says it."""
    return [name for name in keywords(node).get("required", ()) if isinstance(name, str)]


def _cases(parts: tuple[Any, ...]) -> list[Schema]:
    """Give the alternatives of the first part that has some, unless it is a reference.

    Those of a reference may be the very schemas that refer to it.
    """
    for part in map(keywords, parts):
        cases = part.get("oneOf") or part.get("anyOf") or []
        if any(map(tells_shape, cases)):
            return list(cases)
    return []


def tells_shape(node: Any) -> bool:  # noqa: ANN401 - a JSON value
    """Tell whether a schema says what a value is; `required` alone does not."""
    return not SHAPING.isdisjoint(keywords(node))


def _both(known: Any, schema: Any) -> Any:  # noqa: ANN401 - JSON values
    """Give what a property is that two parts describe; a reference is not taken apart.

    The later part knows more: it is written for this very object.
    """
    if known == schema or not tells_shape(schema):
        return known
    if not tells_shape(known) or "$ref" in known or "$ref" in schema:
        return schema
    return {"allOf": [known, schema]}


def _weight(node: Any, resolve: Resolve) -> int:  # noqa: ANN401 - a JSON value
    """Tell how much a schema that is no object says."""
    node = keywords(node)
    ranked = ("const", "enum", "items", "anyOf", "oneOf", "format", "type")
    seen: set[str] = set()
    while (reference := keywords(node).get("$ref")) is not None:
        node = {} if reference in seen else resolve(reference)
        seen.add(reference)
    if not isinstance(node, Mapping):
        return 0
    return next((len(ranked) - at for at, key in enumerate(ranked) if key in node), 0)
