"""Request bodies and saved responses: media types, schemas, examples, and what cannot be read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from postspec.api import Content, NumberShape, Schema, StringShape
from postspec.api._json_text import Parsed, is_open, parse_json

if TYPE_CHECKING:
    from tests.api.conftest import Converted, Postman

Json = Any


def contents(done: Converted) -> tuple[Content, ...]:
    body = done.operation().request_body
    return body.contents if body else ()


def values(content: Content) -> list[Json]:
    return [e.value for e in content.examples]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": 1}', {"a": 1}),
        ('\ufeff{"a": 1}', {"a": 1}),
        ('{"a": 1, /* b */ "c": [2, 3,], // d\n}', {"a": 1, "c": [2, 3]}),
        ('{"a": {{n}}, "b": "{{n}}{{open}}"}', {"a": 5, "b": "5open"}),
        ('{"a": {{word}}}', {"a": "w"}),
        ('{"a": {{json}}}', {"a": [1]}),
        ('{"url": "http://x//y", "c": "/* no */"}', {"url": "http://x//y", "c": "/* no */"}),
        ('{"a": <long>}', {"a": "<long>"}),
        ('{"a": "line\nbreak"}', {"a": "line\nbreak"}),
        ("{{json}}", [1]),
    ],
)
def test_json_is_mended(text: str, value: Json) -> None:
    """Variables outside quotes, comments, trailing commas and bare placeholders are read."""
    known = {"n": "5", "word": "w", "json": "[1]"}
    parsed = parse_json(text, lambda name: known.get(name))
    assert parsed is not None
    assert parsed.value == value


def test_a_written_out_form_takes_no_type_from_an_open_variable(postman: Postman) -> None:
    """`n={{n}}` beside `n=1` is an integer, and stays a sample of one."""
    header = [{"key": "Content-Type", "value": "application/x-www-form-urlencoded"}]
    done = postman.convert(
        postman.request(
            "POST", name="A", header=header, body={"mode": "raw", "raw": "n={{n}}&{{o}}=x"}
        ),
        postman.request("POST", name="B", header=header, body={"mode": "raw", "raw": "n=3"}),
    )
    assert dict(done.body().object.properties)["n"].number is not None  # type: ignore[union-attr]
    assert values(contents(done)[0]) == [{"n": 1, "o": "x"}, {"n": 3}]


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("a=1%262&b+c=x+%C3%A9", {"a": "1&2", "b c": "x é"}),
        (
            '{"a": "x=1&y", "n": 7, "b": true, "o": {"p": [1]}, "v": {{v}}, "z": null}',
            {"a": "x=1&y", "n": 7, "b": True, "o": '{"p": [1]}', "v": "v"},
        ),
        ("[1]", {}),
    ],
)
def test_a_form_written_out_shows_its_fields(postman: Postman, raw: str, value: Json) -> None:
    """Percent-encoding is taken off, and the members of an object are fields."""
    header = [{"key": "Content-Type", "value": "application/x-www-form-urlencoded"}]
    body = {"mode": "raw", "raw": raw}
    done = postman.convert(postman.request("POST", header=header, body=body))
    (content,) = contents(done)
    assert content.media_type == "application/x-www-form-urlencoded"
    assert values(content) == ([value] if value else [])
    assert ("body-mended" in done.rules) is raw.startswith("{")


def test_an_open_variable_outside_quotes_is_of_unknown_type() -> None:
    """Nothing is known of its value but that there is one."""
    parsed = parse_json('{"a": {{b}}}', lambda _: None)
    assert isinstance(parsed, Parsed)
    assert isinstance(parsed.value, dict)
    assert is_open(parsed.value["a"])


OPEN = "\ue000"


@pytest.mark.parametrize(
    ("text", "value", "repair"),
    [
        ('{"a": 1 "b": [2 3] "c": {}}', {"a": 1, "b": [2, 3], "c": {}}, "a missing comma"),
        ('{"a": 1,, "b": 2}', {"a": 1, "b": 2}, "a comma too many"),
        ('{"a": [, 1]}', {"a": [1]}, "a comma too many"),
        ("{'a': 'it\\'s \"b\"'}", {"a": 'it\'s "b"'}, "single quotes"),
        ("{a: 1, b-c: 2}", {"a": 1, "b-c": 2}, "a name without quotes"),
        ('{"a" => true}', {"a": True}, ""),
        ('{"a": float, "b": TIME STAMP}', {"a": "<float>", "b": f"{OPEN}TIME STAMP"}, "a word"),
        ('{"a": 007, "b": None}', {"a": f"{OPEN}007", "b": None}, "a word"),
        (r"{\"a\": [\"b\"]}", {"a": ["b"]}, "quotes that are escaped"),
        (r'{"a": "\d+\."}', {"a": r"\d+\."}, "an escape that is none"),
        ('[{"a": 1}, ...]', [{"a": 1}], "an ellipsis"),
        ('{"a": 1, …}', {"a": 1}, "an ellipsis"),
        ('{"a": 1}}', {"a": 1}, "text behind the end"),
        ("""{"a": 1}'""", {"a": 1}, "text behind the end"),
        ('{"a": 1,\u00a0"b": 2}', {"a": 1, "b": 2}, ""),
        ('{{{members}} "a": 1}', {"a": 1}, "a missing comma"),
        ('{"a": {id}}, "b": <2 letters>}', {"a": f"{OPEN}id", "b": "<2 letters>"}, "a variable"),
    ],
)
def test_slips_of_the_pen_are_mended(text: str, value: Json, repair: str) -> None:
    """What was meant is plain to see; the finding says what had to be mended."""
    parsed = parse_json(text, lambda _: None)
    assert parsed is not None
    assert parsed.value == value
    assert not repair or any(repair in one for one in parsed.repairs)


