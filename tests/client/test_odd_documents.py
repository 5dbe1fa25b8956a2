"""What the generator would lose a part of, becomes a whole client."""

from __future__ import annotations

import copy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from tests.client.odd_documents import AWKWARD, LOST, everything

from postspec.client import Generated, generate_client, write_client
from postspec.client._generator import generator_config
from postspec.client._plan import plan_services
from postspec.client._prepare import prepare
from postspec.openapi import Document

#: Documents a part of which cannot be read by anyone: what is left out is named.
REPORTED = {
    "references in a circle": "client-reference-untyped",
    "a reference to nothing": "client-reference-untyped",
    "a reference to nothing in a parameter": "client-reference-untyped",
    "a reference to another file": "client-reference-untyped",
    "a reference to an anchor": "client-reference-untyped",
    "a status that is none": "client-status-unusable",
}


def losses(raw: dict[str, Any], content_types: dict[str, str]) -> list[str]:
    """Give the generator a document, and tell what it says, or that it lost an operation."""
    try:
        data = GeneratorData.from_dict(
            copy.deepcopy(raw), config=generator_config(content_types, Path("unused"))
        )
    except UnboundLocalError as error:
        return [str(error)]
    if isinstance(data, GeneratorError):
        return [data.header]
    collections = data.endpoint_collections_by_tag.values()
    errors = [*data.errors, *(error for each in collections for error in each.parse_errors)]
    names = {endpoint.name for each in collections for endpoint in each.endpoints}
    lost = sum(map(len, raw["paths"].values())) - len(names)
    return [*(str(error.detail or error.header) for error in errors), *["an operation"] * lost]


@pytest.mark.parametrize("what", LOST)
def test_the_generator_loses_it_as_it_is_written(what: str) -> None:
    """Each document is odd enough: with one that is not, the next test would prove nothing."""
    assert losses(LOST[what], {})


@pytest.mark.parametrize("what", [*LOST, *AWKWARD])
def test_the_generator_loses_nothing_of_what_it_is_given(what: str) -> None:
    """Its own list of warnings is empty, every operation is there, and what nobody can read is named."""
    raw = {**LOST, **AWKWARD}[what]
    document = Document(file="odd.yaml", raw=raw)
    prepared = prepare(document, plan_services(document))
    assert losses(prepared.raw, dict(prepared.content_types)) == []
    assert sum(map(len, prepared.raw["paths"].values())) == len(document.operations)
    assert {finding.rule for finding in prepared.findings} == set(
        filter(None, [REPORTED.get(what)])
    )
    assert all(finding.subject and finding.place.pointer for finding in prepared.findings)


@pytest.fixture(scope="module")
def odd() -> Generated:
    """Generate the client of all of them at once."""
    document = Document(file="odd.yaml", raw=everything())
    return generate_client(document, package_name="odd_client", project_name="odd-client")


def test_all_of_it_is_imported_and_strictly_typed(odd: Generated, tmp_path: Path) -> None:
    """No operation is lost, each module is imported with warnings as errors, and mypy is content."""
    assert odd.operations == odd.endpoints
    write_client(odd, tmp_path / "client")
    program = (
        "import importlib, pkgutil, odd_client\n"
        "for m in pkgutil.walk_packages(odd_client.__path__, 'odd_client.'):\n"
        "    importlib.import_module(m.name)\n"
    )
    for arguments in (
        ["-W", "error", "-c", program],
        [
            "-m",
            "mypy",
            "--strict",
            "--config-file=",
            "--cache-dir",
            str(tmp_path),
            "-p",
            "odd_client",
        ],
    ):
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=tmp_path / "client",
            env={"PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.stderr, done.returncode) == ("", 0), done.stdout


def test_the_readme_counts_all_of_it(odd: Generated) -> None:
    """No finding that stops a client, and none of the generator's own."""
    assert {finding.rule for finding in odd.findings} == set(REPORTED.values())
