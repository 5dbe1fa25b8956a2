"""The rule: what the findings of one kind have in common."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from postspec.findings._finding import Finding, Place, Severity


class Rule(Struct, frozen=True):
    """How much the findings of a rule matter, what was done about them, and what helps.

    An empty `fix` is given by each finding itself.
    """

    severity: Severity
    effect: str
    fix: str = ""


#: A room's rules: stable kebab-case name → rule.
Rules = Mapping[str, Rule]


def found(
    rules: Rules, name: str, message: str, place: Place, *, subject: str = "", fix: str = ""
) -> Finding:
    """Give a finding of a rule; `fix` is better advice than the rule's, where there is any."""
    rule = rules[name]
    return Finding(
        rule=name,
        severity=rule.severity,
        message=message,
        place=place,
        subject=subject,
        effect=rule.effect,
        fix=fix or rule.fix,
    )
