"""The findings of one file while it is read, and what each rule means."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from postspec.findings import Finding, Place, Severity


class Rule(NamedTuple):
    """What a rule's findings have in common."""

    severity: Severity
    effect: str
    fix: str


_AGAIN = "correct it in Postman and export the collection again"

#: Every rule a readable collection can break. What cannot be read at all is a `CollectionError`.
RULES: dict[str, Rule] = {
    "collection-empty": Rule(
        Severity.ERROR,
        "nothing can be made of it",
        "export the collection again, with its requests",
    ),
    "schema-unknown": Rule(
        Severity.WARNING,
        "it is read as Postman Collection v2.1.0",
        'export it from Postman as "Collection v2.1"',
    ),
    "item-unreadable": Rule(Severity.ERROR, "the item is left out", _AGAIN),
    "item-without-request": Rule(
        Severity.WARNING,
        "the item is left out",
        "give it a request or remove it",
    ),
    "item-is-folder-and-request": Rule(
        Severity.WARNING,
        "the request is read as a neighbour of the folder",
        "keep the request in an item of its own",
    ),
    "request-unreadable": Rule(Severity.ERROR, "the request is left out", _AGAIN),
    "method-unreadable": Rule(Severity.WARNING, "the method is taken to be GET", _AGAIN),
    "url-unreadable": Rule(Severity.WARNING, "that part of the URL is left out", _AGAIN),
    "query-unreadable": Rule(Severity.WARNING, "the query parameter is left out", _AGAIN),
    "header-unreadable": Rule(Severity.WARNING, "the header is left out", _AGAIN),
    "variable-unreadable": Rule(Severity.WARNING, "the variable is left out", _AGAIN),
    "auth-unreadable": Rule(
        Severity.WARNING,
        "it is taken as inherited",
        "choose the authorization again in Postman and export",
    ),
    "body-unreadable": Rule(Severity.WARNING, "that part of the body is left out", _AGAIN),
    "body-mode-mismatch": Rule(
        Severity.WARNING,
        "the data that is there is read",
        "choose the body's mode again in Postman and export",
    ),
    "response-unreadable": Rule(Severity.WARNING, "that part of the response is left out", _AGAIN),
    "description-unreadable": Rule(Severity.WARNING, "the description is left out", _AGAIN),
    "html-unreadable": Rule(
        Severity.WARNING,
        "the description is kept as HTML",
        "write the description in Markdown",
    ),
    "secret-masked": Rule(
        Severity.WARNING,
        "the value is masked in everything made from this file",
        "revoke it, and put a {{variable}} in its place",
    ),
}


@dataclass(slots=True)
class Notes:
    """Collects findings about one file. `subject` names the request or folder being read."""

    file: str
    subject: str = ""
    findings: list[Finding] = field(default_factory=list)

    def about(self, subject: str) -> Notes:
        """Give notes about another subject that end up in the same list."""
        return Notes(self.file, subject, self.findings)

    def add(self, rule: str, pointer: str, message: str, *, is_confidential: bool = False) -> None:
        """Note a finding; severity, effect and fix are the rule's."""
        severity, effect, fix = RULES[rule]
        place = Place(file=self.file, pointer=pointer, is_confidential=is_confidential)
        self.findings.append(
            Finding(
                rule=rule,
                severity=severity,
                message=message,
                place=place,
                subject=self.subject,
                effect=effect,
                fix=fix,
            )
        )
