"""What a generation yields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from postspec.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """A client package as a value, not yet on disk.

    `files` maps relative POSIX paths to bytes, in path order. `operations` counts the document's
    operations (webhooks are none), `endpoints` the endpoint modules made from them: the two are
    equal, or nothing would have been returned. `models` counts classes and enumerations.
    `findings` are warnings and explanations only.
    """

    files: Mapping[str, bytes] = field(repr=False)
    package_name: str
    operations: int
    endpoints: int
    models: int
    services: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
