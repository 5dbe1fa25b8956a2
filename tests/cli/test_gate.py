"""`postspec gate`: every stage in one run, one verdict, and nothing written."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from postspec.cli import main

Captured = pytest.CaptureFixture[str]

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

SHOP = Path(__file__).with_name("shop.json")

#: A run of contract tests that answers as the real ones do: a page of its own, a code of pytest's.
CONFTEST = """\
from pathlib import Path
from postspec.report import Run, written

def pytest_addoption(parser):
    parser.addoption("--run-dir", type=Path)

def pytest_sessionfinish(session):
    tests = {"passed": session.testscollected - session.testsfailed, "failed": session.testsfailed}
    for name, text in written(Run(target="stub", tests=tests), version="0").items():
        (session.config.getoption("--run-dir") / name).write_text(text)
"""


def git(*arguments: str, folder: Path | None = None) -> None:
    """Run git as nobody."""
    names = ["-c", "user.name=n", "-c", "user.email=n@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607 - our own words


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project whose derived files are made, and committed on main."""
    folder = tmp_path_factory.mktemp("shop")
    (folder / "postman").mkdir()
    shutil.copy(SHOP, folder / "postman" / "collection.json")
    (folder / "postspec.toml").write_text("")
    settings = f"--project={folder / 'postspec.toml'}"
    assert main(["convert", settings]) == 0
    assert main(["generate", settings]) == 0
    git("init", "-q", "-b", "main", folder=folder)
    git("add", ".", folder=folder)
    git("commit", "-q", "-m", "first", folder=folder)
    return folder


