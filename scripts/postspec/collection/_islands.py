"""HTML inside Markdown: which stretches of a text are elements, and what their Markdown is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from postspec.patterns import pattern

_BLOCKS = frozenset(
    (
        *(
            "html",
            "body",
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
        ),
        *("blockquote", "pre", "section", "article", "figure", "center", "details", "aside"),
    )
)
_INLINE = frozenset(
    (
        *("b", "strong", "i", "em", "code", "a", "span", "u", "font", "small", "big", "sub", "sup"),
        *("del", "s", "kbd", "mark", "label", "nobr", "tt"),
    )
)
_PARTS = frozenset(
    ("li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "summary", "head", "colgroup", "caption")
)
_ALONE = frozenset(("br", "hr", "img", "wbr", "col"))
_KNOWN = _BLOCKS | _INLINE | _PARTS | _ALONE

_TAG = pattern(r"<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?)>|<([A-Za-z]+)\s*/>")
_COMMENT = pattern(r"<!--.*?-->", re.DOTALL)
#: A fence with what it holds, or a span of code: what stands there means itself.
_CODE = pattern(
    r"^(?P<fence>[ \t]*(?P<ticks>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*(?P=ticks)[`~]*[ \t]*$|\Z))"
    r"|(?P<span>(?P<few>`{1,2})(?!`)[^\n]*?(?<!`)(?P=few)(?!`))",
    re.DOTALL | re.MULTILINE,
)
#: Character references that mean nothing else in Markdown; `&lt;` would open a tag.
_REFERENCE = pattern(r"&(?:amp|gt|quot|apos|nbsp|[nm]dash|hellip|[rl][sd]quo|bull|#\d{1,6});")
_BREAK = r"(?:<[bB][rR]\s*/?>|</[bB][rR]>)"
_BREAKS = pattern(rf"[ \t]*{_BREAK}(?:\s*{_BREAK})*[ \t]*")

#: Around the number of a stretch of code that waits outside; private use: no text has it.
_HELD = pattern("\ue010(\\d+)\ue011")


def translate_islands(text: str, translate: Callable[[str], str]) -> str:
    """Give Markdown whose HTML elements are Markdown too, code in it as it is.

    `translate` makes Markdown of an element. What only looks like one, `<token>`, is left; a text
    without elements and character references is given back as it is.
    """
    if "<" not in text and "&" not in text:
        return text
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match[0])
        return f"\ue010{len(held) - 1}\ue011"

    plain = text.replace("\r\n", "\n")
    if "`" in plain or "~~~" in plain:
        plain = _CODE.sub(hold, plain)
    plain = _REFERENCE.sub(lambda m: _unescaped(m[0]).replace("\xa0", " "), plain)
    done = _translated(_COMMENT.sub("", plain), translate) if "<" in plain else plain
    if done != plain:
        done = (re.sub(r"\n{3,}", "\n\n", done) if "\n\n\n" in done else done).strip()
    elif "&" not in text:
        return text
    return _HELD.sub(lambda m: held[int(m[1])], done)


def without_tags(text: str) -> str:
    """Give a name in one line, HTML's tags and character references taken out."""
    if "<" in text:
        text = _TAG.sub(lambda m: "" if _name(m) in _KNOWN else m[0], text)
    return " ".join(_unescaped(text).split()) if "&" in text or "\n" in text else text


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    import html

    return html.unescape(text)


def _translated(text: str, translate: Callable[[str], str]) -> str:
    lower = text.lower()
    if "<br" in lower or "</br" in lower:
        text = _BREAKS.sub(lambda m: _broken(m, text), text)
    done, at = [], 0
    for start, end, is_block in _outermost(text):
        element = text[start:end]
        markdown = translate(element)
        if _is_in_table_row(text, start):
            markdown = " ".join(markdown.split())
        elif is_block:
            markdown = f"\n\n{markdown.strip()}\n\n"
        done += [text[at:start], markdown]
        at = end
    return "".join((*done, text[at:]))


def _broken(match: re.Match[str], text: str) -> str:
    """Give the line break that a run of `<br>` is: a paragraph's end where there are more than one."""
    if _is_in_table_row(text, match.start()):
        return " "
    after = text[match.end() :]
    if not after.strip() or after.startswith("\n\n"):
        return ""
    if match[0].count("<") > 1:
        return "\n\n"
    return "\\" if after.startswith("\n") else "\\\n"


def _is_in_table_row(text: str, at: int) -> bool:
    end = text.find("\n", at)
    line = text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
    return line.count("|") > 1


def _outermost(text: str) -> list[tuple[int, int, bool]]:
    """Give start, end and blockness of the elements that no other element holds, in order."""
    opened: dict[str, list[int]] = defaultdict(list)
    found: list[tuple[int, int, bool]] = []
    for tag in _TAG.finditer(text):
        name = _name(tag)
        if name not in _BLOCKS and name not in _INLINE and name not in _ALONE:
            continue
        is_block = name in _BLOCKS or name == "hr"
        if name in _ALONE or tag[4]:
            found.append((tag.start(), tag.end(), is_block))
        elif not tag[1]:
            opened[name].append(tag.start())
        elif opened[name]:
            found.append((opened[name].pop(), tag.end(), is_block))
        elif name == "p":
            found.append((tag.start(), tag.end(), True))
    found += [(at, at + text[at:].index(">") + 1, True) for at in opened["p"]]
    kept: list[tuple[int, int, bool]] = []
    for one in sorted(found, key=lambda each: (each[0], -each[1])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


def _name(tag: re.Match[str]) -> str:
    return (tag[2] or tag[4]).lower()
