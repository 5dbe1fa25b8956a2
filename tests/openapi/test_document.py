"""A document is read back as typed operations, or refused with the place where it goes wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from postspec.openapi import Document, DocumentError, read_document

Json = Any

TEXT = """\
openapi: 3.1.0
info: {title: T, version: 2020-01-01}
servers:
- {url: 'https://{host}/v1', variables: {host: {default: localhost}}}
security: [{key: []}]
paths:
  /agents/{id}:
    parameters:
    - {name: id, in: path, required: true, schema: {type: string}}
    - {$ref: '#/components/parameters/Page'}
    get:
      operationId: getAgent
      tags: [Agents]
      parameters:
      - {name: page, in: query, required: true, schema: {type: string}, example: on}
      responses:
        200: {$ref: '#/components/responses/Ok'}
        4XX: {description: Bad}
        default: {description: Else}
    post:
      security: []
      servers: [{url: /other}]
      requestBody: {$ref: '#/components/requestBodies/Agent'}
      responses: {}
webhooks:
  changed:
    post: {security: [{key: []}, {}]}
components:
  parameters:
    Page: {name: page, in: query, schema: {type: integer}}
  responses:
    Ok:
      description: Fine
      headers: {X-Count: {schema: {type: integer}}}
      content:
        application/vnd.x+json; charset=utf-8:
          schema: {$ref: '#/components/schemas/Agent'}
          examples: {one: {value: {id: 1}}, elsewhere: {externalValue: x}, shared: {$ref: '#/components/examples/E'}}
  requestBodies:
    Agent: {required: true, content: {text/plain: {}}}
  schemas:
    Agent: {type: object}
  examples:
    E: {value: null}
  securitySchemes:
    key: {type: apiKey, name: k, in: header}
"""


def read(tmp_path: Path, text: str) -> Document:
    """Give the document of a text."""
    file = tmp_path / "openapi.yaml"
    file.write_text(text, "utf-8")
    return read_document(file)


def test_operations(tmp_path: Path) -> None:
    """References are followed, the operation's own parameter wins, and statuses are text."""
    document = read(tmp_path, TEXT)
    get, post = document.operations
    assert (get.operation_id, get.label, get.tags) == ("getAgent", "GET /agents/{id}", ("Agents",))
    assert get.pointer == "/paths/~1agents~1{id}/get"
    assert [(p.name, p.place, p.is_required) for p in get.parameters] == [
        ("id", "path", True),
        ("page", "query", True),
    ]
    assert get.parameters[1].examples == {"": "on"}
    assert [r.status for r in get.responses] == ["200", "4XX", "default"]
    assert (post.operation_id, post.servers) == ("post /agents/{id}", ("/other",))


def test_a_parameter_described_by_its_content(tmp_path: Path) -> None:
    """What travels is a text, whatever it holds; its words are read wherever it is written."""
    told = "{name: filter, in: query, description: JSON, content: {application/json: {schema: {}}}}"
    text = TEXT.replace("{name: page, in: query, schema: {type: integer}}", told)
    (parameter,) = (p for p in read(tmp_path, text).operations[1].parameters if p.name == "filter")
    assert (parameter.schema, parameter.description) == ({"type": "string"}, "JSON")


def test_content(tmp_path: Path) -> None:
    """Media types have their schema as written, and the examples that have a value."""
    get, post = read(tmp_path, TEXT).operations
    (media_type,) = get.responses[0].content
    assert media_type.is_json
    assert media_type.schema == {"$ref": "#/components/schemas/Agent"}
    assert media_type.examples == {"one": {"id": 1}, "shared": None}
    assert get.responses[0].headers == {"X-Count": {"type": "integer"}}
    assert post.is_body_required
    assert (post.body[0].name, post.body[0].schema, post.body[0].is_json) == (
        "text/plain",
        {},
        False,
    )


def test_statuses(tmp_path: Path) -> None:
    """A response is meant by its code or by its range, `default` by none."""
    ok, bad, other = read(tmp_path, TEXT).operations[0].responses
    assert [ok.matches(200), ok.matches(201), bad.matches(404), other.matches(404)] == [
        *(True, False),
        *(True, False),
    ]


def test_security(tmp_path: Path) -> None:
    """An operation inherits the document's security, unless it has its own, or one that is optional."""
    document = read(tmp_path, TEXT)
    get, post = document.operations
    (hook,) = document.webhooks
    assert [o.needs_authentication for o in (get, post, hook)] == [True, False, False]
    assert list(document.security_schemes) == ["key"]


