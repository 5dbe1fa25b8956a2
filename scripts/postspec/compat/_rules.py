"""Every rule: its stable name, what it breaks, and a sentence for people.

A rule has two levels, by the side the API stands on. What the API *accepts* (requests, answers to
webhooks) must not shrink; what it *emits* (responses, calls of webhooks) must not grow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from postspec.compat._change import Level
from postspec.compat._difference import Kind

_FINE, _WARN, _OPEN = Level.INFO, Level.WARNING, Level.UNKNOWN
_CLIENT, _WIRE = Level.CLIENT_BREAKING, Level.WIRE_BREAKING


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of change. `message` is a template of `name`, `old` and `new`."""

    name: str
    message: str
    accepts: Level
    emits: Level

    def level(self, *, is_emitted: bool) -> Level:
        """Give the level on one side."""
        return self.emits if is_emitted else self.accepts


def _shrunk(name: str, message: str, accepts: Level = _WIRE, emits: Level = _FINE) -> Rule:
    return Rule(name, message, accepts, emits)


def _grown(name: str, message: str, accepts: Level = _FINE, emits: Level = _WIRE) -> Rule:
    return Rule(name, message, accepts, emits)


_TYPE = "the type was {old} and is now {new}"
_RANGE = "the range was {old} and is now {new}"
_STEP = "values were multiples of {old} and are now multiples of {new}"
_LENGTH = "the length was {old} and is now {new}"
_SIZE = "the number of members was {old} and is now {new}"
_PATTERN = "the pattern was {old} and is now {new}"
_FORMAT = "the format was {old} and is now {new}"
_REMOVED = "the property `{name}` is gone"
_UNDECIDED = "`{name}` differs in a way that cannot be decided: {old} before, {new} now"

NOT_COMPARABLE = Rule("schema-not-comparable", _UNDECIDED, _OPEN, _OPEN)
SCHEMA_DIFFERS = Rule(
    "schema-differs", "`{name}` differs and breaks nothing: {old} before, {new} now", _FINE, _FINE
)
SCHEMA_RENAMED = Rule(
    "schema-renamed",
    "the schema {old} is now {new}: the class of the client has another name",
    _CLIENT,
    _CLIENT,
)

TEXT_TYPE_CHANGED = Rule(
    "text-type-changed",
    "the type was {old} and is now {new}: the same texts are sent, the client has another type",
    _CLIENT,
    _CLIENT,
)
PROPERTY_DEPRECATED = Rule(
    "property-deprecated", "{name} is now marked as deprecated", _WARN, _WARN
)
PROPERTY_DEFAULT = Rule(
    "property-default-changed", "the default of {name} was {old} and is now {new}", _WARN, _FINE
)
LISTED_REMOVED = Rule(
    "extensible-enum-value-removed", "the value {old} is no longer listed as known", _WIRE, _FINE
)
LISTED_ADDED = Rule(
    "extensible-enum-value-added", "the value {new} is newly listed as known", _FINE, _FINE
)
#: What is said of the end of an operation, a parameter or a property.
LIFE_RULES = (
    Rule("sunset-brought-forward", "it was to end on {old} and now ends on {new}", _WARN, _WARN),
    Rule("sunset-removed", "it is still deprecated and was to end on {old}; now it is not told when it ends", _WARN, _WARN),
    Rule("sunset-unreadable", "it is to end on {new}, which is no date", _WARN, _WARN),
    Rule("stability-lowered", "it was {old} and is now {new}: less is promised", _WARN, _WARN),
)  # fmt: skip

