"""What a run has created, written down at once, and removed at its end.

Each creation is a line in a file before the next request is sent, so that what a killed run leaves
behind can still be removed: `--clean-up` does nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import httpx

from contract_tests.harness.servers.traffic import Exchange
from postspec.openapi import Document, Operation, Router, base_path

Json = Any

#: Properties that name a new item, in the order in which they are looked for.
ID_NAMES = ("id", "_id", "uuid", "key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Created:
    """A new item: the request that made it, and the path with query that removes it.

    `removal` is empty where the document has no operation for it.
    """

    made_by: str
    item: str
    removal: str = ""

    def __str__(self) -> str:
        return f"{self.item} (made by {self.made_by})"


class Registry:
    """The items that a run has created. `path` is where they are written down."""

    def __init__(self, document: Document, path: Path) -> None:
        self._router = Router(document.operations, base_path(document))
        self._operations = document.operations
        self._path = path

    def note(self, exchange: Exchange) -> None:
        """Write down what an exchange has created, if it has."""
        if exchange.method != "POST" or not 200 <= exchange.status < 300:
            return
        path = urlsplit(exchange.url).path
        match = self._router.match(path)
        found = match.operations.get("post") if match else None
        name, key = _id_of(exchange.body)
        # What the path names has been there before.
        if found is None or not key or key in found[1].values():
            return
        operation = found[0]
        created = Created(
            made_by=operation.label,
            item=f"{path} {name}={key}",
            removal=self._removal(operation, path, key),
        )
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(created)) + "\n")

    def can_remove(self, create: Operation) -> bool:
        """Tell whether the document says how to remove what an operation creates."""
        return create.method == "post" and bool(self._removal(create, create.path, "key"))

    def _removal(self, create: Operation, path: str, key: str) -> str:
        """Give the path that removes a new item: below the collection's, or with its id asked for."""
        shape = _shape(create.path)
        for operation in self._operations:
            if operation.method == "delete" and _shape(operation.path) == shape + "/{}":
                return f"{path.rstrip('/')}/{quote(key, safe='')}"
            if operation.method == "delete" and _shape(operation.path) == shape:
                named = [p.name for p in operation.parameters if p.place == "query"]
                found = [n for n in named if n in ID_NAMES or n.lower().endswith("id")]
                if found:
                    return f"{path}?{urlencode({found[0]: key})}"
        return ""

    def items(self) -> tuple[Created, ...]:
        """Give what is written down, oldest first."""
        if not self._path.exists():
            return ()
        lines = self._path.read_text("utf-8").splitlines()
        return tuple(Created(**json.loads(line)) for line in lines if line.endswith("}"))

    def remove_all(
        self,
        http: httpx.Client,
        headers: Mapping[str, str],
        may_stay: Callable[[Created], bool] = lambda _: False,
    ) -> tuple[str, ...]:
        """Remove everything, the newest first; give what is still there and may not be, and why.

        What was removed, or may stay, is no longer written down afterwards.
        """
        failed = self._remove(reversed(self.items()), http, headers)
        left = [(one, why) for one, why in failed if not may_stay(one)]
        if left:
            lines = (json.dumps(asdict(one)) for one, _ in reversed(left))
            self._path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        else:
            self._path.unlink(missing_ok=True)
        return tuple(f"{one}: {why}" for one, why in left)

    def _remove(
        self,
        items: Iterable[Created],
        http: httpx.Client,
        headers: Mapping[str, str],
    ) -> Iterator[tuple[Created, str]]:
        for one in items:
            if not one.removal:
                yield one, "the document has no operation that removes it"
                continue
            try:
                answer = http.delete(one.removal, headers=dict(headers))
            except httpx.HTTPError as error:
                yield one, type(error).__name__
                continue
            # What is no longer there has been removed, by the tests themselves for example.
            if answer.status_code in (404, 410):
                continue
            if not answer.is_success:
                yield one, f"DELETE {one.removal} was answered {answer.status_code}"
            elif self._is_shown(one, http, headers):
                yield (
                    one,
                    f"DELETE {one.removal} was answered {answer.status_code}, it is there yet",
                )

    def _is_shown(self, one: Created, http: httpx.Client, headers: Mapping[str, str]) -> bool:
        """Tell whether a removed item is still shown, where the document lets it be looked at."""
        match = None if "?" in one.removal else self._router.match(one.removal)
        if match is None or "get" not in match.operations:
            return False
        try:
            return http.get(one.removal, headers=dict(headers)).is_success
        except httpx.HTTPError:
            return False


def _shape(path: str) -> str:
    return re.sub(r"\{[^{}]*\}", "{}", path).rstrip("/")


def _id_of(body: bytes) -> tuple[str, str]:
    """Give the property that names a new item in an answer, and its value; nothing if none does."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return "", ""
    shown = value[0] if isinstance(value, list) and len(value) == 1 else value
    if isinstance(shown, dict):
        for name in ID_NAMES:
            if isinstance(shown.get(name), str | int) and not isinstance(shown[name], bool):
                return name, str(shown[name])
    return "", ""
