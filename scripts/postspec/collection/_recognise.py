"""Which kind of document a JSON value is, so that a wrong file is called by its name."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from postspec.collection._error import COLLECTION, ENVIRONMENT, CollectionError, refusal
from postspec.collection._plain import kind, text

_V1_FIX = (
    "convert it with `npx postman-collection-transformer convert --input {file} --input-version"
    " 1.0.0 --output collection.json --output-version 2.1.0`, or import it into Postman and"
    ' export it as "Collection v2.1"'
)


class Document(Struct, frozen=True):
    """A collection object and its JSON Pointer in the file (`/collection` in a wrapper)."""

    node: dict[str, object]
    pointer: str


_Signs = tuple[Callable[[dict[str, object]], bool], str]

#: What else a JSON object may be: the first sign that holds names it.
_OTHERS: tuple[_Signs, ...] = (
    (lambda d: "openapi" in d or "swagger" in d, "an OpenAPI document"),
    (lambda d: "asyncapi" in d, "an AsyncAPI document"),
    (lambda d: "_postman_variable_scope" in d, "a Postman environment file"),
    (lambda d: isinstance(d.get("values"), list), "a Postman environment file"),
    (lambda d: isinstance(d.get("environment"), dict), "a Postman environment file"),
    (lambda d: isinstance(d.get("log"), dict), "a HAR file"),
    (lambda d: isinstance(d.get("collections"), list), "a list of collections, not one of them"),
    (
        lambda d: isinstance(d.get("run"), dict) and "item" not in d,
        "the report of a collection run",
    ),
    (lambda d: "activeVersionTag" in d, "the metadata of a published collection"),
    (lambda d: isinstance(d.get("error"), dict), "an error answer of the Postman API"),
    (lambda d: "$schema" in d, "a JSON Schema"),
)


def find_collection(value: object, *, file: str) -> Document:
    """Give the collection in a JSON value, out of its wrapper where it has one.

    Raises:
        CollectionError: it is something else, or a v1 collection.
    """
    if not isinstance(value, dict):
        raise _wrong_file(kind(value), file)
    document = _unwrapped(value)
    if _is_v1(document.node):
        raise _version_one(file, document.pointer)
    if not _is_collection(document.node):
        raise _wrong_file(_name_of(value) or "a JSON object of another kind", file)
    return document


def find_environment(value: object, *, file: str) -> dict[str, object]:
    """Give the environment in a JSON value, out of its wrapper where it has one.

    Raises:
        CollectionError: it is something else.
    """
    if isinstance(value, dict):
        inner = value.get("environment", value)
        if isinstance(inner, dict) and isinstance(inner.get("values"), list):
            return inner
        is_collection = _is_collection(value) or isinstance(value.get("collection"), dict)
        what = "a Postman collection" if is_collection else "a JSON object without `values`"
    else:
        what = kind(value)
    message = f"this is {what}, not {ENVIRONMENT.name}"
    raise refusal(ENVIRONMENT.rule, message, file=file, fix=ENVIRONMENT.fix)


def _unwrapped(node: dict[str, object]) -> Document:
    inner = node.get("collection")
    if not isinstance(inner, dict) or "item" in node:
        return Document(node, "")
    # Published metadata wraps a collection too, but only its `info`.
    is_whole = "item" in inner or "requests" in inner or not _name_of(node)
    return Document(inner, "/collection") if is_whole else Document(node, "")


def _name_of(node: dict[str, object]) -> str:
    return next((name for holds, name in _OTHERS if holds(node)), "")


def _is_collection(node: dict[str, object]) -> bool:
    return "item" in node or ("info" in node and not _name_of(node))


def _is_v1(node: dict[str, object]) -> bool:
    """Version 1 keeps its requests in one flat list, ordered by `order` and `folders`."""
    info = node.get("info")
    if isinstance(info, dict) and "/v1." in text(info.get("schema")):
        return True
    is_flat = isinstance(node.get("requests"), list) and "item" not in node
    return is_flat and not {"order", "folders", "name"}.isdisjoint(node)


def _version_one(file: str, pointer: str) -> CollectionError:
    import shlex

    return refusal(
        "collection-v1",
        "this is a Postman Collection v1, a format that Postman itself has given up",
        file=file,
        pointer=pointer,
        fix=_V1_FIX.format(file=shlex.quote(file or "old.json")),
    )


def _wrong_file(what: str, file: str) -> CollectionError:
    message = f"this is {what}, not {COLLECTION.name}"
    return refusal(COLLECTION.rule, message, file=file, fix=COLLECTION.fix)
