"""What was sent to a server and what it shows, compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benchmarks.stub_calls import text_of
from benchmarks.stub_resources import elements, objects

Json = Any


class DiffersError(ValueError):
    """An answer shows something else than was sent. The message says where."""


def merged(target: Mapping[str, Json], patch: Mapping[str, Json]) -> dict[str, Json]:
    """Give an object with another's properties, those of objects within them too."""
    found = dict(target)
    for name, value in patch.items():
        below = found.get(name)
        both = isinstance(value, dict) and isinstance(below, dict)
        found[name] = merged(below, value) if both and isinstance(below, dict) else value
    return found


def agrees(sent: Mapping[str, Json], came: Mapping[str, Json]) -> bool:
    """Tell whether two objects have a property in common, and none that differs."""
    try:
        return not compare(sent, came)
    except DiffersError:
        return False


def shows(sent: Mapping[str, Json], one: Mapping[str, Json]) -> bool:
    """Tell whether an object itself has properties of what was sent, and none that differs."""
    return any(
        one_sent.keys() & one.keys() and not any(differences(one_sent, one))
        for one_sent in objects(sent)
    )


def compare(sent: Json, came: Json, documented: Sequence[Json] = ()) -> str:
    """Compare what was sent with the object in an answer that has most of its properties.

    Gives a note where the answer shows nothing of it. `documented`: what the document shows for
    the answer, in full: what is sent and would be shown there must be.

    Raises:
        DiffersError: a property that both have differs, or one that is documented is left out.
    """
    if isinstance(sent, list):
        missing = [s for s in sent if not any(agrees(s, c) for c in elements(came))]
        if missing:
            raise DiffersError(f"{text_of(missing[0])[:80]} was sent and is not shown")
        return ""
    best = _best(sent, came)
    known = [pair for one in documented if (pair := _best(sent, one))]
    if best is None:
        return "the answer shows nothing of what was sent" if not known else _missing(known[0])
    for problem in differences(*best):
        raise DiffersError(problem)
    left_out = {n: v for n, v in best[0].items() if n not in best[1]}
    return next((_missing((left_out, one)) for _, one in known), "")


def _missing(pair: tuple[Mapping[str, Json], Mapping[str, Json]]) -> str:
    names = [name for name in pair[0] if name in pair[1]]
    if names:
        raise DiffersError(f"{names[0]} was sent and is not shown")
    return ""


def _best(sent: Json, came: Json) -> tuple[Mapping[str, Json], Mapping[str, Json]] | None:
    """Give the objects in both that have most properties in common, None if none have any."""
    pairs = [(s, c) for s in objects(sent) for c in (*objects(came), *elements(came))]
    best = max(pairs, key=lambda p: len(p[0].keys() & p[1].keys()), default=None)
    return best if best is not None and best[0].keys() & best[1].keys() else None


def differences(
    sent: Mapping[str, Json], came: Mapping[str, Json], above: str = ""
) -> Iterator[str]:
    """Give where two objects have the same property and not the same value.

    A value of another type says nothing: an answer may show an object where an id was sent, and null
    for an empty text, where its schema has no empty one.
    """
    for name in (n for n in sent if n in came):
        one, other = sent[name], came[name]
        if isinstance(one, dict) and isinstance(other, dict):
            yield from differences(one, other, f"{above}{name}/")
        elif isinstance(one, list) and isinstance(other, list):
            if len(one) != len(other):
                yield f"{above}{name}: {len(one)} were sent, {len(other)} are shown"
        elif (type(one) is type(other) or (other is None and one != "")) and one != other:
            yield f"{above}{name}: sent {text_of(one)[:60]}, shows {text_of(other)[:60]}"
