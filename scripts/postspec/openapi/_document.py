"""An OpenAPI document read back: typed where stages look, plain JSON Schema where they validate.

Source: OpenAPI Specification 3.1.0. References are resolved at the level of parameters, request
bodies, responses and examples; schemas keep theirs, since a JSON Schema validator resolves them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast

from postspec.json_pointer import pointer_to, unescaped
from postspec.openapi._source import SourceError, collector_paused, read_source
from postspec.openapi._text import Json
from postspec.openapi._walk import METHODS, mapping, sequence

Schema = Mapping[str, Json]

_PLACES = ("path", "query", "header", "cookie")


class DocumentError(ValueError):
    """The file is not an OpenAPI document we can read. Carries `file`, `problem`, and the line."""

    def __init__(
        self, file: str, problem: str, line: int | None = None, column: int | None = None
    ) -> None:
        at = f", line {line}, column {column}" if line is not None else ""
        super().__init__(f"{file}{at}: {problem}")
        self.file, self.problem, self.line, self.column = file, problem, line, column


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaType:
    """One entry of a `content` map. `examples` maps names to values (`example` is named `""`).

    `encoding` maps properties of a form to how they are sent, as the document writes it.
    """

    name: str
    schema: Schema
    examples: Mapping[str, Json] = field(default_factory=dict)
    encoding: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)

    @property
    def is_json(self) -> bool:
        """`application/json`, or any type with the `+json` suffix (RFC 6839)."""
        essence = self.name.partition(";")[0].strip().lower()
        return essence == "application/json" or essence.endswith("+json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of an operation, path-level ones included.

    What a `content` describes is a text: the schema is that of the text, not of what it holds;
    `content` is the media type that is held. `style` and `is_exploded` are None where the document
    leaves them to the place. `allows_empty`: a query parameter may be sent without a value.
    """

    name: str
    place: Literal["path", "query", "header", "cookie"]
    schema: Schema
    is_required: bool = False
    description: str = ""
    examples: Mapping[str, Json] = field(default_factory=dict)
    style: str | None = None
    is_exploded: bool | None = None
    allows_empty: bool = False
    content: MediaType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One entry of an operation's responses. `status` is as written: `200`, `4XX`, `default`."""

    status: str
    description: str = ""
    content: tuple[MediaType, ...] = ()
    headers: Mapping[str, Schema] = field(default_factory=dict)

    def matches(self, code: int) -> bool:
        """Tell whether an answer with this status code is meant by this entry itself."""
        return self.status == str(code) or self.status.upper() == f"{code // 100}XX"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation, or one webhook (then `path` is the webhook's name).

    `security` is the list of alternatives as OpenAPI writes it, the document's own where the
    operation has none; empty means no authentication is needed. `pointer` leads to it.
    """

    operation_id: str
    method: str
    path: str
    tags: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    body: tuple[MediaType, ...] = ()
    is_body_required: bool = False
    responses: tuple[Response, ...] = ()
    security: tuple[Mapping[str, Sequence[str]], ...] = ()
    servers: tuple[str, ...] = ()
    raw: Mapping[str, Json] = field(default_factory=dict, repr=False)
    pointer: str = ""

    @property
    def label(self) -> str:
        """The name people and reports use: `GET /agents/{id}`."""
        return f"{self.method.upper()} {self.path}"

    @property
    def needs_authentication(self) -> bool:
        """True unless some alternative is empty or there is none."""
        return bool(self.security) and all(self.security)


@dataclass(frozen=True)
class Document:
    """An OpenAPI document. `raw` is its JSON value; do not change it."""

    file: str
    raw: Mapping[str, Json] = field(repr=False)

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation, in document order."""
        return tuple(self._items("paths"))

    @cached_property
    def webhooks(self) -> tuple[Operation, ...]:
        """Every webhook, in document order."""
        return tuple(self._items("webhooks"))

    def callbacks(self, operation: Operation) -> Iterator[tuple[str, str, Operation]]:
        """Give an operation's callbacks: name, the expression of the address, what is sent to it.

        Raises:
            DocumentError: a callback or a part of it is something else than it should be.
        """
        what = f"the callbacks of {operation.label}"
        for name, written in self._object(operation.raw.get("callbacks") or {}, what).items():
            for address, item in self._object(written, what).items():
                path_item = self._object(item, what)
                for method in METHODS:
                    if isinstance(path_item.get(method), Mapping):
                        sent = self._operation(operation.pointer, name, path_item, method)
                        at = pointer_to(operation.pointer, "callbacks", name, address, method)
                        yield name, address, replace(sent, pointer=at)

    @cached_property
    def schemas(self) -> Mapping[str, Schema]:
        """The shared schemas by name."""
        components = cast("Mapping[str, Json]", self.raw.get("components") or {})
        return MappingProxyType(dict(components.get("schemas") or {}))

    @property
    def security_schemes(self) -> Mapping[str, Mapping[str, Json]]:
        """The security schemes by name."""
        components = cast("Mapping[str, Json]", self.raw.get("components") or {})
        return components.get("securitySchemes") or {}

    @property
    def server_urls(self) -> tuple[str, ...]:
        """The URLs of the document's servers, variables replaced by their defaults."""
        return _server_urls(self.raw)

    def resolve(self, node: Json) -> Json:
        """Follow `$ref` until there is none. Raises DocumentError for a reference that leads nowhere."""
        seen = 0
        while isinstance(node, Mapping) and isinstance(node.get("$ref"), str):
            node = self._at(node["$ref"])
            seen += 1
            if seen > 32:
                raise DocumentError(self.file, "a $ref that leads back to itself")
        return node

    def _object(self, node: Json, what: str) -> Mapping[str, Json]:
        found = self.resolve(node)
        if isinstance(found, Mapping):
            return found
        raise DocumentError(self.file, f"{what} should be an object")

    def _list(self, node: Json, what: str) -> Sequence[Json]:
        if isinstance(node, list | tuple):
            return node
        raise DocumentError(self.file, f"{what} should be a list")

    def _at(self, reference: str) -> Json:
        node: Json = self.raw
        for part in reference.removeprefix("#").split("/")[1:]:
            key = unescaped(part)
            try:
                node = node[int(key)] if isinstance(node, list) else node[key]
            except (KeyError, IndexError, ValueError, TypeError):
                raise DocumentError(self.file, f"$ref {reference!r} leads nowhere") from None
        return node

    def _items(self, room: str) -> Iterator[Operation]:
        for path, written in self._object(self.raw.get(room) or {}, room).items():
            path_item = self._object(written, f"{room} {path}")
            for method in METHODS:
                if isinstance(path_item.get(method), Mapping):
                    yield self._operation(room, path, path_item, method)

    def _operation(self, room: str, path: str, item: Mapping[str, Json], method: str) -> Operation:
        raw = item[method]
        label = f"{method.upper()} {path}"
        body = self._object(raw.get("requestBody") or {}, f"the request body of {label}")
        return Operation(
            operation_id=raw.get("operationId") or f"{method} {path}",
            method=method,
            path=path,
            tags=tuple(raw.get("tags") or ()),
            parameters=self._parameters(label, item.get("parameters"), raw.get("parameters")),
            body=self._content(body.get("content"), label),
            is_body_required=bool(body.get("required")),
            responses=tuple(self._responses(raw.get("responses") or {}, label)),
            security=tuple(raw.get("security", self.raw.get("security")) or ()),
            servers=_server_urls(raw) or _server_urls(item),
            raw=raw,
            pointer=pointer_to("", room, path, method),
        )

    def _parameters(self, label: str, *lists: Json) -> tuple[Parameter, ...]:
        found: dict[tuple[str, str], Parameter] = {}
        what = f"a parameter of {label}"
        for written in (
            p for some in lists for p in self._list(some or (), f"the parameters of {label}")
        ):
            raw = self._object(written, what)
            if not isinstance(raw.get("name"), str) or raw.get("in") not in _PLACES:
                raise DocumentError(
                    self.file, f"{what} lacks its `name`, or its `in` is none of {_PLACES}"
                )
            found[raw["in"], raw["name"]] = Parameter(
                name=raw["name"],
                place=raw["in"],
                schema=raw.get("schema") or ({"type": "string"} if raw.get("content") else {}),
                is_required=bool(raw.get("required")),
                description=str(raw.get("description") or ""),
                examples=self._examples(raw, what),
                style=raw["style"] if isinstance(raw.get("style"), str) else None,
                is_exploded=bool(raw["explode"]) if "explode" in raw else None,
                allows_empty=bool(raw.get("allowEmptyValue")),
                content=next(iter(self._content(raw.get("content"), what)), None),
            )
        return tuple(found.values())

    def _responses(self, responses: Json, label: str) -> Iterator[Response]:
        for status, written in self._object(responses, f"the responses of {label}").items():
            what = f"response {status} of {label}"
            raw = self._object(written, what)
            headers = self._object(raw.get("headers") or {}, f"the headers of {what}")
            yield Response(
                status=str(status),
                description=raw.get("description") or "",
                content=self._content(raw.get("content"), what),
                headers={
                    name: self._object(header, f"header {name} of {what}").get("schema") or {}
                    for name, header in headers.items()
                },
            )

    def _content(self, content: Json, what: str) -> tuple[MediaType, ...]:
        media_types = {
            name: self._object(raw, f"{name} of {what}")
            for name, raw in self._object(content or {}, f"the content of {what}").items()
        }
        return tuple(
            MediaType(
                name=name,
                schema=raw.get("schema") or {},
                examples=self._examples(raw, what),
                encoding={k: v for k, v in mapping(raw.get("encoding")).items() if mapping(v)},
            )
            for name, raw in media_types.items()
        )

    def _examples(self, raw: Mapping[str, Json], what: str) -> Mapping[str, Json]:
        written = self._object(raw.get("examples") or {}, f"the examples of {what}")
        named = {k: self._object(v, f"example {k} of {what}") for k, v in written.items()}
        values = {k: v["value"] for k, v in named.items() if "value" in v}
        return {"": raw["example"], **values} if "example" in raw else values


def _server_urls(raw: Mapping[str, Json]) -> tuple[str, ...]:
    urls = []
    for server in map(mapping, sequence(raw.get("servers"))):
        url = str(server.get("url") or "")
        for name, variable in mapping(server.get("variables")).items():
            url = url.replace("{" + name + "}", str(variable.get("default") or ""))
        urls.append(url)
    return tuple(urls)


def read_document(path: Path) -> Document:
    """Give the document in a YAML or JSON file.

    Raises:
        DocumentError: the file cannot be read, is no YAML or JSON (with line and column), is not an
            OpenAPI 3 document, or has something else where an operation or a part of one belongs.
    """
    with collector_paused():
        return _read(path)


def _read(path: Path) -> Document:
    name = str(path)
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is not UTF-8 text"
        raise DocumentError(name, f"cannot be read: {reason}") from error
    raw = _parse(name, text)
    if not isinstance(raw, dict) or not str(raw.get("openapi", "")).startswith("3."):
        raise DocumentError(name, "not an OpenAPI 3 document: no `openapi: 3.x` at the top")
    document = Document(file=name, raw=MappingProxyType(raw))
    # Read now, so that a malformed document fails here and not in the middle of a stage.
    _ = document.operations, document.webhooks
    return document


def _parse(name: str, text: str) -> Json:
    try:
        if text.lstrip().startswith("{"):
            return json.loads(text)
        return read_source(text)
    except json.JSONDecodeError as error:
        raise DocumentError(name, error.msg, error.lineno, error.colno) from error
    except RecursionError:
        raise DocumentError(name, "nested too deeply") from None
    except SourceError as error:
        line, column = (p.line, p.column) if (p := error.position) else (None, None)
        raise DocumentError(name, error.problem, line, column) from error
