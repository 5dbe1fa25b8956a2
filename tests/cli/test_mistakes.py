"""What a person sees who makes a mistake: one clear message, no traceback, no half-written file."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from postspec.cli import main

Captured = pytest.CaptureFixture[str]


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def run(arguments: list[str], folder: Path, capsys: Captured) -> tuple[int, str]:
    """Run a command that must fail; check that it changed nothing and showed no traceback."""
    before = tree(folder)
    code = main(arguments)
    printed = capsys.readouterr()
    assert tree(folder) == before
    assert "Traceback" not in printed.err
    assert printed.out == ""
    return code, printed.err


def test_a_typo_in_the_settings(project: Path, capsys: Captured) -> None:
    """The nearest known key is named, with the line of the typo."""
    (project / "postspec.toml").write_text('[convert]\ndocumnet = "x.yaml"\n')
    code, said = run(["convert"], project, capsys)
    assert code == 2
    assert "error[setting-unknown-key]" in said
    assert "postspec.toml  line 2, column 1" in said
    assert "did you mean `document`?" in said


def process(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a process of its own."""
    return subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell, `postspec` being the command."""
    command = f"{sys.executable} -m postspec"
    return process(["/bin/sh", "-c", line.replace("postspec", command)], folder)


def test_no_settings_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Outside a project the message says what to do."""
    monkeypatch.chdir(tmp_path)
    code, said = run(["convert"], tmp_path, capsys)
    assert code == 2
    assert "settings-missing" in said
    assert "--project" in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "nowhere.json"],
        ["convert", "postman/collection.json", "--overlay", "nowhere.yaml"],
        ["convert", "postman/collection.json", "--environment", "nowhere.json"],
        ["generate", "nowhere.yaml", "-o", "client"],
        ["stub", "nowhere.yaml"],
        ["diff", "nowhere.yaml", "elsewhere.yaml"],
        ["fetch", "nowhere.json"],
        ["report", "nowhere"],
    ],
    ids=lambda a: " ".join(a),
)
def test_a_missing_file(project: Path, capsys: Captured, arguments: list[str]) -> None:
    """Whatever is missing is named; exit code 2."""
    code, said = run(arguments, project, capsys)
    assert code == 2
    assert "nowhere" in said
    assert "fix:" in said


@pytest.mark.parametrize("command", [["convert"], ["fetch", "postman/collection.json"]])
def test_invalid_json(project: Path, capsys: Captured, command: list[str]) -> None:
    """Line and column of the first mistake, with the line itself."""
    (project / "postman" / "collection.json").write_text('{\n  "info": {"name" "x"}\n}\n')
    code, said = run(command, project, capsys)
    assert code == 2
    assert "line 2, column 19" in said
    assert '"info": {"name" "x"}' in said


def test_a_v1_collection(project: Path, capsys: Captured) -> None:
    """Version 1 is refused with advice how to upgrade it."""
    (project / "postman" / "collection.json").write_text(
        json.dumps({"id": "1", "name": "old", "order": ["r"], "requests": [{"id": "r"}]})
    )
    code, said = run(["convert"], project, capsys)
    assert code == 2
    assert "collection-v1" in said
    assert "2.1" in said


def test_an_empty_collection(project: Path, capsys: Captured) -> None:
    """A collection without a request gives no document, and says so."""
    path = project / "postman" / "collection.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "item": []}))
    code, said = run(["convert"], project, capsys)
    assert code == 1
    assert "error[collection-empty]" in said


@pytest.mark.parametrize("wrong", ["OpenAPI", "HTML", "list"])
def test_a_file_of_another_kind(project: Path, capsys: Captured, wrong: str) -> None:
    """A file that is something else is called by its name."""
    text = {"OpenAPI": '{"openapi": "3.1.0"}', "HTML": "<!doctype html><p>x", "list": "[1]"}[wrong]
    (project / "postman" / "collection.json").write_text(text)
    code, said = run(["convert"], project, capsys)
    assert code == 2
    assert wrong in said


def test_an_unwritable_place(project: Path, capsys: Captured) -> None:
    """A folder where the document should go is told, and nothing is left behind."""
    (project / "out.yaml").mkdir()
    code, said = run(["convert", "postman/collection.json", "-o", "out.yaml"], project, capsys)
    assert code == 2
    assert "file-unwritable" in said


