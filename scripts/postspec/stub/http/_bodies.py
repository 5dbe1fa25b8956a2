"""Request bodies read by their media type: JSON, forms with and without files, text, bytes."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from urllib.parse import unquote_plus

from postspec.openapi import MediaType
from postspec.samples import Schemas
from postspec.stub.http._media_types import essence, header_parameters, is_json, parse_media_type
from postspec.stub.http._message import Json, Request
from postspec.stub.http._multipart import MalformedMultipartError, Part, split_parts
from postspec.stub.http._parameters import Field, UnreadableParameterError, form_pairs, make_field
from postspec.stub.http._styles import Parts
from postspec.stub.http._values import MISSING, kind_of, read_first, read_json

FORM: Final = "application/x-www-form-urlencoded"
MULTIPART: Final = "multipart/form-data"
_MAX_FIELDS: Final = 1000


class UnreadableBodyError(ValueError):
    """The body is not what its media type says. Carries `problem`, which quotes nothing of it."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def read_body(schemas: Schemas, media: MediaType, request: Request) -> Json:
    """Give the value of a request's body, to be checked against `media.schema`.

    Files and other bytes become strings of one character per byte, so that lengths can be checked.

    Raises:
        UnreadableBodyError: it is no JSON, no form, or not in its character set.
    """
    content_type = request.content_type
    if is_json(content_type):
        return _json(request.body)
    if content_type == FORM:
        return _form(schemas, media, request.body)
    if content_type == MULTIPART:
        return _multipart(schemas, media, request)
    if content_type.startswith("text/"):
        return _text(request)
    return request.body.decode("latin-1")


def _json(body: bytes) -> Json:
    try:
        return read_json(body)
    except UnicodeDecodeError:
        raise UnreadableBodyError("the body is not UTF-8 text") from None
    except ValueError:
        raise UnreadableBodyError("the body is not JSON") from None


def _text(request: Request) -> str:
    charset = header_parameters(request.headers.get("content-type", "")).get("charset", "utf-8")
    try:
        text = str(request.body, charset)
        text.encode()  # UTF-7 and others can say half a surrogate pair, which nothing can carry on
    except (UnicodeDecodeError, LookupError, ValueError):
        raise UnreadableBodyError("the body is not text in its character set") from None
    return text


def _form(schemas: Schemas, media: MediaType, body: bytes) -> dict[str, Json]:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableBodyError("the body is not a form") from None
    pieces = text.split("&")
    if len(pieces) > _MAX_FIELDS or (text and not all("=" in one for one in pieces)):
        raise UnreadableBodyError("the body is not a form")
    return _fields(schemas, media, form_pairs(text))


def _fields(schemas: Schemas, media: MediaType, pairs: list[tuple[str, str]]) -> dict[str, Json]:
    """Read the fields of a form: those the schema declares in their style, others as they come."""
    declared = [_field(schemas, media, name) for name in schemas.properties(media.schema)]
    values: dict[str, Json] = {}
    for one in declared:
        try:
            value = read_first(schemas, one.schema, one.readings(pairs))
        except UnreadableParameterError as error:
            raise UnreadableBodyError(f"body: /{one.name} {error.problem}") from None
        if value is not MISSING:
            values[one.name] = value
    others: dict[str, list[str]] = {}
    for name, text in pairs:
        if not any(one.takes(name) for one in declared):
            others.setdefault(name, []).append(unquote_plus(text))
    return values | {n: some[0] if len(some) == 1 else some for n, some in others.items()}


def _field(schemas: Schemas, media: MediaType, name: str) -> Field:
    """Give how one property is sent: an object as JSON, unless its encoding has a style."""
    schema, encoding = schemas.properties(media.schema)[name], media.encoding.get(name, {})
    written = encoding.get("style")
    style = written if isinstance(written, str) else "form"
    made = make_field(schemas, name, schema, style, bool(encoding.get("explode", style == "form")))
    is_styled = bool({"style", "explode", "allowReserved"} & encoding.keys())
    return made if is_styled or made.kind != "object" else replace(made, kind="value")


def _multipart(schemas: Schemas, media: MediaType, request: Request) -> dict[str, Json]:
    """Read multipart/form-data (RFC 7578): parts of one name are an array where the schema has one."""
    boundary = header_parameters(request.headers.get("content-type", "")).get("boundary", "")
    try:
        parts = split_parts(request.body, boundary)
    except MalformedMultipartError as error:
        raise UnreadableBodyError(error.problem) from None
    properties = schemas.properties(media.schema)
    sent: dict[str, list[Part]] = {}
    for part in parts:
        _check_content_type(media, part)
        sent.setdefault(part.name, []).append(part)
    values: dict[str, Json] = {}
    for name, some in sent.items():
        schema = properties.get(name) or {}
        texts: list[Parts] = [_part_text(one) for one in some]
        is_array = kind_of(schemas, schema) == "array"
        options: list[Parts] = [texts, texts[0]] if is_array else [texts[0]]
        values[name] = read_first(schemas, schema, options if len(texts) == 1 else [texts])
    return values


def _part_text(part: Part) -> str:
    """Give a part as text; a file, and what is no UTF-8, one character per byte."""
    if not part.is_file:
        try:
            return part.content.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return part.content.decode("latin-1")


def _check_content_type(media: MediaType, part: Part) -> None:
    """Hold a part to the media types that the document's encoding allows for it."""
    allowed = media.encoding.get(part.name, {}).get("contentType")
    if not isinstance(allowed, str):
        return
    sent = parse_media_type(essence(part.content_type or "text/plain"))
    if not any(parse_media_type(one).covers(sent) for one in allowed.split(",")):
        raise UnreadableBodyError(f"body: /{part.name}: the part is not {allowed}")