def test_a_number_past_all_numbers_stays_one() -> None:
    """`1e999` is JSON; no infinity may come of it, which is none."""
    assert parse_json("[1e999, -1e999, 1e3]", lambda _: None) == Parsed(
        [sys.float_info.max, -sys.float_info.max, 1000.0]
    )


@pytest.mark.parametrize(
    "text",
    [
        "{",
        '{"a": 1',
        '{"a": [1}',
        '{"a": %s}' % ("9" * 5000),
        "{ user { name } }",
        "NaN",
        "{a}",
        "a: 1",
        '{"a": |1}',
        "[" * 100_000,
        '{"a":' * 500 + "1" + "}" * 499,
    ],
)
def test_what_is_no_json_is_not_read(text: str) -> None:
    """What cannot be mended is left, however deep it goes."""
    assert parse_json(text, lambda _: None) is None


@pytest.mark.parametrize(
    ("body", "header", "media_type"),
    [
        ({"mode": "raw", "raw": '{"a": 1}'}, "", "application/json"),
        ({"mode": "raw", "raw": '{"a": 1}'}, "application/vnd.x+json; v=1", "application/vnd.x+json"),
        ({"mode": "raw", "raw": '{"a": 1}', "options": {"raw": {"language": "text"}}}, "", "application/json"),
        ({"mode": "raw", "raw": "<a/>", "options": {"raw": {"language": "xml"}}}, "", "application/xml"),
        ({"mode": "raw", "raw": "<a/>"}, "", "application/xml"),
        ({"mode": "raw", "raw": "<a/>"}, "text/xml", "text/xml"),
        ({"mode": "raw", "raw": "hello"}, "", "text/plain"),
        ({"mode": "raw", "raw": "hello"}, "{{type}}", "text/plain"),
        ({"mode": "raw", "raw": "a=1&b=2"}, "application/x-www-form-urlencoded", "application/x-www-form-urlencoded"),
        ({"mode": "file", "file": {"src": "x"}}, "", "application/octet-stream"),
        ({"mode": "file", "file": {"src": "x"}}, "image/png", "image/png"),
        ({"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}]}, "", "application/x-www-form-urlencoded"),
        ({"mode": "formdata", "formdata": [{"key": "a", "value": "1"}]}, "application/json", "multipart/form-data"),
        ({"mode": "graphql", "graphql": {"query": "{ a }"}}, "", "application/json"),
    ],
)  # fmt: skip
def test_the_media_type(postman: Postman, body: Json, header: str, media_type: str) -> None:
    """The header decides, then the language, then what the text looks like."""
    headers = [{"key": "content-type", "value": header}] if header else []
    done = postman.convert(postman.request("POST", body=body, header=headers))
    assert [c.media_type for c in contents(done)] == [media_type]


def test_a_header_that_is_switched_off_decides_nothing(postman: Postman) -> None:
    """A disabled Content-Type is not sent."""
    header = [{"key": "Content-Type", "value": "text/xml", "disabled": True}]
    done = postman.convert(postman.request("POST", body=postman.json_body({"a": 1}), header=header))
    assert [c.media_type for c in contents(done)] == ["application/json"]


def test_json_comes_first(postman: Postman) -> None:
    """Generators take the first media type they know."""
    bodies = [
        {"mode": "raw", "raw": "<a/>"},
        {"mode": "raw", "raw": "{}", "options": {"raw": {"language": "json"}}},
        {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "1"}]},
    ]
    done = postman.convert(*(postman.request("POST", body=body) for body in bodies))
    assert [c.media_type for c in contents(done)] == [
        "application/json",
        "application/xml",
        "application/x-www-form-urlencoded",
    ]


