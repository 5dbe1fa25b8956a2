"""The README tells the truth: its commands run, its tables are the code's."""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import respx

from postspec import project
from postspec.cli import main
from postspec.cli._main import _parser
from postspec.cli._rules import page
from postspec.openapi import Document, read_document
from postspec.stub import Stub, make_app, running
from postspec.stub.pages._own import OwnPaths

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")

#: What a copy of the project needs to be worked in.
PARTS = (
    "postman", "openapi", "generated_client", "contract_tests", "scripts", "tests",
    "noxfile.py", "postspec.toml", "pyproject.toml", "README.md", "WEBHOOKS.md", "LICENSE",
)  # fmt: skip


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def commands() -> list[str]:
    return [line for block in blocks("sh") for line in block.splitlines()]


def rows(head: str) -> list[list[str]]:
    """Give the cells of the table whose first column has this head, the head left out."""
    table = README.split(f"\n| {head} |")[1].split("\n\n")[0]
    return [[c.strip() for c in line.strip("|").split(" | ")] for line in table.splitlines()[2:]]


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the project to run commands in, and go there."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / part)
    shutil.copy(ROOT / "openapi" / "openapi.yaml", tmp_path / "released.yaml")
    shutil.copy(ROOT / "tests" / "cli" / "shop.json", tmp_path / "vendor.postman_collection.json")
    monkeypatch.chdir(tmp_path)
    return tmp_path


#: The copy's own sources, and no environment made for the noxfile: that would need the network.
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join(["scripts", "generated_client"]),
    "PYTHONUNBUFFERED": "1",
    "NOX_SCRIPT_MODE": "none",
}

# --- the commands ---------------------------------------------------------------------------------


def run(command: str, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *shlex.split(command), *more],
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
        env=ENVIRONMENT,
    )


def succeeds(command: str, *more: str) -> str:
    """Run a module's command in the copy and give what it printed."""
    done = run(command, *more)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def run_pipeline(_: str) -> None:
    """Run the main job without a second environment, and one suite of contract tests for all."""
    printed = succeeds("nox --no-venv -s pipeline --", "-k", "userinfo")
    assert "302, 0 unaccounted for" in printed


def run_in_ci(command: str) -> None:
    """See that the test command is what CI runs: it cannot run itself."""
    assert command in (ROOT / ".ci" / "run").read_text().splitlines()


def install_client(_: str) -> None:
    """Build the client as pip would, offline, and import it from the wheel."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(Path.cwd() / "dist")],
        cwd="generated_client",
        check=True,
        capture_output=True,
    )
    (wheel,) = Path("dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall("site")
    code = "import efcx_client; print(efcx_client.__file__)"
    printed = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": "site"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert "site" in printed


def fetch_published(command: str) -> None:
    """Serve the committed files the way the vendor's host does, and fetch them."""
    host = "https://api.expertflow.com"
    page = '<meta name="ownerId" content="4288348"><meta name="publishedId" content="2s8ZDX2hVu">'
    collection = Path("postman/collection.json").read_text("utf-8")
    with respx.mock as mock:
        mock.get(f"{host}/").respond(html=page)
        mock.get(f"{host}/view/metadata/2s8ZDX2hVu").respond(
            text=Path("postman/metadata.json").read_text("utf-8")
        )
        mock.get(f"{host}/api/collections/4288348/2s8ZDX2hVu").respond(text=collection)
        assert main(shlex.split(command)[1:]) == 0
    assert Path("postman/collection.json").read_text("utf-8") == collection


def run_here(command: str) -> None:
    assert main(shlex.split(command)[1:]) == 0


