"""Bodies and answers as the generator is given them: media types it knows, types that tell them apart.

A caller chooses a media type by the type of what is passed, so of two that are one type in Python only
the first can be sent. Texts and bytes are the exception: a `File` says its own media type.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from postspec.client._names import class_name
from postspec.client._schemas import SchemaWriter, Written
from postspec.openapi import MediaType, Response

Kind = Literal["json", "form", "multipart", "text", "bytes"]
_KINDS: tuple[Kind, ...] = ("json", "text", "form", "multipart", "bytes")

#: Essences read as text although their type is `application`.
_TEXT = re.compile(r"^text/|[/+](xml|yaml|x-yaml|javascript|x-www-form-urlencoded|graphql)$")

_BYTES: Written = {"type": "string", "format": "binary"}

#: What the generator is told a media type is.
_READ_AS = {
    "json": "application/json",
    "text": "text/plain",
    "form": "text/plain",
    "multipart": "application/octet-stream",
    "bytes": "application/octet-stream",
}
_SENT_AS = {
    **_READ_AS,
    "text": "application/octet-stream",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
}
#: How the generator would call the class of a body that is one of several.
_HINTS = {"json": "json body", "form": "data body", "multipart": "files body"}


def kind_of(media: MediaType) -> Kind:
    """Tell how a body of this media type is written or read."""
    essence = media.name.partition(";")[0].strip().lower()
    if media.is_json:
        return "json"
    if essence == "application/x-www-form-urlencoded":
        return "form"
    if essence == "multipart/form-data":
        return "multipart"
    return "text" if _TEXT.search(essence) else "bytes"


def content_of(response: Response) -> MediaType | None:
    """Give the one content that a client reads: JSON before text before bytes; None for no body."""
    return min(response.content, key=lambda m: _KINDS.index(kind_of(m)), default=None)


def answered_as(media: MediaType) -> str:
    """Give a media type that a server may answer with: a wildcard is none."""
    return _READ_AS[kind_of(media)] if "*" in media.name else media.name


def write_response(response: Response, hint: str, writer: SchemaWriter) -> dict[str, Any]:
    """Describe a response with the one content that the client reads."""
    described: dict[str, Any] = {"description": response.description}
    media = content_of(response)
    if media is None:
        return described
    kind = kind_of(media)
    if kind == "json":
        schema = _json(writer.schema(media.schema, hint))
    else:
        schema = {"type": "string"} if kind in {"text", "form"} else dict(_BYTES)
    if writer.resolved(schema).get("type") == "null":
        return described
    return {**described, "content": {_READ_AS[kind]: {"schema": schema}}}


def write_bodies(
    body: Sequence[MediaType], key: str, writer: SchemaWriter
) -> tuple[dict[str, Any], dict[str, str], list[tuple[MediaType, MediaType]]]:
    """Give the content for the generator, what it must be told its media types are, and the losses.

    A loss is a media type that cannot be sent, with the one that is sent in its place.
    """
    content: dict[str, Any] = {}
    known: dict[str, str] = {}
    lost: list[tuple[MediaType, MediaType]] = []
    seen: dict[str, MediaType] = {}
    for media in sorted(body, key=lambda media: _KINDS.index(kind_of(media))):
        kind = kind_of(media)
        words = _HINTS.get(kind, "body") if len(body) > 1 else "body"
        schema = _body(media, class_name(f"{key} {words}", "Model"), writer)
        types = _python_types(schema, writer)
        earlier = next((seen[name] for name in sorted(types) if name in seen), None)
        if types <= seen.keys() and earlier is not None:
            if not types <= {"File", "str"} or kind_of(earlier) not in {"text", "bytes"}:
                lost.append((media, earlier))
            continue
        seen |= dict.fromkeys(types - seen.keys(), media)
        name = _name(media, kind)
        content[name] = {"schema": schema}
        known[name] = _SENT_AS[kind]
    # What takes anything has to be asked last.
    ordered = sorted(
        content, key=lambda name: "object" in _python_types(content[name]["schema"], writer)
    )
    return {name: content[name] for name in ordered}, known, lost


def _body(media: MediaType, hint: str, writer: SchemaWriter) -> Written:
    kind = kind_of(media)
    if kind == "json":
        return _json(writer.schema(media.schema, hint))
    if kind == "text":
        return {"anyOf": [{"type": "string"}, dict(_BYTES)]}
    if kind == "bytes":
        return dict(_BYTES)
    written = writer.schema(media.schema, hint)
    parts = [case for case in written.get("anyOf", [written]) if writer.is_class(case)]
    # A form has fields: whatever else is told of it, the caller writes them.
    return parts[0] if len(parts) == 1 else writer.schema({"type": "object"}, hint)


def _name(media: MediaType, kind: Kind) -> str:
    """Give the media type to send: a wildcard is none."""
    return _SENT_AS[kind] if "*" in media.name else media.name


def _json(schema: Written) -> Written:
    """Give a JSON value's type: JSON holds no bytes, and a constant is told apart by its type."""
    return {k: v for k, v in schema.items() if k != "const" and (k, v) != ("format", "binary")}


def _python_types(schema: Mapping[str, Any], writer: SchemaWriter) -> frozenset[str]:
    """Give the types by which Python tells a body apart at run time."""
    whole = writer.resolved(schema)
    if "anyOf" in whole:
        return frozenset().union(*(_python_types(case, writer) for case in whole["anyOf"]))
    if whole.get("type") == "object":
        return frozenset([str(schema.get("$ref"))])
    if whole.get("format") == "binary":
        return frozenset(["File"])
    names = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
    names |= {"array": "list", "null": "None"}
    return frozenset([names.get(str(whole.get("type")), "object")])
