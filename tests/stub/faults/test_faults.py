"""Faults on demand: what each does, when it happens, and what is said of one that cannot."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from postspec.openapi import Document, read_document
from postspec.samples import Schemas
from postspec.stub import (
    KINDS,
    DeclarationError,
    DroppedConnectionError,
    Fault,
    FaultFile,
    Stub,
    StubSettings,
    User,
    make_app,
    read_faults,
    running,
)
from postspec.stub.http._message import Answer, Wire

Json = Any
Ask = Callable[..., Answer]

WORKSHOP = read_document(Path(__file__).parents[1] / "workshop.yaml")
BY_ID = {one.operation_id: one for one in WORKSHOP.operations}
HAMMER = "62d07f4f0980a50a91210e01"
SAW = {"name": "saw", "kind": "HAND"}


def stub_with(*faults: Fault, **settings: Any) -> Stub:  # noqa: ANN401 - passed on as it is
    tokens = {"token-of-ada": User("ada", "")}
    return Stub(WORKSHOP, StubSettings(faults=FaultFile(faults), tokens=tokens, **settings))


@pytest.fixture
def faulty(asking: Callable[[Stub], Ask]) -> Callable[..., Ask]:
    """Give a function that makes one which asks a stub with one fault."""
    return lambda kind, **more: asking(stub_with(Fault(fault=kind, **more)))


def value_of(answer: Answer) -> Json:
    return json.loads(answer.body)


def is_valid(operation_id: str, answer: Answer) -> bool:
    """Tell whether an answer's body is what its operation declares for a success."""
    media = next(r for r in BY_ID[operation_id].responses if r.status == "200").content[0]
    return Schemas(WORKSHOP).is_valid(media.schema, value_of(answer))


# --- what each does -------------------------------------------------------------------------------


def test_a_status_comes_instead_of_the_work(faulty: Callable[..., Ask]) -> None:
    """500, or the one that is asked for; in its declared body; nothing is carried out."""
    ask = faulty("status", status=403, operations="createTool")
    answer = ask("POST", "/tools", SAW)
    assert answer.status == 403
    assert value_of(answer)["error"] == "access_denied"
    assert answer.headers["x-stub-fault"] == "status"
    assert value_of(ask("GET", "/tools"))["total"] == 2
    assert faulty("status")("GET", "/tools").status == 500


def test_too_many_requests(faulty: Callable[..., Ask]) -> None:
    """429 with Retry-After, in seconds."""
    answer = faulty("too-many-requests", retry_after_s=7)("GET", "/tools")
    assert (answer.status, answer.headers["retry-after"]) == (429, "7")
    assert faulty("too-many-requests")("GET", "/tools").headers["retry-after"] == "1"


def test_an_expired_token(faulty: Callable[..., Ask]) -> None:
    """401 in the declared body, the challenge says which error it is (RFC 6750, section 3)."""
    answer = faulty("expired-token")("GET", "/tools")
    assert answer.status == 401
    assert 'error="invalid_token"' in answer.headers["www-authenticate"]
    assert faulty("expired-token", operations="listTools")("GET", "/health").status == 200


@pytest.mark.parametrize("kind", ["cut-body", "malformed-body"])
def test_a_body_that_cannot_be_read(faulty: Callable[..., Ask], kind: str) -> None:
    """Status and media type are fine, and the body is no JSON."""
    answer = faulty(kind)("GET", "/tools")
    assert (answer.status, answer.content_type) == (200, "application/json")
    with pytest.raises(ValueError, match=r"."):
        value_of(answer)


def test_another_media_type(faulty: Callable[..., Ask]) -> None:
    """One that no answer of the operation declares, or the one that is asked for."""
    assert faulty("content-type")("GET", "/tools").content_type == "text/html"
    asked = faulty("content-type", content_type="text/csv")
    assert asked("GET", "/tools").content_type == "text/csv"


def test_a_status_nobody_declared(faulty: Callable[..., Ask]) -> None:
    """The request is carried out, and its success has another status; a refusal stays."""
    ask = faulty("undocumented-status", operations=("listTools", "createTool"))
    assert ask("POST", "/tools", SAW).status == 418
    assert ask("POST", "/tools", {}).status == 400
    assert value_of(ask("GET", "/tools"))["total"] == 3


