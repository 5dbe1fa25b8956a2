"""A stub of the workshop document, and the requests the document shows."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from postspec.openapi import Document, Operation, read_document
from postspec.samples import Sampler, Schemas
from postspec.stub import Stub, StubSettings, User
from postspec.stub.http._message import Answer, Request

Json = Any

TOKEN = "token-of-ada"
#: When everything happens, in seconds since the epoch.
NOW = 1_767_225_600.0

#: Sends a request to a stub: method, path with query, JSON body or raw body, headers.
Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def workshop() -> Document:
    """Give the document that has one of everything."""
    return read_document(Path(__file__).with_name("workshop.yaml"))


@pytest.fixture
def stub(workshop: Document) -> Stub:
    """Give a fresh stub of the workshop that knows one token, and in which time stands still."""
    settings = StubSettings(tokens={TOKEN: User("ada", "")}, now=lambda: NOW)
    return Stub(workshop, settings)


@pytest.fixture
def ask(stub: Stub) -> Ask:
    """Give a function that asks the workshop's stub, with a valid token unless told otherwise."""
    return _asking(stub)


@pytest.fixture
def asking() -> Callable[[Stub], Ask]:
    """Give a function that makes such a function for any stub."""
    return _asking


@pytest.fixture
def shown_request() -> Callable[[Document, Operation], Request]:
    """Give a function that makes the request a document shows for an operation."""
    return _shown_request


def _asking(stub: Stub) -> Ask:
    """Give a function that asks a stub, with a valid token unless told otherwise."""

    def ask(
        method: str,
        path: str,
        sent: Json = None,
        *,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        all_headers = {"authorization": f"Bearer {TOKEN}", **(headers or {})}
        if sent is not None:
            body = json.dumps(sent).encode()
            all_headers.setdefault("content-type", "application/json")
        address, _, query = path.partition("?")
        return stub.answer(Request(method, address, query, all_headers, body))

    return ask


def _shown_request(document: Document, operation: Operation) -> Request:
    """Give the request the document shows for an operation: examples first, samples otherwise."""
    sampler = Sampler(Schemas(document))
    path, query, headers = operation.path, {}, {"authorization": f"Bearer {TOKEN}"}
    for one in operation.parameters:
        value = next(iter(one.examples.values()), None)
        value = sampler.sample(one.schema) if value is None else value
        if one.place == "path":
            path = path.replace("{" + one.name + "}", quote(str(value), safe=""))
        elif one.is_required and one.place == "query":
            query[one.name] = value
        elif one.is_required and one.place == "header":
            headers[one.name.lower()] = str(value)
    for name in (n for alternative in operation.security[:1] for n in alternative):
        scheme = document.security_schemes[name]
        if scheme["type"] == "apiKey" and scheme["in"] == "query":
            query[scheme["name"]] = "a key"
        elif scheme["type"] == "apiKey":
            headers[scheme["name"].lower()] = "a key"
        elif scheme.get("scheme") == "basic":
            headers["authorization"] = "Basic " + base64.b64encode(b"ada:secret").decode()
    body = b""
    if operation.body:
        media = operation.body[0]
        value = next(iter(media.examples.values()), None)
        value = sampler.sample(media.schema) if value is None else value
        if media.name.startswith("multipart/"):  # an example cannot show a file
            value = {**sampler.sample(media.schema), **value}
        headers["content-type"], body = _encoded(media.name, value)
    return Request(operation.method.upper(), path, urlencode(query, doseq=True), headers, body)


def _encoded(media_type: str, value: Json) -> tuple[str, bytes]:
    """Give the content type and the bytes that send a value as a media type."""
    if media_type.startswith("multipart/"):
        parts = "".join(
            f'--X\r\ncontent-disposition: form-data; name="{name}"\r\n\r\n{part}\r\n'
            for name, part in value.items()
        )
        return f"{media_type}; boundary=X", f"{parts}--X--\r\n".encode()
    if media_type == "application/x-www-form-urlencoded":
        return media_type, urlencode(value, doseq=True).encode()
    if isinstance(value, str) and "json" not in media_type:
        return media_type, value.encode()
    return media_type, json.dumps(value).encode()
