"""How long something is still there, in two documents: deprecation, sunset, stability.

Source: OpenAPI 3.1.0 `deprecated`; RFC 8594 for the sunset, here a date in `x-sunset`. How stable
an operation is stands in `x-stability` or `x-stability-level`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from postspec.compat._found import Found, Spot
from postspec.compat._view import Json

#: The extensions that say how stable something is, the first that is there counts.
_STABILITIES = ("x-stability", "x-stability-level")
#: What is said of stability, least first. Nothing said means stable.
_ORDER = ("draft", "alpha", "beta", "stable")


Change = tuple[Literal["deprecated", "sunset-removed", "sunset-unreadable", "sunset-brought-forward", "stability-lowered"], str, str]  # fmt: skip


def lifecycle(
    old: Mapping[str, Json], new: Mapping[str, Json], spot: Spot, *, rule: str, name: str = ""
) -> Iterator[Found]:
    """Give what changed of the end of an operation or parameter that is in both documents.

    `rule` is that of something newly deprecated; `name` goes into its message, or else its end.
    """
    for kind, before, after in lifecycle_changes(old, new):
        until = f" and ends on {after}" if after else ""
        if kind == "deprecated":
            yield spot.found(rule, name=name or until, new=after)
        else:
            yield spot.found(kind, old=before, new=after)


def lifecycle_changes(old: Mapping[str, Json], new: Mapping[str, Json]) -> Iterator[Change]:
    """Give what changed of the end of something, each with its old and new words."""
    is_deprecated = new.get("deprecated") is True
    before, after = sunset(old), sunset(new)
    if is_deprecated and old.get("deprecated") is not True:
        yield "deprecated", "", after
    if is_deprecated and before and not after:
        yield "sunset-removed", before, ""
    if after and after != before and _day(after) is None:
        yield "sunset-unreadable", "", after
    days = (_day(before), _day(after))
    if days[0] and days[1] and days[1] < days[0]:
        yield "sunset-brought-forward", before, after
    stable, less = (stability(node) or _ORDER[-1] for node in (old, new))
    if stable in _ORDER and less in _ORDER and _ORDER.index(less) < _ORDER.index(stable):
        yield "stability-lowered", stable, less


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