@pytest.mark.parametrize(
    "kind", ["drop-property", "rename-property", "retype-property", "null-property"]
)
@pytest.mark.parametrize(
    ("operation_id", "path"), [("listTools", "/tools"), ("getTool", f"/tools/{HAMMER}")]
)
def test_a_body_that_breaks_its_schema(
    faulty: Callable[..., Ask], kind: str, operation_id: str, path: str
) -> None:
    """The same answer without the fault is valid; the header says what was changed where."""
    answer = faulty(kind, operations=operation_id)("GET", path)
    assert not is_valid(operation_id, answer)
    assert answer.headers["x-stub-fault"].startswith(f"{kind} /")
    assert is_valid(operation_id, faulty("latency", latency_ms=0)("GET", path))


def test_a_value_that_is_no_choice(faulty: Callable[..., Ask]) -> None:
    """Of an enumeration."""
    answer = faulty("unknown-choice", operations="listTools")("GET", "/tools")
    assert value_of(answer)["tools"][0]["kind"] == "no-such-HAND"
    assert not is_valid("listTools", answer)


def test_the_property_can_be_chosen(faulty: Callable[..., Ask]) -> None:
    """By its name or by a pointer; a renamed one gets the name that is asked for."""
    ask = faulty("rename-property", operations="getTool", property="name", name="title")
    answer = ask("GET", f"/tools/{HAMMER}")
    assert value_of(answer)["title"] == "hammer"
    assert "name" not in value_of(answer)
    ask = faulty("null-property", operations="listTools", property="/tools/0/name")
    assert value_of(ask("GET", "/tools"))["tools"][0]["name"] is None


def test_a_property_that_is_not_declared(faulty: Callable[..., Ask]) -> None:
    """It comes beside the others."""
    answer = faulty("extra-property", operations="getTool")("GET", f"/tools/{HAMMER}")
    assert value_of(answer)["unexpectedProperty"] == "unexpected"
    assert value_of(answer)["name"] == "hammer"


def test_nobody_is_asked_who_they_are(faulty: Callable[..., Ask]) -> None:
    """Without a token the request is carried out."""
    nobody = {"authorization": ""}
    ask = faulty("unchecked-auth", operations=("listTools", "createTool"))
    assert ask("POST", "/tools", SAW, headers=nobody).status == 201
    assert value_of(ask("GET", "/tools", headers=nobody))["total"] == 3
    assert ask("GET", f"/tools/{HAMMER}", headers=nobody).status == 401


def test_bad_input_is_accepted(faulty: Callable[..., Ask]) -> None:
    """What breaks the rules gets the documented success; what keeps them is carried out."""
    ask = faulty("accepted-bad-input", operations="createTool")
    answer = ask("POST", "/tools", {"name": 7})
    assert (answer.status, answer.headers["x-stub-fault"]) == (201, "accepted-bad-input")
    made = ask("POST", "/tools", SAW)
    assert "x-stub-fault" not in made.headers
    assert ask("GET", f"/tools/{value_of(made)['id']}").status == 200


def test_a_write_is_lost(faulty: Callable[..., Ask]) -> None:
    """A creation and a change are answered as ever, and nothing is there afterwards."""
    ask = faulty("lost-write", operations=("createTool", "replaceTool", "changeTool"))
    made = ask("POST", "/tools", SAW)
    assert (made.status, value_of(made)["name"]) == (201, "saw")
    assert ask("GET", f"/tools/{value_of(made)['id']}").status == 404
    changed = ask("PATCH", f"/tools/{HAMMER}", {"note": "mine"})
    assert value_of(changed)["note"] == "mine"
    assert value_of(ask("GET", f"/tools/{HAMMER}"))["note"] == "heavy"


def test_a_deleted_item_stays(faulty: Callable[..., Ask]) -> None:
    """The deletion is answered as if it were done."""
    ask = faulty("undone-delete")
    assert ask("DELETE", f"/tools/{HAMMER}").status == 204
    assert ask("GET", f"/tools/{HAMMER}").status == 200


