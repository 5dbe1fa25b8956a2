"""What came of the requests of a load, in a form that processes send each other and that adds up."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from postspec.report import counted

Json = Any


@dataclass(slots=True)
class Tally:
    """Answers by operation and status, and by operation and milliseconds."""

    answers: dict[str, Counter[str]] = field(default_factory=dict)
    latencies: dict[str, Counter[float]] = field(default_factory=dict)

    def note(self, label: str, status: str, ms: float) -> None:
        """Count a request."""
        self.answers.setdefault(label, Counter())[status] += 1
        self.latencies.setdefault(label, Counter()).update(counted([ms]))

    def take(self) -> dict[str, Json]:
        """Give what was counted, as JSON has it, and count anew."""
        told: dict[str, Json] = {
            "answers": {label: dict(counts) for label, counts in self.answers.items()},
            "latencies": {
                label: {str(ms): n for ms, n in counts.items()}
                for label, counts in self.latencies.items()
            },
        }
        self.answers, self.latencies = {}, {}
        return told

    def add(self, told: Mapping[str, Json]) -> None:
        """Count what another process has counted."""
        for label, answers in told["answers"].items():
            self.answers.setdefault(label, Counter()).update(answers)
        for label, latencies in told["latencies"].items():
            own = self.latencies.setdefault(label, Counter())
            own.update({float(ms): n for ms, n in latencies.items()})

    @property
    def requests(self) -> int:
        """How many there were."""
        return sum(counts.total() for counts in self.answers.values())


def read_tally(text: str) -> tuple[Tally, float]:
    """Give what a load has written: its tally, and how long it went on in seconds."""
    told = json.loads(text)
    tally = Tally()
    tally.add(told)
    return tally, float(told["seconds"])
