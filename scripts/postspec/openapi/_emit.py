"""The document: an `Api` written as OpenAPI 3.1.0, in the part of it that generators understand.

Source: OpenAPI Specification 3.1.0. The order of everything is decided here: paths and tags as the
`Api` has them, methods and media types as listed below, parameters by place and name, the rest by
name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from postspec.api import (
    Api,
    Content,
    Example,
    Method,
    OAuthFlow,
    Operation,
    Parameter,
    RequestBody,
    Response,
    SecurityScheme,
    Server,
    Tag,
)
from postspec.openapi._schema import SOURCE, SchemaWriter, pascal_case, source_of
from postspec.openapi._text import Json, prose
from postspec.patterns import pattern

VERSION = "3.1.0"
_METHODS = {str(method): rank for rank, method in enumerate(Method)}
_PLACES = {"path": 0, "query": 1, "header": 2, "cookie": 3}
_MOST_POINTERS = 5
_EXAMPLE_NAME = pattern(r"[^a-zA-Z0-9._-]+")
_VARIABLE = pattern(r"\{\{+\s*([^{}]*?)\s*\}\}+")


class EmitError(ValueError):
    """Two operations of the `Api` have one method and path, which OpenAPI has no room for."""


def emit_document(api: Api) -> dict[str, Json]:
    """Give the OpenAPI 3.1.0 document of an API.

    The first tag of an operation is its top-level folder, the folders below it follow. Operation
    ids are unique, examples have portable names, and no `{{` is left anywhere: a variable that
    nothing resolved stands as `{name}`. The values of examples are the `Api`'s own: who changes
    the document copies it, as `apply_overlay` does.

    Raises:
        EmitError: two operations have the same method and path.
    """
    return _Emitter(api).document()


class _Emitter:
    def __init__(self, api: Api) -> None:
        self.api = api
        self.schemas = SchemaWriter(api)
        self.tags = {tag.name: tag for tag in api.tags}
        self.ids: set[str] = set()

    def document(self) -> dict[str, Json]:
        paths = self._path_items(self.api.operations)
        webhooks = self._path_items(self.api.webhooks)
        written = {
            "openapi": VERSION,
            "info": self._info(),
            "servers": [_server(each) for each in self.api.servers],
            "tags": [_tag(each) for each in self.api.tags],
            "paths": paths,
            "webhooks": webhooks,
            "components": _present(
                schemas=dict(sorted(self.schemas.components.items())),
                securitySchemes={s.name: _security_scheme(s) for s in self._security_schemes()},
            ),
        }
        sound: dict[str, Json] = _sound(written)
        return {k: v for k, v in sound.items() if v or k in ("openapi", "info", "paths")}

    def _info(self) -> dict[str, Json]:
        title, version = self.api.title or "API", self.api.version or "0"
        return {"title": title, "version": version} | _present(
            description=prose(self.api.description)
        )

    def _security_schemes(self) -> Iterable[SecurityScheme]:
        return sorted(self.api.security_schemes, key=lambda scheme: scheme.name)

    def _path_items(self, operations: Iterable[Operation]) -> dict[str, Json]:
        items: dict[str, dict[str, Json]] = {}
        for operation in operations:
            item = items.setdefault(operation.path, {})
            if operation.method in item:
                raise EmitError(f"two operations are {operation.method.upper()} {operation.path}")
            item[str(operation.method)] = self._operation(operation)
        return {
            path: dict(sorted(item.items(), key=lambda entry: _METHODS[entry[0]]))
            for path, item in items.items()
        }

    def _operation(self, operation: Operation) -> dict[str, Json]:
        operation_id = self._unique_id(operation)
        hint = pascal_case(operation_id)
        written = _present(
            tags=self._tags_of(operation),
            summary=operation.summary,
            description=prose(operation.description),
        )
        written["operationId"] = operation_id
        written |= _present(
            deprecated=operation.is_deprecated,
            parameters=[self._parameter(each, hint) for each in _ordered(operation)],
            requestBody=self._body(operation.request_body, hint),
        )
        written["responses"] = self._responses(operation, hint)
        written["security"] = _security(operation)
        written |= _present(servers=[_server(each) for each in operation.servers])
        return written | {SOURCE: source_of(operation.provenance, _MOST_POINTERS)}

    def _unique_id(self, operation: Operation) -> str:
        base = operation.operation_id or f"{operation.method}{pascal_case(operation.path)}"
        name, number = base, 2
        while name in self.ids:
            name, number = f"{base}{number}", number + 1
        self.ids.add(name)
        return name

    def _tags_of(self, operation: Operation) -> list[str]:
        return list(dict.fromkeys(n for tag in operation.tags for n in self._chain(tag)))

    def _chain(self, name: str) -> list[str]:
        """Give the tags from the top-level folder down to this one."""
        chain: list[str] = []
        while name and name not in chain:
            chain.insert(0, name)
            name = self.tags[name].parent if name in self.tags else ""
        return chain

    def _parameter(self, parameter: Parameter, hint: str) -> dict[str, Json]:
        name = hint + pascal_case(parameter.name)
        written: dict[str, Json] = {"name": parameter.name, "in": parameter.place}
        return written | _present(
            required=parameter.is_required or parameter.place == "path",
            description=prose(parameter.description),
            schema=self._given(self.schemas.write(parameter.schema, name)),
            examples=_examples(parameter.examples),
        )

    @staticmethod
    def _given(schema: dict[str, Json]) -> dict[str, Json]:
        # A parameter is text on the wire, whatever it means: nothing seen is still a string.
        # That it has one value only is a list of one: unlike the tag of a union, it may grow.
        if "const" in schema:
            schema["enum"] = [schema.pop("const")]
        return schema or {"type": "string"}

    def _body(self, body: RequestBody | None, hint: str) -> dict[str, Json]:
        if body is None:
            return {}
        content = self._content(body.contents, hint + "Request")
        return _present(description=prose(body.description)) | {
            "content": content,
            "required": body.is_required,
        }

    def _responses(self, operation: Operation, hint: str) -> dict[str, Json]:
        ordered = sorted(operation.responses, key=lambda each: (each.status is None, each.status))
        written = {_status(each): self._response(each, hint) for each in ordered}
        # OpenAPI wants one response at least; `default` says nothing about any status.
        return written or {"default": {"description": "No response was saved."}}

    def _response(self, response: Response, hint: str) -> dict[str, Json]:
        name = f"{hint}Response{'' if response.status == 200 else _status(response).title()}"
        headers = {
            each.name: _present(
                description=prose(each.description),
                schema=self._given(self.schemas.write(each.schema, name + pascal_case(each.name))),
            )
            for each in sorted(response.headers, key=lambda header: header.name.lower())
        }
        written = {"description": prose(response.description) or _phrase(response.status)}
        return written | _present(headers=headers, content=self._content(response.contents, name))

    def _content(self, contents: Iterable[Content], hint: str) -> dict[str, Json]:
        ordered = sorted(contents, key=lambda content: not _is_json(content.media_type))
        return {each.media_type: self._media_type(each, hint) for each in ordered}

    def _media_type(self, content: Content, hint: str) -> dict[str, Json]:
        encoding = {part: {"contentType": kind} for part, kind in content.part_content_types}
        written = {"schema": self.schemas.write(content.schema, hint)}
        return written | _present(examples=_examples(content.examples), encoding=encoding)


def _present(**members: Json) -> dict[str, Json]:
    """Give the members that say something: empty text, lists, maps and False are the default."""
    return {key: value for key, value in members.items() if value}


def _ordered(operation: Operation) -> list[Parameter]:
    in_path = re.findall(r"\{([^{}]*)\}", operation.path)
    ranks = {name: rank for rank, name in enumerate(in_path)}
    return sorted(
        operation.parameters,
        key=lambda p: (_PLACES[p.place], ranks.get(p.name, len(ranks)), p.name.lower(), p.name),
    )


def _examples(examples: Iterable[Example]) -> dict[str, Json]:
    written: dict[str, Json] = {}
    for example in examples:
        base = _portable_name(example.name)
        name, number = base, 2
        while name in written:
            name, number = f"{base}-{number}", number + 1
        summary = example.summary or (example.name if example.name != name else "")
        value = {"value": example.value}
        written[name] = {"summary": summary, **value} if summary else value
    return written


@lru_cache(maxsize=1024)  # most saved responses are called as others are
def _portable_name(name: str) -> str:
    return _EXAMPLE_NAME.sub("-", name).strip("-") or "example"


def _server(server: Server) -> dict[str, Json]:
    variables = {
        each.name: {"default": each.default} | _present(description=prose(each.description))
        for each in server.variables
    }
    return {"url": server.url} | _present(
        description=prose(server.description), variables=variables
    )


def _tag(tag: Tag) -> dict[str, Json]:
    # `parent` is OpenAPI 3.2's word; 3.1 has none, and `x-tagGroups` knows two levels only.
    members = {"description": prose(tag.description), "x-parent": tag.parent}
    return {"name": tag.name, **_present(**members)}


def _security_scheme(scheme: SecurityScheme) -> dict[str, Json]:
    written: dict[str, Json] = {"type": scheme.type}
    if scheme.type == "http":
        written["scheme"] = scheme.scheme
    elif scheme.type == "apiKey":
        written |= {"name": scheme.parameter, "in": scheme.place}
    elif scheme.type == "oauth2":
        written["flows"] = {flow.grant: _flow(flow) for flow in scheme.flows}
    return written | _present(description=prose(scheme.description))


def _security(operation: Operation) -> list[Json]:
    """Give the alternatives, the empty one last, as the strongest is what a client should try."""
    named: list[Json] = [{name: []} for name in operation.security]
    return [*named, {}] if named and operation.is_security_optional else named


#: Which URLs each OAuth2 flow must name. Source: OpenAPI 3.1.0, OAuth Flow Object.
_FLOW_URLS: Mapping[str, tuple[str, ...]] = {
    "password": ("tokenUrl",),
    "clientCredentials": ("tokenUrl",),
    "authorizationCode": ("authorizationUrl", "tokenUrl"),
    "implicit": ("authorizationUrl",),
}


def _flow(flow: OAuthFlow) -> dict[str, Json]:
    urls = {"authorizationUrl": flow.authorization_url, "tokenUrl": flow.token_url}
    required = {name: urls[name] for name in _FLOW_URLS[flow.grant]}
    return {**required, **_present(refreshUrl=flow.refresh_url), "scopes": dict(flow.scopes)}


def _is_json(media_type: str) -> bool:
    essence = media_type.partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")


def _status(response: Response) -> str:
    return "default" if response.status is None else str(response.status)


def _phrase(status: int | None) -> str:
    if status is None:
        return "Any other status"
    from http import HTTPStatus

    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"


def _sound(value: Json) -> Json:
    """Give the value without unresolved variables."""
    try:
        text = msgspec.json.encode(value)
    except UnicodeEncodeError:  # it holds half a character
        return _walked(value)
    # Side by side in compact JSON, two braces can only be in a text.
    return _walked(value) if b"{{" in text else value


def _walked(value: Json) -> Json:
    if isinstance(value, dict):
        return {_resolved(str(key)): _walked(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_walked(each) for each in value]
    return _resolved(value) if isinstance(value, str) else value


def _resolved(text: str) -> str:
    if "{{" not in text:
        return text
    text = _VARIABLE.sub(r"{\1}", text)
    return re.sub(r"\{(?=\{)", "{ ", text)
