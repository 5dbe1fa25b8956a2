"""How long something is still there, in two documents: deprecation, sunset, stability.

Source: OpenAPI 3.1.0 `deprecated`; RFC 8594 for the sunset, here a date in `x-sunset`. How stable
an operation is stands in `x-stability` or `x-stability-level`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from postspec.compat._found import Found, Spot
from postspec.compat._view import Json

#: The extensions that say how stable something is, the first that is there counts.
_STABILITIES = ("x-stability", "x-stability-level")
#: What is said of stability, least first. Nothing said means stable.
_ORDER = ("draft", "alpha", "beta", "stable")


def lifecycle(
    old: Mapping[str, Json], new: Mapping[str, Json], spot: Spot, *, rule: str, name: str = ""
) -> Iterator[Found]:
    """Give what changed of the end of an operation or parameter that is in both documents.

    `rule` is that of something newly deprecated; `name` goes into its message, or else its end.
    """
    is_deprecated = new.get("deprecated") is True
    before, after = sunset(old), sunset(new)
    if is_deprecated and old.get("deprecated") is not True:
        until = f" and ends on {after}" if after else ""
        yield spot.found(rule, name=name or until, new=after)
    if is_deprecated and before and not after:
        yield spot.found("sunset-removed", old=before)
    if after and after != before and _day(after) is None:
        yield spot.found("sunset-unreadable", new=after)
    days = (_day(before), _day(after))
    if days[0] and days[1] and days[1] < days[0]:
        yield spot.found("sunset-brought-forward", old=before, new=after)
    yield from _stability(old, new, spot)


def _stability(old: Mapping[str, Json], new: Mapping[str, Json], spot: Spot) -> Iterator[Found]:
    before, after = (stability(node) or _ORDER[-1] for node in (old, new))
    if before in _ORDER and after in _ORDER and _ORDER.index(after) < _ORDER.index(before):
        yield spot.found("stability-lowered", old=before, new=after)


def stability(node: Mapping[str, Json]) -> str:
    """Give what is said of an operation's or parameter's stability, or nothing."""
    return next((str(node[key]) for key in _STABILITIES if key in node), "")


def sunset(node: Mapping[str, Json]) -> str:
    """Give the sunset as it is written, or nothing."""
    return str(node.get("x-sunset") or "")


def is_past(node: Mapping[str, Json], today: str) -> bool:
    """Tell whether something was deprecated and its sunset has come by `today`, a date or nothing."""
    end = _day(sunset(node))
    return bool(today and end and node.get("deprecated") is True) and str(end) <= today


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None
