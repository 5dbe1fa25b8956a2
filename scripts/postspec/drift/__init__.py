"""What a live server said against what the document says, and what to decide about it.

Knows documents only, and recorded traffic: an HTTP Archive (HAR 1.2), which browsers, proxies and
schemathesis write. Nothing is sent anywhere.
"""

from postspec.drift._differences import Difference, Kind, observe
from postspec.drift._proposals import Proposals, propose, to_overlay
from postspec.drift._rules import RULES, as_finding
from postspec.drift._traffic import Exchange, Traffic, TrafficError, read_traffic

__all__ = [
    "RULES",
    "Difference",
    "Exchange",
    "Kind",
    "Proposals",
    "Traffic",
    "TrafficError",
    "as_finding",
    "observe",
    "propose",
    "read_traffic",
    "to_overlay",
]
