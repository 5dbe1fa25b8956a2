"""Criteria: what has to hold of an answer for a step to have gone well.

Source: Arazzo 1.0.1, Criterion Object; JSONPath is RFC 9535. Beyond it, a criterion of JSONPath with
`x-absent: true` holds where nothing is selected, which a query of a bare list cannot say.
"""

from __future__ import annotations

import json
import operator as op
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

import jsonpath_rfc9535 as jsonpath

from contract_tests.harness.checks.arazzo._expressions import (
    MISSING,
    Scope,
    as_plain,
    embedded,
    evaluated,
)

Json = Any
Kind = Literal["simple", "jsonpath", "regex"]

_TOKEN: Final = re.compile(
    r"\s*(?:(?P<join>&&|\|\|)|(?P<operator>==|!=|<=|>=|<|>)|(?P<text>'(?:[^']|'')*')"
    r"|(?P<number>-?\d+(?:\.\d+)?)|(?P<word>true|false|null)\b|(?P<expression>\$[^\s'=!<>&|]+))"
)

_EMBEDDED: Final = r"\{(\$[^{}]+)\}"


class CriterionError(ValueError):
    """A criterion, or a selector, cannot be read."""


@dataclass(frozen=True, slots=True)
class Selector:
    """The first value that a query of JSONPath selects. Source: Arazzo 1.1, Selector Object."""

    context: str
    query: str

    def __str__(self) -> str:
        return f"{self.context}: {self.query}"

    def expressions(self) -> Iterator[str]:
        """Give every expression that is looked at."""
        yield self.context
        yield from re.findall(_EMBEDDED, self.query)

    def check(self) -> None:
        """Raise CriterionError if the query cannot be read."""
        _compiled(self.query)

    def value(self, scope: Scope) -> Json:
        """Give the value, MISSING where nothing is selected."""
        found = _selected(self.query, self.context, scope)
        return found[0] if found else MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """What has to hold: a comparison, a query that has to select something, or a pattern."""

    condition: str
    kind: Kind = "simple"
    context: str = "$response.body"
    is_absence: bool = False

    def __str__(self) -> str:
        if self.kind == "simple":
            return self.condition
        return f"{self.context}: {'nothing at ' if self.is_absence else ''}{self.condition}"

    def expressions(self) -> Iterator[str]:
        """Give every expression that is looked at."""
        if self.kind == "simple":
            yield from (v for kind, v in _tokens(self.condition) if kind == "expression")
        else:
            yield self.context
        yield from re.findall(_EMBEDDED, self.condition)

    def check(self) -> None:
        """Raise CriterionError if the criterion cannot be read."""
        if self.kind == "simple":
            list(_alternatives(self.condition))
            return
        if self.kind == "jsonpath":
            _compiled(self.condition)
            return
        try:
            re.compile(re.sub(_EMBEDDED, "x", self.condition))
        except re.error as error:
            raise CriterionError(f"no pattern: {error}") from error

    def holds(self, scope: Scope) -> bool:
        """Tell whether it holds. A comparison with what is not there does not."""
        if self.kind == "simple":
            return any(
                all(_true(one, scope) for one in all_) for all_ in _alternatives(self.condition)
            )
        context = evaluated(self.context, scope)
        if context is MISSING:
            return False
        if self.kind == "regex":
            pattern = embedded(self.condition, scope, lambda v: re.escape(str(v)))
            return re.search(pattern, str(context)) is not None
        selected = _selected(self.condition, self.context, scope)
        return selected is not None and (not selected) == self.is_absence


def _compiled(query: str) -> None:
    """Raise CriterionError if a query cannot be read, whatever its embedded expressions come to."""
    try:
        jsonpath.compile(re.sub(_EMBEDDED, "7", query))
    except jsonpath.JSONPathError as error:
        raise CriterionError(f"no JSONPath: {error}") from error


def _selected(query: str, context: str, scope: Scope) -> list[Json] | None:
    """Give what a query selects; None where there is nothing to ask, or a value made it no query."""
    value = evaluated(context, scope)
    if value is MISSING:
        return None
    try:
        return list(jsonpath.find(embedded(query, scope, _in_query), value).values())
    except jsonpath.JSONPathError:
        return None


def _in_query(value: Json) -> str:
    """Give a value as it stands between the quotes of a query, or without any."""
    if isinstance(value, str):
        return json.dumps(value)[1:-1].replace("'", "\\u0027").replace('\\"', "\\u0022")
    return json.dumps(None if value is MISSING else value)


def _tokens(condition: str) -> Iterator[tuple[str, str]]:
    at, text = 0, condition.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            raise CriterionError(f"what begins with {text[at : at + 20].strip()!r} cannot be read")
        yield match.lastgroup, match[match.lastgroup]
        at = match.end()


_Operand = tuple[str, str]
_Comparison = tuple[_Operand, str, _Operand]


def _alternatives(condition: str) -> Iterator[list[_Comparison]]:
    """Give the comparisons of a condition: of one of these lists, all have to be true."""
    together: list[_Comparison] = []
    tokens = list(_tokens(condition))
    while tokens:
        if len(tokens) < 3 or tokens[1][0] != "operator" or {tokens[0][0], tokens[2][0]} & _NONE:
            raise CriterionError("a comparison is wanted: VALUE OPERATOR VALUE, joined by && or ||")
        together.append((tokens[0], tokens[1][1], tokens[2]))
        join, tokens = tokens[3:4], tokens[4:]
        if join and (join[0][0] != "join" or not tokens):
            raise CriterionError(f"after {tokens and join[0][1]!r}, a comparison is wanted")
        if not join or join[0][1] == "||":
            yield together
            together = []
    if not condition.strip():
        raise CriterionError("it is empty")


#: Kinds of tokens that are no operands.
_NONE: Final = {"operator", "join"}
_ORDER: Final = {"<": op.lt, "<=": op.le, ">": op.gt, ">=": op.ge}


def _true(comparison: _Comparison, scope: Scope) -> bool:
    left, operator, right = comparison
    one, other = _value(left, scope), _value(right, scope)
    if MISSING in (one, other):
        return False
    if operator in ("==", "!="):
        is_same: bool = one == other and isinstance(one, bool) == isinstance(other, bool)
        return is_same == (operator == "==")
    if not all(isinstance(v, int | float) and not isinstance(v, bool) for v in (one, other)):
        return False
    return bool(_ORDER[operator](one, other))


def _value(operand: _Operand, scope: Scope) -> Json:
    """Give the value of an operand. Texts are compared without regard to case, as Arazzo says."""
    kind, text = operand
    if kind == "text":
        return embedded(text[1:-1].replace("''", "'"), scope, as_plain).casefold()
    value = evaluated(text, scope) if kind == "expression" else json.loads(text)
    return value.casefold() if isinstance(value, str) else value
