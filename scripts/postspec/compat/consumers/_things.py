"""What an expression of a consumer's program may stand for, as far as the generated client goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from postspec.compat.surface import Atom, Method, Package, Type, names_in

Kind = Literal[
    "package",  # the generated package
    "models",  # its module of models
    "testing",  # its module of fakes
    "client class",
    "fake class",
    "fake",
    "client",
    "service",
    "method",
    "guess",  # what has a service's and a method's name, on something unknown
    "way",  # another way to call a method: `client.iterate`
    "model",
    "from_dict",  # of a model
    "data",  # a value of a type of the package
    "function",  # of the program itself
    "class",
    "instance",
]

#: Ways to call a method that is their first argument, and what they give of what it returns.
WAYS = frozenset({"iterate", "iterate_pages", "with_response", "stream_response"})


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that an expression may be. Data has a type and the operation that it came from."""

    kind: Kind
    name: str = ""
    atom: Atom | None = None
    origin: str = ""


#: All that an expression may be; empty where nothing is known of it.
Things = frozenset[Thing]
NOTHING: Things = frozenset()


def data(kind: Type, origin: str) -> Things:
    """Give the values of a type."""
    return frozenset(Thing("data", atom.name, atom, origin) for atom in kind)


def elements(things: Things) -> Things:
    """Give what is in containers; what is none is taken to be one of its own elements."""
    return frozenset(inner for thing in things for inner in _elements(thing))


def _elements(thing: Thing) -> Iterator[Thing]:
    if thing.atom is not None and thing.atom.arguments:
        yield from data(thing.atom.arguments[-1], thing.origin)
    elif thing.kind in ("data", "client", "instance"):
        yield thing


def returned(method: Method, way: str, package: Package, origin: str) -> Things:
    """Give what calling a method in some way gives."""
    if way == "iterate":
        found = frozenset(_items(method.returns, package))
        return data(frozenset({Atom("list", (found,))}), origin)
    if way == "with_response":
        return data(frozenset({Atom("Response", (method.returns,))}), origin)
    return NOTHING if way == "stream_response" else data(method.returns, origin)


def _items(kind: Type, package: Package) -> Iterator[Atom]:
    """Give the items of a page: of a list, or of the lists that a model has."""
    for atom in kind:
        if atom.arguments:
            yield from atom.arguments[-1]
        elif (model := package.models.get(atom.name)) is not None:
            lists = (one.type for one in model.attributes.values())
            for inner in (inner for one in lists for inner in one if inner.name == "list"):
                yield from inner.arguments[-1]


def models_in(things: Iterable[Thing], package: Package) -> Iterator[Thing]:
    """Give the data among things that is or holds a model."""
    for thing in things:
        if thing.kind == "data" and thing.atom is not None:
            names = names_in(frozenset({thing.atom}))
            if any((model := package.models.get(n)) and model.is_class for n in names):
                yield thing
