"""Which tests a run has: what each is about, and whether that belongs to the run."""

from __future__ import annotations

from zlib import crc32

import pytest

from contract_tests.harness.checks.arazzo import Flow
from contract_tests.harness.checks.effects import Change
from contract_tests.harness.checks.observed import Replacement
from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call
from contract_tests.harness.document.messages import Message
from contract_tests.harness.document.workflows import Collection
from contract_tests.harness.runs.layers import layer_of
from contract_tests.harness.runs.run import ContractRun
from postspec.openapi import Operation

#: The layer that looks at changes, of items of its own, which has to come before others make some.
OWN_LAYER = "workflows"


def belongs(item: pytest.Item, run: ContractRun, labels: set[str] | None) -> bool:
    """Tell whether a test is one of a run: of its target, its rhythm, its shard, and to be sent there.

    `labels` are the operations of the shard, None where the run is whole.
    """
    is_live = item.get_closest_marker("live") is not None
    is_night = item.get_closest_marker("night") is not None
    operations = operations_of(item)
    message = _message_of(item)
    if message is not None or run.receivers:
        is_one = run.shard is None or run.shard[0] == 1
        return message is not None and message.operation.path in run.receivers and is_one
    is_of_run = is_night or is_live == (run.target is not None)
    if is_night != (run.plan is not None) or not is_of_run:
        return False
    if not run.takes(operations, is_own=layer_of_test(item) == OWN_LAYER):
        return False
    if labels is None or run.shard is None:
        return True
    return operations[0].label in labels if operations else _is_drawn(item, *run.shard)


def _is_drawn(item: pytest.Item, number: int, count: int) -> bool:
    """Tell whether a test about no operation is one of a shard: by its name, the same everywhere."""
    return crc32(f"{item.path.name}::{item.name}".encode()) % count == number - 1


def operations_of(item: pytest.Item) -> tuple[Operation, ...]:
    """Give the operations that a test sends, the one that it is about first; none if unknown."""
    callspec = getattr(item, "callspec", None)
    given = callspec.params if callspec is not None else {}
    for value in given.values():
        if isinstance(value, Operation):
            return (value,)
        if isinstance(value, Call | Message):
            return (value.operation,)
        if isinstance(value, Flow | Replacement | Change | Collection):
            return value.operations
    label = given.get("label")
    return (subject.operation(label),) if isinstance(label, str) else ()


def _message_of(item: pytest.Item) -> Message | None:
    """Give the message that a test sends to a receiver, None if it sends none."""
    callspec = getattr(item, "callspec", None)
    message = callspec.params.get("message") if callspec is not None else None
    return message if isinstance(message, Message) else None


def layer_of_test(item: pytest.Item) -> str:
    """Give the layer of a test, or its module's name where that is in none."""
    return layer_of(item.path) or item.path.stem
