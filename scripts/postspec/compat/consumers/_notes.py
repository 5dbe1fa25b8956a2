"""What a reader of a program notes: names, calls, attributes read and written, and what is hidden."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from postspec.compat._values import shown
from postspec.compat.consumers._things import (
    NOTHING,
    WAYS,
    Thing,
    Things,
    data,
    models_in,
    returned,
)
from postspec.compat.consumers._usage import Usage
from postspec.compat.surface import Atom, Method, Side, plain

_CLIENTS = ("Client", "AsyncClient")
#: Attributes of models through which a whole value goes on.
_WHOLE = frozenset({"to_dict", "additional_properties", "additional_keys"})


class Notes:
    """Notes what a program does with the package, at the line where it does it."""

    def __init__(self, usage: Usage, side: Side, file: str) -> None:
        self._usage = self._kept = usage
        self._file = file
        self._package, self._places = side.package, side.places
        self.methods: dict[str, Method] = {one.call: one for one in side.package.methods}

    @property
    def is_muted(self) -> bool:
        """True while nothing is kept of what is noted."""
        return self._usage is not self._kept

    @contextmanager
    def muted(self) -> Iterator[None]:
        """Keep nothing of what is noted meanwhile."""
        self._usage = Usage("")
        try:
            yield
        finally:
            self._usage = self._kept

    def _at(self, node: ast.AST) -> str:
        return f"{self._file}:{getattr(node, 'lineno', 1)}"

    def imported(self) -> None:
        """Note that the package is imported."""
        self._usage.has_import = True

    def named(self, owner: Thing, name: str, node: ast.AST) -> Things:
        """Give what a name is in the package, one of its modules, or a client."""
        usage, at = self._usage, self._at(node)
        match owner.kind:
            case "package" | "testing" if name == "FakeApi":
                return frozenset({Thing("fake class")})
            case "package" if name in _CLIENTS:
                return frozenset({Thing("client class")})
            case "package" if name in ("models", "testing"):
                return frozenset({Thing("models" if name == "models" else "testing")})
            case "package":
                usage.names.note(name, at)
            case "models" if name in self._package.models:
                usage.names.note(f"models.{name}", at)
                return frozenset({Thing("model", name)})
            case "model" if name == "from_dict":
                return frozenset({Thing("from_dict", owner.name)})
            case "fake" if name in ("client", "async_client"):
                return frozenset({Thing("client class")})
            case "client" if name in self._package.services:
                usage.names.note(f"client.{name}", at)
                return frozenset({Thing("service", name)})
            case "client" if name in WAYS or name == "with_options":
                return frozenset({Thing("way", name)})
            case "service" if f"client.{owner.name}.{name}" in self.methods:
                usage.names.note(f"client.{owner.name}.{name}", at)
                return frozenset({Thing("method", f"client.{owner.name}.{name}")})
        return NOTHING

    # --- calls ------------------------------------------------------------------------------------

    def called(
        self,
        thing: Thing,
        node: ast.Call,
        positional: Sequence[ast.expr],
        named: Mapping[str | None, Things],
        *,
        way: str = "",
    ) -> Things:
        """Note a call of a method, with its arguments, and give what it returns.

        `named` are the things that are passed by name.
        """
        usage, at, method = self._usage, self._at(node), self.methods[thing.name]
        label = method.key
        if thing.kind == "guess":
            usage.guessed.note(label, at)
            return data(method.returns, label)
        usage.calls.note(label, at)
        usage.names.note(f"{method.call}()", at)
        if way in ("iterate_pages", "stream_response"):
            usage.hidden.note(label, at)
        order = [one.name for one in method.arguments]
        passed = [*zip(order, positional, strict=False)]
        passed += [(one.arg, one.value) for one in node.keywords if one.arg]
        for name, _ in passed:
            usage.names.note(f"{method.call}({name})", at)
            if (parameter := self._parameter(method, name)) is not None:
                usage.parameters.note(f"{label} {parameter}".rstrip(), at)
        if "body" in named:
            self._body(label, named["body"], at)
        for keyword in node.keywords:
            usage.names.note(f"{method.call}({keyword.arg}=)", at)
        is_open = any(isinstance(one, ast.Starred) for one in positional)
        if is_open or any(one.arg is None for one in node.keywords):
            usage.open.note(label, at)
            usage.open.note(method.call, at)
        return returned(method, way, self._package, label)

    def _body(self, label: str, body: Things, at: str) -> None:
        """Note what is sent as a body. What is unknown, or a mapping, may hold anything."""
        for thing in body:
            self._usage.bodies.note(f"{label} {thing.name}", at)
        if not any(models_in(body, self._package)):
            self._usage.open.note(label, at)

    def any_call(self, thing: Thing, node: ast.AST) -> None:
        """Note that what can make calls goes where nobody sees which."""
        front = {"client": "client.", "service": f"client.{thing.name}.", "method": thing.name}
        if thing.kind in front:
            for call, method in self.methods.items():
                if call.startswith(front[thing.kind]):
                    self._usage.guessed.note(method.key, self._at(node))

    def _parameter(self, method: Method, name: str) -> str | None:
        """Give an argument as its document names it: `query limit`, `body`."""
        if name == "body":
            return name
        return self._places.parameters.get((method.key, plain(name)))

    # --- models -----------------------------------------------------------------------------------

    def made(self, name: str, node: ast.Call) -> Things:
        """Note that a model is made, of which attributes, and give it."""
        model = self._package.models[name]
        order = list(model.attributes)
        given = [*zip(order, node.args, strict=False)]
        given += [(one.arg, one.value) for one in node.keywords if one.arg]
        if any(one.arg is None for one in node.keywords):
            self._opened(name, node)
        else:
            self._sent_object(name, [one for one, _ in given], node)
        for attribute, value in given:
            self.written(name, attribute, node, value)
        return frozenset(Thing("data", atom.name, atom) for atom in _own_type(name))

    def made_of(self, name: str, node: ast.Call) -> Things:
        """Note that a model is made of an object as it is on the wire."""
        wires = {wire: one for one, wire in self._package.wires.get(name, {}).items()}
        match node.args:
            case [ast.Dict(keys=keys, values=values)] if all(
                isinstance(key, ast.Constant) for key in keys
            ):
                names = [str(key.value) for key in keys if isinstance(key, ast.Constant)]
                self._sent_object(name, [wires[one] for one in names if one in wires], node)
                for wire, value in zip(names, values, strict=True):
                    if wire in wires:
                        self.written(name, wires[wire], node, value)
            case _:
                self._opened(name, node)
        return frozenset(Thing("data", atom.name, atom) for atom in _own_type(name))

    def _sent_object(self, name: str, attributes: Sequence[str], node: ast.AST) -> None:
        self._usage.names.note(f"make models.{name}", self._at(node))
        wires = self._package.wires.get(name, {})
        for pointer in self._places.models.get(name, ()):
            self._usage.sent.note(pointer, self._at(node))
            self._usage.sent_object(pointer, [wires.get(one, one) for one in attributes])

    def _opened(self, name: str, node: ast.AST) -> None:
        for key in self._package.reaching.get(name, ()):
            self._usage.open.note(key, self._at(node))

    def written(
        self, name: str, attribute: str, node: ast.AST, value: ast.expr | None = None
    ) -> None:
        """Note that an attribute of a model is set, and to which value if that is a listed one."""
        at = self._at(node)
        self._usage.names.note(f"models.{name}.{attribute}", at)
        self._usage.names.note(f"set models.{name}.{attribute}", at)
        for pointer in self._places.attributes.get((name, attribute), ()):
            self._usage.sent.note(pointer, at)
            told = shown(value.value) if isinstance(value, ast.Constant) else "?"
            self._usage.values.note(f"{pointer}={told}", at)

    def read(self, thing: Thing, attribute: str, node: ast.AST) -> Things:
        """Note that an attribute of a value is read, and give what it holds."""
        model = self._package.models.get(thing.name)
        if thing.name == "Response" and thing.atom is not None and attribute == "parsed":
            return data(thing.atom.arguments[0], thing.origin)
        if model is None or not model.is_class:
            return frozenset({thing}) if thing.name in ("list", "dict") else NOTHING
        if attribute in _WHOLE or attribute not in model.attributes:
            self.hidden(thing, node)
            return NOTHING
        at = self._at(node)
        self._usage.names.note(f"models.{thing.name}.{attribute}", at)
        pointers = self._places.attributes.get((thing.name, attribute), frozenset())
        for pointer in pointers | self._places.models.get(thing.name, frozenset()):
            self._usage.read.note(pointer, at)
        return data(model.attributes[attribute].type, thing.origin)

    def hidden(self, thing: Thing, node: ast.AST) -> None:
        """Note that a value goes where nobody sees what is read of it."""
        if any(models_in([thing], self._package)):
            origins = {thing.origin} - {""}
            if not origins and thing.name in self._package.models:
                origins = set(self._package.reaching.get(thing.name, frozenset()))
            for label in origins:
                self._usage.hidden.note(label, self._at(node))


def _own_type(name: str) -> list[Atom]:
    return [Atom(name)]
