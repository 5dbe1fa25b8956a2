"""A channel connector and a bot, developed against the stub: what the documents say arrives there."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
import respx
from jsonschema import Draft202012Validator

from contract_tests.harness.document import subject
from postspec.openapi import Document
from postspec.stub import Stub, StubSettings, User, make_app, read_declarations, running, stub_of

Json = Any

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "WEBHOOKS.md").read_text("utf-8")
MESSAGES = "/ccm-msg/receive/cim-messages"
WHATSAPP = {"id": "622222cc5bd05f57c1c18421"}
SAYS: list[Json] = [
    {
        "intent": {"name": "order_status", "confidence": 0.92},
        "mode": "message",
        "body": {"type": "PLAIN", "markdownText": "It ships tomorrow."},
    },
    {
        "intent": {"name": "order_status", "confidence": 0.61},
        "mode": "suggestion",
        "body": {"type": "PLAIN", "markdownText": "Ask for the number."},
    },
    {
        "intent": {"name": "TALK_TO_AGENT", "confidence": 0.92},
        "mode": None,
        "body": {
            "type": "ACTION",
            "markdownText": "",
            "name": "FIND_AGENT",
            "data": {"queue": "Sales", "type": "NAME", "lastAgentId": str(uuid4())},
        },
    },
]


def _kind(body: Json) -> str:
    return "event" if body.get("body", {}).get("type") == "NOTIFICATION" else "text"


class Mine:
    """An integrator's server: connector, bot and delivery status on one port of this machine."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        #: Method, path and body of every call, in order.
        self.calls: list[tuple[str, str, Json]] = []
        self.bot_says: Json = SAYS
        self.bot_answers = ["message"]
        self.status = 200

    def answer(self, path: str) -> bytes:
        """Give the bot's answer to the last call; it says something to what a customer says."""
        if path != "/webhook":
            return b""
        says = self.bot_says if self.calls[-1][2]["type"] in self.bot_answers else []
        return json.dumps(says).encode()

    def bodies(self, path: str, kind: str = "") -> list[Json]:
        """Give what was sent to a path; of a kind: messages or intents, notifications or other."""
        found = [body for _, at, body in self.calls if at == path]
        return [one for one in found if not kind or kind in (one.get("type"), _kind(one))]


@pytest.fixture(scope="module")
def document() -> Document:
    return subject.document()


@pytest.fixture(autouse=True)
def this_machine(mocked: respx.MockRouter) -> None:
    """Let the calls between the servers of this module through to where they go."""
    mocked.route(host="127.0.0.1").pass_through()


@pytest.fixture(scope="module")
def listening() -> Iterator[Mine]:
    """Give an integrator's server that runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers.get("content-length", 0)))
            server.calls.append((self.command, self.path, json.loads(raw) if raw else None))
            answer = server.answer(self.path)
            self.send_response(server.status)
            if answer:
                self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_POST  # noqa: N815 - the name the base looks for

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        server = Mine(http.server_port)
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        http.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def serving(document: Document, listening: Mine) -> Iterator[tuple[Stub, httpx.Client]]:
    """Serve the stub as `postspec stub` does, and give a client that has logged in."""
    path = subject.project().document.with_name("stub.yaml")
    settings = StubSettings(
        declared=read_declarations(path.read_text("utf-8"), path.name),
        tokens={"t": User("admin", "", ("admin",))},
        webhook_urls={"deliveryStatusCallback": f"{listening.url}/delivery"},
        webhook_timeout_s=5,
    )
    app = make_app(document, settings)
    headers = {"authorization": "Bearer t"}
    with running(app) as url, httpx.Client(base_url=url, headers=headers, timeout=30) as client:
        yield stub_of(app), client


@pytest.fixture
def stub(serving: tuple[Stub, httpx.Client]) -> Stub:
    """Give the stub behind the server, as the document shows it."""
    serving[0].reset()
    return serving[0]


@pytest.fixture
def client(serving: tuple[Stub, httpx.Client]) -> httpx.Client:
    """Give a client of the server."""
    return serving[1]


@pytest.fixture
def mine(listening: Mine) -> Mine:
    """Give the integrator's server, which nobody has called yet."""
    listening.calls.clear()
    listening.bot_says, listening.bot_answers, listening.status = SAYS, ["message"], 200
    return listening


