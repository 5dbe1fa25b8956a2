"""What tables in a request's description state about its body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from postspec.api import NumberShape, ObjectShape, StringShape
from postspec.api._tables import Row, read_tables

if TYPE_CHECKING:
    from tests.api.conftest import Postman

Json = Any
TABLE = """
Changes an agent.

## Body parameters

| **Name** | Type | Required | Description |
|---|:--:|---|---|
| `name` | string | yes | What it is called |
| `state` | string | no | One of: `READY`, `BUSY` |
| **team.id** | integer | yes | Of the team |
| limit | integer | no | A parameter |
| more | array of string | no | Not in the example |
| some words | string | | No name |
"""


def shape(postman: Postman, body: Json, description: str = TABLE) -> ObjectShape:
    request = postman.request(
        "PUT", "{{base}}/agents?limit=1", body=postman.json_body(body), description=description
    )
    found = postman.convert(request).body().object
    assert found is not None
    return found


def test_a_table_gives_what_a_body_needs(postman: Postman) -> None:
    """Required fields, values, descriptions and fields no body has come from the table."""
    found = shape(postman, {"name": "x", "state": "READY", "team": {"id": 1}})
    properties = dict(found.properties)
    assert found.required == {"name"}
    assert properties["name"].description == "What it is called"
    assert properties["state"].string == StringShape(enum=("READY", "BUSY"))
    assert properties["more"].array is not None
    assert sorted(properties) == ["more", "name", "state", "team"]


def test_a_dotted_name_leads_into_an_object(postman: Postman) -> None:
    """`team.id` states something about `id` in `team`."""
    body = postman.json_body({"team": {"id": 1}})
    done = postman.convert(postman.request("PUT", "{{base}}/agents", body=body, description=TABLE))
    team = done.schema("TeamInput").object
    assert team is not None
    assert team.required == {"id"}
    assert dict(team.properties)["id"].description == "Of the team"


def test_a_body_that_contradicts_a_table_is_believed(postman: Postman) -> None:
    """A field that a body lacks is not required, and a value that is not listed widens the list."""
    found = shape(postman, {"state": "AWAY"})
    assert found.required == frozenset()
    assert dict(found.properties)["state"].string == StringShape()


@pytest.mark.parametrize("heading", ["## Response", "**Status codes**", "### Query parameters"])
def test_tables_of_other_things_are_not_read(heading: str) -> None:
    """What is said of responses, codes or the query is not said of the body."""
    assert read_tables(f"{heading}\n\n| Name | Type |\n|---|---|\n| a | string |\n") == ()


def test_a_table_that_names_no_field_of_the_body_is_about_something_else(postman: Postman) -> None:
    """What can be searched by is listed like the fields of a body, and is none of them."""
    table = "| Field | Type |\n|---|---|\n| role | String |\n| email | String |\n"
    found = shape(postman, {"query": {"field": "role", "value": "x"}}, table)
    assert [name for name, _ in found.properties] == ["query"]
    stated = shape(postman, {"query": "x"}, f"**Body**: JSON\n\n{table}")
    assert [name for name, _ in stated.properties] == ["email", "query", "role"]


def test_a_table_without_outer_bars_is_read() -> None:
    """GitHub's short form is a table too; a column can say `required` in its description."""
    text = "Parameter|Type|Description\n---|---|---\nconfirmed| boolean| **Required**. Run it\n"
    row = Row(("confirmed",), "boolean", is_required=True, description="**Required**. Run it")
    assert read_tables(text) == (row,)


def test_a_table_types_an_empty_body(postman: Postman) -> None:
    """Where the example is `{}`, the table alone says what may be sent."""
    properties = dict(shape(postman, {}).properties)
    assert properties["name"].string == StringShape()
    assert "team" not in properties
    assert "limit" not in properties


def test_numbers_of_a_table_are_numbers(postman: Postman) -> None:
    """Types are read by their first word."""
    table = "| Field | Type |\n|---|---|\n| n | integer (int64) |\n| x | Number |\n"
    properties = dict(shape(postman, {}, table).properties)
    assert properties["n"].number == NumberShape()
    assert properties["x"].number == NumberShape(is_integer=False)
