"""Which consumers a change hits: what it touches of what they use, and how sure that is.

A hit is certain where the consumer was seen to use the very thing. It is possible where that cannot
be seen: what an answer had may not have been read, what goes on whole may be read elsewhere. A
change without a hit is one that was not seen to matter, never one that is safe.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from postspec.compat._change import Change, ClientChange, Hit, Level, Toll
from postspec.compat._rules import every_rule
from postspec.compat.consumers._usage import Seen, Usage, keyed
from postspec.json_pointer import tokens_of

#: What nobody can use yet. A warning among them is of what clients may be sent unasked.
_NEW = frozenset(
    {
        "operation-added", "callback-added", "parameter-added", "body-added", "property-added",
        "media-type-added", "header-added", "header-made-required", "error-status-added",
        "security-alternative-added", "security-scope-removed", "server-added",
    }
)  # fmt: skip
#: What hits those who leave something out.
_NEEDED = frozenset(
    {
        "required-parameter-added", "parameter-made-required", "required-property-added",
        "property-made-required", "required-body-added", "body-made-required",
    }
)  # fmt: skip
#: Changes of an operation that only programs written against the client can notice.
_NAMES = frozenset(
    {"operation-id-changed", "operation-tag-changed", "path-parameter-renamed", "schema-renamed"}
)
#: What hits programs that leave something out.
_CALLERS = frozenset(
    {
        "client-required-argument-added", "client-argument-made-required",
        "client-required-attribute-added", "client-attribute-made-required",
    }
)  # fmt: skip
_PROPERTIES = "/properties/"

#: How sure: what was seen, what is likely from what was seen, or nothing.
_Found = tuple[bool, str, Seen]


def with_hits(changes: Iterable[Change], usages: Sequence[Usage]) -> tuple[Change, ...]:
    """Give the changes, each with the consumers that it hits, in the order of the consumers."""
    rules = every_rule()
    return tuple(
        replace(
            change,
            hits=tuple(
                hit for usage in usages if (hit := _hit(change, rules[change.rule].name, usage))
            ),
        )
        for change in changes
    )


def _hit(change: Change, rule: str, usage: Usage) -> Hit | None:
    found = list(_Asked(change, rule, usage).found())
    if not found:
        return None
    is_certain, how, seen = max(found, key=lambda one: (one[0], one[2].count))
    return Hit(
        consumer=usage.name,
        is_certain=is_certain,
        how=how,
        count=seen.count,
        places=tuple(seen.places),
    )


class _Asked:
    """One change and one consumer."""

    def __init__(self, change: Change, rule: str, usage: Usage) -> None:
        self.change, self.rule, self.usage = change, rule, usage
        self.operations = tuple(dict.fromkeys(keyed(label) for label in change.operations))
        self.called = _together(usage.calls[one] for one in self.operations if one in usage.calls)
        self.guessed = _together(
            usage.guessed[one] for one in self.operations if one in usage.guessed
        )

    def found(self) -> Iterator[_Found]:
        """Give every way in which the change touches what the consumer uses."""
        yield from self._by_operation()
        if self.usage.is_source:
            yield from self._names()

    def _by_operation(self) -> Iterator[_Found]:
        if self.rule.startswith("client-"):
            if not self.usage.is_source and self.called and self.change.level is not Level.INFO:
                yield False, "calls it, whether by the generated client cannot be seen", self.called
            return
        if not self.operations:
            everything = _together(self.usage.calls.values())
            if everything and self.change.level is not Level.INFO:
                yield False, "calls the API", everything
            return
        if self.guessed:
            yield False, "may call it, which cannot be followed", self.guessed
        if self.called is not None:
            yield from self._called(self.called)

    def _names(self) -> Iterator[_Found]:
        """Give the names of the client that the consumer's source has and that are no longer so."""
        for one in self.change.client:
            if one.level is Level.INFO or not one.subject:
                continue
            is_renamed = one.rule == "client-argument-renamed"
            name = f"{one.subject[:-1]}=)" if is_renamed else one.subject
            seen = self.usage.names.get(name)
            if one.rule in _CALLERS:
                if (seen := self._callers(one)) is not None:
                    is_open = one.subject.partition("(")[0] in self.usage.open
                    how = "may leave" if is_open else "leaves"
                    yield not is_open, f"{how} `{one.subject.rpartition('.')[2]}` out", seen
            elif seen is not None:
                yield True, f"names `{one.subject}`", seen
            elif one.rule.startswith("client-value-"):
                continue
            else:
                yield from self._behind(one.subject)

    def _callers(self, one: ClientChange) -> Seen | None:
        """Give who calls a method, or makes a model, without what it newly needs."""
        if "(" in one.subject:
            doing, giving = f"{one.subject.partition('(')[0]}()", one.subject
        else:
            doing, giving = f"make {one.subject.rpartition('.')[0]}", f"set {one.subject}"
        done, given = self.usage.names.get(doing), self.usage.names.get(giving)
        is_given = done is not None and given is not None and given.count >= done.count
        return None if is_given else done

    def _behind(self, subject: str) -> Iterator[_Found]:
        """Give what may be a name of the client: of a call with arguments that cannot be seen."""
        call = subject.partition("(")[0]
        if call != subject and (seen := self.usage.open.get(call)) is not None:
            yield False, f"calls `{call}` with arguments that cannot be seen", seen

    def _called(self, called: Seen) -> Iterator[_Found]:
        rule, path = self.rule, self.change.location.path
        if rule in _NAMES:
            yield from self._renamed(called)
        elif self.change.level is Level.INFO and self._is_new():
            return
        elif rule in _NEEDED and self.change.direction != "response":
            yield from self._needed()
        elif path.partition(" ")[0] in ("path", "query", "header", "cookie"):
            yield from self._parameter(called)
        elif self.change.direction == "request":
            yield from self._body()
        elif self.change.direction == "response":
            yield from self._answer(called)
        else:
            yield True, "calls it", called

    def _renamed(self, called: Seen) -> Iterator[_Found]:
        """Give a hit of what has another name in the client. Where clients were compared, they tell."""
        if not self.usage.is_source:
            yield False, "calls it, whether by the generated client cannot be seen", called
        elif not self.change.client:
            is_certain = self.rule in ("operation-id-changed", "operation-tag-changed")
            yield (
                is_certain,
                "calls it" if is_certain else "calls it, and may name what is renamed",
                called,
            )

    def _is_new(self) -> bool:
        """Tell whether the change is of something that was not there, so that nobody uses it."""
        at = self.change.location
        is_member = at.new.startswith(f"{at.old}{_PROPERTIES}")
        return self.rule in _NEW or (is_member and self.change.direction == "response")

    def _needed(self) -> Iterator[_Found]:
        """Give a hit where something that is newly needed is left out."""
        place, _, rest = self.change.location.path.partition(" > ")[0].partition(" ")
        if place in ("path", "query", "header", "cookie") or self.rule.endswith("body-added"):
            yield from self._left_out(f"{place} {rest}")
        elif self.rule == "body-made-required":
            yield from self._left_out("body")
        else:
            yield from self._member_left_out()

    def _left_out(self, what: str) -> Iterator[_Found]:
        for label in self.operations:
            calls = self.usage.calls.get(label)
            sent = self.usage.parameters.get(_named(label, what))
            if calls is not None and (sent is None or sent.count < calls.count):
                is_open = label in self.usage.open
                how = (
                    "may leave it out, as arguments cannot be seen" if is_open else "leaves it out"
                )
                yield not is_open, how, calls

    def _member_left_out(self) -> Iterator[_Found]:
        pointer = self.change.location.new or self.change.location.old
        container, _, _ = pointer.rpartition(_PROPERTIES)
        owner = self.change.location.old if self.rule.endswith("added") else container
        name = tokens_of(pointer)[-1]
        keys, seen = self.usage.sent_keys.get(owner), self.usage.sent.get(owner)
        if seen is not None and name not in (keys or ()):
            if self.usage.is_source and pointer in self.usage.sent:
                yield False, f"may leave `{name}` out, as it is not always set", seen
            else:
                yield True, f"leaves `{name}` out", seen
        yield from self._unseen("body")

    def _parameter(self, called: Seen) -> Iterator[_Found]:
        what = self.change.location.path.partition(" > ")[0]
        if self.rule.startswith("security") or not what:
            yield True, "calls it", called
        for label in self.operations:
            seen = self.usage.parameters.get(_named(label, what))
            if seen is not None:
                yield from self._valued(seen)
        if what.startswith("path "):
            yield True, "calls it", called
        yield from self._unseen(what.partition(" ")[2])

    def _body(self) -> Iterator[_Found]:
        place = self.change.location.old or self.change.location.new
        bodies = (self.usage.parameters.get(f"{one} body") for one in self.operations)
        if self.rule.startswith(("media-type", "body-")) and (sent := _together(bodies)):
            yield True, "sends a body", sent
        for pointer in _up_to_property(place):
            if (seen := self.usage.sent.get(pointer)) is not None:
                yield from self._valued(seen)
                break
        yield from self._unseen("body")

    def _valued(self, seen: Seen) -> Iterator[_Found]:
        """Give a hit of what is sent; of one listed value, only where that value was."""
        if self.rule != "enum-value-removed":
            yield True, "sends it", seen
            return
        pointers = [self.change.location.old, f"{self.change.location.old}/schema"]
        values = self.usage.values
        sent = _together(values.get(f"{one}={self.change.old}") for one in pointers)
        if sent is not None:
            yield True, f"sends {self.change.old}", sent
        elif not any(key.startswith(f"{one}=") for one in pointers for key in values):
            yield False, "sends it, with which value cannot be seen", seen
        elif (unseen := _together(values.get(f"{one}=?") for one in pointers)) is not None:
            yield False, "sends it, at times with a value that cannot be seen", unseen

    def _unseen(self, what: str) -> Iterator[_Found]:
        opened = (self.usage.open.get(one) for one in self.operations)
        if (seen := _together(opened)) is not None:
            yield False, f"sends what cannot be seen; {what} may be in it", seen

    def _answer(self, called: Seen) -> Iterator[_Found]:
        path = self.change.location.path
        if "-status-" in self.change.rule or " header " in path:
            yield from self._status(called)
            return
        if self.rule.startswith("media-type"):
            yield True, "calls it", called
            return
        place = self.change.location.old or self.change.location.new
        for pointer in _up_to_property(place):
            if (seen := self.usage.read.get(pointer)) is not None:
                yield True, "reads it", seen
                return
            if (seen := self.usage.received.get(pointer)) is not None:
                yield False, "receives it, whether it is read cannot be seen", seen
                return
        if self.usage.is_source and path.split()[1][:1] in "45d":
            yield False, "calls it, what is read of an error cannot be seen", called
        hidden = (self.usage.hidden.get(one) for one in self.operations)
        if (seen := _together(hidden)) is not None:
            how = (
                "hands the answer on"
                if self.usage.is_source
                else "has answers without a body recorded"
            )
            yield False, f"{how}, what is read of it cannot be seen", seen

    def _status(self, called: Seen) -> Iterator[_Found]:
        """Give a hit of a status or a header, which source rarely shows and traffic does."""
        status = self.change.location.path.split()[1]
        pointer, _, name = self.change.location.old.rpartition("/")
        received = self.usage.received.get(f"{pointer}/{name.lower()}")
        met = (self.usage.statuses.get(f"{one} {status}") for one in self.operations)
        if received is not None:
            yield False, "receives it, whether it is read cannot be seen", received
        elif " header " not in self.change.location.path and (seen := _together(met)) is not None:
            yield True, f"is answered {status}", seen
        elif self.usage.is_source or "-status-added" in self.rule:
            yield False, "calls it, what is done with the answer cannot be seen", called