def serve_briefly(command: str) -> None:
    """Start the stub on a free port and stop it when it says that it serves."""
    separator = ["--"] if command.startswith("nox") else []
    no_venv = ["--no-venv"] if command.startswith("nox") else []
    stub = subprocess.Popen(
        [sys.executable, "-m", *shlex.split(command), *no_venv, *separator, "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        env=ENVIRONMENT,
    )
    assert stub.stdout is not None
    try:
        assert any("operations at http://127.0.0.1:" in line for line in stub.stdout)
    finally:
        os.killpg(stub.pid, 2)
        stub.communicate(timeout=60)


def compare_recorded(command: str) -> None:
    """Compare an answer that is not as documented, which is a finding."""
    entry = {
        "request": {"method": "GET", "url": "https://cx.test/routing-engine/mrd-types"},
        "response": {"status": 418, "content": {}},
    }
    Path("recorded.har").write_text(json.dumps({"log": {"entries": [entry]}}), "utf-8")
    assert main(shlex.split(command)[1:]) == 1
    assert "418" in Path("proposals.yaml").read_text("utf-8")


def mark_consumers(command: str) -> None:
    """Rename an operation that a program calls, and that was recorded."""
    Path("bots/orders").mkdir(parents=True)
    Path("bots/orders/main.py").write_text(
        "from efcx_client import Client\n\nClient('https://cx.test').routing_engine.list_queues()\n"
    )
    url = "https://cx.test/routing-engine/precision-queues"
    entry = {"request": {"method": "GET", "url": url}, "response": {"status": 200, "content": {}}}
    Path("web.har").write_text(json.dumps({"log": {"entries": [entry]}}), "utf-8")
    document = Path("openapi/openapi.yaml")
    renamed = document.read_text("utf-8").replace("operationId: listQueues", "operationId: queues")
    document.write_text(renamed, "utf-8")
    done = run(command)
    assert done.returncode == 1, done.stderr[-3000:]
    assert "  hits orders-bot: " in done.stdout
    assert "  may hit web: calls it" in done.stdout


def run_some_contract_tests(command: str) -> None:
    printed = succeeds(f"{command} --no-venv --", "-k", "identity", "--collect-only", "-q")
    assert "identity/test_callers" in printed


def judge_the_copy(command: str) -> None:
    """Judge the copy since it was committed; the contract tests have a command of their own."""
    names = ["-c", "user.name=n", "-c", "user.email=n@example.com", "-c", "commit.gpgsign=false"]
    for arguments in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "first"]):
        subprocess.run(["git", *names, *arguments], check=True)  # noqa: S607 - our own words
    assert main([*shlex.split(command)[1:], "--no-contract"]) == 0


#: Every command of the README and how it is run here.
HOW: dict[str, Callable[[str], None]] = {
    "python3 -m pip install nox && nox -s pipeline": run_pipeline,
    "nox -s tests": run_in_ci,
    "python3 -m pip install ./generated_client": install_client,
    "nox -s stub": serve_briefly,
    "postspec fetch": fetch_published,
    "postspec convert": run_here,
    "postspec generate": run_here,
    "postspec stub": serve_briefly,
    "postspec stub --faults faults.yaml --latency 100-300 --seed 7": serve_briefly,
    "postspec stub --webhook deliveryStatusCallback=http://127.0.0.1:9000/delivery": serve_briefly,
    "postspec gate": judge_the_copy,
    "postspec diff released.yaml openapi/openapi.yaml": run_here,
    "postspec diff released.yaml openapi/openapi.yaml --used-by orders-bot=bots/orders --used-by web=web.har": (
        mark_consumers
    ),
    "nox -s contract": run_some_contract_tests,
    "postspec drift recorded.har -o proposals.yaml": compare_recorded,
    "postspec convert vendor.postman_collection.json -o vendor.yaml": run_here,
    "postspec generate vendor.yaml -o vendor_client --package vendor_client --name vendor-client": (
        run_here
    ),
    "postspec stub vendor.yaml": serve_briefly,
}
NEEDS_VENDOR_DOCUMENT = "vendor.yaml"


def test_every_command_is_run() -> None:
    """A command that is added to the README gets a way to be run here."""
    assert commands() == list(HOW)


