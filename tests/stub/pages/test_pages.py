"""The stub's own paths: its pages, its state, and what changes it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from postspec.openapi import Document
from postspec.stub import Fault, FaultFile, Stub, StubSettings
from postspec.stub.http._message import Answer, Request
from postspec.stub.pages import _pages

Json = Any
Ask = Callable[..., Answer]

FOLDER = Path(_pages.__file__).with_name("files")
HAMMER = "62d07f4f0980a50a91210e01"
DRILL = "62d07f4f0980a50a91210e02"

#: What `swagger-ui-dist` 5.35.0 holds.
VIEWER = {
    "LICENSE": "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30",
    "NOTICE": "0d20d1adef18aee3f40dd258172155521ce702ac445cb5f7b7d60ed32dad2fb2",
    "swagger-ui-bundle.js": "e6a898692f2d768e807c3ba4626068a69a2c5dd960dd6c76f3e4d3a3de180af2",
    "swagger-ui-bundle.js.LICENSE.txt": (
        "37eb6e7e59aed57b2c1acf076574b818ea07b74265717e0bd67b59e0baf9abbb"
    ),
    "swagger-ui.css": "5ed08757e53da3e026d6cbecc61fe5d43585c9560b302d534ad56692519a273d",
}


def value_of(answer: Answer) -> Json:
    return json.loads(answer.body)


# --- pages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/__stub/", "/__stub/reference"])
def test_a_page_may_load_from_the_stub_alone(ask: Ask, path: str) -> None:
    """No policy lets it reach another host, be framed, or run a script that stands in it."""
    answer = ask("GET", path)
    assert (answer.status, answer.content_type) == (200, "text/html; charset=utf-8")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self';" in policy
    assert "http" not in policy
    sources = re.findall(r"'[a-z-]+'|data:", policy)
    assert set(sources) == {"'none'", "'self'", "'unsafe-inline'", "data:"}
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("name", [p.name for p in FOLDER.iterdir() if p.is_file()])
def test_our_files_name_no_other_place(name: str) -> None:
    """Whatever they load is an asset of the stub; text of a document is never put in as HTML."""
    text = (FOLDER / name).read_text("utf-8")
    assert not re.search(r"https?:|[\"'(]//|@import", text)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", text)
    for loaded in re.findall(r"(?:src|href)=\"([^\"]+)\"", text):
        is_asset = loaded.startswith("/__stub/assets/")
        assert not is_asset or loaded.rpartition("/")[2] in _pages.ASSETS
        assert is_asset or loaded in ("/__stub/", "/__stub/reference", "data:,")


@pytest.mark.parametrize("name", sorted(_pages.ASSETS))
def test_every_asset_is_served(ask: Ask, name: str) -> None:
    """As a file of its kind, whole."""
    answer = ask("GET", f"/__stub/assets/{name}")
    kind = "text/javascript" if name.endswith(".js") else "text/css"
    assert (answer.status, answer.content_type) == (200, f"{kind}; charset=utf-8")
    assert answer.body == (FOLDER / _pages.ASSETS[name]).read_bytes()


@pytest.mark.parametrize("name", sorted(VIEWER))
def test_the_viewer_is_as_published(name: str) -> None:
    """Byte for byte, with its licence."""
    assert hashlib.sha256((FOLDER / "viewer" / name).read_bytes()).hexdigest() == VIEWER[name]


@pytest.mark.parametrize(
    "path",
    ["/__stub/assets/", "/__stub/assets/../_app.py", "/__stub/assets/viewer/LICENSE", "/__stub/x"],
)
def test_nothing_else_is_served(ask: Ask, path: str) -> None:
    """A name that is no asset leads to no file."""
    assert ask("GET", path).status == 404


def test_a_document_that_declares_the_root_has_it() -> None:
    """The reference stays where it always is; a path that only begins alike is the document's."""
    answer = {"200": {"description": "", "content": {"text/plain": {"example": "mine"}}}}
    paths = {"/": {"get": {"responses": answer}}, "/__stubborn": {"get": {"responses": answer}}}
    stub = Stub(Document(file="inline", raw={"paths": paths}))
    assert stub.answer(Request("GET", "/")).body == b"mine"
    assert stub.answer(Request("GET", "/__stubborn")).body == b"mine"
    assert b"swagger-ui" in stub.answer(Request("GET", "/__stub/reference")).body


def test_methods_of_own_paths(ask: Ask) -> None:
    """405 says which there are; HEAD goes with GET; the bare prefix leads to the page."""
    assert ask("DELETE", "/__stub/state").headers["allow"] == "GET, HEAD"
    assert ask("GET", "/__stub/reset").headers["allow"] == "POST"
    assert ask("HEAD", "/__stub/state").status == 200
    assert ask("GET", "/__stub").headers["location"] == "/__stub/"
    assert ask("POST", "/").status == 404


