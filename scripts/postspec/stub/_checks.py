"""What the document says about a request, checked: parameters, media type, body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postspec.openapi import MediaType, Operation
from postspec.samples import Schemas
from postspec.stub._bodies import (
    MULTIPART,
    UnreadableBodyError,
    choose_media_type,
    is_json,
    read_body,
)
from postspec.stub._message import Json, Request
from postspec.stub._statuses import Purpose
from postspec.stub._values import MISSING, parameter_value


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is refused, in words that quote no value of it."""

    purpose: Purpose
    reason: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A request that passed. `body` is `MISSING` if there was none to read."""

    body: Json
    media: MediaType | None = None


def check_request(
    schemas: Schemas, operation: Operation, request: Request, variables: Mapping[str, str]
) -> Checked | Refusal:
    """Check a request against its operation; the first thing wrong is given.

    Order: media type, parameters as the document lists them, body.
    """
    media = choose_media_type(operation.body, request.content_type) if has_body(request) else None
    if media is None and operation.body and request.body:
        return Refusal(Purpose.UNSUPPORTED_TYPE, "the media type of the body is not accepted")
    for problem in _parameter_problems(schemas, operation, request, variables):
        return Refusal(Purpose.BAD_REQUEST, problem)
    return _check_body(schemas, operation, media, request)


def has_body(request: Request) -> bool:
    """Tell whether there is a body; one of no bytes is one where its media type can express that."""
    content_type = request.content_type
    cannot_be_empty = content_type in ("", MULTIPART) or is_json(content_type)
    return bool(request.body) or not cannot_be_empty


def _parameter_problems(
    schemas: Schemas, operation: Operation, request: Request, variables: Mapping[str, str]
) -> Iterator[str]:
    for one in operation.parameters:
        value = parameter_value(schemas, one, request, variables)
        if value is MISSING:
            if one.is_required:
                yield f"{one.place} parameter {one.name} is missing"
        elif (problem := schemas.problem(one.schema, value)) is not None:
            yield f"{one.place} parameter {one.name}: {problem}"


def _check_body(
    schemas: Schemas, operation: Operation, media: MediaType | None, request: Request
) -> Checked | Refusal:
    if media is None:
        if operation.is_body_required and operation.body:
            return Refusal(Purpose.BAD_REQUEST, "the body is missing")
        return Checked(MISSING)
    try:
        body = read_body(schemas, media, request)
    except UnreadableBodyError as error:
        return Refusal(Purpose.BAD_REQUEST, error.problem)
    problem = schemas.problem(media.schema, body)
    if problem is not None:
        return Refusal(Purpose.BAD_REQUEST, f"body: {problem}")
    return Checked(body, media)
