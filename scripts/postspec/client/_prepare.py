"""The document as the generator is given it: what it loses or rejects is said another way.

Everything here keeps the wire as it was; names and shapes that never travel are changed. What each
rule works around was measured with openapi-python-client 0.29.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from postspec.client._names import distinct, identifier
from postspec.client._plan import ServicePlan, Target
from postspec.client._rules import RULES
from postspec.client._schemas import SchemaWriter
from postspec.findings import Finding, Place, found
from postspec.openapi import Document, MediaType, Parameter, Response

Kind = Literal["json", "form", "multipart", "text", "bytes"]

#: Headers that OpenAPI says are no parameters (3.1.0, Parameter Object, `name`).
_NO_PARAMETERS = {"accept", "authorization", "content-type"}

#: Essences read as text although their type is `application`.
_TEXT = re.compile(r"^text/|[/+](xml|yaml|x-yaml|javascript|x-www-form-urlencoded|graphql)$")

_BYTES = {"type": "string", "format": "binary"}

#: What the generator is told a response's content is; the content type itself is not in the code.
_RESPONSE = {"json": "application/json", "text": "text/plain", "bytes": "application/octet-stream"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The generator's input: a document as JSON value, and content types it must be taught.

    `wire_names` maps aliases in it to the names that travel.
    """

    raw: dict[str, Any]
    wire_names: dict[str, str]
    content_types: dict[str, str]
    findings: tuple[Finding, ...]


def prepare(document: Document, services: Sequence[ServicePlan]) -> Prepared:
    """Write the document anew for the generator. Webhooks are no operations of a client."""
    writer = SchemaWriter.of(document)
    paths: dict[str, dict[str, Any]] = {}
    content_types: dict[str, str] = {}
    findings = [
        _servers_finding(service, document.file) for service in services if _others(service)
    ]
    for target in (target for service in services for target in service.targets):
        path, operation = _operation(target, writer, content_types, findings, document.file)
        item = paths.setdefault(path, {})
        item[target.operation.method] = operation
    raw = {
        "openapi": "3.1.0",
        "info": {"title": "client", "version": "0"},
        "paths": paths,
        "components": {"schemas": writer.components()},
    }
    return Prepared(
        raw=raw,
        wire_names={alias: name for name, alias in writer.aliases.items()},
        content_types=content_types,
        findings=tuple(findings),
    )


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


def _operation(
    target: Target,
    writer: SchemaWriter,
    content_types: dict[str, str],
    findings: list[Finding],
    file: str,
) -> tuple[str, dict[str, Any]]:
    operation = target.operation
    path, renamed = _path(operation.path, operation.parameters)
    if "{" in "".join(re.split(r"\{[a-z0-9_]+\}", path)) or _undeclared(path, renamed):
        findings.append(_path_finding(target, file))
    # All that the generator reads of it is whether there is any.
    security: list[dict[str, list[str]]] = [] if target.is_public else [{"token": []}]
    raw = {
        "security": security,
        "tags": [target.service],
        "operationId": target.key,
        "summary": str(operation.raw.get("summary") or ""),
        "description": str(operation.raw.get("description") or ""),
        "parameters": [
            _parameter(parameter, renamed, operation.raw, writer)
            for parameter in operation.parameters
            if not _is_ignored(parameter, renamed)
        ],
        "responses": {
            response.status: _response(response, writer) for response in operation.responses
        },
    }
    if operation.body:
        raw["requestBody"] = {
            "required": operation.is_body_required,
            "content": _bodies(operation.body, content_types, writer),
        }
    return path, raw


def _path(path: str, parameters: Sequence[Parameter]) -> tuple[str, dict[str, str]]:
    """Give path parameters names that are Python's already: they never travel."""
    wanted = [p.name for p in parameters if p.place == "path" and f"{{{p.name}}}" in path]
    # The generator looks for ASCII names in braces only.
    ascii_only = (name.encode("ascii", "ignore").decode() for name in wanted)
    safe = distinct(identifier(name, "path") for name in ascii_only)
    renamed = dict(zip(wanted, safe, strict=True))
    pattern = "|".join(re.escape(f"{{{name}}}") for name in renamed)
    if pattern:
        path = re.sub(pattern, lambda m: f"{{{renamed[m.group()[1:-1]]}}}", path)
    return path, renamed


