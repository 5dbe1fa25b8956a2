"""`python -m postspec`."""

from postspec.cli import run

run()
