"""Headers, variables, auth, bodies and descriptions in all their forms."""

from __future__ import annotations

import json

import pytest

from postspec.collection import (
    Body,
    Collection,
    FormField,
    Header,
    Request,
    Variable,
    read_collection,
)
from postspec.findings import Finding

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"


def read(document: dict[str, object]) -> tuple[Collection, tuple[Finding, ...]]:
    document = {"info": {"name": "c", "schema": SCHEMA}, "item": [], **document}
    return read_collection(json.dumps(document).encode(), file="c.json")


def read_request(**request: object) -> tuple[Request, tuple[Finding, ...]]:
    collection, findings = read({"item": [{"name": "x", "request": {"url": "/x", **request}}]})
    ((_, item),) = collection.requests()
    return item.request, findings


def read_body(body: object) -> tuple[Body | None, tuple[Finding, ...]]:
    request, findings = read_request(body=body)
    return request.body, findings


AT = "/item/0/request"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (None, []),
        ([], []),
        ("", []),
        ([{"key": "A", "value": "b"}], [("A", "b", False)]),
        ([{"name": "A", "value": "b"}], [("A", "b", False)]),
        ([{"key": "A", "value": 7}], [("A", "7", False)]),
        ([{"key": "A", "value": None}], [("A", "", False)]),
        ([{"key": "A", "value": "b", "disabled": True}], [("A", "b", True)]),
        ([{"key": "A", "value": "b", "enabled": False}], [("A", "b", True)]),
        ([{"key": "", "value": ""}, {}, ""], []),
        (["A: b", "C:d:e"], [("A", "b", False), ("C", "d:e", False)]),
        ("A: b\nC: d", [("A", "b", False), ("C", "d", False)]),
        ("A: b\r\n\r\n//C: d", [("A", "b", False), ("C", "d", True)]),
        ([{"key": "//C", "value": "d"}], [("C", "d", True)]),
        ({"A": "b", "C": 1}, [("A", "b", False), ("C", "1", False)]),
        (
            [{"key": "A", "value": "1"}, {"key": "A", "value": "2"}],
            [("A", "1", False), ("A", "2", False)],
        ),
    ],
)
def test_headers(written: object, expected: list[tuple[str, str, bool]]) -> None:
    """Objects, lines, or one text of lines as old exports have it."""
    request, findings = read_request(header=written)
    assert [(h.key, h.value, h.is_disabled) for h in request.headers] == expected
    assert findings == ()


@pytest.mark.parametrize(
    ("written", "pointer"),
    [(7, ""), ([7], "/0"), ([{"value": "v"}], "/0"), ([["A", "b"]], "/0")],
)
def test_odd_headers_are_noted(written: object, pointer: str) -> None:
    """A header without a name, or of a wrong type, costs itself."""
    request, (finding,) = read_request(header=written)
    assert request.headers == ()
    assert (finding.rule, finding.place.pointer) == ("header-unreadable", f"{AT}/header{pointer}")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ([{"key": "v", "value": "text"}], ("v", "text", "")),
        ([{"key": "v", "value": 1.5}], ("v", "1.5", "")),
        ([{"key": "v", "value": True}], ("v", "true", "")),
        ([{"key": "v", "value": None}], ("v", "", "")),
        ([{"key": "v", "value": {"a": [1]}}], ("v", '{"a": [1]}', "")),
        ([{"key": "v"}], ("v", "", "")),
        ([{"id": "v", "value": "x", "type": "string"}], ("v", "x", "string")),
        ([{"key": 7, "value": "x"}], ("7", "x", "")),
        ({"v": 1}, ("v", "1", "")),
        ({"v": {"value": 1, "type": "number"}}, ("v", "1", "number")),
    ],
)
def test_variables(written: object, expected: tuple[str, str, str]) -> None:
    """A variable's value is text whatever JSON type was written."""
    collection, _ = read({"variable": written})
    (variable,) = collection.variables
    assert (variable.key, variable.value, variable.type) == expected


