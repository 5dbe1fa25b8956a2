"""Connectors and bots that the contract tests drive: a right one passes, a wrong one is found."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.document.messages import messages
from contract_tests.harness.servers.receivers import (
    PATIENCE,
    Receiver,
    ReceiverError,
    SilentError,
    find_receivers,
)

from postspec.openapi import Document, read_document
from postspec.report import RUN_FILE, read_run

Json = Any

ROOT = Path(__file__).parents[1]

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths: {}
webhooks:
  talk:
    post:
      operationId: talk
      tags: [Bots]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [type, text]
              properties:
                type: {type: string, enum: [message, intent]}
                text: {type: string}
                customer: {oneOf: [{$ref: "#/components/schemas/Customer"}, {type: "null"}]}
            examples:
              message: {value: {type: message, text: Hello, customer: {id: c1, kind: NEW}}}
              intent: {value: {type: intent, text: START, customer: null}}
      responses:
        "200":
          description: What the bot says
          content:
            application/json:
              schema:
                type: array
                items: {type: object, required: [say], properties: {say: {type: string}}}
  health:
    get:
      operationId: health
      responses: {"200": {description: Up}}
components:
  schemas:
    Customer: {type: object, properties: {id: {type: string}, kind: {enum: [NEW, OLD]}}}
"""

#: Gives status, media type and body of the answer to what was sent.
Bot = Callable[[bytes, str], tuple[int, str, bytes]]

TYPES = ("message", "intent")


def right(body: bytes, content_type: str) -> tuple[int, str, bytes]:
    """Say something to a message; refuse what is none."""
    if not content_type.startswith("application/json"):
        return 415, "", b""
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError):
        return 400, "", b""
    is_message = isinstance(sent, dict) and sent.get("type") in TYPES
    if not (is_message and isinstance(sent.get("text"), str)):
        return 422, "", b""
    return 200, "application/json", json.dumps([{"say": "Good day."}]).encode()


def lenient(body: bytes, content_type: str) -> tuple[int, str, bytes]:
    """Say nothing to what is no message."""
    status, media_type, said = right(body, content_type)
    return (200, "application/json", b"[]") if status >= 400 else (status, media_type, said)


def trusting(body: bytes, _content_type: str) -> tuple[int, str, bytes]:
    """Fail where something is missing, or of another type."""
    try:
        sent = json.loads(body)
        said = sent["text"].strip() + sent["type"]
    except Exception:  # noqa: BLE001 - a server does so as well
        return 500, "text/html", b"<h1>KeyError</h1>"
    return 200, "application/json", json.dumps([{"say": said}]).encode()


def talking_nonsense(_body: bytes, _content_type: str) -> tuple[int, str, bytes]:
    """Take everything, and answer what is not documented."""
    return 200, "application/json", b'{"ok": true}'


def on_a_page(_body: bytes, _content_type: str) -> tuple[int, str, bytes]:
    """Answer in another media type."""
    return 200, "text/html", b"<p>ok"


def creating(_body: bytes, _content_type: str) -> tuple[int, str, bytes]:
    """Answer with a status that is not documented."""
    return 201, "application/json", b"[]"


def choosy(body: bytes, content_type: str) -> tuple[int, str, bytes]:
    """Refuse one of the documented messages."""
    return (400, "", b"") if b'"intent"' in body else right(body, content_type)


def forgetful() -> Bot:
    """Give a bot that fails at a message that it has seen before."""
    seen: set[bytes] = set()

    def answer(body: bytes, content_type: str) -> tuple[int, str, bytes]:
        if body in seen:
            return 500, "", b""
        seen.add(body)
        return right(body, content_type)

    return answer


def hanging(body: bytes, content_type: str) -> tuple[int, str, bytes]:
    """Take longer than anybody waits where a text is long."""
    if len(body) > 1000:
        time.sleep(0.5)
    return right(body, content_type)


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """Give a document of a shop that calls bots."""
    path = tmp_path / "shop.yaml"
    path.write_text(DOCUMENT, "utf-8")
    return read_document(path)


