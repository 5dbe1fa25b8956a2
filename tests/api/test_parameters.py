"""Parameters: their types, whether they are needed, and what descriptions state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from postspec.api import ArrayShape, NumberShape, Parameter, Schema, StringShape
from postspec.api._statements import is_stated_required, stated_values, without_statements

if TYPE_CHECKING:
    from tests.api.conftest import Postman

Json = Any

TEXT = Schema(string=StringShape())


def same(found: Schema, expected: Schema) -> bool:
    """Compare what schemas hold, not where they come from."""
    return (found.number, found.string, found.boolean) == (
        expected.number,
        expected.string,
        expected.boolean,
    )


def query(postman: Postman, *fields: Json) -> list[Parameter]:
    url = {"raw": "{{base}}/x", "host": ["{{base}}"], "path": ["x"], "query": list(fields)}
    return list(postman.convert(postman.request("GET", url)).operation().parameters)


@pytest.mark.parametrize(
    ("value", "expected", "shown"),
    [
        ("10", Schema(number=NumberShape()), [10]),
        ("true", Schema(boolean=True), [True]),
        ("a", TEXT, ["a"]),
        ("<long>", Schema(number=NumberShape(format="int64")), [1]),
        ("<string,null>", TEXT, ["string"]),
        ("<integer,null>", Schema(number=NumberShape()), [1]),
        ("{{open}}", TEXT, ["open"]),
        ("{{$randomUUID}}", Schema(string=StringShape(format="uuid")), None),
        ("", TEXT, []),
        (None, TEXT, []),
    ],
)
def test_the_type_of_a_parameter(
    postman: Postman, value: str | None, expected: Schema, shown: list[Any] | None
) -> None:
    """A value says its type; a variable without one is no evidence, and is shown by its name."""
    (parameter,) = query(postman, {"key": "k", "value": value})
    assert same(parameter.schema, expected)
    if shown is not None:
        assert [e.value for e in parameter.examples] == shown


@pytest.mark.parametrize(
    ("key", "value", "name", "shown"),
    [
        ("filter%5Bname%5D", "a%20b", "filter[name]", "a b"),
        ("since", "2024-01-31T12%3A00%3A00Z", "since", "2024-01-31T12:00:00Z"),
        ("rate", "100%", "rate", "100%"),
        ("latin", "caf%E9", "latin", "caf%E9"),
        ("plus", "a+b", "plus", "a+b"),
    ],
)
def test_what_is_percent_encoded_is_decoded(
    postman: Postman, key: str, value: str, name: str, shown: str
) -> None:
    """A client encodes names and values itself; what is no UTF-8 then stays as written."""
    (parameter,) = query(postman, {"key": key, "value": value})
    assert (parameter.name, parameter.examples[0].value) == (name, shown)


def test_a_placeholder_of_an_enumeration_is_shown_by_one_of_its_values(postman: Postman) -> None:
    """`<string>` says less than the values a description states."""
    (parameter,) = query(
        postman,
        {"key": "sort", "value": "<string>", "description": "This can only be one of `asc`,`desc`"},
    )
    assert parameter.schema.string is not None
    assert parameter.schema.string.enum == ("asc", "desc")
    assert [e.value for e in parameter.examples] == ["asc"]


def test_a_repeated_key_is_an_array(postman: Postman) -> None:
    """Two values of one name in one request are items; the example holds both."""
    (parameter,) = query(postman, {"key": "id", "value": "1"}, {"key": "id", "value": "2"})
    assert isinstance(parameter.schema.array, ArrayShape)
    assert same(parameter.schema.array.items, Schema(number=NumberShape()))
    assert [e.value for e in parameter.examples] == [[1, 2]]


def test_a_key_repeated_but_switched_off_is_one_value(postman: Postman) -> None:
    """An alternative that is switched off does not make a list of it."""
    (parameter,) = query(
        postman, {"key": "s", "value": "a"}, {"key": "s", "value": "b", "disabled": True}
    )
    assert parameter.schema.array is None


@pytest.mark.parametrize(
    ("description", "is_required"),
    [
        ("(Required) The name", True),
        ("(Required) Optional in v2", True),
        ("**required** The name", True),
        ("The name. Required.", True),
        ("This field is required", True),
        ("[mandatory]", True),
        ("", False),
        ("Not required", False),
        ("Optional", False),
        ("Required if there is no id", False),
        ("How it works and whether it is required depends on the others", False),
        ("Either this field or `file` or both are required.", False),
        ("For OAuth tokens, the profile is required", False),
        ("For admins only. The name is required", True),
        ("The required format is ISO", False),
    ],
)
def test_a_parameter_is_required_where_its_description_says_so(
    description: str, is_required: bool
) -> None:
    """Plain statements count, conditions and adjectives do not."""
    assert is_stated_required(description) is is_required


@pytest.mark.parametrize("place", ["query", "header"])
def test_a_parameter_that_one_request_does_without_is_not_required(
    postman: Postman, place: str
) -> None:
    """A list and a search on one path: what only the search must name, the operation need not."""
    field = {"key": "phone", "value": "1", "description": "(Required)"}
    path = {"raw": "{{base}}/x", "host": ["{{base}}"], "path": ["x"]}
    search = (
        postman.request(url={**path, "query": [field]}, name="Search")
        if place == "query"
        else postman.request(url=path, header=[field], name="Search")
    )
    alone = postman.convert(search).operation().parameters
    both = postman.convert(postman.request(url=path, name="List"), search).operation().parameters
    assert [p.is_required for p in alone] == [True]
    assert [p.is_required for p in both] == [False]


@pytest.mark.parametrize(
    ("description", "values"),
    [
        ("State (This can only be one of open,closed)", ("open", "closed")),
        ("One of: `open`, `closed`.", ("open", "closed")),
        ("Possible values: open, closed, or 'on hold'", ()),
        ("Allowed values are 'open' and 'closed'", ("open", "closed")),
        ("Comma-separated list of fields.\n\nAllowed values: id,name", ()),
        ("What to show, separated by commas. Possible values: id, name", ()),
        ("Must be one of: OPEN | CLOSED", ("OPEN", "CLOSED")),
        ("Valid values: a, b and c", ("a", "b", "c")),
        ("(This can only be one of a (new),b)", ("a (new)", "b")),
        ("One of the finest names", ()),
        ("One of: the names of people you know", ()),
        ("", ()),
    ],
)
def test_values_that_descriptions_state(description: str, values: tuple[str, ...]) -> None:
    """A list of single words after a plain announcement is an enumeration; prose is not."""
    assert stated_values(description) == values


def test_an_enumeration_that_a_value_contradicts_is_not_believed(postman: Postman) -> None:
    """What was sent outweighs what was said."""
    stated = {"key": "s", "description": "One of: `a`, `b`"}
    (fits,) = query(postman, {**stated, "value": "a"})
    (differs,) = query(postman, {**stated, "value": "c"})
    assert fits.schema.string == StringShape(enum=("a", "b"))
    assert differs.schema.string == StringShape()


def test_an_enumeration_that_the_importer_marked_is_believed(postman: Postman) -> None:
    """The mark was a schema's; a value that breaks it is none of the examples."""
    marked = {"key": "s", "description": "Sort (This can only be one of a,b)"}
    (found,) = query(postman, {**marked, "value": "a DESC"})
    assert found.schema.string == StringShape(enum=("a", "b"))
    assert found.examples == ()


