"""A document's schemas, ready for use, and values made from them.

Knows documents only. The stub answers with such values, and the client carries them as examples.
"""

from postspec.samples._patterns import strings_like
from postspec.samples._sampler import FORMATS, Sampler
from postspec.samples._schemas import InvalidSchemaError, Schema, Schemas, first_valid

__all__ = [
    "FORMATS",
    "InvalidSchemaError",
    "Sampler",
    "Schema",
    "Schemas",
    "first_valid",
    "strings_like",
]
