"""A change is seen wherever the document lets it be seen: settings, parts of items, deletions."""

from __future__ import annotations

import pytest

from contract_tests.harness.checks.declared import Action, action_problems, actions
from contract_tests.harness.checks.effects import Change, change_of, change_problems
from contract_tests.harness.document import subject
from contract_tests.harness.servers import server
from contract_tests.harness.servers.mutants import at_work
from postspec.stub import Fault

_FOUND = (change_of(subject.document(), operation) for operation in subject.operations())
CHANGES = [change for change in _FOUND if change is not None]
ACTIONS = actions(subject.document())


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_change_is_seen(change: Change) -> None:
    """What was written is shown, and what was deleted is not."""
    stub, token = server.fresh()
    with stub.client(token) as http:
        assert not change_problems(http, change)


@pytest.mark.parametrize("action", ACTIONS, ids=str)
def test_a_declared_action_is_seen(action: Action) -> None:
    """Of the items that an operation is declared to change, every look shows a change."""
    stub, token = server.fresh()
    with stub.client(token) as http:
        assert not action_problems(http, action)


@pytest.mark.parametrize("action", ACTIONS, ids=str)
def test_an_action_that_is_not_done_is_noticed(action: Action) -> None:
    """Whatever is sent, and whatever was done to the items before."""
    kind = "undone-delete" if action.operation.method == "delete" else "lost-write"
    fault = Fault(fault=kind, operations=action.operation.label)
    stub, token = server.fresh()
    with at_work(stub, fault), stub.client(token) as http:
        assert action_problems(http, action)


@pytest.mark.parametrize(("method", "kind"), [("put", "lost-write"), ("delete", "undone-delete")])
def test_a_change_that_is_not_made_is_noticed(method: str, kind: str) -> None:
    """A server that answers as if it had done something, and has not, is told by the next look."""
    change = next((c for c in CHANGES if c.call.operation.method == method), None)
    if change is None:
        pytest.skip("the document has no such change that can be seen")
    stub, token = server.fresh()
    fault = Fault(fault=kind, operations=change.call.operation.label)
    with at_work(stub, fault), stub.client(token) as http:
        assert change_problems(http, change)
