"""A 3.1 document written as OpenAPI 3.0.3, for tools that know no more.

Source: OpenAPI Specification 3.0.3, Schema Object. Null becomes `nullable`, `const` an enum of one,
webhooks `x-webhooks`. Keywords that 3.0 has no way of saying are left out, so the result allows at
least what the original does.
"""

from __future__ import annotations

from collections.abc import Mapping

from postspec.openapi._text import Json, portable
from postspec.openapi._walk import METHODS, mapping

_VERSION = "3.0.3"

#: The way of 3.0.3 to say "only null".
_NULL = {"type": "string", "nullable": True, "enum": [None]}

#: Keywords of JSON Schema 2020-12 that 3.0.3 lacks.
_UNKNOWN = frozenset(
    {
        *("$schema", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment"),
        *("$defs", "const", "contains", "contentEncoding", "contentMediaType", "contentSchema"),
        *("dependentRequired", "dependentSchemas", "if", "then", "else", "examples"),
        *("maxContains", "minContains", "patternProperties", "prefixItems", "propertyNames"),
        *("unevaluatedItems", "unevaluatedProperties"),
    }
)

#: Members of the document that are maps from names to objects, and members that hold values.
_NAMES = frozenset(
    {
        *("callbacks", "content", "encoding", "headers", "links", "parameters", "paths"),
        *("requestBodies", "responses", "securitySchemes", "webhooks"),
    }
)
_VALUES = frozenset({"example", "examples", "scopes", "security", "variables"})


def down_level(document: Mapping[str, Json]) -> dict[str, Json]:
    """Give an OpenAPI 3.0.3 document that says the same as a 3.1 one, as far as 3.0 can.

    A reference that may be null becomes `allOf` with `nullable: true`, as generators expect it,
    although 3.0.3 by the letter gives `nullable` no meaning without a `type`. The document that was
    passed in is left as it was.
    """
    written: dict[str, Json] = _part(portable(document))
    written["openapi"] = _VERSION
    written.pop("jsonSchemaDialect", None)
    _drop(written, "info", "summary")
    _drop(mapping(written.get("info")), "license", "identifier")
    _drop(written, "components", "pathItems")
    written.setdefault("paths", {})
    webhooks = written.pop("webhooks", {})
    for item in (*written["paths"].values(), *webhooks.values()):
        for method in METHODS:
            if method in item:
                item[method].setdefault("responses", {"default": {"description": ""}})
    return {**written, "x-webhooks": webhooks} if webhooks else written


def _drop(owner: Mapping[str, Json], member: str, key: str) -> None:
    if isinstance(owner.get(member), dict):
        owner[member].pop(key, None)


def _part(value: Json, *, is_names: bool = False) -> Json:
    if isinstance(value, list):
        return [_part(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {key: _member(key, each, is_name=is_names) for key, each in value.items()}


def _member(key: str, value: Json, *, is_name: bool) -> Json:
    if is_name:
        return _part(value)
    if key == "schema":
        return _schema(value)
    if key == "schemas":
        return {name: _schema(each) for name, each in mapping(value).items()}
    if key in _VALUES or key.startswith("x-"):
        return value
    return _part(value, is_names=key in _NAMES)


# --- schemas --------------------------------------------------------------------------------------


def _schema(schema: Json) -> Json:
    if not isinstance(schema, dict):
        return {"not": {}} if schema is False else {}
    written = {k: _keyword(k, v) for k, v in schema.items() if k not in _UNKNOWN}
    if "const" in schema:
        written["enum"] = [schema["const"]]
    _replace_keywords(written, schema)
    _replace_types(written)
    written = _without_null_case(written, schema)
    reference = written.pop("$ref", None)
    if reference is None:
        return written
    bare = {"$ref": reference}
    return {"allOf": [bare, *written.pop("allOf", ())], **written} if written else bare


def _keyword(keyword: str, value: Json) -> Json:
    if keyword in ("allOf", "anyOf", "oneOf"):
        return [_schema(each) for each in value]
    if keyword == "properties":
        return {name: _schema(each) for name, each in value.items()}
    if keyword in ("items", "not"):
        return _schema(value)
    if keyword == "additionalProperties":
        return value if isinstance(value, bool) else _schema(value)
    return value


def _replace_keywords(written: dict[str, Json], schema: Mapping[str, Json]) -> None:
    """Say in words of 3.0 what some keywords of 3.1 say, or allow more."""
    for keyword, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        limit = written.get(keyword)
        if isinstance(limit, int | float) and not isinstance(limit, bool):
            written |= {bound: limit, keyword: True}
    if "patternProperties" in schema:
        written.pop("additionalProperties", None)
    if "prefixItems" in schema:
        written["items"] = {}
    if "contentMediaType" in schema or "contentEncoding" in schema:
        is_text = schema.get("contentEncoding") in ("base64", "base64url")
        written.setdefault("format", "byte" if is_text else "binary")


def _replace_types(written: dict[str, Json]) -> None:
    types = written.pop("type", [])
    kinds = [types] if isinstance(types, str) else list(types)
    may_be_null = "null" in kinds
    kinds = [kind for kind in kinds if kind != "null"]
    if "array" in kinds:
        written.setdefault("items", {})
    if len(kinds) == 1:
        written["type"] = kinds[0]
    elif kinds:
        union = {"anyOf": [_of_type(kind, written) for kind in kinds]}
        written.update(union if "anyOf" not in written else {"allOf": [union]})
        if may_be_null:
            union["anyOf"].append(dict(_NULL))
    elif may_be_null:
        written |= _NULL
    if may_be_null and len(kinds) == 1:
        written |= _nullable(written)


def _of_type(kind: str, written: dict[str, Json]) -> dict[str, Json]:
    # 3.0 wants `items` beside `type: array`.
    return {"type": kind, "items": written.pop("items")} if kind == "array" else {"type": kind}


def _without_null_case(written: dict[str, Json], schema: Mapping[str, Json]) -> dict[str, Json]:
    """Fold `oneOf: [X, {type: "null"}]` into X with `nullable`."""
    for keyword in ("oneOf", "anyOf"):
        cases = [each for each in schema.get(keyword) or () if each != {"type": "null"}]
        if len(cases) == 1 and len(schema[keyword]) == 2 and not schema.keys() & {"type", "allOf"}:
            others = {k: v for k, v in written.items() if k != keyword}
            return {**_nullable(_schema(cases[0])), **others}
    return written


def _nullable(schema: dict[str, Json]) -> dict[str, Json]:
    if "$ref" in schema:
        return {"allOf": [schema], "nullable": True}
    if "enum" in schema and None not in schema["enum"]:
        schema = {**schema, "enum": [*schema["enum"], None]}
    return {**schema, "nullable": True}
