"""A document that breaks OpenAPI, misleads generators or contradicts itself is found out, and where."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.openapi import RULES, check_examples, validate_document
from postspec.openapi._lint import _LOOKS
from postspec.openapi._lint_schemas import SCHEMA_RULES

Json = Any
OK = {"200": {"description": "OK"}}


def document(paths: Json = None, schemas: Json = None, **members: Json) -> Json:
    """Give a document with these paths and component schemas."""
    base = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths or {}}
    return base | ({"components": {"schemas": schemas}} if schemas else {}) | members


def op(**members: Json) -> Json:
    """Give the path item of a GET operation."""
    return {"get": {"operationId": "getA", "responses": OK} | members}


def param(name: str, place: str, **members: Json) -> Json:
    """Give a parameter; those in the path are required."""
    required = {"required": True} if place == "path" else {}
    return {"name": name, "in": place, "schema": {"type": "string"}} | required | members


def content(name: str, media_type: Json) -> Json:
    """Give responses of which one has this content."""
    return {"200": {"description": "OK", "content": {name: media_type}}}


def found(given: Json) -> list[str]:
    """Give rule, place and message of each finding."""
    return [f"{f.rule} {f.place.pointer} {f.message}" for f in validate_document(given, "d.yaml")]


def test_clean() -> None:
    """A good document has no findings."""
    paths = {"/a/{id}": op(parameters=[param("id", "path")], tags=["A"])}
    assert found(document(paths, {"A": {"type": "object"}})) == []


def test_a_file_may_be_of_any_type() -> None:
    """An answer with whatever was uploaded is one the client can read, as a file."""
    assert (
        found(document({"/a": op(responses=content("*/*", {"schema": {"format": "binary"}}))}))
        == []
    )


BROKEN = [
    (
        {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": []},
        '/paths is not of type "object"',
    ),
    (document(info={"title": "T"}), '/info "version" is a required property'),
    (
        document({"/a": op(parameters=[param("x", "Secret123")])}),
        '/paths/~1a/get/parameters/0/in is not one of "query", "header" or 2 other candidates',
    ),
    (
        document(schemas={"A": {"type": "Secret123"}}),
        "/components/schemas/A/type is not valid under any of the schemas listed in the 'anyOf' keyword",
    ),
    (
        document(schemas={"A": {"required": "Secret123"}}),
        '/components/schemas/A/required is not of type "array"',
    ),
]


@pytest.mark.parametrize(("given", "expected"), BROKEN)
def test_not_openapi(given: Json, expected: str) -> None:
    """What the specification forbids is found at its place, without the value itself."""
    assert f"not-openapi {expected}" in found(given)
    assert "Secret123" not in "".join(found(given))


ARRAY = {"type": "array"}
UNION = {
    "oneOf": [{"$ref": "#/components/schemas/B"}, {"$ref": "#/components/schemas/C"}],
    "discriminator": {"propertyName": "t"},
}
CONST = {"type": "object", "properties": {"t": {"type": "string", "const": "B"}}, "required": ["t"]}
GET = "/paths/~1a/get"
JSON_OF = f"{GET}/responses/200/content"

LINT = [
    (
        document({"/{x:1}": op(parameters=[param("x:1", "path")])}),
        "path-parameter-name /paths/~1{x:1} 'x:1' is no plain name",
    ),
    (
        document(
            schemas={"A": {"type": "object", "properties": {"X-By": {}, "XBy": {}, "xBy": {}}}}
        ),
        "same-property-name /components/schemas/A the properties 'X-By' and 'XBy' have one name in Python",
    ),
    (
        document({"/a": op(), "/b": op()}),
        "duplicate-operation-id /paths/~1b/get GET /a has the operationId 'getA' too",
    ),
    (
        document({"/a": op(), "/b": op(operationId="get_a")}),
        "same-module-name /paths/~1b/get the operationIds 'getA' and 'get_a' name one module under one tag",
    ),
    (
        document(
            {
                "/a/{x}": op(parameters=[param("x", "path")]),
                "/a/{y}": op(parameters=[param("y", "path")], operationId="b"),
            }
        ),
        "ambiguous-path /paths/~1a~1{y} /a/{x} and /a/{y} match the same requests",
    ),
    (
        document({"/a/{x}": op()}),
        "path-parameter /paths/~1a~1{x}/get the path parameter 'x' is not declared",
    ),
    (
        document({"/a": op(parameters=[param("x", "path")])}),
        f"path-parameter {GET} the path has no {{x}}, yet it is declared",
    ),
    (
        document({"/a": op(parameters=[param("x", "query")] * 2)}),
        f"duplicate-parameter {GET}/parameters/1 the query parameter 'x' is there already",
    ),
    (
        document(tags=[{"name": "A"}, {"name": "A"}]),
        "duplicate-tag /tags/1 the tag 'A' is there already",
    ),
    (
        document({"/a": op(parameters=[param("a-b", "query"), param("a.b", "query")])}),
        f"same-parameter-name {GET} the parameters 'a-b' and 'a.b' have one name in Python",
    ),
    (
        document(
            {"/a": {"$ref": "#/components/pathItems/A"}}, components={"pathItems": {"A": op()}}
        ),
        "path-item-reference /paths/~1a the path item is a reference",
    ),
    (
        document({"/a": op(servers=[{"url": "/x"}])}),
        f"operation-server {GET} the operation is on a server of its own",
    ),
    (
        document({"/a": op(security=[{"k": []}])}),
        f"unknown-security-scheme {GET} no security scheme is called 'k'",
    ),
    (
        document({"/a": op(parameters=[param("f", "query", style="deepObject")])}),
        f"parameter-form {GET}/parameters/0 the parameter 'f' has the style 'deepObject'",
    ),
    (
        document({"/a": op(parameters=[param("f", "query", explode=False)])}),
        f"parameter-form {GET}/parameters/0 the parameter 'f' is not exploded",
    ),
    (
        document({"/a": op(parameters=[param("f", "header", schema=ARRAY | {"items": {}})])}),
        f"parameter-form {GET}/parameters/0 the parameter 'f' is of type array",
    ),
    (
        document(
            {
                "/a": op(
                    parameters=[{"name": "f", "in": "query", "content": {"a/b": {"schema": {}}}}]
                )
            }
        ),
        f"parameter-form {GET}/parameters/0 the parameter 'f' is given by `content`",
    ),
    (
        document({"/a": op(parameters=[param("Accept", "header")])}),
        f"ignored-header {GET}/parameters/0 OpenAPI ignores a parameter called 'Accept'",
    ),
    (
        document({"/a": op(responses=content("image/png", {"schema": {}}))}),
        f"unknown-media-type {JSON_OF}/image~1png the client has no way with 'image/png'",
    ),
    (
        document({"/a": op(requestBody={"content": {"text/plain": {"schema": {}}}})}),
        f"unknown-media-type {GET}/requestBody/content/text~1plain the client has no way with 'text/plain'",
    ),
    (
        document({"/a": op(responses=content("application/json", {}))}),
        f"media-type-without-schema {JSON_OF}/application~1json 'application/json' has no schema",
    ),
    (
        document(
            {
                "/a": op(
                    responses={
                        "200": {
                            "description": "",
                            "content": {
                                "text/plain": {"schema": {}},
                                "application/json": {"schema": {}},
                            },
                        }
                    }
                )
            }
        ),
        f"json-not-first {JSON_OF} JSON is not the first media type",
    ),
    (
        document(schemas={"A": {"properties": {"p": True}, "type": "object"}}),
        "boolean-schema /components/schemas/A/properties/p the schema is true",
    ),
    (
        document({"/a": op(responses=content("application/json", {"schema": ARRAY}))}),
        f"array-without-items {JSON_OF}/application~1json/schema the array says nothing of its items",
    ),
    (
        document(schemas={"A": {"enum": ["a", None]}}),
        "mixed-enum /components/schemas/A the enum mixes 'null' and 'string'",
    ),
    (
        document(schemas={"A": {"enum": [1.5]}}),
        "mixed-enum /components/schemas/A the enum holds numbers that are no integers",
    ),
    (
        document(schemas={"A": {"type": "string", "default": 1}}),
        "default-of-another-type /components/schemas/A the default is of type integer, the schema of 'string'",
    ),
    (
        document(schemas={"A": UNION, "B": CONST, "C": {"type": "object"}}),
        "untagged-variant /components/schemas/A the case 'C' does not require a value of its own for 't'",
    ),
    (
        document(schemas={"A": UNION, "B": CONST, "C": {**CONST, "required": []}}),
        "untagged-variant /components/schemas/A the case 'C' does not require a value of its own for 't'",
    ),
    (
        document(schemas={"A": {"type": "array", "items": {"properties": {"x": {}}}}}),
        "object-without-name /components/schemas/A/items the object has no name",
    ),
    (
        document(schemas={"a_b": {}, "aB": {}}),
        "same-class-name /components/schemas/aB the schemas 'aB' and 'a_b' have one class name",
    ),
    (
        document(schemas={"A": {"properties": {"default": {"$ref": "#/components/schemas/Z"}}}}),
        "reference /components/schemas/A/properties/default '#/components/schemas/Z' leads nowhere",
    ),
    (
        document(schemas={"A": {"$ref": "other.yaml#/A"}}),
        "reference /components/schemas/A 'other.yaml#/A' does not lead to a component",
    ),
    (document({"/a": op(summary="{{x}}")}), f"variable-left {GET}/summary a variable is left open"),
]


@pytest.mark.parametrize(("given", "expected"), LINT)
def test_lint(given: Json, expected: str) -> None:
    """What the client generator loses or refuses is found at its place."""
    assert expected in found(given)


NO_LINT = [
    document(schemas={"A": UNION, "B": CONST, "C": CONST}),
    document(schemas={"A": {"type": "object", "additionalProperties": False}}),
    document(schemas={"A": {"type": "number", "default": 1}}),
    document(schemas={"A": {"type": ["string", "null"], "enum": ["a", "b"]}}),
    document({"/a": op(responses=content("application/problem+json", {"schema": {}}))}),
    document({"/a": op(responses=content("text/plain; charset=utf-8", {"schema": {}}))}),
    document({"/a": op(), "/b": op(operationId="geta")}),
    document({"/a": op(parameters=[param("a", "query"), param("A", "query")])}),
    document({"/a": op(parameters=[param("a", "query"), param("a", "header")])}),
    document(schemas={"ab": {}, "aB": {}}),
    document({"/a": op(tags=["A"]), "/b": op(tags=["B"], operationId="get_a")}),
    document(
        {
            "/a": op(
                responses=content(
                    "application/json",
                    {"schema": {}, "examples": {"$ref": {"value": {"$ref": "x"}}}},
                )
            )
        }
    ),
]


@pytest.mark.parametrize("given", NO_LINT)
def test_no_lint(given: Json) -> None:
    """What looks like a problem and is none is left alone."""
    assert found(given) == []


def test_webhooks_need_no_client() -> None:
    """A webhook may have braces in its name, and media types that the client does not send."""
    item = op(requestBody={"content": {"text/plain": {"schema": {}}}})
    assert found(document(webhooks={"on {x}": item})) == []


# --- examples -------------------------------------------------------------------------------------


def with_example(schema: Json, value: Json, name: str = "application/json") -> Json:
    """Give a document in which one response has one example."""
    media_type = {"schema": schema, "examples": {"e": {"value": value}}}
    return document({"/a/{b}": op(responses=content(name, media_type))}, {"A": schema})


AT = "/paths/~1a~1{b}/get/responses/200/content/application~1json/examples/e"
MISFITS: list[tuple[Json, Json, str]] = [
    ({"type": "integer"}, "Secret123", 'the example: is not of type "integer"'),
    (
        {"properties": {"t": {"format": "date-time"}}},
        {"t": "Secret123"},
        'at /t: is not a "date-time"',
    ),
    ({"properties": {"t": {"enum": ["A"]}}}, {"t": "Secret123"}, 'at /t: is not one of "A"'),
    ({"properties": {"t": {"const": 1}}}, {"t": "Secret123"}, "at /t: was expected"),
    ({"properties": {"t": {"pattern": "^a"}}}, {"t": "Secret123"}, 'at /t: does not match "^a"'),
    ({"properties": {"t": {"maximum": 1}}}, {"t": 2}, "at /t: is greater than the maximum of 1"),
    ({"required": ["t"]}, {}, 'the example: "t" is a required property'),
]


@pytest.mark.parametrize(("schema", "value", "expected"), MISFITS)
def test_misfit(schema: Json, value: Json, expected: str) -> None:
    """An example that its schema refuses is found, formats included, without repeating it."""
    (finding,) = check_examples(with_example(schema, value), "d.yaml")
    assert (finding.rule, finding.place.pointer) == ("example-misfit", AT)
    assert finding.message.endswith(expected)
    assert "Secret123" not in finding.message
    assert (finding.subject, finding.place.file) == ("GET /a/{b}", "d.yaml")


def test_examples_that_fit() -> None:
    """Examples that fit by way of references, and examples of other media types, are no findings."""
    reference = {"$ref": "#/components/schemas/A"}
    given = with_example(reference, [1])
    given["components"]["schemas"]["A"] = {"type": "array", "items": {"type": "integer"}}
    assert check_examples(given) == ()
    assert check_examples(with_example({"type": "integer"}, "x", "text/plain")) == ()


def test_parameter_misfit() -> None:
    """The examples of a parameter are held to its schema too."""
    parameter = param("q", "query", schema={"type": "integer"}, examples={"e": {"value": "x"}})
    (finding,) = check_examples(document({"/a": op(parameters=[parameter])}))
    assert finding.place.pointer == f"{GET}/parameters/0/examples/e"


def test_every_rule_is_shown() -> None:
    """Each rule of the lint has a case here, and says what follows from it."""
    shown = {expected.partition(" ")[0] for _, expected in LINT}
    assert shown == {*_LOOKS, *SCHEMA_RULES}
    assert all(rule.effect for rule in RULES.values())
