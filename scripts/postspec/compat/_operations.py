"""Two documents' operations and webhooks: which belong together, and what their heads say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from postspec.compat._found import Carrier, Found, Root, Spot
from postspec.compat._messages import bodies, responses
from postspec.compat._parameters import parameters
from postspec.compat._security import security
from postspec.compat._written import written_operation
from postspec.openapi import Document, Operation

_Key = tuple[str, str]


def operations(old: Document, new: Document) -> Iterator[Found | Root]:
    """Give the changes of all operations and webhooks, and their schemas to compare."""
    yield from _room(old, new, is_webhook=False)
    yield from _room(old, new, is_webhook=True)


def _room(old: Document, new: Document, *, is_webhook: bool) -> Iterator[Found | Root]:
    before = _by_key(old.webhooks if is_webhook else old.operations)
    after = _by_key(new.webhooks if is_webhook else new.operations)
    ids = {str(operation.operation_id): operation for operation in after.values()}
    for key, one in before.items():
        if key in after:
            yield from _operation(old, one, new, after[key], is_webhook=is_webhook)
        else:
            spot = Spot(operation=one.label, old=one.pointer)
            yield spot.found("operation-removed", old=one.label, name=_moved(one, ids))
    for key, other in after.items():
        if key not in before:
            spot = Spot(operation=other.label, new=other.pointer)
            yield spot.found("operation-added", new=other.label)


def _by_key(found: tuple[Operation, ...]) -> Mapping[_Key, Operation]:
    """Key operations by method and path without the names in it, unless that is ambiguous."""
    count = Counter((o.method, template(o.path)) for o in found)
    return {
        (o.method, t if count[o.method, t := template(o.path)] == 1 else o.path): o for o in found
    }


def template(path: str) -> str:
    """Give a path with its parameters unnamed: `/agents/{}`."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


def _moved(gone: Operation, ids: Mapping[str, Operation]) -> str:
    heir = ids.get(str(gone.operation_id))
    return f"; its operationId now belongs to {heir.label}" if heir else ""


def _operation(
    old: Document, one: Operation, new: Document, other: Operation, *, is_webhook: bool
) -> Iterator[Found | Root]:
    label = other.label
    before, after = written_operation(old, one), written_operation(new, other)
    spot = Spot(operation=label, old=one.pointer, new=other.pointer)
    yield from _head(one, other, spot)
    request = Spot(
        operation=label,
        carrier=Carrier("request", is_webhook),
        old=before.pointer,
        new=after.pointer,
    )
    yield from parameters((old, one), (new, other), request)
    yield from bodies(before["requestBody"], after["requestBody"], request)
    yield from responses(before["responses"], after["responses"], label, is_webhook=is_webhook)
    if not is_webhook:
        yield from security((old, one), (new, other), spot)
        yield from servers(one.servers, other.servers, spot)


def _head(one: Operation, other: Operation, spot: Spot) -> Iterator[Found]:
    if other.raw.get("deprecated") is True and one.raw.get("deprecated") is not True:
        yield spot.found("operation-deprecated")
    ids = (str(one.raw.get("operationId") or ""), str(other.raw.get("operationId") or ""))
    if ids[0] != ids[1]:
        yield spot.found("operation-id-changed", old=ids[0], new=ids[1])
    tags = (str(next(iter(one.tags), "")), str(next(iter(other.tags), "")))
    if tags[0] != tags[1]:
        yield spot.found("operation-tag-changed", old=tags[0], new=tags[1])
    if one.raw.get("callbacks") != other.raw.get("callbacks"):
        yield spot.found("callback-changed")


def servers(old: tuple[str, ...], new: tuple[str, ...], spot: Spot) -> Iterator[Found]:
    """Give the servers that came and went."""
    for url in old:
        if url not in new:
            yield spot.found("server-removed", old=url)
    for url in new:
        if url not in old:
            yield spot.found("server-added", new=url)
