"""What a load consists of: documented calls, each as often as its weight says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contract_tests.harness.document.calls import Call, documented_calls
from contract_tests.harness.runs.created import Registry
from contract_tests.harness.runs.thresholds import names_of
from contract_tests.harness.servers.target import SAFE_METHODS, Target, TargetError
from postspec.openapi import Document, Operation
from postspec.report import EACH


def weighted_calls(
    document: Document, target: Target, registry: Registry, weights: Mapping[str, int]
) -> list[tuple[Call, int]]:
    """Give a call and its weight for each operation that is sent, in the document's order.

    `*` and a service stand for what changes nothing in them. Of the rest only creations are sent,
    if they are named, the target may be written to, and the run can remove what they make: no load
    changes or deletes what was there before. The narrowest name counts.

    Raises:
        TargetError: a name is nobody's, what it names may not be sent, or there is nothing to send.
    """
    names = names_of(document)
    unknown = [name for name in weights if name not in names]
    if unknown:
        raise TargetError(f"a weight is of {unknown[0]!r}: no operation or service is that")
    by_name = {names[name]: weight for name, weight in weights.items()}
    found = list(_weighted(document, target, registry, by_name))
    if not found:
        raise TargetError("[contract.load.weights] leaves nothing that may be sent to the target")
    return found


def _weighted(
    document: Document, target: Target, registry: Registry, weights: Mapping[str, int]
) -> Iterator[tuple[Call, int]]:
    for one in document.operations:
        own = weights.get(one.label)
        if own:
            _check(one, target, registry)
        swept = weights.get(one.tags[0] if one.tags else "", weights.get(EACH, 0))
        is_swept = one.method in SAFE_METHODS and target.may_send(one)
        weight = own if own is not None else (swept if is_swept else 0)
        if weight:
            yield documented_calls(document, one)[0], weight


def _check(operation: Operation, target: Target, registry: Registry) -> None:
    """Raise TargetError if an operation that was named may not be sent."""
    label = operation.label
    if not target.may_send(operation, is_own=True):
        raise TargetError(
            f"a weight is of {label!r}: its service is not the target's, or it changes things, "
            "which needs --allow-writes"
        )
    if operation.method not in SAFE_METHODS and not registry.can_remove(operation):
        raise TargetError(f"a weight is of {label!r}: what it does could not be undone")
