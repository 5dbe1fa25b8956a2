"""Documents that openapi-python-client loses a part of, one for each thing it loses.

Each was seen to be lost by version 0.29.1 when it is given the document as it is written.
"""

from __future__ import annotations

import json
import re
from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}


def ref(name: str) -> Schema:
    """Refer to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


def an_object(**properties: object) -> Schema:
    """Give an object with these properties."""
    return {"type": "object", "properties": properties}


def a_list(items: object) -> Schema:
    """Give a list."""
    return {"type": "array", "items": items}


def parameter(name: str, place: str, schema: Schema) -> Schema:
    """Give a parameter."""
    return {"name": name, "in": place, "required": place == "path", "schema": schema}


def document(*operations: tuple[str, Schema], **schemas: object) -> Schema:
    """Give a document of GET or, with a body, POST operations by path."""
    paths: dict[str, Any] = {}
    for number, (path, operation) in enumerate(operations):
        method = "post" if "requestBody" in operation else "get"
        written = {"operationId": f"op{number}", "responses": {"200": {"description": ""}}}
        paths.setdefault(path, {})[method] = {**written, **operation}
    raw = {"openapi": "3.1.0", "info": {"title": "Odd", "version": "1"}, "paths": paths}
    return {**raw, "components": {"schemas": schemas}}


def answering(**schemas: object) -> Schema:
    """Give a document whose operations answer with each of these schemas."""
    operations = [
        (f"/{name}", {"responses": {"200": {"description": "", "content": json_of(ref(name))}}})
        for name in schemas
    ]
    return document(*operations, **schemas)


def json_of(schema: Schema) -> Schema:
    """Give the content of a JSON body."""
    return {"application/json": {"schema": schema}}


def taking(*parameters: Schema, path: str = "/things") -> Schema:
    """Give a document of one operation with these parameters."""
    return document((path, {"parameters": list(parameters)}), Thing=an_object(a=TEXT))


def sending(content: Schema, **schemas: object) -> Schema:
    """Give a document of one operation with this body."""
    return document(("/things", {"requestBody": {"content": content}}), **schemas)


def at(place: str, schema: Schema) -> Schema:
    """Give a document of one operation with one parameter."""
    path = "/things/{it}" if place == "path" else "/things"
    return taking(parameter("it", place, schema), path=path)


#: What is odd → the document with it.
LOST: dict[str, Schema] = {
    # Schemas that hold each other.
    "a list of itself": answering(Tree=a_list(ref("Tree"))),
    "a union that holds itself": answering(Value={"anyOf": [TEXT, a_list(ref("Value"))]}),
    "an object inside a union that holds itself": answering(
        Filter={"oneOf": [an_object(all=a_list(ref("Filter"))), TEXT]}
    ),
    "parts that hold each other": answering(
        One={"allOf": [ref("Two"), an_object(a=TEXT)]},
        Two={"allOf": [ref("One"), an_object(b=TEXT)]},
    ),
    # References.
    "references in a circle": answering(One=ref("Two"), Two=ref("One")),
    "a reference to nothing": answering(One=an_object(a=ref("Nothing"))),
    "a reference to another file": answering(One=an_object(a={"$ref": "b.yaml#/Pet"})),
    "a reference to an anchor": answering(One=an_object(a={"$ref": "#pet"})),
    "a reference into a component": answering(
        One=an_object(a=ref("Two/properties/b")), Two=an_object(b=an_object(c=TEXT))
    ),
    "a reference to own definitions": answering(
        One={"$defs": {"Part": an_object(c=TEXT)}, **an_object(a=ref("One/$defs/Part"))}
    ),
    # Parts.
    "parts that disagree about a type": answering(
        One={"allOf": [an_object(a=TEXT, b=a_list(TEXT)), an_object(a=NUMBER, b=TEXT)]}
    ),
    "parts that disagree about values": answering(
        One={"allOf": [an_object(a={"enum": ["x"]}), an_object(a={"enum": ["y"]})]}
    ),
    "a part that is no object": answering(
        One={"allOf": [ref("Two"), {"description": "more"}]}, Two=TEXT
    ),
    "a part that is a union": answering(
        One={"allOf": [ref("Two"), an_object(a=TEXT)]},
        Two={"oneOf": [an_object(b=TEXT), an_object(c=TEXT)]},
    ),
    # Names.
    "a property's class called like a component": answering(
        User=an_object(address=an_object(street=TEXT)), UserAddress=an_object(city=TEXT)
    ),
    "a property's values called like a component": answering(
        User=an_object(role={"enum": ["a"]}), UserRole={"enum": ["b"]}
    ),
    "components that differ in a sign": answering(
        **{"a.b": an_object(a=TEXT), "A_B": an_object(b=TEXT)}
    ),
    "properties that differ in a sign": answering(One=an_object(**{"a-b": TEXT, "a.b": TEXT})),
    "three parameters that differ in a sign": taking(
        *(parameter(name, "query", TEXT) for name in ("a-b", "a.b", "aB"))
    ),
    "a parameter called like another with its place": taking(
        parameter("id", "path", TEXT),
        parameter("id", "query", TEXT),
        parameter("id", "header", TEXT),
        parameter("id_query", "query", TEXT),
        path="/things/{id}",
    ),
    "paths that differ in a name": document(
        ("/a/{id}", {"parameters": [parameter("id", "path", TEXT)]}),
        ("/a/{Id}", {"operationId": "op0", "parameters": [parameter("Id", "path", TEXT)]}),
    ),
    "one name for two operations": document(("/a", {}), ("/b", {"operationId": "op0"})),
    "a path parameter of other letters": taking(
        parameter("größe.id", "path", TEXT), path="/a/{größe.id}"
    ),
    # Values.
    "values of several types": answering(One={"enum": ["a", 1]}),
    "values that are fractions": answering(One={"enum": [0.5, 1.5]}),
    "values that are objects": answering(One={"enum": [{"a": 1}, [1]]}),
    "no values at all": answering(One=an_object(a={"enum": []})),
    "a constant that is a list": answering(One=an_object(a={"const": [1]})),
    "a default of another type": answering(One=an_object(a={"type": "integer", "default": "x"})),
    "a default that is no date": answering(
        One=an_object(a={"type": "string", "format": "date", "default": "soon"})
    ),
    "a default that is no value": answering(One=an_object(a={"enum": ["a"], "default": "b"})),
    # Types.
    "a type that is none": answering(One=an_object(a={"type": "file"})),
    "a list that says nothing of its items": answering(One={"type": "array"}),
    "items that are a list": answering(One={"type": "array", "items": [TEXT, NUMBER]}),
    "items that are true": answering(One={"type": "array", "items": True}),
    "a schema that is true": answering(One=an_object(a=True)),
    "names of properties that are numbers": answering(One={**an_object(a=TEXT), "required": [1]}),
    "a description that is no text": answering(
        One={**an_object(a=TEXT), "description": {"de": ""}}
    ),
    "a length that is no number": answering(One={**TEXT, "maxLength": "many"}),
    # Parameters.
    "null in a path": at("path", {"type": ["string", "null"]}),
    "a date in a header": at("header", {"type": "string", "format": "date"}),
    "a list in a header": at("header", a_list(TEXT)),
    "an object in a header": at("header", ref("Thing")),
    "anything in a header": at("header", {}),
    "a constant in a header": at("header", {"const": "a"}),
    "one parameter twice": taking(parameter("a", "query", TEXT), parameter("a", "query", NUMBER)),
    "a reference to nothing in a parameter": taking(parameter("a", "query", ref("Nothing"))),
    # Bodies.
    "a media type in capitals": sending({"Application/JSON": {"schema": TEXT}}),
    "a media type of any kind": sending({"*/*": {"schema": TEXT}}),
    "a media type of one kind": sending({"image/*": {"schema": TEXT}}),
    "a media type that is none": sending({"json": {"schema": TEXT}}),
    "an empty media type": sending({"": {"schema": TEXT}}),
    "XML": sending({"application/xml": {"schema": TEXT}}),
    "text": sending({"text/plain": {"schema": TEXT}}),
    "lines of JSON": sending({"application/x-ndjson": {"schema": TEXT}}),
    "other parts": sending({"multipart/mixed": {"schema": TEXT}}),
    "a body that says nothing": sending({"application/json": {}}),
    "a form that says nothing": sending({"application/x-www-form-urlencoded": {}}),
    # Answers.
    "a class of statuses in small letters": document(
        ("/a", {"responses": {"2xx": {"description": "", "content": json_of(TEXT)}}})
    ),
    "a status that is none": document(("/a", {"responses": {"success": {"description": ""}}})),
    "an answer in XML": document(
        ("/a", {"responses": {"200": {"description": "", "content": {"application/xml": {}}}}})
    ),
    "an answer of any kind": document(
        ("/a", {"responses": {"200": {"description": "", "content": {"*/*": {"schema": TEXT}}}}})
    ),
    "an answer without a description": document(("/a", {"responses": {"200": {}}})),
    "no answers": document(("/a", {"responses": None})),
}

#: What the generated code needs names for itself, or uses as a class.
_CLASSES = (
    *(
        "Any",
        "AsyncService",
        "BytesIO",
        "Client",
        "DefaultApi",
        "Error",
        "File",
        "FileTypes",
        "List",
    ),
    *(
        "Literal",
        "METHOD",
        "Mapping",
        "Models",
        "PATH",
        "Response",
        "Service",
        "T",
        "TYPES",
        "Type",
    ),
    *("TypeVar", "UNSET", "UUID", "Unset", "date", "datetime", "type"),
)
_PROPERTIES = (
    *(
        "Any",
        "Mapping",
        "T",
        "UUID",
        "_d",
        "additional_properties",
        "cast",
        "class",
        "d",
        "datetime",
    ),
    *("files", "from_dict", "json", "mapping", "self", "t", "to_dict", "to_multipart", "uuid"),
)
_PARAMETERS = (
    *("body", "cast", "client", "cookies", "datetime", "files", "headers", "httpx", "json_lines"),
    *("params", "quote", "self", "url", ""),
)
_IDENTIFIER: Schema = {"type": "string", "format": "uuid"}
_MOMENT: Schema = {"type": "string", "format": "date-time"}

#: What the generator takes without a word, and writes code from that does not run, or is not typed.
AWKWARD: dict[str, Schema] = {
    "classes called like what the code uses": answering(
        **{
            name: an_object(a=_IDENTIFIER, b=_MOMENT, c={}, d={"const": "x"}, e={"enum": ["y"]})
            for name in _CLASSES
        },
        Holder=an_object(**{f"p{at}": ref(name) for at, name in enumerate(_CLASSES)}),
    ),
    "properties called like what the code uses": answering(
        One=an_object(**dict.fromkeys(_PROPERTIES, _MOMENT))
    ),
    "parameters called like what the code uses": document(
        (
            "/a",
            {
                "parameters": [
                    *(parameter(name, "query", TEXT) for name in _PARAMETERS),
                    parameter("lines", "query", a_list(_MOMENT)),
                ],
                "requestBody": {"content": json_of(TEXT)},
            },
        ),
        ("/list", {"operationId": "list"}),
        ("/list/2", {"operationId": "list"}),
    ),
    "a list beside what its items are called": answering(
        One=an_object(part=a_list(ref("Two")), part_item=ref("Two")), Two=an_object(a=TEXT)
    ),
    "a part that holds itself": answering(
        One=an_object(a={"allOf": [ref("One"), an_object(b=TEXT)]})
    ),
    "types without any": answering(
        One=an_object(a={"type": []}, b={"enum": [None]}, c={"const": None})
    ),
    "a constant that is a fraction": answering(One=an_object(a={"const": 0.5}, b={"const": True})),
    "a list of nothing": answering(One=a_list({"type": "null"}), Two={"type": "null"}),
    "a cookie that is null": at("cookie", {"type": "null"}),
    "a file in a query": at("query", {"type": "string", "format": "binary"}),
    "an optional union as a body": sending(json_of({"anyOf": [TEXT, NUMBER]})),
    "anything and a form": sending(
        {**json_of({}), "multipart/form-data": {"schema": an_object(a=TEXT)}, "text/plain": {}}
    ),
    "a constant and a text": sending({**json_of({"const": "a"}), "text/plain": {}}),
    "a union and a form": sending(
        {
            **json_of({"anyOf": [{"enum": ["a"]}, {"const": 1}, a_list(TEXT), {"type": "null"}]}),
            "multipart/form-data": {"schema": an_object(a=TEXT)},
        }
    ),
    "null and a form": sending(
        {**json_of({"type": "null"}), "multipart/form-data": {"schema": an_object(a=TEXT)}}
    ),
    "a union with anything and a form": sending(
        {**json_of({"anyOf": [TEXT, {}]}), "multipart/form-data": {"schema": an_object(a=TEXT)}}
    ),
    "a form that is a text": sending({"application/x-www-form-urlencoded": {"schema": TEXT}}),
    "a form that is a list": sending({"multipart/form-data": {"schema": a_list(TEXT)}}),
    "bytes in JSON": sending(json_of({"type": "string", "format": "binary"})),
    "no schemas": document(("/a", {})),
}


def everything() -> Schema:
    """Give one document that holds all of them, each under a path and names of its own."""
    whole = document()
    for number, raw in enumerate((*LOST.values(), *AWKWARD.values())):
        text = json.dumps(raw)
        is_awkward = number >= len(LOST)
        for name in raw["components"]["schemas"] if not is_awkward else ():
            text = re.sub(
                rf"(#/components/schemas/{re.escape(name)})(?=[\"/])", rf"\g<1>Of{number}", text
            )
        read = json.loads(text)
        whole["paths"] |= {f"/{number}{path}": item for path, item in read["paths"].items()}
        for name, schema in read["components"]["schemas"].items():
            whole["components"]["schemas"][name if is_awkward else f"{name}Of{number}"] = schema
    return whole
