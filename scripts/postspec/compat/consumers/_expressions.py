"""Expressions of a program: what they stand for, and what is noted of them."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from postspec.compat.consumers._notes import Notes
from postspec.compat.consumers._program import Function, Module, Program
from postspec.compat.consumers._things import (
    NOTHING,
    WAYS,
    Thing,
    Things,
    data,
    elements,
    models_in,
)
from postspec.compat.consumers._usage import Usage
from postspec.compat.surface import Side, names_in, parse_type, with_names

#: Functions that give what they are given, or what is in it.
_PASSING = frozenset(
    {
        "list", "tuple", "set", "sorted", "reversed", "iter", "filter", "enumerate", "zip",
        "closing", "aclosing", "enter_context", "enter_async_context", "gather", "run", "wait_for",
    }
)  # fmt: skip
_TAKING_ONE = frozenset({"next", "max", "min"})
#: Functions that look at nothing inside.
_BLIND = frozenset({"len", "bool", "isinstance", "id", "type", "callable", "range"})


class Expressions:
    """Follows values through the expressions of a module. `names` are those in scope."""

    def __init__(self, usage: Usage, side: Side, program: Program, module: Module) -> None:
        self.package, self.program, self.module = side.package, program, module
        self.notes = Notes(usage, side, module.file)
        self.names: dict[str, Things] = module.names
        self._function: Function | None = None
        self._forks = 0

    # --- expressions ------------------------------------------------------------------------------

    def of(self, node: ast.expr) -> Things:
        """Give what an expression may be, and note what it does."""
        match node:
            case ast.Name(id=name):
                return self._name(name)
            case ast.Attribute(value=owner, attr=name):
                return self._attribute(self.of(owner), name, node)
            case ast.Call():
                return self._call(node)
            case ast.Subscript(value=owner, slice=key):
                return self._item(self.of(owner), key, node)
            case ast.Await(value=inner) | ast.Starred(value=inner) | ast.Lambda(body=inner):
                return self.of(inner)
            case ast.BoolOp(values=several):
                return self._any(several)
            case ast.List(elts=several) | ast.Tuple(elts=several) | ast.Set(elts=several):
                return self._any(several)
        return self._compound(node)

    def _compound(self, node: ast.expr) -> Things:
        match node:
            case ast.IfExp(test=test, body=body, orelse=other):
                self.of(test)
                return self.of(body) | self.of(other)
            case ast.NamedExpr(target=target, value=inner):
                found = self.of(inner)
                self._bind(target, found)
                return found
            case ast.Dict(keys=keys, values=several):
                self._any([key for key in keys if key is not None])
                return self._any(several)
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
                return self._comprehension(node)
            case ast.FormattedValue(value=inner):
                self._hide(self.of(inner), inner)
            case ast.Yield(value=inner) | ast.YieldFrom(value=inner) if inner is not None:
                self._give(self.of(inner), inner)
            case ast.Compare(left=left, ops=ops, comparators=several):
                found = self._any([left, *several])
                if not all(isinstance(one, ast.Is | ast.IsNot) for one in ops):
                    self._hide(found, node)
            case _:
                self._inner(node)
        return NOTHING

    def _inner(self, node: ast.AST) -> None:
        """Read the expressions that something is made of."""
        for inner in ast.iter_child_nodes(node):
            if isinstance(inner, ast.expr):
                self.of(inner)
            else:
                self._inner(inner)

    def _any(self, nodes: Sequence[ast.expr]) -> Things:
        found = NOTHING
        for node in nodes:
            found |= self.of(node)
        return found

    def _name(self, name: str) -> Things:
        if name in self.names:
            return self.names[name]
        if next(self.program.functions(name, self.module), None) is not None:
            return frozenset({Thing("function", name)})
        return frozenset({Thing("class", name)}) if self.program.has_class(name) else NOTHING

    def _attribute(self, owners: Things, name: str, node: ast.Attribute) -> Things:
        if not owners:
            return self._guessed(name, node)
        found = NOTHING
        for thing in owners:
            if thing.kind == "instance":
                found |= self.program.kept.get((thing.name, name), NOTHING)
                method = f"{thing.name}.{name}"
                if next(self.program.functions(method, self.module), None) is not None:
                    found |= {Thing("function", method)}
            elif thing.kind == "data":
                if not isinstance(node.ctx, ast.Store):
                    found |= self.notes.read(thing, name, node)
            else:
                found |= self.notes.named(thing, name, node)
        return found

    def _guessed(self, name: str, node: ast.Attribute) -> Things:
        """Give what is called as a method of a service is, on something that nothing is known of."""
        owner = node.value
        service = owner.attr if isinstance(owner, ast.Attribute) else ""
        call = f"client.{service}.{name}"
        return frozenset({Thing("guess", call)}) if call in self.notes.methods else NOTHING

    def _item(self, owners: Things, key: ast.expr, node: ast.expr) -> Things:
        self.of(key)
        if isinstance(key, ast.Slice):
            return owners
        for thing in owners:
            if thing.kind == "data" and thing.name in self.package.models:
                self.notes.hidden(thing, node)
        return elements(owners)

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp
    ) -> Things:
        before = dict(self.names)
        for generator in node.generators:
            self._bind(generator.target, elements(self.of(generator.iter)))
            self._any(generator.ifs)
        if isinstance(node, ast.DictComp):
            found = self._any([node.key, node.value])
        else:
            found = self.of(node.elt)
        self.names.clear()
        self.names.update(before)
        return found

    # --- calls ------------------------------------------------------------------------------------

    def _call(self, node: ast.Call) -> Things:
        called = self.of(node.func)
        plain = "" if called else _last_name(node.func)
        if plain == "getattr" and len(node.args) > 1:
            return self._getattr(node)
        given = [self.of(one) for one in node.args if not isinstance(one, ast.Lambda)]
        named = {
            one.arg: self.of(one.value)
            for one in node.keywords
            if not isinstance(one.value, ast.Lambda)
        }
        self._lambdas(node, frozenset().union(*given, *named.values()))
        if plain in _PASSING | _TAKING_ONE | _BLIND:
            found = frozenset().union(*given)
            return (
                NOTHING if plain in _BLIND else elements(found) if plain in _TAKING_ONE else found
            )
        found = NOTHING
        for thing in called:
            found |= self._called(thing, node, given, named)
        if not called and not self._is_added(node, given):
            for one in (*given, *named.values()):
                self._hand_on(one, node)
        return found

    def _is_added(self, node: ast.Call, given: list[Things]) -> bool:
        """Keep what is put into a container that has a name: `found.append(agent)`."""
        match node.func:
            case ast.Attribute(value=ast.Name(id=name), attr="append" | "add" | "extend"):
                self.names[name] = self.names.get(name, NOTHING).union(*given)
                return True
        return False

    def _lambdas(self, node: ast.Call, given: Things) -> None:
        """Read the functions in a call's arguments, which are called with what is in the others."""
        for one in (*node.args, *(keyword.value for keyword in node.keywords)):
            if isinstance(one, ast.Lambda):
                before = dict(self.names)
                self.names |= {argument.arg: elements(given) for argument in one.args.args}
                self.of(one.body)
                self.names.clear()
                self.names.update(before)

    def _getattr(self, node: ast.Call) -> Things:
        owners = self.of(node.args[0])
        found = self._any(node.args[2:])
        match node.args[1]:
            case ast.Constant(value=str() as name):
                at = ast.copy_location(ast.Attribute(node.args[0], name, ast.Load()), node)
                return found | (self._attribute(owners, name, at) if owners else NOTHING)
        self._hand_on(owners, node)
        return found

    def _hand_on(self, given: Things, node: ast.expr) -> None:
        """Note what goes where nobody can follow it: values, or what can make calls."""
        self._hide(given, node)
        for thing in given:
            self.notes.any_call(thing, node)

    def _called(
        self, thing: Thing, node: ast.Call, given: list[Things], named: dict[str | None, Things]
    ) -> Things:
        match thing.kind:
            case "client class":
                return frozenset({Thing("client")})
            case "fake class":
                return frozenset({Thing("fake")})
            case "method" | "guess":
                return self.notes.called(thing, node, node.args, named)
            case "way" if thing.name in WAYS:
                methods = [
                    one for one in (given or [NOTHING])[0] if one.kind in ("method", "guess")
                ]
                found = NOTHING
                for method in methods:
                    found |= self.notes.called(method, node, node.args[1:], named, way=thing.name)
                return found
            case "way":
                return frozenset({Thing("client")})
            case "model":
                return self.notes.made(thing.name, node)
            case "from_dict":
                return self.notes.made_of(thing.name, node)
            case "class":
                return self._entered(f"{thing.name}.__init__", node, given, named) | {
                    Thing("instance", thing.name)
                }
            case "data":
                name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
                return (
                    elements(frozenset({thing})) if name in ("get", "pop") else frozenset({thing})
                )
            case "function":
                return self._entered(thing.name, node, given, named)
        return NOTHING

    def _entered(
        self, name: str, node: ast.Call, given: list[Things], named: dict[str | None, Things]
    ) -> Things:
        """Hand arguments to a function of the program, and give what it returns."""
        found = NOTHING
        for function in self.program.functions(name, self.module):
            self.program.called.add(function.key)
            parameters = function.parameters[1:] if function.owner else function.parameters
            passed = [*zip(parameters, given, strict=False), *named.items()]
            for parameter, one in passed:
                if parameter in parameters:
                    self.program.add(self.program.passed, (function.key, parameter), one)
                else:
                    self._hand_on(one, node)
            for one in given[len(parameters) :]:
                self._hand_on(one, node)
            found |= self.program.returned.get(function.key, NOTHING)
        del node
        return found

    # --- what becomes of values -------------------------------------------------------------------

    def _bind(self, target: ast.expr, found: Things) -> None:
        match target:
            case ast.Name(id=name):
                # In a fork, what was there before may still be.
                before = self.names.get(name, NOTHING) if self._forks else NOTHING
                self.names[name] = found | before
            case ast.Attribute(value=owner, attr=name):
                owners = self.of(owner)
                if not owners:
                    self._hand_on(found, target)
                for thing in owners:
                    if thing.kind == "instance":
                        self.program.add(self.program.kept, (thing.name, name), found)
                    elif thing.kind == "data":
                        self.notes.written(thing.name, name, target)
            case ast.Tuple(elts=targets) | ast.List(elts=targets):
                for inner in targets:
                    self._bind(inner, found | elements(found))
            case ast.Starred(value=inner):
                self._bind(inner, found)
            case ast.Subscript(value=owner):
                self.of(owner)
                self._hand_on(found, target)

    def _give(self, found: Things, node: ast.expr) -> None:
        """Note what a function returns. Of one that nobody calls, it goes to somebody unknown."""
        function = self._function
        if function is None:
            return
        known = self.program.returned.get(function.key, NOTHING)
        self.program.returned[function.key] = known | found
        if function.key not in self.program.called:
            self._hide(found, node)

    def _hide(self, found: Things, node: ast.expr) -> None:
        for thing in models_in(found, self.package):
            self.notes.hidden(thing, node)

    def _annotated(self, node: ast.expr) -> Things:
        """Give what something with an annotation is."""
        names = {
            alias: next(iter(found)).name
            for alias, found in {**self.module.names, **self.names}.items()
            if len(found) == 1 and next(iter(found)).kind == "model"
        }
        if any(
            thing.kind == "client class"
            for inner in ast.walk(_unquoted(node))
            if isinstance(inner, ast.Name | ast.Attribute)
            for thing in self.of(inner)
        ):
            return frozenset({Thing("client")})
        kind = with_names(parse_type(ast.unparse(node)), names)
        return data(kind, "") if names_in(kind) & self.package.models.keys() else NOTHING


def _last_name(node: ast.expr) -> str:
    """Give what something unknown is called: `gather` of `asyncio.gather`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _unquoted(node: ast.expr) -> ast.AST:
    """Give an annotation that is written as a text as what it says."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            return ast.parse(node.value, mode="eval")
        except SyntaxError:
            return node
    return node
