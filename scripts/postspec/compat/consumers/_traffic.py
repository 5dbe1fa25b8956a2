"""A consumer by its recorded traffic: an HTTP Archive.

Names are kept and values are not, since a recording holds credentials and customers: of a value it
is only noted which of the listed values of its schema it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl

from postspec.compat._values import shown
from postspec.compat._written import Written, written_operation
from postspec.compat.consumers._usage import ConsumerError, Noted, Usage, keyed, member
from postspec.har import Entry, HarError, json_of, mapping, read_har, text_of
from postspec.openapi import Document, Operation, Router, base_path

#: Any JSON value.
Json = Any
_DEEPEST = 64


def usage_of_traffic(name: str, files: Mapping[str, bytes], document: Document) -> Usage:
    """Give what the requests of HTTP Archives, by file, use of a document.

    Raises:
        ConsumerError: a file is not JSON, or no HTTP Archive.
    """
    usage = Usage(name)
    router = Router(document.operations, base_path(document))
    for file, content in files.items():
        try:
            entries = read_har(content)
        except HarError as error:
            raise ConsumerError(file, error.problem, error.line) from error
        for entry in entries:
            if entry.method:
                _note(usage, router, document, entry, f"{file} {entry.pointer}")
    return usage


def _note(usage: Usage, router: Router, document: Document, entry: Entry, place: str) -> None:
    usage.requests += 1
    match = router.match(entry.path)
    found = match.operations.get(entry.method.lower()) if match is not None else None
    if found is None:
        usage.unknown += 1
        return
    operation, _ = found
    usage.calls.note(keyed(operation.label), place)
    written = written_operation(document, operation)
    names = [("query", one) for one, _ in parse_qsl(entry.query, keep_blank_values=True)]
    names += [("header", one.lower()) for one in _names(entry.request.get("headers"))]
    names += [("cookie", one) for one in _names(entry.request.get("cookies"))]
    for where, one in names:
        usage.parameters.note(f"{keyed(operation.label)} {where} {one}", place)
    _request_body(usage, operation, written, mapping(entry.request.get("postData")), place)
    _response(usage, operation, written, entry, place)


def _names(listed: Json) -> Iterator[str]:
    for one in listed if isinstance(listed, list) else ():
        name = mapping(one).get("name")
        if isinstance(name, str):
            yield name


def _request_body(
    usage: Usage, operation: Operation, written: Written, data: Mapping[str, Json], place: str
) -> None:
    if not data:
        return
    usage.parameters.note(f"{keyed(operation.label)} body", place)
    body = written["requestBody"]
    media = _media(body, str(data.get("mimeType") or ""))
    if media is None:
        return
    usage.sent.note(media.pointer, place)
    is_form = _is_form(str(data.get("mimeType") or ""))
    value = _form(data) if is_form else json_of(text_of(data))[0]
    if value is not None:
        walk = _Walk(usage, usage.sent, place, is_sent=True)
        walk.value(value, media["schema"], 0)
    else:
        usage.open.note(keyed(operation.label), place)


def _response(
    usage: Usage, operation: Operation, written: Written, entry: Entry, place: str
) -> None:
    if not entry.status:
        return
    content = mapping(entry.response.get("content"))
    usage.statuses.note(f"{keyed(operation.label)} {entry.status}", place)
    described = _described(written["responses"], entry.status)
    for name in _names(entry.response.get("headers")):
        usage.received.note(
            f"{described.pointer}/headers/{name.lower()}" if described else "", place
        )
    media = _media(described, str(content.get("mimeType") or "")) if described else None
    value, _ = json_of(text_of(content))
    if media is not None and value is not None:
        _Walk(usage, usage.received, place, is_sent=False).value(value, media["schema"], 0)
    elif described is not None and dict(described["content"].items()):
        usage.hidden.note(keyed(operation.label), place)


def _described(responses: Written, status: int) -> Written | None:
    by_name = {name.upper(): one for name, one in responses.items()}
    names = (str(status), f"{status // 100}XX", "DEFAULT")
    return next((by_name[name] for name in names if name in by_name), None)


def _media(message: Written, mime: str) -> Written | None:
    """Give the media type that a body is of, or the only one there is."""
    described = dict(message["content"].items())
    essence = mime.partition(";")[0].strip().lower()
    for name, one in described.items():
        if name.partition(";")[0].strip().lower() == essence:
            return one
    return next(iter(described.values())) if len(described) == 1 else None


def _is_form(mime: str) -> bool:
    return mime.partition(";")[0].strip().lower() in (
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    )


def _form(data: Mapping[str, Json]) -> dict[str, Json]:
    names = list(_names(data.get("params")))
    text = data.get("text")
    if not names and isinstance(text, str):
        names = [name for name, _ in parse_qsl(text, keep_blank_values=True)]
    return dict.fromkeys(names, "")


class _Walk:
    """Goes through a value and its schema at once, noting which places it has something at."""

    def __init__(self, usage: Usage, noted: Noted, place: str, *, is_sent: bool) -> None:
        self._usage, self._noted, self._place, self._is_sent = usage, noted, place, is_sent

    def value(self, value: Json, schema: Written, depth: int) -> None:
        """Note a value at its schema, and what is in it at theirs."""
        if depth > _DEEPEST:
            return
        described = list(schema.branches())
        for branch in described:
            self._noted.note(branch.pointer, self._place)
            self._listed(value, branch)
        if isinstance(value, dict):
            for branch in described if self._is_sent else ():
                self._usage.sent_object(branch.pointer, value)
            for name, inner in value.items():
                self._member(name, inner, schema, depth)
        elif isinstance(value, list):
            for branch in described:
                if isinstance(branch.value, Mapping) and "items" in branch.value:
                    for item in value:
                        self.value(item, branch["items"], depth + 1)

    def _member(self, name: str, value: Json, schema: Written, depth: int) -> None:
        for written_at, inner in member(schema, name):
            if written_at != inner.pointer:
                self._noted.note(written_at, self._place)
                self._listed(value, inner, written_at)
            self.value(value, inner, depth + 1)

    def _listed(self, value: Json, schema: Written, pointer: str = "") -> None:
        """Note which of the listed values of a schema was sent: a document's, not a person's."""
        listed = schema.value.get("enum") if isinstance(schema.value, Mapping) else None
        if self._is_sent and isinstance(listed, list) and value in listed:
            self._usage.values.note(f"{pointer or schema.pointer}={shown(value)}", self._place)
