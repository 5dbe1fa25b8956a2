"""A small project on disk for the command line to work on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

SHOP = Path(__file__).with_name("shop.json")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a collection and empty settings, and go there."""
    (tmp_path / "postman").mkdir()
    shutil.copy(SHOP, tmp_path / "postman" / "collection.json")
    (tmp_path / "postspec.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path
