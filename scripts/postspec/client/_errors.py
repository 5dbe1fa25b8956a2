"""What stops a client from being generated.

ClientError
├── ClientRejectedError      the document holds what cannot become a whole client; has findings
├── GeneratorMismatchError   the installed generator is not the one this room was written for
└── TargetNotGeneratedError  the folder to replace holds something that was not generated
"""

from __future__ import annotations

from postspec.findings import Finding


class ClientError(Exception):
    """Base of what this room raises."""


class ClientRejectedError(ClientError):
    """Nothing was generated. `findings` say why, each with the operation or schema it concerns."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(f"no client: {len(findings)} findings, the first: {findings[0].message}")
        self.findings = findings


class GeneratorMismatchError(ClientError):
    """The generator's version is not the pinned one: its templates change within patch releases."""

    def __init__(self, wanted: str, found: str) -> None:
        super().__init__(f"openapi-python-client {wanted} is needed, {found} is installed")
        self.wanted, self.found = wanted, found


class TargetNotGeneratedError(ClientError):
    """The folder `path` is not a generated client, so it is not replaced."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} is not a generated client; it is left as it is")
        self.path = path
