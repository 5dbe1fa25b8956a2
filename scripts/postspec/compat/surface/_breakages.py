"""What griffe finds between two packages: removed names, and arguments that calls no longer fit.

griffe pairs by name and knows no operation, so it is given things that belong together under one
name. What it says of what is private, of the asynchronous twin, or for a second time is left out.
Source: griffe 2.4, `find_breaking_changes`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from postspec.compat.surface._finding import Broken, broken
from postspec.compat.surface._package import Package
from postspec.compat.surface._pairs import Pairs, arguments, attributes

if TYPE_CHECKING:
    import griffe

_ASYNC = "Async"


def breakages(old: Package, new: Package, pairs: Pairs) -> Iterator[Broken]:
    """Give what is gone, and what was done to arguments. The trees of both packages are used up."""
    from griffe import find_breaking_changes

    told = _Told(old, new, pairs)
    seen: set[tuple[str, ...]] = set()
    for breakage in find_breaking_changes(*told.boxes()):
        for one in told.of(breakage):
            key = (one.rule, one.subject, one.message)
            if key not in seen:
                seen.add(key)
                yield one


class _Told:
    """The two sides as griffe is shown them, and what its findings are called in ours."""

    def __init__(self, old: Package, new: Package, pairs: Pairs) -> None:
        self.old, self.new, self.pairs = old, new, pairs
        self.methods = {
            method.node.path: method for package in (old, new) for method in package.methods
        }
        self.models = {
            model.node.path: model for package in (old, new) for model in package.models.values()
        }
        self.before = {other.call: one.call for one, other in pairs.methods}
        self.exports = {
            target.path: name for package in (old, new) for name, target in package.exports.items()
        }

    def boxes(self) -> tuple[griffe.Module, griffe.Module]:
        """Give two modules whose members have one name where they are the same thing."""
        from griffe import Module

        before, after = Module("old"), Module("new")
        for side, package in ((before, self.old), (after, self.new)):
            side.members |= {f"export {name}": one for name, one in package.exports.items()}
        self._put_methods(before.members, after.members)
        self._put_models(before.members, after.members)
        return before, after

    def _put_methods(self, before: dict[str, Any], after: dict[str, Any]) -> None:
        heirs = {one.call: other for one, other in self.pairs.methods}
        for method in self.old.methods:
            heir = heirs.get(method.call)
            if heir is not None:
                parameters = method.node.parameters
                for one, other in arguments(method, heir):
                    parameters[one.name].name = other.name
                before[heir.call] = method.node
                after[heir.call] = heir.node
            elif method.service in self.pairs.services:
                before[method.call] = method.node

    def _put_models(self, before: dict[str, Any], after: dict[str, Any]) -> None:
        for name, model in self.old.models.items():
            heir = self.new.models.get(self.pairs.models.get(name, ""))
            before[f"model {name}"] = model.node
            if heir is None:
                continue
            after[f"model {name}"] = heir.node
            members = model.node.members
            wires = (self.old.wires.get(name, {}), self.new.wires.get(heir.name, {}))
            for one, other in attributes(model, heir, *wires):
                if one.name != other.name:
                    members[other.name] = members.pop(one.name)

    def of(self, breakage: griffe.Breakage) -> Iterator[Broken]:
        """Give what a breakage is in our terms; nothing where it is no user's business."""
        if breakage.kind.name == "OBJECT_REMOVED":
            yield from self._removed(breakage.obj)
        elif breakage.kind.name.startswith("PARAMETER_"):
            yield from self._argument(breakage)
        elif breakage.kind.name == "CLASS_REMOVED_BASE" and breakage.obj.path in self.exports:
            old, new = (
                " and ".join(str(base) for base in bases) or "nothing"
                for bases in (breakage.old_value, breakage.new_value)
            )
            name = self.exports[breakage.obj.path]
            yield broken("client-base-removed", name, old=old, new=new)
        elif breakage.kind.name == "OBJECT_CHANGED_KIND":
            name, place = self._name(breakage.obj), ("", _place(breakage.obj))
            old, new = (f"a {kind.value}" for kind in (breakage.old_value, breakage.new_value))
            model = self.models.get(breakage.obj.path)
            owner = model.name if model is not None else ""
            yield broken(
                "client-kind-changed", name, old=old, new=new, places=place, owner=owner,
                is_new=True,
            )  # fmt: skip

    def _removed(self, node: griffe.Object) -> Iterator[Broken]:
        places = (_place(node), "")
        if (method := self.methods.get(node.path)) is not None:
            keys = (method.key,)
            yield broken("client-method-removed", method.call, places=places, operations=keys)
        elif (model := self.models.get(node.path)) is not None:
            yield broken(
                "client-model-removed", f"models.{model.name}", places=places, owner=model.name
            )
        elif (name := self.exports.get(node.path)) is not None:
            kind = "exception" if _is_exception(node) else "class" if node.is_class else "member"
            yield broken(f"client-{kind}-removed", name, places=places)
        elif node.parent is not None and (model := self.models.get(node.parent.path)) is not None:
            # How models are written and read is the package's own business.
            if node.is_attribute and "property" not in node.labels:
                yield self._member(model.name, node)
        elif not self._is_told_elsewhere(node):
            yield broken("client-member-removed", self._name(node), places=places)

    def _member(self, owner: str, node: griffe.Object) -> Broken:
        subject, places = f"models.{owner}.{node.name}", (_place(node), "")
        if node.name not in self.old.models[owner].attributes:
            return broken("client-member-removed", subject, places=places, owner=owner)
        return broken(
            "client-attribute-removed",
            subject,
            name=f"`{node.name}` of `models.{owner}`",
            places=places,
            owner=owner,
            attribute=node.name,
        )

    def _is_told_elsewhere(self, node: griffe.Object) -> bool:
        """Tell whether a member is a service, or has a twin that blocks."""
        owner = node.parent.name if node.parent is not None else ""
        return (owner.removeprefix(_ASYNC) == "Client" and node.name in self.old.services) or (
            owner.startswith(_ASYNC) and owner.removeprefix(_ASYNC) in self.old.exports
        )

    def _argument(self, breakage: griffe.Breakage) -> Iterator[Broken]:
        node, rule = breakage.obj, _PARAMETER_RULES[breakage.kind.name]
        method = self.methods.get(node.path)
        if method is None and (self._is_told_elsewhere(node) or not self._is_exported(node)):
            return
        subject = method.call if method is not None else self._name(node)
        parameter = breakage.old_value or breakage.new_value
        values = _VALUES.get(breakage.kind.name, lambda _: "")
        yield broken(
            rule,
            f"{subject}({parameter.name})",
            used=f"{self.before.get(subject, subject)}({parameter.name})",
            name=f"`{parameter.name}` of `{subject}`",
            old=values(breakage.old_value),
            new=values(breakage.new_value),
            places=("", _place(node)),
            operations=(method.key,) if method is not None else (),
            argument=parameter.name,
        )

    def _is_exported(self, node: griffe.Object) -> bool:
        """Tell whether a function is exported, or a method of what is; models' are all alike."""
        owner = node.parent.path if node.parent is not None else ""
        return owner not in self.models

    def _name(self, node: griffe.Object) -> str:
        """Give what programs call a thing: without the module it is in, where that is its own."""
        if (model := self.models.get(node.path)) is not None:
            return f"models.{model.name}"
        if node.path in self.exports:
            return self.exports[node.path]
        owner = node.parent.path if node.parent is not None else ""
        return f"{self.exports.get(owner, owner.rpartition('.')[2])}.{node.name}"


_PARAMETER_RULES: Mapping[str, str] = {
    "PARAMETER_REMOVED": "client-argument-removed",
    "PARAMETER_MOVED": "client-argument-moved",
    "PARAMETER_CHANGED_KIND": "client-argument-kind-changed",
    "PARAMETER_CHANGED_DEFAULT": "client-argument-default-changed",
    "PARAMETER_CHANGED_REQUIRED": "client-argument-made-required",
    "PARAMETER_ADDED_REQUIRED": "client-required-argument-added",
}
_VALUES: Mapping[str, Callable[[Any], str]] = {
    "PARAMETER_CHANGED_KIND": lambda parameter: str(parameter.kind.value),
    "PARAMETER_CHANGED_DEFAULT": lambda parameter: str(parameter.default),
}


def _is_exception(node: griffe.Object) -> bool:
    from griffe import Class

    bases = node.bases if isinstance(node, Class) else ()
    return any(str(base).endswith(("Error", "Exception")) for base in bases)


def _place(node: griffe.Object) -> str:
    file = (node.parent if node.is_alias and node.parent else node).relative_package_filepath
    return f"{file.as_posix()}:{node.lineno or 1}"
