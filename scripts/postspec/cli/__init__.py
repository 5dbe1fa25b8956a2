"""One command per stage. The only room that reads arguments, prints, writes files or exits.

Exit codes: 0 clean, 1 findings at or above `--fail-on`, 2 could not run, 130 interrupted.
"""

from postspec.cli._main import main, run

__all__ = ["main", "run"]
