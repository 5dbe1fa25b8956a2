"""Plain HTML as a tree: the elements that descriptions are made of, or nothing at all.

The tree is the one that Beautiful Soup builds on the same parser, for a twentieth of its start-up;
whatever could come out otherwise is refused, not approximated.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.entities import html5
from html.parser import HTMLParser
from itertools import dropwhile, islice, takewhile

ROOT = "[document]"

#: Elements without a meaning of their own in Markdown: what they hold stands for them.
_TRANSPARENT = ("html", "head", "body", "span", "font", "u", "small", "big", "center", "label")
_TABLE = ("table", "thead", "tbody", "tr", "td", "th")
_LISTS = ("ul", "ol", "li")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = ("p", "div", "section", "article", "blockquote", "pre")
_INLINE = ("a", "b", "strong", "i", "em", "del", "s", "sub", "sup", "code", "kbd")
_EMPTY = frozenset(("br", "hr", "img"))
_KNOWN = _EMPTY.union(_TRANSPARENT, _TABLE, _LISTS, _HEADINGS, _BLOCKS, _INLINE)
#: The parts of a table, and what they have to stand in; a table in a table is refused.
_PARENTS = {
    "thead": ("table",),
    "tbody": ("table",),
    "tr": ("table", "thead", "tbody"),
    "td": ("tr",),
    "th": ("tr",),
}
#: Beyond this depth it matters how deep the library can follow.
_DEEPEST = 40
#: Of a character reference; more are zeros, or no character.
_MOST_DIGITS = 9
_ASCII_SPACE = " \t\n\r\f"


class Element:
    """An element: its name, attributes (of two with one name the last), parent and children."""

    __slots__ = ("attributes", "children", "name", "parent")

    def __init__(self, name: str, attributes: dict[str, str], parent: Element | None) -> None:
        self.name, self.attributes, self.parent = name, attributes, parent
        self.children: list[Element | str] = []

    def elements(self) -> Iterator[Element]:
        """Give the children that are elements."""
        return (each for each in self.children if isinstance(each, Element))

    def within(self, name: str) -> Iterator[Element]:
        """Give the elements of a name at any depth, in the order of the document."""
        for each in self.elements():
            if each.name == name:
                yield each
            yield from each.within(name)

    def preceding(self) -> Iterator[Element]:
        """Give the elements before this one in the same parent."""
        siblings = () if self.parent is None else self.parent.elements()
        return takewhile(lambda each: each is not self, siblings)

    def following(self) -> Iterator[Element | str]:
        """Give what comes after this element in the same parent."""
        siblings = () if self.parent is None else self.parent.children
        return islice(dropwhile(lambda each: each is not self, siblings), 1, None)


def plain_html(text: str) -> Element | None:
    """Give the root of the tree, `None` when a part of the text is not plain."""
    builder = _Builder()
    try:
        builder.feed(text)
        builder.close()
        builder.end_text()
    except (_NotPlainError, AssertionError):  # the parser's own, for what it cannot read
        return None
    return builder.root


class _NotPlainError(Exception):
    """A construct that is left to the library."""


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.root = self._open = Element(ROOT, {}, None)
        self._depth = 0
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.end_text()
        attributes = {name: value or "" for name, value in attrs}
        if not self._is_plain(tag, attributes):
            raise _NotPlainError(tag)
        element = Element(tag, attributes, self._open)
        self._open.children.append(element)
        if tag not in _EMPTY:
            self._open = element
            self._depth += 1

    def _is_plain(self, tag: str, attributes: dict[str, str]) -> bool:
        if tag not in _KNOWN or self._depth >= _DEEPEST or "colspan" in attributes:
            return False
        if tag == "table":
            return not self._is_within("table")
        if tag == "ol" and "start" in attributes:
            start = attributes["start"]
            return start.isascii() and start.isdigit() and len(start) < 10
        return tag not in _PARENTS or self._open.name in _PARENTS[tag]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of the name with all it holds, if there is one."""
        if tag in _EMPTY:
            raise _NotPlainError(tag)
        self.end_text()
        if not self._is_within(tag):
            return
        while self._open.parent is not None:
            closed, self._open = self._open, self._open.parent
            self._depth -= 1
            if closed.name == tag:
                return

    def _is_within(self, tag: str) -> bool:
        element: Element | None = self._open
        while element is not None and element.name != tag:
            element = element.parent
        return element is not None

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def handle_entityref(self, name: str) -> None:
        """Add the character; what is no reference, as in `a&b`, is text."""
        self._text.append(html5.get(f"{name};", f"&{name}"))

    def handle_charref(self, name: str) -> None:
        """Add the character; numbers that stand for another character are refused."""
        number = int(name[1:], 16) if name[0] in "xX" else int(name[-_MOST_DIGITS:])
        if len(name) > _MOST_DIGITS or not (
            32 <= number < 127 or 160 <= number < 0xD800 or 0xE000 <= number < 0x110000
        ):
            raise _NotPlainError(name)
        self._text.append(chr(number))

    def handle_comment(self, data: str) -> None:
        raise _NotPlainError(data)

    def handle_decl(self, decl: str) -> None:
        raise _NotPlainError(decl)

    def unknown_decl(self, data: str) -> None:
        raise _NotPlainError(data)

    def handle_pi(self, data: str) -> None:
        raise _NotPlainError(data)

    def end_text(self) -> None:
        """Add the text read so far; outside `<pre>` white space alone is one character of it."""
        text, self._text = "".join(self._text), []
        if not text.strip(_ASCII_SPACE) and text and not self._is_within("pre"):
            text = "\n" if "\n" in text else " "
        if text:
            self._open.children.append(text)