CALLING = """\
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /orders:
    post:
      operationId: order
      callbacks:
        told: {$ref: '#/components/callbacks/Told'}
        paid:
          '{$request.body#/url}': {put: {responses: {200: {description: Ok}}}}
      responses: {}
    get: {responses: {}}
components:
  callbacks:
    Told:
      '{$request.query.url}':
        parameters: [{name: X-A, in: header, schema: {type: string}}]
        post: {operationId: tell, responses: {}}
        get: {responses: {}}
"""


def test_callbacks(tmp_path: Path) -> None:
    """What an operation calls back with stands under its name and address, references followed."""
    document = read(tmp_path, CALLING)
    list_orders, order = document.operations
    found = list(document.callbacks(order))
    assert [(name, at, sent.method) for name, at, sent in found] == [
        ("told", "{$request.query.url}", "get"),
        ("told", "{$request.query.url}", "post"),
        ("paid", "{$request.body#/url}", "put"),
    ]
    told = found[1][2]
    assert (told.operation_id, told.path, told.parameters[0].name) == ("tell", "told", "X-A")
    assert told.pointer == "/paths/~1orders/post/callbacks/told/{$request.query.url}/post"
    assert list(document.callbacks(list_orders)) == []


def test_document_parts(tmp_path: Path) -> None:
    """The document gives its servers with defaults in place, and its schemas."""
    document = read(tmp_path, TEXT)
    assert document.server_urls == ("https://localhost/v1",)
    assert dict(document.schemas) == {"Agent": {"type": "object"}}
    assert document.raw["info"]["version"] == "2020-01-01"


def test_json(tmp_path: Path) -> None:
    """JSON is read as well, with a byte order mark too."""
    text = "\ufeff" + json.dumps({"openapi": "3.0.3", "paths": {}})
    assert read(tmp_path, text).operations == ()


HEAD = "openapi: 3.1.0\n"
REFUSED = [
    ("", "not an OpenAPI 3 document: no `openapi: 3.x` at the top", None),
    ("swagger: '2.0'", "not an OpenAPI 3 document: no `openapi: 3.x` at the top", None),
    ('{"openapi": "3.1.0",}', "Expecting property name enclosed in double quotes", 1),
    (HEAD + "paths: [", "did not find expected node content", 3),
    (HEAD + "paths: {}\npaths: {}", "the key 'paths' is written twice", 3),
    (HEAD + "paths: []\nwebhooks: [1]", "webhooks should be an object", None),
    (HEAD + "paths: {/a: [1]}", "paths /a should be an object", None),
    (HEAD + "paths: {/a: {get: {parameters: {}}}, /b: 1}", "paths /b should be an object", None),
    (
        HEAD + "paths: {/a: {get: {parameters: {x: 1}}}}",
        "the parameters of GET /a should be a list",
        None,
    ),
    (
        HEAD + "paths: {/a: {get: {parameters: [{name: x}]}}}",
        (
            "a parameter of GET /a lacks its `name`, or its `in` is none of"
            " ('path', 'query', 'header', 'cookie')"
        ),
        None,
    ),
    (
        HEAD + "paths: {/a: {get: {responses: {200: {content: {a/b: 1}}}}}}",
        "a/b of response 200 of GET /a should be an object",
        None,
    ),
    (
        HEAD + "paths: {/a: {get: {responses: {200: {$ref: '#/x/y'}}}}}",
        "$ref '#/x/y' leads nowhere",
        None,
    ),
    (
        HEAD + "paths: {/a: {get: {responses: {200: {$ref: '#/x'}}}}}\nx: {$ref: '#/x'}",
        "a $ref that leads back to itself",
        None,
    ),
]


@pytest.mark.parametrize(("text", "problem", "line"), REFUSED)
def test_refused(tmp_path: Path, text: str, problem: str, line: int | None) -> None:
    """What is no document, or malformed where stages read, is one error that says so."""
    with pytest.raises(DocumentError) as caught:
        read(tmp_path, text)
    assert (caught.value.problem, caught.value.line) == (problem, line)
    assert caught.value.file.endswith("openapi.yaml")


def test_no_file(tmp_path: Path) -> None:
    """A file that is not there is an error of the same kind."""
    with pytest.raises(DocumentError, match="cannot be read: No such file"):
        read_document(tmp_path / "none.yaml")


def test_not_utf8(tmp_path: Path) -> None:
    """Bytes that are no text are an error of the same kind."""
    (tmp_path / "x.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DocumentError, match="is not UTF-8 text"):
        read_document(tmp_path / "x.yaml")
