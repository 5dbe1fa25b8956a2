"""What of one package is what of another: methods by operation, models by name, else by place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postspec.compat.surface._package import Argument, Attribute, Method, Model, Package
from postspec.compat.surface._types import Type, present

#: From which share of common members on two models in the same place are one that was renamed.
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Pairs:
    """Old and new things that are the same thing. A method that is in neither pair is gone or new.

    `models` maps old names to new ones, `services` the same.
    """

    methods: tuple[tuple[Method, Method], ...]
    models: Mapping[str, str]
    services: Mapping[str, str]


def paired(old: Package, new: Package) -> Pairs:
    """Give what belongs together in two versions of a package."""
    methods = tuple(_methods(old, new))
    return Pairs(methods, _models(old, new, methods), _services(old, new, methods))


def _methods(old: Package, new: Package) -> Iterator[tuple[Method, Method]]:
    """Pair by operation first, then what still has its name: a path may move under a method."""
    by_key = {method.key: method for method in new.methods if method.key}
    by_name = {(method.service, method.name): method for method in new.methods}
    kept = {method.key for method in old.methods}
    for method in old.methods:
        heir = by_key.get(method.key) or by_name.get((method.service, method.name))
        if heir is not None and (heir.key == method.key or heir.key not in kept):
            yield method, heir


def _services(
    old: Package, new: Package, methods: tuple[tuple[Method, Method], ...]
) -> dict[str, str]:
    """Give the services that are there, and those whose methods all went to one that is new."""
    found = {name: name for name in old.services if name in new.services}
    for name in old.services.keys() - found.keys():
        went = {other.service for one, other in methods if one.service == name}
        if len(went) == 1 and went.isdisjoint(old.services):
            found[name] = went.pop()
    return found


def _models(
    old: Package, new: Package, methods: tuple[tuple[Method, Method], ...]
) -> dict[str, str]:
    found = {name: name for name in old.models if name in new.models}
    taken = set(found.values())
    waiting = [pair for method in methods for pair in _types_of(*method)]
    waiting += [pair for name in found for pair in _inner(old.models[name], new.models[name])]
    while waiting:
        for one, other in _candidates(*waiting.pop()):
            if one in found or other in taken or one in new.models or other in old.models:
                continue
            before, after = old.models.get(one), new.models.get(other)
            if before is not None and after is not None and _are_alike(before, after):
                found[one] = other
                taken.add(other)
                waiting += _inner(before, after)
    return found


def _types_of(old: Method, new: Method) -> Iterator[tuple[Type, Type]]:
    yield old.returns, new.returns
    for one, other in arguments(old, new):
        yield one.type, other.type


def _inner(old: Model, new: Model) -> Iterator[tuple[Type, Type]]:
    for name in old.attributes.keys() & new.attributes.keys():
        yield old.attributes[name].type, new.attributes[name].type


def _candidates(old: Type, new: Type) -> Iterator[tuple[str, str]]:
    """Give the names that stand in the same place of two types that are alike otherwise."""
    before, after = present(old - new), present(new - old)
    for one in sorted(before, key=lambda atom: atom.name):
        for other in sorted(after, key=lambda atom: atom.name):
            if one.arguments and (one.name, len(one.arguments)) == (
                other.name,
                len(other.arguments),
            ):
                for inner, outer in zip(one.arguments, other.arguments, strict=True):
                    yield from _candidates(inner, outer)
            elif not (one.arguments or other.arguments):
                yield one.name, other.name


def _are_alike(old: Model, new: Model) -> bool:
    if old.is_class != new.is_class:
        return False
    before = set(old.attributes) | old.values
    after = set(new.attributes) | new.values
    return not before | after or len(before & after) >= _ALIKE * len(before | after)


def arguments(old: Method, new: Method) -> Iterator[tuple[Argument, Argument]]:
    """Give the arguments that are the same: by name, by spelling, or in the same place of a path."""
    by_name = {one.name: one for one in new.arguments}
    before = [one for one in old.arguments if one.name not in by_name]
    kept = {one.name for one in old.arguments}
    fresh = {plain(one.name): one for one in new.arguments if one.name not in kept}
    placed = {
        at: one
        for at, one in enumerate(one for one in new.arguments if not one.is_named)
        if one.name not in kept
    }
    for one in old.arguments:
        if one.name in by_name:
            yield one, by_name[one.name]
    positions = {
        one.name: at for at, one in enumerate(one for one in old.arguments if not one.is_named)
    }
    for one in before:
        heir = fresh.get(plain(one.name)) or placed.get(positions.get(one.name, -1))
        if heir is not None:
            yield one, heir


def attributes(
    old: Model, new: Model, old_wires: Mapping[str, str], new_wires: Mapping[str, str]
) -> Iterator[tuple[Attribute, Attribute]]:
    """Give the attributes that are the same: by name, or by what they are called on the wire."""
    by_wire = {new_wires.get(name): name for name in new.attributes if name not in old.attributes}
    for name, one in old.attributes.items():
        if name in new.attributes:
            yield one, new.attributes[name]
        elif (wire := old_wires.get(name)) is not None and wire in by_wire:
            yield one, new.attributes[by_wire[wire]]


def plain(name: str) -> str:
    """Give a name in letters and digits alone: what a document and Python spell differently."""
    return re.sub(r"[^0-9a-z]", "", name.lower())
