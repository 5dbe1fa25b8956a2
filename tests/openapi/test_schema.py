"""Shapes of the lattice become JSON Schema by the keywords that generators read."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.api import (
    Api,
    ArrayShape,
    Content,
    Method,
    NamedSchema,
    NumberShape,
    ObjectShape,
    Operation,
    Provenance,
    Response,
    Schema,
    StringShape,
    Variants,
)
from postspec.openapi import emit_document

TEXT = Schema(string=StringShape())
INTEGER = Schema(number=NumberShape())
NULL = {"type": "null"}
Json = Any


def obj(**properties: Schema) -> Schema:
    """Give an object that requires all of its properties."""
    return Schema(
        object=ObjectShape(
            properties=tuple(sorted(properties.items())), required=frozenset(properties)
        )
    )


def written(schema: Schema, *shared: NamedSchema) -> tuple[Json, Json]:
    """Give the JSON Schema of a response body, and the components."""
    content = Content(media_type="application/json", schema=schema)
    response = Response(status=200, description="OK", contents=(content,))
    operation = Operation(method=Method.GET, path="/a", operation_id="getA", responses=(response,))
    document = emit_document(Api(title="T", version="1", operations=(operation,), schemas=shared))
    body = document["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]
    return body["schema"], document.get("components", {}).get("schemas", {})


SCALARS = [
    (Schema(), {}),
    (Schema(is_any=True, null=True), {}),
    (TEXT, {"type": "string"}),
    (Schema(boolean=True), {"type": "boolean"}),
    (Schema(null=True), NULL),
    (INTEGER, {"type": "integer"}),
    (
        Schema(number=NumberShape(is_integer=False, format="double")),
        {"type": "number", "format": "double"},
    ),
    (
        Schema(number=NumberShape(format="int64"), null=True),
        {"type": ["integer", "null"], "format": "int64"},
    ),
    (Schema(string=StringShape(format="uuid")), {"type": "string", "format": "uuid"}),
    (Schema(string=StringShape(format="binary")), {"type": "string", "format": "binary"}),
    (Schema(string=StringShape(), null=True), {"type": ["string", "null"]}),
    (Schema(string=StringShape(enum=("A", "B"))), {"type": "string", "enum": ["A", "B"]}),
    (Schema(string=StringShape(enum=("A",))), {"type": "string", "const": "A"}),
    (
        Schema(string=StringShape(enum=("A", "B")), null=True),
        {"oneOf": [{"type": "string", "enum": ["A", "B"]}, NULL]},
    ),
    (
        Schema(string=StringShape(enum=("A",)), null=True),
        {"oneOf": [{"type": "string", "const": "A"}, NULL]},
    ),
    (
        Schema(string=StringShape(), number=NumberShape(), null=True),
        {"type": ["string", "integer", "null"]},
    ),
    (
        Schema(string=StringShape(format="date"), number=NumberShape()),
        {"anyOf": [{"type": "string", "format": "date"}, {"type": "integer"}]},
    ),
    (Schema(array=ArrayShape(items=Schema())), {"type": "array", "items": {}}),
    (
        Schema(array=ArrayShape(items=TEXT), null=True),
        {"type": ["array", "null"], "items": {"type": "string"}},
    ),
    (Schema(reference="B"), {"$ref": "#/components/schemas/B"}),
    (Schema(reference="B", null=True), {"oneOf": [{"$ref": "#/components/schemas/B"}, NULL]}),
    (
        Schema(string=StringShape(), description="what ", default="x"),
        {"type": "string", "description": "what", "default": "x"},
    ),
]


@pytest.mark.parametrize(("schema", "expected"), SCALARS)
def test_schema(schema: Schema, expected: Json) -> None:
    """Each shape is written by the keywords that generators read; null is never inside an enum."""
    got, components = written(schema, NamedSchema(name="B", schema=obj(x=TEXT)))
    assert got == expected
    assert list(components) == ["B"]


def test_object_left_in_place() -> None:
    """An object without a name gets one from the way to it, and nothing stays in place."""
    got, components = written(obj(a=obj(b=TEXT), c=Schema(array=ArrayShape(items=obj(d=INTEGER)))))
    assert got == {"$ref": "#/components/schemas/GetAResponse"}
    assert components["GetAResponse"] == {
        "type": "object",
        "properties": {
            "a": {"$ref": "#/components/schemas/GetAResponseA"},
            "c": {"type": "array", "items": {"$ref": "#/components/schemas/GetAResponseCItem"}},
        },
        "required": ["a", "c"],
    }
    assert list(components) == ["GetAResponse", "GetAResponseA", "GetAResponseCItem"]


def test_lifted_name_is_free() -> None:
    """A lifted object never takes a name that some component's class has already."""
    taken = NamedSchema(name="get_a_response", schema=TEXT)
    got, components = written(obj(b=TEXT), taken)
    assert got == {"$ref": "#/components/schemas/GetAResponse2"}
    assert components["get_a_response"] == {"type": "string"}