#: For each kind of difference, what it means that the old schema allows what the new one does not,
#: and what it means that the new one allows what the old one did not.
SCHEMA_RULES: Mapping[Kind, tuple[Rule, Rule]] = {
    "type": (_shrunk("type-narrowed", _TYPE), _grown("type-widened", _TYPE)),
    "null": (
        _shrunk("null-removed", "null is no longer allowed"),
        _grown("null-added", "null is newly allowed"),
    ),
    "value": (
        _shrunk("enum-value-removed", "the value {old} is no longer listed"),
        _grown("enum-value-added", "the value {new} is newly listed"),
    ),
    "enumeration": (
        _shrunk("enum-introduced", "{old} was allowed; now only these are: {new}"),
        _grown("enum-lifted", "only these values were allowed: {old}; now {new} is"),
    ),
    "range": (_shrunk("range-narrowed", _RANGE), _grown("range-widened", _RANGE)),
    "multiple": (_shrunk("multiple-of-narrowed", _STEP), _grown("multiple-of-widened", _STEP)),
    "length": (_shrunk("length-narrowed", _LENGTH), _grown("length-widened", _LENGTH)),
    "size": (_shrunk("size-narrowed", _SIZE), _grown("size-widened", _SIZE)),
    "unique": (
        _shrunk("unique-items-introduced", "items may no longer repeat"),
        _grown("unique-items-lifted", "items may now repeat"),
    ),
    "pattern": (
        _shrunk("pattern-introduced", "{old} was allowed; now the text has to match {new}"),
        _grown("pattern-lifted", "the text matched {old}; now {new} is allowed"),
    ),
    "format": (_shrunk("format-narrowed", _FORMAT), _grown("format-widened", _FORMAT)),
    "content": (
        _shrunk("content-narrowed", "the `{name}` was {old} and is now {new}"),
        _grown("content-widened", "the `{name}` was {old} and is now {new}"),
    ),
    "required": (
        _shrunk("property-made-required", "the property `{name}` is now required"),
        _grown("property-made-optional", "the property `{name}` may now be absent"),
    ),
    "required-undeclared": (
        _shrunk("required-property-added", "the property `{name}` is new and required"),
        _grown("property-removed", _REMOVED, _CLIENT),
    ),
    "undeclared": (
        _shrunk("property-added", "the property `{name}` is new", _FINE),
        _grown("property-removed", _REMOVED, _CLIENT),
    ),
    "forbidden": (
        _shrunk("property-refused", "the property `{name}` is no longer allowed"),
        _grown(
            "closed-object-extended",
            "the property `{name}` is new in an object that was said to have no others",
        ),
    ),
    "additional": (
        _shrunk("additional-properties-closed", "other properties held {old} and now {new}"),
        _grown("additional-properties-opened", "other properties held {old} and now {new}"),
    ),
    "union-case": (
        _shrunk("union-case-removed", "the case {old} is gone; what is left is {new}"),
        _grown("union-case-added", "the case {new} is new beside {old}"),
    ),
    "type-implied": (
        _shrunk(
            "type-stated",
            "the type was only implied by the keywords; now it has to be {new}",
            _WARN,
        ),
        _grown(
            "type-unstated",
            "the type was {old}; now it is only implied by the keywords",
            emits=_WARN,
        ),
    ),
    "pattern-changed": (
        _shrunk("pattern-narrowed", _PATTERN),
        _grown("pattern-widened", _PATTERN),
    ),
    "patterned": (
        _shrunk("named-properties-narrowed", "{name} held {old} and now hold {new}"),
        _grown("named-properties-widened", "{name} held {old} and now hold {new}"),
    ),
    "names": (
        _shrunk("property-names-narrowed", "{old} was allowed for properties; now only {new} is"),
        _grown("property-names-widened", "only {old} was allowed for properties; now {new} is"),
    ),
    "contains": (
        _shrunk("contains-narrowed", "the items had to hold {old} and now have to hold {new}"),
        _grown("contains-widened", "the items had to hold {old} and now have to hold {new}"),
    ),
    "dependent": (
        _shrunk("dependent-required-added", "`{name}` needed {old} beside it and now needs {new}"),
        _grown("dependent-required-removed", "`{name}` needed {old} beside it and now needs {new}"),
    ),
    "ambiguous": (
        _shrunk(
            "union-cases-overlap",
            "values of several cases are refused by `oneOf`, which by the letter takes one alone",
            _WARN,
        ),
        _grown(
            "union-cases-told-apart",
            "values of several cases were refused by `oneOf`, by the letter, and no longer are",
            emits=_FINE,
        ),
    ),
    "refused": (
        _shrunk(
            "values-refused", "`{name}` differs, and some values that were allowed no longer are"
        ),
        _grown("values-added", "`{name}` differs, and some values are newly allowed"),
    ),
    "idle": (
        _shrunk(
            "idle-keyword-narrowed",
            "{name} cannot hold beside the type; if they are meant, less is allowed: {old} before, {new} now",
            _OPEN,
        ),
        _grown(
            "idle-keyword-widened",
            "{name} cannot hold beside the type; if they are meant, more is allowed: {old} before, {new} now",
            emits=_OPEN,
        ),
    ),
    "retyped": (TEXT_TYPE_CHANGED, TEXT_TYPE_CHANGED),
    "discriminator": (
        _shrunk(
            "discriminator-introduced",
            "{old} was allowed; now it tells the cases apart and holds {new}",
            _WARN,
        ),
        _grown(
            "discriminator-lifted",
            "it told the cases apart and held {old}; now {new} is allowed",
            emits=_WARN,
        ),
    ),
    "deprecated": (PROPERTY_DEPRECATED, PROPERTY_DEPRECATED),
    "default": (PROPERTY_DEFAULT, PROPERTY_DEFAULT),
    "listed-removed": (LISTED_REMOVED, LISTED_REMOVED),
    "listed-added": (LISTED_ADDED, LISTED_ADDED),
    "sunset-brought-forward": (LIFE_RULES[0], LIFE_RULES[0]),
    "sunset-removed": (LIFE_RULES[1], LIFE_RULES[1]),
    "sunset-unreadable": (LIFE_RULES[2], LIFE_RULES[2]),
    "stability-lowered": (LIFE_RULES[3], LIFE_RULES[3]),
    "renamed": (SCHEMA_RENAMED, SCHEMA_RENAMED),
    "undecided": (NOT_COMPARABLE, NOT_COMPARABLE),
    "differs": (SCHEMA_DIFFERS, SCHEMA_DIFFERS),
}

