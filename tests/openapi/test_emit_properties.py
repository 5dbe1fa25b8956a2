"""Whatever an `Api` holds, its document is valid, complete, and the same each time."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from postspec.api import (
    Api,
    ArrayShape,
    Content,
    Example,
    Method,
    NamedSchema,
    NumberShape,
    ObjectShape,
    Operation,
    Parameter,
    RequestBody,
    Response,
    Schema,
    SecurityScheme,
    Server,
    StringShape,
    Tag,
    Variants,
)
from postspec.findings import Severity
from postspec.openapi import down_level, emit_document, to_json, to_yaml, validate_document

Json = Any
NAMES = ("Agent", "agent", "Queue_1", "queue1", "Error")
#: Words that lead to names, some of which become one name and some of which become none.
WORDS = st.sampled_from(
    ["id", "a b", "a-b", "aB", "größe", "数", "{{x}}", "", "default", "$ref", "1"]
)

json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.sampled_from(["{{x}}", "a", "1e3"])),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(WORDS, inner, max_size=2)),
    max_leaves=4,
)


def objects(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[ObjectShape]:
    """Give objects with properties, of which some are required, and maps."""
    properties = st.dictionaries(WORDS, inner, max_size=3)
    with_properties = properties.flatmap(
        lambda p: st.sets(st.sampled_from(sorted(p))) if p else st.just(set())
    )
    return st.one_of(
        st.builds(
            lambda p, r: ObjectShape(
                properties=tuple(sorted(p.items())), required=frozenset(r & p.keys())
            ),
            properties,
            with_properties,
        ),
        st.builds(ObjectShape, additional=inner),
    )


def variants(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Variants]:
    """Give unions, some of whose cases are references."""
    cases = st.dictionaries(st.sampled_from(["A", "b c", "B"]), inner, min_size=1)
    return st.builds(
        lambda tag, cases: Variants(tag=tag, cases=tuple(sorted(cases.items()))),
        st.sampled_from(["type", "kind"]),
        cases,
    )


strings = st.builds(
    StringShape,
    format=st.sampled_from(["", "uuid", "binary"]),
    enum=st.sampled_from([(), ("A",), ("A", "B")]),
)
numbers = st.builds(NumberShape, is_integer=st.booleans(), format=st.sampled_from(["", "int64"]))
leaves = st.one_of(
    st.just(Schema()),
    st.just(Schema(is_any=True)),
    st.builds(Schema, null=st.booleans(), boolean=st.booleans(), string=st.none() | strings),
    st.builds(Schema, number=numbers, string=strings, description=WORDS),
    st.builds(Schema, reference=st.sampled_from(NAMES), null=st.booleans(), description=WORDS),
)
schemas = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Schema, null=st.booleans(), array=st.builds(ArrayShape, items=inner)),
        st.builds(Schema, null=st.booleans(), object=objects(inner), string=st.none() | strings),
        st.builds(Schema, variants=variants(inner), null=st.booleans()),
    ),
    max_leaves=6,
)
examples = st.lists(st.builds(Example, name=WORDS, value=json_values), max_size=3).map(tuple)
contents = st.lists(
    st.builds(
        Content,
        media_type=st.sampled_from(["application/json", "text/plain", "multipart/form-data"]),
        schema=schemas,
        examples=examples,
    ),
    min_size=1,
    max_size=2,
    unique_by=lambda content: content.media_type,
).map(tuple)
responses = st.lists(
    st.builds(
        Response,
        status=st.sampled_from([200, 204, 404, 599]),
        description=WORDS,
        contents=st.one_of(st.just(()), contents),
    ),
    max_size=3,
    unique_by=lambda response: response.status,
).map(tuple)


def declared(operation: Operation) -> Operation:
    """Give the operation with a parameter for each variable of its path."""
    names = re.findall(r"\{(\w+)\}", operation.path)
    parameters = tuple(Parameter(name=n, place="path", schema=Schema()) for n in names)
    return replace(operation, parameters=parameters + operation.parameters)


operations = st.builds(
    Operation,
    method=st.sampled_from(Method),
    path=st.sampled_from(["/a", "/a/{id}", "/b/{x}/{y}", "/"]),
    operation_id=st.sampled_from(["getA", "get a", "", "x"]),
    description=WORDS,
    tags=st.lists(st.sampled_from(["S", "S / A", "unknown"]), max_size=2).map(tuple),
    parameters=st.lists(
        st.builds(
            Parameter,
            name=st.sampled_from(["q", "page size", "X-Key"]),
            place=st.sampled_from(["query", "header"]),
            schema=schemas,
            examples=examples,
        ),
        max_size=2,
        unique_by=lambda parameter: (parameter.name, parameter.place),
    ).map(tuple),
    request_body=st.none() | st.builds(RequestBody, contents=contents),
    responses=responses,
    security=st.sampled_from([(), ("bearer",)]),
).map(declared)
of_one_place = st.lists(operations, max_size=3, unique_by=lambda o: (o.method, o.path)).map(tuple)
apis = st.builds(
    Api,
    title=WORDS,
    version=st.just("1"),
    servers=st.sampled_from([(), (Server(url="https://h"),)]),
    tags=st.just((Tag(name="S"), Tag(name="S / A", parent="S"))),
    operations=of_one_place,
    webhooks=of_one_place,
    schemas=st.tuples(*(st.builds(NamedSchema, name=st.just(n), schema=schemas) for n in NAMES)),
    security_schemes=st.just((SecurityScheme(name="bearer", type="http", scheme="bearer"),)),
)

#: What a generated `Api` may hold itself, so that emitting cannot be blamed for it.
OF_THE_INPUT = {"same-class-name", "default-of-another-type", "same-module-name", "ambiguous-path"}


@settings(max_examples=25, derandomize=True, deadline=None, phases=[Phase.generate])
@given(apis)
def test_any_api(api: Api) -> None:
    """The document is valid, in 3.0 too, loses no operation, is made twice alike, and hides no braces."""
    document = emit_document(api)
    errors = [f for f in validate_document(document) if f.severity is Severity.ERROR]
    assert [f for f in errors if f.rule not in OF_THE_INPUT] == []
    assert [f for f in validate_document(down_level(document)) if f.rule == "not-openapi"] == []
    for room, given_operations in (("paths", api.operations), ("webhooks", api.webhooks)):
        written = {(path, m) for path, item in document.get(room, {}).items() for m in item}
        assert written == {(o.path, o.method) for o in given_operations}
    assert to_json(emit_document(api)) == to_json(document)
    assert to_yaml(emit_document(api), command="c") == to_yaml(document, command="c")
