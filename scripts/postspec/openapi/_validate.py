"""Whether a document is OpenAPI, and whether its examples are what its schemas say.

Source: the OpenAPI schemas that openapi-spec-validator 0.9 carries, and JSON Schema 2020-12. The
schemas are applied by jsonschema-rs: importing openapi-spec-validator itself costs a second, and
its own rules for schemas name no place. Those of its rules that no schema can say are in the lint.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from postspec.findings import Finding, Place
from postspec.json_pointer import pointer_to
from postspec.openapi import _walk as walk
from postspec.openapi._lint import lint_document
from postspec.openapi._rules import found
from postspec.openapi._text import Json

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError, Validator

_LONGEST = 160
_BASE = "urn:postspec:document"


class _Problem(NamedTuple):
    """What a library found, in words that repeat no value of the document."""

    pointer: str
    message: str


def validate_document(document: Mapping[str, Json], file: str = "") -> tuple[Finding, ...]:
    """Give what is wrong with a document: against OpenAPI, and for client generators.

    Rule `not-openapi` is an error against the OpenAPI or JSON Schema schemas, the others are
    `lint_document`'s. Findings carry JSON Pointers into the document.

    Args:
        document: an OpenAPI 3.0 or 3.1 document.
        file: the document's name in the findings.
    """
    findings = (
        found("not-openapi", each.message, Place(file=file, pointer=each.pointer))
        for each in dict.fromkeys(_problems(document))
    )
    return (*findings, *lint_document(document, file))


def _problems(document: Mapping[str, Json]) -> Iterator[_Problem]:
    is_30 = str(document.get("openapi")).startswith("3.0")
    for error in _openapi_schema("v3.0" if is_30 else "v3.1").iter_errors(dict(document)):
        yield _Problem(pointer_to("", *error.instance_path), _message(error.message))
    # OpenAPI 3.1 leaves what a schema may be to JSON Schema.
    for at, schema in () if is_30 else walk.root_schemas(document):
        for error in _json_schema().iter_errors(schema):
            yield _Problem(pointer_to(at, *error.instance_path), _message(error.message))


@lru_cache
def _openapi_schema(version: str) -> Validator:
    import jsonschema_rs

    package = importlib.util.find_spec("openapi_spec_validator")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("openapi-spec-validator is not installed")
    schemas = Path(package.origin).parent / "resources" / "schemas"
    schema = json.loads((schemas / version / "schema.json").read_text("utf-8"))
    return jsonschema_rs.validator_for(schema)


@lru_cache
def _json_schema() -> Validator:
    from jsonschema_rs import Draft202012Validator

    dialect = {"$ref": "https://json-schema.org/draft/2020-12/schema"}
    return Draft202012Validator(dialect, validate_formats=True)


#: The end of a library's message, without the value it begins with: that is the document's own.
_SAID = re.compile(
    r"(?:is not (?!a required)|does not |has |is (?:less|greater|shorter|longer|too) |was expected).*"
)
#: Messages that are about names and begin with none of the values.
_OF_NAMES = re.compile(r".*is a required property|(?:Additional|Unevaluated) properties .*")


def _message(text: str) -> str:
    first = str(text).partition("\n")[0]
    of_names = _OF_NAMES.fullmatch(first)
    said = of_names or _SAID.search(first)
    message = said[0] if said else "breaks the specification"
    return message if len(message) <= _LONGEST else message[: _LONGEST - 1] + "…"


# --- examples -------------------------------------------------------------------------------------


def check_examples(document: Mapping[str, Json], file: str = "") -> tuple[Finding, ...]:
    """Give the examples that do not fit their schemas, formats included.

    Looks at JSON bodies and at parameters, webhooks too. A finding `example-misfit` points at the
    example and says what of the schema it breaks, never the value.

    Args:
        document: an OpenAPI 3.1 document that `validate_document` finds valid.
        file: the document's name in the findings.
    """
    return tuple(_misfits(document, file))


def _misfits(document: Mapping[str, Json], file: str) -> Iterator[Finding]:
    from jsonschema_rs import Draft202012Validator, Registry

    registry = Registry([(_BASE, dict(document))])
    for node in walk.operations(document):
        for at, owner in _with_examples(node):
            schema = {"$ref": f"{_BASE}#{quote(at)}/schema"}
            validator = Draft202012Validator(schema, registry=registry, validate_formats=True)
            for name, example in walk.mapping(owner.get("examples")).items():
                value = walk.mapping(example).get("value")
                for error in validator.iter_errors(value):
                    yield _misfit(error, file, pointer_to(at, "examples", name), node.label)


def _with_examples(node: walk.OperationNode) -> Iterator[tuple[str, Mapping[str, Json]]]:
    places = [*walk.parameters(node)]
    for at, _, content in walk.contents(node):
        for name, media_type in content.items():
            if "json" in name.partition(";")[0].lower():
                places.append((pointer_to(at, name), walk.mapping(media_type)))
    return ((at, owner) for at, owner in places if "schema" in owner and owner.get("examples"))


def _misfit(error: ValidationError, file: str, at: str, subject: str) -> Finding:
    where = pointer_to("", *error.instance_path)
    message = f"the example{' at ' + where if where else ''}: {_message(error.message)}"
    return found("example-misfit", message, Place(file=file, pointer=at), subject=subject)
