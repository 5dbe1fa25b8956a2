"""The modules of a consumer's program, and what is found of its functions and classes by and by."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from postspec.compat.consumers._things import NOTHING, Things
from postspec.compat.consumers._usage import ConsumerError

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Function:
    """A function, or a method of the class `owner`. `key` names it among those of all modules.

    `is_inner` where it stands in another function.
    """

    key: str
    node: FunctionNode
    owner: str = ""
    is_inner: bool = False

    @property
    def parameters(self) -> list[str]:
        """The names of what is passed, `self` of a method among them."""
        arguments = self.node.args
        return [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


@dataclass(slots=True)
class Module:
    """One file: its functions and classes by name, methods as `Class.method`."""

    file: str
    tree: ast.Module
    functions: dict[str, Function]
    classes: frozenset[str]
    names: dict[str, Things] = field(default_factory=dict)


@dataclass(slots=True)
class Program:
    """All modules, and what is known of what is passed, returned and kept."""

    modules: tuple[Module, ...]
    passed: dict[tuple[str, str], Things] = field(default_factory=dict)
    returned: dict[str, Things] = field(default_factory=dict)
    kept: dict[tuple[str, str], Things] = field(default_factory=dict)
    called: set[str] = field(default_factory=set)

    def known(self) -> tuple[object, ...]:
        """Give all that rounds find out, to tell whether one found anything new."""
        names = [dict(module.names) for module in self.modules]
        return (dict(self.passed), dict(self.returned), dict(self.kept), set(self.called), names)

    def functions(self, name: str, module: Module) -> Iterator[Function]:
        """Give the function of a name: of the module itself, else of whichever has one."""
        own = module.functions.get(name)
        found = [own] if own else [one.functions.get(name) for one in self.modules]
        yield from (one for one in found if one is not None)

    def has_class(self, name: str) -> bool:
        """Tell whether a class of the program has this name."""
        return any(name in module.classes for module in self.modules)

    def add(
        self, table: dict[tuple[str, str], Things], key: tuple[str, str], found: Things
    ) -> None:
        """Add to what is known."""
        if found:
            table[key] = table.get(key, NOTHING) | found


def parse_program(files: Mapping[str, bytes]) -> Program:
    """Give the modules of a program. Raises ConsumerError where one is no Python."""
    return Program(tuple(_module(file, text) for file, text in files.items()))


def _module(file: str, text: bytes) -> Module:
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        raise ConsumerError(file, f"not Python: {error.msg}", error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise ConsumerError(file, "not Python, or nested too deeply") from error
    functions = {one.key.partition("#")[2]: one for one in _functions(file, tree.body, "")}
    classes = frozenset(one.name for one in ast.walk(tree) if isinstance(one, ast.ClassDef))
    return Module(file, tree, functions, classes)


def _functions(
    file: str, body: list[ast.stmt], owner: str, *, is_inner: bool = False
) -> Iterator[Function]:
    for node in body:
        if isinstance(node, FunctionNode):
            name = f"{owner}.{node.name}" if owner else node.name
            yield Function(f"{file}#{name}", node, owner, is_inner)
            yield from _functions(file, node.body, "", is_inner=True)
        elif isinstance(node, ast.ClassDef):
            yield from _functions(file, node.body, node.name, is_inner=is_inner)
        elif isinstance(node, ast.If | ast.Try | ast.With):
            yield from _functions(file, node.body, owner, is_inner=is_inner)
