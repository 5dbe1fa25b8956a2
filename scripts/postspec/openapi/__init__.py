"""The OpenAPI document: written from an `Api`, overlaid, validated, printed, and read back.

Knows `api`'s model and findings. Everything after it (`compat`, `client`, `stub`) knows only documents.

A conversion to JSON needs neither a YAML parser nor a JSON Schema validator, and who reads a document
nothing of what writes one; each is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from postspec.openapi._rules import RULES
from postspec.openapi._text import json_bytes, to_json

if TYPE_CHECKING:
    from postspec.openapi import _paging_words as paging_words
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
    from postspec.openapi._inferred import inferred_schema
    from postspec.openapi._lint import lint_document, lint_emitted
    from postspec.openapi._overlay import Action, Overlay, OverlayError, read_overlay
    from postspec.openapi._routing import Match, Router, base_path
    from postspec.openapi._source import SourceError, locate, locator, read_source
    from postspec.openapi._validate import check_examples, validate_document
    from postspec.openapi._yaml import to_yaml
else:
    #: Public name → the module it is in.
    _LATE = {
        "Action": "_overlay",
        "Document": "_document",
        "DocumentError": "_document",
        "Match": "_routing",
        "EmitError": "_emit",
        "MediaType": "_document",
        "Operation": "_document",
        "Overlay": "_overlay",
        "OverlayError": "_overlay",
        "Parameter": "_document",
        "Response": "_document",
        "Router": "_routing",
        "SourceError": "_source",
        "apply_overlay": "_apply",
        "base_path": "_routing",
        "check_examples": "_validate",
        "down_level": "_down_level",
        "emit_document": "_emit",
        "inferred_schema": "_inferred",
        "lint_document": "_lint",
        "lint_emitted": "_lint",
        "locate": "_source",
        "locator": "_source",
        "read_document": "_document",
        "read_overlay": "_overlay",
        "read_source": "_source",
        "to_yaml": "_yaml",
        "validate_document": "_validate",
    }

    def __getattr__(name: str) -> object:
        if name == "paging_words":
            return import_module(f"{__name__}._paging_words")
        if name not in _LATE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)


__all__ = [
    "RULES",
    "Action",
    "Document",
    "DocumentError",
    "EmitError",
    "Match",
    "MediaType",
    "Operation",
    "Overlay",
    "OverlayError",
    "Parameter",
    "Response",
    "Router",
    "SourceError",
    "apply_overlay",
    "base_path",
    "check_examples",
    "down_level",
    "emit_document",
    "inferred_schema",
    "json_bytes",
    "lint_document",
    "lint_emitted",
    "locate",
    "locator",
    "paging_words",
    "read_document",
    "read_overlay",
    "read_source",
    "to_json",
    "to_yaml",
    "validate_document",
]