_OPERATION_RULES = (
    Rule("operation-removed", "{old} is gone{name}", _WIRE, _WIRE),
    Rule("operation-added", "{new} is new", _FINE, _FINE),
    Rule("operation-deprecated", "the operation is now marked as deprecated{name}", _WARN, _WARN),
    Rule("sunset-operation-removed", "{old} is gone{name}; it was deprecated and its sunset has come", _WARN, _WARN),
    *LIFE_RULES,
    Rule("callback-removed", "{old} is gone{name}: it is no longer sent", _WIRE, _WIRE),
    Rule("callback-added", "{new} is new: it is sent to callers who ask for it", _FINE, _FINE),
    Rule("webhooks-not-described", "one of the documents is OpenAPI 3.0 and has no place for webhooks; the {name} of the other are not compared", _WARN, _WARN),
    Rule("base-path-changed", "all paths began with {old} and now begin with {new}", _WIRE, _WIRE),
    Rule("parameter-deprecated", "the parameter {name} is now marked as deprecated", _WARN, _WARN),
    Rule("operation-id-changed", "the operationId was {old} and is now {new}: the function of the client has another name", _CLIENT, _CLIENT),
    Rule("operation-tag-changed", "the first tag was {old} and is now {new}: the module of the client moves", _CLIENT, _CLIENT),
    Rule("path-parameter-renamed", "the path parameter {old} is now called {new}: the argument of the client has another name", _CLIENT, _CLIENT),
    Rule("parameter-removed", "the parameter {name} is gone", _WIRE, _WIRE),
    Rule("sunset-parameter-removed", "the parameter {name} is gone; it was deprecated and its sunset has come", _WARN, _WARN),
    Rule("parameter-added", "the parameter {name} is new and optional", _FINE, _FINE),
    Rule("required-parameter-added", "the parameter {name} is new and required", _WIRE, _FINE),
    Rule("parameter-made-required", "the parameter {name} is now required", _WIRE, _FINE),
    Rule("parameter-made-optional", "the parameter {name} is no longer required", _FINE, _WIRE),
    Rule("parameter-moved", "the parameter {name} was in the {old} and is now in the {new}", _WIRE, _WIRE),
    Rule("parameter-regrouped", "{old} is now written as {new}: the same is sent, the arguments of the client have other names", _CLIENT, _CLIENT),
    Rule("parameter-style-changed", "the parameter {name} was written as {old} and is now written as {new}", _WIRE, _WIRE),
    Rule("parameter-default-changed", "the default of the parameter {name} was {old} and is now {new}", _WARN, _WARN),
    Rule("body-added", "a body is new and optional", _FINE, _FINE),
    Rule("required-body-added", "a body is new and required", _WIRE, _FINE),
    Rule("body-removed", "the body is gone", _WIRE, _WIRE),
    Rule("body-made-required", "the body is now required", _WIRE, _FINE),
    Rule("body-made-optional", "the body is no longer required", _FINE, _WIRE),
    Rule("media-type-removed", "the media type {old} is gone", _WIRE, _WIRE),
    Rule("media-type-added", "the media type {new} is new", _FINE, _FINE),
    Rule("success-status-removed", "the status {old} is gone", _WIRE, _WIRE),
    Rule("success-status-added", "the status {new} is new", _FINE, _WARN),
    Rule("error-status-removed", "the status {old} is gone: its body is no longer described", _WIRE, _WARN),
    Rule("error-status-added", "the status {new} is new", _FINE, _FINE),
    Rule("header-removed", "the header {name} is gone", _WIRE, _WIRE),
    Rule("header-added", "the header {name} is new", _FINE, _FINE),
    Rule("header-made-optional", "the header {name} may now be absent", _FINE, _WIRE),
    Rule("header-made-required", "the header {name} is now always there", _WIRE, _FINE),
    Rule("security-added", "no authentication was needed; now {new} is", _WIRE, _WIRE),
    Rule("security-removed", "authentication by {old} was needed; now none is", _WARN, _WARN),
    Rule("security-alternative-removed", "{old} is no longer accepted; what is left is {new}", _WIRE, _WIRE),
    Rule("security-alternative-added", "{new} is newly accepted", _FINE, _FINE),
    Rule("security-scope-added", "{old} was enough; now {new} is needed", _WIRE, _WIRE),
    Rule("security-scope-removed", "{old} was needed; now {new} is enough", _FINE, _FINE),
    Rule("token-url-changed", "tokens of {name} came from {old} and now come from {new}", _WARN, _WARN),
    Rule("server-removed", "the server {old} is gone", _WARN, _WARN),
    Rule("server-added", "the server {new} is new", _FINE, _FINE),
)  # fmt: skip

