"""A method's docstring shows the documented call as code, and what was answered."""

from __future__ import annotations

import ast
import itertools
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.client.conftest import generate

from postspec.client import Generated
from postspec.client._facade import in_docstring
from postspec.client._literals import literal_of


@pytest.fixture(scope="module")
def docs() -> dict[str, str]:
    """Give the docstrings of a document's methods, those of the awaited ones with `async ` in front."""
    generated = generate("shop")
    return dict(docstrings(generated))


def docstrings(generated: Generated) -> list[tuple[str, str]]:
    found = []
    for path, content in generated.files.items():
        for node in ast.walk(ast.parse(content)) if "/services/" in path else ():
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                front = "async " if isinstance(node, ast.AsyncFunctionDef) else ""
                found.append((front + node.name, ast.get_docstring(node) or ""))
    return found


def part(doc: str, head: str) -> str:
    """Give what stands indented below a line, or nothing."""
    _, _, behind = doc.partition(f"\n{head}:\n")
    lines = itertools.takewhile(lambda line: line.startswith("    "), behind.splitlines())
    return textwrap.dedent("\n".join(lines))


def test_values_are_of_their_types(docs: dict[str, str]) -> None:
    """Identifiers, times, alternatives, constants, maps and lists are what the method takes.

    What does not fit, was not seen or is a constant is left out.
    """
    assert part(docs["change_line"], "Example") == textwrap.dedent(
        r"""
        client.orders.change_line(
            order_id=UUID("5f0c2c5e-8f0e-4c7b-9f6f-0f4f0f2a6a11"),
            line=2,
            body=models.Line(
                price=3,
                article=models.Book(pages=12),
                note=None,
                labels=models.LineLabels.from_dict({"a b": "x"}),
                parts=[models.LinePartsItem(n=1), models.LinePartsItem(n=2)],
            ),
            until=datetime.date.fromisoformat("2026-01-02"),
            at=datetime.datetime.fromisoformat("2026-01-02T03:04:05Z"),
            dry=True,
            state="OPEN",
            x_key="a \"b\" \\ c",
        )
        """
    ).strip("\n")


def test_an_awaited_call_is_awaited(docs: dict[str, str]) -> None:
    """The rest of it is the same."""
    blocking, awaited = (part(docs[f"{front}change_line"], "Example") for front in ("", "async "))
    assert awaited == f"await {blocking}"


def test_the_saved_request_that_says_most_is_shown(docs: dict[str, str]) -> None:
    """Requests saved for one operation are not mixed into one that was never made."""
    assert part(docs["find_orders"], "Example") == (
        'client.orders.find_orders(customer="c1", page=1)'
    )


def test_a_long_call_leaves_out_what_is_not_needed(docs: dict[str, str]) -> None:
    """What is deepest first, a hollow object whole, nothing before something, long before short."""
    assert part(docs["add_orders"], "Example") == textwrap.dedent(
        """
        client.orders.add_orders(
            body=models.AddOrdersBody(
                orders=[
                    models.Order(
                        name="a",
                        first="1111111111",
                        second="2222222222",
                        third="3333333333",
                        fourth="4444444444",
                        fifth="5555555555",
                        sixth="6666666666",
                        seventh="7777777777",
                    ),
                    models.Order(name="b", first="1111111111", second="2222222222"),
                ],
            ),
        )
        """
    ).strip("\n")


def test_a_file_stands_for_what_no_example_holds(docs: dict[str, str]) -> None:
    """The part that must be there is, beside those that have an example."""
    assert part(docs["add_photo"], "Example") == textwrap.dedent(
        """
        client.photos.add_photo(
            body=models.AddPhotoBody(photo=File.of(b"...", "file.bin"), title="Tea"),
        )
        """
    ).strip("\n")


def test_a_call_that_was_never_seen_is_not_made_up(docs: dict[str, str]) -> None:
    """Without a value for what is needed there is no example."""
    assert "Example" not in docs["unseen"]


def test_an_answer_is_cut(docs: dict[str, str]) -> None:
    """One item of a list, short texts, nothing deep; the first answer with items, of a list."""
    assert part(docs["find_orders"], "Answer (200)") == textwrap.dedent(
        """
        {
            "items": [
                {
                    "id": "a",
                    "deep": {…},
                    "text": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"
                },
                …
            ]
        }
        """
    ).strip("\n")
    assert "Answer" not in docs["add_orders"]  # it is no JSON
    assert "client.iterate(client.orders.find_orders, ...)" in docs["find_orders"]


@given(st.text(alphabet=st.sampled_from(['"', "\\", "'", "n", "{", "x"])))
def test_any_line_stays_in_a_docstring(line: str) -> None:
    """Quotes and backslashes, however many, are read as they were."""
    assert ast.literal_eval(f'"""{in_docstring(line)}\n"""') == f"{line}\n"


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists))
def test_any_value_is_read_back(value: object) -> None:
    """A literal is the value, and holds no sign that cannot be seen."""
    code = literal_of(value)
    assert code.isprintable()
    assert repr(eval(code)) == repr(value)  # noqa: S307 - what is tested
