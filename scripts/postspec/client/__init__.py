"""A document turned into an installable, typed Python package by openapi-python-client.

Knows documents and findings only. `templates/` and `runtime/` are what it copies in.
"""
