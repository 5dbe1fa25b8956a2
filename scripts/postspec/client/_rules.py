"""The findings of this room: what those of one rule have in common."""

from __future__ import annotations

from postspec.findings import Rule, Severity

_NONE = "no client was generated"

#: Rule name → what its findings say beside their message.
RULES: dict[str, Rule] = {
    "client-path-unusable": Rule(
        Severity.ERROR,
        _NONE,
        "declare a path parameter for every name in braces, and use no name twice",
    ),
    "client-generator-warning": Rule(
        Severity.ERROR,
        "no client was generated, since a part of it would be missing",
        "say the same in another way in the document or its overlay",
    ),
    "client-operation-lost": Rule(
        Severity.ERROR,
        _NONE,
        "look for a second operation with the same name, or a construct the generator skips",
    ),
    "client-not-python": Rule(
        Severity.ERROR,
        _NONE,
        "look for an unusual name or text at the operation or schema the file is made from",
    ),
    "client-own-server": Rule(
        Severity.INFO,
        "a client of a documented server sends them there, any other has to be told where",
        "name the server with service_urls when the client is made",
    ),
}
