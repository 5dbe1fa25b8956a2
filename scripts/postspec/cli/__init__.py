"""One command per stage. The only room that reads arguments, prints or writes files.

Exit codes: 0 clean, 1 findings at or above `--fail-on`, 2 could not run; 130, for an interruption, is
`__main__`'s.
"""

from postspec.cli._main import main

__all__ = ["main"]
