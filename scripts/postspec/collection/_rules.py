"""The findings of this room: what those of one rule have in common."""

from __future__ import annotations

from postspec.findings import Rule, Severity

_UNREAD = Rule(Severity.ERROR, "nothing was read")
_AGAIN = "correct it in Postman and export the collection again"

#: Rule name → what its findings say beside their message.
RULES: dict[str, Rule] = {
    # what keeps a file from being read; the way out depends on the file
    "file-not-utf8": _UNREAD,
    "json-invalid": _UNREAD,
    "json-too-deep": _UNREAD,
    "not-a-collection": _UNREAD,
    "not-an-environment": _UNREAD,
    "collection-v1": _UNREAD,
    # what is odd in a collection that was read
    "collection-empty": Rule(
        Severity.ERROR,
        "nothing can be made of it",
        "export the collection again, with its requests",
    ),
    "schema-unknown": Rule(
        Severity.WARNING,
        "it is read as Postman Collection v2.1.0",
        'export it from Postman as "Collection v2.1"',
    ),
    "item-unreadable": Rule(Severity.ERROR, "the item is left out", _AGAIN),
    "item-without-request": Rule(
        Severity.WARNING,
        "the item is left out",
        "give it a request or remove it",
    ),
    "item-is-folder-and-request": Rule(
        Severity.WARNING,
        "the request is read as a neighbour of the folder",
        "keep the request in an item of its own",
    ),
    "request-unreadable": Rule(Severity.ERROR, "the request is left out", _AGAIN),
    "method-unreadable": Rule(Severity.WARNING, "the method is taken to be GET", _AGAIN),
    "url-unreadable": Rule(Severity.WARNING, "that part of the URL is left out", _AGAIN),
    "query-unreadable": Rule(Severity.WARNING, "the query parameter is left out", _AGAIN),
    "header-unreadable": Rule(Severity.WARNING, "the header is left out", _AGAIN),
    "variable-unreadable": Rule(Severity.WARNING, "the variable is left out", _AGAIN),
    "auth-unreadable": Rule(
        Severity.WARNING,
        "it is taken as inherited",
        "choose the authorization again in Postman and export",
    ),
    "body-unreadable": Rule(Severity.WARNING, "that part of the body is left out", _AGAIN),
    "body-mode-mismatch": Rule(
        Severity.WARNING,
        "the data that is there is read",
        "choose the body's mode again in Postman and export",
    ),
    "body-unused": Rule(
        Severity.INFO, "that data is left out, as Postman does not send it", "remove it"
    ),
    "response-unreadable": Rule(Severity.WARNING, "that part of the response is left out", _AGAIN),
    "description-unreadable": Rule(Severity.WARNING, "the description is left out", _AGAIN),
    "html-unreadable": Rule(
        Severity.WARNING,
        "the description is kept as HTML",
        "write the description in Markdown",
    ),
    "secret-masked": Rule(
        Severity.WARNING,
        "the value is masked in everything made from this file",
        "revoke it, and put a {{variable}} in its place",
    ),
}