def test_a_pointer_through_a_name_is_escaped() -> None:
    """`~` and `/` in a key become `~0` and `~1` (RFC 6901)."""
    collection, _ = read({"variable": {"a~b/c": 1}})
    assert [v.pointer for v in collection.variables] == ["/variable/a~0b~1c"]


def test_a_variable_marked_secret_is_not_read() -> None:
    """Its name is known, its value never."""
    collection, _ = read({"variable": [{"key": "v", "value": "hush", "type": "secret"}]})
    assert collection.variables == (
        Variable(key="v", value="", type="secret", is_secret=True, pointer="/variable/0"),
    )
    assert "hush" not in repr(collection)


@pytest.mark.parametrize(
    ("written", "type_", "parameters"),
    [
        ({"type": "noauth"}, "noauth", []),
        ({"type": "noauth", "noauth": None}, "noauth", []),
        ({"type": "basic", "basic": [{"key": "username", "value": "u"}]}, "basic", [("username", "u")]),
        ({"type": "basic", "basic": {"username": "u", "showPassword": False}}, "basic",
         [("username", "u"), ("showPassword", "false")]),
        ({"type": "bearer", "bearer": {"basicConfig": [{"key": "token", "value": ""}]}}, "bearer",
         [("token", "")]),
        ({"type": "oauth2", "oauth2": {"basicConfig": [{"key": "a", "value": "1"}],
          "advancedConfig": [{"key": "b", "value": "2"}]}}, "oauth2", [("a", "1"), ("b", "2")]),
        ({"type": "telepathy", "telepathy": [{"key": "depth", "value": 3}]}, "telepathy",
         [("depth", "3")]),
        ({"type": "telepathy"}, "telepathy", []),
        ({"bearer": [{"key": "token", "value": "{{t}}"}]}, "bearer", [("token", "{{t}}")]),
        ("noauth", "noauth", []),
    ],
)  # fmt: skip
def test_auth(written: object, type_: str, parameters: list[tuple[str, str]]) -> None:
    """A list, an object or a documenter's sections; a type nobody knows is read all the same."""
    request, findings = read_request(auth=written)
    assert request.auth is not None
    assert (request.auth.type, list(request.auth.parameters)) == (type_, parameters)
    assert findings == ()


@pytest.mark.parametrize("written", [{}, 7, [], {"type": 7}, {"type": "basic", "basic": [7]}])
def test_odd_auth_is_noted(written: object) -> None:
    """An auth object that says nothing readable costs a warning."""
    _, (finding,) = read_request(auth=written)
    assert finding.rule == "auth-unreadable"
    assert finding.place.pointer.startswith(f"{AT}/auth")


def test_no_auth_is_inherited() -> None:
    """A request without auth has none of its own."""
    assert read_request(auth=None)[0].auth is None
    assert read_request()[0].auth is None


@pytest.mark.parametrize(
    ("above", "is_inherited", "is_own"),
    [
        ({"type": "bearer", "bearer": {"token": "{{t}}"}}, True, False),
        ({"type": "bearer", "bearer": {"token": "{{t}}"}}, False, True),
        ({"type": "basic", "basic": {}}, True, True),
        (None, True, True),
    ],
)
def test_inherited_auth_of_a_documenter_export(
    above: object, is_inherited: bool, is_own: bool
) -> None:
    """A repeated auth is inherited where the same stands above, and kept where it does not."""
    own = {"type": "bearer", "bearer": {"token": "{{t}}"}, "isInherited": is_inherited}
    folder = {"name": "f", "item": [{"name": "x", "request": {"url": "/x", "auth": own}}]}
    collection, _ = read({"auth": above, "item": [folder]})
    ((_, item),) = collection.requests()
    assert (item.request.auth is not None) is is_own


