"""Items in a file, so that they survive a restart: one SQLite database that one process writes.

The changes of a request are one transaction, which ends before the request is answered: a process
that is killed loses at most the request it was in. The file is held while it is open, so that no
second process writes to it. It has what clients sent, so only its owner may read it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from postspec import findings
from postspec.findings import Finding, Rule, Severity
from postspec.openapi import Document
from postspec.stub.http._message import Json

#: Rule name → what its findings say beside their message.
RULES: dict[str, Rule] = {
    "state-file-unusable": Rule(
        Severity.ERROR, "nothing is served, and the file is as it was", "name another file"
    ),
    "state-file-in-use": Rule(
        Severity.ERROR, "nothing is served", "end the other stub, or name another file"
    ),
    "state-left-out": Rule(
        Severity.WARNING,
        "they are no longer served, and no longer in the file",
        "nothing, or bring back the file and the document from before",
    ),
}

#: Where an item is: the shape of its resource, the values of its path.
Where = tuple[str, tuple[str, ...]]

#: `PRAGMA application_id` of our files: `PSst` in ASCII.
_APPLICATION_ID: Final = 0x50537374
#: `PRAGMA user_version`: the form of the tables below.
_VERSION: Final = 1
#: Numbers are the order in which things came; a change keeps them.
_TABLES: Final = """
CREATE TABLE document (fingerprint TEXT NOT NULL);
CREATE TABLE scopes (shape TEXT NOT NULL, path TEXT NOT NULL, UNIQUE (shape, path));
CREATE TABLE items (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    shape TEXT NOT NULL, path TEXT NOT NULL, item TEXT NOT NULL, is_created INTEGER NOT NULL,
    UNIQUE (shape, path)
);
CREATE TABLE deleted (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    shape TEXT NOT NULL, path TEXT NOT NULL, UNIQUE (shape, path)
);
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""
_PUT_ITEM: Final = """
INSERT INTO items (shape, path, item, is_created) VALUES (?, ?, ?, ?)
ON CONFLICT (shape, path) DO UPDATE SET item = excluded.item, is_created = excluded.is_created
"""
_MARK: Final = "INSERT OR IGNORE INTO {} (shape, path) VALUES (?, ?)"
_UNMARK: Final = "DELETE FROM {} WHERE shape = ? AND path = ?"
_MARKS: Final = {
    table: {True: _MARK.format(table), False: _UNMARK.format(table)}
    for table in ("items", "scopes", "deleted")
}
_PUT_COUNTER: Final = """
INSERT INTO counters (name, value) VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET value = excluded.value
"""


#: What SQLite says, in words of what we use it for.
_PROBLEMS: Final = {
    sqlite3.SQLITE_NOTADB: "is no file that a stub has written",
    sqlite3.SQLITE_CORRUPT: "is damaged",
}


