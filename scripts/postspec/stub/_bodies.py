"""Request bodies read by their media type: JSON, forms with and without files, text, bytes."""

from __future__ import annotations

import email.parser
import email.policy
from collections.abc import Mapping
from email.message import Message
from typing import Any, Final, cast
from urllib.parse import parse_qsl

from postspec.openapi import MediaType
from postspec.samples import Schema, Schemas
from postspec.stub._message import Json, Request, essence
from postspec.stub._values import read_json, read_list

FORM: Final = "application/x-www-form-urlencoded"
MULTIPART: Final = "multipart/form-data"


class UnreadableBodyError(ValueError):
    """The body is not what its media type says. Carries `problem`, which quotes nothing of it."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def is_json(content_type: str) -> bool:
    """Tell whether a media type without parameters is JSON (RFC 6839 for the suffix)."""
    return content_type == "application/json" or content_type.endswith("+json")


def choose_media_type(declared: tuple[MediaType, ...], content_type: str) -> MediaType | None:
    """Give the declared media type a request's one falls under, ranges such as `text/*` included."""
    ranges = (content_type, content_type.partition("/")[0] + "/*", "*/*")
    for wanted in ranges:
        for one in declared:
            if essence(one.name) == wanted:
                return one
    return None


def read_body(schemas: Schemas, media: MediaType, request: Request) -> Json:
    """Give the value of a request's body, to be checked against `media.schema`.

    Files and other bytes become strings of one character per byte, so that lengths can be checked.

    Raises:
        UnreadableBodyError: it is no JSON, no form, or not in its character set.
    """
    content_type = request.content_type
    if content_type == FORM:
        return _fields(schemas, media.schema, _form(request.body))
    if content_type == MULTIPART:
        return _fields(schemas, media.schema, _parts(request))
    if is_json(content_type):
        return _json(request.body)
    if content_type.startswith("text/"):
        return _text(request)
    return request.body.decode("latin-1")


def _json(body: bytes) -> Json:
    try:
        return read_json(body.decode("utf-8"))
    except UnicodeDecodeError:
        raise UnreadableBodyError("the body is not UTF-8 text") from None
    except ValueError:
        raise UnreadableBodyError("the body is not JSON") from None


def _text(request: Request) -> str:
    header = Message()
    header["content-type"] = request.headers.get("content-type", "")
    try:
        return request.body.decode(str(header.get_param("charset") or "utf-8"))
    except (UnicodeDecodeError, LookupError):
        raise UnreadableBodyError("the body is not text in its character set") from None


def _form(body: bytes) -> list[tuple[str, str]]:
    try:
        text = body.decode("utf-8")
        return parse_qsl(
            text, keep_blank_values=True, strict_parsing=bool(text), max_num_fields=1000
        )
    except (UnicodeDecodeError, ValueError):
        raise UnreadableBodyError("the body is not a form") from None


def _parts(request: Request) -> list[tuple[str, str]]:
    """Read multipart/form-data (RFC 7578): the names and contents of its parts."""
    head = f"content-type: {request.headers['content-type']}\r\n\r\n".encode("latin-1", "replace")
    parser = email.parser.BytesParser(policy=email.policy.HTTP)
    message = parser.parsebytes(head + request.body)
    if not message.is_multipart() or message.defects:
        raise UnreadableBodyError("the body is not a multipart form")
    parts = []
    for part in cast("list[Message]", message.get_payload()):
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(content, bytes):
            raise UnreadableBodyError("a part of the form has no name")
        is_file = part.get_filename() is not None
        parts.append((name, content.decode("latin-1") if is_file else _field_text(content)))
    return parts


def _field_text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _fields(schemas: Schemas, schema: Schema, pairs: list[tuple[str, str]]) -> dict[str, Any]:
    properties: Mapping[str, Schema] = schemas.properties(schema)
    sent: dict[str, list[str]] = {}
    for name, text in pairs:
        sent.setdefault(name, []).append(text)
    return {n: read_list(schemas, properties.get(n) or {}, texts) for n, texts in sent.items()}
