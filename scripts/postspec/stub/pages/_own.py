"""The stub's own paths, below `/__stub`: its pages, its state, and what changes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Protocol

import msgspec

from postspec.findings import Finding
from postspec.openapi import Document
from postspec.stub._declarations import DeclarationError
from postspec.stub.faults._entries import FaultFile, read_faults
from postspec.stub.http._message import Answer, Request, json_answer
from postspec.stub.http._values import read_json
from postspec.stub.pages._pages import asset, document_answer, reference_page, state_page
from postspec.stub.state._inventory import Collection

#: What every path of the stub's own begins with; no document's paths begin like this.
OWN_PREFIX: Final = "/__stub"
_ASSETS: Final = f"{OWN_PREFIX}/assets/"
_MOST_ITEMS: Final = 100
_MOST_COLLECTIONS: Final = 500
_MOST_REQUESTS: Final = 50


class Inside(Protocol):
    """What the own paths want of a stub."""

    @property
    def seed(self) -> int:
        """What everything is drawn from."""

    @property
    def requests(self) -> list[dict[str, Any]]:
        """The last requests, oldest first."""

    @property
    def faults(self) -> list[dict[str, Any]]:
        """The faults there are, and what came of each."""

    @property
    def webhooks(self) -> list[dict[str, Any]]:
        """The last call-backs, oldest first."""

    @property
    def collections(self) -> list[Collection]:
        """The items there are."""

    def use_faults(self, given: FaultFile) -> None:
        """Put other faults in place of those there are."""

    def reset(self, seed: int | None = None) -> None:
        """Put everything back."""

    def load(self, items: Mapping[str, Sequence[object]], *, seed: int | None = None) -> list[str]:
        """Begin anew with a seed, if there is one, and with other items; says what is wrong."""


class _Sown(msgspec.Struct, forbid_unknown_fields=True):
    """The body of `POST /__stub/seed`."""

    seed: int | None = None
    items: dict[str, list[Any]] = {}


class OwnPaths:
    """Answers requests to the stub's own paths."""

    def __init__(self, inside: Inside, document: Document, *, is_root_free: bool) -> None:
        self._inside = inside
        self._document = document
        self._is_root_free = is_root_free
        self._paths: Mapping[str, Mapping[str, Callable[[Request], Answer]]] = {
            f"{OWN_PREFIX}/": {"GET": lambda _: state_page()},
            f"{OWN_PREFIX}/reference": {"GET": lambda _: reference_page()},
            f"{OWN_PREFIX}/openapi.json": {"GET": lambda _: document_answer(self._document)},
            f"{OWN_PREFIX}/state": {"GET": self._state},
            f"{OWN_PREFIX}/requests": {"GET": self._requests},
            f"{OWN_PREFIX}/webhooks": {"GET": self._webhooks},
            f"{OWN_PREFIX}/reset": {"POST": self._reset},
            f"{OWN_PREFIX}/seed": {"POST": self._sow},
            f"{OWN_PREFIX}/faults": {
                "GET": self._faults,
                "PUT": self._use_faults,
                "DELETE": self._drop_faults,
            },
        }

    def answer(self, request: Request) -> Answer | None:
        """Give the answer to a request to a path of the stub's own, None for any other path."""
        path = request.path
        if path == "/" and self._is_root_free and request.method in ("GET", "HEAD"):
            return reference_page()
        if path == OWN_PREFIX:
            return Answer(308, headers={"location": f"{OWN_PREFIX}/"})
        if not path.startswith(f"{OWN_PREFIX}/"):
            return None
        if path.startswith(_ASSETS):
            return asset(path.removeprefix(_ASSETS)) or _nothing()
        methods = self._paths.get(path)
        if methods is None:
            return _nothing()
        method = "GET" if request.method == "HEAD" else request.method
        if method not in methods:
            allow = ", ".join(sorted({*methods} | ({"HEAD"} if "GET" in methods else set())))
            body = {"error": "method not allowed", "message": f"this path has {allow}"}
            return json_answer(405, body, {"allow": allow})
        if method != "GET" and request.headers.get("sec-fetch-site") == "cross-site":
            message = "another site may not change what the stub holds"
            return json_answer(403, {"error": "forbidden", "message": message})
        return methods[method](request)

    def _state(self, _request: Request) -> Answer:
        info = self._document.raw.get("info")
        info = info if isinstance(info, Mapping) else {}
        collections = self._inside.collections[:_MOST_COLLECTIONS]
        return json_answer(
            200,
            {
                "document": {
                    "title": str(info.get("title") or ""),
                    "version": str(info.get("version") or ""),
                    "operations": len(self._document.operations),
                },
                "seed": self._inside.seed,
                "requests": self._inside.requests[-_MOST_REQUESTS:],
                "faults": self._inside.faults,
                "webhooks": self._inside.webhooks[-_MOST_REQUESTS:],
                "collections": [
                    {
                        "path": one.path,
                        "count": len(one.items),
                        "items": list(one.items.values())[:_MOST_ITEMS],
                    }
                    for one in collections
                ],
            },
        )

    def _requests(self, _request: Request) -> Answer:
        return json_answer(200, {"requests": self._inside.requests})

    def _webhooks(self, _request: Request) -> Answer:
        return json_answer(200, {"webhooks": self._inside.webhooks})

    def _reset(self, _request: Request) -> Answer:
        self._inside.reset()
        return Answer(204)

    def _sow(self, request: Request) -> Answer:
        try:
            sown = msgspec.convert(read_json(request.body), _Sown)
        except UnicodeDecodeError:
            return _bad("the body is not UTF-8 text")
        except (ValueError, msgspec.ValidationError) as error:
            return _bad(str(error))
        problems = self._inside.load(sown.items, seed=sown.seed)
        return _bad(*problems) if problems else Answer(204)

    def _faults(self, _request: Request) -> Answer:
        return json_answer(200, {"faults": self._inside.faults})

    def _use_faults(self, request: Request) -> Answer:
        try:
            self._inside.use_faults(read_faults(request.body.decode(), "the request"))
        except UnicodeDecodeError:
            return _bad("the body is not UTF-8 text")
        except DeclarationError as error:
            return _bad(*map(_worded, error.findings))
        return self._faults(request)

    def _drop_faults(self, _request: Request) -> Answer:
        self._inside.use_faults(FaultFile())
        return Answer(204)


def _worded(finding: Finding) -> str:
    place = finding.place.pointer or "the request"
    fix = f" ({finding.fix})" if finding.fix else ""
    return f"{place}: {finding.message}{fix}"


def _bad(*problems: str) -> Answer:
    body = {"error": "bad request", "message": problems[0], "problems": list(problems)}
    return json_answer(400, body)


def _nothing() -> Answer:
    return json_answer(404, {"error": "not found", "message": "the stub has no such path"})