def test_own_paths_are_no_requests_to_the_api(ask: Ask) -> None:
    """They are not in the log, and no fault meets them."""
    assert ask("PUT", "/__stub/faults", {"faults": [{"fault": "status"}]}).status == 200
    assert ask("GET", "/__stub/state").status == 200
    assert value_of(ask("GET", "/__stub/requests")) == {"requests": []}


def test_another_site_cannot_change_anything(ask: Ask) -> None:
    """A page on the web that posts to this machine is refused; reading gives it nothing."""
    foreign = {"sec-fetch-site": "cross-site"}
    for method, path in (("POST", "reset"), ("POST", "seed"), ("DELETE", "faults")):
        assert ask(method, f"/__stub/{path}", headers=foreign).status == 403
    assert ask("POST", "/__stub/reset", headers={"sec-fetch-site": "same-origin"}).status == 204
    assert "access-control-allow-origin" not in ask("GET", "/__stub/state").headers


# --- the document as the reference shows it -------------------------------------------------------


def test_calls_from_the_reference_stay_at_home() -> None:
    """Servers and token endpoints of the document become paths of the stub; nothing else changes."""
    flow = {"tokenUrl": "https://login.example.com/realms/x/token?a=b", "scopes": {}}
    operation = {"servers": [{"url": "https://other.example.com"}], "responses": {}}
    schemes = {
        "a": {"type": "oauth2", "flows": {"password": flow}},
        "b": {"type": "openIdConnect", "openIdConnectUrl": "https://login.example.com"},
    }
    title = "<script>alert(1)</script>"
    raw = {
        "openapi": "3.1.0",
        "info": {"title": title},
        "servers": [{"url": "https://example.com/api/"}],
        "paths": {"/a": {"servers": [{"url": "https://third.example.com"}], "get": operation}},
        "components": {"securitySchemes": schemes, "schemas": {"tokenUrl": {"type": "string"}}},
    }
    document = Document(file="inline", raw=raw)
    shown = value_of(Stub(document).answer(Request("GET", "/__stub/openapi.json")))
    assert shown["servers"] == [{"url": "/api"}]
    assert shown["paths"] == {"/a": {"get": {"responses": {}}}}
    made = shown["components"]["securitySchemes"]
    assert made["a"]["flows"]["password"]["tokenUrl"] == "/realms/x/token"
    assert made["b"]["openIdConnectUrl"] == "/"
    assert shown["components"]["schemas"] == raw["components"]["schemas"]  # type: ignore[index]
    assert shown["info"]["title"] == title
    assert operation["servers"], "the document itself is as it was"


# --- state ----------------------------------------------------------------------------------------


def collections(ask: Ask) -> dict[str, Json]:
    return {one["path"]: one for one in value_of(ask("GET", "/__stub/state"))["collections"]}


def test_the_state_shows_what_there_is(ask: Ask) -> None:
    """Document, seed, requests, faults, and the items by the paths of their collections."""
    ask("POST", "/tools", {"name": "saw", "kind": "HAND"})
    state = value_of(ask("GET", "/__stub/state"))
    assert state["document"]["title"] == "Tool workshop"
    assert (state["seed"], state["faults"], state["webhooks"]) == (0, [], [])
    assert state["requests"] == [{"method": "POST", "path": "/tools", "status": 201}]
    assert [one["name"] for one in collections(ask)["/tools"]["items"]] == [
        "hammer",
        "drill",
        "saw",
    ]
    assert f"/tools/{HAMMER}/loans" in collections(ask)


def test_the_state_is_cut_where_it_is_long(ask: Ask) -> None:
    """A hundred items of a collection, and how many there are."""
    items = [
        {"id": f"{n:024x}", "name": f"t{n}", "kind": "HAND", "createdAt": n} for n in range(150)
    ]
    assert ask("POST", "/__stub/seed", {"items": {"/tools": items}}).status == 204
    shown = collections(ask)["/tools"]
    assert (shown["count"], len(shown["items"])) == (150, 100)


