"""The table of behaviours: what the stub and a real Keycloak answered, side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from contract_tests.identity.behaviours import BEHAVIOURS, Realm
from contract_tests.identity.masking import mask
from contract_tests.identity.recording import recorded

#: Any JSON value.
Json = Any


@dataclass(frozen=True, slots=True)
class Row:
    """One behaviour: the masked answers of the stub, of the real server, and as it was recorded."""

    name: str
    stub: Any
    real: Any
    recorded: Any

    @property
    def is_same(self) -> bool:
        """Tell whether all three agree."""
        return bool(self.stub == self.real == self.recorded)

    def told(self) -> str:
        """Give what differs, for a person."""
        answers = {"stub": self.stub, "recorded": self.recorded}
        lines = [
            f"  {place}: {json.dumps(real)}, {who} {json.dumps(other)}"
            for who, answer in answers.items()
            for place, real, other in _differences(self.real, answer, "")
        ]
        return "\n".join((f"different: {self.name}", *lines))


def _differences(one: Json, other: Json, place: str) -> Iterator[tuple[str, Json, Json]]:
    """Give each place where two masked answers differ, and what stands there."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in sorted({*one, *other}):
            yield from _differences(one.get(name), other.get(name), f"{place}/{name}")
    elif one != other:
        yield place, one, other


def compare(stub: Realm, real: Realm) -> list[Row]:
    """Ask both servers everything."""
    return [
        Row(name, mask(ask(stub)), mask(ask(real)), recorded().get(name))
        for name, ask in BEHAVIOURS.items()
    ]


def markdown(rows: Sequence[Row]) -> str:
    """Give the table in Markdown."""
    lines = ["| Behaviour | Stub | Keycloak | |", "| --- | --- | --- | --- |"]
    for row in rows:
        verdict = "same" if row.is_same else "different"
        cells = (row.name, _shown(row.stub), _shown(row.real), verdict)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _shown(answer: dict[str, Any]) -> str:
    """Give an answer's status and, of an error, its code and description."""
    body = answer["body"]
    error = body.get("error") if isinstance(body, dict) else None
    words = (str(answer["status"]), error, error and body.get("error_description"))
    return " ".join(word for word in words if word)
