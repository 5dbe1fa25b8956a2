"""Runtime expressions: a value of the request, of its answer, of an input, or of an earlier step.

Source: Arazzo 1.0.1, Runtime Expressions.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from contract_tests.harness.document.calls import Call
from postspec.json_pointer import tokens_of

Json = Any

_EXPRESSION: Final = re.compile(
    r"\$(?:(?P<status>statusCode)"
    r"|(?P<side>request|response)\.body(?:\#(?P<pointer>(?:/.*)?))?"
    r"|response\.header\.(?P<header>[\w-]+)"
    r"|request\.(?:path|query|header)\.(?P<parameter>[\w-]+)"
    r"|inputs\.(?P<input>[\w-]+)"
    r"|steps\.(?P<step>[\w-]+)\.outputs\.(?P<output>[\w-]+))"
)
_EMBEDDED: Final = re.compile(r"\{(\$[^{}]+)\}")


class Missing:
    """What an expression gives where there is nothing: no value of JSON is one."""


MISSING: Final = Missing()


@dataclass(frozen=True, slots=True)
class Scope:
    """What expressions may look at. `outputs` has those of the steps before, by step."""

    inputs: Mapping[str, Json]
    outputs: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    call: Call | None = None
    answer: httpx.Response | None = None


def is_meant(text: str) -> bool:
    """Tell whether a text is meant as an expression: `$5` is none, `$response.boddy` is."""
    return re.match(r"\$[a-zA-Z]+(?:\.|$)", text) is not None


def expressions_in(value: Json) -> Iterator[str]:
    """Give every expression of a value: a text that is one, and those embedded in texts."""
    if isinstance(value, str):
        if is_meant(value):
            yield value
        else:
            yield from _EMBEDDED.findall(value)
    inside = value.values() if isinstance(value, Mapping) else value
    for each in inside if isinstance(inside, list | tuple | type({}.values())) else ():
        yield from expressions_in(each)


def parts_of(expression: str) -> Mapping[str, str]:
    """Give the parts of an expression by what they are; none where it cannot be read."""
    match = _EXPRESSION.fullmatch(expression)
    return {k: v for k, v in match.groupdict().items() if v is not None} if match else {}


def evaluated(expression: str, scope: Scope) -> Json:
    """Give the value of an expression, MISSING where there is none."""
    parts = parts_of(expression)
    if "input" in parts:
        return scope.inputs.get(parts["input"], MISSING)
    if "step" in parts:
        return scope.outputs.get(parts["step"], {}).get(parts["output"], MISSING)
    answer = scope.answer
    if answer is None:
        return MISSING
    if "status" in parts:
        return answer.status_code
    if "header" in parts:
        return answer.headers.get(parts["header"], MISSING)
    if "parameter" in parts:
        values = scope.call.values if scope.call else ()
        return next((v for p, v in values if p.name == parts["parameter"]), MISSING)
    if parts.get("side") == "request":
        return at(scope.call.body if scope.call else MISSING, parts.get("pointer", ""))
    return at(_body(answer), parts.get("pointer", ""))


def _body(answer: httpx.Response) -> Json:
    if not answer.content:
        return MISSING
    try:
        return json.loads(answer.content)
    except (ValueError, RecursionError):
        return answer.text


def at(value: Json, pointer: str) -> Json:
    """Give what a JSON Pointer leads to, MISSING where it leads nowhere."""
    for token in tokens_of(pointer):
        if isinstance(value, Mapping):
            value = value.get(token, MISSING)
        elif isinstance(value, list) and re.fullmatch(r"0|[1-9]\d*", token):
            value = value[int(token)] if int(token) < len(value) else MISSING
        else:
            return MISSING
    return value


def replaced(body: Json, pointer: str, value: Json) -> Json:
    """Give a body with another value where a JSON Pointer leads; it may be a new property there.

    Raises:
        LookupError, TypeError, ValueError: the pointer leads nowhere.
    """
    tokens = tokens_of(pointer)
    if not tokens:
        return value
    inside = body
    for token in tokens[:-1]:
        inside = inside[int(token)] if isinstance(inside, list) else inside[token]
    if isinstance(inside, list):
        inside[int(tokens[-1])] = value
    else:
        inside[tokens[-1]] = value
    return body


def filled(value: Json, scope: Scope) -> Json:
    """Give a value with every expression in it replaced by what it stands for.

    A text that is an expression keeps the type of its value; one with embedded ones is a text.
    """
    if isinstance(value, str):
        return evaluated(value, scope) if is_meant(value) else embedded(value, scope, as_plain)
    if isinstance(value, Mapping):
        return {key: filled(each, scope) for key, each in value.items()}
    return [filled(each, scope) for each in value] if isinstance(value, list) else value


def embedded(text: str, scope: Scope, written: Callable[[Json], str]) -> str:
    """Give a text with its embedded expressions replaced, their values as `written` writes them."""
    return _EMBEDDED.sub(lambda match: written(evaluated(match[1], scope)), text)


def as_plain(value: Json) -> str:
    """Give a value as it stands in a text."""
    if value is MISSING:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
