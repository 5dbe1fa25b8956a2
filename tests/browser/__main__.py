"""Look at the pages in a real browser: `python -m tests.browser`.

Exit codes: those of pytest, and 2 where there is no browser. With `--if-found` that is said, and is
0. Other arguments are pytest's.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.browser.finding import CHROMIUM, chromium

_IF_FOUND = "--if-found"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says, and give the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    path = chromium()
    if path is None:
        sys.stdout.write(
            f"browser: NOT RUN, there is no chromium; install one, or set {CHROMIUM}\n"
        )
        return 0 if _IF_FOUND in given else 2
    others = [one for one in given if one != _IF_FOUND]
    order = [sys.executable, "-m", "pytest", "-q", str(Path(__file__).parent), *others]
    return subprocess.run(order, env={**os.environ, CHROMIUM: path}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
