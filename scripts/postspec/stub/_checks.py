"""What the document says about a request, checked: parameters, media type, body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from postspec.openapi import MediaType, Operation, Parameter
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
    """Why a request is refused, in words that quote no value of it.

    `headers` go with the answer, whatever it declares.
    """

    purpose: Purpose
    reason: str
    headers: Mapping[str, str] = field(default_factory=dict)


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


def check_request(
    schemas: Schemas, operation: Operation, request: Request, variables: Mapping[str, str]
) -> Checked | Refusal:
    """Check a request against its operation; the first thing wrong is given.

    Order: media type, parameters as the document lists them, body.
    """
    media = choose_media_type(operation.body, request.content_type) if has_body(request) else None
    if media is None and operation.body and request.body:
        return Refusal(Purpose.UNSUPPORTED_TYPE, "the media type of the body is not accepted")
    values: dict[str, dict[str, Json]] = {"path": dict(variables)}
    for one in operation.parameters:
        value = parameter_value(schemas, one, request, variables)
        problem = _parameter_problem(schemas, one, value)
        if problem is not None:
            return Refusal(Purpose.BAD_REQUEST, problem)
        value = schemas.resolve(one.schema).get("default", MISSING) if value is MISSING else value
        if value is not MISSING:
            values.setdefault(one.place, {})[one.name] = value
    body = _check_body(schemas, operation, media, request)
    if isinstance(body, Refusal):
        return body
    return Checked(
        address=tuple(variables.values()),
        path=values["path"],
        query=values.get("query", {}),
        headers=values.get("header", {}),
        cookies=values.get("cookie", {}),
        body=body,
        media=media,
    )


def has_body(request: Request) -> bool:
    """Tell whether there is a body; one of no bytes is one where its media type can express that."""
    content_type = request.content_type
    cannot_be_empty = content_type in ("", MULTIPART) or is_json(content_type)
    return bool(request.body) or not cannot_be_empty


def _parameter_problem(schemas: Schemas, parameter: Parameter, value: Json) -> str | None:
    name = f"{parameter.place} parameter {parameter.name}"
    if value is MISSING:
        return f"{name} is missing" if parameter.is_required else None
    problem = schemas.problem(parameter.schema, value)
    return f"{name}: {problem}" if problem is not None else None


def _check_body(
    schemas: Schemas, operation: Operation, media: MediaType | None, request: Request
) -> Json | Refusal:
    """Give the value of the body, `MISSING` if there is none to read."""
    if media is None:
        if operation.is_body_required and operation.body:
            return Refusal(Purpose.BAD_REQUEST, "the body is missing")
        return MISSING
    try:
        body = read_body(schemas, media, request)
    except UnreadableBodyError as error:
        return Refusal(Purpose.BAD_REQUEST, error.problem)
    problem = schemas.problem(media.schema, body)
    return body if problem is None else Refusal(Purpose.BAD_REQUEST, f"body: {problem}")