def test_a_list_is_stale(faulty: Callable[..., Ask]) -> None:
    """It shows what there was at the start; the item itself is there."""
    ask = faulty("stale-list", operations="listTools")
    made = value_of(ask("POST", "/tools", SAW))
    assert value_of(ask("GET", "/tools"))["total"] == 2
    assert ask("GET", f"/tools/{made['id']}").status == 200


def test_a_connection_is_dropped_on_the_wire() -> None:
    """A reset is one for the peer; a truncated body is shorter than was announced."""
    settings = StubSettings(
        faults=FaultFile(
            (
                Fault(fault="reset-connection", operations="health", times=1),
                Fault(fault="truncated-body", operations="health", times=1),
            )
        )
    )
    with running(make_app(WORKSHOP, settings)) as url, httpx.Client(base_url=url) as client:
        with pytest.raises(httpx.ReadError):
            client.get("/health")
        with pytest.raises(httpx.RemoteProtocolError, match=r"received 1 bytes, expected 2"):
            client.get("/health")
        assert client.get("/health").text == "UP"


@pytest.mark.parametrize("kind", ["reset-connection", "truncated-body"])
def test_in_process_a_dropped_connection_is_an_exception(kind: str) -> None:
    """There is no connection to drop."""
    settings = StubSettings(faults=FaultFile((Fault(fault=kind, operations="health"),)))

    async def ask() -> None:
        transport = httpx.ASGITransport(app=make_app(WORKSHOP, settings))
        async with httpx.AsyncClient(transport=transport, base_url="http://stub") as client:
            await client.get("/health")

    with pytest.raises(DroppedConnectionError):
        asyncio.run(ask())


def test_every_kind_is_tried() -> None:
    """A kind that is added gets its test here."""
    assert {name for name in KINDS if name not in Path(__file__).read_text("utf-8")} == set()


# --- when it happens ------------------------------------------------------------------------------


def statuses(stub: Stub, asking: Callable[[Stub], Ask], count: int) -> list[int]:
    ask = asking(stub)
    return [ask("GET", "/tools").status for _ in range(count)]


def test_after_some_requests_some_times(asking: Callable[[Stub], Ask]) -> None:
    """The first are let through, then it happens as often as is said, then no more."""
    stub = stub_with(Fault(fault="status", operations="listTools", after=2, times=2))
    asking(stub)("GET", "/health")
    assert statuses(stub, asking, 6) == [200, 200, 500, 500, 200, 200]


def test_a_rate_is_drawn_from_the_seed(asking: Callable[[Stub], Ask]) -> None:
    """About as often as is said; the same requests meet the same faults, also after a reset."""
    fault = Fault(fault="status", rate=0.25)
    stub = stub_with(fault, seed=3)
    first = statuses(stub, asking, 200)
    assert 30 <= first.count(500) <= 70
    assert statuses(stub_with(fault, seed=3), asking, 200) == first
    assert statuses(stub_with(fault, seed=4), asking, 200) != first
    stub.reset()
    assert statuses(stub, asking, 200) == first


def test_the_first_fault_that_hits_happens(asking: Callable[[Stub], Ask]) -> None:
    """The others wait for their turn; a latency comes on top."""
    stub = stub_with(
        Fault(fault="latency", latency_ms=40),
        Fault(fault="status", status=503, times=1),
        Fault(fault="too-many-requests", times=1),
    )
    ask = asking(stub)
    answers = [ask("GET", "/tools") for _ in range(3)]
    assert [one.status for one in answers] == [503, 429, 200]
    assert [one.delay_s for one in answers] == [0.04] * 3


def test_a_latency_is_drawn_from_its_range(asking: Callable[[Stub], Ask]) -> None:
    """In milliseconds, both ends included; the same seed gives the same ones."""

    def delays(seed: int) -> list[float]:
        ask = asking(stub_with(seed=seed, latency_ms=(10, 12)))
        return [ask("GET", "/health").delay_s for _ in range(40)]

    assert set(delays(0)) == {0.01, 0.011, 0.012}
    assert delays(0) == delays(0) != delays(1)


