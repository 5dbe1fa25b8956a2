"""What a valid document may still hold that the client generator loses or refuses.

Source: openapi-python-client 0.29.1, observed: constructs it drops without a word, drops with a
warning, or stops at.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from postspec.findings import Finding, Place
from postspec.openapi import _walk as walk
from postspec.openapi._rules import found
from postspec.openapi._schema import COMPONENTS, module_name
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
    return tuple(
        found(rule, message, Place(file=file, pointer=at), subject=subject)
        for rule, look in _LOOKS.items()
        for at, subject, message in look(document)
    )


# --- operations -----------------------------------------------------------------------------------


def _operation_ids(document: Document) -> Iterator[Hit]:
    first: dict[str, walk.OperationNode] = {}
    for node in walk.operations(document):
        name = node.raw.get("operationId")
        if not isinstance(name, str):
            continue
        if name in first:
            yield node.pointer, node.label, f"{first[name].label} has the operationId {name!r} too"
        first.setdefault(name, node)


def _module_names(document: Document) -> Iterator[Hit]:
    first: dict[tuple[str, str], str] = {}
    for node in walk.operations(document):
        name = node.raw.get("operationId")
        if node.room == "webhooks" or not isinstance(name, str):
            continue
        tag = str((walk.sequence(node.raw.get("tags")) or ["default"])[0])
        key = (module_name(tag), module_name(name))
        if first.get(key, name) != name:
            message = f"the operationIds {first[key]!r} and {name!r} name one module under one tag"
            yield node.pointer, node.label, message
        first.setdefault(key, name)


def _ambiguous_paths(document: Document) -> Iterator[Hit]:
    first: dict[str, str] = {}
    for path in walk.mapping(document.get("paths")):
        shape = re.sub(r"\{[^{}]*\}", "{}", path)
        if shape in first:
            message = f"{first[shape]} and {path} match the same requests"
            yield walk.pointer("", "paths", path), path, message
        first.setdefault(shape, path)


def _path_parameters(document: Document) -> Iterator[Hit]:
    for node in walk.operations(document):
        if node.room == "webhooks":
            continue
        declared = {p.get("name") for _, p in walk.parameters(node) if p.get("in") == "path"}
        has_references = any("$ref" in p for _, p in walk.parameters(node))
        in_path = set(re.findall(r"\{([^{}]*)\}", node.path))
        for name in sorted(in_path - declared if not has_references else ()):
            yield node.pointer, node.label, f"the path parameter {name!r} is not declared"
        for name in sorted(str(each) for each in declared - in_path):
            yield node.pointer, node.label, f"the path has no {{{name}}}, yet it is declared"


def _same_python_names(document: Document) -> Iterator[Hit]:
    for node in walk.operations(document):
        names: dict[tuple[str, str], set[str]] = defaultdict(set)
        for _, parameter in walk.parameters(node):
            name, place = str(parameter.get("name")), str(parameter.get("in"))
            names[place, _letters(name)].add(name)
        for same in names.values():
            if len(same) > 1:
                message = f"the parameters {_quoted(same)} have one name in Python"
                yield node.pointer, node.label, message


def _letters(name: str) -> str:
    # Where words alone do not tell two names apart, the generator keeps case and drops other signs.
    return re.sub(r"\W+", "", name)


def _path_parameter_names(document: Document) -> Iterator[Hit]:
    for path in walk.mapping(document.get("paths")):
        for name in re.findall(r"\{([^{}]*)\}", path):
            if not re.fullmatch(r"[a-zA-Z_-][a-zA-Z0-9_-]*", name):
                yield walk.pointer("", "paths", path), path, f"{name!r} is no plain name"


def _duplicate_parameters(document: Document) -> Iterator[Hit]:
    for node in walk.operations(document):
        seen: set[tuple[str, str, str]] = set()
        for at, parameter in walk.parameters(node):
            owner = at.rpartition("/parameters/")[0]
            key = (owner, str(parameter.get("in")), str(parameter.get("name")))
            if key in seen and "$ref" not in parameter:
                yield at, node.label, f"the {key[1]} parameter {key[2]!r} is there already"
            seen.add(key)


def _references_to_items(document: Document) -> Iterator[Hit]:
    for room in ("paths", "webhooks"):
        for path, item in walk.mapping(document.get(room)).items():
            if "$ref" in walk.mapping(item):
                yield walk.pointer("", room, path), path, "the path item is a reference"


def _own_servers(document: Document) -> Iterator[Hit]:
    for node in walk.operations(document):
        if node.room == "paths" and (node.raw.get("servers") or node.item.get("servers")):
            yield node.pointer, node.label, "the operation is on a server of its own"


def _security_names(document: Document) -> Iterator[Hit]:
    components = walk.mapping(document.get("components"))
    known = walk.mapping(components.get("securitySchemes"))
    for node in walk.operations(document):
        for each in walk.sequence(node.raw.get("security")):
            for name in walk.mapping(each):
                if name not in known:
                    yield node.pointer, node.label, f"no security scheme is called {name!r}"


# --- parameters, bodies, responses ----------------------------------------------------------------

_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


def _parameter_forms(document: Document) -> Iterator[Hit]:
    for node in walk.operations(document):
        for at, parameter in walk.parameters(node):
            message = _form_problem(parameter)
            if message:
                yield at, node.label, f"the parameter {parameter.get('name')!r} {message}"


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


def _ignored_headers(document: Document) -> Iterator[Hit]:
    for node in walk.operations(document):
        for at, parameter in walk.parameters(node):
            name = str(parameter.get("name"))
            if parameter.get("in") == "header" and name.lower() in _IGNORED_HEADERS:
                yield at, node.label, f"OpenAPI ignores a parameter called {name!r}"


_REQUEST_TYPES = frozenset(
    {
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/octet-stream",
    }
)


def _media_types(document: Document) -> Iterator[Hit]:
    for node in walk.operations(document):
        if node.room == "webhooks":
            continue
        for at, is_request, content in walk.contents(node):
            for name in content:
                if not _is_known(name, is_request=is_request):
                    yield walk.pointer(at, name), node.label, f"the client has no way with {name!r}"


def _is_known(media_type: str, *, is_request: bool) -> bool:
    essence = media_type.partition(";")[0].strip().lower()
    if essence.endswith("+json"):
        return True
    if not is_request and essence.startswith("text/"):
        return True
    return essence in _REQUEST_TYPES


def _empty_content(document: Document) -> Iterator[Hit]:
    for node in walk.operations(document):
        for at, _, content in walk.contents(node):
            for name, media_type in content.items():
                if "schema" not in walk.mapping(media_type):
                    yield walk.pointer(at, name), node.label, f"{name!r} has no schema"


def _json_first(document: Document) -> Iterator[Hit]:
    for node in walk.operations(document):
        for at, _, content in walk.contents(node):
            is_json = ["json" in name.partition(";")[0].lower() for name in content]
            if any(is_json) and not is_json[0]:
                yield at, node.label, "JSON is not the first media type"


# --- schemas --------------------------------------------------------------------------------------


def _boolean_schemas(document: Document) -> Iterator[Hit]:
    for at, schema in walk.schemas(document):
        if isinstance(schema, bool) and not at.endswith("/additionalProperties"):
            yield at, "", f"the schema is {str(schema).lower()}"


def _arrays(document: Document) -> Iterator[Hit]:
    for at, schema in _objects(document):
        if "array" in _types(schema) and not schema.keys() & {"items", "prefixItems"}:
            yield at, "", "the array says nothing of its items"


def _enums(document: Document) -> Iterator[Hit]:
    for at, schema in _objects(document):
        values = schema.get("enum")
        kinds = {_kind(each) for each in walk.sequence(values)}
        if len(kinds) > 1:
            yield at, "", f"the enum mixes {_quoted(kinds)}"
        elif kinds == {"number"}:
            yield at, "", "the enum holds numbers that are no integers"


def _defaults(document: Document) -> Iterator[Hit]:
    for at, schema in _objects(document):
        types = _types(schema)
        if "default" in schema and types:
            kind = _kind(schema["default"])
            if kind not in types and not (kind == "integer" and "number" in types):
                yield at, "", f"the default is of type {kind}, the schema of {_quoted(types)}"


def _untagged_variants(document: Document) -> Iterator[Hit]:
    for at, schema in _objects(document):
        tag = walk.mapping(schema.get("discriminator")).get("propertyName", "")
        for each in walk.sequence(schema.get("oneOf") or schema.get("anyOf")) if tag else ():
            reference = str(walk.mapping(each).get("$ref"))
            case = walk.mapping(_component(document, reference))
            of_tag = walk.mapping(walk.mapping(case.get("properties")).get(tag))
            is_required = tag in walk.sequence(case.get("required"))
            if not (is_required and of_tag.keys() & {"const", "enum", "not"}):
                name = reference.removeprefix(COMPONENTS)
                yield at, "", f"the case {name!r} does not require a value of its own for {tag!r}"


def _inline_objects(document: Document) -> Iterator[Hit]:
    for at, schema in _objects(document):
        is_component = at.count("/") == 3 and at.startswith("/components/schemas/")
        if not is_component and schema.get("properties"):
            yield at, "", "the object has no name"


def _same_property_names(document: Document) -> Iterator[Hit]:
    for at, schema in _objects(document):
        names: dict[str, set[str]] = defaultdict(set)
        for name in walk.mapping(schema.get("properties")):
            names[_letters(name)].add(name)
        for same in names.values():
            if len(same) > 1:
                yield at, "", f"the properties {_quoted(same)} have one name in Python"


def _same_class_names(document: Document) -> Iterator[Hit]:
    names: dict[str, list[str]] = defaultdict(list)
    components = walk.mapping(document.get("components"))
    for name in walk.mapping(components.get("schemas")):
        names[module_name(name)].append(name)
    for same in names.values():
        for name in same[1:]:
            at = walk.pointer("/components/schemas", name)
            yield at, "", f"the schemas {_quoted(same)} have one class name"


# --- the whole document ---------------------------------------------------------------------------


def _duplicate_tags(document: Document) -> Iterator[Hit]:
    seen: set[str] = set()
    for index, tag in enumerate(walk.sequence(document.get("tags"))):
        name = str(walk.mapping(tag).get("name"))
        if name in seen:
            yield walk.pointer("/tags", index), "", f"the tag {name!r} is there already"
        seen.add(name)


def _references(document: Document) -> Iterator[Hit]:
    for at, reference in walk.references(document):
        parts = reference.split("/")
        if parts[:2] != ["#", "components"] or len(parts) != 4:
            yield at, "", f"{reference!r} does not lead to a component"
        elif _component(document, reference) is None:
            yield at, "", f"{reference!r} leads nowhere"


def _template_variables(document: Document) -> Iterator[Hit]:
    yield from _with_braces(document, "")


def _with_braces(value: Json, at: str) -> Iterator[Hit]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            if "{{" in key:
                yield at, "", "a variable is left open in a key"
            yield from _with_braces(each, walk.pointer(at, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _with_braces(each, walk.pointer(at, index))
    elif isinstance(value, str) and "{{" in value:
        yield at, "", "a variable is left open"


def _objects(document: Document) -> Iterator[tuple[str, Mapping[str, Json]]]:
    return ((at, each) for at, each in walk.schemas(document) if isinstance(each, Mapping))


def _component(document: Document, reference: str) -> Json:
    node: Json = document
    for part in reference.removeprefix("#/").split("/"):
        node = walk.mapping(node).get(part.replace("~1", "/").replace("~0", "~"))
    return node


def _types(schema: Mapping[str, Json]) -> set[str]:
    written = schema.get("type")
    return {written} if isinstance(written, str) else set(map(str, walk.sequence(written)))


def _kind(value: Json) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    kinds = ((int, "integer"), (float, "number"), (str, "string"), (list, "array"))
    return next((name for of, name in kinds if isinstance(value, of)), "object")


def _quoted(names: Iterable[str]) -> str:
    return " and ".join(sorted(map(repr, names)))


#: Rule → the function that yields where it is broken, in the order in which they are looked for.
_LOOKS: dict[str, Callable[[Document], Iterator[Hit]]] = {
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
    "boolean-schema": _boolean_schemas,
    "array-without-items": _arrays,
    "mixed-enum": _enums,
    "default-of-another-type": _defaults,
    "untagged-variant": _untagged_variants,
    "object-without-name": _inline_objects,
    "same-property-name": _same_property_names,
    "same-class-name": _same_class_names,
    "reference": _references,
    "variable-left": _template_variables,
}
