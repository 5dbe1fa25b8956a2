"""Bytes → JSON value, with one clear error for every way that fails."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from postspec.collection._error import CollectionError, Expected, refusal
from postspec.collection._mask import DEEPEST
from postspec.collection._secret_rules import mentions_secret
from postspec.findings import Position
from postspec.patterns import pattern

if TYPE_CHECKING:
    from json import JSONDecodeError

_SURROGATES = pattern("[\ud800-\udfff]")

_BINARY = (
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip file"),
    (b"%PDF", "a PDF file"),
    (b"\xff\xfe", "UTF-16 text"),
    (b"\xfe\xff", "UTF-16 text"),
)

_BINARY_STARTS = tuple(magic for magic, _ in _BINARY)

_TEXTS = (
    (r"(?i)<(!doctype html|html|head|body)\b", "an HTML page"),
    (r"(?i)<(\?xml|[a-z])", "an XML document"),
    (r"(---\s+)?(#.*\n)*['\"]?(openapi|swagger)['\"]?:", "an OpenAPI document in YAML"),
)


def parse(data: bytes, expected: Expected, *, file: str) -> object:
    """Give the JSON value of a file.

    A byte order mark is skipped; half characters (lone surrogates) are replaced by U+FFFD.

    Raises:
        CollectionError: not UTF-8, not JSON, or nested too deeply.
    """
    if not data.startswith(_BINARY_STARTS):
        # Twice as fast as the standard library, which reads what this refuses, or says why not.
        with suppress(ValueError, RecursionError):
            return msgspec.json.decode(data.removeprefix(BOM_UTF8))
    text = _decode(data, expected, file)
    import json

    try:
        value = json.loads(text)
        # Only an escape can bring in half a character: UTF-8 itself has none.
        return _whole_characters(value) if "\\ud" in text or "\\uD" in text else value
    except json.JSONDecodeError as error:
        raise _not_json(text, error, expected, file) from None
    except RecursionError:
        raise too_deep("", file=file) from None
    except ValueError:  # a number of more digits than Python converts
        message = "a number in the file has too many digits to be read"
        raise refusal("json-invalid", message, file=file, fix=expected.fix) from None


def _decode(data: bytes, expected: Expected, file: str) -> str:
    what = next((name for magic, name in _BINARY if data.startswith(magic)), "")
    if what:
        message = f"this is {what}, not {expected.name}"
        raise refusal("file-not-utf8", message, file=file, fix=expected.fix)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start, file) from None
    if not text.strip():
        message = f"the file is empty, not {expected.name}"
        raise refusal(expected.rule, message, file=file, fix=expected.fix)
    return text


def _not_utf8(data: bytes, offset: int, file: str) -> CollectionError:
    before = data[:offset].decode("utf-8-sig", "replace")
    position = Position(line=before.count("\n") + 1, column=len(before) - before.rfind("\n"))
    message = f"byte 0x{data[offset]:02X} at offset {offset} is not UTF-8"
    fix = "save the file as UTF-8"
    return refusal("file-not-utf8", message, file=file, fix=fix, position=position)


def _not_json(text: str, error: JSONDecodeError, expected: Expected, file: str) -> CollectionError:
    start = text.lstrip()
    what = next((name for pattern, name in _TEXTS if re.match(pattern, start)), "")
    if what:
        message = f"this is {what}, not {expected.name}"
        return refusal(expected.rule, message, file=file, fix=expected.fix)
    position = Position(line=error.lineno, column=error.colno, text=_shown_line(text, error.lineno))
    message = f"the file is not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}"
    fix = "correct that place, or export the file again: a broken-off download looks like this too"
    return refusal("json-invalid", message, file=file, fix=fix, position=position)


def _shown_line(text: str, number: int) -> str:
    """Give a line of the file, or nothing where it or a neighbour may hold a secret."""
    lines = text.split("\n")
    around = "\n".join(lines[max(0, number - 3) : number + 2])
    return "" if mentions_secret(around) else lines[number - 1].rstrip("\r")


def too_deep(pointer: str, *, file: str) -> CollectionError:
    """Give the error for a file that is nested beyond reason."""
    message = f"the file nests more than {DEEPEST} levels of lists and objects"
    fix = "no export of Postman does that: look at how the file was made"
    return refusal("json-too-deep", message, file=file, pointer=pointer, fix=fix)


def _whole_characters(value: object) -> object:
    if isinstance(value, str):
        return _SURROGATES.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole_characters(entry) for entry in value]
    if isinstance(value, dict):
        return {_SURROGATES.sub("\ufffd", k): _whole_characters(v) for k, v in value.items()}
    return value