@pytest.mark.parametrize(
    ("written", "mode", "text", "language"),
    [
        ({"mode": "raw", "raw": "x"}, "raw", "x", ""),
        ({"mode": "raw", "raw": ""}, "raw", "", ""),
        ({"mode": "raw"}, "raw", "", ""),
        ({"mode": "raw", "raw": {"a": 1}}, "raw", '{"a": 1}', ""),
        ({"raw": "x"}, "raw", "x", ""),
        ("x", "raw", "x", ""),
        ({"mode": "raw", "raw": "x", "options": {"raw": {"language": "xml"}}}, "raw", "x", "xml"),
        ({"mode": "raw", "raw": "x", "options": {"raw": "json"}}, "raw", "x", "json"),
        ({"mode": "raw", "raw": "x", "options": "json"}, "raw", "x", "json"),
        ({"mode": "raw", "raw": "x", "options": {"raw": 7}}, "raw", "x", ""),
        ({"mode": "raw", "raw": "x", "options": [7]}, "raw", "x", ""),
        ({"mode": "file", "file": {"src": "/home/me/x.png"}}, "file", "", ""),
        ({"mode": "file", "file": {"content": "abc"}}, "file", "abc", ""),
        ({"mode": "file"}, "file", "", ""),
        ({"mode": "graphql", "graphql": "{ a }"}, "graphql", "{ a }", ""),
    ],
)
def test_bodies_of_text(written: object, mode: str, text: str, language: str) -> None:
    """Raw, file and GraphQL bodies; the mode may be missing where the data tells it."""
    body, findings = read_body(written)
    assert body is not None
    assert (body.mode, body.text, body.language) == (mode, text, language)
    assert findings == ()


@pytest.mark.parametrize("variables", ['{"a": 1}', {"a": 1}])
def test_graphql_bodies(variables: object) -> None:
    """Variables are text, whether written as text or as an object."""
    body, findings = read_body(
        {"mode": "graphql", "graphql": {"query": "q", "variables": variables, "operationName": "o"}}
    )
    assert body == Body(
        mode="graphql",
        text="q",
        variables='{"a": 1}',
        operation_name="o",
        pointer=f"{AT}/body",
    )
    assert findings == ()


@pytest.mark.parametrize(
    "written", [None, "", {}, {"mode": "none"}, {"mode": "raw", "raw": "", "disabled": True}]
)
def test_no_body(written: object) -> None:
    """Nothing, an empty object, mode none and a disabled empty body are all no body."""
    assert read_body(written) == (None, ())


@pytest.mark.parametrize(
    ("written", "mode", "pointers"),
    [
        ({"mode": "raw", "raw": "x", "disabled": True}, None, ["raw"]),
        ({"mode": "none", "raw": "x", "formdata": [{}]}, None, ["raw", "formdata"]),
        ({"mode": "raw", "raw": "x", "urlencoded": [{}], "graphql": {}}, "raw", ["urlencoded"]),
    ],
)
def test_data_that_is_not_sent_is_noted(
    written: object, mode: str | None, pointers: list[str]
) -> None:
    """A body that is switched off, and what other modes left behind, are left out and named."""
    body, findings = read_body(written)
    assert (body and body.mode) == mode
    assert [f.place.pointer for f in findings] == [f"{AT}/body/{key}" for key in pointers]
    assert {f.rule for f in findings} == {"body-unused"}


@pytest.mark.parametrize("mode", ["urlencoded", "formdata"])
@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ([{"key": "a", "value": "1"}], [("a", "1", "text")]),
        ([{"key": "a", "value": 1, "type": "text"}], [("a", "1", "text")]),
        ({"a": "1", "b": 2}, [("a", "1", "text"), ("b", "2", "text")]),
        ("a=1&b", [("a", "1", "text"), ("b", "", "text")]),
        ([{"key": "f", "type": "file", "src": "/home/me/x"}], [("f", "", "file")]),
        ([{"key": "f", "src": ["/a", "/b"]}], [("f", "", "file")]),
        ([{"key": "f", "type": "file", "value": "x", "src": None}], [("f", "", "file")]),
        ([{"key": "", "value": ""}, {}], []),
        ([], []),
        (None, []),
    ],
)
def test_form_bodies(mode: str, written: object, expected: list[tuple[str, str, str]]) -> None:
    """Fields as list, object or text; the path of a file on somebody's machine is not read."""
    body, findings = read_body({"mode": mode, mode: written})
    assert body is not None
    assert [(f.key, f.value, f.type) for f in body.fields] == expected
    assert findings == ()


