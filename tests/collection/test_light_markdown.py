"""Plain HTML is translated without the library, to the library's own text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postspec.collection import _html_tree, _markdown
from postspec.collection._html_tree import Element, NotPlainError, TreeBuilder
from postspec.collection._light_markdown import light_markdown
from postspec.collection._notes import Notes

CASES = [
    ("words", "words"),
    ("", ""),
    ("<p></p><p> \n</p>", ""),
    ("<p>one</p>\n\n\n<p>two\n   three</p>", "one\n\ntwo\nthree"),
    ("<p>snake_case *stars* # 1. - `</p>", "snake_case *stars* # 1. - `"),
    ("a<b> bold </b>and<i> </i><em>em</em>", "a **bold** and*em*"),
    ("<strong><code>a_b</code></strong><code>a `b` c</code>", "**`a_b`**`` a `b` c ``"),
    ("<del>a</del><s>b</s><sub>c</sub><sup>d</sup>", "~~a~~~~b~~cd"),
    ("<span style='x'>a<u> b</u></span><font>c</font>", "a bc"),
    ("<p>&lt;a&gt; &amp; &copy;&#38;&#x41;&nbsp;&lt; a&b;c</p>", "\\<a> & ©&A\xa0< a&bc"),
    ("<p>1 < 2 & 3</p>", "1 < 2 & 3"),
    ("<a href='u'>t</a><a href='u' title='say \"x\"'>t</a>", '[t](u)[t](u "say \\"x\\"")'),
    ("<a href='https://a.test'>https://a.test</a>", "[https://a.test](https://a.test)"),
    ("<a href='u'> </a><a>t</a><a href=''> t </a>", "tt"),
    ("<a href='?a=1&amp;b=2' href='v'>t</a>", "[t](v)"),
    ("<img src='s' alt='a' title='t'><img/>", '![a](s "t")![]()'),
    ("<p>a<br>b<br/>c</p><hr><p>d</p>", "a\\\nb\\\nc\n\n---\n\nd"),
    ("<h1>A</h1>x<h2> B\n<br>C <p>D</p></h2><h6><img src='s' alt='E'></h6>", "# A\n\nx\n\n## B C D\n\n###### E"),
    ("<ul><li>a</li>\n<li><p>b</p><ul><li>c</li></ul></li><li></li></ul>d", "- a\n- b\n\n  - c\n\nd"),
    ("<ol start='9'><li>a<br>b</li><li>c</li></ol><ul><li>d</li></ul>", "9. a\\\n   b\n10. c\n\n- d"),
    ("<blockquote><p>a</p><p>b</p></blockquote><blockquote> </blockquote>", "> a\n>\n> b"),
    ("<pre>\n\n  a\n\tb <i>c</i> &lt;d>\n </pre>", "```\n  a\n\tb c <d>\n```"),
    ("<div class='x'><pre><code class='a language-json'>{}</code></pre></div>", "```json\n{}\n```"),
    (
        "<table>\n<thead><tr><th>a</th><th>b</th></tr></thead>\n<tbody><tr><td>1\n<br>2</td><td></td></tr></tbody></table>",
        "| a | b |\n| --- | --- |\n| 1  2 |  |",
    ),
    ("<table><tr><td>1</td><td rowspan=2>2</td></tr></table>", "|  |  |\n| --- | --- |\n| 1 | 2 |"),
    ("<table><tbody><tr><th>a</th></tr><tr><td>1</td></tr></tbody></table>", "| a |\n| --- |\n| 1 |"),
    (
        "<table><thead><tr><td>a</td></tr><tr><td>b</td></tr></thead></table>",
        "|  |\n| --- |\n| a |\n| b |",
    ),
    ("<p>one<p>two <b>three</p>four</b></i>", "one\n\ntwo **three**\n\nfour"),
    ("x <section> a </section> y <article>b</article>", "x\n\na\n\ny\n\nb"),
    ("<p>&nbsp;<b>a</b></p><p>&nbsp;b</p><div>&nbsp;c</div>", "**a**\n\n\xa0b\n\nc"),
    ("<p>a\rb\tc</p>", "a\nb c"),
    ("<ul><li>a<ul><li>b</li></ul>c</li></ul>", "- a\n  - bc"),
    ("<span><ul><li>a</li></ul> </span>b", "- a\nb"),
    ("<pre>a<span> \n  </span>b</pre>", "```\na \n  b\n```"),
    (
        "<table><tbody><tr><td>a</td></tr></tbody><tbody><tr><td>b</td></tr></tbody></table>",
        "|  |\n| --- |\n| a |\n|  |\n| --- |\n| b |",
    ),
    (
        "<table><tbody><tr><td>a</td></tr></tbody><thead><tr><th>b</th></tr></thead></table>",
        "|  |\n| --- |\n| a |\n| b |\n| --- |",
    ),
    ("<div><p>a</p></div>" * 30, "\n\n".join(["a"] * 30)),
    ("<HTML><Body><P>a</P ></body></html>", "a"),
]  # fmt: skip

LEFT_TO_THE_LIBRARY = [
    "<dl><dt>a</dt></dl>",
    "<x-y>a</x-y>",
    "<script>a</script>",
    "a<!-- b -->",
    "<!doctype html><p>a</p>",
    "<?php a ?>",
    "<![CDATA[a]]>",
    "a</br>b",
    "&#150;",
    "&#0;",
    "&#0000006500;",
    "&#55296;",
    "<table><tr><td colspan='2'>a</td></tr></table>",
    "<table><tr><td><table></table></td></tr></table>",
    "<table><tr><td>a<td>b</table>",
    "<tr><td>a</td></tr>",
    "<ol start='²'><li>a</li></ol>",
    "<div>" * 41,
]


WORDS = st.sampled_from(
    ["a", "b c", "*", "_x_", "`", "``", "< ", " < d", "&", "&amp;", "&lt;p", "&#60;b", "&nbsp;", "&copy ",
     "q&r=s", "- ", "1. ", "# ", "|", "\\", "\xa0", "\u2003", "\x0c", "\x85", "é", "https://a"],
)  # fmt: skip
SPACES = st.sampled_from(["", "", " ", "  ", "\n", "\n\n", "\t", "\r\n", " \n "])
TEXTS = st.lists(SPACES | WORDS, max_size=4).map("".join)
ATTRIBUTES = st.sampled_from(
    ["", "", ' href="https://a"', " href='u v'", " href='?a=1&amp;b'", " href", ' href="u" href="v"',
     " title='say \"x\"'", ' title=""', ' src="s" alt="a"', ' class="x language-json"',
     ' class="language-"', ' start="7"', " id=x", ' style="a>b"', ' rowspan="2"'],
)  # fmt: skip
ALONE = st.sampled_from(["<br>", "<br/>", "<hr>", "<p/>"]) | ATTRIBUTES.map("<img{}>".format)
PLAIN = ("p", "div", "ul", "ol", "table", "blockquote", "h1", "h6", "pre", "code", "a", "b", "em", "span", "li",
         "strong", "i", "kbd", "del", "sup", "u", "section", "html", "body", "table", "ul", "a", "p")  # fmt: skip
#: What stands in elements that are made of others, strangers among it.
PARTS = {
    "ul": ("li", "li", "li", "ul", "p"),
    "ol": ("li", "li", "li", "ol", "b"),
    "table": ("tr", "tr", "thead", "tbody", "p"),
    "thead": ("tr",),
    "tbody": ("tr", "tr", "i"),
    "tr": ("td", "td", "th", "th", "b"),
}
#: An element opened, by the place of its name among those that can stand there, or one closed.
OPENED, CLOSED = st.tuples(st.integers(0, len(PLAIN) - 1), ATTRIBUTES), st.none()
PIECES = st.lists(OPENED | OPENED | CLOSED | TEXTS | ALONE, max_size=24)
TAGS = st.sampled_from(
    [f"<{slash}{name}>" for slash in ("", "/") for name in (*PLAIN, "tr", "td", "br", "x")]
)


def page(pieces: list[tuple[int, str] | str | None]) -> str:
    """Give HTML of the pieces, nested as it should be, no table in a table."""
    html: list[str] = []
    opened: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            html.append(piece)
        elif piece is None:
            html += [f"</{opened.pop()}>"] if opened else []
        else:
            names = PARTS.get(opened[-1], PLAIN) if opened else PLAIN
            name = names[piece[0] % len(names)]
            name = "p" if name == "table" and "table" in opened else name
            html.append(f"<{name}{piece[1]}>")
            opened.append(name)
    return "".join((*html, *(f"</{name}>" for name in reversed(opened))))


def by_library(html: str) -> str:
    """Give what the library makes of it."""
    notes = Notes("collection.json")
    return _markdown._by_library(html, "", notes)


@pytest.mark.parametrize(("html", "markdown"), CASES)
def test_plain_html_becomes_the_markdown_of_the_library(html: str, markdown: str) -> None:
    """What each plain element comes to, here and there."""
    assert light_markdown(html) == markdown
    assert by_library(html) == markdown


@pytest.mark.parametrize("html", LEFT_TO_THE_LIBRARY)
def test_what_is_not_plain_is_left_to_the_library(html: str) -> None:
    """Unknown elements, odd tables, comments, and numbers that mean other characters."""
    assert light_markdown(html) is None


@given(html=PIECES.map(page))
@settings(max_examples=400)
def test_plain_html_needs_no_library(html: str) -> None:
    """Any tree of plain elements, white space anywhere, comes to the library's text, byte for byte."""
    assert light_markdown(html) == by_library(html)


