"""An `Api` becomes the OpenAPI document that says the same, in the profile that generators understand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from postspec.api import (
    Api,
    ArrayShape,
    Content,
    Example,
    Method,
    NamedSchema,
    NumberShape,
    OAuthFlow,
    ObjectShape,
    Operation,
    Parameter,
    Provenance,
    RequestBody,
    Response,
    ResponseHeader,
    Schema,
    SecurityScheme,
    Server,
    ServerVariable,
    StringShape,
    Tag,
    Variants,
)
from postspec.openapi import EmitError, emit_document, to_yaml, validate_document

GOLDEN = Path(__file__).parent / "golden"
TEXT = Schema(string=StringShape())
INTEGER = Schema(number=NumberShape())
Json = Any


def op(**members: Json) -> Operation:
    """Give an operation with the least it needs."""
    return replace(Operation(method=Method.GET, path="/a", operation_id="getA"), **members)


def api(*operations: Operation, **members: Json) -> Api:
    """Give an API with the least it needs."""
    return replace(Api(title="T", version="1", operations=operations), **members)


def emitted(*operations: Operation, **members: Json) -> Json:
    """Give the document's first operation."""
    document = emit_document(api(*operations, **members))
    return next(iter(next(iter(document["paths"].values())).values()))


def obj(**properties: Schema) -> Schema:
    """Give an object that requires all of its properties."""
    return Schema(
        object=ObjectShape(
            properties=tuple(sorted(properties.items())), required=frozenset(properties)
        )
    )


def test_the_least_api() -> None:
    """An operation of which nothing was seen is a whole document all the same."""
    assert emit_document(api(op())) == {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {
            "/a": {
                "get": {
                    "operationId": "getA",
                    "responses": {"default": {"description": "No response was saved."}},
                    "security": [],
                    "x-postspec-source": {"how": "stated"},
                }
            }
        },
    }


def test_no_operations() -> None:
    """An API without operations and without a title is still a valid document."""
    document = emit_document(Api(title="", version=""))
    assert document == {"openapi": "3.1.0", "info": {"title": "API", "version": "0"}, "paths": {}}
    assert not validate_document(document)


def test_operation_source_is_bounded() -> None:
    """An operation names its first five requests and how many there are."""
    pointers = tuple(f"/item/{n}" for n in range(9))
    got = emitted(op(provenance=Provenance(how="stated", pointers=pointers)))
    expected = {"how": "stated", "count": 9, "pointers": list(pointers[:5])}
    assert got["x-postspec-source"] == expected


def test_first_tag_is_the_top_folder() -> None:
    """The top-level folder comes first and the folders below it follow, whatever order they came in."""
    tags = (Tag(name="S", description="Service"), Tag(name="S / A", parent="S"))
    document = emit_document(api(op(tags=("S / A", "S")), tags=tags))
    assert document["paths"]["/a"]["get"]["tags"] == ["S", "S / A"]
    assert document["tags"] == [
        {"name": "S", "description": "Service"},
        {"name": "S / A", "x-parent": "S"},
    ]


def test_tags_that_hold_each_other() -> None:
    """Tags whose parents run in a circle are each named once."""
    tags = (Tag(name="A", parent="B"), Tag(name="B", parent="A"))
    assert emitted(op(tags=("A",)), tags=tags)["tags"] == ["B", "A"]


def test_parameter_order() -> None:
    """Path parameters stand as in the path, then query, header and cookie by name."""
    names = [
        ("header", "X"),
        ("query", "b"),
        ("path", "a"),
        ("query", "A"),
        ("path", "z"),
        ("cookie", "c"),
    ]
    given = tuple(Parameter(name=n, place=p, schema=Schema()) for p, n in names)  # type: ignore[arg-type] # a table
    got = emitted(op(path="/{z}/{a}", parameters=given))["parameters"]
    assert [each["name"] for each in got] == ["z", "a", "A", "b", "X", "c"]
    assert [each.get("required", False) for each in got] == [True, True, False, False, False, False]
    assert all(each["schema"] == {"type": "string"} for each in got)


def test_a_parameter_with_one_value_lists_it() -> None:
    """The only value of a parameter is a list of one; `const` is for what tells cases apart."""
    only = Parameter(name="v", place="query", schema=Schema(string=StringShape(enum=("1.0",))))
    (got,) = emitted(op(parameters=(only,)))["parameters"]
    assert got["schema"] == {"type": "string", "enum": ["1.0"]}


def test_examples() -> None:
    """Example names are portable and unique; the name that was written becomes the summary."""
    examples = tuple(Example(name=n, value=n) for n in ("ok", "größe / a", "ok", "", "ok-2"))
    parameter = Parameter(name="q", place="query", schema=TEXT, examples=examples)
    got = emitted(op(parameters=(parameter,)))["parameters"][0]["examples"]
    assert got == {
        "ok": {"value": "ok"},
        "gr-e-a": {"summary": "größe / a", "value": "größe / a"},
        "ok-2": {"summary": "ok", "value": "ok"},
        "example": {"value": ""},
        "ok-2-2": {"summary": "ok-2", "value": "ok-2"},
    }


