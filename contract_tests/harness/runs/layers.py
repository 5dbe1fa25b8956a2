"""The layers: a folder of `contract_tests/` that holds tests is a layer, by its own name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

_SUITES: Final = Path(__file__).parents[2]

#: The names of the layers, sorted.
LAYERS: Final = tuple(sorted({path.parent.name for path in _SUITES.glob("*/test_*.py")}))


class UnknownLayerError(ValueError):
    """There is no layer of this name; the message lists those that there are."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"--layer: there is no {name!r}, there are {', '.join(LAYERS)}")


def named_layers(names: Iterable[str]) -> frozenset[str]:
    """Give the layers that a comma-separated option, perhaps repeated, names; all if it names none.

    Raises:
        UnknownLayerError: a name is not one of a layer.
    """
    wanted = [name.strip() for text in names for name in text.split(",")]
    for name in wanted:
        if name not in LAYERS:
            raise UnknownLayerError(name)
    return frozenset(wanted or LAYERS)


def layer_of(path: Path) -> str | None:
    """Give the layer that a file, or a folder, belongs to, None if it belongs to none."""
    if not path.is_relative_to(_SUITES):
        return None
    first = path.relative_to(_SUITES).parts[:1]
    return first[0] if first and first[0] in LAYERS else None
