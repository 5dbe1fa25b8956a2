"""An overlay's actions applied to a document.

Source: Overlay Specification 1.0.0. Two things are stricter here: an action that matches nothing is
an error, in which each entry of a list such as `['A', 'B']` counts by itself, and so is an update of
a single value. Two are looser: a value may be removed whatever its type, and an update of an array
by an array adds its entries, as version 1.1 says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from postspec.findings import Finding, Place
from postspec.openapi._overlay import Action, Overlay, compiled, did_you_mean
from postspec.openapi._rules import found
from postspec.openapi._schema import SOURCE
from postspec.openapi._text import Json

if TYPE_CHECKING:
    from jsonpath_rfc9535 import JSONPathNode, JSONPathQuery

Location = tuple[int | str, ...]


def apply_overlay(
    document: Mapping[str, Json], overlay: Overlay
) -> tuple[dict[str, Json], tuple[Finding, ...]]:
    """Give a new document with the overlay's actions applied, and a finding for each that failed.

    An update merges objects member by member, lengthens arrays, and replaces everything else. In
    arrays whose entries OpenAPI wants unique (`required`, `enum`, `type`, `tags`), what is there
    already is not added again. The component schema or operation around a target is marked by
    `overlay: true` in its `x-postspec-source`.

    The document that was passed in is left as it was. An action with a finding changes nothing.
    """
    result: dict[str, Json] = _copied(document)
    findings: list[Finding] = []
    for action in overlay.actions:
        problem = _apply(result, action)
        if problem is not None:
            place = Place(
                file=overlay.file, pointer=action.pointer + "/target", position=action.position
            )
            findings.append(replace(problem, place=place, subject=action.description))
    return result, tuple(findings)


def _apply(document: dict[str, Json], action: Action) -> Finding | None:
    query = compiled(action.target)
    for each in (query, *_single(query)):
        if not each.find(document):
            what = action.target if each is query else f"{each}, one part of the target,"
            return _problem(
                "overlay-no-match", f"{what} matches nothing", _near_miss(each, document)
            )
    # A target may name one place twice, as in `['a', 'a']`.
    nodes = list({node.location: node for node in query.find(document)}.values())
    problem = _wrong_type(nodes, action)
    if problem is not None:
        return problem
    # Later siblings first: removing one moves those behind it.
    for node in sorted(nodes, key=lambda each: _order(each.location), reverse=True):
        if action.kind == "remove":
            _remove(document, node.location)
        else:
            _merge(node.value, action.value, str((node.location or ("",))[-1]))
        _mark(document, node.location)
    return None


def _single(query: JSONPathQuery) -> Iterator[JSONPathQuery]:
    """Give the query once for each entry of each list such as `['A', 'B']`, with that entry alone."""
    from jsonpath_rfc9535 import JSONPathQuery as Query

    for index, segment in enumerate(query.segments):
        for selector in segment.selectors if len(segment.selectors) > 1 else ():
            alone = type(segment)(env=query.env, token=segment.token, selectors=(selector,))
            segments = (*query.segments[:index], alone, *query.segments[index + 1 :])
            yield Query(env=query.env, segments=segments)


def _wrong_type(nodes: Iterable[JSONPathNode], action: Action) -> Finding | None:
    if action.kind == "remove":
        if all(node.location for node in nodes):
            return None
        return _problem("overlay-target-type", "the whole document cannot be removed")
    for node in nodes:
        if not isinstance(node.value, dict | list):
            message = f"{node.path()} is a single value, which an update cannot reach"
            return _problem("overlay-target-type", message, "target the object around it")
        if isinstance(node.value, dict) and not isinstance(action.value, dict):
            message = f"{node.path()} is an object, the update is not"
            return _problem("overlay-target-type", message, "give the members to be merged")
    return None


def _problem(rule: str, message: str, fix: str = "") -> Finding:
    return found(rule, message, Place(), fix=fix)


def _order(location: Location) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, p, "") if isinstance(p, int) else (1, 0, p) for p in location)


def _merge(target: Json, update: Json, name: str) -> None:
    """Change `target` in place. `name` is the key it stands under."""
    if isinstance(target, list):
        _extend(target, update if isinstance(update, list) else [update], name)
        return
    for key, value in update.items():
        old = target.get(key)
        same_kind = isinstance(value, dict | list) and type(old) is type(value)
        if same_kind:
            _merge(old, value, key)
        else:
            target[key] = _copied(value)


_UNIQUE = frozenset({"required", "enum", "type", "tags"})


def _extend(target: list[Json], more: Sequence[Json], name: str) -> None:
    for each in more:
        if name not in _UNIQUE or each not in target:
            target.append(_copied(each))


def _remove(document: dict[str, Json], location: Location) -> None:
    owner: Json = document
    for part in location[:-1]:
        owner = owner[part]
    del owner[location[-1]]


#: Where a component schema and an operation stand, as the first parts of a location.
_OWNERS = ((("components", "schemas"), 3), (("paths",), 3), (("webhooks",), 3))


def _mark(document: dict[str, Json], location: Location) -> None:
    for start, length in _OWNERS:
        if location[: len(start)] == start and len(location) >= length:
            owner: Json = document
            for part in location[:length]:
                owner = owner.get(part) if isinstance(owner, dict) else None
            if isinstance(owner, dict):
                source = owner.get(SOURCE)
                owner[SOURCE] = {**(source if isinstance(source, dict) else {}), "overlay": True}


def _copied(value: Json) -> Json:
    if isinstance(value, Mapping):
        return {key: _copied(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_copied(each) for each in value]
    return value


# --- hints ----------------------------------------------------------------------------------------


def _near_miss(query: JSONPathQuery, document: dict[str, Json]) -> str:
    """Say how far the target leads, and what is there instead of its next part."""
    from jsonpath_rfc9535 import JSONPathQuery as Query

    reached = len(query.segments)
    nodes: list[JSONPathNode] = []
    while not nodes:
        reached -= 1
        prefix = Query(env=query.env, segments=tuple(query.segments[:reached]))
        nodes = list(prefix.find(document))
    missing = [str(each) for each in query.segments[reached].selectors]
    names = sorted({key for node in nodes if isinstance(node.value, dict) for key in node.value})
    meant = [hint for each in missing if (hint := did_you_mean(each.strip("'\""), names))]
    return "; ".join([f"no {', '.join(missing)} in {_shown(nodes[0])}", *meant])


def _shown(node: JSONPathNode) -> str:
    text = "$"
    for part in node.location:
        is_plain = isinstance(part, str) and part.isidentifier() and part.isascii()
        text += f".{part}" if is_plain else f"[{part!r}]"
    return text
