"""The public surface of generated packages: read without running them, and compared.

Knows documents, changes and griffe. What a change of the document does to programs is told with it;
the rest are changes of their own.
"""

from postspec.compat._client_rules import CLIENT_RULES
from postspec.compat.surface._compare import compare_packages
from postspec.compat.surface._finding import Broken
from postspec.compat.surface._join import Side, joined
from postspec.compat.surface._package import (
    Attribute,
    Method,
    Model,
    Package,
    SurfaceError,
    operation_key,
    read_package,
)
from postspec.compat.surface._pairs import plain
from postspec.compat.surface._places import Places, places_of
from postspec.compat.surface._types import Atom, Type, names_in, parse_type, with_names

__all__ = [
    "CLIENT_RULES",
    "Atom",
    "Attribute",
    "Broken",
    "Method",
    "Model",
    "Package",
    "Places",
    "Side",
    "SurfaceError",
    "Type",
    "compare_packages",
    "joined",
    "names_in",
    "operation_key",
    "parse_type",
    "places_of",
    "plain",
    "read_package",
    "with_names",
]
