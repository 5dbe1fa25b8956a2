"""The page of a run in a real browser: seen, used with the keyboard, printed, and not to be fooled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from postspec.report import Covered, Found, Grade, Run, latency_of, render_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]

HOSTILE = "<img src=x onerror='document.title=1'></pre><script>document.title = 1</script>"
LONG_PATH = "GET /" + "/".join(f"a-rather-long-segment-{n}/{{identifier{n}}}" for n in range(6))

#: The ratio that WCAG 2.2 wants between text and what is behind it (1.4.3, level AA).
READABLE = 4.5


def _found(grade: Grade, did: str, **more: Any) -> Found:  # noqa: ANN401 - fields of a finding
    given = {"check": f"check_{grade}", "operation": LONG_PATH, "service": "Desk", "says": "So."}
    return Found(grade=grade, did=did, **{**given, **more})


RUN = Run(
    target="staging",
    url="https://staging.example.test",
    started="2026-12-01T10:00:00+00:00",
    command="nox -s contract -- --target staging",
    tests={"failed": 3, "passed": 4},
    left=("/things id=1: it is there yet",),
    findings=(
        _found(Grade.BROKEN, HOSTILE, curl=f"curl -X GET '{HOSTILE}'", pointer="/paths/x"),
        _found(Grade.UNDOCUMENTED, "Received 418, documented are 200", about="418"),
        _found(Grade.SUSPICIOUS, "slow " * 60, about="p95"),
    ),
    operations=tuple(
        Covered(
            operation=f"{LONG_PATH}{number}",
            service="Desk",
            statuses=("200", "404"),
            parameters=("path identifier0", "query a-very-long-name-of-a-parameter"),
            answers={"200": 3},
            layers=("examples", "properties"),
            latency=latency_of({12.5: 9, 900.0: 1}),
        )
        for number in range(3)
    ),
)
BEFORE = Run(target="staging", findings=RUN.findings[1:])


class Pages:
    """Opens the page of the run from its file, and notes what the browser asks for and says."""

    def __init__(self, browser: Browser, file: Path) -> None:
        self._browser, self._file = browser, file
        self.noted: list[str] = []
        self.opened: list[Page] = []

    def __call__(self, scheme: Scheme = "light", width: int = 1100) -> Page:
        """Give the page on a screen of this kind."""
        shown = self._browser.new_page(
            color_scheme=scheme, viewport={"width": width, "height": 900}
        )
        self.opened.append(shown)
        shown.set_default_timeout(10_000)
        shown.on("request", lambda request: self.noted.append(request.url))
        shown.on("console", lambda message: self.noted.append(message.text))
        shown.goto(self._file.as_uri())
        return shown


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Pages]:
    """Give what opens the page of the run."""
    file = tmp_path / "report.html"
    file.write_text(render_page(RUN, BEFORE), "utf-8")
    pages = Pages(browser, file)
    yield pages
    for one in pages.opened:
        one.close()


def test_nothing_else_is_asked_for(page: Pages, tmp_path: Path) -> None:
    """From its file, the page asks for itself alone, and the browser has nothing to complain of."""
    page()
    assert page.noted == [(tmp_path / "report.html").as_uri()]


def test_a_strangers_text_stays_text(page: Pages) -> None:
    """Markup in a finding is shown as it is, nowhere made into elements, and runs nothing."""
    shown = page()
    assert HOSTILE in shown.locator("article pre").first.inner_text()
    assert shown.locator("img, script, iframe, link").count() == 0
    assert shown.title() == "Contract tests: staging: broken"


_CONTRAST = """(selector) => {
  const paint = (name) => {
    const one = document.createElement('span');
    one.style.color = name; document.body.append(one);
    const found = getComputedStyle(one).color; one.remove(); return found;
  };
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map((v) => v / 255)
      .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [getComputedStyle(document.querySelector(selector)).color, paint('Canvas')]
    .map(light).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "what", ["body", ".verdict", "article .broken", "article .undocumented", "nav a"]
)
def test_text_can_be_read(page: Pages, scheme: Scheme, what: str) -> None:
    """In the light and in the dark, text stands out from what is behind it."""
    assert page(scheme).evaluate(_CONTRAST, what) >= READABLE


