"""Descriptions: one Markdown text out of the ways Postman has of writing them."""

from __future__ import annotations

import re
import warnings
from functools import cache
from typing import TYPE_CHECKING

from postspec.collection._islands import translate_islands
from postspec.collection._notes import Notes
from postspec.collection._plain import kind
from postspec.patterns import pattern

if TYPE_CHECKING:
    from bs4 import Tag
    from markdownify import MarkdownConverter

_BLOCKS = (
    "html|head|body|p|div|span|h[1-6]|ul|ol|dl|table|blockquote|pre|section|article|figure|strong|b"
    "|em|i|a|code|br|hr|img|center|details|aside"
)
#: A text is HTML when a tag opens it and a tag closes it: Markdown may hold HTML, but not only.
_LOOKS_LIKE_HTML = pattern(
    rf"\s*<(?:!doctype|{_BLOCKS})\b[^>]*>.*</?[a-z][a-z0-9]*\s*/?>\s*\Z", re.IGNORECASE | re.DOTALL
)


def description(value: object, pointer: str, notes: Notes) -> str:
    """Give a description as Markdown.

    It is text, or `{content, type}`; null is none. Markdown is left byte for byte as it is, the
    HTML elements and character references in it apart.
    """
    if isinstance(value, str):
        if "<" not in value and "&" not in value:
            return value
        return _described(value, pointer, notes, is_html=looks_like_html(value))
    if value is None:
        return ""
    if isinstance(value, dict):
        content = value.get("content")
        if isinstance(content, str):
            is_html = value.get("type") == "text/html" or looks_like_html(content)
            return _described(content, f"{pointer}/content", notes, is_html=is_html)
        if content is None:
            return ""
        value, pointer = content, f"{pointer}/content"
    notes.add("description-unreadable", pointer, f"the description is {kind(value)}, not a text")
    return ""


def looks_like_html(text: str) -> bool:
    """Tell whether a text is HTML throughout, as documenter exports write descriptions."""
    is_enclosed = text[:200].lstrip().startswith("<") and text.rstrip().endswith(">")
    return is_enclosed and _LOOKS_LIKE_HTML.match(text) is not None


def _described(text: str, pointer: str, notes: Notes, *, is_html: bool) -> str:
    def translate(element: str) -> str:
        return _from_html(element, pointer, notes)

    return translate(text).strip() if is_html else translate_islands(text, translate)


def _from_html(text: str, pointer: str, notes: Notes) -> str:
    """Translate HTML: what is plain without the library, which takes long to load."""
    from postspec.collection._light_markdown import light_markdown

    markdown = light_markdown(text)
    return _by_library(text, pointer, notes) if markdown is None else markdown


def _by_library(text: str, pointer: str, notes: Notes) -> str:
    """Translate any HTML; text that no parser can follow is kept as it is, and noted."""
    import bs4

    try:
        with warnings.catch_warnings():
            # It warns of texts that look like a file name or like XML; they are translated as well.
            warnings.simplefilter("ignore")
            soup = bs4.BeautifulSoup(text, "html.parser")
        markdown: str = _converter().convert_soup(soup)
    except (RecursionError, ValueError, bs4.exceptions.ParserRejectedMarkup) as error:
        message = f"the HTML of the description cannot be followed ({type(error).__name__})"
        notes.add("html-unreadable", pointer, message)
        return text
    return markdown


@cache
def _converter() -> MarkdownConverter:
    import markdownify

    from postspec.collection._light_markdown import escape_tags

    class Converter(markdownify.MarkdownConverter):
        """Writes with the rules that the light way has too."""

        def escape(self, text: str, parent_tags: object) -> str:  # noqa: ARG002
            return escape_tags(text)

    return Converter(
        autolinks=False,  # `<guide>` would be a tag, not a link to it
        heading_style="ATX",
        bullets="-",
        newline_style="BACKSLASH",
        code_language_callback=_code_language,
    )


def _code_language(pre: Tag) -> str:
    from postspec.collection._light_markdown import marked_language

    classes = (pre.find("code") or pre).get_attribute_list("class")
    return marked_language(c for c in classes if c)