def test_map() -> None:
    """A map has its values' schema, not properties, and a name like any object."""
    shape = ObjectShape(additional=Schema(string=StringShape(), null=True))
    got, components = written(Schema(object=shape, null=True))
    assert got == {"oneOf": [{"$ref": "#/components/schemas/GetAResponse"}, NULL]}
    expected = {"type": "object", "additionalProperties": {"type": ["string", "null"]}}
    assert components["GetAResponse"] == expected


def test_component_of_two_types() -> None:
    """A shared schema that may be null refers to its object, so that the object has a class."""
    shared = NamedSchema(name="B", schema=Schema(object=obj(x=TEXT).object, null=True))
    got, components = written(Schema(reference="B"), shared)
    assert got == {"$ref": "#/components/schemas/B"}
    assert components["B"] == {"oneOf": [{"$ref": "#/components/schemas/BObject"}, NULL]}
    assert list(components["BObject"]["properties"]) == ["x"]


def test_variants() -> None:
    """Each case of a union is a component that requires its own value of the tag."""
    plain = obj(type=Schema(string=StringShape(enum=("PLAIN",))), text=TEXT)
    loose = obj(type=TEXT, url=TEXT)
    union = Schema(
        variants=Variants(
            tag="type",
            cases=(
                ("URL", Schema(reference="Loose")),
                ("PLAIN", Schema(reference="Plain")),
                ("map-point", obj(x=INTEGER)),
            ),
        )
    )
    got, components = written(
        union, NamedSchema(name="Plain", schema=plain), NamedSchema(name="Loose", schema=loose)
    )
    at = "#/components/schemas/"
    assert got == {
        "oneOf": [{"$ref": at + n} for n in ("Plain", "LooseURL", "GetAResponseMapPoint")],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "PLAIN": at + "Plain",
                "URL": at + "LooseURL",
                "map-point": at + "GetAResponseMapPoint",
            },
        },
    }
    for name, value in (
        ("Plain", "PLAIN"),
        ("LooseURL", "URL"),
        ("GetAResponseMapPoint", "map-point"),
    ):
        assert components[name]["properties"]["type"] == {"type": "string", "const": value}
        assert "type" in components[name]["required"]
    assert components["Loose"]["properties"]["type"] == {"type": "string"}


def test_union_that_is_its_own_case() -> None:
    """A case that holds the union it is a case of is written once."""
    union = Schema(variants=Variants(tag="type", cases=(("A", Schema(reference="Node")),)))
    node = Schema(object=obj(next=union).object)
    got, components = written(union, NamedSchema(name="Node", schema=node))
    (case,) = got["oneOf"]
    assert case == {"$ref": "#/components/schemas/NodeA"}
    assert list(components) == ["Node", "NodeA"]
    assert components["NodeA"]["properties"]["next"]["oneOf"] == [case]


def test_component_source() -> None:
    """A shared schema says how it came about and where its first example is."""
    provenance = Provenance(how="inferred", pointers=("/item/0/response/0", "/item/1/response/0"))
    shared = NamedSchema(name="B", schema=Schema(object=obj(x=TEXT).object, provenance=provenance))
    _, components = written(Schema(reference="B"), shared)
    source = {"how": "inferred", "count": 2, "pointers": ["/item/0/response/0"]}
    assert components["B"]["x-postspec-source"] == source
