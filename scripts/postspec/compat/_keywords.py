"""Containment keyword by keyword, for two cases that overlap in type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from postspec.compat._accepts import accepts
from postspec.compat._case import CONTENT, EVERY_TYPE, Bound, Case
from postspec.compat._conditions import Within, condition_differences
from postspec.compat._difference import Difference, Kind
from postspec.compat._discriminator import is_by_discriminator
from postspec.compat._text_types import as_texts
from postspec.compat._texts import texts_within
from postspec.compat._values import Json, matches, short, shown

_NUMBERS = frozenset({"integer", "number"})
_MATCH_ALL = frozenset({"", "^", "$", "^$|", ".*", "^.*$", "^.*", ".*$"})

#: Formats whose values all belong to another format. Source: OpenAPI Format Registry, RFC 3986, RFC 5890.
_WITHIN: Mapping[str, frozenset[str]] = {
    "int8": frozenset({"int16", "int32", "int64"}),
    "int16": frozenset({"int32", "int64"}),
    "int32": frozenset({"int64"}),
    "uint8": frozenset({"int16", "int32", "int64", "uint16", "uint32", "uint64"}),
    "float": frozenset({"double"}),
    "uri": frozenset({"uri-reference", "iri", "iri-reference"}),
    "url": frozenset({"uri", "uri-reference", "iri", "iri-reference"}),
    "uri-reference": frozenset({"iri-reference"}),
    "iri": frozenset({"iri-reference"}),
    "email": frozenset({"idn-email"}),
    "hostname": frozenset({"idn-hostname"}),
}
_KNOWN = frozenset(_WITHIN) | {
    "binary", "byte", "date", "date-time", "double", "duration", "idn-email", "idn-hostname",
    "int64", "ipv4", "ipv6", "iri-reference", "json-pointer", "regex", "relative-json-pointer",
    "time", "uint16", "uint32", "uint64", "uri-template", "uuid",
}  # fmt: skip
#: A hint for input fields, not a set of values.
_HINTS = frozenset({"password"})

#: Formats of OpenAPI 3.0 that became keywords in 3.1 (OpenAPI 3.1.0 §4.7.14.2).
_AS_FORMAT: Mapping[str, Mapping[str, str]] = {
    "contentEncoding": {"byte": "base64"},
    "contentMediaType": {"binary": "application/octet-stream"},
}

_BITS = {"int8": 8, "int16": 16, "int32": 32, "int64": 64}

_SIZES: tuple[tuple[str, str, str, Kind], ...] = (
    ("string", "minLength", "maxLength", "length"),
    ("array", "minItems", "maxItems", "size"),
    ("object", "minProperties", "maxProperties", "size"),
)


def keyword_differences(sub: Case, sup: Case, within: Within) -> Iterator[Difference]:
    """Give the differences of two cases themselves, not of their properties and items."""
    yield from _types(sub, sup)
    shared = overlap(sub, sup)
    if not shared or (sub.is_anything and sup.types != EVERY_TYPE):
        return
    if sub.values is not None:
        yield from _listed(sub, sup)
    else:
        yield from _unlisted(sub, sup, shared)
    yield from condition_differences(sub, sup, shared, within)
    yield from _opaque(sub, sup)


def overlap(sub: Case, sup: Case) -> frozenset[str]:
    """Give the types of `sub` that `sup` allows too; some integers are numbers."""
    wide = sup.types | (_NUMBERS if sup.types & _NUMBERS and sub.types & _NUMBERS else frozenset())
    return sub.types & wide


def _types(sub: Case, sup: Case) -> Iterator[Difference]:
    allowed = sup.types | ({"integer"} if "number" in sup.types else set())
    lost = sub.types - allowed
    if lost and sub.view.source.is_text and "string" in sup.types and "string" not in lost:
        yield from _retyped(sub, sup, lost)
    elif lost:
        yield Difference(kind="type", topic="type", sub=sub.kind, sup=sup.kind)
    elif sub.is_type_implied and not sup.is_type_implied and sup.types != EVERY_TYPE:
        yield Difference(kind="type-implied", topic="type", sub="not stated", sup=sup.kind)


def _retyped(sub: Case, sup: Case, lost: frozenset[str]) -> Iterator[Difference]:
    """Compare types of which all values are sent as texts."""
    texts = tuple(as_texts(sub, lost))
    found = [each for text in texts for each in _of_texts(text, sup)]
    if len(texts) < len(lost) or any(each.kind == "undecided" for each in found):
        yield Difference(kind="type", topic="type", sub=sub.kind, sup=sup.kind)
    else:
        yield from found
        yield Difference(kind="retyped", topic="type", sub=sub.kind, sup=sup.kind)


def _of_texts(sub: Case, sup: Case) -> Iterator[Difference]:
    if sub.values is not None:
        yield from _listed(sub, sup)
    else:
        yield from _unlisted(sub, sup, frozenset({"string"}))


def _listed(sub: Case, sup: Case) -> Iterator[Difference]:
    """Try the listed values one by one."""
    for key, value in (sub.values or {}).items():
        if any(_tried(value, sub, replace(sub, patterns=frozenset()))) or any(
            matches(pattern, value) is False for pattern in sub.patterns if isinstance(value, str)
        ):
            continue
        if sup.values is not None and key not in sup.values:
            yield Difference(kind="value", topic=f"value {key}", sub=shown(value))
            continue
        found = tuple(_tried(value, sub, sup))
        yield from found or _judged(value, sup)


def _judged(value: Json, sup: Case) -> Iterator[Difference]:
    """Ask a validator about a listed value that no keyword was found to refuse."""
    is_simple = not sup.formats - _HINTS and not isinstance(value, (dict, list))
    if is_simple or (verdict := accepts(sup.view, value)) is True:
        return
    if isinstance(value, str) and sup.formats - _HINTS:
        yield Difference(
            kind="undecided" if verdict is None else "format",
            topic="format",
            sub=shown(value),
            sup=short(", ".join(sorted(sup.formats))),
        )
    else:
        kind: Kind = "undecided" if verdict is None else "refused"
        yield Difference(kind=kind, topic="value", sub=shown(value), sup=sup.kind)


def _tried(value: Json, sub: Case, sup: Case) -> Iterator[Difference]:
    if isinstance(value, str):
        for pattern in sorted(sup.patterns - sub.patterns):
            if matches(pattern, value) is not True:
                kind: Kind = "pattern" if matches(pattern, value) is False else "undecided"
                yield Difference(kind=kind, topic="pattern", sub=shown(value), sup=short(pattern))
        if not _fits(len(value), sup.sizes.get("minLength"), sup.sizes.get("maxLength")):
            yield Difference(
                kind="length", topic="length", sub=shown(value), sup=_size(sup, "string")
            )
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        if not (_above(Bound(value), sup.lower, 1) and _above(Bound(value), sup.upper, -1)):
            yield Difference(kind="range", topic="range", sub=shown(value), sup=_range(sup))
        if any(Fraction(str(value)) % step for step in sup.multiples):
            yield Difference(kind="multiple", topic="multipleOf", sub=shown(value), sup=_steps(sup))


def _unlisted(sub: Case, sup: Case, shared: frozenset[str]) -> Iterator[Difference]:
    if sup.values is not None:
        if sub.types == {"boolean"} and {"true", "false"} <= set(sup.values):
            return
        listed = short(", ".join(sorted(sup.values)))
        kind: Kind = "discriminator" if is_by_discriminator(sup.view) else "enumeration"
        yield Difference(kind=kind, topic="enumeration", sub=f"any {sub.kind}", sup=listed)
        return
    if shared & _NUMBERS:
        yield from _numbers(sub, sup)
    for kind_of, low, high, kind in _SIZES:
        if kind_of in shared and kind_of != "string" and not _is_within(sub, sup, low, high):
            yield Difference(
                kind=kind, topic=low[3:].lower(), sub=_size(sub, kind_of), sup=_size(sup, kind_of)
            )
    if "array" in shared and sup.has_unique_items and not sub.has_unique_items:
        yield Difference(
            kind="unique", topic="uniqueItems", sub="repeated items", sup="unique items"
        )
    if "string" in shared:
        yield from _texts(sub, sup)
        yield from _contents(sub, sup)
    if shared & ({"string"} | _NUMBERS):
        yield from _formats(sub, sup)


def _numbers(sub: Case, sup: Case) -> Iterator[Difference]:
    if not (_above(sub.lower, sup.lower, 1) and _above(sub.upper, sup.upper, -1)):
        yield Difference(kind="range", topic="range", sub=_range(sub), sup=_range(sup))
    steps = sub.multiples | ({Fraction(1)} if "number" not in sub.types else set())
    if any(not any(have % need == 0 for have in steps) for need in sup.multiples):
        yield Difference(kind="multiple", topic="multipleOf", sub=_steps(sub), sup=_steps(sup))


def _above(have: Bound | None, need: Bound | None, sign: int) -> bool:
    """Tell whether an end of a range keeps inside another; `sign` is -1 for upper ends."""
    if need is None:
        return True
    if have is None:
        return False
    if have.value == need.value:
        return have.is_exclusive or not need.is_exclusive
    return sign * have.value > sign * need.value


def _is_within(sub: Case, sup: Case, low: str, high: str) -> bool:
    have, need = sub.reached, sup.sizes
    if have.get(low, 0) < need.get(low, 0):
        return False
    return high not in need or (high in have and have[high] <= need[high])


def _fits(size: int, low: int | None, high: int | None) -> bool:
    return (low is None or size >= low) and (high is None or size <= high)


def _texts(sub: Case, sup: Case) -> Iterator[Difference]:
    """Compare lengths and patterns, which say more together than one by one."""
    needed = sup.patterns - sub.patterns - _MATCH_ALL
    have = sub.patterns - _MATCH_ALL
    is_long_enough = _is_within(sub, sup, "minLength", "maxLength")
    if (is_long_enough and not needed) or texts_within(sub, sup).holds:
        return
    if not is_long_enough:
        by_length = texts_within(sub, replace(sup, patterns=frozenset())).holds if have else False
        if by_length is None:
            yield _undecided("length", sorted(have), [_size(sup, "string")])
        elif not by_length:
            yield Difference(
                kind="length", topic="length", sub=_size(sub, "string"), sup=_size(sup, "string")
            )
    if not needed:
        return
    by_pattern = texts_within(sub, replace(sup, sizes={})).holds
    shown_need = short(" and ".join(sorted(needed)))
    if not have:
        yield Difference(kind="pattern", topic="pattern", sub="any text", sup=shown_need)
    elif by_pattern is None:
        yield _undecided("pattern", sorted(have), sorted(needed))
    elif not by_pattern:
        shown_have = short(" and ".join(sorted(have)))
        yield Difference(kind="pattern-changed", topic="pattern", sub=shown_have, sup=shown_need)


def _contents(sub: Case, sup: Case) -> Iterator[Difference]:
    """Compare what texts hold: the same text in another encoding is another value."""
    for keyword in CONTENT:
        have, need = _content(sub, keyword), _content(sup, keyword)
        if need and have != need:
            yield Difference(kind="content", topic=keyword, sub=have, sup=need)


def _content(case: Case, keyword: str) -> str:
    """Give what a keyword of 3.1 says, or else the format of 3.0 that meant the same."""
    by_format = (text for form, text in _AS_FORMAT[keyword].items() if form in case.formats)
    return case.content.get(keyword) or next(by_format, "")


def _formats(sub: Case, sup: Case) -> Iterator[Difference]:
    have = sub.formats - _HINTS
    for need in sorted(sup.formats - _HINTS - have):
        if any(need in _WITHIN.get(one, ()) for one in have) or _has_bits(sub, need):
            continue
        if any(told.get(need, "?") == sub.content.get(key) for key, told in _AS_FORMAT.items()):
            continue
        if need in _KNOWN and have <= _KNOWN:
            yield Difference(
                kind="format", topic="format", sub=", ".join(sorted(have)) or "any format", sup=need
            )
        else:
            yield _undecided("format", sorted(have), [need])


def _has_bits(case: Case, form: str) -> bool:
    """Tell whether a case's range is within that of an integer format."""
    bits = _BITS.get(form)
    if bits is None or case.lower is None or case.upper is None or "string" in case.types:
        return False
    edge: int = 2 ** (bits - 1)
    return case.lower.value >= -edge and case.upper.value < edge


def _opaque(sub: Case, sup: Case) -> Iterator[Difference]:
    for keyword, text in sup.opaque.items():
        if sub.opaque.get(keyword) != text:
            yield _undecided(keyword, [sub.opaque.get(keyword, "")], [text])


def _undecided(topic: str, sub: list[str], sup: list[str]) -> Difference:
    have, need = (short(", ".join(texts)) for texts in (sub, sup))
    return Difference(kind="undecided", topic=topic, sub=have or "none", sup=need or "none")


def _range(case: Case) -> str:
    low, high = (str(end) if end else "no end" for end in (case.lower, case.upper))
    return f"{low} to {high}"


def _size(case: Case, kind_of: str) -> str:
    low, high = next((low, high) for name, low, high, _ in _SIZES if name == kind_of)
    return f"{case.reached.get(low, 0)} to {case.reached.get(high, 'no end')}"


def _steps(case: Case) -> str:
    return ", ".join(str(step) for step in sorted(case.multiples)) or "any step"
