"""Where a published collection comes from: a source in, canonical collection text out.

Knows collection and findings. The only room that talks to a network, and only to the hosts its
source names. Writes no file.
"""

from postspec.fetch._changes import summarise_changes
from postspec.fetch._error import RULES, FetchError
from postspec.fetch._fetch import Fetched, fetch

__all__ = ["RULES", "FetchError", "Fetched", "fetch", "summarise_changes"]
