"""Differences as findings: one rule for each kind."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Final

from postspec.drift._differences import Difference, Kind
from postspec.findings import Finding, Place, Rule, Severity, found

_TOLD: Final = "told only; nothing is proposed"
_PROPOSED: Final = "an overlay action is proposed"
_APPLY: Final = "put the proposed action into the overlay, or have the server corrected"

#: Rule name → what its findings say beside their message.
RULES: dict[str, Rule] = {
    "drift-unknown-operation": Rule(
        Severity.WARNING, _TOLD, "add the request to the collection, or leave it out of the run"
    ),
    "drift-undocumented-status": Rule(Severity.ERROR, _PROPOSED, _APPLY),
    "drift-undocumented-media-type": Rule(Severity.ERROR, _PROPOSED, _APPLY),
    "drift-body-not-json": Rule(Severity.ERROR, _TOLD, "have the server corrected"),
    "drift-other-type": Rule(Severity.ERROR, _PROPOSED, _APPLY),
    "drift-new-value": Rule(Severity.ERROR, _PROPOSED, _APPLY),
    "drift-missing-property": Rule(Severity.ERROR, _PROPOSED, _APPLY),
    "drift-undocumented-property": Rule(Severity.WARNING, _PROPOSED, _APPLY),
    "drift-outside-constraint": Rule(Severity.ERROR, _PROPOSED, _APPLY),
    "drift-status-never-seen": Rule(Severity.INFO, _TOLD, "exercise it, or doubt it"),
    "drift-property-never-seen": Rule(Severity.INFO, _TOLD, "exercise it, or doubt it"),
}

_Say = Callable[[Difference], str]

_MESSAGES: Mapping[Kind, _Say] = {
    Kind.UNKNOWN_OPERATION: lambda d: f"the document has no operation for {_cut(d.name)}",
    Kind.STATUS: lambda d: f"status {d.name} is not documented",
    Kind.MEDIA_TYPE: lambda d: f"the media type {_cut(d.name)} is not documented",
    Kind.NOT_JSON: lambda d: f"a body declared as {_cut(d.name)} cannot be parsed",
    Kind.TYPE: lambda d: f"a value is {_types(d)}, which the schema does not allow",
    Kind.ENUM: lambda d: f"the value {_values(d)} is not among those documented",
    Kind.MISSING: lambda d: f"the required property `{_cut(d.name)}` is missing",
    Kind.PROPERTY: lambda d: f"the property `{_cut(d.name)}` ({_types(d)}) is not documented",
    Kind.CONSTRAINT: lambda d: f"a value is outside `{d.name}`",
    Kind.UNSEEN_STATUS: lambda d: f"status {d.name} was never seen",
    Kind.UNSEEN_PROPERTY: lambda d: f"the property `{_cut(d.name)}` was never seen",
}


def as_finding(difference: Difference, file: str) -> Finding:
    """Give the finding for a difference; `file` is the document."""
    return found(
        RULES,
        f"drift-{difference.kind}",
        f"{_MESSAGES[difference.kind](difference)}{evidence(difference)}",
        Place(file=file, pointer=difference.pointer),
        subject=", ".join(difference.operations[:3]),
    )


def evidence(difference: Difference) -> str:
    """Say how often a difference was seen, in how many operations, and where first."""
    if not difference.count:
        return ""
    times = "once" if difference.count == 1 else f"{difference.count} times"
    if difference.first is None:
        return f" in {difference.count} objects" if difference.count > 1 else " in one object"
    others = len(difference.operations) - 1
    more = f" in {len(difference.operations)} operations" if others else ""
    return f"; seen {times}{more}, first at {difference.first.file} {difference.first.pointer}"


def _types(difference: Difference) -> str:
    names = {bool: "a boolean", int: "an integer", float: "a number", str: "a string"}
    kinds = [names.get(type(v)) or _structure(v) for v in difference.values]
    return " or ".join(dict.fromkeys(kinds)) or "of another type"


def _structure(value: object) -> str:
    if value is None:
        return "null"
    return "an array" if isinstance(value, list) else "an object"


def _values(difference: Difference) -> str:
    shown = ", ".join(_cut(json.dumps(v)) for v in difference.values[:5])
    more = len(difference.values) - 5
    return f"{shown} and {more} more" if more > 0 else shown


def _cut(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"