@pytest.fixture
def listening() -> Iterator[Callable[[Bot], str]]:
    """Give a function that starts a bot on this machine and gives its URL."""
    servers = []

    def start(bot: Bot) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                raw = self.rfile.read(int(self.headers.get("content-length", 0)))
                status, media_type, said = bot(raw, self.headers.get("content-type", ""))
                self.send_response(status)
                if media_type:
                    self.send_header("content-type", media_type)
                self.send_header("content-length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
                """Say nothing."""

            def handle(self) -> None:
                try:
                    super().handle()
                except ConnectionError:
                    """Whoever asked has not waited."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/talk"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def driven(document: Document, url: str, timeout_s: float = 5.0) -> list[Violation]:
    """Send a bot everything; give what is wrong with its answers."""
    operation = next(one for one in document.webhooks if one.path == "talk")
    receiver = Receiver(operation, url, timeout_s)
    return [
        violation
        for message in messages(document, operation)
        for violation in receiver.violations(document, message)
    ]


def test_messages_are_wrong_in_every_way_and_sent_in_every_order(document: Document) -> None:
    """Each property of the first documented message is left out, null, retyped, or unknown."""
    talk, health = document.webhooks
    names = {one.name: one.kind for one in messages(document, talk)}
    documented = {name for name, kind in names.items() if kind == "documented"}
    assert documented == {
        "message", "intent", "the same message twice", "all messages, the last one first",
    }  # fmt: skip
    for pointer in ("/type", "/text", "/customer", "/customer/id"):
        for how in ("without", "null at", "another type at"):
            assert names[f"{how} {pointer}"] == "hostile"
    unknown = {name for name in names if name.startswith("unknown choice")}
    assert unknown == {"unknown choice at /type", "unknown choice at /customer/kind"}
    assert [one.bodies for one in messages(document, health)] == [(b"",)]


@pytest.mark.parametrize("bot", [right, lenient])
def test_a_right_bot_passes(document: Document, listening: Callable[[Bot], str], bot: Bot) -> None:
    """It may refuse what is no message, or take it and answer as documented."""
    assert driven(document, listening(bot)) == []


#: What a bot does wrong, the checks that find it, and a message at which they do.
WRONG: dict[str, tuple[Bot, set[str], str]] = {
    "fails on what is missing": (trusting, {"not_a_server_error", "status_code_conformance"}, "without /text"),
    "answers nonsense": (talking_nonsense, {"response_schema_conformance"}, "message"),
    "answers on a page": (on_a_page, {"content_type_conformance"}, "intent"),
    "answers an unknown status": (creating, {"status_code_conformance"}, "message"),
    "refuses what is documented": (choosy, {"documented_message_is_taken"}, "intent"),
    "fails at a repetition": (forgetful(), {"not_a_server_error", "status_code_conformance"}, "the same message twice"),
    "hangs": (hanging, {"message_is_answered"}, "a mebibyte of text at /customer/kind"),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_bot_is_found(
    document: Document, listening: Callable[[Bot], str], what: str
) -> None:
    """By its own check, at the message that shows it, with a line that sends that again."""
    bot, checks, name = WRONG[what]
    found = driven(document, listening(bot), timeout_s=0.2 if bot is hanging else 5.0)
    assert {one.check for one in found} == checks
    mine = [one for one in found if one.message.startswith(f"{name}: ")]
    assert mine
    assert all(one.curl.startswith("curl -X POST ") and len(one.curl) < 1000 for one in found)


def test_a_silent_bot_is_soon_left_alone(document: Document) -> None:
    """Nothing listens: after some messages no more are sent."""
    (operation, _) = document.webhooks
    receiver = Receiver(operation, "http://127.0.0.1:9/talk", timeout_s=0.5)
    all_messages = list(messages(document, operation))
    found = [v for m in all_messages[:PATIENCE] for v in receiver.violations(document, m)]
    assert [one.check for one in found] == ["message_is_answered"] * PATIENCE
    with pytest.raises(SilentError):
        list(receiver.violations(document, all_messages[0]))


@pytest.mark.parametrize(
    ("bot", "code", "checks"), [(lenient, 0, []), (trusting, 1, ["not_a_server_error"])]
)
def test_a_run_is_about_the_bot_that_the_option_names(
    listening: Callable[[Bot], str], tmp_path: Path, bot: Bot, code: int, checks: list[str]
) -> None:
    """Its messages alone are sent; what they find is in the report, each message by itself."""

    def taking(body: bytes, content_type: str) -> tuple[int, str, bytes]:
        status, media_type, said = bot(body.replace(b'"message":', b'"text":'), content_type)
        return (200, media_type, b"[]") if status == 200 else (status, media_type, said)

    url = listening(taking)
    secret = f"{url}?key=s3cret"
    command = [sys.executable, "-m", "pytest", str(ROOT / "contract_tests"), "-q"]
    options = [f"--webhook=customBotWebhookMessage={secret}", f"--run-dir={tmp_path}"]
    done = subprocess.run(
        [*command, *options, "-p", "no:cacheprovider"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout[-2000:] + done.stderr[-2000:]
    run = read_run((tmp_path / RUN_FILE).read_text("utf-8"))
    assert run.target == f"customBotWebhookMessage at {url}"
    assert not any("s3cret" in path.read_text("utf-8") for path in tmp_path.iterdir())
    assert sorted({one.check for one in run.findings}) == checks
    assert {one.operation for one in run.findings} <= {"POST customBotWebhookMessage"}
    assert bool(checks) == any(one.did.startswith("without /message") for one in run.findings)


#: What is asked for, and what is said of it.
REFUSED = {
    "tolk=http://127.0.0.1:9000/": "did you mean talk?",
    "talk": r"\[contract.webhooks\]",
    "talk=http://bots.example.com/": "not this machine",
    "talk=http://lab.example.com:81/": "not this machine",
    "talk=http://2130706433/": "not this machine",
    "talk=http://user:word@127.0.0.1/": "password",
    "talk=ftp://127.0.0.1/": "http or https",
}


@pytest.mark.parametrize("option", REFUSED)
def test_messages_go_nowhere_else(document: Document, option: str) -> None:
    """To this machine, or to where the settings say; anything else is refused before it is sent."""
    settings = {"health": "http://lab.example.com/health"}
    with pytest.raises(ReceiverError, match=REFUSED[option]):
        find_receivers([option], document, settings)


def test_a_receiver_is_on_this_machine_or_in_the_settings(document: Document) -> None:
    """Its name alone is enough where the settings have its URL."""
    settings = {"health": "http://lab.example.com/health"}
    given = ["talk=http://localhost:9000/t", "health"]
    found = find_receivers(given, document, settings)
    assert {name: one.url for name, one in found.items()} == {
        "talk": "http://localhost:9000/t",
        "health": "http://lab.example.com/health",
    }
    (other,) = find_receivers(["talk=http://lab.example.com/talk"], document, settings).values()
    assert other.url == "http://lab.example.com/talk"
