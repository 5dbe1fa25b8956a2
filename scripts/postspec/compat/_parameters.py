"""Parameters of one operation in two documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from postspec.compat._found import Found, Root, Spot
from postspec.compat._lifecycle import is_past, lifecycle
from postspec.compat._values import shown
from postspec.compat._written import WrittenParameter, written_parameters
from postspec.openapi import Document, Operation

_Key = tuple[str, str]
_Side = tuple[Document, Operation]
_NAMES = re.compile(r"\{([^{}]*)\}")


_Parameters = Mapping[_Key, WrittenParameter]


def parameters(old: _Side, new: _Side, spot: Spot, today: str = "") -> Iterator[Found | Root]:
    """Give the changes of the parameters. Those of the path are matched by position.

    `today` is a date (`2026-01-15`) by which a sunset is past; without it none is.
    """
    renamed = _renamed(old[1].path, new[1].path)
    one = {_new_key(key, renamed): p for key, p in written_parameters(*old).items()}
    other = written_parameters(*new)
    before, after = _taken_apart(one, other), _taken_apart(other, one)
    yield from _regrouped(one, other, before, after, spot)
    yield from _matched(before, after, spot, today)


def _matched(
    before: _Parameters, after: _Parameters, spot: Spot, today: str
) -> Iterator[Found | Root]:
    moved = dict(_moves(before, after))
    for key, one in before.items():
        here = _spot(spot, one, old=one.pointer)
        if key in after:
            yield from _parameter(
                one, after[key], _spot(spot, after[key], one.pointer, after[key].pointer)
            )
        elif key in moved:
            heir = after[moved[key]]
            yield replace(here, new=heir.pointer).found(
                "parameter-moved", name=one.name, old=one.place, new=heir.place
            )
        else:
            rule = "sunset-parameter-removed" if is_past(one.raw, today) else "parameter-removed"
            yield here.found(rule, name=one.name)
    for key, other in after.items():
        if key not in before and key not in moved.values():
            rule = "required-parameter-added" if other.is_required else "parameter-added"
            yield _spot(spot, other, new=other.pointer).found(rule, name=other.name)


def _taken_apart(parameters: _Parameters, others: _Parameters) -> _Parameters:
    """Give the parameters with those objects as their pieces that others send piece by piece."""
    found: dict[_Key, WrittenParameter] = {}
    for key, one in parameters.items():
        pieces = {(key[0], piece.name): piece for piece in one.pieces}
        is_apart = key not in others and any(k in others and k not in parameters for k in pieces)
        found |= pieces if is_apart else {key: one}
    return found


def _regrouped(
    one: _Parameters, other: _Parameters, before: _Parameters, after: _Parameters, spot: Spot
) -> Iterator[Found]:
    """Tell of objects that were taken apart, and of those that now hold what stood alone."""
    for key, whole in one.items():
        if key not in before:
            pieces = ", ".join(piece.name for piece in whole.pieces)
            here = _spot(spot, whole, old=whole.pointer)
            yield here.found("parameter-regrouped", old=whole.name, new=pieces)
    for key, whole in other.items():
        if key not in after:
            pieces = ", ".join(piece.name for piece in whole.pieces)
            here = _spot(spot, whole, new=whole.pointer)
            yield here.found("parameter-regrouped", old=pieces, new=whole.name)


def _renamed(old: str, new: str) -> dict[str, str]:
    return dict(zip(_NAMES.findall(old), _NAMES.findall(new), strict=False))


def _new_key(key: _Key, renamed: Mapping[str, str]) -> _Key:
    place, name = key
    return (place, renamed.get(name, name)) if place == "path" else key


def _moves(before: _Parameters, after: _Parameters) -> Iterator[tuple[_Key, _Key]]:
    """Give the parameters that went from one place to another, by their keys."""
    came = {name.lower(): (place, name) for place, name in after if (place, name) not in before}
    for place, name in before:
        if (place, name) not in after and name.lower() in came:
            yield (place, name), came[name.lower()]


def _spot(spot: Spot, parameter: WrittenParameter, old: str = "", new: str = "") -> Spot:
    return replace(spot, path=f"{parameter.place} {parameter.name}", old=old, new=new)


def _parameter(
    one: WrittenParameter, other: WrittenParameter, spot: Spot
) -> Iterator[Found | Root]:
    if one.place == "path" and one.name != other.name:
        yield spot.found("path-parameter-renamed", name=one.name, old=one.name, new=other.name)
    if other.is_required != one.is_required:
        rule = "parameter-made-required" if other.is_required else "parameter-made-optional"
        yield spot.found(rule, name=other.name)
    yield from lifecycle(one.raw, other.raw, spot, rule="parameter-deprecated", name=other.name)
    if one.style != other.style:
        yield spot.found("parameter-style-changed", name=other.name, old=one.style, new=other.style)
    if shown(one.default) != shown(other.default):
        defaults = ("" if v is None else shown(v) for v in (one.default, other.default))
        before, after = defaults
        at = replace(spot, old=one.described, new=other.described)
        yield at.found("parameter-default-changed", name=other.name, old=before, new=after)
    if spot.carrier is not None:
        yield Root(
            carrier=spot.carrier,
            operation=spot.operation,
            path=spot.path,
            old=one.schema,
            new=other.schema,
            is_text=_is_text(one) and _is_text(other),
            is_repeated=_is_repeated(one) and _is_repeated(other),
        )


def _is_text(parameter: WrittenParameter) -> bool:
    """Tell whether values are written by a style; what a media type describes is written as that."""
    return "content" not in parameter.raw


def _is_repeated(parameter: WrittenParameter) -> bool:
    return _is_text(parameter) and parameter.style == "form" and parameter.place == "query"
