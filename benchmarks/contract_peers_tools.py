"""How each tool is run on one operation of a server, and what it says failed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.contract_peers_reports import (
    Failures,
    ReportError,
    errors_of_schemathesis,
    of_newman,
    of_schemathesis,
    of_specmatic,
)
from contract_tests.harness.servers.identity import PASSWORD_GRANT

from benchmarks import contract_peers_inputs as inputs
from postspec.openapi import Operation

#: Beyond this a tool is stopped, and has noticed nothing.
_LIMIT_S: Final = 600.0
#: A file that says that a tool was stopped.
_ENDED: Final = "had-no-time"
#: Specmatic's own setting; without it a body of many choices is sent in thousands of ways.
_COMBINATIONS: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a tool gets: a server, what lets it in, an operation of it, and a folder of its own."""

    url: str
    about: Mapping[str, Any]
    operation: Operation
    document: Mapping[str, Any]
    collection: Mapping[str, Any]
    environment: Path
    folder: Path

    @property
    def token(self) -> str:
        """A token that is let in everywhere."""
        return str(self.about["token"])

    def write(self, name: str, value: object) -> Path:
        """Write a JSON file into the folder."""
        path = self.folder / name
        path.write_text(json.dumps(value, default=str), "utf-8")
        return path

    def cut(self) -> dict[str, Any]:
        """Give the document, cut down to the operation's path."""
        return inputs.cut_to(self.document, self.operation.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A tool: what it is called in a registry, at which version it was tried, and how it is run."""

    name: str
    install: str
    run: Callable[[str, Given], Failures]


def _schemathesis(executable: str, given: Given) -> Failures:
    arguments = [
        executable,
        *("run", str(given.write("openapi.json", given.cut()))),
        *("--url", given.url, "--header", f"Authorization: Bearer {given.token}"),
        *("--baseline", "failures.json", "--baseline-update", "--seed", "1", "--no-color"),
        *("--report", "json", "--report-json-path", "report.json"),
        *("--include-operation-id", given.operation.operation_id),
    ]
    _run(arguments, given)
    return _read(given, "failures.json", of_schemathesis) | _read(
        given, "report.json", lambda text: errors_of_schemathesis(text, given.operation.label)
    )


def _newman(executable: str, given: Given) -> Failures:
    one = given.operation
    pointers = inputs.requests_of(given.document, one.path, one.method)
    collection = inputs.collection_of(given.collection, pointers)
    path = given.write("collection.json", inputs.with_status_test(collection))
    person = given.about["users"][0]
    variables = {
        **dict.fromkeys(("baseUrl", "dialer", "connectorHost", "botUri"), given.url),
        **dict.fromkeys(("providerWebhook", "webhookUrl"), given.url),
        "accessToken": given.token,
        "clientId": PASSWORD_GRANT["client_id"],
        "username": person["username"],
        "password": person["password"],
    }
    arguments = [
        executable,
        *("run", str(path), "--environment", str(given.environment.resolve())),
        *(part for k, v in variables.items() for part in ("--env-var", f"{k}={v}")),
        *("--reporters", "json", "--reporter-json-export", "report.json"),
    ]
    _run(arguments, given)
    return _read(given, "report.json", of_newman)


def _specmatic(executable: str, given: Given) -> Failures:
    document = inputs.with_one_method(given.cut(), given.operation.method)
    path = given.write("openapi.json", inputs.with_paired_examples(document))
    arguments = [
        executable,
        *("test", str(path), f"--testBaseURL={given.url}", "--junitReportDir=junit"),
    ]
    environment = {
        "SPECMATIC_GENERATIVE_TESTS": "true",
        "MAX_TEST_REQUEST_COMBINATIONS": str(_COMBINATIONS),
        # It looks for the token under the name of the security scheme.
        **dict.fromkeys(document["components"]["securitySchemes"], given.token),
    }
    _run(arguments, given, environment)
    return _read(given, "junit/TEST-junit-jupiter.xml", of_specmatic)


def _run(arguments: list[str], given: Given, environment: Mapping[str, str] | None = None) -> None:
    """Run a tool in its folder. One that takes too long is ended, and all that it has started."""
    with (given.folder / "output.txt").open("wb") as output:
        process = subprocess.Popen(
            arguments,
            cwd=given.folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            process.wait(_LIMIT_S)
        except subprocess.TimeoutExpired:
            (given.folder / _ENDED).touch()
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _read(given: Given, report: str, failures: Callable[[str], Failures]) -> Failures:
    """Read what a tool has written; that there is nothing is a failure, unless it had no time."""
    try:
        return failures((given.folder / report).read_text("utf-8"))
    except (OSError, ReportError):
        had_time = not (given.folder / _ENDED).exists()
        return frozenset([f"{given.operation.label}: no {report}"] if had_time else [])


PEERS: Final = (
    Peer(name="schemathesis", install="pip install schemathesis", run=_schemathesis),
    Peer(name="newman", install="npm install newman", run=_newman),
    Peer(name="specmatic", install="npm install specmatic", run=_specmatic),
)
