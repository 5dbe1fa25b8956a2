"""A server made from a document: an ASGI application that behaves like the API it describes.

Knows documents only: `make_app` takes a `postspec.openapi.Document`, and nothing else of this package.
"""

from postspec.stub._app import Stub, make_app, stub_of
from postspec.stub._server import StubError, running, serve
from postspec.stub._settings import Client, StubSettings, User

__all__ = [
    "Client",
    "Stub",
    "StubError",
    "StubSettings",
    "User",
    "make_app",
    "running",
    "serve",
    "stub_of",
]
