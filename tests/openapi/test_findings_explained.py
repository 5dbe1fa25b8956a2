"""What convert reports about Expertflow CX is explained, rule by rule, where the document lies."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from postspec.cli import main

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"\| `([a-z0-9-]+)` \| (\d+) \| .+ \|")


def test_each_finding_is_explained(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The table of openapi/README.md names every rule with its count, and no rule that is gone."""
    monkeypatch.chdir(ROOT)
    assert main(["convert", "--check", "--findings", "json", "--show", "info"]) == 0
    reported = Counter(finding["rule"] for finding in _findings(capsys.readouterr().err))
    readme = (ROOT / "openapi/README.md").read_text("utf-8")
    assert dict(reported) == {rule: int(count) for rule, count in ROW.findall(readme)}


def _findings(text: str) -> list[dict[str, str]]:
    """Give the findings at the start of what the command wrote."""
    start = text.index("[")
    found, _ = json.JSONDecoder().raw_decode(text[start:])
    assert isinstance(found, list)
    return found
