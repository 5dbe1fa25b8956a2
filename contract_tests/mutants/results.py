"""What became of each mutant: kept line by line so that a run goes on, counted, written as a table."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Final, Literal, NamedTuple, Self

from msgspec import DecodeError, Struct, to_builtins
from msgspec import json as msgspec_json

from contract_tests.mutants.layers import CHECKS, LAYERS

Status = Literal["killed", "survived", "idle"]


class Tried(NamedTuple):
    """What is tried: a kind at an operation, or by an empty kind the stub as it is.

    `with_generated`: with the check that takes far longer than all others together.
    """

    kind: str
    operation: str
    stub_seed: int = 0
    over_http: bool = False
    with_generated: bool = True

    def __str__(self) -> str:
        return _named(self.kind, self.operation, self.stub_seed, over_http=self.over_http)


def _named(kind: str, operation: str, stub_seed: int, *, over_http: bool) -> str:
    if kind:
        return f"{kind} | {operation}"
    how = "over HTTP" if over_http else "in-process"
    return f"no mutant, {how}, seed {stub_seed} | {operation}"


class Result(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What became of one mutant, or of the stub as it is where `kind` is empty.

    `noticed` has the first thing that a check noticed, by check. `happened` is how often the mutant
    was wrong; one that never was is `idle`, and says nothing about the suites.
    """

    kind: str
    operation: str
    service: str
    happened: int
    seconds: float
    stub_seed: int = 0
    over_http: bool = False
    noticed: Mapping[str, str] = {}

    @property
    def status(self) -> Status:
        """Killed if it was wrong and something noticed, survived if nothing did."""
        if not self.happened:
            return "idle"
        return "killed" if self.noticed else "survived"

    @property
    def mutant(self) -> str:
        """What it is known by."""
        return _named(self.kind, self.operation, self.stub_seed, over_http=self.over_http)


class Journal:
    """A file of results, one JSON object a line, to which each is added as it comes.

    Its first line says what the results are about; of a file about something else, and of a line
    that a killed run left unfinished, nothing is taken.
    """

    def __init__(self, path: Path, about: Mapping[str, Any]) -> None:
        self._path, self._about = path, dict(about)
        self.results: dict[str, Result] = {one.mutant: one for one in self._read()}
        self._file: IO[str] | None = None

    def __enter__(self) -> Self:
        """Write anew what is known, and open the file for more."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._path.open("w", encoding="utf-8")
        self._write(self._about)
        for one in self.results.values():
            self._write(to_builtins(one))
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, result: Result) -> None:
        """Keep a result, on the disk before this returns."""
        self.results[result.mutant] = result
        self._write(to_builtins(result))

    def _write(self, value: Mapping[str, Any]) -> None:
        if self._file is not None:
            self._file.write(json.dumps(value, ensure_ascii=False) + "\n")
            self._file.flush()

    def _read(self) -> Iterator[Result]:
        lines = self._path.read_text("utf-8").splitlines() if self._path.is_file() else []
        if not lines or lines[0] != json.dumps(self._about, ensure_ascii=False):
            return
        for line in lines[1:]:
            try:
                yield msgspec_json.decode(line, type=Result)
            except DecodeError:
                continue


# --- counted --------------------------------------------------------------------------------------

#: What a row of the table counts, in the order of its columns.
COUNTED: Final = ("mutants", "killed", "survived", "idle")


def counted(results: Iterable[Result]) -> dict[str, int]:
    """Count results by what became of them."""
    some = list(results)
    by_status = Counter(one.status for one in some)
    return {"mutants": len(some), **{name: by_status[name] for name in COUNTED[1:]}}


def share(counts: Mapping[str, int]) -> float:
    """Give the percentage killed of those that were wrong, 100 if none was."""
    wrong = counts["killed"] + counts["survived"]
    return 100.0 * counts["killed"] / wrong if wrong else 100.0


def as_value(
    results: Sequence[Result],
    left_out: Mapping[str, Mapping[str, str]],
    unchanged: Sequence[Result] = (),
    reasons: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Give everything a run came to.

    `left_out`: kind → operation → why it is no mutant there. `unchanged`: what became of the stub as
    it is. `reasons`: mutant → why nothing notices it.
    """
    kinds = {kind: [r for r in results if r.kind == kind] for kind in left_out}
    services = sorted({one.service for one in results})
    return {
        "total": counted(results),
        "killed_percent": round(share(counted(results)), 1),
        "seconds": round(sum(one.seconds for one in (*results, *unchanged)), 1),
        "kinds": {
            kind: {
                **counted(some),
                "layers": _by_layer(some),
                "not_applicable": dict(Counter(left_out[kind].values())),
            }
            for kind, some in kinds.items()
        },
        "layers": _by_layer(results),
        "checks": _by_check(results),
        "services": {s: _of_service(results, s) for s in services},
        "unchanged": _unchanged(unchanged),
        "survived": {
            one.mutant: (reasons or {}).get(one.mutant, "")
            for one in results
            if one.status == "survived"
        },
        "idle": [one.mutant for one in results if one.status == "idle"],
    }


