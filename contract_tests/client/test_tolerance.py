"""The client reads documented answers that went wrong in one place, and says where.

Every property of every example is left out, set to null, given another type, given a choice that is
none. Whether that is a deviation at all is JSON Schema's to say.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import jsonschema_rs
import pytest

from contract_tests.harness.checks import client
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.document.examples import (
    Path,
    property_paths,
    renamed,
    with_wrong_type,
    without,
)
from contract_tests.harness.document.workflows import success
from postspec.openapi import MediaType, Operation
from postspec.samples import Schemas

Json = Any

#: What only the generated client can say.
Generated = Any

DOCUMENT = subject.document()
SCHEMAS = Schemas(DOCUMENT)

#: JSON Schema keywords that a typed reader follows; bounds, patterns and lengths are not its matter.
TYPED = {"type", "required", "enum", "const", "format"}


def nullified(value: Json, path: Path) -> Json:
    """Give a copy in which the value at this place is null."""
    if not path:
        return None
    head, *rest = path
    copy: Json = dict(value) if isinstance(value, Mapping) else list(value)
    copy[head] = nullified(value[head], tuple(rest))
    return copy


CHANGES: Mapping[str, Callable[[Json, Path], Json]] = {
    "missing": without,
    "null": nullified,
    "another type": with_wrong_type,
    "unknown choice": renamed,
}


@dataclass
class Reader:
    """A client of one operation on a fake that answers with whatever body it is given."""

    operation: Operation
    call: Call
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Make the fake and its clients."""
        self._fake = client.fake_api()
        self._client = self._fake.client(on_deviation=lambda _, d: self.told.append(d.pointer))
        self._strict = self._client.with_options(strict=True)
        self._arguments = client.arguments(self.call)

    def read(self, body: Json, *, is_strict: bool = False) -> list[str]:
        """Give where the answer deviates. Raises the package's DecodeError."""
        self.told.clear()
        self._fake.answer(
            client.method(self._client, self.operation), body=json.dumps(body).encode()
        )
        reader = self._strict if is_strict else self._client
        client.method(reader, self.operation)(**self._arguments)
        return list(self.told)


@dataclass(frozen=True)
class Answer:
    """A documented success, and the places in its examples to make wrong."""

    operation: Operation
    media: MediaType
    places: tuple[tuple[Json, Path], ...] = field(repr=False)

    def __str__(self) -> str:
        return self.operation.label

    def changed(self) -> Iterator[tuple[str, Path, Json]]:
        """Give every answer that is wrong in one place, with what was done to it."""
        for example, path in self.places:
            for name, change in CHANGES.items():
                yield name, path, change(example, path)


def answers() -> Iterator[Answer]:
    """Give each documented success with an example; the same place of the same schema only once."""
    seen: set[tuple[str, Path]] = set()
    for operation in subject.operations():
        media = success(operation)
        if media is None or not media.examples:
            continue
        schema = json.dumps(media.schema, sort_keys=True)
        places = {}
        for example in media.examples.values():
            for path in property_paths(example):
                if (schema, path) not in seen:
                    seen.add((schema, path))
                    places[path] = (example, path)
        yield Answer(operation, media, tuple(places.values()))


def typed_errors(media: MediaType, value: Json) -> list[str]:
    """Give the JSON Pointers at which a value is not of its schema's types."""
    errors = SCHEMAS.validator(media.schema).iter_errors(value)
    return [
        "".join(f"/{part}" for part in error.instance_path) for error in errors if _is_typed(error)
    ]


def _is_typed(error: jsonschema_rs.ValidationError) -> bool:
    """Tell whether a typed reader sees an error: of a union, whether no alternative has the types.

    A union whose value fits twice has no context; a reader need not mind.
    """
    if error.kind.name not in {"anyOf", "oneOf"}:
        return error.kind.name in TYPED
    branches = getattr(error.kind, "context", ())
    return bool(branches) and all(any(map(_is_typed, branch)) for branch in branches)


@pytest.mark.parametrize("answer", list(answers()), ids=str)
def test_one_wrong_place_is_read_and_told(answer: Answer) -> None:
    """The default client gives a value and tells the place; a strict one raises and names it."""
    reader = Reader(answer.operation, documented_calls(DOCUMENT, answer.operation)[0])
    wrong: list[str] = []
    for name, path, body in answer.changed():
        told, expected = reader.read(body), typed_errors(answer.media, body)
        is_told = all(any(place.startswith(there) for place in told) for there in expected)
        if not is_told or (told and not expected):
            wrong.append(f"{name} at {path}: told {told}, expected {expected}")
        if told:
            with pytest.raises(client.package().DecodeError) as caught:
                reader.read(body, is_strict=True)
            assert any(place in str(caught.value) for place in told)
    assert not wrong, wrong[:5]
