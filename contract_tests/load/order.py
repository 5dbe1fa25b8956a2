"""What the command says to the processes that make the load; it holds no secret."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Final

#: Names the order in the environment.
ORDER: Final = "POSTSPEC_LOAD"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Which target is put under load; `stub_url` is that of a stub of the command's own.

    Everything is written in `folder`: what was created, and in `result` what came of it.
    """

    target: str
    stub_url: str
    folder: str
    run: str
    allow_writes: bool
    result: str = "tally.json"


def order_text(order: Order) -> str:
    """Give an order as the environment has it."""
    return json.dumps(asdict(order))


def read_order(text: str) -> Order:
    """Give the order that a text holds."""
    return Order(**json.loads(text))
