"""A stranger's text reaches neither code nor a file name, whatever field it stands in."""

from __future__ import annotations

import ast
import itertools
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from postspec.client import Generated, generate_client, write_client
from postspec.openapi import Document

#: Runs if any of it is ever code; the test looks for the file it leaves.
PAYLOAD = "__import__('pathlib').Path('pwned').touch()"

TEXTS = (
    f'"""\n{PAYLOAD}\n"""',
    f"'''\n{PAYLOAD}\n'''",
    f'"; {PAYLOAD} #',
    f"'); {PAYLOAD} #",
    f"\n{PAYLOAD}\n",
    f"\r{PAYLOAD}\r",
    f"\u2028{PAYLOAD}\u2029",
    "{{ 7 * 7 }}{% include '/etc/passwd' %}{# #}",
    "{0} {x} {x.__class__} %s %(x)s ${HOME} `id`",
    '\\ \\" \\\\" \\N{BELL} \\x41 \\u0041 \\',
    "../../../../etc/passwd",
    "/etc/passwd",
    "..",
    "con",
    "class",
    "None",
    "__init__",
    "\x00\x1b[31mred\x7f",
    "😀",
    "",
    "x" * 300,
    "日本語" * 40,
    "<script>alert(1)</script><!-- --> | [a](javascript:b)",
)


def hostile_document() -> Document:
    """Give a document with a hostile text in every field, each text in every kind of field."""
    texts = itertools.cycle(TEXTS)

    def text() -> str:
        return next(texts)

    def schema(depth: int = 0) -> dict[str, Any]:
        properties: dict[str, Any] = {
            f"{text()}{number}": {
                "type": "string",
                "title": text(),
                "description": text(),
                "default": text(),
                "example": text(),
            }
            for number in range(6)
        }
        properties[text() + "e"] = {"type": "string", "enum": [text() + "1", text() + "2"]}
        properties[text() + "c"] = {"const": text()}
        properties[text() + "d"] = {"type": "string", "format": "date-time", "default": text()}
        if depth < 1:
            properties[text() + "o"] = schema(depth + 1)
            properties[text() + "a"] = {"type": "array", "items": schema(depth + 1)}
        return {
            "type": "object",
            "title": text(),
            "description": text(),
            "properties": properties,
            "required": list(properties)[::2],
            "example": {text(): text()},
        }

    names = [f"{text}{number}" for number, text in enumerate(TEXTS)]
    content = {
        "application/json": {
            "schema": {"$ref": f"#/components/schemas/{pointer(names[0])}"},
            "example": {text(): [each] for each in TEXTS},
        }
    }
    paths = {}
    for number, name in enumerate(TEXTS):
        parameters: list[dict[str, Any]] = [
            {
                "name": text() + place[0],
                "in": place,
                "description": text(),
                "schema": {"type": "string", "description": text(), "default": text()},
                "example": text(),
            }
            for place in ("query", "query", "cookie")
        ]
        parameters.append({"name": f"X-{number}", "in": "header", "schema": {"type": "string"}})
        parameters.append(
            {
                "name": f"p{name}",
                "in": "path",
                "required": True,
                "schema": {"type": "string"},
                "example": text(),
            }
        )
        literal = re.sub(r"[{}]", "", text())
        paths[f"/{number}{literal}/{{p{name}}}"] = {
            "post": {
                "tags": [text()],
                "operationId": f"{name}{number % 5}",
                "summary": text(),
                "description": text(),
                "parameters": parameters,
                "requestBody": {"description": text(), "content": content},
                "responses": {
                    "200": {"description": text(), "content": content},
                    "400": {
                        "description": text(),
                        "content": {f"application/{number}{text()}": {"schema": schema()}},
                    },
                },
            }
        }
    raw = {
        "openapi": "3.1.0",
        "info": {"title": TEXTS[0], "version": TEXTS[2], "description": TEXTS[4]},
        "servers": [{"url": f"https://e.com/{t}", "description": t} for t in TEXTS],
        "tags": [{"name": t, "description": t[::-1] + t} for t in TEXTS],
        "paths": paths,
        "components": {
            "schemas": {name: schema() for name in names},
            "securitySchemes": {
                TEXTS[0]: {
                    "type": "oauth2",
                    "flows": {"password": {"tokenUrl": TEXTS[0], "scopes": {}}},
                }
            },
        },
    }
    return Document(file="hostile.yaml", raw=raw)


def pointer(name: str) -> str:
    """Escape a name for a JSON Pointer."""
    return name.replace("~", "~0").replace("/", "~1")


@pytest.fixture(scope="session")
def hostile() -> Generated:
    """Generate the client of the hostile document."""
    return generate_client(
        hostile_document(), package_name="hostile_client", project_name="hostile-client"
    )


def test_nothing_of_it_is_lost(hostile: Generated) -> None:
    """Odd names cost no operation."""
    assert hostile.operations == hostile.endpoints == len(TEXTS)


def test_file_names_are_plain_short_and_apart(hostile: Generated) -> None:
    """Names hold letters, digits and underscores, fit every file system, and differ beyond case."""
    for path in hostile.files:
        for part in path.split("/"):
            assert re.fullmatch(r"[\w-]+(\.\w+)?", part), path
            assert len(part.encode()) <= 100
    assert len({path.casefold() for path in hostile.files}) == len(hostile.files)


def test_importing_all_of_it_executes_nothing(hostile: Generated, tmp_path: Path) -> None:
    """Every module is imported, warnings are errors, and no payload has run."""
    write_client(hostile, tmp_path / "client")
    program = (
        "import importlib, pkgutil, hostile_client\n"
        "names = [m.name for m in pkgutil.walk_packages(hostile_client.__path__, 'hostile_client.')]\n"
        "for name in names: importlib.import_module(name)\n"
        "from hostile_client import models\n"
        "for name in models.__all__: getattr(models, name)\n"
        "print(len(names))\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "client"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert int(done.stdout) > len(TEXTS)
    assert not (tmp_path / "pwned").exists()


def test_pages_show_it_as_text(hostile: Generated) -> None:
    """The README holds no markup of the document, metadata no line of it."""
    readme = hostile.files["README.md"].decode()
    assert "<script" not in readme
    assert PAYLOAD not in readme.replace("\\", "").splitlines()
    assert hostile.files["pyproject.toml"].decode().count("\n[project]\n") == 1


def test_no_object_address_is_printed(hostile: Generated) -> None:
    """The generator prints text it was not told to escape as an object's address; none is left."""
    assert not any(b"object at 0x" in content for content in hostile.files.values())


def test_a_shown_call_is_a_call_and_nothing_else(hostile: Generated) -> None:
    """Whatever an example holds, a docstring's call is one of the client's, its texts the example's."""
    texts: set[object] = set()
    for method in methods(hostile):
        doc = ast.get_docstring(method) or ""
        shown = doc.partition("\nExample:\n")[2].partition("\nAnswer (")[0]
        expression = ast.parse(textwrap.dedent(shown).strip(), mode="eval").body
        call = expression.value if isinstance(expression, ast.Await) else expression
        assert isinstance(call, ast.Call)
        assert {n.id for n in ast.walk(call) if isinstance(n, ast.Name)} <= {"client", "models"}
        texts |= {n.value for n in ast.walk(call) if isinstance(n, ast.Constant)}
    assert set(TEXTS) - {""} <= texts


def methods(generated: Generated) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Give every method of every service as a syntax tree."""
    for path, content in generated.files.items():
        if "/services/" in path:
            for node in ast.walk(ast.parse(content)):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield node
