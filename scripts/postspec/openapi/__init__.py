"""The OpenAPI document: written from an `Api`, overlaid, validated, printed, and read back.

Knows `api`'s model and findings. Everything after it (`compat`, `client`, `stub`, `drift`) knows only documents.
"""

from postspec.openapi._apply import apply_overlay
from postspec.openapi._document import (
    Document,
    DocumentError,
    MediaType,
    Operation,
    Parameter,
    Response,
    read_document,
)
from postspec.openapi._down_level import down_level
from postspec.openapi._emit import EmitError, emit_document
from postspec.openapi._lint import lint_document
from postspec.openapi._overlay import Action, Overlay, OverlayError, read_overlay
from postspec.openapi._rules import RULES
from postspec.openapi._text import to_json, to_yaml
from postspec.openapi._validate import check_examples, validate_document

__all__ = [
    "RULES",
    "Action",
    "Document",
    "DocumentError",
    "EmitError",
    "MediaType",
    "Operation",
    "Overlay",
    "OverlayError",
    "Parameter",
    "Response",
    "apply_overlay",
    "check_examples",
    "down_level",
    "emit_document",
    "lint_document",
    "read_document",
    "read_overlay",
    "to_json",
    "to_yaml",
    "validate_document",
]
