"""Where a browser is found: Debian's Chromium, or the one that the environment names."""

from __future__ import annotations

import os
import shutil

#: Names the browser that is driven; what tests drive is named by it, whoever found it.
CHROMIUM = "POSTSPEC_CHROMIUM"

_NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """Give the path of a Chromium, None if there is none."""
    named = os.environ.get(CHROMIUM)
    found = (shutil.which(name) for name in ([named] if named else _NAMES))
    return next((path for path in found if path is not None), None)
