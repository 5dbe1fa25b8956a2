"""Masks secrets inside one text: by shape, and by the names that announce them."""

from __future__ import annotations

import re
import string
from typing import Literal, NamedTuple

from postspec.collection._secret_rules import (
    HINTS,
    SCHEMES,
    SHAPES,
    SPELT_NAMES,
    Sensitivity,
    compiled,
    is_placeholder,
    is_token_like,
    sensitivity,
)

#: `prose` is searched for shapes only; `code` also for `name: "literal"`; `wire` also for forms,
#: queries, XML, header lines and the login part of URLs.
Context = Literal["prose", "code", "wire"]

_SHORTEST_SHAPE = 16
_LONGEST_NAME = 40
_NAME_CHARACTERS = string.ascii_letters + string.digits + "_-."
_VALUES = ("value", "single", "escaped")


class Announced(NamedTuple):
    """A way in which a text gives a secret its name. `value` groups hold the secret."""

    pattern: str
    contexts: frozenset[Context]
    is_strict: bool


_WIRE: frozenset[Context] = frozenset({"wire"})

ANNOUNCED: tuple[Announced, ...] = (
    # "name": "value" in JSON, in JSON inside JSON, in GraphQL or a script; set("name", "value")
    Announced(
        rf"(?i)(?P<name>{SPELT_NAMES})(?:\\?[\"'])?\s*(?P<sign>[:=,])\s*"
        r"(?:\"(?P<value>(?:[^\"\\]|\\.)*)\"|'(?P<single>[^'\\\n]*)'"
        r"|\\\"(?P<escaped>(?:[^\"\\]|\\[^\"])*)\\\")",
        frozenset({"code", "wire"}),
        is_strict=False,
    ),
    # name=value in a query or a form
    Announced(rf"(?i)(?P<name>{SPELT_NAMES})=(?P<value>[^&\s\"'#;<>\\]+)", _WIRE, is_strict=True),
    # <name>value</name> in XML
    Announced(
        rf"(?i)(?P<name>{SPELT_NAMES})(?:\s[^<>]*)?>(?P<value>[^<>]+)</", _WIRE, is_strict=False
    ),
    # Name: value in header lines, or in the words of a curl command
    Announced(
        rf"(?im)(?:^|[\"'])[\w-]*?(?P<name>{SPELT_NAMES})"
        r"[ \t]*:[ \t]*(?P<value>[^\r\n\"'{\[][^\r\n\"']*)",
        _WIRE,
        is_strict=False,
    ),
)

#: `https://user:password@host`
_USERINFO = r"(?<=://)[^/?#@\s\"':]*:(?P<value>[^/?#@\s\"'{}]+)@"


class Masked(NamedTuple):
    """A text after masking, and the kinds of secret that were in it."""

    text: str
    kinds: tuple[str, ...] = ()


def whole(kind: str) -> Masked:
    """Give the mask of a text that is a secret from end to end."""
    return Masked(f"<masked:{kind}>", (kind,))


def mask_named(value: str, how: tuple[Sensitivity, str], *, is_strict: bool) -> Masked:
    """Mask the value of something whose name announces a secret.

    `is_strict` where the name can hardly mean anything else: a header, field, query or variable.
    """
    sensitive, kind = how
    if sensitive == "credentials":
        return _mask_credentials(value, kind)
    if sensitive == "cookie":
        return _mask_cookies(value, kind)
    stripped = value.strip()
    is_literal = " " not in stripped and "://" not in stripped and not is_placeholder(stripped)
    is_due = is_strict or sensitive == "always" or is_token_like(stripped)
    return whole(kind) if is_literal and is_due else Masked(value)


