"""The findings of one file while it is read, kept in order."""

from __future__ import annotations

from msgspec import Struct, field

from postspec.collection._rules import RULES
from postspec.findings import Finding, Place, found


class Notes(Struct):
    """Collects findings about one file. `subject` names the request or folder being read."""

    file: str
    subject: str = ""
    findings: list[Finding] = field(default_factory=list)

    def about(self, subject: str) -> Notes:
        """Give notes about another subject that end up in the same list."""
        return Notes(self.file, subject, self.findings)

    def add(self, rule: str, pointer: str, message: str, *, is_confidential: bool = False) -> None:
        """Note a finding; severity, effect and fix are the rule's."""
        place = Place(file=self.file, pointer=pointer, is_confidential=is_confidential)
        self.findings.append(found(RULES, rule, message, place, subject=self.subject))
