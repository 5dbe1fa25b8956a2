"""Plain HTML as a tree: the elements that descriptions are made of, or nothing at all.

The tree is the one that Beautiful Soup builds on the standard library's parser, for a twentieth of
its start-up; whatever could come out otherwise is refused, not approximated. Most texts have nothing
in them but tags that are written with care, and need not even that parser.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile, islice, takewhile

from postspec.patterns import pattern

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
_ASCII_SPACE = " \t\n\r\f"

_SPACE = r"[ \t\r\n]"
_ATTRIBUTE = rf"{_SPACE}+[A-Za-z][A-Za-z0-9_-]*=(?:\"[^\"<>&]*\"|'[^'<>&]*')"
#: Text, or a tag without anything in it that parsers could differ about.
_TOKEN = pattern(
    rf"[^<&]+|<(?P<start>[A-Za-z][A-Za-z0-9]*)(?P<attributes>(?:{_ATTRIBUTE})*){_SPACE}*(?P<alone>/?)>"
    rf"|</(?P<end>[A-Za-z][A-Za-z0-9]*){_SPACE}*>"
)
_NAME_AND_VALUE = pattern(r"([A-Za-z0-9_-]+)=(?:\"([^\"]*)\"|'([^']*)')")


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
    try:
        return (_carefully_written(text) or _parsed(text)).root
    except NotPlainError:
        return None


def _carefully_written(text: str) -> TreeBuilder | None:
    """Read what is written with care, nothing where a parser has to find out what is meant."""
    builder, at = TreeBuilder(), 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            return None
        at = token.end()
        if token["start"]:
            pairs = _NAME_AND_VALUE.findall(token["attributes"]) if token["attributes"] else ()
            attributes = {name.lower(): one or other for name, one, other in pairs}
            builder.start(token["start"].lower(), attributes, is_alone=bool(token["alone"]))
        elif token["end"]:
            builder.end(token["end"].lower())
        else:
            builder.add_text(token[0])
    builder.end_text()
    return builder


def _parsed(text: str) -> TreeBuilder:
    from postspec.collection._html_parser import parse_html

    builder = TreeBuilder()
    parse_html(text, builder)
    builder.end_text()
    return builder


class NotPlainError(Exception):
    """A construct that is left to the library."""


class TreeBuilder:
    """Builds the tree of what a parser meets, and refuses what is not plain."""

    def __init__(self) -> None:
        self.root = self._open = Element(ROOT, {}, None)
        self._depth = 0
        self._text: list[str] = []

    def start(self, tag: str, attributes: dict[str, str], *, is_alone: bool) -> None:
        """Open an element, and close it at once where it stands alone."""
        self.end_text()
        if not self._is_plain(tag, attributes):
            raise NotPlainError(tag)
        element = Element(tag, attributes, self._open)
        self._open.children.append(element)
        if tag not in _EMPTY:
            self._open = element
            self._depth += 1
            if is_alone:
                self.end(tag)

    def _is_plain(self, tag: str, attributes: dict[str, str]) -> bool:
        if tag not in _KNOWN or self._depth >= _DEEPEST or "colspan" in attributes:
            return False
        if tag == "table":
            return not self._is_within("table")
        if tag == "ol" and "start" in attributes:
            start = attributes["start"]
            return start.isascii() and start.isdigit() and len(start) < 10
        return tag not in _PARENTS or self._open.name in _PARENTS[tag]

    def end(self, tag: str) -> None:
        """Close the innermost element of the name with all it holds, if there is one."""
        if tag in _EMPTY:
            raise NotPlainError(tag)
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

    def add_text(self, text: str) -> None:
        """Add to the text that is being read."""
        self._text.append(text)

    def end_text(self) -> None:
        """Add the text read so far; outside `<pre>` white space alone is one character of it."""
        text, self._text = "".join(self._text), []
        if not text.strip(_ASCII_SPACE) and text and not self._is_within("pre"):
            text = "\n" if "\n" in text else " "
        if text:
            self._open.children.append(text)
