"""What the state makes of a request, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from postspec.stub.http._message import Json


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the state makes of a request.

    `kind`: `stateless` if it knows nothing of it and the documented answer stands, `value` if
    `value` is the answer, `missing` for an item nobody has seen, `gone` for one that was deleted,
    `conflict` for one that cannot be made beside those there are, `unfit` for a change that does
    not fit the item, `unknown` for a body that names an item that is not there, `used` for an item
    that cannot go as others name it, `protected` for one that never can. `created` is the key of a new item, `headers` are what the
    answer has besides.
    """

    kind: str
    value: Json = None
    created: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


STATELESS: Final = Outcome("stateless")
MISSING_ITEM: Final = Outcome("missing")
GONE: Final = Outcome("gone")
CONFLICT: Final = Outcome("conflict")
UNFIT: Final = Outcome("unfit")
UNKNOWN: Final = Outcome("unknown")
USED: Final = Outcome("used")
PROTECTED: Final = Outcome("protected")