def test_a_document_that_is_not_yaml(project: Path, capsys: Captured) -> None:
    """A broken document is told with its line."""
    (project / "broken.yaml").write_text("openapi: 3.1.0\npaths: [\n")
    code, said = run(["diff", "broken.yaml", "broken.yaml"], project, capsys)
    assert code == 2
    assert re.search(r"broken\.yaml\s+line \d+", said)


@pytest.mark.parametrize("command", [["stub", "--port", "0"], ["generate", "-o", "client"]])
def test_a_reference_that_leads_nowhere(
    project: Path, capsys: Captured, command: list[str]
) -> None:
    """A document with a hole in it is told, not a traceback."""
    (project / "hole.yaml").write_text(
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /x:\n    get:\n"
        "      responses: {'200': {$ref: '#/components/responses/None'}}\n"
    )
    code, said = run([command[0], "hole.yaml", *command[1:]], project, capsys)
    assert code == 2
    assert "#/components/responses/None" in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["--package", "../e"],
        ["--package", "class"],
        ["--package", "httpx"],
        ["--package", "typing"],
        ["--name", "a b"],
        ["--name", "../x"],
    ],
    ids=lambda a: " ".join(a),
)
def test_a_name_that_is_no_package(project: Path, capsys: Captured, arguments: list[str]) -> None:
    """A name that leads elsewhere or hides another module is refused before anything is made."""
    main(["convert"])
    capsys.readouterr()
    code, said = run(["generate", *arguments], project, capsys)
    assert code == 2
    assert "is no name for" in said


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (
            ["convert", "postman/collection.json", "-o", "postman/collection.json"],
            "output-is-input",
        ),
        (["convert", "--report", "openapi/openapi.yaml"], "output-is-input"),
        (["convert", "--overlay", "people.yaml", "-o", "people.yaml"], "output-is-input"),
        (["convert", "--overlay", "people.yaml", "--report", "people.yaml"], "output-is-input"),
        (["convert", "--environment", "local.json", "-o", "./local.json"], "output-is-input"),
        (["generate", "--report", "openapi/openapi.yaml"], "output-is-input"),
        (
            ["fetch", "postman/collection.json", "--report", "postman/collection.json"],
            "output-is-input",
        ),
        (["convert", "postman/collection.json", "--check"], "output-missing"),
        (["generate", "openapi/openapi.yaml"], "output-missing"),
    ],
)
def test_places_that_cannot_be_meant(
    project: Path, capsys: Captured, arguments: list[str], rule: str
) -> None:
    """Nothing is written over what is read, and nothing that was not asked for is replaced."""
    main(["convert"])
    capsys.readouterr()
    code, said = run(arguments, project, capsys)
    assert code == 2
    assert f"error[{rule}]" in said


def test_a_port_in_use(project: Path, capsys: Captured) -> None:
    """The stub says that the port is taken and how to choose another."""
    main(["convert"])
    capsys.readouterr()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, said = run(["stub", "--port", port], project, capsys)
    assert code == 2
    assert port in said
    assert "--port" in said


@pytest.mark.parametrize("arguments", [[], ["convrt"], ["convert", "--fail-on", "errors"]])
def test_wrong_usage(project: Path, arguments: list[str], capsys: Captured) -> None:
    """Usage mistakes exit with 2 and show the usage."""
    code, said = run(arguments, project, capsys)
    assert code == 2
    assert "usage: postspec" in said