@pytest.mark.parametrize(
    ("value", "values", "expected"),
    [
        ("2.8", "1.0,2.8", Schema(string=StringShape(enum=("1.0", "2.8")))),
        ("2025.0", "2025.0", Schema(string=StringShape(enum=("2025.0",)))),
        ("2.8", "1.5,2.8", Schema(number=NumberShape(is_integer=False))),
        ("1", "1,2", Schema(number=NumberShape())),
    ],
)
def test_marked_values_that_no_number_is_written_like_are_texts(
    postman: Postman, value: str, values: str, expected: Schema
) -> None:
    """The importer writes a number the shortest way: beside `1.0`, `2.8` is a text too."""
    description = f"Version (This can only be one of {values})"
    (found,) = query(postman, {"key": "v", "value": value, "description": description})
    assert same(found.schema, expected)


@pytest.mark.parametrize(
    ("description", "others", "is_required"),
    [
        ("This parameter is required.", "(Required) The id", False),
        ("This parameter is required.", "The id", True),
        ("(Required) The profile", "(Required) The id", True),
    ],
)
def test_a_collection_that_marks_what_is_required_marks_all_of_it(
    postman: Postman, description: str, others: str, is_required: bool
) -> None:
    """Where the importer wrote its marks, words without one tell of a condition."""
    found = query(
        postman,
        {"key": "profile", "value": "p", "description": description},
        {"key": "id", "value": "i", "description": others},
    )
    assert found[0].is_required is is_required


def test_a_collection_that_marks_values_marks_them_all(postman: Postman) -> None:
    """A field without the importer's mark had no enumeration, whatever its words tell."""
    words = {"key": "a", "value": "x", "description": "One of: `x`, `y`"}
    marked = {"key": "b", "value": "x", "description": "(This can only be one of x,y)"}
    assert query(postman, words)[0].schema.string == StringShape(enum=("x", "y"))
    found = query(postman, words, marked)
    assert [p.schema.string for p in found] == [StringShape(), StringShape(enum=("x", "y"))]


def test_the_importers_marks_leave_the_description() -> None:
    """What the model holds is not said twice."""
    text = "(Required) The state (This can only be one of a,b)"
    assert without_statements(text) == "The state"


def test_headers_that_are_said_elsewhere_are_no_parameters(postman: Postman) -> None:
    """Content type, acceptance and authorization belong to bodies and security."""
    names = ["Content-Type", "accept", "Authorization", "X-Trace", "x-trace"]
    headers = [{"key": name, "value": "a"} for name in names]
    done = postman.convert(postman.request(header=headers))
    assert [(p.name, p.place) for p in done.operation().parameters] == [("X-Trace", "header")]


def test_what_postman_added_to_a_saved_request_is_no_parameter(postman: Postman) -> None:
    """Its own headers and the API key it put in count only where the request states them."""
    original = postman.request(
        url="{{base}}/things?key=1&page=2", header=[{"key": "Postman-Token", "value": "x"}]
    )["request"]
    auth = [{"key": "key", "value": "key"}, {"key": "in", "value": "query"}]
    done = postman.convert(
        postman.request(response=[postman.saved({"a": 1}, originalRequest=original)]),
        auth={"type": "apikey", "apikey": auth},
    )
    assert [p.name for p in done.operation().parameters] == ["page"]
    assert done.operation().security == ("apiKey_key_query",)
