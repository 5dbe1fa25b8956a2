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
    "client-reference-untyped": Rule(
        Severity.WARNING,
        "what it stands for is typed as anything",
        "write the schema into this document, under components/schemas",
    ),
    "client-status-unusable": Rule(
        Severity.WARNING,
        "the response is left out: an answer of that kind is read as an undocumented one",
        "name a status code (200), a class of them (2XX), or default",
    ),
    "client-body-alike": Rule(
        Severity.INFO,
        "the other is sent, whatever the caller passes",
        "describe the body of one of them by a schema of its own",
    ),
    "client-paging-unusable": Rule(
        Severity.ERROR,
        _NONE,
        "correct the extension where the document has it from, such as its overlay",
    ),
    "client-task-unusable": Rule(
        Severity.ERROR,
        _NONE,
        "name an operationId of the document, and a request that was saved for it",
    ),
    "client-own-server": Rule(
        Severity.INFO,
        "a client of a documented server sends them there, any other has to be told where",
        "name the server with service_urls when the client is made",
    ),
}
