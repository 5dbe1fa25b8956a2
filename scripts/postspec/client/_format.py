"""The same layout for every generated file, by the ruff of this very environment."""

from __future__ import annotations

import ast
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from postspec.client._errors import ClientRejectedError
from postspec.client._rules import RULES
from postspec.findings import Finding, Place, found

#: Isolated from any configuration around, and without a cache left behind.
_COMMANDS = (
    ("check", "--select", "F,I,UP", "--fix-only"),
    ("format",),
)


def format_python(files: Mapping[str, str], package: str) -> dict[str, str]:
    """Give the files with unused imports gone, imports sorted and lines laid out.

    Raises:
        ClientRejectedError: a file is not Python, so that the document's text reached code somewhere.
    """
    from ruff import find_ruff_bin  # type: ignore[import-untyped]  # ruff ships no types

    with tempfile.TemporaryDirectory(prefix="postspec-format-") as folder:
        root = Path(folder)
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        for command in _COMMANDS:
            options = ["--isolated", "--no-cache", "--quiet", "--target-version", "py311"]
            options += ["--line-length", "100"]
            if command[0] == "check":
                options += ["--config", f'lint.isort.known-first-party=["{package}"]']
            done = subprocess.run(
                [find_ruff_bin(), command[0], *command[1:], *options, "."],
                cwd=root,
                env={},
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=False,
            )
            if done.returncode != 0:
                raise ClientRejectedError((_finding(files, done.stderr.replace(folder, "")),))
        return {name: (root / name).read_text("utf-8") for name in files}


def _finding(files: Mapping[str, str], said: str) -> Finding:
    """Name the first file that is no Python; ruff, asked to be quiet, does not."""
    where = next(filter(None, map(_problem, files, files.values())), " ".join(said.split())[:300])
    message = f"a generated file is not valid Python: {where}"
    return found(RULES, "client-not-python", message, Place())


def _problem(name: str, text: str) -> str:
    try:
        ast.parse(text)
    except (SyntaxError, ValueError) as error:
        line = f", line {error.lineno}" if isinstance(error, SyntaxError) else ""
        return f"{name}{line}"
    return ""
