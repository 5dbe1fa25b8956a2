"""A server made from a document: an ASGI application that behaves like the API it describes.

Knows documents only: `make_app` takes a `postspec.openapi.Document`; findings are about declarations
and the file that keeps the state.
"""

from postspec.stub import _declarations, _state_file
from postspec.stub._accounts import Client, GuardedResource, User
from postspec.stub._app import Stub
from postspec.stub._asgi import DroppedConnectionError, StubApp, make_app, stub_of
from postspec.stub._declarations import (
    DeclarationError,
    Declarations,
    StubFile,
    read_declarations,
)
from postspec.stub._faulting import FAULT_HEADER
from postspec.stub._faults import KINDS, Fault, FaultFile, read_faults
from postspec.stub._realm import Realm, RealmError, read_realm
from postspec.stub._sending import NoReplyError, NotSentError, WebhookCall, WebhookReply
from postspec.stub._server import StubError, running, serve
from postspec.stub._settings import StubSettings
from postspec.stub._state_file import StateFileError

#: Rule name → what its findings say beside their message.
RULES = {**_declarations.RULES, **_state_file.RULES}

__all__ = [
    "FAULT_HEADER",
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
    "StateFileError",
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
