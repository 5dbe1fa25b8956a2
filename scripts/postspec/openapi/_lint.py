"""What a valid document may still hold that the client generator loses or refuses.

Source: openapi-python-client 0.29.1, observed: constructs it drops without a word, drops with a
warning, or stops at.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from postspec.findings import Finding, Place
from postspec.json_pointer import pointer_to
from postspec.openapi import _walk as walk
from postspec.openapi._lint_schemas import (
    SchemaHit,
    component_faults,
    letters,
    quoted,
    schema_faults,
)
from postspec.openapi._rules import RULES, found
from postspec.openapi._schema import module_name
from postspec.openapi._text import Json

Document = Mapping[str, Json]
#: Pointer, subject, message.
Hit = tuple[str, str, str]


def lint_document(document: Document, file: str = "") -> tuple[Finding, ...]:
    """Give a finding for each place that a generated client would not do justice to.

    Args:
        document: an OpenAPI 3 document, valid or not.
        file: the document's name in the findings.
    """
    return _findings(document, file, _LOOKS, schema_faults(document))


def lint_emitted(document: Document, file: str = "") -> tuple[Finding, ...]:
    """Give what `lint_document` gives, for a document as `emit_document` made it.

    What never is in such a document is not looked for.
    """
    looks = {rule: look for rule, look in _LOOKS.items() if rule not in _NEVER_EMITTED}
    return _findings(document, file, looks, component_faults(document))


def _findings(
    document: Document, file: str, looks: _Looks, faults: Iterable[SchemaHit]
) -> tuple[Finding, ...]:
    view = _view(document)
    hits = [
        *((rule, *hit) for rule, look in looks.items() for hit in look(view)),
        *((rule, at, "", message) for rule, at, message in faults),
    ]
    return tuple(
        found(rule, message, Place(file=file, pointer=at), subject=label)
        for rule, at, label, message in sorted(hits, key=lambda hit: _RANKS[hit[0]])
    )


class _Operation(Struct, frozen=True):
    """An operation, with its parameters and contents as `walk` gives them."""

    node: walk.OperationNode
    parameters: list[tuple[str, Mapping[str, Json]]]
    contents: list[tuple[str, bool, Mapping[str, Json]]]


class _View(Struct, frozen=True):
    """What is looked at: a document, its operations walked once."""

    document: Document
    operations: list[_Operation]


_Looks = Mapping[str, Callable[[_View], Iterator[Hit]]]


def _view(document: Document) -> _View:
    operations = [
        _Operation(node, list(walk.parameters(node)), list(walk.contents(node)))
        for node in walk.operations(document)
    ]
    return _View(document, operations)


# --- operations -----------------------------------------------------------------------------------


def _operation_ids(view: _View) -> Iterator[Hit]:
    first: dict[str, _Operation] = {}
    for operation in view.operations:
        name = operation.node.raw.get("operationId")
        if not isinstance(name, str):
            continue
        if name in first:
            yield (
                operation.node.pointer,
                operation.node.label,
                f"{first[name].node.label} has the operationId {name!r} too",
            )
        first.setdefault(name, operation)


def _module_names(view: _View) -> Iterator[Hit]:
    first: dict[tuple[str, str], str] = {}
    for operation in view.operations:
        name = operation.node.raw.get("operationId")
        if operation.node.room == "webhooks" or not isinstance(name, str):
            continue
        tag = str((walk.sequence(operation.node.raw.get("tags")) or ["default"])[0])
        key = (module_name(tag), module_name(name))
        if first.get(key, name) != name:
            message = f"the operationIds {first[key]!r} and {name!r} name one module under one tag"
            yield operation.node.pointer, operation.node.label, message
        first.setdefault(key, name)


def _ambiguous_paths(view: _View) -> Iterator[Hit]:
    first: dict[str, str] = {}
    for path in walk.mapping(view.document.get("paths")):
        shape = re.sub(r"\{[^{}]*\}", "{}", path)
        if shape in first:
            message = f"{first[shape]} and {path} match the same requests"
            yield pointer_to("", "paths", path), path, message
        first.setdefault(shape, path)


def _path_parameters(view: _View) -> Iterator[Hit]:
    for operation in view.operations:
        if operation.node.room == "webhooks":
            continue
        declared = {p.get("name") for _, p in operation.parameters if p.get("in") == "path"}
        has_references = any("$ref" in p for _, p in operation.parameters)
        in_path = set(re.findall(r"\{([^{}]*)\}", operation.node.path))
        for name in sorted(in_path - declared if not has_references else ()):
            yield (
                operation.node.pointer,
                operation.node.label,
                f"the path parameter {name!r} is not declared",
            )
        for name in sorted(str(each) for each in declared - in_path):
            yield (
                operation.node.pointer,
                operation.node.label,
                f"the path has no {{{name}}}, yet it is declared",
            )


def _same_python_names(view: _View) -> Iterator[Hit]:
    for operation in view.operations:
        names: dict[tuple[str, str], set[str]] = defaultdict(set)
        for _, parameter in operation.parameters:
            name, place = str(parameter.get("name")), str(parameter.get("in"))
            names[place, letters(name)].add(name)
        for same in names.values():
            if len(same) > 1:
                message = f"the parameters {quoted(same)} have one name in Python"
                yield operation.node.pointer, operation.node.label, message


def _path_parameter_names(view: _View) -> Iterator[Hit]:
    for path in walk.mapping(view.document.get("paths")):
        for name in re.findall(r"\{([^{}]*)\}", path):
            is_plain = name.isascii() and name.isidentifier()
            if not is_plain and not re.fullmatch(r"[a-zA-Z_-][a-zA-Z0-9_-]*", name):
                yield pointer_to("", "paths", path), path, f"{name!r} is no plain name"


def _duplicate_parameters(view: _View) -> Iterator[Hit]:
    for operation in view.operations:
        seen: set[tuple[str, str, str]] = set()
        for at, parameter in operation.parameters:
            owner = at.rpartition("/parameters/")[0]
            key = (owner, str(parameter.get("in")), str(parameter.get("name")))
            if key in seen and "$ref" not in parameter:
                yield (
                    at,
                    operation.node.label,
                    f"the {key[1]} parameter {key[2]!r} is there already",
                )
            seen.add(key)


def _references_to_items(view: _View) -> Iterator[Hit]:
    for room in ("paths", "webhooks"):
        for path, item in walk.mapping(view.document.get(room)).items():
            if "$ref" in walk.mapping(item):
                yield pointer_to("", room, path), path, "the path item is a reference"


def _own_servers(view: _View) -> Iterator[Hit]:
    for operation in view.operations:
        if operation.node.room == "paths" and (
            operation.node.raw.get("servers") or operation.node.item.get("servers")
        ):
            yield (
                operation.node.pointer,
                operation.node.label,
                "the operation is on a server of its own",
            )


def _security_names(view: _View) -> Iterator[Hit]:
    components = walk.mapping(view.document.get("components"))
    known = walk.mapping(components.get("securitySchemes"))
    for operation in view.operations:
        for each in walk.sequence(operation.node.raw.get("security")):
            for name in walk.mapping(each):
                if name not in known:
                    yield (
                        operation.node.pointer,
                        operation.node.label,
                        f"no security scheme is called {name!r}",
                    )


# --- parameters, bodies, responses ----------------------------------------------------------------

_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


def _parameter_forms(view: _View) -> Iterator[Hit]:
    for operation in view.operations:
        for at, parameter in operation.parameters:
            message = _form_problem(parameter)
            if message:
                yield at, operation.node.label, f"the parameter {parameter.get('name')!r} {message}"


def _form_problem(parameter: Mapping[str, Json]) -> str:
    style = parameter.get("style")
    plain = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
    if "content" in parameter:
        return "is given by `content`"
    if style is not None and style != plain.get(str(parameter.get("in"))):
        return f"has the style {style!r}"
    if parameter.get("explode") is False and parameter.get("in") == "query":
        return "is not exploded"
    schema = walk.mapping(parameter.get("schema"))
    if parameter.get("in") in ("header", "path") and schema.get("type") in ("array", "object"):
        return f"is of type {schema['type']}"
    return ""


def _ignored_headers(view: _View) -> Iterator[Hit]:
    for operation in view.operations:
        for at, parameter in operation.parameters:
            name = str(parameter.get("name"))
            if parameter.get("in") == "header" and name.lower() in _IGNORED_HEADERS:
                yield at, operation.node.label, f"OpenAPI ignores a parameter called {name!r}"


_REQUEST_TYPES = frozenset(
    {
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/octet-stream",
    }
)


def _media_types(view: _View) -> Iterator[Hit]:
    for operation in view.operations:
        if operation.node.room == "webhooks":
            continue
        for at, is_request, content in operation.contents:
            for name in content:
                if not _is_known(name, is_request=is_request):
                    yield (
                        pointer_to(at, name),
                        operation.node.label,
                        f"the client has no way with {name!r}",
                    )


def _is_known(media_type: str, *, is_request: bool) -> bool:
    essence = media_type.partition(";")[0].strip().lower()
    if essence.endswith("+json"):
        return True
    if not is_request and (essence.startswith("text/") or essence == "*/*"):
        return True  # a file is whatever was uploaded
    return essence in _REQUEST_TYPES


def _empty_content(view: _View) -> Iterator[Hit]:
    for operation in view.operations:
        for at, _, content in operation.contents:
            for name, media_type in content.items():
                if "schema" not in walk.mapping(media_type):
                    yield pointer_to(at, name), operation.node.label, f"{name!r} has no schema"


def _json_first(view: _View) -> Iterator[Hit]:
    for operation in view.operations:
        for at, _, content in operation.contents:
            is_json = ["json" in name.partition(";")[0].lower() for name in content]
            if any(is_json) and not is_json[0]:
                yield at, operation.node.label, "JSON is not the first media type"


def _same_class_names(view: _View) -> Iterator[Hit]:
    names: dict[str, list[str]] = defaultdict(list)
    components = walk.mapping(view.document.get("components"))
    for name in walk.mapping(components.get("schemas")):
        names[module_name(name)].append(name)
    for same in names.values():
        for name in same[1:]:
            at = pointer_to("/components/schemas", name)
            yield at, "", f"the schemas {quoted(same)} have one class name"


# --- the whole document ---------------------------------------------------------------------------


def _duplicate_tags(view: _View) -> Iterator[Hit]:
    seen: set[str] = set()
    for index, tag in enumerate(walk.sequence(view.document.get("tags"))):
        name = str(walk.mapping(tag).get("name"))
        if name in seen:
            yield pointer_to("/tags", index), "", f"the tag {name!r} is there already"
        seen.add(name)


def _references(view: _View) -> Iterator[Hit]:
    for at, reference in walk.references(view.document):
        parts = reference.split("/")
        if parts[:2] != ["#", "components"] or len(parts) != 4:
            yield at, "", f"{reference!r} does not lead to a component"
        elif walk.component(view.document, reference) is None:
            yield at, "", f"{reference!r} leads nowhere"


def _template_variables(view: _View) -> Iterator[Hit]:
    yield from _with_braces(view.document, "")


def _with_braces(value: Json, at: str) -> Iterator[Hit]:
    if isinstance(value, dict):
        for key, each in value.items():
            if "{{" in key:
                yield at, "", "a variable is left open in a key"
            yield from _with_braces(each, pointer_to(at, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _with_braces(each, pointer_to(at, index))
    elif isinstance(value, str) and "{{" in value:
        yield at, "", "a variable is left open"


#: Rule → the function that yields where it is broken, in the order in which they are looked for.
_LOOKS: _Looks = {
    "duplicate-operation-id": _operation_ids,
    "same-module-name": _module_names,
    "ambiguous-path": _ambiguous_paths,
    "path-parameter": _path_parameters,
    "duplicate-parameter": _duplicate_parameters,
    "duplicate-tag": _duplicate_tags,
    "same-parameter-name": _same_python_names,
    "path-parameter-name": _path_parameter_names,
    "path-item-reference": _references_to_items,
    "operation-server": _own_servers,
    "unknown-security-scheme": _security_names,
    "parameter-form": _parameter_forms,
    "ignored-header": _ignored_headers,
    "unknown-media-type": _media_types,
    "media-type-without-schema": _empty_content,
    "json-not-first": _json_first,
    "same-class-name": _same_class_names,
    "reference": _references,
    "variable-left": _template_variables,
}

#: Rules that `emit_document` keeps by the way it writes.
_NEVER_EMITTED = frozenset(
    {
        "duplicate-operation-id",
        "media-type-without-schema",
        "path-item-reference",
        "reference",
        "variable-left",
    }
)

#: Findings come in the order of the table of rules.
_RANKS = {rule: rank for rank, rule in enumerate(RULES)}
