"""What an HTTP API is.

The words are HTTP's (RFC 9110) and JSON Schema's notions, not OpenAPI's keywords: `openapi` decides
how each is written. Everything is frozen. Every node that was guessed says so in its `Provenance`.
"""

from __future__ import annotations

import enum
from typing import Literal, TypeAlias

from msgspec import Struct

#: A JSON value, its numbers finite. Mappings and sequences inside are never changed after they were
#: read.
JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"


class Provenance(Struct, frozen=True, kw_only=True):
    """Where a node comes from: `stated` by the collection, or `inferred` from what it shows.

    `pointers` are JSON Pointers into the collection, sorted: the requests, responses or bodies that
    speak for it. For inferred nodes their number is the number of examples.
    """

    how: Literal["stated", "inferred"] = "stated"
    pointers: tuple[str, ...] = ()


# --- schemas: elements of a lattice ---------------------------------------------------------------


class NumberShape(Struct, frozen=True, kw_only=True):
    """Numbers. `is_integer` while every one seen is an integer (`1.0` is not)."""

    is_integer: bool = True
    format: str = ""


class StringShape(Struct, frozen=True, kw_only=True):
    """Strings. `format` while every one seen has it; `enum` only where something states the values.

    `format` is a JSON Schema format name, or `binary` for file contents.
    """

    format: str = ""
    enum: tuple[str, ...] = ()


class ArrayShape(Struct, frozen=True, kw_only=True):
    """Arrays; `items` is the join of every item seen, the bottom schema where none was."""

    items: Schema


class ObjectShape(Struct, frozen=True, kw_only=True):
    """Objects.

    `properties` are sorted by name. `required` are those present in every object seen (what comes
    out of a server) or stated to be required (what goes in). `additional` is set for a map, whose
    keys are data: then `properties` is empty.
    """

    properties: tuple[tuple[str, Schema], ...] = ()
    required: frozenset[str] = frozenset()
    additional: Schema | None = None


class Variants(Struct, frozen=True, kw_only=True):
    """A union whose cases are told apart by the value of one property.

    `cases` maps each value of `tag` to its schema, sorted by value.
    """

    tag: str
    cases: tuple[tuple[str, Schema], ...]


class Schema(Struct, frozen=True, kw_only=True):
    """The set of JSON values a place may hold: the least upper bound of the examples seen there.

    A value fits if it fits any member that is set. Nothing set is the bottom: nothing was seen.
    `is_any` is the top. `reference` names a shared schema of the API and then stands alone beside
    `null` and the annotations. `description` and `default` are annotations and take no part in
    equality of shape. A schema inside another one that was inferred, and whose `provenance` has no
    pointers, shares that of the one around it.
    """

    null: bool = False
    boolean: bool = False
    number: NumberShape | None = None
    string: StringShape | None = None
    array: ArrayShape | None = None
    object: ObjectShape | None = None
    variants: Variants | None = None
    reference: str = ""
    is_any: bool = False
    description: str = ""
    default: JsonValue = None
    provenance: Provenance = Provenance(how="inferred")


class NamedSchema(Struct, frozen=True, kw_only=True):
    """A schema shared by name."""

    name: str
    schema: Schema


# --- operations -----------------------------------------------------------------------------------


class Method(enum.StrEnum):
    """The methods an operation may have, in the order in which they are written."""

    GET = "get"
    PUT = "put"
    POST = "post"
    DELETE = "delete"
    OPTIONS = "options"
    HEAD = "head"
    PATCH = "patch"
    TRACE = "trace"


class Example(Struct, frozen=True, kw_only=True):
    """A named example: the request or saved response it comes from, and its value.

    For a body that is not JSON, `value` is the text as written.
    """

    name: str
    value: JsonValue
    summary: str = ""
    provenance: Provenance = Provenance()


