"""Answers as the document declares them: a success from its examples, a refusal in its error body."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from postspec.openapi import MediaType, Operation, Response
from postspec.samples import Sampler, Schemas
from postspec.stub.http._borrowed import Lenders, error_media, with_status
from postspec.stub.http._checks import Refusal
from postspec.stub.http._media_types import best_accepted, essence, is_json
from postspec.stub.http._message import Answer, Json, json_answer, write_json
from postspec.stub.http._statuses import Purpose, Verdict, refusal, success

#: Properties of an error body that hold words for a person; the first one present gets the reason.
MESSAGE_NAMES: Final = (
    "message",
    "error_description",
    "detail",
    "errorMessage",
    "error_message",
    "description",
    "msg",
)
#: The answer's header that says why a request was refused, whatever the declared body can say.
REASON_HEADER: Final = "x-stub-reason"
_NO_CONTENT: Final = (204, 205, 304)


@dataclass(frozen=True, slots=True)
class Documented:
    """What the document shows for one response: the media type chosen, and a value for it."""

    verdict: Verdict
    media: MediaType | None
    value: Json


class Answers:
    """Makes answers for a document's operations."""

    def __init__(
        self,
        schemas: Schemas,
        sampler: Sampler,
        operations: Iterable[Operation] = (),
        *,
        is_strict: bool = False,
    ) -> None:
        self._is_strict = is_strict
        self._lenders = Lenders(operations)
        self._schemas = schemas
        self._sampler = sampler
        # What the document shows does not change; made once, known by identity.
        self._successes: dict[int, Verdict] = {}
        self._values: dict[int, Json] = {}
        self._header_samples: dict[int, dict[str, str]] = {}

    def documented(self, operation: Operation, accept: str = "") -> Documented:
        """Give the documented success in the declared media type that the caller likes best."""
        return self._show(self._success(operation), accept)

    def unacceptable(self, operation: Operation, accept: str) -> Refusal | None:
        """Say why no success can be given to a caller that accepts this; None if one can."""
        verdict = self._success(operation)
        content = verdict.response.content if verdict.response else ()
        if not content or verdict.status in _NO_CONTENT or best_accepted(content, accept):
            return None
        names = ", ".join(one.name for one in content)
        return Refusal(Purpose.NOT_ACCEPTABLE, f"the answer is none but {names}")

    def _success(self, operation: Operation) -> Verdict:
        if id(operation) not in self._successes:
            self._successes[id(operation)] = success(operation)
        return self._successes[id(operation)]

    def shown(self, operation: Operation, headers: Mapping[str, str]) -> Answer:
        """Give the documented success as it stands."""
        documented = self.documented(operation)
        return self.success(documented, documented.value, headers)

    def success(self, shown: Documented, value: Json, headers: Mapping[str, str]) -> Answer:
        """Give a success with a value; with the documented one where this value is not valid."""
        media = shown.media
        if media is not None and not self._schemas.is_valid(media.schema, value):
            value = shown.value
        return self._answer(shown.verdict, media, value, headers)

    def refused(self, operation: Operation, why: Refusal) -> Answer:
        """Give the refusal of a request; the documented success where the operation declares none."""
        verdict = refusal(operation, why.purpose, is_strict=self._is_strict)
        headers = {**_told(why), **why.headers}
        if verdict is None:
            return self.shown(operation, headers)
        if verdict.response is None:
            return self.refused_at(operation.path, why, operation)
        if why.keeps_body and verdict.response is not None:
            shown = self._show(verdict, "application/json")
            return self._answer(verdict, shown.media, shown.value, headers)
        return self._worded(verdict, why.purpose.value, why.reason, headers)

    def refused_at(self, path: str, why: Refusal, operation: Operation | None = None) -> Answer:
        """Give a refusal for which nothing is declared, worded as the service words others."""
        status, headers = why.purpose.statuses[0], {**_told(why), **why.headers}
        lender = self._lenders.lender(path, status, operation)
        media = error_media(lender) if lender else None
        if lender is None or media is None:
            body = {"error": why.purpose.value, "message": why.reason}
            return json_answer(status, body, headers)
        shown = Documented(Verdict(status, None), media, next(iter(media.examples.values())))
        worded = self._with_reason(shown, why.reason)
        restated = with_status(worded, lender.status, status)
        value = restated if self._schemas.is_valid(media.schema, restated) else worded
        return self._answer(shown.verdict, media, value, headers)

    def of_status(self, operation: Operation, status: int, reason: str) -> Answer:
        """Give an answer with a status, in the body declared for it, if it is declared."""
        ranges = (str(status), f"{status // 100}XX", "DEFAULT")
        declared = (r for want in ranges for r in operation.responses if r.status.upper() == want)
        verdict = Verdict(status, next(declared, None))
        return self._worded(verdict, f"status {status}", reason, {})

    def _worded(
        self, verdict: Verdict, error: str, reason: str, headers: Mapping[str, str]
    ) -> Answer:
        """Give the declared body with a reason in it, a body of our own where none is declared."""
        if verdict.response is None:
            return json_answer(verdict.status, {"error": error, "message": reason}, headers)
        shown = self._show(verdict, "application/json")
        value = self._with_reason(shown, reason)
        return self._answer(verdict, shown.media, value, headers)

    def _show(self, verdict: Verdict, accept: str) -> Documented:
        content = verdict.response.content if verdict.response else ()
        media = best_accepted(content, accept) or (content[0] if content else None)
        if media is None:
            return Documented(verdict, None, None)
        if id(media) not in self._values:
            examples = iter(media.examples.values())
            value = next(examples) if media.examples else self._sampler.sample(media.schema)
            self._values[id(media)] = value
        return Documented(verdict, media, self._values[id(media)])

    def _with_reason(self, shown: Documented, reason: str) -> Json:
        """Put the reason into the documented error body where a property is made for words."""
        value, media = shown.value, shown.media
        if media is None or not isinstance(value, dict):
            return value
        name = next((n for n in MESSAGE_NAMES if isinstance(value.get(n), str)), None)
        worded = {**value, name: reason} if name else value
        return worded if self._schemas.is_valid(media.schema, worded) else value

    def _answer(
        self, verdict: Verdict, media: MediaType | None, value: Json, headers: Mapping[str, str]
    ) -> Answer:
        declared = self._headers(verdict.response) if verdict.response else {}
        all_headers = {**declared, **{k.lower(): v for k, v in headers.items()}}
        if media is None or verdict.status in _NO_CONTENT:
            return Answer(verdict.status, headers=all_headers)
        content_type = _concrete(media.name, value)
        return Answer(verdict.status, _encode(content_type, value), content_type, all_headers)

    def _headers(self, response: Response) -> dict[str, str]:
        """Give a sample of every declared header."""
        if id(response) not in self._header_samples:
            self._header_samples[id(response)] = {
                name.lower(): _header_text(value if isinstance(value, str) else json.dumps(value))
                for name, schema in response.headers.items()
                if name.lower() not in ("content-type", "content-length")
                for value in [self._sampler.sample(schema)]
            }
        return self._header_samples[id(response)]


def _told(why: Refusal) -> dict[str, str]:
    """Give the header that says why a request was refused, or would have been."""
    return {REASON_HEADER: _header_text(why.reason)}


def _concrete(name: str, value: Json) -> str:
    """Give a media type that can be sent where the document declares a range."""
    if "*" not in name:
        return name
    if not isinstance(value, str):
        return "application/json"
    return "text/plain" if name.startswith("text/") else "application/octet-stream"


def _encode(content_type: str, value: Json) -> bytes:
    if isinstance(value, str) and not is_json(essence(content_type)):
        return value.encode("utf-8", "surrogatepass")
    return write_json(value)


def _header_text(text: str) -> str:
    """Give a text that may stand in a header: printable ASCII, at most 200 characters."""
    return "".join(c if " " <= c <= "~" else "?" for c in text)[:200].strip()
