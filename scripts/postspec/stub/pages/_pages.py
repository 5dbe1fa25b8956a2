"""What the stub shows in a browser: the API reference, the live state, and the files of both.

Nothing is put together from a document: the pages are fixed, and fetch what they show. Every answer
forbids the page to load from, or send to, any other place than the stub.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from postspec.openapi import Document, base_path
from postspec.stub.http._message import Answer, json_answer

_FOLDER: Final = Path(__file__).with_name("files")
_METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
#: Members of OAuth flows and OpenID Connect schemes that lead out of the document.
_URLS: Final = ("authorizationUrl", "tokenUrl", "refreshUrl", "openIdConnectUrl")

# The viewer writes style attributes; images and fonts of its own come as data.
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS: Final[Mapping[str, str]] = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
}
_TYPES: Final[Mapping[str, str]] = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
}
#: Name → file below `pages/`.
ASSETS: Final[Mapping[str, str]] = {
    "pages.css": "pages.css",
    "reference.js": "reference.js",
    "state.js": "state.js",
    "swagger-ui-bundle.js": "viewer/swagger-ui-bundle.js",
    "swagger-ui.css": "viewer/swagger-ui.css",
}


def reference_page() -> Answer:
    """Give the page with the API reference."""
    return _file("reference.html")


def state_page() -> Answer:
    """Give the page with the live state."""
    return _file("state.html")


def asset(name: str) -> Answer | None:
    """Give a file that a page loads, None if there is none of this name."""
    return _file(ASSETS[name]) if name in ASSETS else None


@cache
def _file(name: str) -> Answer:
    path = _FOLDER / name
    return Answer(200, path.read_bytes(), _TYPES[path.suffix], _HEADERS)


def document_answer(document: Document) -> Answer:
    """Give the document as the reference shows it: a call from there leads to this stub alone."""
    return json_answer(200, _at_home(document), _HEADERS)


def _at_home(document: Document) -> dict[str, Any]:
    """Give a document whose servers and token endpoints are the one it is served by."""
    raw = {**document.raw, "servers": [{"url": base_path(document) or "/"}]}
    paths = raw.get("paths")
    if isinstance(paths, Mapping):
        raw["paths"] = {path: _without_servers(item) for path, item in paths.items()}
    components = raw.get("components")
    if isinstance(components, Mapping):
        schemes = components.get("securitySchemes")
        if isinstance(schemes, Mapping):
            raw["components"] = {**components, "securitySchemes": _local(schemes)}
    return raw


def _without_servers(item: object) -> object:
    if not isinstance(item, Mapping):
        return item
    made = {name: value for name, value in item.items() if name != "servers"}
    for method in _METHODS:
        operation = made.get(method)
        if isinstance(operation, Mapping):
            made[method] = {k: v for k, v in operation.items() if k != "servers"}
    return made


def _local(node: object) -> object:
    """Give a copy in which URLs of an authorization server are paths."""
    if isinstance(node, Mapping):
        return {
            name: urlsplit(value).path or "/"
            if name in _URLS and isinstance(value, str)
            else _local(value)
            for name, value in node.items()
        }
    return node
