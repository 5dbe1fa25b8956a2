"""The rules about a generated package: what a change breaks in programs written against it.

Of a model, what programs *send* must not shrink and what they *receive* must not grow, as for
schemas; of all else, both levels are the same. Source of the kinds of breakage: griffe.
"""

from __future__ import annotations

from collections.abc import Mapping

from postspec.compat._change import Level
from postspec.compat._rules import Rule

_FINE, _WARN, _CLIENT = Level.INFO, Level.WARNING, Level.CLIENT_BREAKING


def _breaks(name: str, message: str) -> Rule:
    return Rule(name, message, _CLIENT, _CLIENT)


def _adds(name: str, message: str) -> Rule:
    return Rule(name, message, _FINE, _FINE)


_TYPE = "{name} was `{old}` and is now `{new}`"

_RULES = (
    _breaks("client-service-removed", "the service `{name}` is gone"),
    _breaks("client-service-renamed", "the service `{old}` is now `{new}`"),
    _adds("client-service-added", "the service `{name}` is new"),
    _breaks("client-method-removed", "the method `{name}` is gone"),
    _breaks("client-method-renamed", "the method `{old}` is now `{new}`"),
    _breaks("client-method-moved", "the method `{old}` is now `{new}`"),
    _adds("client-method-added", "the method `{name}` is new"),
    _breaks("client-argument-removed", "the argument {name} is gone"),
    _breaks("client-argument-renamed", "the argument {old} is now {new}"),
    _adds("client-argument-added", "the argument {name} is new and can be left out"),
    _breaks("client-required-argument-added", "the argument {name} is new and required"),
    _breaks("client-argument-made-required", "the argument {name} is now required"),
    _adds("client-argument-made-optional", "the argument {name} can now be left out"),
    _breaks("client-argument-moved", "the argument {name} is in another position"),
    _breaks("client-argument-kind-changed", "the argument {name} was {old} and is now {new}"),
    Rule("client-argument-default-changed", "the default of the argument {name} was `{old}` and is now `{new}`", _WARN, _WARN),
    _breaks("client-argument-type-changed", f"the argument {_TYPE}"),
    _adds("client-argument-type-widened", f"the argument {_TYPE}, which takes what it took"),
    _breaks("client-return-type-changed", f"what {_TYPE}"),
    _adds("client-return-type-narrowed", f"what {_TYPE}, which is nothing new"),
    _breaks("client-model-removed", "the model `{name}` is gone"),
    _breaks("client-model-renamed", "the model `{old}` is now `{new}`"),
    _adds("client-model-added", "the model `{name}` is new"),
    _breaks("client-attribute-removed", "the attribute {name} is gone"),
    _breaks("client-attribute-renamed", "the attribute {old} is now {new}"),
    _adds("client-attribute-added", "the attribute {name} is new"),
    Rule("client-required-attribute-added", "the attribute {name} is new, and required of whoever makes one", _CLIENT, _FINE),
    Rule("client-attribute-made-required", "the attribute {name} is now required of whoever makes one", _CLIENT, _FINE),
    Rule("client-attribute-made-optional", "the attribute {name} may now be `UNSET`", _FINE, _CLIENT),
    _breaks("client-attribute-type-changed", f"the attribute {_TYPE}"),
    _adds("client-attribute-type-eased", f"the attribute {_TYPE}, which programs can bear"),
    _breaks("client-value-removed", "the value {old} of `{name}` is gone"),
    Rule("client-value-added", "the value {new} of `{name}` is new", _FINE, _WARN),
    _breaks("client-class-removed", "the class `{name}` is gone"),
    _adds("client-class-added", "the class `{name}` is new"),
    _breaks("client-exception-removed", "the exception `{name}` is gone"),
    _breaks("client-member-removed", "`{name}` is gone"),
    _breaks("client-base-removed", "`{name}` was a {old} and is now a {new}"),
    _breaks("client-kind-changed", "`{name}` was {old} and is now {new}"),
)  # fmt: skip

#: Every rule about a generated package, by its name.
CLIENT_RULES: Mapping[str, Rule] = {rule.name: rule for rule in _RULES}
