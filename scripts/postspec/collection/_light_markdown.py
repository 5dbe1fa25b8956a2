"""Markdown of plain HTML: what markdownify writes, without the time that it takes to load.

Byte for byte the library's text, or nothing: a rule here is one of the library's, and a property
in the tests holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from postspec.collection._html_tree import ROOT, Element, plain_html
from postspec.patterns import pattern

#: The names of the elements that a part stands in, and what they make of it.
_Within = frozenset[str]
#: One line, as in headings and cells; the characters themselves, as in code.
_INLINE, _VERBATIM = "#inline", "#verbatim"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CELLS = ("td", "th")
_CODE = ("code", "kbd")
_ADDED: dict[str, tuple[str, ...]] = {
    **{name: (name, _INLINE) for name in (*_HEADINGS, *_CELLS)},
    **{name: (name, _VERBATIM) for name in ("pre", *_CODE)},
}
#: White space means nothing at the edges of these, inside and outside.
_EDGED = frozenset(
    (
        *(*_HEADINGS, "p", "blockquote", "article", "div", "section", "ol", "ul", "li"),
        *("table", "thead", "tbody", "tr", *_CELLS),
    )
)
_SPACE = " \t\r\n"
#: White space that is not one character of it, a blank or a line end, already.
_WIDE_SPACE = pattern(r"[\t \r\n]{2,}|[\t\r]")
_ANY_SPACE = pattern(r"[\t \r\n]+")
_TAG_START = pattern(r"<(?=[a-zA-Z/!?])")
_BACKTICKS = pattern(r"`+")
_BLANK_LINES_BEFORE = pattern(r"\A[ \n]*\n")


@lru_cache(maxsize=1024)  # the few words of an element are often repeated
def light_markdown(html: str) -> str | None:
    """Give the Markdown of plain HTML, `None` where the library has to be asked."""
    root = plain_html(html)
    return None if root is None else _markdown(root, frozenset())


def escape_tags(text: str) -> str:
    """Escape nothing but what would be read as a tag: the text of most pages was Markdown."""
    return _TAG_START.sub(r"\\<", text) if "<" in text else text


def marked_language(classes: Iterable[str]) -> str:
    """Give the language that a code block is marked with, as in `<code class="language-json">`."""
    return next((c.removeprefix("language-") for c in classes if c.startswith("language-")), "")


def _markdown(element: Element, above: _Within) -> str:
    within = above.union(_ADDED.get(element.name, (element.name,)))
    parts = [
        _text(child, at, element, within) if isinstance(child, str) else _markdown(child, within)
        for at, child in enumerate(element.children)
    ]
    text = "".join(parts) if "pre" in within else _joined(parts)
    write = _WRITERS.get(element.name)
    return write(element, text, above) if write else text


def _text(text: str, at: int, parent: Element, within: _Within) -> str:
    """Give a text without the white space that a block beside or around it makes meaningless."""
    siblings = parent.children
    is_first, is_last = at == 0, at + 1 == len(siblings)
    starts = parent.name in _EDGED if is_first else _is_block(siblings[at - 1])
    ends = parent.name in _EDGED if is_last else _is_block(siblings[at + 1])
    if (starts or ends) and not text.strip():
        return ""
    if "pre" not in within:
        text = _WIDE_SPACE.sub(_narrowed, text)
    if _VERBATIM not in within:
        text = escape_tags(text)
    if starts:
        text = text.lstrip(_SPACE)
    return text.rstrip() if ends else text


def _narrowed(match: re.Match[str]) -> str:
    return "\n" if "\n" in match[0] or "\r" in match[0] else " "


def _is_block(node: Element | str) -> bool:
    return isinstance(node, Element) and (node.name in _EDGED or node.name == "pre")


def _joined(parts: Iterable[str]) -> str:
    """Join texts; where two meet, the line ends are those of the one that has more, at most two."""
    done = [""]
    for part in filter(None, parts):
        rest = part.lstrip("\n")
        leading, content = part[: len(part) - len(rest)], rest.rstrip("\n")
        if done[-1] and leading:
            leading = "\n" * min(2, max(len(done.pop()), len(leading)))
        done += [leading, content, rest[len(content) :]]
    return "".join(done)


def _document(_element: Element, text: str, _above: _Within) -> str:
    return text.strip("\n")


def _paragraph(_element: Element, text: str, above: _Within) -> str:
    return _apart(text.strip(_SPACE), above)


def _division(_element: Element, text: str, above: _Within) -> str:
    return _apart(text.strip(), above)


def _apart(text: str, above: _Within) -> str:
    if _INLINE in above:
        return f" {text} "
    return f"\n\n{text}\n\n" if text else ""


def _heading(element: Element, text: str, above: _Within) -> str:
    if _INLINE in above:
        return text
    return f"\n\n{'#' * int(element.name[1])} {_ANY_SPACE.sub(' ', text.strip())}\n\n"


def _quotation(_element: Element, text: str, above: _Within) -> str:
    text = text.strip(_SPACE)
    if _INLINE in above:
        return f" {text} "
    if not text:
        return "\n"
    quoted = "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))
    return f"\n{quoted}\n\n"


def _marked(mark: str) -> Callable[[Element, str, _Within], str]:
    def write(_element: Element, text: str, above: _Within) -> str:
        return text if _VERBATIM in above else _around(text, mark, mark)

    return write


def _around(text: str, before: str, after: str) -> str:
    """Put marks around a text, a space at its edges outside of them."""
    words = text.strip()
    if not words:
        return ""
    return f"{' ' * text.startswith(' ')}{before}{words}{after}{' ' * text.endswith(' ')}"


def _code(_element: Element, text: str, above: _Within) -> str:
    if _VERBATIM in above:
        return text
    longest = max(map(len, _BACKTICKS.findall(text)), default=0)
    mark, space = "`" * (longest + 1), " " * bool(longest)
    return _around(text, mark + space, space + mark)


def _link(element: Element, text: str, above: _Within) -> str:
    if _VERBATIM in above:
        return text
    href = element.attributes.get("href")
    return _around(text, "[", f"]({href}{_title(element)})") if href else text.strip()


def _image(element: Element, _text: str, above: _Within) -> str:
    alternative = element.attributes.get("alt", "")
    if _INLINE in above:
        return alternative
    return f"![{alternative}]({element.attributes.get('src', '')}{_title(element)})"


def _title(element: Element) -> str:
    title = element.attributes.get("title", "").replace('"', r"\"")
    return f' "{title}"' if title else ""


def _line_break(_element: Element, _text: str, above: _Within) -> str:
    return " " if _INLINE in above else "\\\n"


def _rule(_element: Element, _text: str, _above: _Within) -> str:
    return "\n\n---\n\n"


def _code_block(element: Element, text: str, _above: _Within) -> str:
    if not text:
        return ""
    marked = next(element.within("code"), element)
    language = marked_language(marked.attributes.get("class", "").split())
    text = _BLANK_LINES_BEFORE.sub("", text).rstrip(" \n")
    return f"\n\n```{language}\n{text}\n```\n\n"


def _list(element: Element, text: str, above: _Within) -> str:
    if "li" in above:
        return "\n" + text.rstrip()
    after = _next_content(element)
    is_apart = isinstance(after, str) or (after is not None and after.name not in ("ul", "ol"))
    return f"\n\n{text}\n" if is_apart else f"\n\n{text}"


def _next_content(element: Element) -> Element | str | None:
    """Give what follows in the same parent, white space passed over."""
    following = element.following()
    return next((n for n in following if isinstance(n, Element) or n.strip()), None)


def _list_item(element: Element, text: str, _above: _Within) -> str:
    text = text.strip()
    if not text:
        return "\n"
    bullet = _bullet(element)
    first, *rest = text.split("\n")
    indent = " " * len(bullet)
    return "\n".join((bullet + first, *(indent + line if line else "" for line in rest))) + "\n"


def _bullet(element: Element) -> str:
    parent = element.parent
    if parent is None or parent.name != "ol":
        return "- "
    start = int(parent.attributes.get("start", "1"))
    return f"{start + sum(e.name == 'li' for e in element.preceding())}. "


def _table(_element: Element, text: str, _above: _Within) -> str:
    return f"\n\n{text.strip()}\n\n"


def _cell(_element: Element, text: str, _above: _Within) -> str:
    line = text.strip().replace("\n", " ")
    return f" {line} |"


def _row(element: Element, text: str, _above: _Within) -> str:
    """Write a row; Markdown wants a head, so an empty one stands before a table without."""
    row, parent = f"|{text}\n", element.parent
    if parent is None or any(element.preceding()):
        return row
    cells = [each.name for each in element.elements() if each.name in _CELLS]
    line = f"| {' | '.join(['---'] * len(cells))} |\n"
    is_alone = parent.name == "thead" and [e.name for e in parent.elements()].count("tr") == 1
    if is_alone or "td" not in cells:
        return row + line
    if _is_headless(parent):
        return f"| {' | '.join([''] * len(cells))} |\n{line}{row}"
    return row


def _is_headless(parent: Element) -> bool:
    """Tell whether no head can come before the first row of this part of a table."""
    if parent.name != "tbody" or parent.parent is None:
        return True
    has_head = any(e.name == "thead" for e in parent.parent.elements())
    return not has_head or not any(parent.preceding())


_WRITERS: dict[str, Callable[[Element, str, _Within], str]] = {
    ROOT: _document,
    "p": _paragraph,
    **dict.fromkeys(("div", "section", "article"), _division),
    **dict.fromkeys(_HEADINGS, _heading),
    "blockquote": _quotation,
    "pre": _code_block,
    "hr": _rule,
    "br": _line_break,
    **dict.fromkeys(("b", "strong"), _marked("**")),
    **dict.fromkeys(("i", "em"), _marked("*")),
    **dict.fromkeys(("del", "s"), _marked("~~")),
    **dict.fromkeys(("sub", "sup"), _marked("")),
    **dict.fromkeys(_CODE, _code),
    "a": _link,
    "img": _image,
    **dict.fromkeys(("ul", "ol"), _list),
    "li": _list_item,
    "table": _table,
    "tr": _row,
    **dict.fromkeys(_CELLS, _cell),
}
