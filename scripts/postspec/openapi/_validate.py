"""Whether a document is OpenAPI, and whether its examples are what its schemas say.

Source: openapi-spec-validator 0.9 (the OpenAPI schemas, then rules beyond them), and JSON Schema
2020-12 for schemas and examples. The libraries are imported when they are used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from postspec.findings import Finding, Place, Severity
from postspec.openapi import _walk as walk
from postspec.openapi._lint import lint_document
from postspec.openapi._text import Json

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

_LONGEST = 160


class _Problem(NamedTuple):
    """What a library found, in words that repeat no value of the document."""

    pointer: str
    message: str


def validate_document(document: Mapping[str, Json], file: str = "") -> tuple[Finding, ...]:
    """Give what is wrong with a document: against OpenAPI, and for client generators.

    Rule `not-openapi` is an error of the specification, the others are `lint_document`'s. Findings
    carry JSON Pointers into the document. Rules beyond the OpenAPI schemas are only looked at in a
    document that fits the schemas and has no broken reference.

    Args:
        document: an OpenAPI 3.0 or 3.1 document.
        file: the document's name in the findings.
    """
    lint = lint_document(document, file)
    problems = list(_structure(document))
    if not problems and not any(finding.rule == "reference" for finding in lint):
        problems = list(_meaning(document))
    return (*(_finding(each, file) for each in dict.fromkeys(problems)), *lint)


def _finding(problem: _Problem, file: str) -> Finding:
    return Finding(
        rule="not-openapi",
        severity=Severity.ERROR,
        message=problem.message,
        place=Place(file=file, pointer=problem.pointer),
        effect="tools may refuse the document",
    )


def _structure(document: Mapping[str, Json]) -> Iterator[_Problem]:
    """Give what breaks the OpenAPI schema, or JSON Schema, to which OpenAPI 3.1 leaves schemas."""
    for error in _validator(document).schema_validator.iter_errors(document):
        yield _Problem(walk.pointer("", *error.absolute_path), _message(error.message))
    if not _is_30(document):
        from jsonschema_rs import Draft202012Validator

        dialect = Draft202012Validator({"$ref": "https://json-schema.org/draft/2020-12/schema"})
        for at, schema in walk.root_schemas(document):
            for each in dialect.iter_errors(schema):
                yield _Problem(walk.pointer(at, *each.instance_path), _message(each.message))


def _meaning(document: Mapping[str, Json]) -> Iterator[_Problem]:
    """Give what breaks the specification's rules that its schemas cannot say."""
    from openapi_spec_validator.validation import exceptions as known

    # The first two are rules of ours too, which know the place.
    ours = (known.DuplicateOperationIDError, known.UnresolvableParameterError)
    for error in _validator(document).iter_errors():
        if not isinstance(error, ours):
            yield _Problem(walk.pointer("", *error.absolute_path), _message(error.message))


def _is_30(document: Mapping[str, Json]) -> bool:
    return str(document.get("openapi")).startswith("3.0")


def _validator(document: Mapping[str, Json]) -> Any:  # noqa: ANN401 - one of two classes
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

    of_version = OpenAPIV30SpecValidator if _is_30(document) else OpenAPIV31SpecValidator
    return of_version(dict(document))


#: The end of a library's message, without the value it begins with: that is the document's own.
_SAID = re.compile(
    r"(?:is not (?!a required)|does not |has |is (?:less|greater|shorter|longer|too) |was expected).*"
)
#: Messages that are about names and begin with none of the values.
_OF_NAMES = re.compile(
    r".*is a required property|(?:Additional|Unevaluated) properties .*|Duplicate parameter .*|"
    r"Required list has .*"
)


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


_BASE = "urn:postspec:document"


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
                    yield _misfit(error, file, walk.pointer(at, "examples", name), node.label)


def _with_examples(node: walk.OperationNode) -> Iterator[tuple[str, Mapping[str, Json]]]:
    places = [*walk.parameters(node)]
    for at, _, content in walk.contents(node):
        for name, media_type in content.items():
            if "json" in name.partition(";")[0].lower():
                places.append((walk.pointer(at, name), walk.mapping(media_type)))
    return ((at, owner) for at, owner in places if "schema" in owner and owner.get("examples"))


def _misfit(error: ValidationError, file: str, at: str, subject: str) -> Finding:
    where = walk.pointer("", *error.instance_path)
    return Finding(
        rule="example-misfit",
        severity=Severity.ERROR,
        message=f"the example{' at ' + where if where else ''}: {_message(error.message)}",
        place=Place(file=file, pointer=at),
        subject=subject,
        effect="the document contradicts itself",
        fix="correct the overlay action that narrowed the schema, or the saved example",
    )
