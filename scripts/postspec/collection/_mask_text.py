"""Masks secrets inside one text: by shape, and by the names that announce them."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from postspec.collection._secret_rules import (
    ANY_MARKER,
    ROOTS,
    SCHEMES,
    SHAPES,
    Sensitivity,
    compiled,
    is_placeholder,
    is_token_like,
    sensitivity,
)

#: `prose` is searched for shapes only; `code` also for `name: "literal"`; `wire` also for forms,
#: queries, XML, header lines and the login part of URLs.
Context = Literal["prose", "code", "wire"]

#: In less no secret is known by its shape, and none announced by a name.
SHORTEST_SHAPE = 16
SHORTEST_ANNOUNCEMENT = 5
_LONGEST_NAME = 60
_NAME_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-."
_VALUES = ("value", "single", "escaped")


class Announcement(Struct, frozen=True):
    """How a value follows its name in a text: `before` the name, then `after` it.

    The first group of `after` that took part is the value. `is_strict` where the name can hardly
    mean anything else, so that any literal value counts.
    """

    before: str
    after: str
    contexts: frozenset[Context]
    is_strict: bool = False


_WIRE: frozenset[Context] = frozenset({"wire"})
_CODE: frozenset[Context] = frozenset({"code", "wire"})
_PLAIN = r"[^&\s\"'#;<>\\]"
_LITERAL = (
    r"(?:\"(?P<value>(?:[^\"\\]|\\.)*)\"|'(?P<single>[^'\\\n]*)'"
    r"|\\\"(?P<escaped>(?:[^\"\\]|\\[^\"])*)\\\")"
)

ANNOUNCEMENTS: tuple[Announcement, ...] = (
    # "name": "value" in JSON, JSON inside JSON, GraphQL, XML attributes and scripts
    Announcement(r"", rf"(?:\\?[\"'])?\s*[:=]\s*{_LITERAL}", _CODE),
    # set("name", "value")
    Announcement(r"\(\s*[\"']\Z", rf"[\"']\s*,\s*{_LITERAL}", _CODE),
    # name=value in a query or a form; `26a0<REDACTED>` is one value, and no secret
    Announcement(
        r"", rf"=(?P<value>{_PLAIN}+(?:<[A-Z][A-Z_-]{{3,}}>{_PLAIN}*)*)", _WIRE, is_strict=True
    ),
    # <name>value</name> in XML
    Announcement(r"", r"(?:\s[^<>]{0,200})?>(?P<value>[^<>]+)</", _WIRE),
    # Name: value in header lines, or in the words of a curl command
    Announcement(r"(?:^|[\"'\n\r])\Z", r"[ \t]*:[ \t]*(?P<value>[^\r\n\"'{\[][^\r\n\"']*)", _WIRE),
)

#: `https://user:password@host`
_USERINFO = r"(?<=://)[^/?#@\s\"':]*:(?P<value>[^/?#@\s\"'{}]+)@"


class Masked(Struct, frozen=True):
    """A text with masks in it, and the kinds of secret that were there."""

    text: str
    kinds: tuple[str, ...]


def whole(kind: str) -> Masked:
    """Give the mask of a text that is a secret from end to end."""
    return Masked(f"<masked:{kind}>", (kind,))


def mask_named(value: str, how: tuple[Sensitivity, str], *, is_strict: bool) -> Masked | None:
    """Mask the value of something whose name announces a secret; nothing where it is none.

    `is_strict` where the name can hardly mean anything else: a header, field, query or variable.
    """
    sensitive, kind = how
    if sensitive == "credentials":
        return _mask_credentials(value, kind)
    if sensitive == "cookie":
        return _mask_cookies(value, kind)
    stripped = value.strip()
    is_literal = " " not in stripped and "://" not in stripped and not is_placeholder(stripped)
    is_due = sensitive == "always" or (is_strict and sensitive == "if-token-like")
    is_due = is_due or is_token_like(stripped)
    return whole(kind) if is_literal and is_due else None


def _mask_credentials(value: str, kind: str) -> Masked | None:
    """Mask an `Authorization` value behind its scheme (RFC 9110 §11.4)."""
    scheme, space, rest = value.strip().partition(" ")
    if not space:
        is_secret = is_token_like(scheme) and not is_placeholder(scheme)
        return whole(kind) if is_secret else None
    is_scheme = scheme.lower() in SCHEMES
    is_due = is_scheme or any(is_token_like(word) for word in re.split("[ ,=]+", rest))
    if is_placeholder(rest) or not is_due:
        return None
    kind = f"{scheme.lower()}-credentials" if is_scheme else kind
    return Masked(f"{scheme} <masked:{kind}>", (kind,))


def _mask_cookies(value: str, kind: str) -> Masked | None:
    """Mask the values of cookies that name a session or a login (RFC 6265 §4.1)."""
    names = r"[\w.-]{0,60}(?:sess|sid|auth|token|jwt|login|csrf)[\w.-]{0,60}"
    pattern = compiled(rf"(?i)(?:^|[;,]\s*){names}=(?P<value>[^;,\s]+)")
    kinds: list[str] = []

    def mask(match: re.Match[str]) -> str:
        if not is_token_like(match["value"]) or is_placeholder(match["value"]):
            return match[0]
        kinds.append(kind)
        return _replaced(match, "value", f"<masked:{kind}>")

    text = pattern.sub(mask, value)
    return Masked(text, tuple(kinds)) if kinds else None


def mask_text(value: str, context: Context) -> Masked | None:
    """Mask the secrets inside a longer text; nothing where there are none."""
    kinds: list[str] = []
    if context != "prose" and len(value) >= SHORTEST_ANNOUNCEMENT:
        value = _mask_announced(value, context, kinds)
    if len(value) >= SHORTEST_SHAPE and compiled(ANY_MARKER).search(value):
        for shape in SHAPES:
            if shape.marker in value:
                value = _mask_shape(shape.kind, compiled(shape.pattern), value, kinds)
    return Masked(value, tuple(kinds)) if kinds else None


def _mask_shape(kind: str, pattern: re.Pattern[str], value: str, kinds: list[str]) -> str:
    group = pattern.groups

    def mask(match: re.Match[str]) -> str:
        if is_placeholder(match[group]):
            return match[0]
        kinds.append(kind)
        return _replaced(match, group, f"<masked:{kind}>")

    return pattern.sub(mask, value)


def _mask_announced(value: str, context: Context, kinds: list[str]) -> str:
    if context == "wire" and "://" in value and "@" in value:
        value = _mask_userinfo(value, kinds)
    done, at = [], 0
    for start, end in _names(value):
        name = value[start:end]
        how = sensitivity(name) if start >= at else None
        match = _announced(value, start, end, context) if how else None
        if how is None or match is None:
            continue
        way, found = match
        group = next(g for g in _VALUES if found.groupdict().get(g) is not None)
        masked = mask_named(found[group], how, is_strict=way.is_strict)
        if masked is not None:
            kinds.extend(masked.kinds)
            done += [value[at : found.start(group)], masked.text]
            at = found.end(group)
    return "".join((*done, value[at:])) if done else value


def _names(value: str) -> list[tuple[int, int]]:
    """Give where the words stand that have a secret's name in them, in order, none twice."""
    # One letter of Unicode alone grows when it is made small; positions have to stay.
    lower = value.replace("\u0130", "I").lower()
    roots = [root for root in ROOTS if root in lower]
    if not roots:
        return []
    spans = set()
    for root in roots:
        at = lower.find(root)
        while at >= 0:
            span = _word_around(value, at, at + len(root))
            spans.add(span)
            at = lower.find(root, span[1])
    return sorted(spans)


def _word_around(value: str, start: int, end: int) -> tuple[int, int]:
    before = value[max(0, start - _LONGEST_NAME) : start]
    after = value[end : end + _LONGEST_NAME]
    head = len(before) - len(before.rstrip(_NAME_CHARACTERS))
    tail = len(after) - len(after.lstrip(_NAME_CHARACTERS))
    return start - head, end + tail


def _announced(
    value: str, start: int, end: int, context: Context
) -> tuple[Announcement, re.Match[str]] | None:
    for way in ANNOUNCEMENTS:
        if context in way.contexts and compiled(way.before).search(
            value[max(0, start - 8) : start]
        ):
            match = compiled(way.after).match(value, end)
            if match is not None:
                return way, match
    return None


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
