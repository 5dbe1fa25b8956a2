"""What stops a command.

Exception
└── CannotRun            usage, settings or unreadable input: exit code 2
"""

from __future__ import annotations

from postspec.findings import Finding, Place, Severity


class CannotRun(Exception):  # noqa: N818 - it says what happened
    """A command cannot do its work. `findings` says why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(f.message for f in findings))
        self.findings = findings


def cannot_run(rule: str, message: str, *, file: str = "", fix: str = "") -> CannotRun:
    """Give the exception for one problem that is nowhere inside a file."""
    return CannotRun(
        Finding(
            rule=rule,
            severity=Severity.ERROR,
            message=message,
            place=Place(file=file),
            effect="nothing was written",
            fix=fix,
        )
    )
