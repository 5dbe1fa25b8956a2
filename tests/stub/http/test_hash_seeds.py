"""The same answers in every process: nothing depends on how Python orders its sets."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

SCRIPT = """
    import json, sys
    from pathlib import Path
    from postspec.openapi import read_document
    from postspec.samples import Sampler, Schemas
    from postspec.stub import Stub, StubSettings, User
    from postspec.stub.http._message import Request
    document = read_document(Path(sys.argv[1]))
    sampler = Sampler(Schemas(document))
    stub = Stub(document, StubSettings(tokens={"t": User("ada", "")}, now=lambda: 1.7e9))
    for one in document.operations:
        path = one.path
        for parameter in one.parameters:
            values = [*parameter.examples.values(), sampler.sample(parameter.schema)]
            path = path.replace("{" + parameter.name + "}", str(values[0]))
        media = one.body[0] if one.body else None
        shown = [*media.examples.values(), sampler.sample(media.schema)] if media else [None]
        headers = {"authorization": "Bearer t", "content-type": media.name if media else ""}
        body = json.dumps(shown[0]).encode() if media else b""
        if not path.endswith("/token"):
            answer = stub.answer(Request(one.method.upper(), path, "", headers, body))
            print(one.label, answer.status, answer.headers, answer.body)
"""

#: A created item whose inner object the server completes with what its schema requires.
COMPLETED = """
openapi: 3.1.0
info: {title: Queues, version: 1.0.0}
paths:
  /queues:
    post:
      requestBody:
        content:
          application/json:
            schema: {type: object, properties: {kind: {type: object}}}
            example: {kind: {id: k1}}
      responses:
        "200":
          description: The queue.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Queue"}
              example: {id: q2, kind: {id: k1, name: chat, size: 3, colour: red, rank: 5}}
    get:
      responses:
        "200":
          description: The queues.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Queue"}}
              example: [{id: q1, kind: {id: k1, name: chat, size: 3, colour: red, rank: 5}}]
  /queues/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}, example: q2}]
    get:
      responses:
        "200":
          description: The queue.
          content: {application/json: {schema: {$ref: "#/components/schemas/Queue"}}}
components:
  schemas:
    Queue:
      type: object
      required: [id, kind]
      properties:
        id: {type: string}
        kind:
          type: object
          required: [id, name, size, colour, rank]
          properties:
            {id: {type: string}, name: {type: string}, size: {type: integer}, colour: {type: string}, rank: {type: integer}}
"""


@pytest.mark.parametrize("name", ["workshop.yaml", "library.yaml", ""])
def test_no_answer_depends_on_the_hash_seed(name: str, tmp_path: Path) -> None:
    """Two processes that hash differently say the same, byte for byte."""
    document = Path(__file__).parents[1] / name if name else tmp_path / "completed.yaml"
    if not name:
        document.write_text(COMPLETED, "utf-8")
    command = [sys.executable, "-c", textwrap.dedent(SCRIPT), str(document)]
    path = str(Path(__file__).parents[3] / "scripts")
    said = [
        subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONPATH": path, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert said[0].count("\n") > 2
    assert said[1:] == said[:1] * 2
