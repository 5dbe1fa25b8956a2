"""The ways in which one schema can allow something that another does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "type",
    "type-implied",
    "null",
    "value",
    "enumeration",
    "range",
    "multiple",
    "length",
    "size",
    "unique",
    "pattern",
    "pattern-changed",
    "format",
    "required",
    "required-undeclared",
    "undeclared",
    "forbidden",
    "additional",
    "patterned",
    "names",
    "contains",
    "dependent",
    "union-case",
    "ambiguous",
    "refused",
    "renamed",
    "content",
    "idle",
    "retyped",
    "discriminator",
    "deprecated",
    "sunset-removed",
    "sunset-unreadable",
    "sunset-brought-forward",
    "stability-lowered",
    "default",
    "listed-removed",
    "listed-added",
    "undecided",
    "differs",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that `sub` allows and `sup` does not, or that cannot be decided.

    `topic` is the property, keyword or value concerned; a difference in the other direction with
    the same topic is the same change. `path` leads from where the comparison began. Values are
    short texts, empty where there is none; `witness` is a JSON value of `sub` that `sup` refuses.
    """

    kind: Kind
    topic: str
    sub: str = ""
    sup: str = ""
    sub_pointer: str = ""
    sup_pointer: str = ""
    path: str = ""
    witness: str = ""