def test_a_form_field_keeps_what_is_said_about_it() -> None:
    """Description, content type and whether it is switched off."""
    field = {"key": "a", "value": "1", "description": "d", "contentType": "c", "disabled": True}
    body, _ = read_body({"mode": "formdata", "formdata": [field]})
    assert body is not None
    assert body.fields == (
        FormField(
            key="a",
            value="1",
            description="d",
            content_type="c",
            is_disabled=True,
            pointer=f"{AT}/body/formdata/0",
        ),
    )


@pytest.mark.parametrize(
    ("written", "mode", "rule", "pointer"),
    [
        (7, None, "body-unreadable", ""),
        ([1], None, "body-unreadable", ""),
        ({"mode": "smoke"}, None, "body-unreadable", "/mode"),
        ({"mode": "smoke", "raw": "x"}, "raw", "body-mode-mismatch", "/mode"),
        ({"mode": "raw", "urlencoded": [{"key": "a"}]}, "urlencoded", "body-mode-mismatch", "/mode"),
        ({"mode": "urlencoded", "urlencoded": 7}, "urlencoded", "body-unreadable", "/urlencoded"),
        ({"mode": "formdata", "formdata": [7]}, "formdata", "body-unreadable", "/formdata/0"),
        ({"mode": "formdata", "formdata": [{"value": "v"}]}, "formdata", "body-unreadable",
         "/formdata/0"),
    ],
)  # fmt: skip
def test_odd_bodies_are_noted(written: object, mode: str | None, rule: str, pointer: str) -> None:
    """An unknown mode, or one that is not the data's, costs a warning; the data is read."""
    body, (finding,) = read_body(written)
    assert (body.mode if body else None) == mode
    assert (finding.rule, finding.place.pointer) == (rule, f"{AT}/body{pointer}")


MARKDOWN = [
    "plain",
    "A *word* and `code`\n\n- item\n",
    "  indented\t\r\n",
    "`<b>code</b> &amp;` & <code>",
    "```\n<br> &nbsp;\n```",
    "~~~html\r\n<p>\r\n~~~\r\nand <b> alone",
    "<Warning>of a vendor's own</Warning>, <https://a.test>",
    "a < b and c > d",
    "<token> is sent as it is",
    "",
]


@pytest.mark.parametrize("text", MARKDOWN)
@pytest.mark.parametrize("form", [lambda t: t, lambda t: {"content": t, "type": "text/markdown"}])
def test_markdown_is_left_as_it_is(text: str, form: object) -> None:
    """Byte for byte, with what only looks like HTML in it, and with HTML in code."""
    assert callable(form)
    request, findings = read_request(description=form(text))
    assert request.description == text
    assert findings == ()


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>One.</p>\n", "One."),
        ("<html><head></head><body><h3 id='x'>Intro</h3>\n<p>Text</p></body></html>", "### Intro\n\nText"),
        ("<p>snake_case and 2*3</p>", "snake_case and 2*3"),
        ("<p>send &lt;token&gt; &amp; go, 1 &lt; 2</p>", "send \\<token> & go, 1 < 2"),
        ("<ul><li>a</li><li><code>b</code></li></ul>", "- a\n- `b`"),
        (
            "<table><tr><th>Code</th><th>Meaning</th></tr><tr><td>200</td><td>fine</td></tr></table>",
            "| Code | Meaning |\n| --- | --- |\n| 200 | fine |",
        ),
        ("<p>a<a href=\"https://a.test\">link</a></p>", "a[link](https://a.test)"),
        ("<p>the <a href='guide'>guide</a></p>", "the [guide](guide)"),
        ("<pre><code>x = 1\n</code></pre>", "```\nx = 1\n```"),
        (
            '<pre class="click-to-expand-wrapper"><code class="language-json">{"a": 1}\n</code></pre>',
            '```json\n{"a": 1}\n```',
        ),
        ('<pre class="language-">x</pre>', "```\nx\n```"),
        ("<p>never closed <b>bold</p>", "never closed **bold**"),
        ("<p></p>", ""),
    ],
)  # fmt: skip
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    """What a documenter export says in HTML is said in Markdown."""
    request, findings = read_request(description=html)
    assert request.description == markdown
    assert findings == ()


