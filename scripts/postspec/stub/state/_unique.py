"""Values that no two items of a resource have, and which item has one.

That a property is one of a kind is told from what creations say when it is not ("a queue with this
name already exists"), from a declared conflict, and from paths that name one item by it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from postspec.openapi import Operation, Response
from postspec.stub.http._message import Json
from postspec.stub.state._addresses import Address
from postspec.stub.state._documented import Shown
from postspec.stub.state._properties import key_of, words_of
from postspec.stub.state._resources import Resource, Values

#: Words of an error that is about a value somebody else has.
_TAKEN: Final = re.compile(
    r"already|duplicat|conflict|taken|(must|should|not) be unique", re.IGNORECASE
)
#: Properties by which items are told apart, where a conflict is declared and nothing said of it.
_TELLING: Final = ("name", "key", "title", "label", "code", "slug", "username", "email")


@dataclass(frozen=True, slots=True)
class Unique:
    """The properties of one resource that are unique; those in `refused` are said to be refused."""

    names: tuple[str, ...]
    refused: frozenset[str]


def infer_unique(
    operations: Sequence[Operation], addresses: Mapping[str, Address], shown: Shown
) -> dict[str, Unique]:
    """Give the unique properties of each resource that has any, by shape."""
    refused: dict[str, dict[str, None]] = {}
    natural: dict[str, dict[str, None]] = {}
    for operation in operations:
        address = addresses.get(operation.label)
        if address is None or (resource := address.resource) is None or resource.part_of:
            continue
        if address.does in ("create", "replace", "merge") and not resource.is_single:
            said = _said(operation, shown) or _declared(resource, operation, address, shown)
            refused.setdefault(resource.shape, {}).update(dict.fromkeys(said))
        natural.setdefault(resource.shape, {}).update(dict.fromkeys(resource.aliases))
        if address.does == "read" and address.key is not None and len(address.key.path) == 1:
            natural[resource.shape][address.key.path[0]] = None
    found = {}
    for shape, names in natural.items():
        taken = refused.get(shape, {})
        if names or taken:
            found[shape] = Unique(tuple({**taken, **names}), frozenset(taken))
    return found


def _said(operation: Operation, shown: Shown) -> list[str]:
    """Give the properties that an example of a refusal says to be taken."""
    declared = sorted(shown.declared(operation))
    texts = [text for one in operation.responses for text in _refusals(one)]
    said = [words_of(text) for text in texts if _TAKEN.search(text)]
    return [name for name in declared if any(_has(words, words_of(name)) for words in said)]


def _refusals(response: Response) -> Iterator[str]:
    if response.status in ("400", "409", "422"):
        for media in response.content:
            yield from (json.dumps(value) for value in media.examples.values())


def _has(words: Sequence[str], name: Sequence[str]) -> bool:
    length = len(name)
    starts = range(len(words) - length + 1) if name else ()
    return any(tuple(words[n : n + length]) == tuple(name) for n in starts)


def _declared(
    resource: Resource, operation: Operation, address: Address, shown: Shown
) -> list[str]:
    """Give the likeliest property where a creation declares a conflict and does not say of what."""
    if address.does != "create" or not declares_conflict(operation):
        return []
    declared = shown.declared(operation)
    required = {n for one in operation.body for n in shown.schemas.required(one.schema)}
    is_chosen = resource.id_name in required
    names = (resource.id_name, *_TELLING) if is_chosen else (*_TELLING, resource.id_name)
    return [name for name in names if name is not None and name in declared][:1]


def declares_conflict(operation: Operation) -> bool:
    """Tell whether an operation declares 409."""
    return any(one.matches(409) for one in operation.responses)


@dataclass(slots=True)
class Taken:
    """Which items have the unique values.

    Values are noted as items are kept and looked up without a search; whether an item still has a
    noted value is seen then, so that nothing needs to be told when items go.
    """

    unique: Mapping[str, Unique]
    _keys: dict[tuple[str, Values, str], dict[str, str]] = field(default_factory=dict)

    def reset(self) -> None:
        """Forget all values."""
        self._keys.clear()

    def note(self, resource: Resource, values: Values, item: Json) -> None:
        """Note the values that an item has."""
        for name in self.unique[resource.shape].names if resource.shape in self.unique else ():
            place = resource.shape, values[:-1], name
            key = key_of(item.get(name)) if isinstance(item, Mapping) else None
            if key is not None and place in self._keys:
                self._keys[place][key] = values[-1]

    def holder(
        self, resource: Resource, scope: Values, items: Mapping[str, Json], name: str, value: Json
    ) -> str | None:
        """Give the key of the item that has a value; None if no item has."""
        place = resource.shape, scope, name
        if place not in self._keys:
            noted = ((key_of(one.get(name)), key) for key, one in items.items())
            self._keys[place] = {value: key for value, key in noted if value is not None}
        wanted = key_of(value)
        found = self._keys[place].get(wanted) if wanted is not None else None
        item = items.get(found) if found is not None else None
        return found if item is not None and key_of(item.get(name)) == wanted else None
