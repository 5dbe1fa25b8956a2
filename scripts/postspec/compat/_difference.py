"""The ways in which one schema can allow something that another does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "type",
    "null",
    "value",
    "enumeration",
    "range",
    "multiple",
    "length",
    "size",
    "unique",
    "pattern",
    "format",
    "required",
    "required-undeclared",
    "undeclared",
    "forbidden",
    "additional",
    "union-case",
    "renamed",
    "undecided",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that `sub` allows and `sup` does not, or that cannot be decided.

    `topic` is the property, keyword or value concerned; a difference in the other direction with
    the same topic is the same change. `path` leads from where the comparison began. Values are
    short texts, empty where there is none.
    """

    kind: Kind
    topic: str
    sub: str = ""
    sup: str = ""
    sub_pointer: str = ""
    sup_pointer: str = ""
    path: str = ""
