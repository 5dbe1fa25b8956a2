"""A document as text, in what JSON and YAML share; and as JSON.

Source: RFC 8259.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from postspec.patterns import pattern

Json = Any

_SURROGATE = pattern("[\ud800-\udfff]")


def to_json(document: Mapping[str, Json]) -> str:
    """Give the document as JSON, indented by two spaces, with a newline at the end.

    Its numbers are finite, as every reader of ours sees to. A lone surrogate becomes U+FFFD, as
    UTF-8 has none.
    """
    return json_bytes(document).decode()


def json_bytes(document: Mapping[str, Json]) -> bytes:
    """Give the text of `to_json` in UTF-8, as it is written into a file: it is made in it."""
    try:
        data = msgspec.json.encode(document)
    except UnicodeEncodeError:
        data = msgspec.json.encode(portable(document))
    return msgspec.json.format(data, indent=2) + b"\n"


def prose(text: str) -> str:
    """Give Markdown in a form that a literal block can hold, with the same meaning.

    Line ends become line feeds, tabs spaces, a hard break by trailing spaces one by backslash.
    """
    text = text.strip()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in text:
        text = re.sub(r" *\t[ \t]*\n", "\n", text).expandtabs(4)
    if " \n" in text:
        text = re.sub(r" +\n", "\n", re.sub(r"(?<=\S) {2,}\n(?=\S)", "\\\\\n", text))
    return text


def portable(value: Json) -> Json:
    """Give the value as plain dicts and lists, without lone surrogates.

    Raises:
        ValueError: a number is not finite (JSON has no such number).
    """
    if isinstance(value, Mapping):
        return {_sound(str(key)): portable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [portable(each) for each in value]
    if isinstance(value, str):
        return _sound(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("a number in the document is not finite")
    return value


def _sound(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text) if not text.isascii() else text
