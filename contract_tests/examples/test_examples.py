"""Every saved example is a valid instance of its schema, and schemas tell right from wrong."""

from __future__ import annotations

import pytest

from contract_tests.harness.document import subject
from contract_tests.harness.document.examples import (
    Example,
    document_examples,
    property_paths,
    response_examples,
    with_wrong_type,
)
from contract_tests.harness.document.schemas import (
    ANNOTATION_FORMATS,
    Checker,
    checkable_formats,
    subschemas,
)

#: The share of properties in response examples whose type the schemas must guard. What is left are
#: values that are free by contract: maps of a customer's own fields, payloads of other systems.
GUARDED_SHARE = 0.9

CHECKER = Checker(subject.document())


@pytest.mark.parametrize("example", document_examples(subject.document()), ids=str)
def test_example_is_valid(example: Example) -> None:
    """A saved example satisfies the schema of the place it is saved at, formats included."""
    assert not CHECKER.problems(example.schema, example.value)


def test_every_format_is_checked() -> None:
    """The document uses no format that the validator would pass over in silence."""
    shared = subject.document().schemas.values()
    used = {inner["format"] for s in shared for inner in subschemas(s) if "format" in inner}
    assert used - ANNOTATION_FORMATS <= checkable_formats()


def test_schemas_notice_a_wrong_type() -> None:
    """A response example with one property's type changed is refused, for nearly every property."""
    places = [
        (e, p) for e in response_examples(subject.document()) for p in property_paths(e.value)
    ]
    if not places:
        pytest.skip("the document has no response example with properties")
    free = [
        f"{example} at {'/'.join(map(str, path))}"
        for example, path in places
        if CHECKER.accepts(example.schema, with_wrong_type(example.value, path))
    ]
    guarded = 1 - len(free) / len(places)
    report = "\n".join(free)
    assert guarded >= GUARDED_SHARE, f"{guarded:.1%} of {len(places)} are guarded, not:\n{report}"