def put_in(client: httpx.Client, method: str, path: str, body: Json) -> Json:
    answer = client.request(method, path, json=body)
    assert answer.is_success, f"{method} {path}: {answer.status_code} {answer.text}"
    return answer.json() if answer.content else None


def provider_of(mine: Mine) -> Json:
    return {
        "name": "my-provider",
        "supportedChannelTypes": [WHATSAPP],
        "providerWebhook": f"{mine.url}/ccm-msg/receive",
        "channelProviderConfigSchema": [],
    }


def connector_of(provider: Json, key: str = "k1") -> Json:
    return {
        "name": "my-connector",
        "channelProviderInterface": {"id": provider["id"]},
        "channelProviderConfigs": [{"key": "API-KEY", "type": "String100", "value": key}],
        "tenant": {},
    }


def channel_of(connector: Json, bot: Json, *, mode: str = "HYBRID", service: str = "4410") -> Json:
    return {
        "name": f"my-channel-{service}",
        "serviceIdentifier": service,
        "tenant": {},
        "channelConnector": {"id": connector["id"]},
        "channelType": WHATSAPP,
        "defaultOutbound": False,
        "channelConfig": {
            "channelMode": mode,
            "responseSla": 300,
            "customerActivityTimeout": 600,
            "customerIdentificationCriteria": {"value": None},
            "routingPolicy": {},
            "botId": bot["botId"],
        },
    }


def register(client: httpx.Client, mine: Mine, **channel: str) -> dict[str, Json]:
    """Register provider, connector, bot and channel, as a deployment would."""
    provider = put_in(client, "POST", "/ccm/channel-provider-interfaces", provider_of(mine))
    connector = put_in(client, "POST", "/ccm/channel-connectors", connector_of(provider))
    new_bot = {"botName": "My bot", "botType": "CUSTOM", "botUri": f"{mine.url}/webhook"}
    bot = put_in(client, "POST", "/bot-framework/bot-connectors", new_bot)
    made = put_in(client, "POST", "/ccm/channels", channel_of(connector, bot, **channel))
    return {"provider": provider, "connector": connector, "bot": bot, "channel": made}


def message(
    text: str, *, customer: str = "41790001122", service: str = "4410", **header: Json
) -> Json:
    return {
        "id": str(uuid4()),
        "header": {
            "sender": {"id": "460df46c-adf9-11ed-afa1-0242ac120002", "type": "CONNECTOR"},
            "channelData": {"channelCustomerIdentifier": customer, "serviceIdentifier": service},
            **header,
        },
        "body": {"type": "PLAIN", "markdownText": text},
    }


def problems(document: Document, calls: list[tuple[str, str, Json]]) -> list[str]:
    """Give what in call-backs is not as the document's webhooks say, by an independent validator."""
    places = {
        MESSAGES: "receiveCimMessageFromCcm",
        "/connector-configurations": "receiveConfigurationUpdate",
        "/channel-connectors/health": "connectorHealth",
        "/webhook": "customBotWebhookMessage",
        "/delivery": "deliveryStatusCallback",
    }
    found = []
    for method, path, body in calls:
        (written,) = document.raw["webhooks"][places[path]].items()
        assert method == written[0].upper()
        content = (written[1].get("requestBody") or {}).get("content")
        if content is None:
            assert body is None
            continue
        schema = {**content["application/json"]["schema"], "components": document.raw["components"]}
        found += [f"{path}: {e.message}" for e in Draft202012Validator(schema).iter_errors(body)]
    return found


