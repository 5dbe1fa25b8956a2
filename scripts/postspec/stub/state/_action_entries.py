"""What a `stub.yaml` may say about items: of which kind they are, and what operations do to them."""

from __future__ import annotations

from typing import Any, Literal

import msgspec


class ResourceEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the document does not tell about the items at a path.

    `items`: the path of the collection, or of an item, as the document has it. A list that nothing
    writes to is kept as items if it is named here.
    `unique`: properties that no two items have the same value of.
    `protected`: items that cannot be deleted: JSON Pointers into an item with the value, or the list
    of values, that such an item has there.
    `seeds`: items that exist from the start beside those that the document shows.
    """

    items: str
    unique: tuple[str, ...] = ()
    protected: dict[str, Any] = {}
    seeds: tuple[dict[str, Any], ...] = ()


class FindEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another item: of those at the path `items`, the last one that `where` fits."""

    items: str
    where: dict[str, Any] = {}


class WithinEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Some elements of a list in an item: those of the list at a JSON Pointer that `where` fits."""

    list: str
    where: dict[str, Any] = {}


class ActionEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What operations do to items, in place of what the document lets one think.

    Wherever a value stands, a text that begins with `$` is a runtime expression, one in braces is
    part of a text, a list means its first value that is there and not null, `{$id: […]}` an id.
    `$found.item` is the item itself. Several entries for an operation are carried out in order.

    `operation`: which, by operationId.
    `items`: the path of the collection or of an item, as the document has it; `path` has the values
    of its variables above the items.
    `find`: other items by the names under which `$found.NAME` gives them, looked up in this order.
    `key`: the id of the item that is meant, if items do not show it.
    `where`: JSON Pointers into an item with the values that an item has there that is meant; where a
    list stands, one of its elements has it. Without it, all are.
    `when`: expressions with the value, or the list of values, that they must have; null is also
    what is not there.
    `each`: a list for whose elements the rest is done one by one, as `$each`.
    `create`: make an item `always`, or if no item is meant (`missing`). It begins like the one that
    the document shows; with an object for an empty pointer in `set`, as a creation with that body.
    `within`: what is changed is not the item but elements of a list in it; `$found.element` is one.
    `set`: JSON Pointers with the values that are put there; for an empty one, what an object has.
    `add`: JSON Pointers to lists with a value each that is added unless it is there.
    `take`: JSON Pointers to lists with a value each that is taken out; of objects, by its id.
    `remove`: the items, or the elements, go.
    `is_required`: without any item meant, the answer is that there is no such item.
    `answer`: JSON Pointers into the documented answer with values that are put there.
    """

    operation: str | tuple[str, ...]
    items: str
    path: dict[str, Any] = {}
    find: dict[str, FindEntry] = {}
    key: Any = None
    where: dict[str, Any] = {}
    when: dict[str, Any] = {}
    each: Any = None
    create: Literal["never", "missing", "always"] = "never"
    within: WithinEntry | None = None
    set: dict[str, Any] = {}
    add: dict[str, Any] = {}
    take: dict[str, Any] = {}
    remove: bool = False
    is_required: bool = False
    answer: dict[str, Any] = {}
