"""The document as the generator is given it: what it loses or rejects is said another way.

Everything here keeps the wire as it was; names and shapes that never travel are changed. What each
rule works around was measured with openapi-python-client 0.29.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from postspec.client._bodies import write_bodies, write_response
from postspec.client._names import Spelling, class_name
from postspec.client._parameters import NamedParameters, name_parameters, write_parameters
from postspec.client._plan import ServicePlan, Target
from postspec.client._rules import RULES
from postspec.client._schemas import Names, SchemaWriter
from postspec.findings import Finding, Place, found
from postspec.openapi import Document

#: What a response may be told for: a status code, a class of them, or all others.
_STATUS = re.compile(r"[0-9]{3}|[0-9]XX|default")


#: What parameters are called, by place and the name the generator knows them by.
ParameterNames = Mapping[tuple[str, str], Spelling]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The generator's input: a document as JSON value, and content types it must be taught.

    `property_names` gives the names of each class's properties, `parameter_names` those of each
    operation's parameters, by its key.
    """

    raw: dict[str, Any]
    property_names: Mapping[str, Names]
    parameter_names: Mapping[str, ParameterNames]
    content_types: Mapping[str, str]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Work:
    """What is gathered on the way."""

    file: str
    writer: SchemaWriter
    paths: dict[str, dict[str, Any]] = field(default_factory=dict)
    parameter_names: dict[str, ParameterNames] = field(default_factory=dict)
    content_types: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def find(self, rule: str, message: str, target: Target) -> None:
        operation = target.operation
        place = Place(file=self.file, pointer=operation.pointer)
        self.findings.append(found(RULES, rule, message, place, subject=operation.label))


def prepare(document: Document, services: Sequence[ServicePlan]) -> Prepared:
    """Write the document anew for the generator. Webhooks are no operations of a client."""
    work = _Work(document.file, SchemaWriter(document))
    work.findings += [
        _servers_finding(service, document.file) for service in services if _others(service)
    ]
    for target in (target for service in services for target in service.targets):
        work.writer.at(target.operation.label, target.operation.pointer)
        named = _named(target, work)
        work.paths.setdefault(named.path, {})[target.operation.method] = _operation(
            target, named, work
        )
    raw = {
        "openapi": "3.1.0",
        "info": {"title": "client", "version": "0"},
        "paths": work.paths,
        "components": {"schemas": work.writer.components},
    }
    return Prepared(
        raw=raw,
        property_names=work.writer.names,
        parameter_names=work.parameter_names,
        content_types=work.content_types,
        findings=tuple(dict.fromkeys([*work.findings, *work.writer.findings])),
    )


def _named(target: Target, work: _Work) -> NamedParameters:
    """Name the parameters, others than those of a path that would be the same: `/{id}`, `/{ID}`."""
    taken: list[str] = []
    while True:
        named = name_parameters(target.operation, taken)
        if target.operation.method not in work.paths.get(named.path, {}):
            break
        taken += [each.alias for each in named.parameters]
    if not named.is_path_whole:
        message = "the braces of the path are not exactly its path parameters, each once"
        work.find("client-path-unusable", message, target)
    work.parameter_names[target.key] = named.names
    return named


def _operation(target: Target, named: NamedParameters, work: _Work) -> dict[str, Any]:
    operation = target.operation
    # All that the generator reads of it is whether there is any.
    security: list[dict[str, list[str]]] = [] if target.is_public else [{"token": []}]
    raw = {
        "security": security,
        "tags": [target.service],
        "operationId": target.key,
        "summary": str(operation.raw.get("summary") or ""),
        "description": str(operation.raw.get("description") or ""),
        "parameters": write_parameters(named, target.key, work.writer),
        "responses": _responses(target, work),
    }
    if operation.body:
        content, known, lost = write_bodies(operation.body, target.key, work.writer)
        raw["requestBody"] = {"required": operation.is_body_required, "content": content}
        work.content_types |= known
        for media, sent in lost:
            message = f"{media.name} is one Python type with {sent.name}, which is sent"
            work.find("client-body-alike", message, target)
    return raw


def _responses(target: Target, work: _Work) -> dict[str, Any]:
    """Give the responses by statuses the generator knows: it reads no `2xx` in small letters."""
    written = {}
    for response in target.operation.responses:
        status = response.status.upper().replace("DEFAULT", "default")
        if not _STATUS.fullmatch(status):
            message = f"the response {response.status!r} is for no status code"
            work.find("client-status-unusable", message, target)
        elif status not in written:
            hint = class_name(f"{target.key} response {status}", "Model")
            written[status] = write_response(response, hint, work.writer)
    return written


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
