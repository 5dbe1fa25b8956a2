"""The public face of the room, and how little importing it costs."""

from __future__ import annotations

import subprocess
import sys

from postspec import collection

LAZY = ("bs4", "markdownify", "httpx", "yaml", "pydantic", "attr")


def test_the_face_is_what_is_exported() -> None:
    """Every public name is in `__all__`, and every name in it is there."""
    public = {
        name
        for name, value in vars(collection).items()
        if not name.startswith("_") and not isinstance(value, type(sys))
    }
    assert public == set(collection.__all__)


def test_importing_loads_the_standard_library_only() -> None:
    """No other library is loaded before a description turns out to be HTML."""
    code = f"import sys, postspec.collection; print([m for m in {LAZY!r} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_plain_html_loads_the_standard_library_only() -> None:
    """A description of paragraphs, lists and links is translated by what Python brings."""
    html = "<p>See <a href='https://a.test'>it</a>:</p><ul><li>one &amp; all</li></ul>"
    document = {"info": {"name": "c", "schema": "v2.1.0", "description": html}, "item": []}
    code = (
        "import json, sys; from postspec.collection import read_collection\n"
        f"data = json.dumps({document!r}).encode()\n"
        "print(read_collection(data, file='c.json')[0].description)\n"
        f"print([m for m in {LAZY!r} if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "See [it](https://a.test):\n\n- one & all\n[]\n"
