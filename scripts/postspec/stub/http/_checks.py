"""What the document says about a request, checked: parameters, media type, body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from postspec.openapi import Document, MediaType, Operation, Parameter
from postspec.samples import Schemas
from postspec.stub.http._bodies import MULTIPART, UnreadableBodyError, read_body
from postspec.stub.http._media_types import choose_media_type, is_json
from postspec.stub.http._message import Json, Request
from postspec.stub.http._parameters import (
    Field,
    ParameterReader,
    Sent,
    UnreadableParameterError,
    address_text,
    make_field,
    undeclared_query,
)
from postspec.stub.http._statuses import Purpose
from postspec.stub.http._values import MISSING


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is refused, in words that quote no value of it.

    `headers` go with the answer, whatever it declares. `keeps_body`: the documented body says all
    there is to say, so the reason stands in a header alone.
    """

    purpose: Purpose
    reason: str
    headers: Mapping[str, str] = field(default_factory=dict)
    keeps_body: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A request that passed, its values read as their schemas mean them.

    `path`, `query`, `headers` and `cookies` map the names of declared parameters, spelled as the
    document does, to values; what was not sent is there if its schema has a `default`. `address`
    are the path's variables as texts, in the path's order: what an item is known by.
    `body` is `MISSING` if there was none to read; `media` is what it was declared as.
    """

    address: tuple[str, ...] = ()
    path: Mapping[str, Json] = field(default_factory=dict)
    query: Mapping[str, Json] = field(default_factory=dict)
    headers: Mapping[str, Json] = field(default_factory=dict)
    cookies: Mapping[str, Json] = field(default_factory=dict)
    body: Json = MISSING
    media: MediaType | None = None


class Checks:
    """Holds requests to their operations. What can be known of an operation is made ready once.

    A strict one also refuses names in the query that the operation does not declare.
    """

    def __init__(self, document: Document, schemas: Schemas, *, is_strict: bool = False) -> None:
        self._document = document
        self._schemas = schemas
        self._is_strict = is_strict
        self._plans: dict[int, _Plan] = {}

    def check(
        self, operation: Operation, request: Request, variables: Mapping[str, str]
    ) -> Checked | Refusal:
        """Check a request; the first thing wrong is given.

        `variables` are the path's, percent-encoded. Order: media type, parameters as the document
        lists them, body.
        """
        media = None
        if has_body(request):
            media = choose_media_type(operation.body, request.headers.get("content-type", ""))
            if media is None and operation.body and request.body:
                why = "the media type of the body is none of " + _names(operation.body)
                return Refusal(Purpose.UNSUPPORTED_TYPE, why)
        plan = self._plan(operation)
        values = self._parameters(plan, Sent(request, variables))
        if isinstance(values, Refusal):
            return values
        body = self._body(operation, media, request)
        if isinstance(body, Refusal):
            return body
        return Checked(
            address=plan.address(variables),
            path=values.get("path", {}),
            query=values.get("query", {}),
            headers=values.get("header", {}),
            cookies=values.get("cookie", {}),
            body=body,
            media=media,
        )

    def _plan(self, operation: Operation) -> _Plan:
        plan = self._plans.get(id(operation))
        if plan is None:
            plan = self._plans[id(operation)] = self._make_plan(operation)
        return plan

    def _make_plan(self, operation: Operation) -> _Plan:
        readers = [ParameterReader(self._schemas, one) for one in operation.parameters]
        used = tuple(one for one in readers if not one.is_ignored)
        query = [one.field for one in used if one.parameter.place == "query"]
        for name in (n for alternative in operation.security for n in alternative):
            scheme = self._document.resolve(self._document.security_schemes.get(name) or {})
            if isinstance(scheme, Mapping) and scheme.get("in") == "query":
                key = str(scheme.get("name"))
                query.append(make_field(self._schemas, key, {}, "form", None))
        in_path = {p.name: p for p in operation.parameters if p.place == "path"}
        return _Plan(operation, used, tuple(query), in_path)

    def _parameters(self, plan: _Plan, sent: Sent) -> dict[str, dict[str, Json]] | Refusal:
        """Give the values of the parameters by place and name."""
        values: dict[str, dict[str, Json]] = {}
        if len(sent.variables) > len(plan.in_path):
            values["path"] = {n: plan.text(n, raw) for n, raw in sent.variables.items()}
        for one in plan.readers:
            try:
                value = one.read(sent)
                problem = one.problem(value)
            except UnreadableParameterError as error:
                problem = f"{one.label} {error.problem}"
            if problem is not None:
                return Refusal(Purpose.BAD_REQUEST, problem)
            value = one.default if value is MISSING else value
            if value is not MISSING:
                values.setdefault(one.parameter.place, {})[one.parameter.name] = value
        if self._is_strict and (name := undeclared_query(plan.query, sent)) is not None:
            why = f"query parameter {name[:50]} is none of the operation's"
            return Refusal(Purpose.BAD_REQUEST, why)
        return values

    def _body(
        self, operation: Operation, media: MediaType | None, request: Request
    ) -> Json | Refusal:
        """Give the value of the body, `MISSING` if there is none to read."""
        if media is None:
            if operation.is_body_required and operation.body:
                return Refusal(Purpose.BAD_REQUEST, "the body is missing")
            return MISSING
        self._schemas.validator(
            media.schema
        )  # what nobody can use is told before it is looked into
        try:
            body = read_body(self._schemas, media, request)
        except UnreadableBodyError as error:
            return Refusal(Purpose.BAD_REQUEST, error.problem)
        problem = self._schemas.problem(media.schema, body)
        return body if problem is None else Refusal(Purpose.BAD_REQUEST, f"body: {problem}")


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is known of an operation before any request: its parameters, and its query's names.

    The operation is kept, as the plan is known by its identity.
    """

    operation: Operation
    readers: tuple[ParameterReader, ...]
    query: tuple[Field, ...]
    in_path: Mapping[str, Parameter]

    def address(self, variables: Mapping[str, str]) -> tuple[str, ...]:
        """Give the path's variables as texts, in the path's order."""
        return tuple([self.text(name, raw) for name, raw in variables.items()])

    def text(self, name: str, raw: str) -> str:
        """Give the text that one variable of the path is known by."""
        return address_text(self.in_path.get(name), name, raw)


def has_body(request: Request) -> bool:
    """Tell whether there is a body; one of no bytes is one where its media type can express that."""
    content_type = request.content_type
    cannot_be_empty = content_type in ("", MULTIPART) or is_json(content_type)
    return bool(request.body) or not cannot_be_empty


def _names(declared: tuple[MediaType, ...]) -> str:
    return ", ".join(one.name for one in declared)
