"""A document becomes a whole client, or findings say why not."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from postspec.client import (
    ClientRejectedError,
    Generated,
    GeneratorMismatchError,
    generate_client,
)
from postspec.client._format import format_python
from postspec.findings import Severity
from postspec.openapi import Document, read_document

ROOT = Path(__file__).parents[2]
DESK = Path(__file__).parent / "documents" / "desk.yaml"


def test_every_operation_becomes_an_endpoint_module(desk: Generated) -> None:
    """As many endpoint modules come out as operations go in; webhooks are none."""
    assert (desk.operations, desk.endpoints) == (9, 9)
    assert desk.services == ("routing_engine", "keycloak", "files", "messages", "calls")


def test_the_tree_is_the_stored_one(desk: Generated) -> None:
    """The package holds exactly the files listed beside this test."""
    stored = (Path(__file__).parent / "desk_tree.txt").read_text("utf-8").splitlines()
    assert list(desk.files) == stored


def test_files_say_that_they_are_generated(desk: Generated) -> None:
    """The first lines of what people open name the command that wrote it."""
    for name in ("pyproject.toml", "README.md", "desk_client/__init__.py", "desk_client/client.py"):
        assert b"enerated by `postspec generate`" in desk.files[name].splitlines()[0]
    assert "desk_client/py.typed" in desk.files


def small(**operation: object) -> Document:
    """Give a document of one operation."""
    item = {"get": {"operationId": "one", "responses": {"200": {"description": ""}}, **operation}}
    return Document(file="d.yaml", raw={"openapi": "3.1.0", "info": {}, "paths": {"/a/{b}": item}})


def generate_small(document: Document) -> Generated:
    """Generate the client of a small document."""
    return generate_client(document, package_name="small", project_name="small")


def test_a_path_without_its_parameter_is_reported() -> None:
    """Braces that are no declared parameter stop the generation, at the operation."""
    with pytest.raises(ClientRejectedError) as caught:
        generate_small(small())
    (finding,) = caught.value.findings
    assert (finding.rule, finding.subject) == ("client-path-unusable", "GET /a/{b}")
    assert (finding.place.file, finding.place.pointer) == ("d.yaml", "/paths/~1a~1{b}/get")


def test_what_the_generator_drops_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """A warning of the generator is an error here, at its operation, without object addresses."""
    monkeypatch.setattr("postspec.client._parameters._fitting", lambda schema, *_: schema)
    parameters = [{"name": "b", "in": "path", "required": True, "schema": {"type": "null"}}]
    with pytest.raises(ClientRejectedError) as caught:
        generate_small(small(parameters=parameters))
    (finding,) = caught.value.findings
    assert (finding.rule, finding.subject) == ("client-generator-warning", "GET /a/{b}")
    assert "is not allowed in path" in finding.message
    assert "0x" not in finding.message


@pytest.mark.parametrize("step", ["parser.GeneratorData.from_dict", "Project.build"])
def test_an_exception_of_the_generator_is_a_finding(
    monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """It is about the document, as far as a user can tell, and no traceback."""

    def stop(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(f"openapi_python_client.{step}", stop)
    parameters = [{"name": "b", "in": "path", "required": True, "schema": {"type": "string"}}]
    with pytest.raises(ClientRejectedError) as caught:
        generate_small(small(parameters=parameters))
    (finding,) = caught.value.findings
    assert finding.message == "openapi-python-client stopped: RecursionError"


def test_a_file_that_is_no_python_is_named() -> None:
    """Whatever the formatter says, which may be nothing."""
    with pytest.raises(ClientRejectedError) as caught:
        format_python({"a/b.py": "x = 1\n", "a/c.py": "x = 1\ny = = 2\n"}, "a")
    (finding,) = caught.value.findings
    assert finding.message == "a generated file is not valid Python: a/c.py, line 2"


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "array", "items": {"type": "string"}},
        {"type": "string", "format": "date-time"},
        {"type": "object", "properties": {"a": {"type": "string"}}},
    ],
    ids=lambda schema: schema["type"],
)
def test_a_header_the_generator_refuses_is_text(schema: dict[str, Any]) -> None:
    """A header of a type that the generator would drop the operation for is written by the caller."""
    parameters = [
        {"name": "b", "in": "path", "required": True, "schema": {"type": "string"}},
        {"name": "X-It", "in": "header", "schema": schema},
    ]
    generated = generate_small(small(parameters=parameters))
    (service,) = (t for p, t in generated.files.items() if "/services/" in p and b"x_it" in t)
    assert b"x_it: str | Unset" in service


def test_an_operation_the_generator_loses_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """An endpoint module that is not there is found by counting, whatever lost it."""
    monkeypatch.setattr("openapi_python_client.Project._build_api", lambda _: None)
    parameters = [{"name": "b", "in": "path", "required": True, "schema": {"type": "string"}}]
    with pytest.raises(ClientRejectedError) as caught:
        generate_small(small(parameters=parameters))
    (finding,) = caught.value.findings
    assert (finding.rule, finding.subject) == ("client-operation-lost", "GET /a/{b}")


def test_another_generator_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The templates belong to one version exactly."""
    monkeypatch.setattr("openapi_python_client.__version__", "0.30.0")
    parameters = [{"name": "b", "in": "path", "required": True, "schema": {"type": "string"}}]
    with pytest.raises(GeneratorMismatchError, match=r"0\.29\.1 is needed, 0\.30\.0"):
        generate_small(small(parameters=parameters))