def test_a_mistake_of_our_own(
    project: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even a bug gives one message, without the text of the exception, which may quote a document."""

    def broken(*_: object, **__: object) -> None:
        secret = "hunter2"
        raise KeyError(secret)

    monkeypatch.setattr("postspec.collection.read_collection", broken)
    code, said = run(["convert"], project, capsys)
    assert code == 2
    assert "KeyError at test_mistakes.py:" in said
    assert "hunter2" not in said


def test_interrupting_a_conversion(
    project: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle leaves every file as it was."""
    main(["convert"])
    before = tree(project)

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("postspec.cli._convert.write_bytes", interrupted)
    with pytest.raises(KeyboardInterrupt):
        main(["convert"])
    assert tree(project) == before
    assert "interrupted" not in capsys.readouterr().err


@pytest.mark.parametrize("loaded", ["msgspec", "postspec.cli", "postspec.collection"])
def test_interrupting_the_start(project: Path, loaded: str) -> None:
    """Ctrl-C while a module is loaded is told like any other, and exits with 130."""
    stopped = (
        "import builtins, sys\n"
        "def load(name, *rest, _load=builtins.__import__):\n"
        f"    if name == {loaded!r}: raise KeyboardInterrupt\n"
        "    return _load(name, *rest)\n"
        "from postspec.__main__ import run\n"
        "builtins.__import__ = load\n"
        "sys.argv = ['postspec', 'convert']\n"
        "run()\n"
    )
    done = process([sys.executable, "-c", stopped], project)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "postspec: interrupted; no file is half-written\n"
    assert not (project / "openapi").exists()


def test_interrupting_the_stub(project: Path) -> None:
    """Ctrl-C stops a running stub cleanly: no traceback, nothing left running."""
    main(["convert"])
    stub = subprocess.Popen(
        [sys.executable, "-m", "postspec", "stub", "--port", "0"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"},
    )
    assert stub.stdout is not None
    url = re.search(r"http://127\.0\.0\.1:\d+", stub.stdout.readline())
    stub.send_signal(signal.SIGINT)
    out, err = stub.communicate(timeout=30)
    assert url is not None
    assert stub.returncode == 0
    assert "Traceback" not in out + err


def test_a_reader_that_goes_away(project: Path) -> None:
    """`postspec convert … | head -1` ends without a traceback."""
    done = shell("postspec convert postman/collection.json | head -n 1", project)
    assert done.stdout.startswith("# Made by")
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_a_reader_of_findings_that_goes_away(project: Path) -> None:
    """`postspec convert … 2>&1 | head -1` writes the document all the same."""
    path = project / "postman" / "collection.json"
    collection = json.loads(path.read_text())
    collection["item"] *= 300
    path.write_text(json.dumps(collection))
    done = shell("{ postspec convert --findings json; echo $? > code; } 2>&1 | :", project)
    assert done.stderr == ""
    assert (project / "code").read_text() == "0\n"
    assert (project / "openapi" / "openapi.yaml").exists()


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("postspec convert postman/collection.json >&-", 2, "error[output-unwritable]"),
        ("postspec convert postman/collection.json >&- 2>&-", 2, ""),
        ("postspec convert nowhere.json 2>&-", 2, ""),
        ("postspec convert --show info 2>&-", 0, ""),
        ("postspec --help >&-", 2, "error[output-unwritable]"),
        ("postspec convert --bad 2>&-", 2, ""),
        ("postspec rules >&-", 2, "error[output-unwritable]"),
        ("postspec convert postman/collection.json <&- >document.yaml", 0, ""),
    ],
)
def test_a_stream_that_is_closed(project: Path, line: str, code: int, said: str) -> None:
    """What nobody can get fails in one finding; what nobody can hear is no reason to fail."""
    done = shell(line, project)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert done.stderr.partition("\n")[0].rstrip() == said


def test_a_document_on_stdout_is_utf_8(project: Path) -> None:
    """The bytes are those of the file, whatever the terminal speaks."""
    path = project / "postman" / "collection.json"
    collection = json.loads(path.read_text())
    collection["info"]["name"] = "Caf\u00e9 \U0001f600"
    path.write_text(json.dumps(collection))
    shell("PYTHONIOENCODING=latin-1 postspec convert postman/collection.json >document", project)
    assert main(["convert"]) == 0
    assert (project / "document").read_bytes() == (project / "openapi/openapi.yaml").read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without a full device")
@pytest.mark.parametrize("stderr", ["", "2>/dev/full"])
@pytest.mark.parametrize("repeats", [1, 500])
def test_a_device_that_is_full(project: Path, repeats: int, stderr: str) -> None:
    """Output that cannot be written is told, in one finding; nothing is thought to be well."""
    path = project / "postman" / "collection.json"
    collection = json.loads(path.read_text())
    collection["info"]["description"] = "A long description. " * repeats
    path.write_text(json.dumps(collection))
    done = shell(f"postspec convert postman/collection.json >/dev/full {stderr}", project)
    assert done.returncode == 2
    if not stderr:
        assert done.stderr.startswith("error[output-unwritable]\n  at stdout\n")
        assert done.stderr.count("error[") == 1