_PLAIN = (NOT_COMPARABLE, SCHEMA_DIFFERS, SCHEMA_RENAMED, *LIFE_RULES)
OPERATION_RULES: Mapping[str, Rule] = {rule.name: rule for rule in _OPERATION_RULES}

#: Rules about a body, a schema or a status carry the message they speak of in front of their name.
PREFIXES = ("request", "response", "webhook-request", "webhook-response")
_PREFIXED = frozenset(
    {
        "media-type-removed", "media-type-added", "success-status-removed", "success-status-added",
        "error-status-removed", "error-status-added", "header-removed", "header-added",
        "header-made-optional", "header-made-required", "body-added", "required-body-added",
        "body-removed", "body-made-required", "body-made-optional",
        *(rule.name for pair in SCHEMA_RULES.values() for rule in pair if rule not in _PLAIN),
    }
)  # fmt: skip


def rule_name(rule: Rule, prefix: str) -> str:
    """Give the name a report shows: `response-property-removed`, `operation-removed`.

    `prefix` is the message a change is about, one of PREFIXES.
    """
    return f"{prefix}-{rule.name}" if rule.name in _PREFIXED else rule.name


@cache
def every_rule() -> Mapping[str, Rule]:
    """Give all rules by the name a report shows, in alphabetical order."""
    from postspec.compat._client_rules import CLIENT_RULES

    schema_rules = {rule.name: rule for pair in SCHEMA_RULES.values() for rule in pair}
    found = dict(CLIENT_RULES) | {
        rule_name(rule, prefix): rule
        for rule in (*schema_rules.values(), *_OPERATION_RULES)
        for prefix in PREFIXES
    }
    return MappingProxyType(dict(sorted(found.items())))