class Parameter(Struct, frozen=True, kw_only=True):
    """A path, query or header parameter."""

    name: str
    place: Literal["path", "query", "header", "cookie"]
    schema: Schema
    is_required: bool = False
    description: str = ""
    examples: tuple[Example, ...] = ()
    provenance: Provenance = Provenance()


class Content(Struct, frozen=True, kw_only=True):
    """A body of one media type, such as `application/json`.

    `part_content_types` gives the content type of single parts of a multipart body.
    """

    media_type: str
    schema: Schema
    examples: tuple[Example, ...] = ()
    part_content_types: tuple[tuple[str, str], ...] = ()


class RequestBody(Struct, frozen=True, kw_only=True):
    """What an operation takes; `contents` is never empty, JSON first."""

    contents: tuple[Content, ...]
    is_required: bool = True
    description: str = ""


class ResponseHeader(Struct, frozen=True, kw_only=True):
    """A header that a response was seen to carry."""

    name: str
    schema: Schema
    description: str = ""


class Response(Struct, frozen=True, kw_only=True):
    """What an operation answers with one status code; no `contents` means no body was seen.

    `status` None stands for every code that no other response names.
    """

    status: int | None
    description: str
    contents: tuple[Content, ...] = ()
    headers: tuple[ResponseHeader, ...] = ()
    provenance: Provenance = Provenance()


class ServerVariable(Struct, frozen=True, kw_only=True):
    """A part of a server's URL that the user fills in."""

    name: str
    default: str
    description: str = ""


class Server(Struct, frozen=True, kw_only=True):
    """A base URL, with `{name}` for each of its variables; no trailing slash."""

    url: str
    description: str = ""
    variables: tuple[ServerVariable, ...] = ()


class OAuthFlow(Struct, frozen=True, kw_only=True):
    """An OAuth2 flow (RFC 6749). Scopes are (name, description)."""

    grant: Literal["password", "clientCredentials", "authorizationCode", "implicit"]
    token_url: str = ""
    authorization_url: str = ""
    refresh_url: str = ""
    scopes: tuple[tuple[str, str], ...] = ()


class SecurityScheme(Struct, frozen=True, kw_only=True):
    """A way to authenticate.

    `http` has a `scheme` (`bearer`, `basic`, `digest`); `apiKey` a `parameter` and its `place`;
    `oauth2` its `flows`.
    """

    name: str
    type: Literal["http", "apiKey", "oauth2", "openIdConnect"]
    scheme: str = ""
    parameter: str = ""
    place: Literal["query", "header", "cookie"] = "header"
    flows: tuple[OAuthFlow, ...] = ()
    description: str = ""
    provenance: Provenance = Provenance()


class Operation(Struct, frozen=True, kw_only=True):
    """One method on one path, with everything the requests that were grouped into it say.

    `path` begins with `/` and has `{name}` for each path parameter; for a webhook it is the
    webhook's name. `security` names the schemes of which one is needed; empty means none, and
    `is_security_optional` that some of its requests authenticate and some say they need not.
    `servers` is set only where they differ from the API's. `requests` counts the collection's
    requests in it.
    """

    method: Method
    path: str
    operation_id: str
    summary: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    request_body: RequestBody | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[str, ...] = ()
    is_security_optional: bool = False
    servers: tuple[Server, ...] = ()
    is_deprecated: bool = False
    provenance: Provenance = Provenance()


class Tag(Struct, frozen=True, kw_only=True):
    """A folder of the collection. `parent` is the name of the tag above it, `""` at the top."""

    name: str
    description: str = ""
    parent: str = ""


class Api(Struct, frozen=True, kw_only=True):
    """A whole API. Operations and webhooks are in the collection's order of first appearance."""

    title: str
    version: str
    description: str = ""
    servers: tuple[Server, ...] = ()
    tags: tuple[Tag, ...] = ()
    operations: tuple[Operation, ...] = ()
    webhooks: tuple[Operation, ...] = ()
    schemas: tuple[NamedSchema, ...] = ()
    security_schemes: tuple[SecurityScheme, ...] = ()
