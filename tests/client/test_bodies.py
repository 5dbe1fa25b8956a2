"""Bodies that are no JSON: texts, files, and which of several media types is sent."""

from __future__ import annotations

import datetime
import importlib
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import httpx
import pytest
import respx
from tests.client.odd_documents import (
    NUMBER,
    TEXT,
    a_list,
    an_object,
    at,
    document,
    json_of,
    parameter,
    ref,
    sending,
)

from postspec.client import generate_client, write_client
from postspec.findings import Severity
from postspec.openapi import Document

Send = Callable[..., httpx.Request]

#: A module generated for this run, which a type checker does not know.
Package = Any

BASE = "https://x.example.com"

PATHS = document(
    ("/soap", {"requestBody": {"required": True, "content": {"text/xml": {"schema": TEXT}}}}),
    (
        "/any",
        {
            "requestBody": {
                "content": {**json_of({}), "multipart/form-data": {"schema": ref("Part")}}
            }
        },
    ),
    (
        "/texts",
        {"requestBody": {"content": {"text/plain": {}, "application/xml": {}, "image/png": {}}}},
    ),
    ("/union", {"requestBody": {"content": json_of({"anyOf": [TEXT, NUMBER]})}}),
    (
        "/form",
        {"requestBody": {"content": {"Multipart/Form-Data; boundary=x": {"schema": ref("Part")}}}},
    ),
    (
        "/cookies",
        {
            "parameters": [
                parameter("flag", "cookie", {"type": "boolean"}),
                parameter("b", "cookie", TEXT),
            ]
        },
    ),
    ("/lists/{ids}", {"parameters": [parameter("ids", "path", a_list({}))]}),
    ("/whole", {"requestBody": {"required": True, "content": json_of(ref("Whole"))}}),
    Part=an_object(a=TEXT),
    Whole=an_object(part_item=ref("Part"), part=a_list(ref("Part"))),
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Generate and import the client."""
    folder = tmp_path_factory.mktemp("bodies")
    made = generate_client(
        Document(file="d.yaml", raw=PATHS), package_name="bodies_client", project_name="bodies"
    )
    write_client(made, folder / "client")
    sys.path.insert(0, str(folder / "client"))
    yield importlib.import_module("bodies_client")
    sys.path.remove(str(folder / "client"))


@pytest.fixture
def models(package: ModuleType) -> Package:
    """Give the models of the client."""
    return importlib.import_module(f"{package.__name__}.models")


@pytest.fixture
def sent(package: ModuleType, respx_mock: respx.MockRouter) -> Send:
    """Give a function that calls an operation and returns the request that was sent."""
    route = respx_mock.route().respond(200)

    def send(method: str, *arguments: object, **named: object) -> httpx.Request:
        getattr(package.Client(BASE).default, method)(*arguments, **named)
        request: httpx.Request = route.calls.last.request
        return request

    return send


@pytest.mark.parametrize(
    ("text", "kind"),
    [("<a/>", "text/xml"), ("<a>ü</a>", "text/xml; charset=utf-8")],
)
def test_a_text_is_sent_as_it_is(sent: Send, text: str, kind: str) -> None:
    """In UTF-8, which the header says where it makes a difference."""
    request = sent("op0", body=text)
    assert (request.content.decode(), request.headers["content-type"]) == (text, kind)


def test_a_file_names_its_own_media_type(package: ModuleType, sent: Send) -> None:
    """Of several media types that are all text or bytes, the first is meant unless the file says."""
    file: Package = package.File
    for mime_type, kind in ((None, "text/plain"), ("application/xml", "application/xml")):
        request = sent("op2", body=file.of(b"<a/>", mime_type=mime_type))
        assert (request.content, request.headers["content-type"]) == (b"<a/>", kind)
    assert sent("op2", body="a").headers["content-type"] == "text/plain"


def test_what_may_be_anything_is_asked_last(models: Package, sent: Send) -> None:
    """A model of another media type is sent as that, everything else as JSON, nothing as nothing."""
    form = sent("op1", body=models.Part(a="x"))
    assert form.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert sent("op1", body=[1]).content == b"[1]"
    assert sent("op1").content == b""
    assert sent("op3", body=3).content == b"3"


def test_a_form_has_a_boundary_of_its_own(models: Package, sent: Send) -> None:
    """The one that a document shows, in whatever letters, is an example's."""
    request = sent("op4", body=models.Part(a="x"))
    kind, _, boundary = request.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    assert boundary not in {"", "x"}
    assert boundary.encode() in request.content


def test_cookies_are_written_as_json_writes_them(sent: Send) -> None:
    """A flag is true and not True; what is not given is not sent."""
    assert sent("op5", flag=True).headers["cookie"] == "flag=true"


def test_a_list_in_a_path_is_separated_by_commas(sent: Send) -> None:
    """That is the style `simple`, which OpenAPI gives a path where nothing is said."""
    assert sent("op6", ["a/b", 2]).url.raw_path == b"/lists/a%2Fb,2"


def test_a_list_does_not_disturb_what_is_beside_it(models: Package) -> None:
    """A property may be called as the items of a list are: `part` and `part_item`."""
    one, other = models.Part(a="1"), models.Part(a="2")
    written = models.Whole(part_item=one, part=[other]).to_dict()
    assert written == {"part": [{"a": "2"}], "part_item": {"a": "1"}}


def test_a_body_that_cannot_be_told_apart_is_reported() -> None:
    """The caller's type chooses the media type; of two that are one type the first is sent."""
    content = {
        "application/json": {"schema": ref("Thing")},
        "application/vnd.x+json": {"schema": ref("Thing")},
        "application/x-www-form-urlencoded": {"schema": an_object(a=TEXT)},
    }
    raw = sending(content, Thing=an_object(a=TEXT))
    made = generate_client(Document(file="d.yaml", raw=raw), package_name="a", project_name="a")
    (finding,) = made.findings
    assert (finding.rule, finding.severity) == ("client-body-alike", Severity.INFO)
    assert finding.subject == "POST /things"
    assert finding.message == (
        "application/vnd.x+json is one Python type with application/json, which is sent"
    )


def test_a_moment_in_a_cookie_is_text() -> None:
    """Dates are written as in a query."""
    raw = at("cookie", {"type": "string", "format": "date-time"})
    made = generate_client(Document(file="d.yaml", raw=raw), package_name="a", project_name="a")
    assert any(b"it: datetime.datetime | Unset" in text for text in made.files.values())
    from postspec.client.runtime.wire import text as written

    moment = datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC)
    assert written(moment) == "2026-01-02T00:00:00.000Z"