@pytest.mark.parametrize(
    ("content", "markdown"),
    [
        ("a <b>word</b>", "a **word**"),
        ("https://a.test", "https://a.test"),
        ("text", "text"),
    ],
)
def test_a_declared_type_of_html_is_believed(content: str, markdown: str) -> None:
    """`{content, type: text/html}` is translated, whatever it looks like, without a warning."""
    request, findings = read_request(description={"content": content, "type": "text/html"})
    assert request.description == markdown
    assert findings == ()


def test_html_that_no_parser_follows_is_kept() -> None:
    """Tags nested beyond reason are kept as they are, with a finding."""
    html = "<div>" * 5000 + "x" + "</div>" * 5000
    request, (finding,) = read_request(description=html)
    assert request.description == html
    assert finding.rule == "html-unreadable"


@pytest.mark.parametrize("written", [7, [], True, {"content": 7}])
def test_odd_descriptions_are_noted(written: object) -> None:
    """A description that is no text costs itself."""
    request, (finding,) = read_request(description=written)
    assert request.description == ""
    assert finding.rule == "description-unreadable"


@pytest.mark.parametrize(
    ("mixed", "markdown"),
    [
        ("Use <b>bold</b> in the middle", "Use **bold** in the middle"),
        ("one<i> two</i>three", "one *two*three"),
        ("<strong><em>both</em></strong> of *them*", "***both*** of *them*"),
        ("a <code>b_c</code> d", "a `b_c` d"),
        ('<a href="https://a.test?b=1&amp;c=2" target="_blank">it</a>.', "[it](https://a.test?b=1&c=2)."),
        ('see <img src="https://a.test/x.png" alt="X"> here', "see ![X](https://a.test/x.png) here"),
        ("one<br>two <br/> three</br>", "one\\\ntwo\\\nthree"),
        ("one<br>\r\ntwo", "one\\\ntwo"),
        ("one<br><br />\ntwo<br>", "one\n\ntwo"),
        ("| a | b<br>c |\n| d | <ul><li>e</li><li>f</li></ul> |", "| a | b c |\n| d | - e - f |"),
        (
            "# Title\n<table><tr><th>A</th></tr><tr><td>`1|2`</td></tr></table>\nend",
            "# Title\n\n| A |\n| --- |\n| `1|2` |\n\nend",
        ),
        ("text\n<p>one\n<p>two", "text\n\none\n\ntwo"),
        ("a <!-- not\nthis --> b", "a  b"),
        ("A&nbsp;&gt;&nbsp;B &amp; C, &lt;D", "A > B & C, &lt;D"),
        ("<b>never</b> closed <b>here", "**never** closed <b>here"),
    ],
)  # fmt: skip
def test_html_inside_markdown_becomes_markdown(mixed: str, markdown: str) -> None:
    """People mix the two; a reader of the document sees one."""
    request, findings = read_request(description=mixed)
    assert request.description == markdown
    assert findings == ()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Get <b>one</b> <a href='/x'>thing</a>", "Get one thing"),
        ("Get\n one &amp; all", "Get one & all"),
        ("Get <id> of a < b", "Get <id> of a < b"),
    ],
)
def test_a_name_is_one_line_without_tags(written: str, name: str) -> None:
    """A name becomes a summary, a tag or an identifier: no place for HTML."""
    collection, _ = read({"item": [{"name": written, "request": "https://a.test"}]})
    assert collection.items[0].name == name


def test_a_header_says_where_it_stands() -> None:
    """Pointers lead to the entry in the file."""
    request, _ = read_request(header=[{"key": "A", "value": "b", "description": "d"}])
    assert request.headers == (
        Header(key="A", value="b", description="d", pointer=f"{AT}/header/0"),
    )
