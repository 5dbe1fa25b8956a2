"""The standard library's HTML parser, for texts in which it is not plain what is a tag."""

from __future__ import annotations

from html.entities import html5
from html.parser import HTMLParser

from postspec.collection._html_tree import NotPlainError, TreeBuilder

#: Of a character reference; more are zeros, or no character.
_MOST_DIGITS = 9


def parse_html(text: str, builder: TreeBuilder) -> None:
    """Have a tree built of all that the parser meets.

    Raises:
        NotPlainError: the parser, or the builder, cannot follow.
    """
    parser = _Parser(builder)
    try:
        parser.feed(text)
        parser.close()
    except AssertionError as error:  # the parser's own, for what it cannot read
        raise NotPlainError(str(error)) from error


class _Parser(HTMLParser):
    def __init__(self, builder: TreeBuilder) -> None:
        super().__init__(convert_charrefs=False)
        self._builder = builder

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._builder.start(tag, _attributes(attrs), is_alone=False)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._builder.start(tag, _attributes(attrs), is_alone=True)

    def handle_endtag(self, tag: str) -> None:
        self._builder.end(tag)

    def handle_data(self, data: str) -> None:
        self._builder.add_text(data)

    def handle_entityref(self, name: str) -> None:
        """Add the character; what is no reference, as in `a&b`, is text."""
        self._builder.add_text(html5.get(f"{name};", f"&{name}"))

    def handle_charref(self, name: str) -> None:
        """Add the character; numbers that stand for another character are refused."""
        number = int(name[1:], 16) if name[0] in "xX" else int(name[-_MOST_DIGITS:])
        if len(name) > _MOST_DIGITS or not (
            32 <= number < 127 or 160 <= number < 0xD800 or 0xE000 <= number < 0x110000
        ):
            raise NotPlainError(name)
        self._builder.add_text(chr(number))

    def handle_comment(self, data: str) -> None:
        raise NotPlainError(data)

    def handle_decl(self, decl: str) -> None:
        raise NotPlainError(decl)

    def unknown_decl(self, data: str) -> None:
        raise NotPlainError(data)

    def handle_pi(self, data: str) -> None:
        raise NotPlainError(data)


def _attributes(pairs: list[tuple[str, str | None]]) -> dict[str, str]:
    return {name: value or "" for name, value in pairs}
