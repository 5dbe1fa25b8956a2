"""Bodies read: each becomes a sample, a media type and the value it shows."""

from __future__ import annotations

from typing import Literal
from urllib.parse import unquote_plus

from msgspec import Struct

from postspec.api._calls import Answer, Call, Field, Payload
from postspec.api._content_types import (
    BINARY,
    FORM,
    JSON,
    MULTIPART,
    TEXT,
    declared_type,
    is_json,
    is_text,
    media_type_of,
)
from postspec.api._groups import about
from postspec.api._json_text import Parsed, is_open, looks_like_json, open_name, parse_json
from postspec.api._model import JsonValue
from postspec.api._placeholders import has_placeholders
from postspec.api._variables import without_braces
from postspec.findings import Finding
from postspec.patterns import pattern

Kind = Literal["json", "form", "text", "binary", "broken"]


class Sample(Struct, frozen=True, kw_only=True):
    """One body as one request or saved response shows it.

    `kind` says how `value` is to be read: a JSON value, the text of a text (or of what should be
    JSON and is not), nothing for the others. `fields` belong to forms. `required` are properties
    that a standard, not the collection, demands.
    """

    kind: Kind
    media_type: str
    name: str
    pointer: str
    value: JsonValue = None
    has_placeholders: bool = False
    fields: tuple[Field, ...] = ()
    required: frozenset[str] = frozenset()


Read = tuple["Sample | None", tuple[Finding, ...]]
NOTHING: Read = (None, ())


def read_payload(call: Call, file: str) -> Read:
    """Give the sample of a request's body, None where it has none."""
    payload = call.payload
    if payload is None:
        return NOTHING
    if payload.mode == "graphql":
        return _graphql(call, payload), ()
    if payload.mode == "file":
        return _sample("binary", declared_type(call.headers) or BINARY, call), ()
    if payload.mode == "raw":
        return _raw(call, payload, file)
    return _form(call, payload), ()


def _sample(kind: Kind, media_type: str, call: Call, value: JsonValue = None) -> Sample:
    return Sample(
        kind=kind, media_type=media_type, name=call.name, pointer=call.pointer, value=value
    )


def _form(call: Call, payload: Payload) -> Sample | None:
    if not payload.fields:
        return None
    default = FORM if payload.mode == "urlencoded" else MULTIPART
    stated = declared_type(call.headers)
    is_form = stated.startswith("multipart/") or stated == FORM
    return Sample(
        kind="form",
        media_type=stated
        if is_form and stated.startswith("multipart/") == (default == MULTIPART)
        else default,
        name=call.name,
        pointer=call.pointer,
        fields=payload.fields,
    )


def _raw(call: Call, payload: Payload, file: str) -> Read:
    text = payload.text
    if not text.strip():
        return NOTHING
    media_type = media_type_of(call.headers, payload.language, text)
    if is_json(media_type):
        return _json(call, text, media_type, file)
    if media_type == FORM:
        return _encoded_form(call, text, file)
    kind: Kind = "text" if is_text(media_type) else "binary"
    return _sample(kind, media_type, call, call.scope.fill(text)), ()


def _json(call: Call, text: str, media_type: str, file: str) -> Read:
    parsed = parse_json(text, call.scope.value)
    if parsed is None:
        message = f"the body is declared {media_type} and cannot be parsed as JSON"
        broken = _sample("broken", media_type, call, call.scope.fill(text))
        return broken, (about("body-not-json", message, call, file, _body_pointer(call)),)
    return _parsed_sample(call, parsed, media_type, text), _mended(call, parsed, file)


def _parsed_sample(call: Call, parsed: Parsed, media_type: str, text: str) -> Sample:
    return Sample(
        kind="json",
        media_type=media_type,
        name=call.name,
        pointer=call.pointer,
        value=parsed.value,
        has_placeholders=has_placeholders(text) or bool(parsed.repairs),
    )


def _mended(call: Call, parsed: Parsed, file: str) -> tuple[Finding, ...]:
    if not parsed.repairs:
        return ()
    message = f"the body is not JSON as it stands: {', '.join(parsed.repairs)}"
    return (about("body-mended", message, call, file, _body_pointer(call)),)