@pytest.mark.parametrize(
    "body",
    [
        {"mode": "raw", "raw": " \n"},
        {"mode": "urlencoded", "urlencoded": []},
        {"mode": "graphql", "graphql": {"query": ""}},
        {"mode": "raw", "raw": "{}", "disabled": True},
    ],
)
def test_an_empty_body_is_none(postman: Postman, body: Json) -> None:
    """No request body is written for a body with nothing in it."""
    assert contents(postman.convert(postman.request("POST", body=body))) == ()


def test_a_form_has_a_property_for_each_field(postman: Postman) -> None:
    """Files are binary, repeated fields arrays, and what is stated to be required is."""
    fields = [
        {"key": "file", "type": "file", "src": "x"},
        {"key": "tag", "value": "a"},
        {"key": "tag", "value": "b"},
        {"key": "n", "value": "5", "description": "(Required) How many"},
        {"key": "off", "value": "x", "disabled": True},
    ]
    done = postman.convert(postman.request("POST", body={"mode": "formdata", "formdata": fields}))
    shape = done.body().object
    assert shape is not None
    found = dict(shape.properties)
    assert found["file"].string == StringShape(format="binary")
    assert found["tag"].array is not None
    assert (found["n"].number, found["n"].description) == (NumberShape(), "How many")
    assert shape.required == {"n"}
    assert values(contents(done)[0]) == [{"tag": ["a", "b"], "n": 5}]


def test_graphql_is_json_with_a_query(postman: Postman) -> None:
    """Query, variables and operation name are properties; only the query is needed."""
    query = {"query": "query A { a }", "variables": '{"n": {{n}}, "s": "x"}', "operationName": "A"}
    done = postman.convert(postman.request("POST", body={"mode": "graphql", "graphql": query}))
    shape = done.body().object
    assert shape is not None
    assert [name for name, _ in shape.properties] == ["operationName", "query", "variables"]
    assert shape.required == {"query"}


def test_an_unquoted_variable_takes_its_type_from_the_others(postman: Postman) -> None:
    """It says nothing of the type, and its example fits the type the other bodies have."""
    done = postman.convert(
        postman.request("POST", name="One", body=postman.json_body('{"n": {{n}}}')),
        postman.request("POST", name="Two", body=postman.json_body('{"n": 5}')),
    )
    shape = done.body().object
    assert shape is not None
    assert dict(shape.properties)["n"].number == NumberShape()
    assert values(contents(done)[0]) == [{"n": 1}, {"n": 5}]
    assert done.rules == ["body-mended"]


def test_a_body_that_is_no_json_is_kept_as_text(postman: Postman) -> None:
    """The operation keeps its body, of any type, with the text as its example."""
    done = postman.convert(postman.request("POST", body=postman.json_body('{"a": ')))
    assert contents(done)[0].schema.is_any
    assert values(contents(done)[0]) == ['{"a": ']
    assert done.rules == ["body-not-json"]


def test_a_broken_body_does_not_spoil_the_others(postman: Postman) -> None:
    """Bodies that can be read keep their schema; the broken one stands beside them as text."""
    done = postman.convert(
        postman.request("POST", name="One", body=postman.json_body('{"a": ')),
        postman.request("POST", name="Two", body=postman.json_body('{"a": 5}')),
    )
    assert [c.media_type for c in contents(done)] == ["application/json", "text/plain"]
    assert done.body().object is not None