@given(pieces=st.lists(TAGS | TEXTS | ALONE, max_size=12))
@settings(max_examples=400)
def test_tags_in_any_order_are_the_librarys_or_left_to_it(pieces: list[str]) -> None:
    """Unclosed, mis-nested and unopened elements: the library's text, or none."""
    html = "".join(pieces)
    assert light_markdown(html) in {None, by_library(html)}


CAREFULLY_WRITTEN = [
    "<a href='u'\n  title=\"say 'x'\" HREF=\"v\">PL</a > / <b>1 > 0</b>\n",
    '<P id="x" >a</p><br/><hr /><p/><div>b</i>',
    "a\r\n b\x0c\x85",
    "",
]
CARELESSLY_WRITTEN = [
    "<a href=u>t</a>",
    "<a href='u'title='t'>t</a>",
    "<a href = 'u'>t</a>",
    "<a href>t</a>",
    "<a href='?a&b'>t</a>",
    "<p>&amp;</p>",
    "1 < 2",
    "<p",
    "</ p>",
    "</p x>",
]


def tree(root: Element | str) -> object:
    """Give a tree in values that can be compared."""
    if isinstance(root, str):
        return root
    return root.name, root.attributes, [tree(child) for child in root.children]


@pytest.mark.parametrize("html", CAREFULLY_WRITTEN)
def test_what_is_written_with_care_needs_no_parser(html: str) -> None:
    """Quoted attributes, upper case, tags that stand alone: the tree is the parser's."""
    read = _html_tree._carefully_written(html)
    assert read is not None
    assert tree(read.root) == tree(_html_tree._parsed(html).root)


@pytest.mark.parametrize("html", CARELESSLY_WRITTEN)
def test_what_parsers_could_differ_about_is_left_to_the_parser(html: str) -> None:
    """Values without quotes, references, a sign that may begin a tag or be one."""
    assert _html_tree._carefully_written(html) is None


@given(pieces=st.lists(TAGS | TEXTS | ALONE | ATTRIBUTES.map("<a{}>".format), max_size=12))
@settings(max_examples=400)
def test_the_tree_is_the_parsers(pieces: list[str]) -> None:
    """Any text is left to the parser, or comes to its tree, or is refused by both."""
    html = "".join(pieces)

    def built(read: Callable[[str], TreeBuilder | None]) -> object:
        try:
            builder = read(html)
        except NotPlainError:
            return "refused"
        return builder and tree(builder.root)

    assert built(_html_tree._carefully_written) in (None, built(_html_tree._parsed))
