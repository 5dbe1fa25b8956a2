"""Call-backs made from rules: the address, the body and the headers that a rule's values give."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode, urljoin

from postspec.openapi import MediaType
from postspec.samples import Sampler, Schemas
from postspec.stub._expressions import Exchange, Expression, at_pointer
from postspec.stub.http._media_types import essence, is_json
from postspec.stub.http._message import Json
from postspec.stub.http._values import MISSING
from postspec.stub.webhooks._payloads import Payload, Payloads
from postspec.stub.webhooks._rules import Rule
from postspec.stub.webhooks._sending import WebhookCall

#: The header by which a receiver knows a call-back of the stub. A request that has it causes none,
#: so that a stub that is its own receiver does not talk to itself for ever.
MARK_HEADER: Final = "x-stub-webhook"

_FORM: Final = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A call-back, and the value of its body; or the problem why there is none.

    `note` says what could not be put into the body.
    """

    call: WebhookCall | None = None
    sent: Json = field(default=MISSING, repr=False)
    problem: str | None = None
    note: str | None = None


class Calls:
    """Makes call-backs that are valid by a document."""

    def __init__(self, schemas: Schemas) -> None:
        self._sampler = Sampler(schemas)
        self._payloads = Payloads(schemas, self._sampler)

    def make(self, rule: Rule, about: Exchange, given_url: str | None) -> Made:
        """Give the call-back of a rule. `given_url` is where it goes whatever the rule says.

        Raises:
            InvalidSchemaError: the schema of its body cannot be used.
        """
        url = given_url or _url(rule, about)
        if not isinstance(url, str):
            return Made(problem=_reason(rule, about))
        content = rule.operation.body
        media = next((one for one in content if one.is_json), next(iter(content), None))
        payload = Payload(MISSING) if media is None else self._payload(rule, about, media)
        if payload is None:
            return Made(problem="no valid body can be made")
        note = None
        if payload.left_out:
            pointers = ", ".join(payload.left_out)
            note = f"not put into the body, as it would not be valid: {pointers}"
        call = self._call(rule, url, media, payload.value)
        return Made(call=call, sent=payload.value, note=note)

    def _payload(self, rule: Rule, about: Exchange, media: MediaType) -> Payload | None:
        shown = self._payloads.shown(media.schema, media.examples, rule.example)
        changes = {
            pointer: value
            for pointer, one in rule.changes.items()
            if (value := one.of(about, at_pointer(shown, pointer))) is not MISSING
        }
        if not rule.changes:
            sources = (about.sources.get(one) for one in ("response.body", "request.body"))
            changes = self._payloads.same_named(media.schema, *sources)
        return self._payloads.fit(media.schema, shown, changes)

    def _call(self, rule: Rule, url: str, media: MediaType | None, value: Json) -> WebhookCall:
        headers = {MARK_HEADER: _text(rule.name), "user-agent": "postspec-stub"}
        query = []
        for one in rule.operation.parameters:
            if one.is_required and one.place in ("header", "query"):
                shown = next(iter(one.examples.values()), self._sampler.sample(one.schema))
                if one.place == "query":
                    query.append((one.name, shown))
                else:
                    headers.setdefault(one.name.lower(), _text(shown))
        if query:
            url += ("&" if "?" in url else "?") + urlencode(query, doseq=True)
        body = b""
        if media is not None:
            content_type, body = _encoded(media.name, value)
            headers["content-type"] = _text(content_type)
        return WebhookCall(
            webhook=rule.name,
            method=rule.operation.method.upper(),
            url=url,
            headers=headers,
            body=body,
        )


def _url(rule: Rule, about: Exchange) -> Json:
    url = rule.url.of(about) if rule.url is not None else MISSING
    base = rule.base.of(about) if rule.base is not None else ""
    if not isinstance(url, str) or not isinstance(base, str):
        return MISSING
    try:
        return urljoin(base, url) if base else url
    except ValueError:  # half an IPv6 address
        return MISSING


def _reason(rule: Rule, about: Exchange) -> str:
    """Say why a call-back has no address."""
    if rule.url is None:
        return "no address is given for it"
    written = [one for one in (rule.base, rule.url) if one is not None]
    for expression in (e for one in written for e in one.expressions()):
        if not isinstance(expression.of(about), str):
            return _missing(rule, expression, about)
    return "its address is no URL"


def _missing(rule: Rule, expression: Expression, about: Exchange) -> str:
    """Say why an expression has no value: an item was not found, by whatever it was looked up."""
    lookup = rule.lookups.get(expression.name) if expression.source == "found" else None
    if lookup is None or about.found.get(expression.name, MISSING) is not MISSING:
        return f"`{expression.text}` gives no text"
    for before in (e for _, value in lookup.where for e in value.expressions()):
        if before.of(about) is MISSING or before.of(about) is None:
            return _missing(rule, before, about)
    pointers = ", ".join(pointer for pointer, _ in lookup.where)
    return f"`{expression.name}`: no item of {lookup.path} has the {pointers} looked for"


def _encoded(media_type: str, value: Json) -> tuple[str, bytes]:
    """Give the content type and the bytes of a value."""
    if essence(media_type) == _FORM and isinstance(value, dict):
        return media_type, urlencode(value, doseq=True).encode()
    if isinstance(value, str) and not is_json(essence(media_type)):
        return media_type, value.encode("utf-8", "replace")
    return media_type, json.dumps(value).encode()


def _text(value: Json) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return "".join(c if " " <= c <= "~" else "?" for c in text)
