"""A server made from a document: an ASGI application that behaves like the API it describes.

Knows documents only.
"""
