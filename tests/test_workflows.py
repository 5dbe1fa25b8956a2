"""The workflows and the action are what a code host can read, and what they must be."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from postspec.cli._main import _parser

ROOT = Path(__file__).parents[1]
ACTION = ROOT / ".github" / "actions" / "gate" / "action.yml"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def steps(path: Path) -> list[dict[str, Any]]:
    """Give the steps of every job of a workflow."""
    jobs = yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
    return [step for job in jobs for step in job["steps"]]


@pytest.mark.parametrize("path", [*WORKFLOWS, ACTION], ids=lambda path: path.name)
def test_no_script_is_made_of_an_expression(path: Path) -> None:
    """What others can name (a branch, an input) reaches a script by the environment alone."""
    content = yaml.safe_load(path.read_text("utf-8"))
    listed = content["runs"]["steps"] if "runs" in content else steps(path)
    assert listed
    assert not [step["run"] for step in listed if "${{" in step.get("run", "")]


def test_the_action_is_given_inputs_that_it_has() -> None:
    """Each input of the gate in a workflow is declared, and each declared one is used."""
    action = yaml.safe_load(ACTION.read_text("utf-8"))
    used = {
        name
        for path in WORKFLOWS
        for step in steps(path)
        if step.get("uses") == "./.github/actions/gate"
        for name in step.get("with", {})
    }
    assert used <= set(action["inputs"])
    read = set(re.findall(r"inputs\.([\w-]+)", ACTION.read_text("utf-8")))
    assert read == set(action["inputs"])


def test_the_gate_has_the_history() -> None:
    """The job of the gate fetches all of it: the base revision is in it."""
    (checkout,) = (
        s
        for s in steps(ROOT / ".github" / "workflows" / "gate.yml")
        if "checkout" in s.get("uses", "")
    )
    assert checkout["with"]["fetch-depth"] == 0


def test_the_options_of_the_action_and_of_the_readme_are_the_commands() -> None:
    """No snippet names an option that `postspec gate` has not."""
    (known,) = (a.choices["gate"] for a in _parser()._actions if isinstance(a.choices, dict))
    options = {name for one in known._actions for name in one.option_strings}
    (script,) = (step["run"] for step in yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"])
    readme = (ROOT / "README.md").read_text("utf-8")
    calls = re.findall(r"postspec gate (--.*)$", readme, re.MULTILINE)
    named = set(re.findall(r"--[a-z-]+(?==|\)|$| )", script))
    named |= {one for call in calls for one in re.findall(r"--[a-z-]+", call)}
    assert calls
    assert named - options == set()