@pytest.mark.parametrize("command", list(HOW))
@pytest.mark.usefixtures("copy")
def test_a_command_runs(command: str) -> None:
    """Each command does, in a copy of the project, what the README says."""
    if "--faults" in command:
        page = (ROOT / "FAULTS.md").read_text("utf-8")
        Path("faults.yaml").write_text(page.split("```yaml\n")[1].split("```")[0], "utf-8")
    if NEEDS_VENDOR_DOCUMENT in command.split():
        assert main(["convert", "vendor.postman_collection.json", "-o", "vendor.yaml"]) == 0
    HOW[command](command)


@pytest.fixture
def stub() -> Iterator[str]:
    """Give the URL of a running stub of the committed document."""
    with running(make_app(read_document(ROOT / "openapi" / "openapi.yaml"))) as url:
        yield url


def test_the_python_example_runs(stub: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The example logs in at the stub and gets what three services hold, over HTTP."""
    (example,) = blocks("python")
    exec(compile(example.replace("http://127.0.0.1:8080", stub), "README.md", "exec"), {})  # noqa: S102
    queues, bots, types = capsys.readouterr().out.splitlines()
    assert "Sales" in queues
    assert "Order bot" in bots
    assert "WHATSAPP" in types


# --- the tables -----------------------------------------------------------------------------------


def subcommands() -> dict[str, str]:
    (action,) = (a for a in _parser()._actions if isinstance(a, argparse._SubParsersAction))
    return {a.dest: a.help or "" for a in action._choices_actions}


def test_the_commands_are_those_of_the_program() -> None:
    """The table of commands has each command with the sentence that its help has."""
    table = {name.strip("`").removeprefix("postspec "): text for name, text in rows("command")}
    assert table == subcommands()


def test_every_option_has_help() -> None:
    """`--help` explains every option of every command."""
    (action,) = (a for a in _parser()._actions if isinstance(a, argparse._SubParsersAction))
    for name, parser in action.choices.items():
        for option in parser._actions:
            assert option.help, f"{name} {option.option_strings or option.dest}"


def test_the_exit_codes_are_those_of_the_help() -> None:
    """README and `--help` name the same exit codes with the same meaning."""
    codes = {code: meaning.replace("`", "") for code, meaning in rows("exit code")}
    epilog = _parser().epilog or ""
    told = dict(re.findall(r"^  (\d+) +(.+)$", epilog, re.MULTILINE))
    assert codes == told


def test_the_page_of_rules_is_what_the_command_prints() -> None:
    """RULES.md lists every rule of every room."""
    assert (ROOT / "RULES.md").read_text("utf-8") == page()


def test_every_rule_has_a_stable_form() -> None:
    """A rule's name is kebab-case, and no two rooms use one for different things."""
    names = re.findall(r"^\| `(.+?)` \|", page(), re.MULTILINE)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)
    assert len(names) == len(set(names))


def test_every_link_leads_somewhere() -> None:
    """Links between the pages of the project are not broken."""
    for page_path in sorted(ROOT.glob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page_path.read_text("utf-8")):
            assert (ROOT / target).exists(), f"{page_path.name}: {target}"


def test_the_stubs_own_paths_are_those_that_are_served() -> None:
    """The table has every method and path that is no page and no asset."""
    table = {cells[0].strip("`") for cells in rows("path")}
    own = OwnPaths(Stub(Document(file="", raw={})), Document(file="", raw={}), is_root_free=True)
    pages = {"GET /__stub/", "GET /__stub/reference", "GET /__stub/openapi.json"}
    assert table == {f"{m} {p}" for p, methods in own._paths.items() for m in methods} - pages


def test_the_settings_are_those_that_are_read() -> None:
    """The table of settings has every key, what it may be, and its default."""
    table = [(key.strip("`"), kind) for key, kind, _ in rows("key")]
    known = [
        (f"{table}.{key}", kind)
        for table, keys in project._KEYS.items()
        for key, (_, kind, _) in keys.items()
    ]
    assert table == known