@pytest.mark.parametrize(("method", "is_kept"), [("GET", False), ("HEAD", False), ("DELETE", True)])
def test_a_body_where_it_has_no_meaning_is_left_out(
    postman: Postman, method: str, is_kept: bool
) -> None:
    """GET and HEAD have none; DELETE may."""
    done = postman.convert(postman.request(method, body=postman.json_body({"a": 1})))
    assert bool(contents(done)) is is_kept
    assert done.rules == ([] if is_kept else ["body-on-get"])


def test_a_body_that_some_requests_lack_is_not_required(postman: Postman) -> None:
    """One request without a body shows that it can be left out."""
    body = postman.json_body({"a": 1})
    always = postman.convert(postman.request("POST", body=body)).operation().request_body
    some = postman.convert(postman.request("POST", body=body), postman.request("POST"))
    assert always is not None
    assert always.is_required
    assert some.operation().request_body is not None
    assert not some.operation().request_body.is_required  # type: ignore[union-attr] # asserted above


def test_a_form_field_that_one_request_does_without_is_not_required(postman: Postman) -> None:
    """Two grants on one token endpoint: only what both must send is required."""

    def form(*names: str) -> Json:
        fields = [{"key": name, "value": "a", "description": "(Required)"} for name in names]
        return postman.request("POST", body={"mode": "urlencoded", "urlencoded": fields})

    body = postman.convert(form("grant_type", "username"), form("grant_type", "ticket")).body()
    assert body.object is not None
    assert body.object.required == {"grant_type"}


def test_a_form_field_that_is_switched_off_is_not_required(postman: Postman) -> None:
    """Its description may say so, but the request that shows the form does without it."""
    fields: list[Json] = [
        {"key": "user_id", "value": "1", "description": "(Required)", "disabled": True},
        {"key": "username", "value": "ann", "description": "(Required)"},
    ]
    done = postman.convert(
        postman.request("POST", body={"mode": "urlencoded", "urlencoded": fields})
    )
    body = done.body()
    assert body.object is not None
    assert body.object.required == {"username"}
    assert [values(c) for c in contents(done)] == [[{"username": "ann"}]]


# --- saved responses ------------------------------------------------------------------------------


def answered(postman: Postman, *responses: Json) -> Converted:
    return postman.convert(postman.request(response=list(responses)))


def test_an_operation_without_saved_responses_has_a_default(postman: Postman) -> None:
    """It says that nothing is known, and a finding says the same."""
    done = answered(postman)
    (response,) = done.operation().responses
    assert (response.status, response.description) == (200, "Not documented by the collection")
    assert "responses-undocumented" in [f.rule for f in done.findings]


def test_a_failure_without_a_status_code_stands_for_all_others(postman: Postman) -> None:
    """That is what the importer makes of `default`: it comes last, under an error's name."""
    done = answered(
        postman, postman.saved({"why": "x"}, None, "An error occurred."), postman.saved({"id": 1})
    )
    first, last = done.operation().responses
    assert (first.status, last.status, last.description) == (200, None, "An error occurred.")
    assert done.schema("Error") == done.deref(last.contents[0].schema)


@pytest.mark.parametrize(
    ("name", "codes", "description", "expected"),
    [
        ("The thing", [None], "", [200]),  # forgotten
        ("The thing", [None], "(Required) The id", [None]),  # the importer's `default`
        ("Any answer", [None, 201], "", [201, None]),
        ("Any answer", [None, 404], "", [200, 404]),
        ("An error", [None], "(Required) The id", [200, None]),
    ],
)
def test_a_response_without_a_status_code(
    postman: Postman, name: str, codes: list[Any], description: str, expected: list[Any]
) -> None:
    """It is a success somebody forgot to number, unless the importer or another success is there."""
    saved = [postman.saved({"a": 1}, code, name, status="") for code in codes]
    item = postman.request(
        header=[{"key": "X-Id", "value": "1", "description": description}], response=saved
    )
    assert [r.status for r in postman.convert(item).operation().responses] == expected


def test_the_only_response_is_not_named_an_error(postman: Postman) -> None:
    """A document whose only response is `default` means the success by it."""
    header = {"key": "X-Id", "value": "1", "description": "(Required) The id"}
    saved = postman.saved({"a": 1}, None, "The thing", status="")
    done = postman.convert(postman.request(header=[header], response=[saved]))
    assert [schema.name for schema in done.api.schemas] == ["Thing"]


