"""Regular expressions that are compiled when they are first used.

To compile the hundred that a conversion may need takes longer than to convert a small collection,
which needs a third of them.
"""

from __future__ import annotations

import re
from typing import cast


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Give a regular expression, to be used by its methods like any other."""
    return cast("re.Pattern[str]", _Late(text, flags))


class _Late:
    """Has the methods of a compiled expression from when the first of them is asked for."""

    def __init__(self, text: str, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        method = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, method)
        return method
