"""What Postman wrote: bytes in, one frozen `Collection` out, every dialect folded into it.

Knows no other room but findings.
"""

from postspec.collection._error import CollectionError
from postspec.collection._locate import locator
from postspec.collection._mask import mask_secrets
from postspec.collection._model import (
    Auth,
    Body,
    BodyMode,
    Collection,
    Dialect,
    Environment,
    Folder,
    FormField,
    Header,
    QueryParameter,
    Request,
    RequestItem,
    SavedResponse,
    Url,
    Variable,
)
from postspec.collection._read import read_collection, read_environment
from postspec.collection._rules import RULES

__all__ = [
    "RULES",
    "Auth",
    "Body",
    "BodyMode",
    "Collection",
    "CollectionError",
    "Dialect",
    "Environment",
    "Folder",
    "FormField",
    "Header",
    "QueryParameter",
    "Request",
    "RequestItem",
    "SavedResponse",
    "Url",
    "Variable",
    "locator",
    "mask_secrets",
    "read_collection",
    "read_environment",
]
