"""Code laid out in lines no longer than a width, the way formatters do, and cut to a number of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Item:
    """One item of a group, with a text in front such as `name=`.

    `level` tells how deep something stands that can be left out, 0 the highest; None what cannot.
    """

    code: Code
    front: str = ""
    level: int | None = None


@dataclass(slots=True, eq=False)
class Group:
    """What stands in brackets: `head` with the opening one, items, the closing one."""

    head: str
    close: str
    items: list[Item] = field(default_factory=list)


#: Code that may be broken into lines, or not.
Code = Group | str


def group(head: str, close: str, items: Iterable[Item]) -> Group:
    """Give a group."""
    return Group(head, close, list(items))


def one_line(code: Code) -> str:
    """Give code on one line."""
    if isinstance(code, str):
        return code
    inner = ", ".join(item.front + one_line(item.code) for item in code.items)
    return f"{code.head}{inner}{code.close}"


def lines_of(code: Code, width: int, *, comma: str = ",", around: int = 0) -> list[str]:
    """Give code in lines of at most so many signs, where breaking between items can do it.

    `comma` follows the last of items that stand below each other. `around` counts the signs that
    stand before and behind the code.
    """
    flat = one_line(code)
    if isinstance(code, str) or not code.items or around + len(flat) <= width:
        return [flat]
    lines = [code.head]
    for item in code.items:
        around = len(item.front) + 1
        first, *rest = lines_of(item.code, width - 4, comma=comma, around=around)
        lines += [f"    {line}" for line in (item.front + first, *rest)]
        lines[-1] += ","
    lines[-1] = lines[-1][:-1] + comma
    return [*lines, code.close]


def short_lines(code: Code, width: int, most: int) -> list[str]:
    """Give code in at most so many lines, if leaving out what can be left out is enough for that.

    What stands deepest goes first, nothing before something, long before short, last before first.
    """
    lines = lines_of(code, width)
    while len(lines) > most:
        options = [(item, inside) for item, inside in _options(code) if item.level is not None]
        if not options:
            break
        item, inside = max(reversed(options), key=lambda option: _weight(option[0], width))
        inside.items.remove(item)
        lines = lines_of(code, width)
    return lines


def _options(code: Code) -> Iterator[tuple[Item, Group]]:
    if isinstance(code, Group):
        for item in code.items:
            yield item, code
            yield from _options(item.code)


def _weight(item: Item, width: int) -> tuple[bool, int, bool, int]:
    # A group of which nothing is left says nothing.
    is_hollow = isinstance(item.code, Group) and not item.code.items
    lines = len(lines_of(item.code, width))
    return is_hollow, item.level or 0, item.code == "None", lines