def test_what_came_of_each_is_told(asking: Callable[[Stub], Ask]) -> None:
    """How many requests it saw, hit, and could not hit, with the entry itself."""
    stub = stub_with(Fault(fault="drop-property", operations="listTools", property="tools"))
    ask = asking(stub)
    ask("GET", "/tools")
    ask("GET", "/tools?limit=0")
    (told,) = stub.faults
    assert told == {
        "fault": "drop-property",
        "operations": "listTools",
        "property": "tools",
        "at": 1,
        "left_out": [],
        "seen": 2,
        "happened": 1,
        "missed": 1,
    }


def test_faults_are_switched_while_it_runs(asking: Callable[[Stub], Ask]) -> None:
    """Others take their place, none at all; a reset brings back those of the start."""
    stub = stub_with(Fault(fault="status"))
    ask = asking(stub)
    stub.use_faults(FaultFile((Fault(fault="status", status=503),)))
    assert ask("GET", "/tools").status == 503
    stub.use_faults(FaultFile())
    assert ask("GET", "/tools").status == 200
    stub.reset()
    assert ask("GET", "/tools").status == 500
    assert stub.faults[0]["seen"] == 1


def test_a_wire_fault_keeps_its_answer_whole() -> None:
    """Whoever calls the stub without a server is told what becomes of the answer."""
    stub = stub_with(Fault(fault="truncated-body", operations="health"))
    from postspec.stub.http._message import Request

    answer = stub.answer(Request("GET", "/health"))
    assert (answer.body, answer.wire) == (b"UP", Wire.CUT)


# --- entries that cannot be used ------------------------------------------------------------------

#: text → pointer, line, words of the message, words of the fix.
WRONG = {
    "faults: [{fault: statu}]": ("/faults/0/fault", 1, "no fault `statu`", "mean `status`?"),
    "faults:\n- fault: status\n  operations: listTool": (
        "/faults/0/operations",
        3,
        "`listTool`",
        "mean `listTools`?",
    ),
    "faults:\n- fault: status\n  operations: [health, GET /tool]": (
        "/faults/0/operations/1",
        3,
        "`GET /tool`",
        "mean `GET /tools`?",
    ),
    "faults: [{fault: status, rate: 2}]": ("/faults/0/rate", 1, "<= 1.0", "form"),
    "faults: [{fault: status, status: 99}]": ("/faults/0/status", 1, ">= 200", "form"),
    'faults: [{fault: content-type, content_type: "a/b\\r\\nx: y"}]': (
        "/faults/0/content_type",
        1,
        "matching regex",
        "FAULTS.md",
    ),
    "faults: [{fault: status, stats: 500}]": ("/faults/0/stats", 1, "`stats`", "mean `status`?"),
    "faults: [{fault: status, property: x}]": ("/faults/0/property", 1, "says nothing about", ""),
    "faults: [{fault: latency}]": ("/faults/0", 1, "needs `latency_ms`", ""),
    "faults: [{fault: latency, latency_ms: [2, 1]}]": (
        "/faults/0/latency_ms",
        1,
        "is no range within 0 and",
        "",
    ),
    "faults: [{fault: drop-property, operations: getTool, property: nmae}]": (
        "/faults/0/operations",
        1,
        "cannot happen at GET /tools/{toolId}: its documented success has no property `nmae`",
        "",
    ),
    "faults: [{fault: drop-property, operations: health}]": ("", 1, "no JSON body", ""),
    "faults: [{fault: undone-delete, operations: listTools}]": ("", 1, "deletes no item", ""),
    "faults: [{fault: lost-write, operations: deleteTool}]": ("", 1, "changes no item", ""),
    "faults: [{fault: stale-list, operations: getTool}]": ("", 1, "lists no items", ""),
    "faults: [{fault: unchecked-auth, operations: health}]": ("", 1, "everybody may call", ""),
    "faults: [{fault: undocumented-status, status: 404, operations: getTool}]": (
        "",
        1,
        "it declares 404",
        "",
    ),
    "faults: [{fault: content-type, content_type: application/json, operations: getTool}]": (
        "",
        1,
        "it declares application/json",
        "",
    ),
    "faults: [{fault: cut-body, operations: deleteTool, fualt: 1}]": ("", 1, "`fualt`", ""),
    "faults: [{fault: accepted-bad-input, operations: token}]": (
        "",
        1,
        "the identity provider answers it",
        "",
    ),
    "fault: []": ("/fault", 1, "unknown section `fault`", "mean `faults`?"),
}


