"""JSON Pointers (RFC 6901) written and taken apart. Knows no room, and every room may know it."""

from __future__ import annotations


def escaped(token: str) -> str:
    """Give a reference token as a pointer writes it."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def unescaped(token: str) -> str:
    """Give the name that a reference token stands for."""
    return token.replace("~1", "/").replace("~0", "~")


def pointer_to(pointer: str, *tokens: str | int) -> str:
    """Give the pointer to something inside what a pointer leads to."""
    return "/".join([pointer, *[escaped(str(token)) for token in tokens]])


def tokens_of(pointer: str) -> list[str]:
    """Give the names on the way that a pointer leads; of the empty one, none."""
    return [unescaped(token) for token in pointer.split("/")[1:]]