def _mask_credentials(value: str, kind: str) -> Masked:
    """Mask an `Authorization` value behind its scheme (RFC 9110 §11.4)."""
    scheme, space, rest = value.strip().partition(" ")
    if not space:
        is_secret = is_token_like(scheme) and not is_placeholder(scheme)
        return whole(kind) if is_secret else Masked(value)
    is_scheme = scheme.lower() in SCHEMES
    is_due = is_scheme or any(is_token_like(word) for word in re.split("[ ,=]+", rest))
    if is_placeholder(rest) or not is_due:
        return Masked(value)
    kind = f"{scheme.lower()}-credentials" if is_scheme else kind
    return Masked(f"{scheme} <masked:{kind}>", (kind,))


def _mask_cookies(value: str, kind: str) -> Masked:
    """Mask the values of cookies that name a session or a login (RFC 6265 §4.1)."""
    names = r"[\w.-]*(?:sess|sid|auth|token|jwt|login|csrf)[\w.-]*"
    pattern = compiled(rf"(?i)(?:^|[;,]\s*){names}=(?P<value>[^;,\s]+)")
    kinds: list[str] = []

    def mask(match: re.Match[str]) -> str:
        if not is_token_like(match["value"]) or is_placeholder(match["value"]):
            return match[0]
        kinds.append(kind)
        return _replaced(match, "value", f"<masked:{kind}>")

    return Masked(pattern.sub(mask, value), tuple(kinds))


def mask_text(value: str, context: Context) -> Masked:
    """Mask the secrets inside a longer text."""
    kinds: list[str] = []
    if context != "prose":
        value = _mask_announced(value, context, kinds)
    if len(value) >= _SHORTEST_SHAPE:
        for shape in SHAPES:
            if shape.marker in value:
                value = _mask_shape(shape.kind, compiled(shape.pattern), value, kinds)
    return Masked(value, tuple(kinds))


def _mask_shape(kind: str, pattern: re.Pattern[str], value: str, kinds: list[str]) -> str:
    group = pattern.groups

    def mask(match: re.Match[str]) -> str:
        if is_placeholder(match[group]):
            return match[0]
        kinds.append(kind)
        return _replaced(match, group, f"<masked:{kind}>")

    return pattern.sub(mask, value)


def _mask_announced(value: str, context: Context, kinds: list[str]) -> str:
    if "://" in value and "@" in value and context == "wire":
        value = _mask_userinfo(value, kinds)
    lower = value.lower()
    if any(hint in lower for hint in HINTS):
        for way in ANNOUNCED:
            if context in way.contexts:
                value = _mask_way(way, value, kinds)
    return value


def _mask_way(way: Announced, value: str, kinds: list[str]) -> str:
    def mask(match: re.Match[str]) -> str:
        how = sensitivity(_announcing_name(match))
        if how is None:
            return match[0]
        group = next(g for g in _VALUES if match.groupdict().get(g) is not None)
        masked = mask_named(match[group], how, is_strict=way.is_strict)
        kinds.extend(masked.kinds)
        return _replaced(match, group, masked.text)

    return compiled(way.pattern).sub(mask, value)


def _announcing_name(match: re.Match[str]) -> str:
    """Give the whole name of which a match saw the end, nothing where it names no value."""
    start = match.start("name")
    before = match.string[max(0, start - _LONGEST_NAME) : start]
    stem = before.rstrip(_NAME_CHARACTERS)
    if match.groupdict().get("sign") == "," and not compiled(r"\(\s*[\"']\Z").search(stem):
        return ""  # a list of names, not `set("name", "value")`
    return before[len(stem) :] + match["name"]


def _mask_userinfo(value: str, kinds: list[str]) -> str:
    """Mask the password of a URL; by a plain word, as a colon would make another URL of it."""

    def mask(match: re.Match[str]) -> str:
        if is_placeholder(match["value"]):
            return match[0]
        kinds.append("password")
        return _replaced(match, "value", "masked")

    return compiled(_USERINFO).sub(mask, value)


def _replaced(match: re.Match[str], group: int | str, text: str) -> str:
    start, end = match.start(group) - match.start(), match.end(group) - match.start()
    return match[0][:start] + text + match[0][end:]
