"""The revision of git that a change is compared with."""

from __future__ import annotations

import os
import posixpath
import subprocess
from dataclasses import dataclass
from pathlib import Path

from postspec.cli._errors import cannot_run

#: Where a branch is taken to have come from, where nobody says it: the first one that is there.
_MAIN = ("origin/main", "main")
_TIMEOUT_S = 60.0
_SHORT = 12


@dataclass(frozen=True, slots=True)
class Base:
    """A commit by its whole hash, how it was chosen, and a folder of its repository."""

    commit: str
    told: str
    folder: Path

    def named(self, path: Path) -> str:
        """Give a file of the folder or beside it as `COMMIT:PATH`."""
        prefix = _git(self.folder, "rev-parse", "--show-prefix") or ""
        inside = Path(os.path.relpath(path, self.folder)).as_posix()
        return f"{self.commit[:_SHORT]}:{posixpath.normpath(posixpath.join(prefix, inside))}"

    def has(self, named: str) -> bool:
        """Tell whether there is a file or folder by the name that `named` gave."""
        return _git(self.folder, "cat-file", "-e", named) is not None


def find_base(folder: Path, ref: str | None = None) -> Base:
    """Give the revision `ref`, or where this branch left origin/main, else main.

    Raises:
        CannotRun: there is no git, no repository, or no such revision in it.
    """
    if _git(folder, "rev-parse", "--git-dir") is None:
        raise cannot_run("base-missing", "there is no repository of git here, or no git")
    if ref is not None:
        commit = _commit(folder, ref)
        if commit is None:
            raise cannot_run("base-missing", f"{ref!r} is no revision of this repository")
        return Base(commit, f"{commit[:_SHORT]} ({ref})", folder)
    for main in _MAIN:
        if _commit(folder, main) is None:
            continue
        if commit := _git(folder, "merge-base", "HEAD", main):
            return Base(commit, f"{commit[:_SHORT]} (where this branch left {main})", folder)
        raise cannot_run("base-missing", f"this branch and {main} have no commit in common here")
    raise cannot_run("base-missing", f"there is no {' and no '.join(_MAIN)}")


def _commit(folder: Path, ref: str) -> str | None:
    return _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")


def _git(folder: Path, *arguments: str) -> str | None:
    """Give what git prints, or None where it does not succeed. It only reads."""
    command = ["git", "--no-optional-locks", *arguments]
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, timeout=_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else None