def test_example_value_null() -> None:
    """An example whose value is null or false is kept."""
    examples = (Example(name="n", value=None), Example(name="f", value=False))
    parameter = Parameter(name="q", place="query", schema=TEXT, examples=examples)
    got = emitted(op(parameters=(parameter,)))["parameters"][0]["examples"]
    assert got == {"n": {"value": None}, "f": {"value": False}}


def test_body() -> None:
    """JSON stands first; parts of a form keep their content types; files are binary strings."""
    part = obj(file=Schema(string=StringShape(format="binary")))
    body = RequestBody(
        contents=(
            Content(
                media_type="multipart/form-data",
                schema=part,
                part_content_types=(("file", "image/png"),),
            ),
            Content(media_type="application/json", schema=TEXT),
        ),
        is_required=False,
    )
    document = emit_document(api(op(method=Method.POST, request_body=body)))
    got = document["paths"]["/a"]["post"]["requestBody"]
    assert got == {
        "content": {
            "application/json": {"schema": {"type": "string"}},
            "multipart/form-data": {
                "schema": {"$ref": "#/components/schemas/GetARequest"},
                "encoding": {"file": {"contentType": "image/png"}},
            },
        },
        "required": False,
    }
    schema = document["components"]["schemas"]["GetARequest"]["properties"]["file"]
    assert schema == {"type": "string", "format": "binary"}


def test_responses() -> None:
    """Responses are sorted by status, have a description always, and keep their headers."""
    headers = (
        ResponseHeader(name="X-B", schema=INTEGER),
        ResponseHeader(name="a", schema=Schema()),
    )
    got = emitted(
        op(
            responses=(
                Response(status=None, description=""),
                Response(status=404, description=""),
                Response(status=200, description="Fine", headers=headers),
                Response(status=599, description=""),
            )
        )
    )["responses"]
    assert got == {
        "200": {
            "description": "Fine",
            "headers": {
                "a": {"schema": {"type": "string"}},
                "X-B": {"schema": {"type": "integer"}},
            },
        },
        "404": {"description": "Not Found"},
        "599": {"description": "Status 599"},
        "default": {"description": "Any other status"},
    }


def test_operation_ids_are_unique() -> None:
    """Operations that came with one id each get their own, webhooks included."""
    document = emit_document(
        api(op(), op(path="/b"), op(path="/c", operation_id=""), webhooks=(op(path="hook"),))
    )
    ids = [item["get"]["operationId"] for item in document["paths"].values()]
    assert ids == ["getA", "getA2", "getC"]
    assert document["webhooks"]["hook"]["get"]["operationId"] == "getA3"


def test_one_method_and_path_twice() -> None:
    """Two operations for one place are refused, since one of them would be lost."""
    with pytest.raises(EmitError, match="GET /a"):
        emit_document(api(op(), op(operation_id="other")))


def test_method_order() -> None:
    """Methods of a path stand in the specification's order, paths in the collection's."""
    document = emit_document(
        api(op(path="/b", method=Method.POST), op(), op(path="/b", method=Method.GET))
    )
    assert {path: list(item) for path, item in document["paths"].items()} == {
        "/b": ["get", "post"],
        "/a": ["get"],
    }


def test_security() -> None:
    """Each operation names its alternatives itself, none among them; no need at all is an empty list."""
    flow = OAuthFlow(grant="password", token_url="https://h/token", scopes=(("s", "S"),))
    schemes = (
        SecurityScheme(name="o", type="oauth2", flows=(flow,)),
        SecurityScheme(name="b", type="http", scheme="bearer", description="A token."),
        SecurityScheme(name="k", type="apiKey", parameter="X-Key", place="header"),
    )
    operations = (
        op(security=("b", "k")),
        op(path="/b", operation_id="b"),
        op(path="/c", operation_id="c", security=("b",), is_security_optional=True),
    )
    document = emit_document(api(*operations, security_schemes=schemes))
    assert document["paths"]["/a"]["get"]["security"] == [{"b": []}, {"k": []}]
    assert document["paths"]["/b"]["get"]["security"] == []
    assert document["paths"]["/c"]["get"]["security"] == [{"b": []}, {}]
    assert document["components"]["securitySchemes"] == {
        "b": {"type": "http", "scheme": "bearer", "description": "A token."},
        "k": {"type": "apiKey", "name": "X-Key", "in": "header"},
        "o": {
            "type": "oauth2",
            "flows": {"password": {"tokenUrl": "https://h/token", "scopes": {"s": "S"}}},
        },
    }


def test_servers() -> None:
    """A server's variables each have a default, the empty one included."""
    variable = ServerVariable(name="host", default="")
    server = Server(url="https://{host}/x", description="Live", variables=(variable,))
    document = emit_document(api(op(servers=(Server(url="/y"),)), servers=(server,)))
    assert document["servers"] == [
        {"url": "https://{host}/x", "description": "Live", "variables": {"host": {"default": ""}}}
    ]
    assert document["paths"]["/a"]["get"]["servers"] == [{"url": "/y"}]