def test_a_message_reaches_the_bot_and_its_answer_the_customer(
    document: Document, stub: Stub, client: httpx.Client, mine: Mine
) -> None:
    """The bot gets the documented body; of its answers what is for the customer goes out."""
    there = register(client, mine)
    assert stub.settle()
    mine.calls.clear()
    sent = message("Where is my order?")
    put_in(client, "POST", "/ccm/message/receive", sent)
    assert stub.settle()
    (asked,), (said,) = mine.bodies("/webhook", "message"), mine.bodies(MESSAGES, "text")
    paths = ["/webhook", MESSAGES, "/webhook", MESSAGES]  # the start of the session, the message
    assert [path for _, path, _ in mine.calls] == paths
    assert (asked["type"], asked["message"], asked["entities"]) == (
        "message",
        "Where is my order?",
        None,
    )
    assert re.fullmatch(r"[0-9a-f]{24}", asked["conversation"])
    assert asked["metadata"]["id"] == sent["id"]
    assert asked["metadata"]["body"] == sent["body"]
    assert asked["metadata"]["header"]["conversationId"] == asked["conversation"]
    assert said["body"] == SAYS[0]["body"]
    assert said["header"]["channelData"] == sent["header"]["channelData"]
    assert said["header"]["conversationId"] == asked["conversation"]
    assert said["header"]["sender"]["id"] == there["bot"]["botId"]
    assert (said["header"]["sender"]["type"], said["header"]["sender"]["senderName"]) == (
        "BOT",
        "My bot",
    )
    assert said["id"] != sent["id"]
    assert problems(document, mine.calls) == []


def test_a_conversation_is_one_customer_on_one_channel(
    stub: Stub, client: httpx.Client, mine: Mine
) -> None:
    """Until a message says another one, so that a bot can keep its customers apart."""
    register(client, mine)
    own = "67c1cb75956d765cfc275754"
    for sent in (
        message("a"),
        message("b"),
        message("c", customer="41790009999"),
        message("d", conversationId=own),
    ):
        put_in(client, "POST", "/ccm/message/receive", sent)
    assert stub.settle()
    first, again, other, named = [one["conversation"] for one in mine.bodies("/webhook", "message")]
    assert first == again
    assert named == own
    assert len({first, other, named}) == 3


def test_a_message_to_a_customer_reaches_the_connector(
    document: Document, stub: Stub, client: httpx.Client, mine: Mine
) -> None:
    """As it was sent."""
    sent = message("Your parcel arrives today.")
    sent["header"]["sender"] = {"id": str(uuid4()), "type": "AGENT", "senderName": "omar.agent"}
    register(client, mine)
    put_in(client, "POST", "/ccm/message/send", sent)
    assert stub.settle()
    assert mine.bodies(MESSAGES) == [sent]
    assert problems(document, mine.calls) == []


def test_a_changed_configuration_reaches_the_connector(
    document: Document, stub: Stub, client: httpx.Client, mine: Mine
) -> None:
    """Once for each channel that uses it; its health is asked when it is registered or changed."""
    there = register(client, mine)
    second = channel_of(there["connector"], there["bot"], service="4411")
    put_in(client, "POST", "/ccm/channels", second)
    changed = {**connector_of(there["provider"], "k2"), "id": there["connector"]["id"]}
    put_in(client, "PUT", f"/ccm/channel-connectors/{changed['id']}", changed)
    assert stub.settle()
    assert mine.bodies("/connector-configurations") == [
        {
            "serviceIdentifier": service,
            "connectorConfigurations": [{"key": "API-KEY", "type": "String100", "value": "k2"}],
        }
        for service in ("4410", "4411")
    ]
    assert [at for _, at, _ in mine.calls].count("/channel-connectors/health") == 2
    assert problems(document, mine.calls) == []


def test_delivery_status_and_replies_reach_whoever_is_named(
    document: Document, stub: Stub, client: httpx.Client, mine: Mine
) -> None:
    """A delivery notification as the connector sends it, and a customer's reply; no other message."""
    notification = message("")
    notification["body"] = {
        "type": "DELIVERYNOTIFICATION",
        "markdownText": None,
        "messageId": str(uuid4()),
        "status": "DELIVERED",
        "reasonCode": "200",
    }
    reply = message("Yes, tomorrow is fine.", intent="REPLY_TO")
    register(client, mine)
    for sent in (notification, message("hello"), reply):
        put_in(client, "POST", "/ccm/message/receive", sent)
    assert stub.settle()
    assert mine.bodies("/delivery") == [notification, reply]
    assert [one["message"] for one in mine.bodies("/webhook", "message")] == [
        "hello",
        reply["body"]["markdownText"],
    ]
    assert problems(document, mine.calls) == []