def test_operations_on_other_servers_are_mentioned() -> None:
    """The client has one base URL; what lives elsewhere is called by an option, and told."""
    parameters = [{"name": "b", "in": "path", "required": True, "schema": {"type": "string"}}]
    made = generate_small(small(parameters=parameters, servers=[{"url": "http://x:1"}]))
    (finding,) = made.findings
    assert (finding.rule, finding.severity) == ("client-own-server", Severity.INFO)
    assert finding.fix == "name the server when the client is made: service_urls={'default': ...}"


def test_a_surrounding_pyproject_changes_nothing(
    desk: Generated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the folder it runs in, nor its settings, nor the environment reach the bytes."""
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\nline-length = 40\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setenv("PATH", "")
    again = generate_client(
        read_document(DESK), package_name="desk_client", project_name="desk-client"
    )
    assert again.files == desk.files


def test_the_bytes_do_not_depend_on_the_hash_seed(desk: Generated) -> None:
    """Other processes with other seeds write the bytes this one wrote."""
    program = (
        "import hashlib, sys; from pathlib import Path\n"
        "from postspec.client import generate_client; from postspec.openapi import read_document\n"
        "made = generate_client(read_document(Path(sys.argv[1])), package_name='desk_client',"
        " project_name='desk-client')\n"
        "print(hashlib.sha256(repr(sorted(made.files.items())).encode()).hexdigest())\n"
    )
    here = hashlib.sha256(repr(sorted(desk.files.items())).encode()).hexdigest()
    digests = {
        subprocess.run(
            [sys.executable, "-c", program, str(DESK)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "scripts")},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "4294967295")
    }
    assert digests == {here}


@pytest.mark.parametrize(
    ("scheme", "told"),
    [
        ({"type": "http", "scheme": "Bearer"}, "credentials = PasswordGrant("),
        ({"type": "oauth2", "flows": {"implicit": {}}}, "credentials = PasswordGrant("),
        ({"type": "apiKey", "in": "header", "name": "X-Key"}, 'headers={"X-Key": "secret"}'),
        ({"type": "apiKey", "in": "query", "name": "key"}, "## Call\n"),
        ({"type": "http", "scheme": "basic"}, "## Call\n"),
    ],
)
def test_the_readme_logs_in_as_the_document_says(scheme: dict[str, Any], told: str) -> None:
    """No login is shown that the API does not know."""
    document = small(
        parameters=[{"name": "b", "in": "path", "required": True, "schema": {"type": "string"}}]
    )
    raw = {**document.raw, "components": {"securitySchemes": {"one": scheme}}}
    readme = generate_small(Document(file="d.yaml", raw=raw)).files["README.md"].decode()
    assert told in readme
    assert ("PasswordGrant" in readme) == told.startswith("credentials")


def test_the_readme_installs_from_its_own_folder(desk: Generated) -> None:
    """Whatever the folder is called: the command names none."""
    assert b"$ python -m pip install .\n" in desk.files["README.md"]
