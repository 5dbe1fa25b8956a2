"""The findings of this room: what those of one rule have in common."""

from __future__ import annotations

from postspec import findings
from postspec.findings import Finding, Place, Rule, Severity

_INFO, _WARNING, _ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR
_DROPPED = "openapi-python-client drops every model around it, and types what uses them as anything"
_NOT_MADE = "openapi-python-client makes no such operation"
_ONE_KEPT = "openapi-python-client keeps the later one only"
_REFUSED = "tools may refuse the document"
_NOT_APPLIED = "the overlay is not applied"
_LEFT_OUT = "the action is left out"
_IN_OVERLAY = "state it otherwise in the overlay"

#: Rule name → what its findings say beside their message.
RULES: dict[str, Rule] = {
    # validation
    "not-openapi": Rule(_ERROR, _REFUSED),
    "example-misfit": Rule(
        _ERROR,
        "the document contradicts itself",
        "correct the overlay action that narrowed the schema, or the saved example",
    ),
    # lint
    "duplicate-operation-id": Rule(_ERROR, _ONE_KEPT, "rename one of the requests"),
    "same-module-name": Rule(_WARNING, _ONE_KEPT, "rename one of the requests"),
    "ambiguous-path": Rule(
        _ERROR, "which one is meant is left to chance", "use one name for the path variable"
    ),
    "path-parameter": Rule(_ERROR, _NOT_MADE, "declare exactly those in the path"),
    "duplicate-parameter": Rule(_ERROR, "one of them is lost", "drop one"),
    "duplicate-tag": Rule(_ERROR, _REFUSED, "drop one"),
    "same-parameter-name": Rule(_WARNING, _NOT_MADE, "rename one of them"),
    "path-parameter-name": Rule(
        _WARNING, _NOT_MADE, "name the path variable with letters, digits, - and _ only"
    ),
    "path-item-reference": Rule(_WARNING, _NOT_MADE, "write the path item in place"),
    "operation-server": Rule(
        _INFO,
        "openapi-python-client knows one base URL",
        "give the client that server's URL for these calls",
    ),
    "unknown-security-scheme": Rule(_ERROR, "nobody can authenticate", "declare it"),
    "parameter-form": Rule(
        _WARNING, "openapi-python-client leaves it out or sends it in another form", _IN_OVERLAY
    ),
    "ignored-header": Rule(
        _WARNING,
        "tools may leave it out",
        "it belongs to the media types or the security scheme",
    ),
    "unknown-media-type": Rule(
        _INFO,
        "openapi-python-client needs to be told how to treat it",
        "map it in the generator's configuration",
    ),
    "media-type-without-schema": Rule(_WARNING, _NOT_MADE, "give it a schema"),
    "json-not-first": Rule(
        _WARNING, "openapi-python-client knows the first one only", "put JSON first"
    ),
    "boolean-schema": Rule(_WARNING, "openapi-python-client makes no client at all", _IN_OVERLAY),
    "array-without-items": Rule(_WARNING, _DROPPED, "state its items in the overlay"),
    "mixed-enum": Rule(_WARNING, _DROPPED, "use `oneOf`, one type each"),
    "default-of-another-type": Rule(_WARNING, _DROPPED, "correct the default"),
    "untagged-variant": Rule(
        _WARNING,
        "openapi-python-client ignores the discriminator and takes the first case that fits",
        "require the property in the case, with a `const`",
    ),
    "object-without-name": Rule(
        _WARNING,
        "its class gets a name from where it stands, which may collide and then is lost",
        "put it under components/schemas and refer to it",
    ),
    "same-property-name": Rule(_WARNING, _DROPPED, "nothing, if the API means both"),
    "same-class-name": Rule(_WARNING, _DROPPED, "rename one of them"),
    "reference": Rule(_ERROR, _DROPPED, "refer to `#/components/…` only"),
    "variable-left": Rule(
        _ERROR, "clients send the braces", "give the variable a value in an environment"
    ),
    # overlay
    "overlay-not-yaml": Rule(_ERROR, _NOT_APPLIED),
    "overlay-version": Rule(_ERROR, _NOT_APPLIED, "begin it with `overlay: 1.0.0`"),
    "overlay-field": Rule(_ERROR, _NOT_APPLIED),
    "overlay-target-syntax": Rule(
        _ERROR,
        _NOT_APPLIED,
        "see RFC 9535; names with other signs than letters and digits stand in ['…']",
    ),
    "overlay-no-match": Rule(_ERROR, _LEFT_OUT),
    "overlay-target-type": Rule(_ERROR, _LEFT_OUT),
}


def found(rule: str, message: str, place: Place, *, subject: str = "", fix: str = "") -> Finding:
    """Give a finding of one of `RULES`; `fix` is better advice than the rule's."""
    return findings.found(RULES, rule, message, place, subject=subject, fix=fix)
