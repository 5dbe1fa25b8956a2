"""Media types compared: what a caller sends, what it accepts, what a document declares.

Source: RFC 9110, sections 8.3.1 (media types) and 12.5.1 (`Accept`); RFC 6839 (suffixes).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from postspec.openapi import MediaType

_PARAMETER: Final = re.compile(r';\s*([^\s;="]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"]*))')
_WEIGHT: Final = re.compile(r"0(\.[0-9]{0,3})?|1(\.0{0,3})?")
# What is longer than any media type or list of them is cut, so that memory is bounded.
_MAX_TYPE: Final = 200
_MAX_ACCEPT: Final = 2000


@dataclass(frozen=True, slots=True)
class MediaRange:
    """A media type or a range of them, all in lower case: `text/*`, `application/*+json`."""

    kind: str
    subtype: str
    parameters: Mapping[str, str] = field(default_factory=dict)

    def covers(self, other: MediaRange) -> bool:
        """Tell whether another type falls under this one.

        A parameter counts where both have it: one that says nothing of a version takes any.
        """
        if self.kind not in ("*", other.kind):
            return False
        is_suffix = self.subtype.startswith("*+") and other.subtype.endswith(self.subtype[1:])
        if self.subtype not in ("*", other.subtype) and not is_suffix:
            return False
        own = self.parameters
        return all(own.get(n, value) == value for n, value in other.parameters.items())

    def closeness(self, other: MediaRange) -> tuple[int, int, int]:
        """Tell how well this says what `other` is, to be compared: exactly, and no more than it."""
        is_open = (self.kind == "*") + (self.subtype == "*") + self.subtype.startswith("*+")
        shared = len(self.parameters.keys() & other.parameters.keys())
        return -is_open, shared, shared - len(self.parameters)


def essence(content_type: str) -> str:
    """Give a media type without its parameters, lower case."""
    return content_type.partition(";")[0].strip().lower()


def is_json(content_type: str) -> bool:
    """Tell whether a media type without parameters is JSON (RFC 6839 for the suffix)."""
    return content_type == "application/json" or content_type.endswith("+json")


def header_parameters(value: str) -> dict[str, str]:
    """Give the parameters of a header's value, names in lower case; of a name sent twice the first."""
    found: dict[str, str] = {}
    for one in _PARAMETER.finditer(value):
        text = re.sub(r"\\(.)", r"\1", one[2]) if one[2] is not None else one[3].strip()
        found.setdefault(one[1].lower(), text)
    return found


def parse_media_type(text: str) -> MediaRange:
    """Give what a media type or range says; its character set aside, which makes no other type."""
    return _parsed(text[:_MAX_TYPE])


@lru_cache(maxsize=1024)
def _parsed(text: str) -> MediaRange:
    kind, _, subtype = essence(text).partition("/")
    parameters = {k: v.lower() for k, v in header_parameters(text).items()}
    for name in ("charset", "boundary"):
        parameters.pop(name, None)
    return MediaRange(kind, subtype, parameters)


def choose_media_type(declared: Sequence[MediaType], content_type: str) -> MediaType | None:
    """Give the declared media type that a request's falls under, the one that says it best."""
    chosen = _fitting(tuple([one.name for one in declared]), content_type[:_MAX_TYPE])
    return None if chosen is None else declared[chosen]


@lru_cache(maxsize=1024)
def _fitting(names: tuple[str, ...], content_type: str) -> int | None:
    sent = parse_media_type(content_type)
    ranges = [(parse_media_type(name), number) for number, name in enumerate(names)]
    fitting = [(one, number) for one, number in ranges if one.covers(sent)]
    return max(fitting, key=lambda one: one[0].closeness(sent))[1] if fitting else None


def best_accepted(declared: Sequence[MediaType], accept: str) -> MediaType | None:
    """Give the declared media type that a caller likes best; None if it accepts none of them.

    The first of all for a caller that says nothing, or nothing that can be read.
    """
    if not accept or not declared:
        return declared[0] if declared else None
    chosen = _liked(tuple([one.name for one in declared]), accept[:_MAX_ACCEPT])
    return None if chosen is None else declared[chosen]


@lru_cache(maxsize=1024)
def _liked(names: tuple[str, ...], accept: str) -> int | None:
    ranges = _accepted(accept)
    if not ranges:
        return 0
    weighed = [(_weight(parse_media_type(n), ranges), number) for number, n in enumerate(names)]
    weight, best = max(weighed, key=lambda one: one[0])
    return best if weight > 0 else None


def _accepted(accept: str) -> tuple[tuple[MediaRange, float], ...]:
    """Give the ranges of an `Accept` header and their weights; what is none is left out."""
    found = []
    for one in accept.split(","):
        wanted, parameters = parse_media_type(one), header_parameters(one)
        weight = parameters.get("q", "1")
        if wanted.kind and wanted.subtype and _WEIGHT.fullmatch(weight):
            own = {k: v for k, v in wanted.parameters.items() if k != "q"}
            found.append((MediaRange(wanted.kind, wanted.subtype, own), float(weight)))
    return tuple(found)


def _weight(media: MediaRange, ranges: Iterable[tuple[MediaRange, float]]) -> float:
    """Give the weight of the range that says best what a type is, 0 if none covers it.

    A declared range can be answered with any type that falls under it.
    """
    fitting = [(r.closeness(media), w) for r, w in ranges if r.covers(media) or media.covers(r)]
    return max(fitting, default=((0, 0, 0), 0.0))[1]
