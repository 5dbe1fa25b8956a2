"""A small project on disk for the command line to work on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

COLLECTION: dict[str, Any] = {
    "info": {
        "name": "Shop",
        "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    "item": [
        {
            "name": "Orders",
            "item": [
                {
                    "name": "Get order",
                    "request": {
                        "method": "GET",
                        "url": {
                            "raw": "{{baseUrl}}/orders/:id",
                            "host": ["{{baseUrl}}"],
                            "path": ["orders", ":id"],
                            "variable": [{"key": "id", "value": "17"}],
                        },
                    },
                    "response": [
                        {
                            "name": "200 OK",
                            "code": 200,
                            "header": [{"key": "Content-Type", "value": "application/json"}],
                            "body": '{"id": 17, "state": "OPEN"}',
                        }
                    ],
                }
            ],
        }
    ],
    "variable": [{"key": "baseUrl", "value": "https://shop.example.com"}],
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a collection and empty settings, and go there."""
    (tmp_path / "postman").mkdir()
    text = json.dumps(COLLECTION, indent=2, ensure_ascii=False) + "\n"
    (tmp_path / "postman" / "collection.json").write_text(text)
    (tmp_path / "postspec.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path