class StateFileError(ValueError):
    """A file cannot keep the state. `findings` has the one thing that is wrong."""

    def __init__(self, rule: str, file: Path, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.findings = (_found(rule, file, problem),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What a file has: everything in the order it came.

    `items` has what is at each place and whether it was created, or is the document's own.
    `is_other`: the document has changed since.
    """

    items: Mapping[Where, tuple[Json, bool]] = field(default_factory=dict)
    scopes: Sequence[Where] = ()
    deleted: Sequence[Where] = ()
    counters: Mapping[str, int] = field(default_factory=dict)
    is_other: bool = False


@dataclass(slots=True)
class Changes:
    """Where something happened since the file was last written. None stands for: nothing is there.

    `is_reset`: all that was there before is gone.
    """

    items: dict[Where, tuple[Json, bool] | None] = field(default_factory=dict)
    scopes: dict[Where, bool] = field(default_factory=dict)
    deleted: dict[Where, bool] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    is_reset: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything happened."""
        parts = (self.items, self.scopes, self.deleted, self.counters)
        return self.is_reset or any(parts)


class StateFile:
    """An open file. Not for several threads at once: the stub answers one request at a time."""

    def __init__(self, path: Path, document: str) -> None:
        """Open a file for the document with this fingerprint, or make it.

        Raises:
            StateFileError: it is no file of ours, of a later form, damaged, held by another stub, or
                cannot be read and written.
        """
        self._path = path
        self._fingerprint = document
        with _explained(path):
            is_new = _make_private(path)
            self._database = sqlite3.connect(
                path, isolation_level=None, timeout=0, check_same_thread=False
            )
        try:
            with _explained(path):
                self._hold(is_new=is_new)
        except StateFileError:
            self._database.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def load(
        self, shapes: Collection[str], fits: Callable[[Where, Json], bool]
    ) -> tuple[Kept, tuple[Finding, ...]]:
        """Give what the file has for the resources of these shapes.

        Where the document is another one than the file was written for, only the items that `fits`
        accepts are given and kept; a finding says how many are left out.
        """
        with _explained(self._path):
            rows = self._database.execute(
                "SELECT shape, path, item, is_created FROM items ORDER BY number"
            ).fetchall()  # a query that is left half-way holds the file after its close
            items = {
                (shape, _values(at)): (json.loads(item), bool(is_created))
                for shape, at, item, is_created in rows
            }
            kept = Kept(
                items=items,
                scopes=list(self._places("SELECT shape, path FROM scopes ORDER BY rowid")),
                deleted=list(self._places("SELECT shape, path FROM deleted ORDER BY number")),
                counters=dict(self._database.execute("SELECT name, value FROM counters")),
            )
            (written,) = self._database.execute("SELECT fingerprint FROM document").fetchone()
            is_same = written == self._fingerprint and all(s in shapes for s, _ in kept.scopes)
            return (kept, ()) if is_same else self._fitted(kept, shapes, fits)

    def save(self, changes: Changes) -> None:
        """Write what happened, all of it or nothing.

        Raises:
            StateFileError: it cannot be written.
        """
        with _explained(self._path), self._transaction() as database:
            if changes.is_reset:
                database.execute("DELETE FROM items")
                database.execute("DELETE FROM scopes")
                database.execute("DELETE FROM deleted")
                database.execute("DELETE FROM counters")
            for where, one in changes.items.items():
                if one is None:
                    database.execute(_MARKS["items"][False], _at(*where))
                else:
                    item, is_created = one
                    database.execute(_PUT_ITEM, (*_at(*where), json.dumps(item), is_created))
            for table, marks in (("scopes", changes.scopes), ("deleted", changes.deleted)):
                for where, is_there in marks.items():
                    database.execute(_MARKS[table][is_there], _at(*where))
            database.executemany(_PUT_COUNTER, changes.counters.items())

    # --- the file itself --------------------------------------------------------------------------

    def _hold(self, *, is_new: bool) -> None:
        """Take the file for this process, and see that it is one of ours and whole."""
        run = self._database.execute
        run("PRAGMA locking_mode = EXCLUSIVE")
        run("BEGIN EXCLUSIVE")
        if is_new:
            run(f"PRAGMA application_id = {_APPLICATION_ID}")
            run(f"PRAGMA user_version = {_VERSION}")
            for statement in filter(str.strip, _TABLES.split(";")):
                run(statement)
            run("INSERT INTO document (fingerprint) VALUES (?)", (self._fingerprint,))
        run("COMMIT")
        (application,) = run("PRAGMA application_id").fetchone()
        (version,) = run("PRAGMA user_version").fetchone()
        if application != _APPLICATION_ID:
            raise StateFileError(
                "state-file-unusable", self._path, "is a database of another program"
            )
        if version != _VERSION:
            problem = f"has form {version}; this version of postspec writes form {_VERSION}"
            raise StateFileError("state-file-unusable", self._path, problem)
        (health,) = run("PRAGMA quick_check(1)").fetchone()
        if health != "ok":
            raise StateFileError("state-file-unusable", self._path, "is damaged")
        # A process that is killed loses nothing that was committed; only the machine's end would.
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = NORMAL")

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        self._database.execute("BEGIN")
        try:
            yield self._database
        except BaseException:
            with contextlib.suppress(sqlite3.Error):  # SQLite may have done it already
                self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")

    def _places(self, query: str) -> Iterator[Where]:
        return ((shape, _values(at)) for shape, at in self._database.execute(query))

    def _fitted(
        self, kept: Kept, shapes: Collection[str], fits: Callable[[Where, Json], bool]
    ) -> tuple[Kept, tuple[Finding, ...]]:
        """Give what fits another document, and keep no more than that."""
        left_out = [
            where
            for where, (item, _) in kept.items.items()
            if where[0] not in shapes or not fits(where, item)
        ]
        gone = dict.fromkeys((one for one in kept.scopes if one[0] not in shapes), False)
        self.save(Changes(items=dict.fromkeys(left_out), scopes=gone))
        self._database.execute("UPDATE document SET fingerprint = ?", (self._fingerprint,))
        again = Kept(
            items={where: one for where, one in kept.items.items() if where not in set(left_out)},
            scopes=[one for one in kept.scopes if one not in gone],
            deleted=kept.deleted,
            counters=kept.counters,
            is_other=True,
        )
        counts = Counter(shape for shape, _ in left_out)
        shown = ", ".join(f"{count} of {shape}" for shape, count in sorted(counts.items()))
        problem = f"the document has changed, and these items do not fit it: {shown}"
        return again, (_found("state-left-out", self._path, problem),) if left_out else ()


def fingerprint(document: Document, declared: str) -> str:
    """Give what tells a document from another one, and what is declared beside it."""
    text = json.dumps([dict(document.raw), declared], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _make_private(path: Path) -> bool:
    """Make a file that only its owner may read, if there is none; tell whether it has nothing yet."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return path.stat().st_size == 0


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn what SQLite or the system says into StateFileError."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the extended ones are above
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StateFileError("state-file-in-use", path, "another stub has it") from error
        problem = _PROBLEMS.get(code, f"cannot be used: {error}")
        raise StateFileError("state-file-unusable", path, problem) from error
    except (OSError, ValueError, TypeError) as error:
        if isinstance(error, StateFileError):
            raise
        reason = error.strerror if isinstance(error, OSError) else "is damaged"
        raise StateFileError("state-file-unusable", path, f"cannot be used: {reason}") from error


def _found(rule: str, path: Path, problem: str) -> Finding:
    return findings.found(RULES, rule, problem, findings.Place(file=str(path)))


def _at(shape: str, values: tuple[str, ...]) -> tuple[str, str]:
    return shape, json.dumps(values)


def _values(written: str) -> tuple[str, ...]:
    return tuple(json.loads(written))
