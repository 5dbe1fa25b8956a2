"""The findings of this room: one row per rule, and the function that makes one."""

from __future__ import annotations

from postspec.findings import Finding, Place, Rule, Severity, found

_INFO, _WARNING, _ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

#: Rule name → what its findings say beside their message.
RULES: dict[str, Rule] = {
    "unknown-method": Rule(
        _WARNING,
        "the request is not in the document",
        "use one of the methods an OpenAPI document can hold: "
        "GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH, TRACE",
    ),
    "no-url": Rule(
        _WARNING, "the request is not in the document", "give the request a URL, or delete it"
    ),
    "unusable-url": Rule(
        _WARNING, "the request is not in the document", "write the URL as scheme://host/path"
    ),
    "no-host": Rule(
        _INFO, "the path is served by the document's servers", "begin the URL with a host variable"
    ),
    "open-host-variable": Rule(
        _WARNING,
        "the host is a server variable with a made-up default",
        "give the variable a value in the collection or in an environment",
    ),
    "scheme-not-http": Rule(
        _WARNING,
        "the operation names that server, though a document describes HTTP alone",
        "leave the request out of the collection, or describe it as HTTP",
    ),
    "several-hosts": Rule(
        _INFO,
        "operations on the less common hosts name their own servers",
        "nothing, if that is meant",
    ),
    "one-operation-many-hosts": Rule(
        _WARNING,
        "they are one operation that names every host",
        "give the requests different paths, or leave the other host out of the collection",
    ),
    "literal-identifier": Rule(
        _INFO, "it became a path parameter", "write the segment as a path variable"
    ),
    "path-variable-unused": Rule(
        _INFO, "the path variable is left out", "remove it, or write it into the path as `:name`"
    ),
    "saved-request-stale": Rule(
        _INFO,
        "nothing is taken from that request; its response is kept",
        "send the request again and save the response anew",
    ),
    "one-path-many-calls": Rule(
        _INFO,
        "they are one operation, and each call is a named example of it",
        "nothing: an OpenAPI document cannot tell them apart by more than method and path",
    ),
    "webhook-path": Rule(
        _INFO,
        "a webhook has no path in an OpenAPI document; its description names it",
        "nothing",
    ),
    "webhook-folder-unmatched": Rule(
        _ERROR, "no request became a webhook by it", "correct the pattern, or remove it"
    ),
    "body-not-json": Rule(
        _WARNING,
        "the body is kept as text",
        "correct the JSON, or choose another language for the body",
    ),
    "body-mended": Rule(
        _INFO, "the body was read all the same", "put variables in quotes, or give them values"
    ),
    "body-on-get": Rule(
        _WARNING, "the body is left out: it has no meaning there (RFC 9110)", "remove the body"
    ),
    "response-not-json": Rule(
        _WARNING, "the response is kept as a text example", "save the response again"
    ),
    "response-without-status": Rule(
        _WARNING,
        "the response stands for every status that is not documented",
        "give the saved response a status code",
    ),
    "response-status-guessed": Rule(
        _WARNING, "the response stands under that code", "give the saved response a code"
    ),
    "responses-undocumented": Rule(
        _INFO,
        "a success response without a body stands in",
        "save a response in Postman, or describe one in the overlay",
    ),
    "auth-nearest": Rule(
        _WARNING,
        "the nearest scheme an OpenAPI document can express stands in",
        "describe it in the overlay if it must be exact",
    ),
    "auth-unknown": Rule(_WARNING, "the operation has no security", "describe it in the overlay"),
    "auth-incomplete": Rule(
        _WARNING,
        "a placeholder stands in its place",
        "fill in the authorization tab, or set it in the overlay",
    ),
    "auth-from-request": Rule(
        _INFO,
        "the URL of the request that fetches tokens stands there",
        "nothing, or fill in the authorization tab",
    ),
    "auth-varies": Rule(_INFO, "any one of the schemes is accepted", "nothing, if that is meant"),
    "auth-unused": Rule(
        _INFO, "it is not in the document", "nothing, or remove it from the collection"
    ),
    "auth-from-header": Rule(
        _INFO, "its scheme became the operation's security", "use the authorization tab"
    ),
}


def finding(
    rule: str, message: str, *, file: str = "", pointer: str = "", subject: str = ""
) -> Finding:
    """Give a finding of one of `RULES`."""
    return found(RULES, rule, message, Place(file=file, pointer=pointer), subject=subject)
