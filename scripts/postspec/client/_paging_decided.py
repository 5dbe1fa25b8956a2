"""What a document itself says of an operation's pages, over what names tell.

An operation's `x-postspec-paging` is `false` where it has no pages, or an object with any of the
members in `_MEMBERS`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from postspec.client._paging import Paging, recognise_paging
from postspec.client._rules import RULES
from postspec.client._shapes import Shape, Spot
from postspec.findings import Finding, Place, found
from postspec.json_pointer import tokens_of
from postspec.openapi import Operation

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties import ModelProperty

EXTENSION = "x-postspec-paging"

_POINTER = "the JSON Pointer of a property of the answer"
#: The extension's members, and what each must be.
_MEMBERS: Mapping[str, str] = {
    **dict.fromkeys(("offset", "page", "cursor", "size"), "the name of a query parameter"),
    "first": "a whole number",
    **dict.fromkeys(("items", "total", "pages", "more", "last", "taken", "successor"), _POINTER),
}


def paging_of(
    file: str, operation: Operation, endpoint: Endpoint, success: Shape | None
) -> Paging | Finding | None:
    """Give how an operation's pages follow each other, None where it has none.

    `success` is what the method returns. A finding says what is wrong with the extension.
    """
    decided = operation.raw.get(EXTENSION)
    recognised = None if decided is False else recognise_paging(operation, endpoint, success)
    if decided is None or decided is False:
        return recognised
    try:
        return _decide(decided, operation, endpoint, success, recognised)
    except _DecisionError as error:
        return found(
            RULES,
            "client-paging-unusable",
            f"`{EXTENSION}`: {error}",
            Place(file=file, pointer=f"{operation.pointer}/{EXTENSION}"),
            subject=operation.label,
        )


def page_item(model: ModelProperty, pagings: Iterable[Paging]) -> Shape | None:
    """Give the shape of the items of the list that a model holds a page of, if it is one."""
    name = str(model.class_info.name)
    return next((p.item for p in pagings if p.items is not None and p.model == name), None)


class _DecisionError(ValueError):
    """What is wrong with the extension, in words."""


def _decide(
    decided: object,
    operation: Operation,
    endpoint: Endpoint,
    success: Shape | None,
    recognised: Paging | None,
) -> Paging:
    """Put what is said over what was recognised. Raises _DecisionError."""
    if not isinstance(decided, Mapping):
        raise _DecisionError("it must be false or an object")
    if success is None or operation.method != "get":
        raise _DecisionError("only a GET that answers with JSON can have pages")
    for name in decided:
        if name not in _MEMBERS:
            raise _unknown_member(str(name))
    changes = {name: _decided(name, value, endpoint, success) for name, value in decided.items()}
    # Counting items and counting pages exclude each other.
    for name, other in (("offset", "page"), ("page", "offset")):
        if name in decided:
            changes.setdefault(other, None)
    items = changes.get("items")
    if isinstance(items, Spot):
        changes["item"] = items.shape.item
    elif recognised is None and success.kind == "list":
        changes["item"] = success.item
    elif recognised is None:
        raise _DecisionError("`items` is missing, and the answer is no list")
    base = recognised or Paging(item=success, model=success.class_name)
    made = replace(base, **changes)  # type: ignore[arg-type]  # each checked by _decided
    if not made.leads_on:
        raise _DecisionError(
            "no way leads from one page to the next: `offset`, `page` or `successor`"
        )
    return made


def _unknown_member(name: str) -> _DecisionError:
    near = difflib.get_close_matches(name, _MEMBERS, 1)
    hint = f"did you mean `{near[0]}`?" if near else f"known are {', '.join(_MEMBERS)}"
    return _DecisionError(f"no member is called `{name[:40]}`; {hint}")


def _decided(name: str, value: object, endpoint: Endpoint, success: Shape) -> object:
    wanted = _DecisionError(f"`{name}` must be {_MEMBERS[name]}")
    if name == "first":
        if not isinstance(value, int) or isinstance(value, bool):
            raise wanted
        return value
    if not isinstance(value, str):
        raise wanted
    if _MEMBERS[name] is _POINTER:
        spot = _spot(value, success)
        if spot is None or (spot.kind == "list") is not (name == "items"):
            raise wanted
        return spot
    known = {prop.name.get_untrusted_value() for prop in endpoint.query_parameters}
    if value not in known:
        raise wanted
    return value


def _spot(pointer: str, success: Shape) -> Spot | None:
    path = tuple(tokens_of(pointer))
    return next((s for s in success.spots(lambda _: True) if s.path == path), None)
