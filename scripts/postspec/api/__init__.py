"""What an HTTP API is: one frozen `Api`, and the passes that lead from a collection to it.

Knows the collection's model in one module only, and no OpenAPI keyword.
"""
