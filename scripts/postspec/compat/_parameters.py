"""Parameters of one operation in two documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from postspec.compat._found import Found, Root, Spot
from postspec.compat._values import shown
from postspec.compat._written import WrittenParameter, written_parameters
from postspec.openapi import Document, Operation

_Key = tuple[str, str]
_Side = tuple[Document, Operation]
_NAMES = re.compile(r"\{([^{}]*)\}")


def parameters(old: _Side, new: _Side, spot: Spot) -> Iterator[Found | Root]:
    """Give the changes of the parameters. Those of the path are matched by position."""
    renamed = _renamed(old[1].path, new[1].path)
    before = {_new_key(key, renamed): p for key, p in written_parameters(*old).items()}
    after = written_parameters(*new)
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
            yield here.found("parameter-removed", name=one.name)
    for key, other in after.items():
        if key not in before and key not in moved.values():
            rule = "required-parameter-added" if other.is_required else "parameter-added"
            yield _spot(spot, other, new=other.pointer).found(rule, name=other.name)


def _renamed(old: str, new: str) -> dict[str, str]:
    return dict(zip(_NAMES.findall(old), _NAMES.findall(new), strict=False))


def _new_key(key: _Key, renamed: Mapping[str, str]) -> _Key:
    place, name = key
    return (place, renamed.get(name, name)) if place == "path" else key


def _moves(
    before: Mapping[_Key, WrittenParameter], after: Mapping[_Key, WrittenParameter]
) -> Iterator[tuple[_Key, _Key]]:
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
    if other.is_deprecated and not one.is_deprecated:
        yield spot.found("parameter-deprecated", name=other.name)
    if one.style != other.style:
        yield spot.found("parameter-style-changed", name=other.name, old=one.style, new=other.style)
    if shown(one.default) != shown(other.default):
        defaults = ("" if v is None else shown(v) for v in (one.default, other.default))
        before, after = defaults
        yield spot.found("parameter-default-changed", name=other.name, old=before, new=after)
    if spot.carrier is not None:
        yield Root(
            carrier=spot.carrier,
            operation=spot.operation,
            path=spot.path,
            old=one.schema,
            new=other.schema,
        )
