"""The formats a text can be seen to have, and the types that placeholders stand for.

Source of the format names: JSON Schema 2020-12 validation, section 7.3, and OpenAPI 3.1. A format is
claimed only for texts that every common validator accepts under it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from functools import lru_cache

from postspec.patterns import pattern

#: What starts like a date, a URL and so on; asked first, since most texts are plain.
_DATE = pattern(r"(\d{4})-(\d\d)-(\d\d)")
_TIME = pattern(
    r"T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)", re.ASCII
)
_UUID = pattern(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_EMAIL = pattern(
    r"[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)
_URI = pattern(
    r"(https?|wss?|ftps?)://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?"
    r"([/?]([A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?"
    r"(#([A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?"
)
_IPV4 = pattern(r"((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?!$)|$)){4}")
_LONGEST = 2048

#: Base64 (RFC 4648, section 4) shows by its padding; without any it could be a word.
_BYTES = pattern(r"(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)")
_SHORTEST_BYTES = 16


def text_format(text: str) -> str:
    """Give the format of one text, `""` for a plain one."""
    if text.endswith("=") and len(text) >= _SHORTEST_BYTES:
        return "byte" if _BYTES.fullmatch(text) else _plain_format(text)
    return _plain_format(text)


def _plain_format(text: str) -> str:
    if not 7 <= len(text) <= _LONGEST:
        return ""
    if text[4] == "-" and text[0].isdigit():
        found = _date_format(text)
        if found:
            return found
    if len(text) == 36 and text[8] == "-":
        return "uuid" if _UUID.fullmatch(text) else ""
    if "://" in text[:8]:
        return "uri" if _URI.fullmatch(text) else ""
    if "@" in text:
        return "email" if len(text) <= 254 and _EMAIL.fullmatch(text) else ""
    if len(text) <= 15 and text.count(".") == 3:
        return "ipv4" if _IPV4.fullmatch(text) else ""
    return ""


def _date_format(text: str) -> str:
    match = _DATE.match(text)
    if match is None or not _is_day(match[1], match[2], match[3]):
        return ""
    if len(text) == 10:
        return "date"
    return "date-time" if _TIME.fullmatch(text, 10) else ""


@lru_cache(maxsize=4096)
def _is_day(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


_MAP_KEY = pattern(
    r"\d{1,20}|[0-9a-f]{24}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\d{4}-\d\d-\d\d(T.{5,20})?"
)

_MADE_UP_KEY = pattern(r"key_(0|[1-9]\d{0,3})")


def is_map_key(key: str) -> bool:
    """Tell whether an object's key is data: a number, a UUID, 24 hex digits or a date."""
    may_be = key[:1].isdigit() or len(key) in (24, 36)
    return may_be and _MAP_KEY.fullmatch(key) is not None


def made_up_keys(keys: Collection[str]) -> frozenset[str]:
    """Give the keys of an object that Postman's importer made up where any key may stand.

    They are `key_0`, `key_1` and so on, from 0 and without a gap.
    """
    if "key_0" not in keys:
        return frozenset()
    found = frozenset(key for key in keys if _MADE_UP_KEY.fullmatch(key))
    return found if f"key_{len(found) - 1}" in found else frozenset()


_SHAPES_OF_IDS = pattern(
    r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"  # UUID
    r"|(?=[0-9a-f]*\d)[0-9a-f]{24,64}"  # Mongo id, digest
    r"|\d{5,}"
    r"|(?=[^/]*\d)(?=[^/]*[a-z])(?=[^/]*[A-Z])[A-Za-z0-9_]{20,}"  # random token
    r"|[^@]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}"  # address of a person
)
_MAY_BE_ID = pattern(
    r"\d+|(?=[0-9a-f]*\d)[0-9a-f]{8,}|[A-Za-z]{0,8}[-_]?\d{3,}|(?=[^/]*\d)[A-Za-z0-9_-]{16,}"
)


def has_identifier_shape(text: str) -> bool:
    """Tell whether a text written literally in a path can only be an identifier."""
    return not _is_words(text) and _SHAPES_OF_IDS.fullmatch(text) is not None


def may_be_identifier(text: str) -> bool:
    """Tell whether a text in a path may be an identifier, if its siblings vary there."""
    return not _is_words(text) and _MAY_BE_ID.fullmatch(text) is not None


def _is_words(text: str) -> bool:
    """Tell whether a text is letters and hyphens, which no identifier is but a rare UUID."""
    return text.replace("-", "").isalpha() and len(text) != 36
