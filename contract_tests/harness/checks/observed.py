"""What a running server makes of changes, as violations: nothing is put back to a start there.

Items are the run's own, and removed again; of what was there before, only that is changed which can
be put back, and is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

import httpx

from contract_tests.harness.answers.curl import curl_of
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.document.looks import can_show, looks_near, see, send
from contract_tests.harness.document.news import News, news_of
from contract_tests.harness.document.schemas import Checker
from contract_tests.harness.document.workflows import Collection, Problem, problems_of_a_life
from postspec.openapi import Document, Operation

Json = Any

SEEN, CURRENT, BACK = "change_is_seen", "list_is_current", "change_is_put_back"


class UnknownError(RuntimeError):
    """Nothing is known of the effect of a change, for the reason that the message gives."""


def life_violations(http: httpx.Client, collection: Collection) -> Iterator[Violation]:
    """Give how the life of an item of the run's own goes otherwise than it has to.

    Raises:
        UnknownError: a step was refused as documented, which may be right, and nothing else found.
    """
    refused: dict[str, str] = {}
    is_kept = True
    for problem in problems_of_a_life(http, collection):
        label = problem.operation.label
        if problem.refused is not None and _may_refuse(problem.operation, problem.refused):
            refused[label] = problem.message
        elif label not in refused:
            is_kept = False
            yield _violation(collection, problem)
    if is_kept and refused:
        raise UnknownError("; ".join(refused.values()))


def _violation(collection: Collection, problem: Problem) -> Violation:
    is_list = problem.operation is collection.list_
    return Violation(
        check=CURRENT if is_list else SEEN,
        message=problem.message,
        operation=problem.operation.label,
        about="list" if is_list else "change",
    )


# --- what is there already, and is put back -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Replacement:
    """A documented replacement of what one path shows: the look at it, and what can be new in it."""

    look: Call
    news: tuple[News, ...]
    checker: Checker

    def __str__(self) -> str:
        return self.news[0].call.operation.label

    @property
    def operations(self) -> tuple[Operation, ...]:
        """The operation that replaces, and the one that shows."""
        return self.news[0].call.operation, self.look.operation


def replacement_of(document: Document, operation: Operation) -> Replacement | None:
    """Give the replacement that an operation makes, None if its path does not show what it is of."""
    if operation.method not in ("put", "patch"):
        return None
    call = documented_calls(document, operation)[0]
    looks = [one for one in looks_near(document, call) if one.operation.path == operation.path]
    found = news_of(document, call) if isinstance(call.body, Mapping) else []
    named = {p.name for p, _ in call.values if p.place == "path"}  # another one is another item
    own = [n for n in found if n.is_own and n.name not in named]
    news = tuple(n for n in own if looks and can_show(document, looks[0], n.name))
    return Replacement(looks[0], news, Checker(document)) if news else None


def replacement_violations(http: httpx.Client, replacement: Replacement) -> Iterator[Violation]:
    """Replace what is there, look at it, and put back what was there.

    Raises:
        UnknownError: nothing is there, not all that is sent is shown, or it was refused.
    """
    before = see(http, replacement.look).value
    news, back = _there_and_back(replacement, before)
    operation = news.call.operation
    answer = send(http, news.call)
    if not answer.is_success:
        raise UnknownError(f"refused: {answer.status_code}")
    after = see(http, replacement.look).value
    returned = send(http, back)
    if isinstance(after, Mapping) and after.get(news.name) != news.value:
        message = f"{replacement.look.operation.label} shows {news.name!r} as it was"
        yield Violation(
            check=SEEN,
            message=message,
            curl=curl_of(answer.request),
            operation=operation.label,
            about="change",
        )
    if not returned.is_success:
        message = f"what was there before is refused: {returned.status_code}"
        yield Violation(check=BACK, message=message, operation=operation.label, about="change")


def _there_and_back(replacement: Replacement, before: Json) -> tuple[News, Call]:
    """Give what says something new here, and what puts back all that it replaces."""
    if not isinstance(before, Mapping):
        raise UnknownError("nothing is there that could be put back")
    for news in replacement.news:
        sent, media = news.call.body, news.call.media
        if media is None or not sent.keys() <= before.keys() or before[news.name] == news.value:
            continue
        for body in (dict(before), {name: before[name] for name in sent}):
            if replacement.checker.accepts(media.schema, body):
                return news, replace(news.call, body=body)
    raise UnknownError("what it replaces is not all shown, so it could not be put back")


def _may_refuse(operation: Operation, answer: httpx.Response) -> bool:
    is_refusal = answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR
    return is_refusal and any(r.matches(answer.status_code) for r in operation.responses)