BRACES = [
    ("{{host}}/a", "{host}/a"),
    ("{{ a }}{{b}}", "{a}{b}"),
    ("{{{raw}}}", "{raw}"),
    ("{{", "{ {"),
    ("{{{{x", "{ { { {x"),
    ('{"a":{"b":1}}', '{"a":{"b":1}}'),
]


@pytest.mark.parametrize(("text", "expected"), BRACES)
def test_no_open_variables(text: str, expected: str) -> None:
    """A variable that nothing resolved has single braces, in texts, keys and values alike."""
    parameter = Parameter(
        name="q", place="query", schema=TEXT, examples=(Example(name="e", value={text: [text]}),)
    )
    document = emit_document(api(op(description=text, parameters=(parameter,))))
    assert "{{" not in json.dumps(document, ensure_ascii=False).replace('{"', "")
    operation = document["paths"]["/a"]["get"]
    assert operation["description"] == expected
    assert operation["parameters"][0]["examples"]["e"]["value"] == {expected: [expected]}


@pytest.mark.parametrize("value", [10**30, -(2**63) - 1, 0.1, 1e300, -0.0, 1.0, "\ud800", "\x00"])
@pytest.mark.parametrize("beside", ["", "{{x}}"])
def test_examples_are_as_they_were(value: Json, beside: str) -> None:
    """Numbers of any size and odd letters come through, whatever else the document holds."""
    parameter = Parameter(
        name="q",
        place="query",
        schema=Schema(),
        description=beside,
        examples=(Example(name="e", value=[value]),),
    )
    got = emitted(op(parameters=(parameter,)))["parameters"][0]["examples"]["e"]["value"]
    assert repr(got) == repr([value])


def small_api() -> Api:
    """Give an API with one of everything."""
    agent = obj(
        id=Schema(string=StringShape(format="uuid")),
        state=Schema(string=StringShape(enum=("READY", "NOT_READY"))),
        since=Schema(number=NumberShape(), null=True, description="Epoch milliseconds."),
        labels=Schema(object=ObjectShape(additional=TEXT)),
    )
    text = obj(type=Schema(string=StringShape(enum=("TEXT",))), text=TEXT)
    image = obj(
        type=Schema(string=StringShape(enum=("IMAGE",))),
        url=Schema(string=StringShape(format="uri")),
    )
    message = Variants(
        tag="type",
        cases=(("TEXT", Schema(reference="TextBody")), ("IMAGE", Schema(reference="ImageBody"))),
    )
    error = Response(
        status=404,
        description="",
        contents=(
            Content(
                media_type="application/json",
                schema=Schema(reference="Error"),
                examples=(Example(name="No such agent", value={"error": "not found"}),),
            ),
        ),
    )
    get = op(
        path="/agents/{id}",
        operation_id="getAgent",
        summary="Get an agent",
        description="Gives one agent.\n\nSource: documented.",
        tags=("Agents / Read",),
        parameters=(
            Parameter(
                name="id", place="path", schema=TEXT, examples=(Example(name="one", value="1e3"),)
            ),
            Parameter(name="expand", place="query", schema=Schema(array=ArrayShape(items=TEXT))),
        ),
        responses=(
            error,
            Response(
                status=200,
                description="",
                contents=(
                    Content(media_type="application/json", schema=Schema(reference="Agent")),
                ),
            ),
        ),
        security=("bearer",),
        provenance=Provenance(pointers=("/item/0/item/0",)),
    )
    send = op(
        method=Method.POST,
        path="/messages",
        operation_id="sendMessage",
        tags=("Messages",),
        request_body=RequestBody(
            contents=(Content(media_type="application/json", schema=Schema(reference="Message")),)
        ),
        responses=(Response(status=202, description="Accepted"),),
    )
    hook = op(
        method=Method.POST,
        path="messageReceived",
        operation_id="messageReceived",
        request_body=send.request_body,
    )
    return Api(
        title="Small",
        version="1.0.0",
        description="One of everything.",
        servers=(
            Server(
                url="https://{host}", variables=(ServerVariable(name="host", default="localhost"),)
            ),
        ),
        tags=(
            Tag(name="Agents", description="People."),
            Tag(name="Agents / Read", parent="Agents"),
            Tag(name="Messages"),
        ),
        operations=(get, send),
        webhooks=(hook,),
        schemas=(
            NamedSchema(name="Agent", schema=agent),
            NamedSchema(name="Error", schema=obj(error=TEXT)),
            NamedSchema(name="ImageBody", schema=image),
            NamedSchema(name="Message", schema=Schema(variants=message)),
            NamedSchema(name="TextBody", schema=text),
        ),
        security_schemes=(SecurityScheme(name="bearer", type="http", scheme="bearer"),),
    )


def test_whole_document() -> None:
    """The document of a small API, byte for byte, valid and without a finding.

    `python tests/openapi/test_emit.py` writes the stored document anew.
    """
    document = emit_document(small_api())
    assert validate_document(document) == ()
    assert to_yaml(document, command="postspec convert") == (GOLDEN / "small.yaml").read_text(
        "utf-8"
    )


if __name__ == "__main__":
    text = to_yaml(emit_document(small_api()), command="postspec convert")
    (GOLDEN / "small.yaml").write_text(text, "utf-8")
