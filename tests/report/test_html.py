"""The page of a run: whole by itself, no text of a server or a document is markup."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postspec.report import Covered, Found, Grade, Run, latency_of, render_page

Json = Any

_VOID = ("meta", "br", "img", "link", "input")
_TEXTS = st.text(max_size=20)


class Reader(HTMLParser):
    """Reads a page: its tags, its text, and whether every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag, its attributes, and what it links to."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """See that it closes what was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data


def read(page: str) -> Reader:
    """Give what a page holds, having seen that all of it is closed."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def run(text: str = "x", **more: Json) -> Run:
    """Give a run with one of everything, each text of it being `text`."""
    found = Found(
        check=text,
        operation=text,
        grade=Grade.UNDOCUMENTED,
        says=text,
        did=text,
        service=text,
        curl=text,
        pointer=text,
        sources=(text,),
        layers=(text,),
    )
    covered = Covered(
        operation=text,
        service=text,
        statuses=("200", text),
        parameters=(text,),
        answers={"200": 3, "418": 1},
        layers=(text,),
        latency=latency_of({1.0: 1, 30.5: 1}),
    )
    unasked = Covered(operation=text + "2", statuses=("200",))
    given_: dict[str, Any] = {
        "url": text,
        "started": text,
        "command": text,
        "shards": (text,),
        "tests": {text: 1, "passed": 2},
        "operations": (covered, unasked),
        "findings": (found,),
        "left": (text,),
    }
    return Run(target=text, **{**given_, **more})


@given(_TEXTS | st.sampled_from(["<script>alert(1)</script>", '" onload="x', "</style>", "&lt;"]))
def test_no_text_is_markup(text: str) -> None:
    """Whatever is in a run, the page has the elements of the page alone."""
    plain, odd = read(render_page(run(), run())), read(render_page(run(text), run(text + "y")))
    assert odd.tags - {"h3"} <= plain.tags | {"table"}
    assert odd.attributes <= plain.attributes
    assert not any(name.startswith("on") for name in odd.attributes)


def test_the_page_loads_nothing() -> None:
    """No script, no picture, no sheet, and a policy that forbids them."""
    page = render_page(run(), run())
    reader = read(page)
    assert not reader.tags & {"script", "img", "link", "iframe", "object"}
    assert "default-src 'none'" in page
    assert all(link.startswith("#") and link[1:] in reader.ids for link in reader.links)
    assert len(reader.ids) == len(set(reader.ids))


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "The contract is broken."),
        ({"findings": (), "left": (), "tests": {"passed": 1}}, "The contract is kept."),
        ({"findings": (), "left": (), "tests": {}}, "Nothing was tested."),
    ],
)
def test_the_verdict_comes_first(more: dict[str, Any], words: str) -> None:
    """The page says what the run comes to before anything else."""
    text = read(render_page(run(**more))).text
    assert words in text[: text.index("operations asked")]


def test_what_was_not_exercised_is_shown() -> None:
    """Operations, statuses and parameters that were not met are on the page, marked."""
    page = render_page(run("it"))
    assert "1 of 2 operations, 1 of 3 statuses, 0 of 1 parameters" in page
    assert '<span class="unseen">it&nbsp;never</span>' in page
    assert '<span class="undocumented">418&nbsp;(1) undocumented</span>' in page
    assert '<th scope="row"><code>it2</code></th><td><span class="unseen">no</span></td>' in page


def test_findings_are_counted_by_grade() -> None:
    """The summary and the filters say how many there are of each grade, and how many are new."""
    text = read(render_page(run("it"), run("other"))).text
    assert "1: 1 undocumented" in text
    assert "broken (0)" in text
    assert "only what is new (1)" in text


def test_the_run_before_is_compared() -> None:
    """New and gone findings are told by their fingerprints."""
    before = run("other")
    text = read(render_page(run("it"), before)).text
    assert "1 new, 1 gone since the run before" in text
    assert before.findings[0].fingerprint in text
    assert "Since the run before" not in read(render_page(run("it"))).text
