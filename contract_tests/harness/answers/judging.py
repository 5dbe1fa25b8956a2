"""Complaints of schemathesis that no server could avoid.

It takes every request that it made wrong on purpose for one that has to be refused. What was really
sent decides: in a union, a value that is wrong for one alternative may be right for another, in a
form every value is text, and a chain puts what one answer gave into the next request. An operation
that declares no way to refuse cannot be right either way.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from schemathesis.core.transport import Response
from schemathesis.generation.case import Case
from schemathesis.transport.serialization import Binary

from postspec.openapi import Document, Operation
from postspec.samples import Schema, Schemas

_ABSENT: Final = object()
#: Statuses whose answers have no body, whatever is declared. Source: RFC 9110 §15.3.5, §15.3.6, §15.4.5.
_EMPTY: Final = (204, 205, 304)
_ABOUT_CONTENT: Final = frozenset({"content_type_conformance", "response_schema_conformance"})


def can_refuse(operation: Operation) -> bool:
    """Tell whether the operation documents a status with which to refuse an invalid request.

    Where it does not, no answer to an invalid request could be right: a refusal is undocumented,
    and a success accepts what the schema forbids. The document has to speak first.
    """
    return any(r.status[0] == "4" or r.status == "default" for r in operation.responses)


@dataclass(frozen=True)
class Judge:
    """Tells which complaints about the answers to a document's operations are none."""

    document: Document

    def why_void(
        self, check: str, operation: Operation, case: Case[Any], response: Response | None
    ) -> str:
        """Say why a complaint is none; empty if it is one."""
        if check == "negative_data_rejection":
            if not can_refuse(operation):
                return "no refusal is declared"
            if case.operation.schema.is_security_param_negated(case):
                return "who has no token, another check is about"
            return "" if self.breaks(operation, case) else "what was sent is valid"
        if check in _ABOUT_CONTENT and response is not None and response.status_code in _EMPTY:
            return "content is declared of an answer that cannot have any"
        return ""

    def breaks(self, operation: Operation, case: Case[Any]) -> bool:
        """Tell whether a request has a parameter or a body that its schema does not allow."""
        return self._has_wrong_parameter(operation, case) or self._has_wrong_body(operation, case)

    def _has_wrong_parameter(self, operation: Operation, case: Case[Any]) -> bool:
        sent: Mapping[str, Mapping[str, Any]] = {
            "path": case.path_parameters or {},
            "query": case.query or {},
            "header": {k.lower(): v for k, v in (case.headers or {}).items()},
            "cookie": case.cookies or {},
        }
        for one in operation.parameters:
            name = one.name.lower() if one.place == "header" else one.name
            value = sent[one.place].get(name, _ABSENT)
            if value is _ABSENT and one.is_required:
                return True
            if value is not _ABSENT and not self._fits(one.schema, value):
                return True
        return False

    def _has_wrong_body(self, operation: Operation, case: Case[Any]) -> bool:
        media = next((m for m in operation.body if m.name == case.media_type), None)
        if media is None:
            return operation.is_body_required or case.media_type is not None
        if isinstance(case.body, dict) and not media.is_json:
            body = {name: _text(value) for name, value in case.body.items()}
            return not self._fits(media.schema, body)
        return not self._fits(media.schema, case.body)

    @cached_property
    def _schemas(self) -> Schemas:
        return Schemas(self.document)

    def _fits(self, schema: Schema, value: object) -> bool:
        try:
            return any(self._schemas.is_valid(schema, one) for one in (value, *_readings(value)))
        except (TypeError, ValueError):  # what is no JSON at all, such as NotSet or bytes
            return False


def _text(value: object) -> str:
    """Give a field of a form as text; bytes are one character each."""
    if isinstance(value, Binary):  # a text to schemathesis, and to nobody else
        value = value.data
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return value if isinstance(value, str) else json.dumps(value, default=str)


def _readings(value: object) -> Iterator[object]:
    """Give what else a value stands for: text is what is sent of it."""
    if not isinstance(value, str):
        yield str(value)
        return
    try:
        yield json.loads(value)
    except ValueError:
        return