def test_the_start_and_the_end_of_a_session_are_told(
    document: Document, stub: Stub, client: httpx.Client, mine: Mine
) -> None:
    """To the bot as an intent with the session, to the connector as a notification; once each."""
    register(client, mine)
    for sent in (
        message("hello"),
        message("again"),
        message("", intent="END_CHAT"),
        message("", intent="START_CHAT"),
        message("back"),
        message("somebody else", customer="41790009999"),
    ):
        put_in(client, "POST", "/ccm/message/receive", sent)
    assert stub.settle()
    started, ended = "CHANNEL_SESSION_STARTED", "CHANNEL_SESSION_ENDED"
    heard = [one["message"] for one in mine.bodies("/webhook")]
    assert heard == [
        *(started, "hello", "again", ended, started, "back"),
        *(started, "somebody else"),
    ]
    told = mine.bodies(MESSAGES, "event")
    assert [one["body"]["notificationType"] for one in told] == [started, ended, started, started]
    asked = mine.bodies("/webhook", "intent")
    assert {one["metadata"] for one in asked} == {None}
    for bot, connector, customer in zip(
        asked, told, ["41790001122"] * 3 + ["41790009999"], strict=True
    ):
        session = bot["entities"]["channelSession"]
        assert session["channelData"]["channelCustomerIdentifier"] == customer
        assert connector["header"]["channelData"]["channelCustomerIdentifier"] == customer
        assert session["conversationId"] == bot["conversation"]
        assert bot["conversation"] == connector["header"]["conversationId"]
    assert problems(document, mine.calls) == []


def test_a_bot_may_greet(document: Document, stub: Stub, client: httpx.Client, mine: Mine) -> None:
    """What it answers to the start of a session goes to the customer whose session it is."""
    mine.bot_says, mine.bot_answers = SAYS[0], ["intent"]
    register(client, mine)
    put_in(client, "POST", "/ccm/message/receive", message("", intent="START_CHAT"))
    assert stub.settle()
    (said,) = mine.bodies(MESSAGES, "text")
    assert said["body"] == SAYS[0]["body"]
    assert said["header"]["channelData"]["channelCustomerIdentifier"] == "41790001122"
    assert problems(document, mine.calls) == []


@pytest.mark.parametrize("mode", ["AGENT", "BOT"])
def test_a_bot_hears_what_is_said_where_it_serves(
    mode: str, stub: Stub, client: httpx.Client, mine: Mine
) -> None:
    """On a channel that agents alone serve it is not called."""
    register(client, mine, mode=mode)
    put_in(client, "POST", "/ccm/message/receive", message("hello"))
    assert stub.settle()
    assert len(mine.bodies("/webhook", "message")) == (1 if mode == "BOT" else 0)


def test_a_receiver_that_fails_is_listed(stub: Stub, client: httpx.Client, mine: Mine) -> None:
    """The integrator sees his server's status where he looks for what was sent."""
    mine.status = 500
    register(client, mine)
    put_in(client, "POST", "/ccm/message/receive", message("hello"))
    assert stub.settle()
    listed = client.get("/__stub/webhooks").json()["webhooks"]
    calls = [one for one in listed if one["webhook"] == "customBotWebhookMessage"]
    assert [(one["state"], one["status"], one["attempts"]) for one in calls] == [
        ("failed", 500, 1)
    ] * 2


def test_the_receivers_that_the_document_shows_are_not_called(
    stub: Stub, client: httpx.Client
) -> None:
    """They are on other machines; a message on their channels is listed and goes nowhere."""
    shown = next(iter(subject.operation("POST /ccm/message/send").body[0].examples.values()))
    put_in(client, "POST", "/ccm/message/send", shown)
    assert stub.settle()
    (one,) = client.get("/__stub/webhooks").json()["webhooks"]
    assert one["state"] == "not sent"
    assert one["url"].endswith("/cim-messages")
    assert "loopback" in one["problem"]


def test_the_page_shows_what_works(stub: Stub, client: httpx.Client, mine: Mine) -> None:
    """WEBHOOKS.md's code registers a connector and a bot, and both are called."""
    (code,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    code = code.replace("http://127.0.0.1:9000", mine.url)
    code = code.replace("http://127.0.0.1:8080", str(client.base_url).rstrip("/"))
    exec(compile(code, "WEBHOOKS.md", "exec"), {})  # noqa: S102 - our own page
    assert stub.settle()
    assert [path for _, path, _ in mine.calls] == [
        "/channel-connectors/health",
        "/webhook",
        MESSAGES,
        "/webhook",
        MESSAGES,
    ]
