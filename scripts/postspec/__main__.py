"""`python -m postspec`."""

import sys

from postspec.cli import main

sys.exit(main())
