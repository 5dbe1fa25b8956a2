"""What other tools are given: the document cut down to one operation, the collection to its requests.

A whole document of hundreds of operations takes each of them seconds to read. What is left says the
same about the operation; nothing is added but what the tool's own manual asks for.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from benchmarks.contract_peers_reports import STATUS_TEST

from postspec.json_pointer import tokens_of

Json = Any

_METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_SOURCE: Final = "x-postspec-source"
#: The name under which Specmatic finds a request and its answer to belong together.
_PAIRED: Final = "documented"
_SCRIPT: Final = f"pm.test({STATUS_TEST!r}, () => pm.response.to.be.success);"


def cut_to(document: Mapping[str, Json], path: str) -> dict[str, Json]:
    """Give the document with one path alone, and of its components those that are referred to."""
    item, had = document["paths"][path], document.get("components", {})
    components: dict[str, Json] = {"securitySchemes": had.get("securitySchemes", {})}
    todo = list(_references(item))
    while todo:
        _, section, name = tokens_of(todo.pop().removeprefix("#"))[:3]
        if name not in components.setdefault(section, {}):
            components[section][name] = had[section][name]
            todo += _references(had[section][name])
    left = {k: v for k, v in document.items() if k not in ("paths", "components", "webhooks")}
    return {**left, "paths": {path: item}, "components": components}


def _references(value: Json) -> Iterator[str]:
    """Give every `$ref` inside a value."""
    if isinstance(value, Mapping):
        for key, inside in value.items():
            if key == "$ref" and isinstance(inside, str):
                yield inside
            else:
                yield from _references(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _references(inside)


def with_one_method(document: Mapping[str, Json], method: str) -> dict[str, Json]:
    """Give a document that has one method alone at its paths."""
    paths = {
        path: {k: v for k, v in item.items() if k == method or k not in _METHODS}
        for path, item in document["paths"].items()
    }
    return {**document, "paths": paths}


def with_paired_examples(document: Mapping[str, Json]) -> dict[str, Json]:
    """Give a document in which what is shown of a request and of its success has one name.

    That is how Specmatic is told what to send, valid ids in paths among it:
    https://docs.specmatic.io/documentation/contract_tests.html
    """
    changed = copy.deepcopy(dict(document))
    for item in changed["paths"].values():
        for operation in (one for method, one in item.items() if method in _METHODS):
            shown = [*operation.get("parameters", ())]
            for name, media in operation.get("requestBody", {}).get("content", {}).items():
                # A form is shown without its files, and Specmatic takes no example without them.
                if name.startswith("multipart/"):
                    media.pop("examples", None)
                shown.append(media)
            for status, response in operation["responses"].items():
                content = response.get("content", {}).values()
                shown += content if status.startswith("2") else ()
                for media in () if status.startswith("2") else content:
                    media.pop("examples", None)
            for one in shown:
                _keep_first(one)
    return changed


def _keep_first(one: dict[str, Json]) -> None:
    first = next(iter((one.pop("examples", None) or {}).values()), None)
    if first is not None:
        one["examples"] = {_PAIRED: first}


def requests_of(document: Mapping[str, Json], path: str, method: str) -> list[str]:
    """Give the JSON Pointers of an operation's saved requests in the collection."""
    source = document["paths"][path][method].get(_SOURCE, {})
    return [pointer for pointer in source.get("pointers", ()) if pointer]


def collection_of(collection: Mapping[str, Json], pointers: Sequence[str]) -> dict[str, Json]:
    """Give a collection of some of its requests alone, with its own variables and authorization."""
    return {**collection, "item": [_at(collection, pointer) for pointer in pointers]}


def _at(collection: Mapping[str, Json], pointer: str) -> Json:
    """Give an item; a pointer may lead to something inside of one."""
    value: Json = collection
    tokens = tokens_of(pointer)
    inside = [n + 2 for n, token in enumerate(tokens) if token == "item"]  # noqa: S105 - a key
    for token in tokens[: max(inside)]:
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value


def with_status_test(collection: Mapping[str, Json]) -> dict[str, Json]:
    """Give a collection that tests after each request that its answer is a success."""
    script = {"type": "text/javascript", "exec": [_SCRIPT]}
    events = [*collection.get("event", ()), {"listen": "test", "script": script}]
    return {**collection, "event": events}
