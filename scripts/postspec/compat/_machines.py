"""Changes for the machines of others, by the printers of findings. Same changes, same bytes."""

from __future__ import annotations

import json
from collections.abc import Sequence

from msgspec.structs import replace

from postspec.compat._change import Change, Level
from postspec.findings import Finding, Severity, render_junit, render_sarif


def changes_as_junit(
    changes: Sequence[Change], findings: Sequence[Finding], *, fail_on: Level | None
) -> str:
    """Give a suite with a case for each change; those at or above `fail_on` have failed.

    `findings` are those of the changes, in the same order. What is approved passes.
    """
    judged = [
        replace(finding, severity=Severity.ERROR if _fails(change, fail_on) else Severity.INFO)
        for change, finding in zip(changes, findings, strict=True)
    ]
    return render_junit(judged, name="postspec diff", fail_on=Severity.ERROR)


def _fails(change: Change, fail_on: Level | None) -> bool:
    return fail_on is not None and not change.approval and change.level.rank >= fail_on.rank


def changes_as_sarif(
    changes: Sequence[Change], findings: Sequence[Finding], *, version: str
) -> str:
    """Give a SARIF 2.1.0 log. A result is known by its change's id; an approved one is suppressed.

    `findings` are those of the changes, in the same order; `version` is postspec's own.
    """
    log = json.loads(render_sarif(findings, version=version))
    for change, result in zip(changes, log["runs"][0]["results"], strict=True):
        result["partialFingerprints"] = {"postspec/v1": change.id}
        result["properties"] = {"level": str(change.level), "operations": list(change.operations)}
        if change.approval:
            result["suppressions"] = [{"kind": "external", "justification": change.approval}]
    return json.dumps(log, indent=2) + "\n"
