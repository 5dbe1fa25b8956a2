"""What stops a command.

Exception
└── CannotRun            usage, settings or unreadable input: exit code 2
"""

from __future__ import annotations

from postspec.findings import Finding, Place, Position, Rule, Severity, found

_NOTHING_WRITTEN = "nothing was written"

#: Rule name → what its findings say beside their message.
RULES: dict[str, Rule] = {
    "settings-missing": Rule(
        Severity.ERROR,
        _NOTHING_WRITTEN,
        "run in a project, or name its postspec.toml with --project",
    ),
    "source-missing": Rule(
        Severity.ERROR,
        _NOTHING_WRITTEN,
        "name one, or set `source` in [fetch] of postspec.toml",
    ),
    "output-missing": Rule(Severity.ERROR, _NOTHING_WRITTEN, "name it with -o"),
    "output-is-input": Rule(Severity.ERROR, _NOTHING_WRITTEN, "name another file with -o"),
    "report-repeated": Rule(
        Severity.ERROR, _NOTHING_WRITTEN, "keep the reports of one run in a folder of their own"
    ),
    "file-unreadable": Rule(
        Severity.ERROR, _NOTHING_WRITTEN, "name a file that exists and can be read"
    ),
    "file-unwritable": Rule(
        Severity.ERROR, "the place is as it was", "name a place that can be written"
    ),
    "output-unwritable": Rule(
        Severity.ERROR, "what was printed is incomplete", "print to another place, or into a file"
    ),
    "document-unreadable": Rule(
        Severity.ERROR,
        _NOTHING_WRITTEN,
        "name an OpenAPI 3 document, or make one with `postspec convert`",
    ),
    "version-not-raised": Rule(
        Severity.ERROR, "the changes are printed", "raise `info.version` of the new document"
    ),
    "derived-file-stale": Rule(
        Severity.ERROR, _NOTHING_WRITTEN, "run the command without --check and commit the result"
    ),
    "base-missing": Rule(
        Severity.ERROR,
        "the document is compared with nothing",
        "fetch the whole history (`fetch-depth: 0` in a workflow), name a revision with --base, or "
        "leave the comparison out with --no-diff",
    ),
    "base-without-document": Rule(
        Severity.WARNING,
        "the document is compared with nothing",
        "nothing, where it is new; where it was moved, compare with `postspec diff` once",
    ),
    "contract-tests-not-run": Rule(
        Severity.ERROR,
        "the contract is not tested",
        "run `pytest contract_tests` to see why, or leave them out with --no-contract",
    ),
    "contract-broken": Rule(
        Severity.ERROR,
        "the contract is broken",
        "run `pytest contract_tests`, which shows each failure",
    ),
    "client-not-generated": Rule(
        Severity.ERROR, _NOTHING_WRITTEN, "name a folder that is empty or holds a generated client"
    ),
    "client-not-compared": Rule(
        Severity.WARNING,
        "the document alone was compared",
        "generate and commit the client, or leave it out with --client none",
    ),
    "consumer-unreadable": Rule(
        Severity.ERROR,
        "nothing was compared",
        "name an HTTP Archive (HAR 1.2), a Python file, or a folder of either",
    ),
    "traffic-unreadable": Rule(
        Severity.ERROR, _NOTHING_WRITTEN, "name an HTTP Archive (HAR 1.2), or a folder of them"
    ),
    "stub-cannot-listen": Rule(
        Severity.ERROR, "nothing is served", "choose another port with --port"
    ),
    "stub-realm-unreadable": Rule(
        Severity.ERROR, "nothing is served", "export the realm from Keycloak as one JSON file"
    ),
    "reports-missing": Rule(
        Severity.ERROR, _NOTHING_WRITTEN, "run the stages with --report, then name the folder"
    ),
    "report-unreadable": Rule(
        Severity.ERROR, _NOTHING_WRITTEN, "run the stages again, with --report"
    ),
}


class CannotRun(Exception):  # noqa: N818 - it says what happened
    """A command cannot do its work. `findings` says why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(f.message for f in findings))
        self.findings = findings


def cannot_run(
    rule: str, message: str, *, file: str = "", position: Position | None = None
) -> CannotRun:
    """Give the exception for one problem of a rule."""
    return CannotRun(found(RULES, rule, message, Place(file=file, position=position)))
