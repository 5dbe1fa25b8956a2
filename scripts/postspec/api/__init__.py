"""What an HTTP API is: one frozen `Api`, and the passes that lead from a collection to it.

Knows the collection's model in one module only, and no OpenAPI keyword.

The account of a conversion is imported when it is first asked for: most runs have no report.
"""

from typing import TYPE_CHECKING

from postspec.api._calls import Options
from postspec.api._convert import convert_collection
from postspec.api._infer import infer_schema
from postspec.api._lattice import join
from postspec.api._model import (
    Api,
    ArrayShape,
    Content,
    Example,
    JsonValue,
    Method,
    NamedSchema,
    NumberShape,
    OAuthFlow,
    ObjectShape,
    Operation,
    Parameter,
    Provenance,
    RequestBody,
    Response,
    ResponseHeader,
    Schema,
    SecurityScheme,
    Server,
    ServerVariable,
    StringShape,
    Tag,
    Variants,
)
from postspec.api._rules import RULES

if TYPE_CHECKING:
    from postspec.api._accounting import Accounting, Entry, account
else:

    def __getattr__(name: str) -> object:
        if name not in ("Accounting", "Entry", "account"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from postspec.api import _accounting

        return getattr(_accounting, name)


__all__ = [
    "RULES",
    "Accounting",
    "Api",
    "ArrayShape",
    "Content",
    "Entry",
    "Example",
    "JsonValue",
    "Method",
    "NamedSchema",
    "NumberShape",
    "OAuthFlow",
    "ObjectShape",
    "Operation",
    "Options",
    "Parameter",
    "Provenance",
    "RequestBody",
    "Response",
    "ResponseHeader",
    "Schema",
    "SecurityScheme",
    "Server",
    "ServerVariable",
    "StringShape",
    "Tag",
    "Variants",
    "account",
    "convert_collection",
    "infer_schema",
    "join",
]