def _named(label: str, what: str) -> str:
    """Give how a parameter of an operation is noted: names of headers in small letters."""
    place, _, name = what.partition(" ")
    return f"{label} {place} {name.lower() if place == 'header' else name}".rstrip()


def _together(seen: Iterable[Seen | None]) -> Seen | None:
    """Give all places of several things as one, or None where there are none."""
    found = [one for one in seen if one is not None]
    if not found:
        return None
    total = Seen(sum(one.count for one in found))
    total.places = [place for one in found for place in one.places][:3]
    return total


def _up_to_property(pointer: str) -> Iterator[str]:
    """Give a place and those that it is in, as far as they describe the same property."""
    place = pointer
    while place and _PROPERTIES not in pointer[len(place) :]:
        yield place
        place = place.rpartition("/")[0]


def tolls(changes: Sequence[Change], usages: Iterable[Usage]) -> tuple[Toll, ...]:
    """Give what the changes come to for each consumer."""
    return tuple(
        Toll(
            usage.name,
            len(changes),
            sum(_is_hit(change, usage.name, is_certain=True) for change in changes),
            sum(_is_hit(change, usage.name, is_certain=False) for change in changes),
            usage.note,
        )
        for usage in usages
    )


def _is_hit(change: Change, name: str, *, is_certain: bool) -> bool:
    return any(one.consumer == name and one.is_certain is is_certain for one in change.hits)


def passing_unhit(changes: Iterable[Change], usages: Sequence[Usage]) -> tuple[Change, ...]:
    """Let the changes pass that hit none of the consumers, with that as the reason."""
    names = ", ".join(usage.name for usage in usages)
    return tuple(
        change
        if change.hits or change.approval
        else replace(change, approval=f"not seen to hit any of {names}")
        for change in changes
    )
