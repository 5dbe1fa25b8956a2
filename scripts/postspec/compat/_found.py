"""What the comparison hands on before changes are numbered: facts, and schemas still to compare."""

from __future__ import annotations

from dataclasses import dataclass

from postspec.compat._change import Direction, Level
from postspec.compat._rules import OPERATION_RULES, Rule, rule_name
from postspec.compat._values import short


@dataclass(frozen=True, slots=True)
class Carrier:
    """The messages a change is about. Those of a webhook go the other way round."""

    direction: Direction
    is_webhook: bool = False

    @property
    def is_emitted(self) -> bool:
        """True for what the API writes, false for what it reads."""
        return (self.direction == "response") != self.is_webhook

    @property
    def prefix(self) -> str:
        """The front of a rule's name."""
        return f"webhook-{self.direction}" if self.is_webhook else self.direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One change, told of one operation, with all that it reaches. `subject` is what changed."""

    rule: str
    level: Level
    message: str
    operation: str
    operations: frozenset[str]
    direction: Direction | None
    path: str
    subject: str
    old: str
    new: str
    old_pointer: str
    new_pointer: str
    witness: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """A schema of an operation in both documents: where it stands, and its pointers.

    `is_text`: its values are sent as texts, whatever their type (`5` in a query). `is_repeated`: an
    array is sent as its name once for each item, so that one item looks like a single value.
    """

    carrier: Carrier
    operation: str
    path: str
    old: SchemaAt
    new: SchemaAt
    is_text: bool = False
    is_repeated: bool = False


@dataclass(frozen=True, slots=True)
class SchemaAt:
    """A schema as written, and its JSON Pointer."""

    schema: object
    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a comparison stands: an operation, a message, a place in both documents."""

    operation: str
    carrier: Carrier | None = None
    path: str = ""
    old: str = ""
    new: str = ""

    def found(self, rule: str, *, name: str = "", old: str = "", new: str = "") -> Found:
        """Give a change of one of the rules of operations at this spot."""
        return self.of(OPERATION_RULES[rule], name=name, old=old, new=new)

    def of(
        self,
        rule: Rule,
        *,
        name: str = "",
        old: str = "",
        new: str = "",
        operations: frozenset[str] = frozenset(),
        witness: str = "",
    ) -> Found:
        """Give a change of a rule at this spot. It reaches `operations`, or else only this one."""
        carrier = self.carrier or Carrier("request")
        shown = {"name": short(name), "old": short(old) or "none", "new": short(new) or "none"}
        return Found(
            rule=rule_name(rule, carrier.prefix),
            level=rule.level(is_emitted=carrier.is_emitted),
            message=rule.message.format(**shown),
            operation=self.operation,
            operations=operations or frozenset({self.operation} - {""}),
            direction=self.carrier.direction if self.carrier else None,
            path=self.path,
            subject=name,
            old=short(old),
            new=short(new),
            old_pointer=self.old,
            new_pointer=self.new,
            witness=witness,
        )
