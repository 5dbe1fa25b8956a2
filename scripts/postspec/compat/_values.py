"""JSON values as JSON Schema sees them: equal by value, `1` and `1.0` the same, `1` and `true` not."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

Json = Any

_WIDEST = 80


def token(value: Json) -> str:
    """Give a text that is the same for equal JSON values and for no others."""
    return json.dumps(_plain(value), sort_keys=True, ensure_ascii=False, default=str)


def _plain(value: Json) -> Json:
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        return int(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def type_of(value: Json) -> str:
    """Give the narrowest JSON Schema type of a value: `integer` for `1.0`."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "integer" if float(value).is_integer() else "number"
    if isinstance(value, Mapping):
        return "object"
    return "array" if isinstance(value, (list, tuple)) else "string"


def short(text: str) -> str:
    """Give the text on one line and cut to the width that a report shows."""
    line = "".join(c if c.isprintable() else " " for c in text)
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1] + "…"


def shown(value: Json) -> str:
    """Give a JSON value as a report shows it."""
    return short(token(value))


def matches(pattern: str, text: str) -> bool | None:
    """Tell whether a pattern is found in a text, or nothing when Python cannot read the pattern."""
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return None
