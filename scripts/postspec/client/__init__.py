"""A document turned into an installable, typed Python package by openapi-python-client.

Knows documents and findings only. `templates/` and `runtime/` are what it copies in.
"""

from postspec.client._disk import check_client, write_client
from postspec.client._errors import (
    ClientError,
    ClientRejectedError,
    GeneratorMismatchError,
    TargetNotGeneratedError,
)
from postspec.client._generate import generate_client
from postspec.client._model import Generated
from postspec.client._readme import Task
from postspec.client._rules import RULES

__all__ = [
    "RULES",
    "ClientError",
    "ClientRejectedError",
    "Generated",
    "GeneratorMismatchError",
    "TargetNotGeneratedError",
    "Task",
    "check_client",
    "generate_client",
    "write_client",
]
