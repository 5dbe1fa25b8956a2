"""A server made from a document: an ASGI application that behaves like the API it describes.

Knows documents only: `make_app` takes a `postspec.openapi.Document`, and nothing else of this package.
"""

from postspec.stub._samples import Sampler
from postspec.stub._schemas import Schemas

__all__ = [
    "Sampler",
    "Schemas",
]
