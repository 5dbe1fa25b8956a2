"""Texts and tables as HTML; nothing of a server or a document becomes markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


def text(value: object) -> str:
    """Give a value as the text of an element or an attribute."""
    return escape(str(value), quote=True)


def table(
    caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: bool = False
) -> str:
    """Give a table whose cells are HTML, the first of each row being what the row is about.

    With `numbers` all columns but the first are aligned so. It can be scrolled by itself, with the
    keyboard as well.
    """
    kinds = ["", *([' class="number"'] if numbers else [""]) * (len(head) - 1)]
    top = "".join(
        f'<th scope="col"{kind}>{text(name)}</th>' for name, kind in zip(head, kinds, strict=True)
    )
    body = "".join(f"<tr>{_row(cells, kinds)}</tr>\n" for cells in rows)
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{text(caption)}"><table>'
        f"<thead><tr>{top}</tr></thead>\n<tbody>{body}</tbody></table></div>"
    )


def _row(cells: Sequence[str], kinds: Sequence[str]) -> str:
    first, *others = cells
    rest = (f"<td{kind}>{cell}</td>" for cell, kind in zip(others, kinds[1:], strict=True))
    return f'<th scope="row">{first}</th>' + "".join(rest)
