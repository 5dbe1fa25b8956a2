"""What changed between two versions of a collection, in one line."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

#: Given anew by every export, so they tell nothing about a change.
_IDS = frozenset({"id", "_postman_id", "uid"})


@dataclass(frozen=True, slots=True)
class _Item:
    """A request as it is compared: what it is known by, and what it says."""

    id: str
    path: tuple[str, ...]
    content: str


def summarise_changes(old_text: str | None, new_text: str) -> str:
    """Say in one line how the requests of a collection changed.

    Requests are the same by their id, else by folders, name and method. One that moved to another
    folder has changed. `old_text` None, or no collection, is a first version.
    """
    old = None if old_text is None else _parsed(old_text)
    new = _parsed(new_text) or {}
    if old is None:
        count = len(list(_items(new)))
        return f"{_requests(count)}, first version"
    added, removed, changed, unchanged = _counts(list(_items(old)), list(_items(new)))
    parts = [
        f"{_requests(added)} added" if added else "",
        f"{removed} removed" if removed else "",
        f"{changed} changed" if changed else "",
        f"{unchanged} unchanged" if unchanged else "",
    ]
    line = ", ".join(part for part in parts if part) or "no requests"
    frame = _frame(old) != _frame(new)
    if not (added or removed or changed or frame):
        return f"no change, {_requests(unchanged)}"
    return f"{line}; folders or settings changed" if frame else line


def _requests(count: int) -> str:
    return "1 request" if count == 1 else f"{count} requests"


def _parsed(text: str) -> dict[str, object] | None:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict) and "item" not in value:
        value = value.get("collection", value)
    return value if isinstance(value, dict) else None


def _items(node: dict[str, object], path: tuple[str, ...] = ()) -> Iterator[_Item]:
    inside = node.get("item")
    for item in inside if isinstance(inside, list) else []:
        if isinstance(item, dict):
            here = (*path, str(item.get("name", "")))
            if item.get("request") is not None:
                yield _item(item, here)
            yield from _items(item, here)


def _item(node: dict[str, object], path: tuple[str, ...]) -> _Item:
    request = node["request"]
    method = str(request.get("method", "")) if isinstance(request, dict) else ""
    identity = next((str(node[key]) for key in ("id", "_postman_id", "uid") if node.get(key)), "")
    return _Item(identity, (*path, method), _content(node))


def _content(node: dict[str, object]) -> str:
    content = {key: value for key, value in node.items() if key not in _IDS and key != "item"}
    responses = content.get("response")
    if isinstance(responses, list):
        content["response"] = [_without_ids(response) for response in responses]
    return json.dumps(content, sort_keys=True)


def _without_ids(node: object) -> object:
    if not isinstance(node, dict):
        return node
    return {key: value for key, value in node.items() if key not in _IDS}


def _frame(node: dict[str, object]) -> str:
    """Give everything but the requests: the collection's own fields, and its folders'."""

    def bare(item: object) -> object:
        if not isinstance(item, dict):
            return item
        inside = item.get("item")
        own = {key: value for key, value in item.items() if key not in _IDS and key != "item"}
        if not isinstance(inside, list):
            return own
        return {**own, "item": [bare(i) for i in inside if not _is_request(i)]}

    return json.dumps(bare(node), sort_keys=True)


def _is_request(node: object) -> bool:
    return isinstance(node, dict) and node.get("request") is not None


def _counts(old: list[_Item], new: list[_Item]) -> tuple[int, int, int, int]:
    """Give how many were added, removed, changed and left as they were."""
    pairs, old_left, new_left = _matched(old, new, lambda item: (item.id,) if item.id else ())
    more, old_left, new_left = _matched(old_left, new_left, lambda item: item.path)
    pairs += more
    same = sum(a.content == b.content and a.path == b.path for a, b in pairs)
    return len(new_left), len(old_left), len(pairs) - same, same


def _matched(
    old: list[_Item], new: list[_Item], key: Callable[[_Item], tuple[str, ...]]
) -> tuple[list[tuple[_Item, _Item]], list[_Item], list[_Item]]:
    """Pair what has the same key, in order; give the pairs and what is left on both sides."""
    waiting: defaultdict[tuple[str, ...], list[_Item]] = defaultdict(list)
    for item in reversed(old):
        if key(item):
            waiting[key(item)].append(item)
    pairs, new_left = [], []
    for item in new:
        if key(item) and waiting[key(item)]:
            pairs.append((waiting[key(item)].pop(), item))
        else:
            new_left.append(item)
    taken = {id(a) for a, _ in pairs}
    return pairs, [item for item in old if id(item) not in taken], new_left
