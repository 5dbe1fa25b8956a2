"""How slow and how often wrong a target may be: what the settings say, in the document's names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from contract_tests.harness.servers.target import TargetError
from postspec.openapi import Document
from postspec.project import ContractThreshold
from postspec.report import EACH, Threshold


def thresholds(document: Document, chosen: Iterable[ContractThreshold]) -> tuple[Threshold, ...]:
    """Give the thresholds by operation and service.

    Raises:
        TargetError: one is about nothing that the document has.
    """
    return tuple(_named(document, chosen))


def _named(document: Document, chosen: Iterable[ContractThreshold]) -> Iterator[Threshold]:
    names = names_of(document)
    for one in chosen:
        if one.of not in names:
            raise TargetError(f"a threshold is about {one.of!r}: no operation or service is that")
        yield Threshold(of=names[one.of], p95_ms=one.p95_ms, error_rate=one.error_rate)


def names_of(document: Document) -> Mapping[str, str]:
    """Give what a setting may be about (labels, services, `EACH`) by each name that it may have."""
    services = {tag: tag for one in document.operations for tag in one.tags[:1]}
    ids = {one.operation_id: one.label for one in document.operations}
    labels = {one.label: one.label for one in document.operations}
    return {EACH: EACH, **services, **ids, **labels}