@pytest.fixture
def shop(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of it, on a branch, and go there."""
    folder = tmp_path / "shop"
    shutil.copytree(made, folder)
    monkeypatch.chdir(folder)
    git("switch", "-q", "-c", "change")
    return folder


def edit(shop: Path, old: str, new: str) -> None:
    """Change the collection, as a vendor does."""
    path = shop / "postman" / "collection.json"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def results(captured: Captured) -> dict[str, str]:
    """Give what was printed of each stage, and of the gate."""
    names = ("convert", "generate", "lint", "diff", "contract", "gate:")
    lines = [line.split(maxsplit=1) for line in captured.readouterr().out.splitlines() if line]
    return {words[0]: words[1] for words in lines if words[0] in names}


def files(folder: Path) -> dict[str, bytes]:
    """Give every file of a folder, git's own included."""
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_nothing_has_changed(shop: Path, capsys: Captured) -> None:
    """Every stage passes, the comparison says with what, and no file is touched, git's included."""
    before = files(shop)
    assert main(["gate"]) == 0
    told = results(capsys)
    assert told["gate:"] == "passed"
    assert "where this branch left main): no change of the document or its client" in told["diff"]
    assert told["contract"].startswith("left out")
    assert files(shop) == before


def test_a_failing_stage_hides_no_later_one(shop: Path, capsys: Captured) -> None:
    """A collection that breaks callers and was not converted fails in three stages of one run."""
    edit(shop, "/orders", "/purchases")
    before = files(shop)
    assert main(["gate"]) == 1
    printed = capsys.readouterr()
    assert "gate: failed (convert, generate, diff)\n" in printed.out
    assert "wire-breaking[operation-removed]" in printed.out
    assert printed.err.count("derived-file-stale") == 2
    assert files(shop) == before


def test_what_is_compared_is_what_the_collection_makes(shop: Path, capsys: Captured) -> None:
    """After convert and generate the change alone is left, whether committed or not."""
    edit(shop, "/orders", "/purchases")
    assert main(["convert"]) == 0
    assert main(["generate"]) == 0
    assert main(["gate"]) == 1
    assert results(capsys)["gate:"] == "failed (diff)"
    git("commit", "-q", "-a", "-m", "second")
    assert main(["gate"]) == 1
    assert main(["gate", "--base", "HEAD"]) == 0


def test_a_policy_decides(shop: Path, capsys: Captured) -> None:
    """`[compat]` of postspec.toml says from which level on a change fails; `never` fails nothing."""
    edit(shop, "/orders", "/purchases")
    assert main(["convert"]) == 0
    assert main(["generate"]) == 0
    (shop / "postspec.toml").write_text('[compat]\nfail-on = "never"\n')
    assert main(["gate"]) == 0
    assert (
        "1 wire-breaking, 1 client-breaking, 1 info; asks for a major version"
        in results(capsys)["diff"]
    )
    (shop / "postspec.toml").write_text("")
    assert main(["gate", "--fail-on", "never"]) == 0


def test_what_breaks_programs_alone(shop: Path, capsys: Captured) -> None:
    """The client at the base is compared with the one that should be there: a service that moves."""
    edit(shop, '"name": "Orders"', '"name": "Purchases"')
    assert main(["convert"]) == 0
    assert main(["gate", "--no-contract"]) == 1
    printed = capsys.readouterr().out
    assert "client[client-service-renamed]  the service `client.orders` is now" in printed
    assert "api_client/client.py:" in printed


def test_who_is_hit(shop: Path, capsys: Captured) -> None:
    """The consumers of the settings are marked on what they use, and what hits none may pass."""
    (shop / "bot.py").write_text(
        "from api_client import Client\nClient('u').orders.get_order('1').state\n"
    )
    settings = shop / "postspec.toml"
    settings.write_text("[compat]\nonly-hitting = true\nconsumers = {bot = 'bot.py'}\n")
    edit(shop, "state", "phase")
    assert main(["convert"]) == 0
    assert main(["generate"]) == 0
    page = shop.parent / "gate.md"
    assert main(["gate", "--page", str(page)]) == 1
    assert "hits bot: reads it, at bot.py:2" in capsys.readouterr().out
    assert "bot: 1 of 2 changes hit it" in page.read_text("utf-8").replace("\\", "")
    (shop / "bot.py").write_text(
        "from api_client import Client\nClient('u').orders.get_order('1').id\n"
    )
    assert main(["gate"]) == 0


@pytest.mark.usefixtures("shop")
def test_a_base_without_a_client(capsys: Captured) -> None:
    """Where the base has no client, a warning says that the document alone was compared."""
    git("rm", "-r", "-q", "--cached", "generated_client")
    git("commit", "-q", "-m", "second")
    assert main(["gate", "--base", "HEAD"]) == 0
    assert "client-not-compared" in capsys.readouterr().err


def test_a_version_that_did_not_go_up(shop: Path, capsys: Captured) -> None:
    """`--require-bump` fails a change that passes otherwise."""
    (shop / "postspec.toml").write_text('[compat]\nfail-on = "never"\n')
    edit(shop, "/orders", "/purchases")
    assert main(["convert"]) == 0
    assert main(["generate"]) == 0
    assert main(["gate", "--require-bump"]) == 1
    assert "version-not-raised" in capsys.readouterr().err


def test_no_git(shop: Path, capsys: Captured) -> None:
    """Without a repository the gate does not pass, unless it was asked to compare with nothing."""
    shutil.rmtree(shop / ".git")
    assert main(["gate"]) == 2
    printed = capsys.readouterr()
    assert "gate: could not run (diff)\n" in printed.out
    assert "base-missing" in printed.err
    assert main(["gate", "--no-diff"]) == 0


@pytest.mark.parametrize("ref", ["nowhere", "--help", "-v", ""])
def test_no_such_base(shop: Path, ref: str, capsys: Captured) -> None:
    """A revision that there is not, or that looks like an option, stops the comparison alone."""
    assert main(["gate", f"--base={ref}"]) == 2
    told = results(capsys)
    assert told["gate:"] == "could not run (diff)"
    assert told["generate"].startswith("passed")
    assert shop.exists()


@pytest.mark.usefixtures("shop")
def test_no_main(capsys: Captured) -> None:
    """A clone without main, as a shallow one is, says so."""
    git("branch", "-D", "main")
    assert main(["gate"]) == 2
    assert "there is no origin/main and no main" in capsys.readouterr().err


def test_a_first_document(shop: Path, capsys: Captured) -> None:
    """A base that has no such document is said plainly, and is a warning."""
    (shop / "postspec.toml").write_text('[convert]\ndocument = "openapi/new.yaml"\n')
    assert main(["convert"]) == 0
    assert main(["gate"]) == 0
    assert "nothing to compare with" in results(capsys)["diff"]
    assert main(["gate", "--fail-on", "warning"]) == 1


def test_an_unreadable_collection(shop: Path, capsys: Captured) -> None:
    """The document on disk is judged where the collection makes none, and the gate is unable."""
    (shop / "postman" / "collection.json").write_text("{")
    document = shop / "openapi" / "openapi.yaml"
    document.write_text(document.read_text().replace("/orders", "/purchases"))
    assert main(["gate"]) == 2
    printed = capsys.readouterr()
    assert "gate: could not run (convert), failed (generate, diff)\n" in printed.out
    assert "Traceback" not in printed.err


def test_what_the_generator_would_lose(shop: Path, capsys: Captured) -> None:
    """A document that no client can be made of fails in the lint, by the generator's own rules."""
    task = '[[client.tasks]]\ntitle = "Pay"\noperation = "payNothing"\n'
    (shop / "postspec.toml").write_text(task)
    assert main(["gate"]) == 1
    told = results(capsys)
    assert told["lint"].startswith("failed")
    assert told["generate"].startswith("left out")


@pytest.mark.parametrize(
    ("name", "heading"), [("gate.md", "# Gate: "), ("gate.html", "<h1>Gate: ")]
)
def test_a_page(shop: Path, name: str, heading: str) -> None:
    """The page has the verdict, a row for each stage, the changes, and no markup of the collection."""
    edit(shop, "/orders", "/<b>|purchases")
    edit(shop, "Get order", "Get <b>order</b> | it")
    assert main(["gate", f"--page={name}"]) == 1
    page = (shop / name).read_text("utf-8")
    assert f"{heading}failed (convert, generate, diff)" in page
    assert "Changes of the API" in page
    assert "derived-file-stale" in page
    assert name.endswith(".md") or "<b>" not in page
    assert all(stage in page for stage in ("convert", "generate", "lint", "diff", "contract"))


@pytest.mark.parametrize("name", ["gate.txt", "postspec.toml"])
@pytest.mark.usefixtures("shop")
def test_a_page_of_another_kind(name: str) -> None:
    """A page is .html or .md."""
    assert main(["gate", f"--page={name}"]) == 2


def test_findings_for_machines(shop: Path) -> None:
    """The file of findings has those of every stage, the changes included, once each."""
    edit(shop, "/orders", "/purchases")
    assert main(["gate", "--findings-file=found.json"]) == 1
    found = json.loads((shop / "found.json").read_text())
    rules = [one["rule"] for one in (found["findings"] if isinstance(found, dict) else found)]
    assert rules.count("derived-file-stale") == 2
    assert "operation-removed" in rules


@pytest.mark.parametrize(
    ("test", "code", "said"),
    [
        ("def test_it(): pass", 0, "passed         contract kept: 1 passed"),
        ("def test_it(): assert 0", 1, "failed         contract broken: 1 failed"),
        ("import nothing_of_that_name", 2, "could not run"),
    ],
)
def test_contract_tests(shop: Path, test: str, code: int, said: str, capsys: Captured) -> None:
    """The suites beside postspec.toml are run, and nothing is left of it but the verdict."""
    suites = shop / "contract_tests"
    suites.mkdir()
    (suites / "conftest.py").write_text(CONFTEST)
    (suites / "test_shop.py").write_text(test)
    before = files(shop)
    assert main(["gate"]) == code
    assert results(capsys)["contract"].startswith(said)
    assert files(shop) == before
    assert main(["gate", "--no-contract"]) == 0


def test_contract_tests_of_stale_files(shop: Path, capsys: Captured) -> None:
    """Where derived files are not up to date, what was tested is not what will be there."""
    suites = shop / "contract_tests"
    suites.mkdir()
    (suites / "conftest.py").write_text(CONFTEST)
    (suites / "test_shop.py").write_text("def test_it(): pass")
    edit(shop, "/orders", "/purchases")
    assert main(["gate", "--no-diff"]) == 1
    told = results(capsys)["contract"]
    assert told.endswith("1 passed, of derived files that are not up to date")


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
@pytest.mark.parametrize(
    ("sent", "code", "said"),
    [(signal.SIGINT, 130, "interrupted"), (signal.SIGTERM, 128 + signal.SIGTERM, "")],
)
def test_an_interruption(shop: Path, sent: signal.Signals, code: int, said: str) -> None:
    """Ctrl-C, or a cancelled job, while the contract tests run ends them too and leaves nothing."""
    suites = shop / "contract_tests"
    suites.mkdir()
    (suites / "conftest.py").write_text(CONFTEST)
    mark = shop.parent / "running"
    test = f"import os, pathlib, time\ndef test_it():\n    pathlib.Path({str(mark)!r}).write_text(str(os.getpid()))\n    time.sleep(60)\n"
    (suites / "test_shop.py").write_text(test)
    before = files(shop)
    temporary = shop.parent / "temporary"
    temporary.mkdir()
    gate = subprocess.Popen(
        [sys.executable, "-m", "postspec", "gate", "--no-diff"],
        env=os.environ | {"TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 60
    while not mark.exists() and time.monotonic() < until:
        time.sleep(0.05)
    gate.send_signal(sent)
    try:
        _, told = gate.communicate(timeout=30)
    finally:
        gate.kill()
    assert gate.returncode == code
    assert said in told
    assert "Traceback" not in told
    assert files(shop) == before
    assert not list(temporary.iterdir())
    with pytest.raises(ProcessLookupError):
        os.kill(int(mark.read_text()), 0)
