"""Files in and out: read with a clear complaint, written beside and then renamed."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from postspec import __version__
from postspec.cli._console import shown
from postspec.cli._errors import RULES, CannotRun, cannot_run
from postspec.findings import Finding, Place, Severity, found, printable

_MOST_DIFF_LINES = 40


def read_bytes(path: Path, what: str) -> bytes:
    """Give a file's bytes. Raises CannotRun naming `what` it should have been."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise cannot_run(
            "file-unreadable", f"the {what} cannot be read: {error.strerror}", file=shown(path)
        ) from error


def read_text(path: Path, what: str) -> str:
    """Give a file's text. Raises CannotRun naming `what` it should have been."""
    try:
        return read_bytes(path, what).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"the {what} cannot be read: not UTF-8 text"
        raise cannot_run("file-unreadable", message, file=shown(path)) from error


def keep_apart(*, read: Iterable[Path | None], written: Iterable[Path | None]) -> None:
    """Refuse to write over a file that is read, or twice over one. Raises CannotRun."""
    sources = {path.resolve() for path in read if path is not None}
    places = [path.resolve() for path in written if path is not None]
    if len(set(places)) < len(places) or not sources.isdisjoint(places):
        message = "what is written must go to files of their own, none that is read"
        raise cannot_run("output-is-input", message)


def write_text(path: Path, text: str) -> None:
    """Write a file of UTF-8 text whole or not at all, as `write_bytes` does."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file whole or not at all.

    The content goes to a file beside it, which is then renamed over it; whatever stops us before the
    rename leaves the old file as it was and nothing beside it. A link is followed; what is no
    ordinary file (`/dev/null`, a pipe) is written to, not replaced.
    """
    path = path.resolve()
    if path.exists() and not path.is_file() and not path.is_dir():
        _write_into(path, content)
        return
    # `tempfile` would do, and imports half a library.
    beside = path.with_name(f".{path.name}.{os.urandom(6).hex()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(beside, "xb", opener=_private) as file:
            file.write(content)
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise unwritable(path, error) from error
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _private(path: str, flags: int) -> int:
    """Open a file that only its owner can read."""
    return os.open(path, flags, 0o600)


def _write_into(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise unwritable(path, error) from error


def write_report(path: Path | None, report: Mapping[str, Any]) -> None:
    """Write what a stage did, where the user asked for it: a page by its ending, else JSON."""
    if path is None:
        return
    if path.suffix.lower() == ".md":
        from postspec.cli._page import report_page

        write_text(path, report_page(report))
    else:
        import json

        write_text(path, json.dumps(report, indent=2, ensure_ascii=False, sort_keys=True) + "\n")


def write_findings(options: argparse.Namespace) -> None:
    """Write all that was found where the user asked for it, in the form of the file's ending."""
    path: Path | None = getattr(options, "findings_file", None)
    if path is not None:
        write_text(path, _rendered(getattr(options, "found", ()), path.suffix.lower(), options))


def _rendered(found: Sequence[Finding], ending: str, options: argparse.Namespace) -> str:
    from postspec import findings

    if ending == ".sarif":
        return findings.render_sarif(found, version=__version__)
    if ending == ".xml":
        fail_on = getattr(options, "fail_on", "")
        least = Severity(fail_on) if fail_on in set(Severity) else None
        return findings.render_junit(found, name="postspec", fail_on=least)
    return findings.render_markdown(found) if ending == ".md" else findings.render_json(found)


def stale(path: Path, text: str, command: str) -> tuple[Finding, ...]:
    """Give a finding when a file does not hold the text that `command` would write."""
    try:
        now = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        now = None
    if now == text:
        return ()
    changed = "it is not there" if now is None else _difference(now, text)
    message = f"not what `{command}` makes: {changed}"
    return (found(RULES, "derived-file-stale", message, Place(file=shown(path))),)


def difference(path: Path, text: str) -> str:
    """Give the first lines of a unified diff from a file to the text that would replace it."""
    import difflib

    now = path.read_text("utf-8", errors="replace").splitlines() if path.exists() else []
    lines = list(
        difflib.unified_diff(now, text.splitlines(), shown(path), "regenerated", lineterm="", n=1)
    )
    cut = [f"… {len(lines) - _MOST_DIFF_LINES} more lines"] if len(lines) > _MOST_DIFF_LINES else []
    return "\n".join(printable(line) for line in lines[:_MOST_DIFF_LINES] + cut)


def _difference(now: str, text: str) -> str:
    old, new = now.splitlines(), text.splitlines()
    first = next((i for i, (a, b) in enumerate(zip(old, new, strict=False), 1) if a != b), None)
    return f"the first difference is in line {first or min(len(old), len(new)) + 1}"


def unwritable(path: Path, error: OSError) -> CannotRun:
    """Give the exception for a place that cannot be written."""
    return cannot_run("file-unwritable", f"cannot be written: {error.strerror}", file=shown(path))
