"""A server made from a document: an ASGI application that behaves like the API it describes.

Knows documents only: `make_app` takes a `postspec.openapi.Document`; findings are about declarations
and the file that keeps the state.

`http` receives and answers, `identity` knows who calls, `state` what there is, `faults` what goes
wrong on demand, `webhooks` what is sent by itself, `pages` what the stub shows of itself. `_app` has
the row of stages that a request goes through.
"""

from postspec.stub import _declarations
from postspec.stub._app import Stub
from postspec.stub._declarations import (
    DeclarationError,
    Declarations,
    StubFile,
    read_declarations,
)
from postspec.stub._settings import StubSettings
from postspec.stub.faults._entries import KINDS, Fault, FaultFile, read_faults
from postspec.stub.faults._faulting import FAULT_HEADER
from postspec.stub.http._asgi import DroppedConnectionError, StubApp, make_app, stub_of
from postspec.stub.http._server import StubError, running, serve
from postspec.stub.identity._accounts import Client, GuardedResource, User
from postspec.stub.identity._realm import Realm, RealmError, read_realm
from postspec.stub.state import _state_file
from postspec.stub.state._state_file import StateFileError
from postspec.stub.webhooks._sending import NoReplyError, NotSentError, WebhookCall, WebhookReply

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