@pytest.mark.parametrize(
    ("name", "status", "code", "expected", "rules"),
    [
        ("OK", "OK", 201, [201], []),
        ("404 gone", "", None, [404], ["response-status-guessed"]),
        ("x", "Not Found", None, [404], ["response-status-guessed"]),
        ("x", "", None, [200], ["response-status-guessed"]),
        ("Login failed", "", None, [200, None], ["response-without-status"]),
        ("x", "", 0, [200], ["response-status-guessed"]),
        ("x", "", 9999, [200], ["response-status-guessed"]),
    ],
)
def test_the_status_code(
    postman: Postman,
    name: str,
    status: str,
    code: int | None,
    expected: list[int | None],
    rules: list[str],
) -> None:
    """The code counts, then the words; a failure without a code is not called a success."""
    done = answered(postman, postman.saved({"a": 1}, code, name, status=status))
    assert [r.status for r in done.operation().responses] == expected
    assert done.rules == rules
    assert done.account.unaccounted == ()


def test_responses_are_in_order_of_status(postman: Postman) -> None:
    """Whatever the order in which they were saved."""
    done = answered(postman, postman.saved({"a": 1}, 404), postman.saved({"a": 1}, 200))
    assert [r.status for r in done.operation().responses] == [200, 404]


def test_a_response_that_claims_json_and_is_not(postman: Postman) -> None:
    """It is a text example, reported, and its code is kept."""
    done = answered(postman, postman.saved("<html>no</html>", 502, "Bad gateway"))
    (response,) = done.operation().responses
    (content,) = response.contents
    assert (response.status, content.media_type) == (502, "text/plain")
    assert values(content) == ["<html>no</html>"]
    assert done.rules == ["response-not-json"]


@pytest.mark.parametrize(
    ("media_type", "body", "form", "shown"),
    [
        ("text/csv", "a,b", "", ["a,b"]),
        ("application/soap+xml", "<a/>", "", ["<a/>"]),
        ("application/pdf", "%PDF-1.4", "binary", ["%PDF-1.4"]),
        ("image/png", "\ufffdPNG\x00", "binary", []),
    ],
)
def test_other_media_types(
    postman: Postman, media_type: str, body: str, form: str, shown: list[str]
) -> None:
    """Text is text; other bodies are binary, shown while they can be read."""
    header = [{"key": "Content-Type", "value": media_type}]
    done = answered(postman, postman.saved(body, header=header))
    (content,) = done.operation().responses[0].contents
    assert (content.media_type, content.schema.string) == (media_type, StringShape(format=form))
    assert values(content) == shown


def test_a_response_without_a_body_has_no_content(postman: Postman) -> None:
    """204 and its like have a description alone."""
    done = answered(postman, postman.saved("", 204, "Deleted"))
    (response,) = done.operation().responses
    assert (response.description, response.contents) == ("Deleted", ())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ([], Schema(is_any=True)),
        (None, Schema(is_any=True, null=True)),
    ],
)
def test_where_nothing_was_seen_anything_goes(
    postman: Postman, body: Json, expected: Schema
) -> None:
    """An empty array may hold anything; what was only null may be anything or null."""
    done = answered(postman, postman.saved({"a": body}))
    shape = done.response().object
    assert shape is not None
    found = dict(shape.properties)["a"]
    found = found.array.items if found.array else found
    assert (found.is_any, found.null) == (expected.is_any, expected.null)


def test_headers_that_say_something_are_kept(postman: Postman) -> None:
    """Rate limits and links stay; dates, servers, cookies, CORS and the connection's go."""
    names = ["X-Rate-Limit", "Date", "Server", "Set-Cookie", "Access-Control-Allow-Origin", "a b"]
    header = [{"key": name, "value": "10"} for name in names]
    done = answered(postman, postman.saved('{"a": 1}', header=header))
    (kept,) = done.operation().responses[0].headers
    assert (kept.name, kept.schema.number) == ("X-Rate-Limit", NumberShape())


def test_one_name_describes_a_response(postman: Postman) -> None:
    """A single name is the description; of several, the status has its own words."""
    one = answered(postman, postman.saved({"a": 1}, name="An agent"))
    two = answered(
        postman, postman.saved({"a": 1}, name="An agent"), postman.saved({"a": 1}, name="B")
    )
    assert one.operation().responses[0].description == "An agent"
    assert two.operation().responses[0].description == "OK"
