"""Differences with a value that shows them, and what such a value, or its absence, says of them."""

from __future__ import annotations

import json
from dataclasses import replace

from postspec.compat._accepts import accepts
from postspec.compat._case import Case
from postspec.compat._containment import Pair, is_view_pair
from postspec.compat._difference import Difference, Kind
from postspec.compat._shape import shape_of
from postspec.compat._union import case_label
from postspec.compat._values import token
from postspec.compat._view import View
from postspec.compat._witness import Witness, find_witness

#: What no value can show: it is about names, or about what a reader expects.
_SHOWN_BY_NONE = frozenset(
    {
        "undeclared", "renamed", "type-implied", "idle", "deprecated", "default", "listed-removed",
        "listed-added", "sunset-removed", "sunset-unreadable", "sunset-brought-forward",
        "stability-lowered", "retyped", "content",
    }
)  # fmt: skip
#: What only a name that nobody declared may show.
_ABOUT_NAMES = frozenset(
    {"additional", "dependent", "forbidden", "names", "patterned", "required", "size"}
)
#: Keywords that may speak of names which are not declared.
_TELLING_NAMES = frozenset({"dependentSchemas", "not", "unevaluatedProperties"})
#: In how many cases of a union that are called the same a witness is looked for.
_MOST_ASKED = 3
#: The longest witness in characters; a longer one is of no help.
_LONGEST = 300


def exemplified(difference: Difference, pair: Pair, views: Pair) -> Difference:
    """Give a difference with its witness, if there is one.

    A question that stayed open is answered by a witness. A lost case of a union without one becomes
    a question: the other cases may make up for it together.
    """
    if difference.kind in _SHOWN_BY_NONE or not is_view_pair(views):
        return difference
    sub = pair[0]
    case = sub if isinstance(sub, Case) else None
    asked = [case] if case else [*_lost(difference, views[0])[:_MOST_ASKED], None]
    found = _listed(difference, views) or next(
        (one for each in asked if (one := _searched(difference, views, each))), None
    )
    if found is None:
        is_open = _is_about_scalars(difference, case, views) or _may_be_shared(difference, views)
        return replace(difference, kind="undecided") if is_open else difference
    text = token(found.value)
    return replace(
        difference,
        kind=_kind(difference, found),
        witness=text if len(text) <= _LONGEST else "",
    )


def _searched(difference: Difference, views: Pair, case: Case | None) -> Witness | None:
    if not is_view_pair(views):
        return None
    is_open = _is_about_names(difference, views[1])
    name = difference.topic.removeprefix("property ")
    return find_witness(*views, case, is_open=is_open, about=name)


def _is_about_names(difference: Difference, sup: View) -> bool:
    """Tell whether names that nobody declared may show a difference."""
    if difference.kind != "union-case":
        is_told = difference.topic in _TELLING_NAMES
        return is_told or difference.kind in _ABOUT_NAMES
    return all(case.additional is not None for case in shape_of(sup).cases)


def _listed(difference: Difference, views: Pair) -> Witness | None:
    """Give the listed value itself, where a difference is about one."""
    if difference.kind != "value" or not is_view_pair(views):
        return None
    value = json.loads(difference.topic.removeprefix("value "))
    is_shown = accepts(views[0], value) is True and accepts(views[1], value) is False
    return Witness(value) if is_shown else None


def _is_about_scalars(difference: Difference, case: Case | None, views: Pair) -> bool:
    """Tell whether cases that overlap may do so in other values than objects and arrays."""
    if difference.kind != "ambiguous" or not is_view_pair(views):
        return False
    lost = [case] if case else _lost(difference, views[0])
    return not all(one.types <= {"array", "object"} for one in lost)


def _may_be_shared(difference: Difference, views: Pair) -> bool:
    """Tell whether the cases that are left know all the names of a lost one between them."""
    if difference.kind != "union-case" or not is_view_pair(views):
        return False
    known = {name for other in shape_of(views[1]).cases for name in other.properties}
    return all(case.properties.keys() <= known for case in _lost(difference, views[0]))


def _lost(difference: Difference, view: View) -> list[Case]:
    """Give the cases of a union that a difference is about."""
    return [case for case in shape_of(view).cases if case_label(case) == difference.sub]


def _kind(difference: Difference, found: Witness) -> Kind:
    if difference.kind == "ambiguous" and not isinstance(found.value, (dict, list)):
        return "refused"
    return "refused" if difference.kind == "undecided" else difference.kind
