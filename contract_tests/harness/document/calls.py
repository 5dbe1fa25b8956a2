"""Documented calls: a request for an operation made of the examples the document saves.

The rules by which values become a request are written here once more, apart from the generator and
from the stub, so that both can be held to them. Source: OpenAPI 3.1.0 §4.8.12 (`form` and `simple`
style), RFC 3986 §2, RFC 7578.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import quote, urlencode

import httpx

from contract_tests.harness.document.samples import sample
from contract_tests.harness.document.schemas import Schema
from postspec.openapi import Document, MediaType, Operation, Parameter

Json = Any
Fields = tuple[tuple[str, str], ...]

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request as documented. `values` has the parameters that are sent; `body` is None for none.

    `kind` says which parameters those are: `documented`, all that have an example, or `required`.
    """

    operation: Operation
    kind: Literal["documented", "required"] = "documented"
    example: str = ""
    values: tuple[tuple[Parameter, Json], ...] = field(default=(), repr=False)
    media: MediaType | None = field(default=None, repr=False)
    body: Json = field(default=None, repr=False)

    def __str__(self) -> str:
        kind = "" if self.kind == "documented" else "required parameters only"
        return " | ".join(part for part in (self.operation.label, kind, self.example) if part)

    @property
    def path(self) -> str:
        """The path, values percent-encoded as one segment each."""
        path = self.operation.path
        for parameter, value in self._in("path"):
            path = path.replace("{" + parameter.name + "}", quote(as_text(value), safe=""))
        return path

    @property
    def query(self) -> Fields:
        """The query's names and values, an array's items one by one."""
        return tuple(
            (parameter.name, as_text(each))
            for parameter, value in self._in("query")
            for each in (value if isinstance(value, list) else [value])
        )

    @property
    def headers(self) -> Mapping[str, str]:
        """The documented header parameters."""
        return {parameter.name: as_text(value) for parameter, value in self._in("header")}

    @property
    def cookies(self) -> Mapping[str, str]:
        """The documented cookies."""
        return {parameter.name: as_text(value) for parameter, value in self._in("cookie")}

    def _in(self, place: str) -> Iterator[tuple[Parameter, Json]]:
        return ((p, v) for p, v in self.values if p.place == place)

    def request(self, base_url: str, headers: Mapping[str, str] | None = None) -> httpx.Request:
        """Give the request itself, without authentication unless `headers` has it."""
        query = f"?{urlencode(self.query)}" if self.query else ""
        content_type, content = self._content()
        return httpx.Request(
            self.operation.method.upper(),
            base_url.rstrip("/") + self.path + query,
            headers={**content_type, **self.headers, **(headers or {})},
            cookies=dict(self.cookies),
            content=content,
        )

    def _content(self) -> tuple[dict[str, str], bytes | None]:
        if self.media is None:
            return {}, None
        name = self.media.name
        if self.media.is_json:
            return {"Content-Type": name}, json.dumps(self.body).encode()
        if name == FORM:
            return {"Content-Type": name}, urlencode(form_fields(self.body)).encode()
        if name == MULTIPART:
            sent = httpx.Request("POST", "http://form.invalid", files=_parts(self.media, self.body))
            return {"Content-Type": sent.headers["Content-Type"]}, sent.read()
        return {"Content-Type": name}, as_text(self.body).encode()


def sent(
    http: httpx.Client, call: Call, headers: Mapping[str, str] | None = None
) -> httpx.Response:
    """Send a call and give its answer; what the client says of itself goes with it.

    Raises:
        HTTPError: there was no answer.
    """
    request = call.request(str(http.base_url), headers)
    for name, value in http.headers.items():
        request.headers.setdefault(name, value)
    return http.send(request)


def documented_calls(document: Document, operation: Operation) -> list[Call]:
    """Give one call for each body example, and one with required parameters only if that differs.

    An operation without a body gives one call; a body without an example is sampled.
    """
    full = _values(document, operation.parameters)
    required = tuple(p for p in operation.parameters if p.is_required)
    calls = [
        Call(operation=operation, example=name, values=full, media=media, body=body)
        for name, media, body in _bodies(document, operation)
    ]
    if len(full) > len(required):
        least = _values(document, required)
        body = (
            {"media": calls[0].media, "body": calls[0].body} if operation.is_body_required else {}
        )
        calls.append(Call(operation=operation, kind="required", values=least, **body))
    return calls


def form_fields(body: Mapping[str, Json]) -> Fields:
    """Give the fields of a form body: an array's items one by one, null left out."""
    return tuple(
        (name, as_text(each))
        for name, value in body.items()
        for each in (value if isinstance(value, list) else [value])
        if each is not None
    )


def as_text(value: Json) -> str:
    """Give a value as it stands in a path, query, header or form."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else json.dumps(value)


def is_file(schema: Schema) -> bool:
    """Tell whether a property holds a file's contents."""
    items = schema.get("items") or {}
    return "binary" in (schema.get("format"), items.get("format"))


def with_files(schema: Schema, body: Json) -> Json:
    """Give an example of a form with contents for the required files, which no example can save."""
    if not isinstance(body, Mapping):
        return body
    properties = schema.get("properties") or {}
    files = (n for n in schema.get("required") or () if is_file(properties.get(n) or {}))
    return {**dict.fromkeys(files, "contents of a file"), **body}


def _parts(media: MediaType, body: Mapping[str, Json]) -> list[tuple[str, Any]]:
    properties = media.schema.get("properties") or {}
    files = {name for name, schema in properties.items() if is_file(schema)}
    return [
        (name, (f"{name}.bin", text.encode()) if name in files else (None, text))
        for name, text in form_fields(body)
    ]


def _values(
    document: Document, parameters: tuple[Parameter, ...]
) -> tuple[tuple[Parameter, Json], ...]:
    return tuple(
        (p, next(iter(p.examples.values()), None) if p.examples else sample(document, p.schema))
        for p in parameters
        if p.examples or p.is_required
    )


def _bodies(
    document: Document, operation: Operation
) -> Iterator[tuple[str, MediaType | None, Json]]:
    if not operation.body:
        yield "", None, None
    for media in operation.body:
        schema = document.resolve(media.schema)
        resolved = MediaType(name=media.name, schema=schema, examples=media.examples)
        for name, body in (media.examples or {"": sample(document, schema)}).items():
            yield name, resolved, with_files(schema, body)