def test_items_can_be_put_in_place(ask: Ask) -> None:
    """They are the collection's from then on; what they lack is taken from the documented item."""
    saw = {"id": "62d07f4f0980a50a91210eff", "name": "saw"}
    assert ask("POST", "/__stub/seed", {"items": {"/tools": [saw]}}).status == 204
    (item,) = value_of(ask("GET", "/tools"))["tools"]
    assert {**item, **saw} == item
    assert ask("GET", f"/tools/{saw['id']}").status == 200
    assert ask("GET", f"/tools/{HAMMER}").status == 404
    assert ask("POST", "/__stub/reset").status == 204
    assert ask("GET", f"/tools/{HAMMER}").status == 200


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"items": {"/tool": []}}, "/~1tool: no collection has this path"),
        ({"items": {"/tools": [{"name": "saw"}]}}, "/~1tools/0: it lacks `id`"),
        ({"items": {"/tools": [7]}}, "/~1tools/0: an item is an object"),
        ({"items": {"/tools": [{"id": DRILL, "name": 7}]}}, "/~1tools/0: /name: "),
        ({"items": {"/tools": 7}}, "Expected `array`"),
        ({"seed": 7, "items": {"/tool": []}}, "/~1tool: no collection has this path"),
        ({"sed": 1}, "unknown field `sed`"),
        ([], "Expected `object`"),
    ],
)
def test_items_that_do_not_fit_change_nothing(ask: Ask, sent: Json, said: str) -> None:
    """400 says what and where."""
    ask("POST", "/tools", {"name": "saw", "kind": "HAND"})
    before = value_of(ask("GET", "/__stub/state"))
    answer = ask("POST", "/__stub/seed", sent)
    assert answer.status == 400
    assert said in value_of(answer)["problems"][0]
    assert value_of(ask("GET", "/__stub/state")) == before


@pytest.mark.parametrize(
    ("body", "said"),
    [(b'{"items": {"\xff": []}}', "UTF-8"), (b"[" * 100_000, "too deeply"), (b"{", "truncated")],
)
def test_what_is_no_json_changes_nothing(ask: Ask, body: bytes, said: str) -> None:
    """400 says why."""
    answer = ask("POST", "/__stub/seed", body=body)
    assert answer.status == 400
    assert said in value_of(answer)["problems"][0]


def test_another_seed_begins_anew(ask: Ask) -> None:
    """What is drawn from it differs, and is the same again with the same one."""

    def drawn(seed: int) -> Json:
        assert ask("POST", "/__stub/seed", {"seed": seed}).status == 204
        assert value_of(ask("GET", "/__stub/state"))["seed"] == seed
        faults = {"faults": [{"fault": "status", "rate": 0.5}]}
        assert ask("PUT", "/__stub/faults", faults).status == 200
        return [ask("GET", "/tools").status for _ in range(30)]

    assert drawn(1) == drawn(1) != drawn(2)


# --- faults ---------------------------------------------------------------------------------------


def test_faults_are_switched_over_http(ask: Ask) -> None:
    """PUT takes what a faults file holds, GET tells what came of each, DELETE ends them."""
    sent = {"faults": [{"fault": "status", "operations": "listTools", "status": 503}]}
    told = value_of(ask("PUT", "/__stub/faults", sent))
    assert told["faults"][0] | sent["faults"][0] == told["faults"][0]
    assert ask("GET", "/tools").status == 503
    assert value_of(ask("GET", "/__stub/faults"))["faults"][0]["happened"] == 1
    (logged,) = value_of(ask("GET", "/__stub/requests"))["requests"]
    assert logged == {"method": "GET", "path": "/tools", "status": 503, "fault": "status"}
    assert ask("DELETE", "/__stub/faults").status == 204
    assert ask("GET", "/tools").status == 200
    yaml = b"faults:\n- {fault: status, status: 502}\n"
    assert ask("PUT", "/__stub/faults", body=yaml).status == 200
    assert ask("GET", "/tools").status == 502


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"faults: [{fault: statsu}]", "/faults/0/fault: there is no fault `statsu` (did you mean"),
        (b"faults: [", "the request: "),
        (b"\xff", "not UTF-8"),
    ],
)
def test_faults_that_do_not_fit_change_nothing(ask: Ask, body: bytes, said: str) -> None:
    """400 says what and where; those there were stay."""
    assert ask("PUT", "/__stub/faults", {"faults": [{"fault": "status"}]}).status == 200
    answer = ask("PUT", "/__stub/faults", body=body)
    assert answer.status == 400
    assert said in value_of(answer)["message"]
    assert ask("GET", "/tools").status == 500


def test_a_reset_connection_is_logged_as_no_answer(workshop: Document) -> None:
    """With status 0, and the fault."""
    stub = Stub(workshop, StubSettings(faults=FaultFile((Fault(fault="reset-connection"),))))
    stub.answer(Request("GET", "/health"))
    assert stub.requests == [
        {"method": "GET", "path": "/health", "status": 0, "fault": "reset-connection"}
    ]
