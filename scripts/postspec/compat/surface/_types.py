"""Annotations of a generated package as sets of alternatives, and which of them hold others."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce

#: The texts that a name stands for, where the package defines it as a `Literal`; else None.
Values = Callable[[str], frozenset[str] | None]

#: What stands for an absent value.
UNSET = "Unset"
_ANYTHING = frozenset({"Any", "object"})
_LITERAL = "Literal"


@dataclass(frozen=True, slots=True)
class Atom:
    """One alternative of a type: a name with its arguments, or one value of a `Literal`."""

    name: str
    arguments: tuple[Type, ...] = ()
    value: str = ""


Type = frozenset[Atom]


def parse_type(text: str) -> Type:
    """Give the alternatives of an annotation; what cannot be read is one by its text."""
    try:
        return _of(ast.parse(text.strip(), mode="eval").body)
    except (SyntaxError, ValueError, RecursionError):
        return frozenset({Atom(text)})


def _of(node: ast.expr) -> Type:
    match node:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _of(left) | _of(right)
        case ast.Constant(value=str() as text):
            return parse_type(text)
        case ast.Subscript(value=ast.Name(id="Literal"), slice=inner):
            items = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            return frozenset(Atom(_LITERAL, value=ast.unparse(item)) for item in items)
        case ast.Subscript(value=ast.Name(id="Optional"), slice=inner):
            return _of(inner) | {Atom("None")}
        case ast.Subscript(value=ast.Name(id="Union"), slice=ast.Tuple(elts=items)):
            return reduce(frozenset.union, map(_of, items), frozenset())
        case ast.Subscript(value=base, slice=inner):
            items = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            return frozenset({Atom(_name(base), tuple(map(_of, items)))})
    return frozenset({Atom(_name(node))})


def _name(node: ast.expr) -> str:
    """Give a name without the module before it: what a class is called, not where it is from."""
    return node.attr if isinstance(node, ast.Attribute) else ast.unparse(node)


def present(kind: Type) -> Type:
    """Give a type without the absent value."""
    return frozenset(atom for atom in kind if atom.name != UNSET)


def names_in(kind: Type) -> frozenset[str]:
    """Give every name that a type is made of."""
    found = {atom.name for atom in kind}
    for atom in kind:
        for argument in atom.arguments:
            found |= names_in(argument)
    return frozenset(found)


def with_names(kind: Type, names: Mapping[str, str]) -> Type:
    """Give a type whose classes are called otherwise."""
    return frozenset(
        Atom(
            names.get(atom.name, atom.name),
            tuple(with_names(argument, names) for argument in atom.arguments),
            atom.value,
        )
        for atom in kind
    )


def holds(wide: Type, narrow: Type, values: Values) -> bool:
    """Tell whether every value of one type is of the other, containers by what is in them."""
    return all(any(_holds(one, atom, values) for one in wide) for atom in narrow)


def _holds(wide: Atom, narrow: Atom, values: Values) -> bool:
    if wide.name in _ANYTHING or wide == narrow or (wide.name, narrow.name) == ("float", "int"):
        return True
    if narrow.name == _LITERAL:
        return _type_of(narrow.value) == wide.name
    listed = values(narrow.name)
    if listed is not None and wide.name != narrow.name:
        allowed = values(wide.name)
        if allowed is not None:
            return listed <= allowed
        return all(_type_of(one) == wide.name for one in listed)
    if (wide.name, len(wide.arguments)) != (narrow.name, len(narrow.arguments)):
        return False
    pairs = zip(wide.arguments, narrow.arguments, strict=True)
    return all(holds(one, other, values) for one, other in pairs)


def _type_of(written: str) -> str:
    """Give the type of a value as Python writes it; nothing for what is no value."""
    try:
        return type(ast.literal_eval(written)).__name__
    except (SyntaxError, ValueError):
        return ""
