"""A file that is no collection is called by its name, and the way out is told."""

from __future__ import annotations

import json
import pickle

import pytest

from postspec.collection import CollectionError, read_collection, read_environment
from postspec.findings import Finding, Position, render_text


def refused(data: bytes) -> Finding:
    with pytest.raises(CollectionError) as caught:
        read_collection(data, file="c.json")
    return caught.value.finding


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "an HTML page"),
        (b"\n  <html lang='en'></html>", "an HTML page"),
        (b"<?xml version='1.0'?><a/>", "an XML document"),
        (b"openapi: 3.1.0\ninfo: {}\n", "an OpenAPI document in YAML"),
        (b"# comment\nswagger: '2.0'\n", "an OpenAPI document in YAML"),
        (b'{"openapi": "3.1.0", "info": {}, "paths": {}}', "an OpenAPI document"),
        (b'{"swagger": "2.0", "info": {}}', "an OpenAPI document"),
        (b'{"asyncapi": "2.0.0", "info": {}}', "an AsyncAPI document"),
        (b'{"name": "Local", "values": []}', "a Postman environment file"),
        (b'{"environment": {"values": []}}', "a Postman environment file"),
        (b'{"_postman_variable_scope": "globals"}', "a Postman environment file"),
        (b'{"log": {"entries": []}}', "a HAR file"),
        (b'{"collections": []}', "a list of collections"),
        (b'{"activeVersionTag": "latest", "collection": {"info": {}}}', "the metadata"),
        (b'{"error": {"name": "notFound"}}', "an error answer of the Postman API"),
        (b'{"$schema": "x", "type": "object"}', "a JSON Schema"),
        (b'{"hello": 1}', "a JSON object of another kind"),
        (b"[1, 2]", "a list"),
        (b'"text"', "a text"),
        (b"12", "a number"),
        (b"true", "true or false"),
        (b"null", "null"),
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
    ],
)
def test_another_kind_of_file_is_named(data: bytes, name: str) -> None:
    """The message says what the file is instead of a collection."""
    finding = refused(data)
    assert finding.rule == "not-a-collection"
    assert name in finding.message
    assert finding.place.file == "c.json"
    assert finding.fix


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04rest", "this is a ZIP archive"),
        (b"\x1f\x8b\x08", "this is a gzip file"),
        ('{"a": 1}'.encode("utf-16"), "this is UTF-16 text"),
    ],
)
def test_a_binary_file_is_named(data: bytes, message: str) -> None:
    """Archives and other encodings are recognised by their first bytes."""
    finding = refused(data)
    assert finding.rule == "file-not-utf8"
    assert message in finding.message


def test_a_byte_that_is_not_utf8_is_placed() -> None:
    """The offending byte is named with its line and column."""
    finding = refused(b'{"info":\n  "caf\xe9"}')
    assert finding.message == "byte 0xE9 at offset 15 is not UTF-8"
    assert finding.place.position == Position(line=2, column=7)


def test_broken_json_is_placed_and_shown() -> None:
    """Invalid JSON is reported at its line and column, with the line."""
    finding = refused(b'{\n  "info": {},\n  "item": [,]\n}')
    assert finding.rule == "json-invalid"
    assert finding.place.position == Position(line=3, column=12, text='  "item": [,]')
    assert "^" in render_text([finding])


@pytest.mark.parametrize(
    "text",
    [
        '{"token": "s3cr3t-s3cr3t-0123", "item": [,]}',
        '{\n"auth": [{"key": "password",\n"value": "s3cr3t-s3cr3t-0123"\n,,}]}',
        '{"raw": "Bearer s3cr3ts3cr3ts3cr3t0123", "item": [,]}',
        '{"apikey": [{"key": "value",\n"value": "s3cr3t-s3cr3t-0123" "x"}]}',
    ],
)
def test_a_broken_line_near_a_secret_is_not_shown(text: str) -> None:
    """A syntax error beside a secret gives the place but no text."""
    finding = refused(text.encode())
    assert finding.place.position is not None
    assert finding.place.position.text == ""
    assert "s3cr3t" not in repr(finding)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[" * 100_000, "json-too-deep"),
        ('{"item": ' + "[" * 300 + "]" * 300 + "}", "json-too-deep"),
        ('{"item": [], "n": ' + "9" * 5000 + "}", "json-invalid"),
    ],
)
def test_what_no_reader_can_hold_is_refused(text: str, rule: str) -> None:
    """Nesting without end and numbers without end are findings, not tracebacks."""
    assert refused(text.encode()).rule == rule


def test_deep_nesting_that_is_read_is_bounded() -> None:
    """Folders may nest as deep as anybody needs."""
    item: dict[str, object] = {"name": "r", "request": "https://api.test/x"}
    for level in range(60):
        item = {"name": f"f{level}", "item": [item]}
    collection, _ = read_collection(json.dumps({"info": {}, "item": [item]}).encode(), file="c")
    ((folders, _),) = collection.requests()
    assert len(folders) == 60


@pytest.mark.parametrize(
    "document",
    [
        {"id": "1", "name": "Old", "order": [], "requests": [{"url": "https://api.test"}]},
        {"name": "Old", "requests": []},
        {"info": {"schema": "https://schema.getpostman.com/json/collection/v1.0.0/x"}, "item": []},
        {"collection": {"name": "Old", "order": [], "requests": []}},
    ],
)
def test_a_version_one_collection_comes_with_the_command_that_converts_it(document: object) -> None:
    """Version 1 is refused by name, and the fix is a command that can be pasted."""
    finding = refused(json.dumps(document).encode())
    assert finding.rule == "collection-v1"
    assert "postman-collection-transformer convert --input c.json --input-version 1.0.0" in (
        finding.fix
    )


def test_a_file_name_in_a_command_is_quoted() -> None:
    """A file name cannot add to the command that is offered."""
    with pytest.raises(CollectionError) as caught:
        read_collection(b'{"name": "x", "requests": []}', file="a; rm b.json")
    assert "--input 'a; rm b.json' " in caught.value.finding.fix


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b'{"info": {}, "item": []}', "a Postman collection"),
        (b'{"collection": {"info": {}, "item": []}}', "a Postman collection"),
        (b'{"name": "x"}', "a JSON object without `values`"),
        (b"[]", "a list"),
        (b"", "the file is empty"),
    ],
)
def test_what_is_no_environment_is_named(data: bytes, name: str) -> None:
    """An environment file is recognised by its list of values."""
    with pytest.raises(CollectionError, match=r".") as caught:
        read_environment(data, file="e.json")
    assert caught.value.finding.rule == "not-an-environment"
    assert name in str(caught.value)


def test_the_error_is_a_value_error_that_survives_copying() -> None:
    """It can be caught as the builtin it is, and sent between processes."""
    with pytest.raises(ValueError, match="the file is empty") as caught:
        read_collection(b"", file="c.json")
    assert pickle.loads(pickle.dumps(caught.value)).finding == caught.value.finding  # type: ignore[attr-defined] # noqa: S301
