"""Where in a document what a package's names stand for is: operations, arguments, schemas.

A method is led back to its operation by method and path, and a model to its schemas by going
through both at once, from what a method sends and returns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from postspec.compat._written import Written, written_operation, written_parameters
from postspec.compat.surface._package import Method, Package, operation_key
from postspec.compat.surface._pairs import plain
from postspec.compat.surface._types import Type
from postspec.json_pointer import escaped
from postspec.openapi import Document


@dataclass(frozen=True, slots=True)
class Places:
    """JSON Pointers of what a package names, and the operations of its methods.

    `models` is by model, `attributes` by model and attribute, `arguments` by operation key and the
    argument's name in small letters and digits, and so are `parameters`: how the document calls them,
    `query limit`. `labels` gives an operation's label by its key.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    operations: Mapping[str, str] = field(default_factory=dict)
    arguments: Mapping[tuple[str, str], str] = field(default_factory=dict)
    parameters: Mapping[tuple[str, str], str] = field(default_factory=dict)
    models: Mapping[str, frozenset[str]] = field(default_factory=dict)
    attributes: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)


def places_of(package: Package, document: Document) -> Places:
    """Give where everything that a package names is in the document that it was made from."""
    operations = {operation_key(one.method, one.path): one for one in document.operations}
    walk = _Walk(package)
    arguments: dict[tuple[str, str], str] = {}
    parameters: dict[tuple[str, str], str] = {}
    for method in package.methods:
        operation = operations.get(method.key)
        if operation is not None:
            walk.method(method, written_operation(document, operation))
            for written in written_parameters(document, operation).values():
                key = (method.key, plain(written.name))
                name = written.name.lower() if written.place == "header" else written.name
                arguments[key], parameters[key] = written.pointer, f"{written.place} {name}"
            if operation.body:
                arguments[method.key, "body"] = f"{operation.pointer}/requestBody"
    return Places(
        labels={key: one.label for key, one in operations.items()},
        operations={key: one.pointer for key, one in operations.items()},
        arguments=arguments,
        parameters=parameters,
        models={name: frozenset(found) for name, found in walk.models.items()},
        attributes={key: frozenset(found) for key, found in walk.attributes.items()},
    )


class _Walk:
    """Goes through types and schemas at once, each pair of a model and a schema one time."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.models: dict[str, set[str]] = {}
        self.attributes: dict[tuple[str, str], set[str]] = {}
        self._waiting: list[tuple[Type, Written]] = []

    def method(self, method: Method, operation: Written) -> None:
        """Go through what a method sends and what it returns."""
        sent = next((one.type for one in method.arguments if one.name == "body"), frozenset())
        bodies = [operation["requestBody"]]
        answers = [
            answer for status, answer in operation["responses"].items() if status[:1] in "123d"
        ]
        failures = (
            (method.errors[status.lower()], [answer])
            for status, answer in operation["responses"].items()
            if status.lower() in method.errors
        )
        for kind, messages in ((sent, bodies), (method.returns, answers), *failures):
            for message in messages:
                content = dict(message["content"].items())
                self._waiting += [(kind, media["schema"]) for media in content.values()]
        for kind, parameter in _parameters(method, operation):
            self._waiting.append((kind, parameter["schema"]))
        while self._waiting:
            self._visit(*self._waiting.pop())

    def _visit(self, kind: Type, schema: Written) -> None:
        branches = tuple(schema.branches())
        for atom in kind:
            model = self.package.models.get(atom.name)
            if model is not None:
                self._model(atom.name, schema, branches)
            elif atom.arguments:
                key = "items" if len(atom.arguments) == 1 else "additionalProperties"
                inner = [branch[key] for branch in branches if _has(branch, key)]
                self._waiting += [(atom.arguments[-1], one) for one in inner]

    def _model(self, name: str, schema: Written, branches: tuple[Written, ...]) -> None:
        found = self.models.setdefault(name, set())
        if schema.pointer in found:
            return
        found.add(schema.pointer)
        wires = self.package.wires.get(name, {})
        own = _own(branches, frozenset(wires.values()))
        for attribute, one in self.package.models[name].attributes.items():
            wire = wires.get(attribute)
            for branch in own:
                if wire is not None and _has(branch["properties"], wire):
                    inner = branch["properties"][wire]
                    places = self.attributes.setdefault((name, attribute), set())
                    places |= {f"{branch['properties'].pointer}/{escaped(wire)}", inner.pointer}
                    self._waiting.append((one.type, inner))


def _parameters(method: Method, operation: Written) -> Iterator[tuple[Type, Written]]:
    by_name = {plain(one.name): one.type for one in method.arguments}
    for parameter in operation["parameters"].each():
        name = parameter.value.get("name") if isinstance(parameter.value, Mapping) else None
        if isinstance(name, str) and plain(name) in by_name:
            yield by_name[plain(name)], parameter


def _own(branches: tuple[Written, ...], wires: frozenset[str]) -> list[Written]:
    """Give the branches whose properties are all a model's, where there are any.

    The others are of other cases of a union.
    """
    having = [branch for branch in branches if isinstance(branch["properties"].value, Mapping)]
    fitting = [branch for branch in having if set(branch["properties"].value) <= wires]
    return fitting or having


def _has(written: Written, key: str) -> bool:
    return isinstance(written.value, Mapping) and key in written.value
