"""The OpenAPI document: written from an `Api`, overlaid, validated, printed, and read back.

Knows `api`'s model and findings. Everything after it (`compat`, `client`, `stub`, `drift`) knows only documents.
"""

from postspec.openapi._document import (
    Document,
    DocumentError,
    MediaType,
    Operation,
    Parameter,
    Response,
    read_document,
)

__all__ = [
    "Document",
    "DocumentError",
    "MediaType",
    "Operation",
    "Parameter",
    "Response",
    "read_document",
]
