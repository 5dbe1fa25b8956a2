"""Call-backs: what the API sends by itself, to whom, once a request has succeeded.

What is sent are the document's `webhooks`, and the `callbacks` of its operations; which webhook
follows from what, and where its receiver is, a `stub.yaml` declares.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from postspec.openapi import Document, Operation
from postspec.samples import InvalidSchemaError, Schemas
from postspec.stub._declarations import Problem, StubFile
from postspec.stub._expressions import Exchange, Value, at_pointer
from postspec.stub._settings import StubSettings
from postspec.stub.http._checks import Checked
from postspec.stub.http._media_types import essence, is_json
from postspec.stub.http._message import Answer, Json
from postspec.stub.http._values import MISSING, read_json
from postspec.stub.state._outcome import Outcome
from postspec.stub.webhooks._calls import Calls, Made
from postspec.stub.webhooks._delivery import Deliveries, Delivery
from postspec.stub.webhooks._rules import (
    Condition,
    Lookup,
    Rule,
    RuleReader,
    Shelf,
    documented_rules,
)
from postspec.stub.webhooks._sending import LoopbackSender, WebhookReply

#: What is sent once: the rule, and the values for which it is.
_Key = tuple[int | str | None, ...]


class Webhooks:
    """Sends what follows from successes. `observe` is told of each.

    `lock` is held while the stub answers, and while an item is looked up for what follows from a
    receiver's answer.

    Raises:
        DeclarationError: a declared call-back names what the document does not have, or an address
            is given for a webhook that it does not have.
        DocumentError: a callback of the document leads nowhere.
    """

    def __init__(
        self,
        document: Document,
        settings: StubSettings,
        schemas: Schemas,
        shelf: Shelf,
        lock: threading.Lock,
    ) -> None:
        self._settings = settings
        self._schemas = schemas
        self._shelf = shelf
        self._lock = lock
        self._calls = Calls(schemas)
        self._count = 0
        self._resets = 0
        # An ordered set of what is sent once and has been, oldest first.
        self._done: dict[_Key, None] = {}
        self._rules = self._rules_of(document)
        self._deliveries = Deliveries(
            settings.send_webhook or LoopbackSender(settings.webhook_timeout_s),
            most_waiting=settings.max_waiting_webhooks,
            log_size=settings.log_size,
        )

    def _rules_of(self, document: Document) -> Mapping[str, Sequence[Rule]]:
        """Give the rules by cause: the pointer of an operation or a webhook."""
        declared = self._settings.declared
        reader = RuleReader(document, self._schemas, self._shelf)
        rules = [*documented_rules(document), *reader.rules(declared.declarations.webhooks)]
        if reader.problems:
            raise declared.error(reader.problems)
        self._refuse_unknown(
            [*(one.path for one in document.webhooks), *(one.name for one in rules)]
        )
        by_cause: dict[str, list[Rule]] = {}
        for rule in rules:
            for cause in rule.causes:
                by_cause.setdefault(cause, []).append(rule)
        return by_cause

    def _refuse_unknown(self, names: Sequence[str]) -> None:
        """Refuse an address that is given for what the document does not send."""
        unknown = [one for one in self._settings.webhook_urls if one not in names]
        if unknown:
            problems = (
                Problem("", f"the document has no webhook `{one}`", one, names) for one in unknown
            )
            raise StubFile().error(problems)

    @property
    def sent(self) -> list[dict[str, Any]]:
        """The last call-backs, oldest first, those included that were not sent; nothing secret."""
        return self._deliveries.shown()

    def settle(self, timeout_s: float) -> bool:
        """Wait until no call-back is on its way; tells whether that was so in time."""
        return self._deliveries.settle(timeout_s)

    def reset(self) -> None:
        """Forget what was sent, and send nothing that is waiting."""
        self._count = 0
        self._done.clear()
        self._resets += 1
        self._deliveries.reset()

    def close(self) -> None:
        """Send nothing more; what is being sent is broken off."""
        self._deliveries.close()

    def observe(
        self, operation: Operation, checked: Checked, _outcome: Outcome, answer: Answer
    ) -> None:
        """Send what follows from a success. Called while the stub is locked."""
        rules = self._rules.get(operation.pointer, ())
        if rules:
            exchange = _exchange_of(operation, checked, answer, self._settings.now())
            for rule in rules:
                self._follow(rule, operation.operation_id, exchange)

    def _follow(self, rule: Rule, cause: str, exchange: Exchange) -> None:
        """Send what a rule makes of a success."""
        found = dict(exchange.found)
        for name, lookup in rule.lookups.items():
            found[name] = self._look_up(lookup, replace(exchange, found=found))
        exchange = replace(exchange, found=found)
        for each in _elements(rule.each, exchange):
            about = replace(exchange, each=each)
            key = self._key(rule, about)
            if key not in self._done and all(_holds(one, about) for one in rule.conditions):
                delivery = self._delivery(rule, cause, about)
                self._deliveries.add(delivery)
                if rule.once and delivery.call is not None:
                    self._remember(key)

    def _key(self, rule: Rule, about: Exchange) -> _Key:
        """Give what a rule does once, and forget that it was done if this is where it ends."""
        known = (value.of(about) for value in rule.once)
        key = id(rule), *(None if one is MISSING else str(one) for one in known)
        if rule.until and all(_holds(one, about) for one in rule.until):
            self._done.pop(key, None)
        return key

    def _remember(self, key: _Key) -> None:
        self._done[key] = None
        if len(self._done) > self._settings.max_created:
            del self._done[next(iter(self._done))]

    def _look_up(self, lookup: Lookup, about: Exchange) -> Json:
        """Give the item that is looked for, `MISSING` if there is none; or the list of all."""
        wanted = [(pointer, value.of(about)) for pointer, value in lookup.where]
        found: list[Json] = []
        if not any(value is MISSING or value is None for _, value in wanted):
            found = [
                item
                for item in self._shelf.items_at(lookup.path)
                if all(_is_same(at_pointer(item, pointer), value) for pointer, value in wanted)
            ]
        return found if lookup.is_every else next(reversed(found), MISSING)

    def _delivery(self, rule: Rule, cause: str, about: Exchange) -> Delivery:
        """Give the call-back of a rule, or why there is none."""
        self._count += 1
        about = replace(about, salt=f"{self._settings.seed}/{rule.name}/{self._count}")
        try:
            made = self._calls.make(rule, about, self._settings.webhook_urls.get(rule.name))
        except InvalidSchemaError as error:
            made = Made(problem=error.problem)
        except RecursionError:  # a request may be nested as deeply as it can be read
            made = Made(problem="the body would be nested too deeply")
        delivery = Delivery(
            number=self._count,
            webhook=rule.name,
            cause=cause,
            call=made.call,
            delay_s=rule.delay_s,
            retries=rule.retries,
            state="waiting" if made.call else "not sent",
            problem=made.problem,
            note=made.note,
        )
        if made.call:
            resets = self._resets
            delivery.answered = lambda reply: self._answered(rule, resets, made.sent, about, reply)
        return delivery

    # --- what a receiver answers -----------------------------------------------------------------

    def _answered(
        self, rule: Rule, resets: int, sent: Json, about: Exchange, reply: WebhookReply
    ) -> str | None:
        """Send what follows from a receiver's answer; gives what is wrong with that answer.

        From an answer that is not as documented follows what can be made of it, unless the stub is
        strict.
        """
        try:
            value = _value_of(reply)
            problem = self._problem(rule.operation, reply, value)
        except InvalidSchemaError as error:
            return error.problem
        if problem is not None:
            problem = f"the answer is not as documented: {problem}"
            if self._settings.is_strict:
                return problem
        sources = {
            "method": rule.operation.method.upper(),
            "statusCode": reply.status,
            "request.body": sent,
            "response.body": value,
            "response.header": {"content-type": reply.content_type},
        }
        exchange = Exchange(sources=sources, found=about.found, now=self._settings.now())
        with self._lock:
            if resets == self._resets:
                for following in self._rules.get(rule.operation.pointer, ()):
                    self._follow(following, rule.name, exchange)
        return problem

    def _problem(self, operation: Operation, reply: WebhookReply, value: Json) -> str | None:
        """Say how an answer departs from what the document declares; nothing if it does not."""
        declared = [one for one in operation.responses if one.matches(reply.status)]
        declared += [one for one in operation.responses if one.status == "default"]
        if not declared:
            return f"status {reply.status} is not declared"
        content = declared[0].content
        if not content:
            return None
        kind = essence(reply.content_type)
        media = next((one for one in content if essence(one.name) == kind), None)
        if media is None:
            return f"media type {kind or 'none'} is not declared"
        if not media.is_json:
            return None
        return "no JSON" if value is MISSING else self._schemas.problem(media.schema, value)


def _exchange_of(operation: Operation, checked: Checked, answer: Answer, now: float) -> Exchange:
    """Give what expressions may name of a request to an operation and its answer."""
    path = operation.path
    for name, value in checked.path.items():
        path = path.replace("{" + name + "}", quote(str(value), safe=""))
    reply = WebhookReply(status=answer.status, content_type=answer.content_type, body=answer.body)
    headers = {name.lower(): value for name, value in checked.headers.items()}
    sources = {
        "url": path,
        "method": operation.method.upper(),
        "statusCode": answer.status,
        "request.path": checked.path,
        "request.query": checked.query,
        "request.header": headers,
        "request.body": checked.body,
        "response.header": answer.headers,
        "response.body": _value_of(reply),
    }
    return Exchange(sources=sources, now=now)


def _value_of(reply: WebhookReply) -> Json:
    """Give the JSON value of an answer, `MISSING` if it is none."""
    if not reply.body or not is_json(essence(reply.content_type)):
        return MISSING
    try:
        return read_json(reply.body.decode())
    except ValueError:
        return MISSING


def _elements(each: Value | None, exchange: Exchange) -> Iterator[Json]:
    if each is None:
        yield MISSING
        return
    value = each.of(exchange)
    if isinstance(value, list):
        yield from value
    elif value is not MISSING:
        yield value


def _holds(condition: Condition, about: Exchange) -> bool:
    value = condition.value.of(about)
    is_allowed = (None if value is MISSING else value) in condition.allowed
    return is_allowed is not condition.is_negative


def _is_same(found: Json, wanted: Json) -> bool:
    """Tell whether a value in an item is the one wanted; of a list, whether it holds it."""
    if isinstance(found, list) and not isinstance(wanted, list):
        return any(_is_same(one, wanted) for one in found)
    return bool(found == wanted) or (found is not MISSING and str(found) == str(wanted))
