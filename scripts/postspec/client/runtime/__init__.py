"""The hand-written half of every generated client, copied beside the generated half.

Knows httpx only: nothing of `postspec`, and nothing of what is generated beside it.
"""
