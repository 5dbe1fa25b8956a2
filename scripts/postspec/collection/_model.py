"""What Postman wrote, in the Postman Collection Format's own words, whatever the dialect.

Source: the published JSON Schemas of collection v2.0.0 and v2.1.0 and documenter exports as seen in
the wild. Nothing here knows what an HTTP API is: `{{variables}}` are still as they were written.
Every node carries `pointer`, its JSON Pointer in the file that was read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

Dialect = Literal["v2.0.0", "v2.1.0", "documenter"]
BodyMode = Literal["raw", "urlencoded", "formdata", "file", "graphql"]


class Variable(Struct, frozen=True, kw_only=True):
    """A collection, folder or environment variable, or a path variable of a URL.

    `value` is text, whatever JSON type was written; `""` where there is none. A value that Postman
    marks secret is never read: `is_secret` is set and `value` is empty.
    """

    key: str
    value: str = ""
    type: str = ""
    description: str = ""
    is_disabled: bool = False
    is_secret: bool = False
    pointer: str = ""


class Environment(Struct, frozen=True, kw_only=True):
    """A Postman environment file: named variables that override the collection's."""

    name: str
    variables: tuple[Variable, ...] = ()


class Auth(Struct, frozen=True, kw_only=True):
    """An `auth` object. `type` is as written (`bearer`, `noauth`, an unknown word, …).

    `parameters` are its key/value pairs in document order, values as text. Secret values are masked.
    """

    type: str
    parameters: tuple[tuple[str, str], ...] = ()
    pointer: str = ""

    def get(self, key: str) -> str:
        """Give the value of a parameter, `""` where it is not there."""
        return next((v for k, v in self.parameters if k == key), "")


class Header(Struct, frozen=True, kw_only=True):
    """A request or response header."""

    key: str
    value: str = ""
    description: str = ""
    is_disabled: bool = False
    pointer: str = ""


class QueryParameter(Struct, frozen=True, kw_only=True):
    """One `key=value` of a URL, in order; a repeated key gives several. `value` None is a bare key."""

    key: str
    value: str | None = None
    description: str = ""
    is_disabled: bool = False
    pointer: str = ""


class Url(Struct, frozen=True, kw_only=True):
    """A request's URL.

    `target` is everything before `?` and `#`, as written (`{{base}}/agents/:id`); composed from the
    parts where only parts were written. `query` holds the parameters of the object form, and those
    that only the raw string has. `variables` are the `:name` values.
    """

    target: str
    query: tuple[QueryParameter, ...] = ()
    variables: tuple[Variable, ...] = ()
    fragment: str = ""
    pointer: str = ""


class FormField(Struct, frozen=True, kw_only=True):
    """A field of an urlencoded or form-data body. `type` is `text` or `file`."""

    key: str
    value: str = ""
    type: Literal["text", "file"] = "text"
    description: str = ""
    content_type: str = ""
    is_disabled: bool = False
    pointer: str = ""


class Body(Struct, frozen=True, kw_only=True):
    """A request body.

    `text` is the raw text, or the GraphQL query; `variables` the GraphQL variables as text.
    `language` is the raw body's declared language (`json`, `xml`, …), `""` where none is declared.
    """

    mode: BodyMode
    text: str = ""
    language: str = ""
    variables: str = ""
    operation_name: str = ""
    fields: tuple[FormField, ...] = ()
    pointer: str = ""


class Request(Struct, frozen=True, kw_only=True):
    """A request. `auth` None means inherited; `body` None means none, or a disabled one."""

    method: str
    url: Url
    headers: tuple[Header, ...] = ()
    body: Body | None = None
    auth: Auth | None = None
    description: str = ""
    pointer: str = ""


class SavedResponse(Struct, frozen=True, kw_only=True):
    """A saved response (an "example" in Postman's window). `code` None where none was saved.

    Responses of an item that were brought by the same request share it: its pointers are those of
    the first.
    """

    name: str
    code: int | None = None
    status: str = ""
    headers: tuple[Header, ...] = ()
    body: str = ""
    preview_language: str = ""
    original_request: Request | None = None
    pointer: str = ""


class RequestItem(Struct, frozen=True, kw_only=True):
    """An item that holds a request."""

    name: str
    request: Request
    responses: tuple[SavedResponse, ...] = ()
    variables: tuple[Variable, ...] = ()
    description: str = ""
    id: str = ""
    pointer: str = ""


class Folder(Struct, frozen=True, kw_only=True):
    """An item that holds items. `auth` None means inherited."""

    name: str
    items: tuple[Folder | RequestItem, ...] = ()
    description: str = ""
    auth: Auth | None = None
    variables: tuple[Variable, ...] = ()
    pointer: str = ""


class Collection(Struct, frozen=True, kw_only=True):
    """A whole collection. Descriptions are Markdown throughout, HTML having been translated.

    `file` is the name the user gave, for findings. `request_count` is how many items with a request
    were written, including those that could not be read: each of those has its own finding.
    """

    name: str
    dialect: Dialect
    items: tuple[Folder | RequestItem, ...] = ()
    description: str = ""
    version: str = ""
    auth: Auth | None = None
    variables: tuple[Variable, ...] = ()
    request_count: int = 0
    file: str = ""

    def requests(self) -> Iterator[tuple[tuple[Folder, ...], RequestItem]]:
        """Give each request item with the folders above it, outermost first, in document order."""
        yield from _walk((), self.items)


def _walk(
    above: tuple[Folder, ...], items: tuple[Folder | RequestItem, ...]
) -> Iterator[tuple[tuple[Folder, ...], RequestItem]]:
    for item in items:
        if isinstance(item, Folder):
            yield from _walk((*above, item), item.items)
        else:
            yield above, item