def test_schemes_differ(page: Pages) -> None:
    """The page is dark where the system is."""
    colours = [page(s).evaluate("getComputedStyle(document.body).color") for s in ("light", "dark")]
    assert colours[0] != colours[1]


_FOCUSED = """() => {
  const one = document.activeElement, style = getComputedStyle(one);
  return [one.tagName, one.id, style.outlineStyle, parseFloat(style.outlineWidth)];
}"""


def test_everything_is_reached_with_the_keyboard(page: Pages) -> None:
    """Tab goes through links, filters, folded parts and tables; where it is can be seen."""
    shown = page()
    tags, boxes = [], []
    for _ in range(40):
        shown.keyboard.press("Tab")
        tag, identity, style, width = shown.evaluate(_FOCUSED)
        if tag == "BODY":
            break
        assert style != "none"
        assert width >= 1
        tags.append(tag)
        boxes += [identity] if tag == "INPUT" else []
    assert set(tags) >= {"A", "INPUT", "SUMMARY", "DIV"}
    assert boxes == ["show-broken", "show-undocumented", "show-suspicious", "only-new"]
    # What was left on the server is told, and can be folded, before anything else.
    assert tags.index("SUMMARY") < tags.index("A") < tags.index("INPUT")
    assert "SUMMARY" in tags[tags.index("INPUT") :]


def test_filters_choose_findings(page: Pages) -> None:
    """A grade is hidden and shown again with the space bar; what is not new can be hidden."""
    shown = page()
    visible = shown.locator("article:visible")
    assert visible.count() == 3
    shown.locator("#show-suspicious").focus()
    shown.keyboard.press("Space")
    assert visible.count() == 2
    shown.keyboard.press("Space")
    shown.locator("#only-new").check()
    assert [one.get_attribute("class") for one in visible.all()] == ["of-broken new"]


def test_a_folded_part_opens_with_the_keyboard(page: Pages) -> None:
    """Enter opens the matrix of a service."""
    shown = page()
    summary = shown.locator("summary", has_text="Desk")
    table = shown.get_by_role("region", name="What was asked of Desk")
    assert not table.is_visible()
    summary.focus()
    shown.keyboard.press("Enter")
    assert table.is_visible()


def test_on_paper_nothing_is_hidden(page: Pages) -> None:
    """Printed, what is folded is open, what a filter hides is there, and what is for use is not."""
    shown = page()
    shown.locator("#show-broken").uncheck()
    shown.emulate_media(media="print")
    assert shown.locator("article:visible").count() == 3
    assert not shown.locator("nav").is_visible()
    assert not shown.locator(".filters").is_visible()
    heights = [
        box["height"] for one in shown.locator("details table").all() if (box := one.bounding_box())
    ]
    assert len(heights) == 2
    assert min(heights) > 50
    assert len(shown.pdf()) > 10_000


@pytest.mark.parametrize("width", [320, 768])
def test_a_narrow_screen_has_no_sideways_scroll(page: Pages, width: int) -> None:
    """Whatever is open, only tables scroll sideways, each by itself."""
    shown = page(width=width)
    shown.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert shown.evaluate("document.documentElement.scrollWidth") <= width


def test_a_new_finding_is_one_step_away(page: Pages) -> None:
    """What is new since the run before links to the finding itself."""
    shown = page()
    known = RUN.findings[0].fingerprint
    shown.get_by_role("region", name="New findings").get_by_role("link", name=known).click()
    assert shown.url.endswith(f"#{known}")
    assert shown.locator(f"article[id='{known}']").is_visible()