@pytest.mark.parametrize("text", WRONG)
def test_an_entry_that_cannot_be_used_is_an_error(text: str) -> None:
    """With its place, what is wrong, and what might have been meant."""
    pointer, line, message, fix = WRONG[text]
    with pytest.raises(DeclarationError) as caught:
        Stub(WORKSHOP, StubSettings(faults=read_faults(text, "faults.yaml")))
    (finding,) = caught.value.findings
    assert finding.place.file == "faults.yaml"
    assert finding.place.pointer.startswith(pointer)
    assert finding.place.position is not None
    assert finding.place.position.line == line
    assert message in finding.message
    assert fix in (finding.fix or "")


def test_operations_that_a_fault_cannot_happen_at_are_told() -> None:
    """Of a tag or of all operations they are left out, with the reason."""
    (told,) = stub_with(Fault(fault="undone-delete")).faults
    deletes = [one.label for one in WORKSHOP.operations if one.method == "delete"]
    assert told["at"] == len(deletes)
    left_out = {one["operation"]: one["why"] for one in told["left_out"]}
    assert len(left_out) == len(WORKSHOP.operations) - len(deletes)
    assert left_out["GET /health"] == "it deletes no item that another operation shows"


def test_what_is_named_one_by_one_is_meant_one_by_one() -> None:
    """Of operations named by themselves none may be left out; of a tag some may, but not all."""

    def document(*methods: str) -> Document:
        paths = {
            f"/{m}": {m: {"responses": {"200": {"description": ""}}, "tags": [m[0]]}}
            for m in methods
        }
        return Document(file="inline", raw={"paths": paths, "security": []})

    def use(kind: str, *operations: str) -> int:
        stub = Stub(WORKSHOP)
        stub.use_faults(FaultFile((Fault(fault=kind, operations=operations),)))
        return int(stub.faults[0]["at"])

    assert use("unchecked-auth", "listTools", "getTool") == 2
    with pytest.raises(DeclarationError, match="cannot happen at GET /health: everybody may call"):
        use("unchecked-auth", "listTools", "health")
    tagged = Stub(document("get", "patch", "put"))
    with pytest.raises(DeclarationError, match=r"cannot happen at PATCH /patch: .*\(and 1 more\)"):
        tagged.use_faults(FaultFile((Fault(fault="unchecked-auth", operations="p"),)))


def test_an_answer_comes_later_by_its_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    """The application waits before it sends anything."""
    waited: list[float] = []

    async def note(seconds: float) -> None:
        waited.append(seconds)

    async def ask() -> None:
        transport = httpx.ASGITransport(app=make_app(WORKSHOP, StubSettings(latency_ms=(250, 250))))
        async with httpx.AsyncClient(transport=transport, base_url="http://stub") as client:
            await client.get("/health")

    monkeypatch.setattr("postspec.stub.http._asgi.asyncio.sleep", note)
    asyncio.run(ask())
    assert waited == [0.25]


def test_wrong_faults_leave_the_old_ones(asking: Callable[[Stub], Ask]) -> None:
    """A mistake while it runs changes nothing."""
    stub = stub_with(Fault(fault="status"))
    with pytest.raises(DeclarationError):
        stub.use_faults(FaultFile((Fault(fault="status", operations="nobody"),)))
    assert asking(stub)("GET", "/tools").status == 500


def test_operations_are_named_by_id_path_or_tag() -> None:
    """Whatever a person has at hand."""
    get = {"responses": {"200": {"description": ""}}, "tags": ["Tools"]}
    paths = {"/a": {"get": {**get, "operationId": "a"}}, "/b": {"get": get, "put": get}}
    document = Document(file="inline", raw={"paths": paths})

    def count(*operations: str) -> int:
        faults = FaultFile((Fault(fault="status", operations=operations),))
        return int(Stub(document, StubSettings(faults=faults)).faults[0]["at"])

    assert count("a") == count("GET /b") == count("get /b") == 1
    assert count("a", "GET /a") == 1
    assert count("Tools") == count() == 3
