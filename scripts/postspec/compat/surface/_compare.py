"""Two versions of a package in, the differences of their public surfaces out."""

from __future__ import annotations

from collections.abc import Iterator

from postspec.compat.surface._breakages import breakages
from postspec.compat.surface._finding import Broken, broken
from postspec.compat.surface._package import Argument, Attribute, Method, Model, Package
from postspec.compat.surface._pairs import Pairs, arguments, attributes, paired
from postspec.compat.surface._types import Type, holds, present, with_names


def compare_packages(old: Package, new: Package) -> tuple[Broken, ...]:
    """Give what changed for programs, the gravest first. Both packages are used up by it."""
    if old.files == new.files:
        return ()
    pairs = paired(old, new)
    found = [
        *_services(old, new, pairs),
        *_methods(old, new, pairs),
        *_models(old, new, pairs),
        *_added(old, new, pairs),
        *breakages(old, new, pairs),
    ]
    return tuple(sorted(found, key=lambda one: (-one.level.rank, one.subject, one.rule, one.old)))


def _services(old: Package, new: Package, pairs: Pairs) -> Iterator[Broken]:
    for name, place in old.services.items():
        heir = pairs.services.get(name)
        keys = tuple(method.key for method in old.methods if method.service == name)
        if heir is None:
            subject = f"client.{name}"
            yield broken("client-service-removed", subject, places=(place, ""), operations=keys)
        elif heir != name:
            yield broken(
                "client-service-renamed",
                f"client.{name}",
                old=f"client.{name}",
                new=f"client.{heir}",
                places=(place, new.services[heir]),
                operations=keys,
            )
    for name in new.services.keys() - set(pairs.services.values()):
        keys = tuple(method.key for method in new.methods if method.service == name)
        places = ("", new.services[name])
        yield broken("client-service-added", f"client.{name}", places=places, operations=keys)


# --- methods --------------------------------------------------------------------------------------


def _methods(old: Package, new: Package, pairs: Pairs) -> Iterator[Broken]:
    for one, other in pairs.methods:
        if one.name != other.name:
            yield _renamed("client-method-renamed", one, other)
        elif other.service not in (one.service, pairs.services.get(one.service)):
            yield _renamed("client-method-moved", one, other)
        yield from _arguments(one, other, new, pairs)
        yield from _returned(one, other, new, pairs)
    met = {other.call for _, other in pairs.methods}
    for method in new.methods:
        if method.call not in met:
            places = ("", method.place)
            keys = (method.key,)
            yield broken("client-method-added", method.call, places=places, operations=keys)
    del old


def _renamed(rule: str, old: Method, new: Method) -> Broken:
    places, keys = (old.place, new.place), (old.key, new.key)
    return broken(rule, old.call, old=old.call, new=new.call, places=places, operations=keys)


def _arguments(old: Method, new: Method, package: Package, pairs: Pairs) -> Iterator[Broken]:
    same = list(arguments(old, new))
    for one, other in same:
        if one.name != other.name:
            names = (f"`{one.name}` of `{old.call}`", f"`{other.name}`")
            yield _argument("client-argument-renamed", old, new, one, names)
        if other.is_required < one.is_required:
            yield _argument("client-argument-made-optional", old, new, other)
        before, after = with_names(present(one.type), pairs.models), present(other.type)
        if before != after:
            is_wider = holds(after, before, package.values)
            rule = "client-argument-type-" + ("widened" if is_wider else "changed")
            yield _argument(rule, old, new, other, (one.shown, other.shown))
    met = {other.name for _, other in same}
    for argument in new.arguments:
        if argument.name not in met and not argument.is_required:
            yield _argument("client-argument-added", old, new, argument)


def _argument(
    rule: str, old: Method, new: Method, argument: Argument, values: tuple[str, str] = ("", "")
) -> Broken:
    return broken(
        rule,
        f"{new.call}({argument.name})",
        used=f"{old.call}({argument.name})",
        name=f"`{argument.name}` of `{new.call}`",
        old=values[0],
        new=values[1],
        places=(old.place, new.place),
        operations=(new.key, old.key),
        argument=argument.name,
    )


