"""Every example the document saves, with the schema it has to satisfy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from contract_tests.harness.document.calls import with_files
from contract_tests.harness.document.schemas import Schema, subschemas
from postspec.openapi import Document, MediaType, Operation

Json = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One saved value. `place` says which part of the operation it is an example of."""

    operation: str
    place: str
    name: str = ""
    value: Json = field(repr=False)
    schema: Schema = field(repr=False)

    def __str__(self) -> str:
        return " | ".join(part for part in (self.operation, self.place, self.name) if part)


def document_examples(document: Document) -> list[Example]:
    """Give every example of operations, webhooks and shared schemas, in document order."""
    found = [e for o in document.operations for e in operation_examples(document, o)]
    found += [
        e for o in document.webhooks for e in operation_examples(document, o, prefix="webhook ")
    ]
    return found + list(_schema_examples(document))


def operation_examples(
    document: Document, operation: Operation, prefix: str = ""
) -> Iterator[Example]:
    """Give the examples of parameters, of the request body and of responses."""
    label = prefix + operation.label
    for parameter in operation.parameters:
        place = f"{parameter.place} {parameter.name}"
        for name, value in parameter.examples.items():
            yield Example(
                operation=label, place=place, name=name, value=value, schema=parameter.schema
            )
    for example in _content_examples(label, "request", operation.body):
        yield replace(example, value=with_files(document.resolve(example.schema), example.value))
    for response in operation.responses:
        yield from _content_examples(label, response.status, response.content)


def response_examples(document: Document) -> list[Example]:
    """Give the examples of responses alone, webhooks' included."""
    return [
        example
        for operation in (*document.operations, *document.webhooks)
        for response in operation.responses
        for example in _content_examples(operation.label, response.status, response.content)
    ]


def _content_examples(label: str, place: str, content: Iterable[MediaType]) -> Iterator[Example]:
    for media in content:
        where = place if media.is_json else f"{place} {media.name}"
        for name, value in media.examples.items():
            yield Example(operation=label, place=where, name=name, value=value, schema=media.schema)


def _schema_examples(document: Document) -> Iterator[Example]:
    for name, schema in document.schemas.items():
        for inner in subschemas(schema):
            written = [inner["example"]] if "example" in inner else []
            for number, value in enumerate([*written, *(inner.get("examples") or ())]):
                yield Example(
                    operation=f"schema {name}",
                    place=str(inner.get("title") or inner.get("description") or "")[:40],
                    name=str(number),
                    value=value,
                    schema=inner,
                )


# --- examples made wrong --------------------------------------------------------------------------

Path = tuple[str | int, ...]


def property_paths(value: Json, at: Path = ()) -> Iterator[Path]:
    """Give the place of every property whose value is not null; of arrays, those of item 0."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if inner is not None:
                yield (*at, key)
                yield from property_paths(inner, (*at, key))
    elif isinstance(value, list) and value:
        yield from property_paths(value[0], (*at, 0))


def with_wrong_type(value: Json, path: Path) -> Json:
    """Give a copy in which the value at this place has another JSON type."""
    if not path:
        return [] if isinstance(value, str) else "text"
    head, *rest = path
    copy: Json = dict(value) if isinstance(value, Mapping) else list(value)
    copy[head] = with_wrong_type(value[head], tuple(rest))
    return copy


def without(value: Json, path: Path) -> Json:
    """Give a copy without the property at this place."""
    head, *rest = path
    if isinstance(value, Mapping):
        copy: Json = dict(value)
        if not rest:
            del copy[head]
            return copy
    else:
        copy = list(value)
    copy[head] = without(value[head], tuple(rest))
    return copy


def renamed(value: Json, path: Path) -> Json:
    """Give a copy in which the value at this place is a text that is none of its choices."""
    if not path:
        return f"no-such-{value}"
    head, *rest = path
    copy: Json = dict(value) if isinstance(value, Mapping) else list(value)
    copy[head] = renamed(value[head], tuple(rest))
    return copy