def _body_pointer(call: Call) -> str:
    return call.payload.pointer if call.payload else ""


def _encoded_form(call: Call, text: str, file: str) -> Read:
    """Read a form written out; one that is written as JSON has its members for fields."""
    members = parse_json(text, call.scope.value) if looks_like_json(text) else None
    findings: tuple[Finding, ...] = ()
    if members is not None and isinstance(members.value, dict):
        message = f"the body is declared {FORM} and is JSON"
        findings = (about("body-mended", message, call, file, _body_pointer(call)),)
        written = [(name, _as_text(value)) for name, value in members.value.items()]
    else:
        pairs = (pair.partition("=") for pair in call.scope.expand(text.strip()).split("&"))
        written = [(unquote_plus(name), unquote_plus(value)) for name, _, value in pairs]
    fields = tuple(
        Field(
            name=without_braces(name).strip(),
            text=without_braces(value).strip(),
            is_open="{{" in value,
            pointer=call.pointer,
        )
        for name, value in written
        if name.strip()
    )
    form = Sample(kind="form", media_type=FORM, name=call.name, pointer=call.pointer, fields=fields)
    return form, findings


def _as_text(value: JsonValue) -> str:
    """Give a member's value as a form carries it."""
    if isinstance(value, str):
        return f"{{{{{open_name(value)}}}}}" if is_open(value) else value
    if value is None:
        return ""
    import json

    return json.dumps(value, ensure_ascii=False)


def _graphql(call: Call, payload: Payload) -> Sample | None:
    """Source: GraphQL over HTTP, section "Request": JSON with `query` required."""
    query = without_braces(payload.text) if "{{" in payload.text else payload.text
    if not query.strip():
        return None
    value: dict[str, JsonValue] = {"query": query}
    variables = (
        parse_json(payload.variables, call.scope.value) if payload.variables.strip() else None
    )
    if variables is not None and isinstance(variables.value, dict):
        value["variables"] = variables.value
    if payload.operation_name:
        value["operationName"] = payload.operation_name
    return Sample(
        kind="json",
        media_type=JSON,
        name=call.name,
        pointer=call.pointer,
        value=value,
        has_placeholders=has_placeholders(payload.variables),
        required=frozenset({"query"}),
    )


_UNPRINTABLE = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd]")


def read_answer(answer: Answer, call: Call, file: str) -> Read:
    """Give the sample of a saved response's body, None where it has none."""
    text = answer.body
    if not text.strip():
        return NOTHING
    media_type = media_type_of(answer.headers, answer.language, text)
    if is_json(media_type):
        return _json_answer(answer, call, media_type, file)
    if is_text(media_type):
        return _shown(answer, "text", media_type, call.scope.fill(text)), ()
    readable = None if _UNPRINTABLE.search(text) else call.scope.fill(text)
    return _shown(answer, "binary", media_type, readable), ()


def _json_answer(answer: Answer, call: Call, media_type: str, file: str) -> Read:
    parsed = parse_json(answer.body, call.scope.value)
    if parsed is None:
        message = f"the saved response is declared {media_type} and its body is not JSON"
        finding = about("response-not-json", message, call, file, answer.pointer)
        return _shown(answer, "text", TEXT, call.scope.fill(answer.body)), (finding,)
    sample = Sample(
        kind="json",
        media_type=media_type,
        name=answer.name,
        pointer=answer.pointer,
        value=parsed.value,
        has_placeholders=has_placeholders(answer.body) or bool(parsed.repairs),
    )
    if not parsed.repairs:
        return sample, ()
    message = f"the saved response's body is not JSON as it stands: {', '.join(parsed.repairs)}"
    return sample, (about("body-mended", message, call, file, answer.pointer),)


def _shown(answer: Answer, kind: Kind, media_type: str, value: JsonValue) -> Sample:
    return Sample(
        kind=kind, media_type=media_type, name=answer.name, pointer=answer.pointer, value=value
    )
