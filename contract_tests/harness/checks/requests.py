"""A request that was sent, held against the documented call it should be."""

from __future__ import annotations

import email.message
import email.parser
import email.policy
import http.cookies
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import httpx

from contract_tests.harness.document.calls import FORM, MULTIPART, Call, form_fields
from contract_tests.harness.document.values import same_instant, to_json

Json = Any
Pairs = list[tuple[str, str]]


def differences(call: Call, sent: httpx.Request, base_path: str = "") -> list[str]:
    """Give one line for each way the request is not the documented one; empty for none."""
    return list(_differences(call, sent, base_path))


def _differences(call: Call, sent: httpx.Request, base_path: str) -> Iterator[str]:
    raw_path = sent.url.raw_path.decode().partition("?")[0]
    yield from _unequal("method", call.operation.method.upper(), sent.method)
    yield from _unequal("path", base_path + call.path, raw_path)
    yield from _unequal("query", _comparable(list(call.query)), _query(sent))
    for name, value in call.headers.items():
        yield from _unequal(f"header {name}", value, sent.headers.get(name))
    cookies = http.cookies.SimpleCookie(sent.headers.get("Cookie", ""))
    sent_cookies = {name: cookie.value for name, cookie in cookies.items()}
    yield from _unequal("cookies", dict(call.cookies), sent_cookies)
    yield from _body_differences(call, sent)


def _unequal(what: str, documented: object, sent: object) -> Iterator[str]:
    if documented != sent:
        yield f"{what}: documented {documented!r}, sent {sent!r}"


def _query(request: httpx.Request) -> Pairs:
    return _comparable(parse_qsl(request.url.query.decode(), keep_blank_values=True))


def _comparable(pairs: Pairs) -> Pairs:
    return sorted((name, same_instant(value)) for name, value in pairs)


def _body_differences(call: Call, sent: httpx.Request) -> Iterator[str]:
    content = sent.read()
    if call.media is None:
        yield from _unequal("body", b"", content)
        return
    name = call.media.name.partition(";")[0]
    sent_name = sent.headers.get("Content-Type", "").partition(";")[0]
    yield from _unequal("content type", name, sent_name)
    if name != sent_name:
        return
    if call.media.is_json:
        yield from _unequal("body", to_json(call.body), to_json(json.loads(content)))
    elif name == FORM:
        fields = parse_qsl(content.decode(), keep_blank_values=True)
        yield from _unequal("form", _comparable(list(form_fields(call.body))), _comparable(fields))
    elif name == MULTIPART:
        yield from _unequal("parts", _comparable(list(form_fields(call.body))), _parts(sent))
    else:
        yield from _unequal("body", str(call.body), content.decode())


def _parts(request: httpx.Request) -> Pairs:
    head = f"Content-Type: {request.headers['Content-Type']}\r\n\r\n".encode()
    parser = email.parser.BytesParser(policy=email.policy.HTTP)
    message = parser.parsebytes(head + request.read())
    return _comparable([(_part_name(part), _part_text(part)) for part in message.iter_parts()])


def _part_name(part: email.message.Message) -> str:
    return str(part.get_param("name", header="content-disposition"))


def _part_text(part: email.message.Message) -> str:
    payload = part.get_payload(decode=True)
    text = payload.decode() if isinstance(payload, bytes) else ""
    return json.dumps(json.loads(text)) if part.get_content_type() == "application/json" else text