def _returned(old: Method, new: Method, package: Package, pairs: Pairs) -> Iterator[Broken]:
    before = with_names(old.returns, pairs.models)
    if before == new.returns:
        return
    rule = "narrowed" if holds(before, new.returns, package.values) else "changed"
    yield broken(
        f"client-return-type-{rule}",
        f"{new.call}()",
        used=f"{old.call}()",
        name=f"`{new.call}` returns",
        old=old.shown,
        new=new.shown,
        places=(old.place, new.place),
        operations=(new.key, old.key),
        argument="return",
    )


# --- models ---------------------------------------------------------------------------------------


def _models(old: Package, new: Package, pairs: Pairs) -> Iterator[Broken]:
    for name, heir in pairs.models.items():
        one, other = old.models[name], new.models[heir]
        if name != heir:
            yield broken(
                "client-model-renamed",
                f"models.{name}",
                old=f"models.{name}",
                new=f"models.{heir}",
                places=(one.place, other.place),
                owner=name,
                heir=heir,
            )
        yield from _Side(old, new, pairs, one, other).differences()


class _Side:
    """A model in both packages, and the directions it goes in."""

    def __init__(self, old: Package, new: Package, pairs: Pairs, one: Model, other: Model) -> None:
        self.old, self.new, self.pairs, self.one, self.other = old, new, pairs, one, other
        self.is_sent = one.name in old.sent and other.name in new.sent
        self.is_received = one.name in old.received or not self.is_sent

    def differences(self) -> Iterator[Broken]:
        one, other = self.one, self.other
        if one.values and other.values:
            for value in sorted(one.values - other.values):
                yield self._of("client-value-removed", value=value)
            for value in sorted(other.values - one.values):
                yield self._of("client-value-added", value=value)
        wires = (self.old.wires.get(one.name, {}), self.new.wires.get(other.name, {}))
        same = list(attributes(one, other, *wires))
        for before, after in same:
            yield from self._attribute(before, after)
        met = {after.name for _, after in same}
        for name, attribute in other.attributes.items():
            if name not in met and one.is_class:
                rule = "required-attribute-added" if attribute.is_required else "attribute-added"
                yield self._of(f"client-{rule}", after=attribute)

    def _attribute(self, before: Attribute, after: Attribute) -> Iterator[Broken]:
        if before.name != after.name:
            yield self._of("client-attribute-renamed", before=before, after=after)
        if before.is_required != after.is_required:
            rule = "made-required" if after.is_required else "made-optional"
            yield self._of(f"client-attribute-{rule}", before=before, after=after)
        was, now = with_names(present(before.type), self.pairs.models), present(after.type)
        if was != now:
            rule = "eased" if self._is_borne(was, now) else "changed"
            yield self._of(
                f"client-attribute-type-{rule}", before=before, after=after, is_typed=True
            )

    def _is_borne(self, was: Type, now: Type) -> bool:
        is_wider = not self.is_sent or holds(now, was, self.new.values)
        return is_wider and (not self.is_received or holds(was, now, self.new.values))

    def _of(
        self,
        rule: str,
        *,
        before: Attribute | None = None,
        after: Attribute | None = None,
        value: str = "",
        is_typed: bool = False,
    ) -> Broken:
        owner = f"models.{self.other.name}"
        is_new = after is not None and rule != "client-attribute-renamed"
        told = after if is_new else before
        name = f"`{told.name}` of `{owner}`" if told is not None else owner
        old, new = value, value
        if is_typed and before and after:
            old, new = before.shown, after.shown
        elif before and after:
            old, new = f"`{before.name}` of `{owner}`", f"`{after.name}`"
        return broken(
            rule,
            f"{owner}.{told.name}" if told is not None else owner,
            used=f"models.{self.one.name}" + (f".{(before or told).name}" if told else ""),
            name=name,
            old=old,
            new=new,
            is_sent=self.is_sent,
            is_received=self.is_received,
            places=(
                (before.place if before else "") or ("" if is_new else self.one.place),
                (after.place if after else "") or self.other.place,
            ),
            owner=self.other.name if is_new else self.one.name,
            attribute=told.name if told is not None else "",
            is_new=is_new,
        )


def _added(old: Package, new: Package, pairs: Pairs) -> Iterator[Broken]:
    """Give the models and other public names that are new."""
    for name in new.models.keys() - set(pairs.models.values()):
        model = new.models[name]
        yield broken(
            "client-model-added",
            f"models.{name}",
            places=("", model.place),
            owner=name,
            is_new=True,
        )
    for name in new.exports.keys() - old.exports.keys():
        yield broken("client-class-added", name)