def _undeclared(path: str, renamed: Mapping[str, str]) -> bool:
    return sorted(re.findall(r"\{([^{}]*)\}", path)) != sorted(renamed.values())


def _path_finding(target: Target, file: str) -> Finding:
    return found(
        RULES,
        "client-path-unusable",
        "the braces of the path are not exactly its path parameters, each once",
        Place(file=file, pointer=target.operation.pointer),
        subject=target.operation.label,
    )


def _others(service: ServicePlan) -> int:
    return sum(1 for target in service.targets if target.operation.servers)


def _servers_finding(service: ServicePlan, file: str) -> Finding:
    first = next(target.operation for target in service.targets if target.operation.servers)
    return found(
        RULES,
        "client-own-server",
        f"operations with servers of their own: {_others(service)}",
        Place(file=file, pointer=first.pointer),
        subject=service.tag,
        fix=f"name the server when the client is made: service_urls={{{service.attribute!r}: ...}}",
    )


def _is_ignored(parameter: Parameter, renamed: Mapping[str, str]) -> bool:
    if parameter.place == "header":
        return parameter.name.lower() in _NO_PARAMETERS
    return parameter.place == "path" and parameter.name not in renamed


def _parameter(
    parameter: Parameter,
    renamed: Mapping[str, str],
    operation: Mapping[str, Any],
    writer: SchemaWriter,
) -> dict[str, Any]:
    schema = writer.schema(parameter.schema)
    if parameter.place == "header" and not _fits_header(schema):
        schema = {"type": "string"}
    description = parameter.schema.get("description") or _described(parameter, operation)
    if description and "$ref" not in schema:
        schema["description"] = str(description)
    is_path = parameter.place == "path"
    return {
        "name": renamed[parameter.name] if is_path else writer.alias(parameter.name),
        "in": parameter.place,
        "required": is_path or parameter.is_required,
        "schema": schema,
    }


def _fits_header(schema: Mapping[str, Any]) -> bool:
    """Tell whether the generator takes a header of this type: it refuses dates, lists and objects."""
    is_simple = schema.get("type") in {"string", "integer", "number", "boolean"}
    return is_simple and schema.get("format") not in {"date", "date-time", "binary"}


def _described(parameter: Parameter, operation: Mapping[str, Any]) -> str:
    for written in operation.get("parameters") or ():
        if written.get("name") == parameter.name and written.get("in") == parameter.place:
            return str(written.get("description") or "")
    return ""


def _response(response: Response, writer: SchemaWriter) -> dict[str, Any]:
    """Keep one content of a response: JSON before text before bytes, as the client can read one."""
    described: dict[str, Any] = {"description": response.description}
    if not response.content:
        return described
    ranked = sorted(response.content, key=lambda media: _rank(kind_of(media)))
    kind = kind_of(ranked[0])
    if kind == "json":
        schema = writer.schema(ranked[0].schema)
    else:
        schema = {"type": "string"} if kind in {"text", "form"} else dict(_BYTES)
    read_as = _RESPONSE.get(kind, "text/plain" if kind == "form" else "application/octet-stream")
    return {**described, "content": {read_as: {"schema": schema}}}


def _rank(kind: Kind) -> int:
    return ("json", "text", "form", "multipart", "bytes").index(kind)


def _bodies(
    body: Sequence[MediaType], content_types: dict[str, str], writer: SchemaWriter
) -> dict[str, Any]:
    """Give every body a type the generator can write; unknown ones are sent as bytes."""
    content: dict[str, Any] = {}
    for media in sorted(body, key=lambda media: _rank(kind_of(media))):
        kind = kind_of(media)
        name = media.name if "*" not in media.name else "application/octet-stream"
        if kind == "json":
            content[name] = {"schema": writer.schema(media.schema)}
        elif kind in {"form", "multipart"}:
            content[name] = {"schema": writer.schema(media.schema or {"type": "object"})}
        else:
            content[name] = {"schema": dict(_BYTES)}
            content_types[name] = "application/octet-stream"
    return content
