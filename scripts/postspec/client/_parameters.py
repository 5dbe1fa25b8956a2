"""Parameters as the generator is given them: names of their own, and types it takes at their place.

It drops an operation where the names of two parameters become one in Python, or where a parameter has
a type it does not know at that place. So the names are decided here; the ones that travel are put back
when it has read them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from postspec.client._all_of import keywords
from postspec.client._names import Spelling, class_name, distinct, identifier, spell
from postspec.client._schemas import SchemaWriter, Written
from postspec.openapi import Operation, Parameter

#: Names the endpoint template uses itself, and what the generator renames in its own way.
_LOCAL_NAMES = {"body", "client", "cookies", "files", "headers", "httpx", "params", "quote", "url"}

#: Headers that OpenAPI says are no parameters (3.1.0, Parameter Object, `name`).
_NO_PARAMETERS = {"accept", "authorization", "content-type"}

_PLACES = ("path", "query", "header", "cookie")

_TEXT: Written = {"type": "string"}


@dataclass(frozen=True, slots=True)
class Named:
    """One parameter with its name in Python, and the one the generator knows it by."""

    parameter: Parameter
    python: str
    alias: str


@dataclass(frozen=True, slots=True)
class NamedParameters:
    """The parameters of one operation, path parameters first; `path` has their names in its braces."""

    path: str
    parameters: tuple[Named, ...]

    @property
    def names(self) -> dict[tuple[str, str], Spelling]:
        """What the parameters are called, by place and the name the generator knows them by.

        The name of a path parameter never travels.
        """
        return {
            (n.parameter.place, n.alias): Spelling(
                n.alias if n.parameter.place == "path" else n.parameter.name,
                n.python,
                str(keywords(n.parameter.schema).get("description") or n.parameter.description),
            )
            for n in self.parameters
        }

    @property
    def is_path_whole(self) -> bool:
        """Tell whether the braces of the path are exactly its parameters, each once."""
        wanted = sorted(n.alias for n in self.parameters if n.parameter.place == "path")
        rest = re.sub(r"\{[a-z0-9_]+\}", "", self.path)
        return sorted(re.findall(r"\{([^{}]*)\}", self.path)) == wanted and "{" not in rest


def name_parameters(operation: Operation, taken: Collection[str] = ()) -> NamedParameters:
    """Name an operation's parameters, none of the path like those `taken`.

    A name that stands at two places is told apart by the place: `id`, `id_query`.
    """
    used = [p for place in _PLACES for p in operation.parameters if p.place == place]
    used = [p for p in used if not _is_ignored(p, operation.path)]
    wanted = [_wanted_name(p, used) for p in used]
    in_path = [name for p, name in zip(used, wanted, strict=True) if p.place == "path"]
    path_names = distinct(in_path, taken=taken, key=str)
    others = list(zip(used, wanted, strict=True))[len(in_path) :]
    python = spell([(p.name, name) for p, name in others], {*path_names, *_hidden_by(wanted)})
    aliases = distinct(wanted[len(in_path) :], taken=path_names, key=str)
    names = [*zip(path_names, path_names, strict=True), *zip(python, aliases, strict=True)]
    parameters = tuple(Named(p, *given) for p, given in zip(used, names, strict=True))
    return NamedParameters(_path(operation.path, parameters), parameters)


def _path(path: str, parameters: Sequence[Named]) -> str:
    renamed = {n.parameter.name: n.alias for n in parameters if n.parameter.place == "path"}
    pattern = "|".join(re.escape(f"{{{name}}}") for name in renamed)
    if not pattern:
        return path
    return re.sub(pattern, lambda match: f"{{{renamed[match.group()[1:-1]]}}}", path)


def _hidden_by(names: Collection[str]) -> set[str]:
    """Give the names that the writing of other parameters uses: `json_x` for `x`."""
    return {f"json_{name}" for name in names}


def write_parameters(
    named: NamedParameters, key: str, writer: SchemaWriter
) -> list[dict[str, Any]]:
    """Give the parameters for the generator, in order; `key` names the operation."""
    written = []
    for each in named.parameters:
        parameter = each.parameter
        schema = writer.schema(parameter.schema, class_name(f"{key} {parameter.name}", "Model"))
        schema = _fitting(schema, parameter.place, writer)
        is_path = parameter.place == "path"
        written.append(
            {
                "name": each.alias,
                "in": parameter.place,
                "required": is_path or parameter.is_required,
                "schema": schema,
            }
        )
    return written


def _is_ignored(parameter: Parameter, path: str) -> bool:
    if parameter.place == "header":
        return parameter.name.lower() in _NO_PARAMETERS
    return parameter.place == "path" and f"{{{parameter.name}}}" not in path


def _wanted_name(parameter: Parameter, others: Sequence[Parameter]) -> str:
    """Give a parameter's name in Python, with its place where an earlier place has it already."""
    name = _python_name(parameter)
    earlier = _PLACES[: _PLACES.index(parameter.place)]
    elsewhere = {_python_name(other) for other in others if other.place in earlier}
    return f"{name}_{parameter.place}" if name in elsewhere | _LOCAL_NAMES else name


def _python_name(parameter: Parameter) -> str:
    if parameter.place == "path":
        # The generator looks for ASCII names in braces only.
        return identifier(parameter.name.encode("ascii", "ignore").decode(), "path")
    return identifier(parameter.name, "field")


def _fitting(schema: Written, place: str, writer: SchemaWriter) -> Written:
    """Give a type the generator takes at a place; what it refuses is written by the caller."""
    cases = schema.get("anyOf", [schema])
    if place in {"path", "header"}:
        cases = [case for case in cases if case.get("type") != "null"]
        if not cases or not all(_fits(case, place, writer) for case in cases):
            return dict(_TEXT)
    if any(case.get("format") == "binary" for case in cases):
        return dict(_TEXT)
    if len(cases) == 1 and "$ref" not in cases[0]:
        return {**schema, **cases[0]} if "anyOf" not in schema else dict(cases[0])
    return {**schema, "anyOf": cases} if "anyOf" in schema else schema


def _fits(case: Mapping[str, Any], place: str, writer: SchemaWriter) -> bool:
    """Tell whether a type can be written at a place: a header is no date, list or object."""
    whole = writer.resolved(case)
    if "anyOf" in whole:
        return all(_fits(part, place, writer) for part in whole["anyOf"])
    is_simple = whole.get("type") in {"string", "integer", "number", "boolean"}
    if place == "path":
        return is_simple or whole.get("type") == "array" or "const" in whole
    is_plain = "const" not in whole and whole.get("format") not in {"date", "date-time", "binary"}
    return is_simple and is_plain
