"""What stops a file from being read at all."""

from __future__ import annotations

from msgspec import Struct

from postspec.collection._rules import RULES
from postspec.findings import Finding, Place, Position, found


class CollectionError(ValueError):
    """A file that is no collection, or no environment, we can read.

    `finding` says what it is instead, where, and what to do; it is already placed.
    """

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)
        self.finding = finding

    def __str__(self) -> str:
        return self.finding.message


class Expected(Struct, frozen=True):
    """What a file was hoped to be: its name in a sentence, the rule it breaks, the way out."""

    name: str
    rule: str
    fix: str


COLLECTION = Expected(
    "a Postman collection",
    "not-a-collection",
    'give a collection exported from Postman as "Collection v2.1"',
)
ENVIRONMENT = Expected(
    "a Postman environment",
    "not-an-environment",
    'give an environment exported from Postman with "Export" in its menu',
)


def refusal(
    rule: str,
    message: str,
    *,
    file: str,
    fix: str,
    pointer: str = "",
    position: Position | None = None,
) -> CollectionError:
    """Give the error for a file that cannot be read."""
    place = Place(file=file, pointer=pointer, position=position)
    return CollectionError(found(RULES, rule, message, place, fix=fix))
