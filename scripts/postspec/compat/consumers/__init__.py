"""Who is hit: what consumers use of an API, by recorded traffic or by their source, and what changes.

Knows documents, changes and the surfaces of packages. A change without a hit is one that was not
seen to matter, never one that is safe.
"""

from postspec.compat._change import Toll
from postspec.compat.consumers._hits import passing_unhit, tolls, with_hits
from postspec.compat.consumers._source import usage_of_source
from postspec.compat.consumers._traffic import usage_of_traffic
from postspec.compat.consumers._usage import ConsumerError, Seen, Usage, merged

__all__ = [
    "ConsumerError",
    "Seen",
    "Toll",
    "Usage",
    "merged",
    "passing_unhit",
    "tolls",
    "usage_of_source",
    "usage_of_traffic",
    "with_hits",
]
