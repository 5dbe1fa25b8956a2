"""A server made from a document: an ASGI application that behaves like the API it describes.

Knows documents only: `make_app` takes a `postspec.openapi.Document`; findings are about declarations.
"""

from postspec.stub._accounts import Client, GuardedResource, User
from postspec.stub._app import Stub
from postspec.stub._asgi import DroppedConnectionError, StubApp, make_app, stub_of
from postspec.stub._declarations import (
    RULES,
    DeclarationError,
    Declarations,
    StubFile,
    read_declarations,
)
from postspec.stub._faults import KINDS, Fault, FaultFile, read_faults
from postspec.stub._realm import Realm, RealmError, read_realm
from postspec.stub._sending import NoReplyError, NotSentError, WebhookCall, WebhookReply
from postspec.stub._server import StubError, running, serve
from postspec.stub._settings import StubSettings

__all__ = [
    "KINDS",
    "RULES",
    "Client",
    "DeclarationError",
    "Declarations",
    "DroppedConnectionError",
    "Fault",
    "FaultFile",
    "GuardedResource",
    "NoReplyError",
    "NotSentError",
    "Realm",
    "RealmError",
    "Stub",
    "StubApp",
    "StubError",
    "StubFile",
    "StubSettings",
    "User",
    "WebhookCall",
    "WebhookReply",
    "make_app",
    "read_declarations",
    "read_faults",
    "read_realm",
    "running",
    "serve",
    "stub_of",
]
