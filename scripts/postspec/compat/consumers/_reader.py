"""One module of a program read: its statements in order, and its functions."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from postspec.compat.consumers._expressions import Expressions
from postspec.compat.consumers._program import Function, FunctionNode
from postspec.compat.consumers._things import NOTHING, Thing, Things, elements


class Reader(Expressions):
    """Follows values through the statements of a module, and of its functions."""

    def function(self, function: Function, around: dict[str, Things] | None = None) -> None:
        """Read a function with what is known of its arguments, and of the names around it."""
        outer, outer_function, forks = self.names, self._function, self._forks
        inner = dict(self.module.names if around is None else around)
        inner |= self._arguments(function)
        self.names, self._function, self._forks = inner, function, 0
        self.block(function.node.body)
        self.names, self._function, self._forks = outer, outer_function, forks

    def _arguments(self, function: Function) -> dict[str, Things]:
        arguments = function.node.args
        own = {}
        for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
            found = self.program.passed.get((function.key, one.arg), NOTHING)
            own[one.arg] = found | (self._annotated(one.annotation) if one.annotation else NOTHING)
        positional = [*arguments.posonlyargs, *arguments.args]
        written = zip(reversed(positional), reversed(arguments.defaults), strict=False)
        named = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        for one, default in (*written, *named):
            own[one.arg] |= self.of(default) if default is not None else NOTHING
        if function.owner and function.parameters:
            own[function.parameters[0]] = frozenset({Thing("instance", function.owner)})
        return own

    # --- statements -------------------------------------------------------------------------------

    def block(self, body: Iterable[ast.stmt]) -> None:
        """Read statements in order."""
        for node in body:
            self._statement(node)

    def _statement(self, node: ast.stmt) -> None:
        match node:
            case ast.Import() | ast.ImportFrom():
                self._import(node)
            case ast.Assign(targets=targets, value=value):
                found = self.of(value)
                for target in targets:
                    self._bind(target, found)
            case ast.AnnAssign(target=target, annotation=annotation, value=value):
                found = self._annotated(annotation)
                self._bind(target, found | (self.of(value) if value is not None else NOTHING))
            case ast.AugAssign(target=ast.Name(id=name), value=value):
                self.names[name] = self.names.get(name, NOTHING) | self.of(value)
            case ast.Return(value=value) if value is not None:
                self._give(self.of(value), value)
            case ast.ClassDef():
                self._class(node)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._defined(node)
            case _:
                self._blocks(node)

    def _blocks(self, node: ast.stmt) -> None:
        """Read a statement that others stand in."""
        match node:
            case ast.For(target=target, iter=walked) | ast.AsyncFor(target=target, iter=walked):
                self._bind(target, elements(self.of(walked)))
                self._loop([*node.body, *node.orelse])
            case ast.While(test=test):
                self.of(test)
                self._loop([*node.body, *node.orelse])
            case ast.With(items=items) | ast.AsyncWith(items=items):
                for item in items:
                    found = self.of(item.context_expr)
                    if item.optional_vars is not None:
                        self._bind(item.optional_vars, found)
                self.block(node.body)
            case ast.If() | ast.Try() | ast.TryStar() | ast.Match():
                self._forks += 1
                if isinstance(node, ast.Match):
                    self._hide(self.of(node.subject), node.subject)
                self._parts(node)
                self._forks -= 1
            case _:
                self._parts(node)

    def _loop(self, body: list[ast.stmt]) -> None:
        """Read a body for what it leaves to its next turn, then for good."""
        self._forks += 1
        if not self.notes.is_muted:
            with self.notes.muted():
                self.block(body)
        self.block(body)
        self._forks -= 1

    def _defined(self, node: FunctionNode) -> None:
        """Read a function in a function where it stands: it knows the names around it."""
        self.names[node.name] = frozenset({Thing("function", node.name)})
        if self._function is not None:
            own = (one for one in self.module.functions.values() if one.node is node)
            for function in own:
                self.function(function, self.names)

    def _class(self, node: ast.ClassDef) -> None:
        """Read the body of a class; what is annotated there, its instances have."""
        self.names[node.name] = frozenset({Thing("class", node.name)})
        for one in node.body:
            if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
                key = (node.name, one.target.id)
                self.program.add(self.program.kept, key, self._annotated(one.annotation))
            elif not isinstance(one, FunctionNode):
                self._statement(one)

    def _parts(self, node: ast.AST) -> None:
        """Read what a statement is made of: expressions, and statements after each other."""
        for inner in ast.iter_child_nodes(node):
            if isinstance(inner, ast.stmt):
                self._statement(inner)
            elif isinstance(inner, ast.expr):
                self.of(inner)
            else:
                self._parts(inner)

    # --- imports ----------------------------------------------------------------------------------

    def _import(self, node: ast.Import | ast.ImportFrom) -> None:
        package = self.package.name
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.partition(".")[0] == package:
                    self.notes.imported()
                    found = self._submodule(alias.name) if alias.asname else Thing("package")
                    self.names[alias.asname or package] = frozenset({found})
            return
        if (node.module or "").partition(".")[0] != package or node.level:
            return
        self.notes.imported()
        source = self._submodule(node.module or "")
        for alias in node.names:
            named = self.notes.named(source, alias.name, node)
            self.names[alias.asname or alias.name] = named

    def _submodule(self, name: str) -> Thing:
        if name.endswith((".models", "._generated.models")) or "._generated.models." in name:
            return Thing("models")
        return Thing("testing") if name.endswith(".testing") else Thing("package")
