"""What people decided about changes: levels, stability, approvals; and what follows for versions."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from postspec.compat._change import Change, Level
from postspec.compat._operations import stabilities
from postspec.compat._rules import every_rule
from postspec.findings import Finding, Place, Rule, Severity, found
from postspec.openapi import Document

#: Rule name → what its findings say beside their message.
RULES: dict[str, Rule] = {
    "approval-unused": Rule(
        Severity.WARNING, "it approves nothing", "delete it from [[compat.approvals]]"
    ),
    "approval-expired": Rule(
        Severity.WARNING,
        "the change counts again",
        "release the change, undo it, or give the approval another day",
    ),
    "policy-rule-unknown": Rule(Severity.ERROR, "nothing was compared"),
}

#: What a new value of an enum is where readers are told to expect values they do not know.
_LENIENT = frozenset({"enum-value-added", "union-case-added"})
_EMITTING = ("response-", "webhook-request-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A change that may go out in spite of its level: by the change's id, with a reason.

    `expires` is a date (`2026-12-31`), the last day on which it counts; empty for ever.
    """

    id: str
    reason: str
    expires: str = ""
    place: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What a team decided.

    `levels` are by rule, with or without the message in front (`response-enum-value-added`,
    `enum-value-added`). `stability` is the gravest level that changes of operations with that
    `x-stability` have. With `is_lenient`, clients are expected to bear values and cases of an enum
    or union that they do not know: new ones are warnings.
    """

    levels: Mapping[str, Level] = field(default_factory=dict)
    stability: Mapping[str, Level] = field(default_factory=dict)
    approvals: tuple[Approval, ...] = ()
    is_lenient: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """Changes by a policy, in order, and what is to be said about the policy itself."""

    changes: tuple[Change, ...]
    findings: tuple[Finding, ...] = ()


def judge(
    changes: Iterable[Change], policy: Policy, old: Document, new: Document, *, today: str = ""
) -> Judged:
    """Give the changes at the levels that people decided, the approved ones with their reason.

    An approval that has expired, or that no change has the id of, is a finding. `today` is a date;
    without it nothing expires.
    """
    # What was promised counts: nobody takes a promise back by another word in the new document.
    stable = {**stabilities(new), **stabilities(old)}
    kept = {a.id: a for a in policy.approvals if not _is_over(a, today)}
    judged = tuple(_judged(change, policy, stable, kept) for change in changes)
    order = sorted(range(len(judged)), key=lambda i: (-judged[i].level.rank, i))
    return Judged(tuple(judged[i] for i in order), tuple(_remarks(judged, policy, today)))


def _judged(
    change: Change, policy: Policy, stable: Mapping[str, str], kept: Mapping[str, Approval]
) -> Change:
    level = _level(change, policy)
    client = tuple(
        replace(one, level=_by_rule(one.rule, one.level, policy)) for one in change.client
    )
    if not any(name in policy.levels for name in (change.rule, plain_name(change.rule))):
        # What people decided about the change itself is their word on what follows from it, too.
        level = max((level, *(one.level for one in client)), key=lambda one: one.rank)
    caps = [policy.stability.get(stable.get(label, "")) for label in change.operations]
    if caps and all(caps):
        highest = max((cap for cap in caps if cap), key=lambda cap: cap.rank)
        level = min(level, highest, key=lambda one: one.rank)
    approval = kept.get(change.id)
    reason = approval.reason if approval else ""
    return replace(change, level=level, approval=reason, client=client)


def _by_rule(rule: str, level: Level, policy: Policy) -> Level:
    return policy.levels.get(rule, level)


def _level(change: Change, policy: Policy) -> Level:
    plain = plain_name(change.rule)
    for name in (change.rule, plain):
        if name in policy.levels:
            return policy.levels[name]
    is_emitted = change.rule.startswith(_EMITTING)
    if policy.is_lenient and is_emitted and plain in _LENIENT:
        return min(change.level, Level.WARNING, key=lambda one: one.rank)
    return change.level


def plain_name(rule: str) -> str:
    """Give the name of a rule without the message it speaks of: `enum-value-added`."""
    known = every_rule()
    return known[rule].name if rule in known else rule


def _is_over(approval: Approval, today: str) -> bool:
    return bool(today and approval.expires) and approval.expires < today


def _remarks(changes: tuple[Change, ...], policy: Policy, today: str) -> Iterator[Finding]:
    met = {change.id: change for change in changes}
    for approval in policy.approvals:
        change = met.get(approval.id)
        if change is None:
            message = f"no change has the id {approval.id}"
            yield found(RULES, "approval-unused", message, approval.place)
        elif _is_over(approval, today):
            message = f"the approval of {approval.id} ended on {approval.expires}"
            yield found(
                RULES, "approval-expired", message, approval.place, subject=change.operation
            )


def unknown_rules(policy: Policy, place: Place) -> tuple[Finding, ...]:
    """Give a finding for each name in the policy's levels that no rule has."""
    known = {name for rule in every_rule().items() for name in (rule[0], rule[1].name)}
    return tuple(
        found(
            RULES,
            "policy-rule-unknown",
            f"no rule is called `{name}`",
            place,
            fix=_near(name, known),
        )
        for name in sorted(policy.levels)
        if name not in known
    )


def _near(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"did you mean `{near[0]}`?" if near else "`postspec rules` lists them"
