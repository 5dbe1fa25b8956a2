"""The mutants that are wrong and that no check notices, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: Mutant → why nothing notices it.
SURVIVORS: Final[Mapping[str, str]] = {}
