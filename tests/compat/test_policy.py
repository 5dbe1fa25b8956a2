"""What people decide: levels by rule and stability, approvals with a day; and version numbers."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.compat import (
    Approval,
    Bump,
    Change,
    Level,
    Policy,
    compare,
    judge,
    made_bump,
    suggested_bumps,
    unknown_rules,
    verdict,
)
from postspec.findings import Place
from postspec.openapi import Document

Json = Any
WIRE, WARN, INFO = Level.WIRE_BREAKING, Level.WARNING, Level.INFO


def document(values: list[str], version: str = "1.0.0", **operation: Json) -> Document:
    """Give a document with one operation that answers with one of the values."""
    content = {"application/json": {"schema": {"enum": values}}}
    get = {"responses": {"200": {"content": content}}, **operation}
    raw = {"openapi": "3.1.0", "info": {"version": version}, "paths": {"/x": {"get": get}}}
    return Document(file="openapi.yaml", raw=raw)


OLD, NEW = document(["a"]), document(["a", "b"])


def judged(policy: Policy, old: Document = OLD, new: Document = NEW, today: str = "") -> Change:
    """Give the one change, as the policy has it."""
    (change,) = judge(compare(old, new), policy, old, new, today=today).changes
    return change


def rules(policy: Policy, today: str = "") -> list[str]:
    """Give the rules of what is said about the policy."""
    return [f.rule for f in judge(compare(OLD, NEW), policy, OLD, NEW, today=today).findings]


@pytest.mark.parametrize(
    ("policy", "level"),
    [
        (Policy(), WIRE),
        (Policy(is_lenient=True), WARN),
        (Policy(levels={"enum-value-added": INFO}), INFO),
        (Policy(levels={"enum-value-added": WARN, "response-enum-value-added": INFO}), INFO),
        (Policy(levels={"request-enum-value-added": INFO}), WIRE),
        (Policy(levels={"enum-value-added": WIRE}, is_lenient=True), WIRE),
    ],
)
def test_levels(policy: Policy, level: Level) -> None:
    """A level is decided by the whole name, then by the rule, then by how enums are read."""
    assert judged(policy).level is level


def test_lenient_reading_is_of_what_is_emitted() -> None:
    """A value that is no longer accepted breaks callers, however they read answers."""
    body = {"content": {"application/json": {"schema": {"enum": ["a"]}}}}
    wide = {"content": {"application/json": {"schema": {"enum": ["a", "b"]}}}}
    old, new = document(["a"], requestBody=wide), document(["a"], requestBody=body)
    assert judged(Policy(is_lenient=True), old, new).level is WIRE


def test_stability_caps_the_level() -> None:
    """Changes of operations that were said to be unstable are at most what was decided for such."""
    policy = Policy(stability={"alpha": INFO})

    def pair(**label: str) -> tuple[Document, Document]:
        return document(["a"], **label), document(["a", "b"], **label)

    for name in ("x-stability", "x-stability-level"):
        assert judged(policy, *pair(**{name: "alpha"})).level is INFO
        assert judged(policy, *pair(**{name: "beta"})).level is WIRE
    lenient = Policy(stability={"alpha": WIRE}, is_lenient=True)
    assert judged(lenient, *pair(**{"x-stability": "alpha"})).level is WARN


@pytest.mark.parametrize(
    ("before", "after", "gravest"),
    [({}, {"x-stability": "alpha"}, WIRE), ({"x-stability": "alpha"}, {}, INFO)],
)
def test_the_promised_stability_counts(
    before: dict[str, str], after: dict[str, str], gravest: Level
) -> None:
    """Nobody takes a promise back by calling the operation unstable in the same change."""
    old, new = document(["a"], **before), document(["a", "b"], **after)
    policy = Policy(stability={"alpha": INFO})
    assert judge(compare(old, new), policy, old, new).changes[0].level is gravest


def test_approval() -> None:
    """An approved change is told with its reason and does not count, until its day is over."""
    (change,) = compare(OLD, NEW)
    policy = Policy(approvals=(Approval(id=change.id, reason="agreed", expires="2026-03-01"),))
    approved = judged(policy, today="2026-03-01")
    assert (approved.approval, approved.level) == ("agreed", WIRE)
    found = verdict([approved])
    assert (found.is_failed, found.approved, found.counts[WIRE]) == (False, 1, 0)
    assert rules(policy, "2026-03-01") == []
    late = judged(policy, today="2026-03-02")
    assert late.approval == ""
    assert verdict([late]).is_failed
    assert rules(policy, "2026-03-02") == ["approval-expired"]


def test_approval_of_nothing() -> None:
    """An approval that no change has the id of is reported."""
    policy = Policy(approvals=(Approval(id="000000000000", reason="once"),))
    assert rules(policy) == ["approval-unused"]


def test_unknown_rules() -> None:
    """A level for a rule that is none is an error, with the nearest name."""
    (finding,) = unknown_rules(Policy(levels={"enum-value-aded": INFO}), Place(file="p"))
    assert finding.fix == "did you mean `enum-value-added`?"
    assert unknown_rules(Policy(levels={"webhook-request-type-widened": INFO}), Place()) == ()


def test_suggested_bumps() -> None:
    """What breaks the wire is major for both; a name is major for the client alone."""
    assert suggested_bumps(()).document is Bump.NONE
    assert suggested_bumps(compare(OLD, NEW)).document is Bump.MAJOR
    assert suggested_bumps(compare(NEW, OLD)).client is Bump.MINOR
    renamed = suggested_bumps(compare(document(["a"], operationId="x"), document(["a"], operationId="y")))  # fmt: skip
    assert (renamed.document, renamed.client) == (Bump.MINOR, Bump.MAJOR)


@pytest.mark.parametrize(
    ("old", "new", "bump"),
    [
        ("1.2.3", "2.0.0", Bump.MAJOR),
        ("1.2.3", "1.3.0", Bump.MINOR),
        ("1.2.3", "1.2.4", Bump.PATCH),
        ("1.2", "1.2.0", Bump.NONE),
        ("0.2.3", "0.3.0", Bump.MAJOR),
        ("0.2.3", "0.2.4", Bump.MINOR),
        ("v1", "v2", Bump.MAJOR),
        ("2.0.0", "1.0.0", None),
        ("soon", "1.0.0", None),
    ],
)
def test_made_bump(old: str, new: str, bump: Bump | None) -> None:
    """What went up is read from both versions; before 1.0.0 a minor version may break."""
    assert made_bump(document(["a"], old), document(["a"], new)) is bump
