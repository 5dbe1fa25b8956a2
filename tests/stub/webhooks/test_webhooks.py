"""Call-backs: which follow from what, where they go, and what they say."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from postspec.openapi import Document, read_document
from postspec.samples import Schemas
from postspec.stub import (
    DeclarationError,
    Stub,
    StubSettings,
    User,
    WebhookCall,
    WebhookReply,
    read_declarations,
)
from postspec.stub._expressions import parse_value
from postspec.stub.http._message import Answer
from postspec.stub.webhooks._entries import WebhookEntry

Json = Any
Ask = Callable[..., Answer]

COURIER = read_document(Path(__file__).parents[1] / "courier.yaml")
NORTH = "62d07f4f0980a50a91210e01"


class Receivers:
    """Stand in for all receivers: keep what is sent, answer 200 or what a test says."""

    def __init__(self) -> None:
        self.calls: list[WebhookCall] = []
        self.replies: dict[str, WebhookReply] = {}
        self.answer("parcelArrives", [])

    async def __call__(self, call: WebhookCall) -> WebhookReply:
        """Keep a call and answer it."""
        self.calls.append(call)
        return self.replies.get(call.webhook, WebhookReply(status=200))

    def answer(self, webhook: str, value: Json, status: int = 200) -> None:
        """Answer calls of a webhook with a JSON value."""
        body = json.dumps(value).encode()
        self.replies[webhook] = WebhookReply(
            status=status, content_type="application/json", body=body
        )

    def bodies(self, webhook: str = "") -> list[Json]:
        """Give the bodies of the calls so far, of all webhooks or of one."""
        return [json.loads(c.body) for c in self.calls if c.body and webhook in ("", c.webhook)]


@pytest.fixture
def receivers() -> Receivers:
    return Receivers()


def courier(
    receivers: Receivers,
    declared: str = "",
    *,
    urls: Mapping[str, str] | None = None,
    is_strict: bool = False,
    document: Document = COURIER,
    max_created: int = 100,
) -> Stub:
    settings = StubSettings(
        declared=read_declarations(declared, "stub.yaml"),
        tokens={"token-of-ada": User("ada", "")},
        send_webhook=receivers,
        webhook_urls=urls or {},
        now=lambda: 1764403200.0,
        is_strict=is_strict,
        max_created=max_created,
    )
    return Stub(document, settings)


ARRIVES = """
webhooks:
  - webhook: parcelArrives
    after: sendParcel
    find:
      depot: {items: "/depots/{depotId}", where: {/code: $request.body#/depot}}
    url: "{$found.depot#/url}/parcels"
    body:
      /id: {$id: []}
      /at: $now
      /route: {$id: [$request.body#/depot]}
      /depot/code: $found.depot#/code
      /weight: $request.body#/weight
"""


def test_a_success_causes_what_is_declared(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """The receiver is found through the request, and the body says what the request said."""
    stub = courier(receivers, ARRIVES)
    ask = asking(stub)
    ask("POST", "/depots", {"code": "SOUTH", "url": "http://127.0.0.1:1/in/"})
    assert ask("POST", "/parcels", {"depot": "SOUTH", "weight": 4}).status == 202
    assert stub.settle()
    (call,) = (one for one in receivers.calls if one.webhook == "parcelArrives")
    assert (call.method, call.url) == ("POST", "http://127.0.0.1:1/in/parcels")
    assert call.headers["content-type"] == "application/json"
    assert call.headers["x-kind"] == "parcel"
    body = json.loads(call.body)
    assert body["depot"] == {"code": "SOUTH", "shift": "day"}
    assert (body["weight"], body["at"]) == (4, 1764403200000)


def test_the_same_requests_cause_the_same_bytes(asking: Callable[[Stub], Ask]) -> None:
    """Ids that are new differ from each other; made again, and after a reset, they are the same."""
    runs = []
    stubs = [(courier(r, ARRIVES), r) for r in (Receivers(), Receivers())]
    for stub, receivers in [*stubs, stubs[0]]:
        stub.reset()
        receivers.calls.clear()
        ask = asking(stub)
        for _ in range(2):
            ask("POST", "/parcels", {"depot": "NORTH"})
        assert stub.settle()
        runs.append(receivers.bodies("parcelArrives"))
    assert runs[0] == runs[1] == runs[2]
    first, second = runs[0]
    assert first["id"] != second["id"]
    assert first["route"] == second["route"]


def test_every_body_is_valid(receivers: Receivers, asking: Callable[[Stub], Ask]) -> None:
    """What a request says that the webhook cannot is left out, and the list says so."""
    stub = courier(receivers, ARRIVES)
    asking(stub)("POST", "/parcels", {"depot": "NORTH", "weight": -1})
    assert stub.settle()
    (body,) = receivers.bodies("parcelArrives")
    schema = {one.path: one for one in COURIER.webhooks}["parcelArrives"].body[0].schema
    assert Schemas(COURIER).problem(schema, body) is None
    assert body["weight"] == 1
    assert "/weight" in listed(stub, "parcelArrives")[0]["note"]


def listed(stub: Stub, webhook: str) -> list[dict[str, Any]]:
    return [one for one in stub.webhooks if one["webhook"] == webhook]


@pytest.mark.parametrize(
    ("request_", "problem"),
    [
        ({"depot": "NOWHERE"}, "`depot`: no item of /depots/{depotId} has the /code looked for"),
        ({"depot": "NORTH"}, None),
    ],
)
def test_a_receiver_that_is_not_found_is_listed(
    request_: Json, problem: str | None, receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """Nothing is sent then, and the list says which item is missing; no value is quoted."""
    stub = courier(receivers, ARRIVES)
    asking(stub)("POST", "/parcels", request_)
    assert stub.settle()
    (one,) = listed(stub, "parcelArrives")
    assert one["problem"] == problem
    assert one["state"] == ("not sent" if problem else "answered")


def test_an_item_that_is_gone_is_not_found(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """Receivers are looked up when something happens, not before."""
    stub = courier(receivers, ARRIVES)
    ask = asking(stub)
    ask("DELETE", f"/depots/{NORTH}")
    ask("POST", "/parcels", {"depot": "NORTH"})
    assert stub.settle()
    assert listed(stub, "parcelArrives")[0]["state"] == "not sent"


def test_of_several_items_the_last_one_is_meant(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """Whoever registers a receiver of his own goes before one that was there, the document's too."""
    stub = courier(receivers, ARRIVES)
    ask = asking(stub)
    ask("POST", "/depots", {"code": "NORTH", "url": "http://127.0.0.1:1"})
    ask("POST", "/depots", {"code": "NORTH", "url": "http://127.0.0.1:2"})
    ask("POST", "/parcels", {"depot": "NORTH"})
    assert stub.settle()
    assert [c.url for c in receivers.calls] == ["http://127.0.0.1:2/parcels"]


def test_a_deeply_nested_request_is_survived(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """What can be read and not be written any more is listed as such; the request is answered."""
    stub = courier(receivers, ARRIVES + "      '': $request.body\n")
    ask = asking(stub)
    for depth in [100, *range(900, 1000, 2), 5000]:
        body = b'{"depot": "NORTH", "x": ' + b'{"x": ' * depth + b"1" + b"}" * depth + b"}"
        answer = ask("POST", "/parcels", body=body, headers={"content-type": "application/json"})
        assert answer.status in (202, 400)
        assert stub.settle()
    told = {(one["state"], one["problem"]) for one in listed(stub, "parcelArrives")}
    assert ("answered", None) in told
    assert told <= {("answered", None), ("not sent", "the body would be nested too deeply")}


def test_a_refused_request_causes_nothing(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """Only a success does."""
    stub = courier(receivers, ARRIVES)
    assert asking(stub)("POST", "/parcels", {"weight": 1}).status == 400
    assert stub.settle()
    assert stub.webhooks == []


def test_a_call_back_of_the_stub_causes_none(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """A stub that is its own receiver does not talk to itself for ever."""
    stub = courier(receivers, ARRIVES)
    asking(stub)("POST", "/parcels", {"depot": "NORTH"}, headers={"x-stub-webhook": "any"})
    assert stub.settle()
    assert stub.webhooks == []


# --- callbacks of operations ----------------------------------------------------------------------


def test_a_callback_of_an_operation_needs_no_declaration(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """Its address is the document's runtime expression; its body has what request and answer say."""
    stub = courier(receivers)
    asking(stub)("POST", "/parcels", {"depot": "NORTH", "weight": 9, "notify": "http://[::1]:5"})
    assert stub.settle()
    (call,) = receivers.calls
    assert (call.webhook, call.method) == ("parcelState", "POST")
    assert call.url == "http://[::1]:5/state?of=7"
    assert json.loads(call.body) == {"number": 7, "weight": 9, "state": "taken"}


def test_a_callback_without_an_address_is_listed(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """Nobody asked to be told, so nothing is sent."""
    stub = courier(receivers)
    asking(stub)("POST", "/parcels", {"depot": "NORTH"})
    assert stub.settle()
    (one,) = stub.webhooks
    assert (one["state"], one["url"]) == ("not sent", None)
    assert one["problem"] == "`$request.body#/notify` gives no text"


# --- what a receiver answers ----------------------------------------------------------------------

ANSWERS = (
    ARRIVES
    + """
  - webhook: courierAnswers
    after: parcelArrives
    each: $response.body
    unless: {$each#/to: nobody}
    url: "{$found.depot#/url}/{$each#/to}"
    body:
      /say: $each#/say
      /on: $now
"""
)


def test_an_answer_causes_what_follows_from_it(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """Each element of a list is one call-back, in order; items found before are still known."""
    receivers.answer(
        "parcelArrives",
        [{"say": "one", "to": "a"}, {"say": "no", "to": "nobody"}, {"say": "two", "to": "b"}],
    )
    stub = courier(receivers, ANSWERS)
    asking(stub)("POST", "/parcels", {"depot": "NORTH"})
    assert stub.settle()
    followed = [c for c in receivers.calls if c.webhook == "courierAnswers"]
    assert [c.url for c in followed] == [f"http://depot.example/north/{to}" for to in "ab"]
    assert [json.loads(c.body)["say"] for c in followed] == ["one", "two"]
    assert json.loads(followed[0].body)["on"] == "2025-11-29T08:00:00.000Z"
    assert {one["cause"] for one in listed(stub, "courierAnswers")} == {"parcelArrives"}


@pytest.mark.parametrize(
    ("reply", "problem", "followed"),
    [
        (WebhookReply(status=204), "status 204 is not declared", 0),
        (WebhookReply(status=200), "media type none is not declared", 0),
        (
            WebhookReply(status=200, content_type="application/json", body=b"["),
            "no JSON",
            0,
        ),
        (
            WebhookReply(status=200, content_type="application/json", body=b'[{"to": "a"}]'),
            "required property",
            1,
        ),
    ],
)
def test_an_answer_that_is_not_as_documented_is_told(
    reply: WebhookReply,
    problem: str,
    followed: int,
    receivers: Receivers,
    asking: Callable[[Stub], Ask],
) -> None:
    """The developer of the receiver sees what is wrong; what can be made of it is made of it."""
    receivers.replies["parcelArrives"] = reply
    stub = courier(receivers, ANSWERS)
    asking(stub)("POST", "/parcels", {"depot": "NORTH"})
    assert stub.settle()
    assert problem in listed(stub, "parcelArrives")[0]["problem"]
    assert len(listed(stub, "courierAnswers")) == followed


def test_a_strict_stub_makes_nothing_of_a_wrong_answer(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """What follows, follows from documented answers alone."""
    receivers.answer("parcelArrives", [{"to": "a"}])
    stub = courier(receivers, ANSWERS, is_strict=True)
    asking(stub)("POST", "/parcels", {"depot": "NORTH"})
    assert stub.settle()
    assert listed(stub, "courierAnswers") == []


def test_an_answer_of_before_a_reset_causes_nothing(asking: Callable[[Stub], Ask]) -> None:
    """What follows would be about items that are no more."""

    class Resetting(Receivers):
        async def __call__(self, call: WebhookCall) -> WebhookReply:
            """Answer when everything has been put back."""
            reply = await super().__call__(call)
            stub.reset()
            return reply

    receivers = Resetting()
    receivers.answer("parcelArrives", [{"say": "one", "to": "a"}])
    stub = courier(receivers, ANSWERS)
    asking(stub)("POST", "/parcels", {"depot": "NORTH"})
    assert stub.settle()
    assert len(receivers.calls) == 1
    assert stub.webhooks == []


def test_a_failure_causes_nothing(receivers: Receivers, asking: Callable[[Stub], Ask]) -> None:
    """What a receiver says while it refuses is not used."""
    receivers.answer("parcelArrives", [{"say": "one", "to": "a"}], status=500)
    stub = courier(receivers, ANSWERS)
    asking(stub)("POST", "/parcels", {"depot": "NORTH"})
    assert stub.settle()
    assert listed(stub, "parcelArrives")[0]["status"] == 500
    assert listed(stub, "courierAnswers") == []


# --- what a declaration can say -------------------------------------------------------------------


def test_conditions_choose(receivers: Receivers, asking: Callable[[Stub], Ask]) -> None:
    """`when` and `unless` compare with a value or one of a list; null is also what is not there."""
    stub = courier(
        receivers,
        """
webhooks:
  - webhook: depotAlive
    after: sendParcel
    when: {$request.body#/note: [null, ping], $request.query.urgent: true}
    unless: {$request.header.x-sender: bob}
    url: http://127.0.0.1:1/{$request.header.X-Sender}
""",
    )
    ask = asking(stub)
    for sender, query, note in [
        ("a", "?urgent=true", None),
        ("b", "?urgent=true", "ping"),
        ("c", "?urgent=true", "pong"),
        ("d", "", None),
        ("bob", "?urgent=true", None),
    ]:
        ask("POST", f"/parcels{query}", {"depot": "X", "note": note}, headers={"x-sender": sender})
    assert stub.settle()
    calls = [c for c in receivers.calls if c.webhook == "depotAlive"]
    assert [(c.method, c.url[-1], c.body) for c in calls] == [("GET", "a", b""), ("GET", "b", b"")]


def test_something_is_sent_once(receivers: Receivers, asking: Callable[[Stub], Ask]) -> None:
    """For each of the values, until something comes that ends it, or a reset."""
    stub = courier(
        receivers,
        """
webhooks:
  - webhook: depotAlive
    after: sendParcel
    unless: {$request.body#/note: [quiet, end]}
    once: [$request.body#/depot, $request.query.urgent]
    until: {$request.body#/note: end}
    url: http://127.0.0.1:1/{$request.body#/depot}
""",
    )
    ask = asking(stub)

    def send(*requests: tuple[str, str | None]) -> str:
        receivers.calls.clear()
        for depot, note in requests:
            ask("POST", "/parcels", {"depot": depot, "note": note})
        assert stub.settle()
        return "".join(c.url[-1] for c in receivers.calls if c.webhook == "depotAlive")

    assert send(("a", "quiet"), ("a", None), ("b", None), ("a", None), ("b", "x")) == "ab"
    assert send(("a", "end"), ("b", None), ("a", None), ("a", None)) == "a"
    stub.reset()
    assert send(("a", None), ("a", None)) == "a"


def test_what_had_no_receiver_is_not_done(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """Once there is one, it is sent."""
    stub = courier(receivers, ARRIVES + "    once: [$request.body#/depot]\n")
    ask = asking(stub)
    ask("POST", "/parcels", {"depot": "SOUTH"})
    ask("POST", "/depots", {"code": "SOUTH", "url": "http://127.0.0.1:1"})
    for _ in range(2):
        ask("POST", "/parcels", {"depot": "SOUTH"})
    assert stub.settle()
    assert [one["state"] for one in listed(stub, "parcelArrives")] == ["not sent", "answered"]


def test_what_is_remembered_is_bounded(receivers: Receivers, asking: Callable[[Stub], Ask]) -> None:
    """The oldest is forgotten, and sent once more."""
    declared = ARRIVES + "    once: [$request.body#/note]\n"
    stub = courier(receivers, declared, max_created=2)
    ask = asking(stub)
    for note in ("a", "b", "b", "c", "b", "a"):
        ask("POST", "/parcels", {"depot": "NORTH", "note": note})
    assert stub.settle()
    assert len(listed(stub, "parcelArrives")) == 4


def test_every_item_can_be_told(receivers: Receivers, asking: Callable[[Stub], Ask]) -> None:
    """A lookup of every item is a list; a list in an item fits what it holds."""
    stub = courier(
        receivers,
        """
webhooks:
  - webhook: depotAlive
    after: sendParcel
    find: {cold: {items: "/depots/{depotId}", where: {/tags: $request.body#/note}, every: true}}
    each: $found.cold
    base: $each#/url
    url: /alive?x=1
""",
    )
    ask = asking(stub)
    for number in "12":
        ask(
            "POST",
            "/depots",
            {"code": number, "url": f"http://127.0.0.1:{number}/a/b", "tags": ["x", "hot"]},
        )
    ask("POST", "/parcels", {"depot": "-", "note": "hot"})
    assert stub.settle()
    urls = [c.url for c in receivers.calls if c.webhook == "depotAlive"]
    assert urls == ["http://127.0.0.1:1/alive?x=1", "http://127.0.0.1:2/alive?x=1"]


def test_what_has_no_address_is_listed(receivers: Receivers, asking: Callable[[Stub], Ask]) -> None:
    """A call-back whose receivers no operation registers goes nowhere until somebody says where."""
    stub = courier(receivers, "webhooks: [{webhook: depotAlive, after: sendParcel}]")
    asking(stub)("POST", "/parcels", {"depot": "NORTH"})
    assert stub.settle()
    assert listed(stub, "depotAlive")[0]["problem"] == "no address is given for it"


def test_a_given_address_goes_before_every_other(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """A receiver need not be registered to be developed."""
    stub = courier(receivers, ARRIVES, urls={"parcelArrives": "http://127.0.0.1:9/mine"})
    asking(stub)("POST", "/parcels", {"depot": "NOWHERE"})
    assert stub.settle()
    assert [c.url for c in receivers.calls] == ["http://127.0.0.1:9/mine"]


def test_an_address_for_what_is_not_sent_is_refused(receivers: Receivers) -> None:
    """The name may be a webhook's or a callback's; another one is a mistake."""
    courier(receivers, urls={"depotAlive": "http://[::1]/", "parcelState": "http://[::1]/"})
    with pytest.raises(DeclarationError) as caught:
        courier(receivers, urls={"depotAlife": "http://127.0.0.1:9/"})
    (found,) = caught.value.findings
    assert found.message == "the document has no webhook `depotAlife`"
    assert found.fix == "did you mean `depotAlive`?"


def test_a_webhook_may_have_the_name_of_an_operation(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """What is sent is a webhook then, and what it follows the operation: no circle, and no end."""
    webhooks = {**COURIER.raw["webhooks"], "sendParcel": COURIER.raw["webhooks"]["depotAlive"]}
    document = Document(file="", raw={**COURIER.raw, "webhooks": webhooks})
    declared = "webhooks: [{webhook: sendParcel, after: sendParcel, url: 'http://[::1]/'}]"
    stub = courier(receivers, declared, document=document)
    asking(stub)("POST", "/parcels", {"depot": "NORTH"})
    assert stub.settle()
    assert [c.webhook for c in receivers.calls] == ["sendParcel"]


# --- what the list shows --------------------------------------------------------------------------


def test_the_list_is_served_and_shows_nothing_secret(
    receivers: Receivers, asking: Callable[[Stub], Ask]
) -> None:
    """Neither user, password and query of an address, nor bodies and headers."""
    stub = courier(receivers)
    ask = asking(stub)
    ask(
        "POST",
        "/parcels",
        {"depot": "N", "notify": "http://me:secret@127.0.0.1:5", "note": "secret"},
    )
    assert stub.settle()
    answer = ask("GET", "/__stub/webhooks")
    assert answer.status == 200
    assert b"secret" not in answer.body
    assert json.loads(answer.body)["webhooks"] == [
        {
            "number": 1,
            "webhook": "parcelState",
            "cause": "sendParcel",
            "method": "POST",
            "url": "http://127.0.0.1:5/state",
            "state": "answered",
            "attempts": 1,
            "status": 200,
            "problem": None,
            "note": None,
        }
    ]
    assert "secret" not in repr(receivers.calls[0]).replace("me:secret@", "")


def test_a_reset_forgets(receivers: Receivers, asking: Callable[[Stub], Ask]) -> None:
    """The list is empty then."""
    stub = courier(receivers)
    asking(stub)("POST", "/parcels", {"depot": "N", "notify": "http://127.0.0.1:5"})
    assert stub.settle()
    stub.reset()
    assert stub.webhooks == []


# --- what is wrong with a declaration -------------------------------------------------------------

#: What is wrong → (the entry, pointer below it, line, words of the message, words of the fix).
WRONG: dict[str, tuple[str, str, int, str, str]] = {
    "webhook": ("webhook: parcelArrive\nafter: sendParcel", "webhook", 2, "no webhook `parcelArrive`", "`parcelArrives`?"),
    "operation": ("webhook: depotAlive\nafter: sendParcels", "after", 3, "no operation or webhook", "`sendParcel`?"),
    "example": ("webhook: parcelArrives\nafter: sendParcel\nexample: urgend", "example", 4, "no example", "`urgent`?"),
    "items": ("webhook: depotAlive\nafter: sendParcel\nfind: {a: {items: '/depot/{depotId}', where: {}}}", "find/a/items", 4, "no items are kept", "`/depots/{depotId}`?"),
    "an item's property": ("webhook: depotAlive\nafter: sendParcel\nfind: {a: {items: '/depots/{depotId}', where: {/cod: x}}}", "find/a/where/~1cod", 4, "no property `cod`", "`code`?"),
    "a request's property": ("webhook: depotAlive\nafter: sendParcel\nurl: $request.body#/notifi", "url", 4, "no property `notifi`", "`notify`?"),
    "an answer's property": ("webhook: depotAlive\nafter: sendParcel\nurl: 'x{$response.body#/nummer}'", "url", 4, "no property `nummer`", "`number`?"),
    "a found item's property": ("webhook: depotAlive\nafter: sendParcel\nfind: {a: {items: '/depots/{depotId}', where: {/code: x}}}\nbase: $found.a#/ur", "base", 5, "no property `ur`", "`url`?"),
    "a name": ("webhook: depotAlive\nafter: sendParcel\nfind: {depot: {items: '/depots/{depotId}', where: {/code: x}}}\nurl: $found.depots#/url", "url", 5, "found as `depots`", "`depot`?"),
    "a parameter": ("webhook: depotAlive\nafter: sendParcel\nwhen: {$request.query.urgend: true}", "when/$request.query.urgend", 4, "no query parameter `urgend`", "`urgent`?"),
    "an element": ("webhook: courierAnswers\nafter: parcelArrives\neach: $response.body\nbody: {/say: $each#/sai}", "body/~1say", 5, "no property `sai`", "`say`?"),
    "no each": ("webhook: courierAnswers\nafter: parcelArrives\nbody: {/say: $each#/say}", "body/~1say", 4, "where `each`", ""),
    "a body's property": ("webhook: parcelArrives\nafter: sendParcel\nbody: {/depot/cod: x}", "body/~1depot~1cod", 4, "no property `cod`", "`code`?"),
    "no body": ("webhook: depotAlive\nafter: sendParcel\nbody: {/a: 1}", "body/~1a", 4, "has no JSON body", ""),
    "no pointer": ("webhook: parcelArrives\nafter: sendParcel\nbody: {weight: 1}", "body/weight", 4, "no JSON Pointer", ""),
    "no expression": ("webhook: depotAlive\nafter: sendParcel\nurl: $request.bdy", "url", 4, "no runtime expression", ""),
    "no condition": ("webhook: depotAlive\nafter: sendParcel\nwhen: {note: x}", "when/note", 4, "`note` is no runtime expression", ""),
    "no list": ("webhook: depotAlive\nafter: sendParcel\neach: notes", "each", 4, "`notes` is no runtime expression", ""),
    "a circle": ("webhook: parcelArrives\nafter: [sendParcel, parcelArrives]", "after", 3, "for ever", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_declaration_that_matches_nothing_is_shown_in_place(
    name: str, receivers: Receivers
) -> None:
    """File, pointer and line say where, the message what, the fix what may have been meant."""
    entry, pointer, line, message, fix = WRONG[name]
    text = "webhooks:\n  - " + entry.replace("\n", "\n    ")
    with pytest.raises(DeclarationError) as caught:
        courier(receivers, text)
    (found,) = caught.value.findings
    assert found.rule == "declaration-unmatched"
    assert message in found.message
    assert found.place.file == "stub.yaml"
    assert found.place.pointer == f"/webhooks/0/{pointer}"
    assert found.place.position is not None
    assert found.place.position.line == line
    assert fix in (found.fix or "")


def test_all_that_is_wrong_is_told_at_once(receivers: Receivers) -> None:
    """Entries without a mistake make no difference to that."""
    text = ARRIVES + "  - {webhook: x, after: sendParcel}\n  - {webhook: depotAlive, after: y}\n"
    with pytest.raises(DeclarationError) as caught:
        courier(receivers, text)
    assert [one.place.pointer for one in caught.value.findings] == [
        "/webhooks/1/webhook",
        "/webhooks/2/after",
    ]


PAGE = (Path(__file__).parents[3] / "WEBHOOKS.md").read_text("utf-8")


def test_the_page_names_every_key_of_an_entry() -> None:
    """WEBHOOKS.md's table has the fields of an entry, in their order."""
    table = PAGE.split("\n| key |")[1].split("\n\n")[0]
    keys = [line.split("`")[1] for line in table.splitlines() if line.startswith("| `")]
    assert keys == list(WebhookEntry.__struct_fields__)


def test_the_page_shows_an_entry_that_can_be_read() -> None:
    """Its values are expressions, and its command is one that README.md runs."""
    (text,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (entry,) = read_declarations(text).declarations.webhooks
    for value in (entry.url, *entry.body.values(), *entry.unless, entry.find["shop"].where):
        parse_value(value)
    (command,) = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert command in (Path(__file__).parents[3] / "README.md").read_text("utf-8")


def test_a_document_without_call_backs_has_none(workshop: Document) -> None:
    """Nothing is sent, and no thread is started."""
    stub = Stub(workshop)
    assert stub.webhooks == []
    assert stub.settle(0)
    stub.close()
