"""The layers of the contract tests: a folder each, named by an option and by the page about them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from contract_tests.harness.runs.layers import LAYERS, UnknownLayerError, layer_of, named_layers

ROOT = Path(__file__).parents[1]
SUITES = ROOT / "contract_tests"


def collected(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Collect the contract tests and run none."""
    command = [sys.executable, "-m", "pytest", str(SUITES), "--collect-only", "-q", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_suite_belongs_to_a_layer() -> None:
    """No test stands beside the folders, and harness is no layer."""
    assert {layer_of(path) for path in SUITES.rglob("test_*.py")} == set(LAYERS)
    assert layer_of(SUITES / "harness" / "run.py") is layer_of(SUITES / "conftest.py") is None
    assert layer_of(ROOT / "tests" / "identity" / "test_x.py") is None


def test_an_option_may_name_several_layers() -> None:
    """Names are separated by commas, or the option is given again; without it all are meant."""
    assert named_layers(["examples, client", "identity"]) == {"examples", "client", "identity"}
    assert named_layers([]) == set(LAYERS)


def test_a_layer_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    """The error names them all."""
    with pytest.raises(UnknownLayerError, match=", ".join(LAYERS)):
        named_layers(["examples,example"])
    done = collected("--layer=nope")
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert done.stderr.strip().startswith("ERROR: --layer: there is no 'nope', there are client,")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("[contract.targets.lab]\nurl = 'https://lab.test'\nrelm = 'x'\n", "did you mean `realm`?"),
        ("[convert]\ndocument = 'nowhere.yaml'\n", "nowhere.yaml: "),
    ],
)
def test_wrong_settings_end_a_run_before_it_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: str, said: str
) -> None:
    """A typo, or a document that is not there, is one message, without a traceback."""
    path = tmp_path / "postspec.toml"
    path.write_text(settings)
    monkeypatch.setenv("POSTSPEC_PROJECT", str(path))
    done = collected()
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr + done.stdout


@pytest.mark.parametrize(
    ("target", "modules"),
    [("stub", {"test_examples.py", "test_documented_calls.py"}), ("stub-http", {"test_live.py"})],
)
def test_a_layer_is_run_alone(target: str, modules: set[str]) -> None:
    """At every target, only what is in its folder, and of that what the target is asked."""
    done = collected("--layer=examples", f"--target={target}")
    ids = [line.partition("::")[0] for line in done.stdout.splitlines() if "::" in line]
    assert set(ids) == {f"contract_tests/examples/{name}" for name in modules}


def test_the_page_has_every_layer_and_its_modules() -> None:
    """Whoever adds a module says what its failure means."""
    page = (SUITES / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| (?:`(\w+)/` )?\| (.+?) \| .+ \|$", page, re.MULTILINE)
    told: dict[str, str] = {}
    layer = ""
    for name, modules in rows:
        layer = name or layer
        told[layer] = told.get(layer, "") + modules
    assert told.keys() == set(LAYERS)
    for path in SUITES.glob("*/test_*.py"):
        assert f"`{path.name}`" in told[path.parent.name], path