def _by_layer(results: Iterable[Result]) -> dict[str, int]:
    killed = [{name.partition("/")[0] for name in r.noticed} for r in _killed(results)]
    return {layer: sum(layer in layers for layers in killed) for layer in LAYERS}


def _by_check(results: Iterable[Result]) -> dict[str, dict[str, int]]:
    killed = [set(one.noticed) for one in _killed(results)]
    return {
        name: {
            "noticed": sum(name in names for names in killed),
            "alone": sum({name} == names for names in killed),
        }
        for name in CHECKS
    }


def _killed(results: Iterable[Result]) -> Iterator[Result]:
    return (one for one in results if one.status == "killed")


def _of_service(results: Iterable[Result], service: str) -> dict[str, int]:
    some = [one for one in results if one.service == service]
    return {"kinds": len({one.kind for one in some}), **counted(some)}


def _unchanged(results: Iterable[Result]) -> list[dict[str, Any]]:
    """Count the stub as it is by how it was called and by seed."""
    rows: dict[tuple[bool, int], list[Result]] = {}
    for one in results:
        rows.setdefault((one.over_http, one.stub_seed), []).append(one)
    return [
        {
            "called": "over HTTP" if over_http else "in-process",
            "stub seed": seed,
            "operations": len(some),
            "findings": sum(len(one.noticed) for one in some),
        }
        for (over_http, seed), some in sorted(rows.items())
    ]


# --- written --------------------------------------------------------------------------------------


def as_markdown(value: Mapping[str, Any]) -> str:
    """Give the value as a page: kinds, layers, services, and each mutant that was not noticed."""
    return "\n".join(_lines(value)) + "\n"


def _lines(value: Mapping[str, Any]) -> Iterator[str]:
    total = value["total"]
    yield "# Mutants"
    yield ""
    yield f"{total['killed']} of {total['killed'] + total['survived']} noticed ({value['killed_percent']} %)."
    yield f"{total['idle']} more were never wrong, and count for nothing; {value['seconds']} seconds in all."
    yield ""
    yield from _table(
        ("Kind", *COUNTED, *LAYERS, "no mutant at"),
        [
            (kind, *(row[c] for c in COUNTED), *row["layers"].values(), _sum(row))
            for kind, row in value["kinds"].items()
        ]
        + [("all", *total.values(), *value["layers"].values(), "")],
    )
    yield from _table(
        ("Check", "noticed", "alone"),
        [(name, row["noticed"], row["alone"]) for name, row in value["checks"].items()],
    )
    yield from _table(
        ("Service", "kinds", *COUNTED),
        [(service, *row.values()) for service, row in value["services"].items()],
    )
    yield from _not_noticed(value)


def _not_noticed(value: Mapping[str, Any]) -> Iterator[str]:
    yield "## The stub as it is"
    yield ""
    names = ("called", "stub seed", "operations", "findings")
    yield from _table(names, [[row[name] for name in names] for row in value["unchanged"]])
    yield "## Survived"
    yield ""
    yield from (f"- `{m}`: {why or 'not explained'}" for m, why in value["survived"].items())
    yield ""
    yield "## Idle"
    yield ""
    yield from (f"- `{mutant}`" for mutant in value["idle"])
    yield ""
    yield "## No mutants"
    yield ""
    for kind, row in value["kinds"].items():
        for why, count in row["not_applicable"].items():
            yield f"- `{kind}`, {count} operations: {why}"


def _sum(row: Mapping[str, Any]) -> int:
    return sum(row["not_applicable"].values())


def _table(head: Sequence[object], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    yield "| " + " | ".join(map(str, head)) + " |"
    yield "|---" + "|--:" * (len(head) - 1) + "|"
    for row in rows:
        yield "| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |"
    yield ""
