"""Two documents' operations and webhooks: which belong together, and what their heads say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from postspec.compat._found import Carrier, Found, Root, Spot
from postspec.compat._lifecycle import is_past, lifecycle, stability
from postspec.compat._messages import bodies, responses
from postspec.compat._parameters import parameters
from postspec.compat._security import security
from postspec.compat._written import METHODS, written_operation
from postspec.openapi import Document, Operation

_Key = tuple[str, str]


def operations(old: Document, new: Document, today: str = "") -> Iterator[Found | Root]:
    """Give the changes of all operations, webhooks and callbacks, and their schemas to compare.

    `today` is a date (`2026-01-15`) by which a sunset is past; without it none is.
    """
    bases = _bases(old, new)
    before, after = (_by_key(d.operations, base) for d, base in zip((old, new), bases, strict=True))
    yield from _room((old, before), (new, after), today=today)
    if bases == ("", "") and base_path(old) != base_path(new):
        spot = Spot(operation="", path="servers", old="/servers", new="/servers")
        yield spot.found("base-path-changed", old=base_path(old) or "/", new=base_path(new) or "/")
    yield from _webhooks(old, new)


def _webhooks(old: Document, new: Document) -> Iterator[Found | Root]:
    mute = [d for d in (old, new) if not _tells_webhooks(d)]
    told = old.webhooks or new.webhooks
    if mute and told:
        spot = Spot(operation="", path="webhooks")
        yield spot.found("webhooks-not-described", name=str(len(told)))
        return
    before, after = _by_key(old.webhooks), _by_key(new.webhooks)
    yield from _room((old, before), (new, after), is_webhook=True)


def _tells_webhooks(document: Document) -> bool:
    """Tell whether a document has a place for webhooks. OpenAPI 3.0 has none of its own."""
    return bool(document.webhooks) or not str(document.raw.get("openapi", "")).startswith("3.0")


def _bases(old: Document, new: Document) -> tuple[str, str]:
    """Give what to put in front of both documents' paths: their base paths where those moved.

    A prefix may go from the server's URL into the paths. Where more operations meet without it,
    the base path itself has changed.
    """
    bases = (base_path(old), base_path(new))
    if bases[0] == bases[1]:
        return ("", "")
    plain = {o.path for o in old.operations} & {o.path for o in new.operations}
    whole = {bases[0] + o.path for o in old.operations} & {
        bases[1] + o.path for o in new.operations
    }
    return bases if len(whole) > len(plain) else ("", "")


def base_path(document: Document) -> str:
    """Give the path that all servers of a document share, or nothing."""
    paths = {re.sub(r"^[a-z]+://[^/]*", "", url).rstrip("/") for url in document.server_urls}
    return paths.pop() if len(paths) == 1 else ""


_Side = tuple[Document, Mapping[_Key, Operation]]


def _room(
    old: _Side, new: _Side, *, is_webhook: bool = False, kind: str = "operation", today: str = ""
) -> Iterator[Found | Root]:
    before, after = old[1], new[1]
    ids = {str(operation.operation_id): operation for operation in after.values()}
    for key, one in before.items():
        if key in after:
            yield from _operation((old[0], one), (new[0], after[key]), today, is_webhook=is_webhook)
        else:
            spot = Spot(operation=one.label, old=one.pointer)
            rule = "sunset-operation-removed" if is_past(one.raw, today) else f"{kind}-removed"
            yield spot.found(rule, old=one.label, name=_moved(one, ids))
    for key, other in after.items():
        if key not in before:
            spot = Spot(operation=other.label, new=other.pointer)
            yield spot.found(f"{kind}-added", new=other.label)


def _callbacks(
    old: Document, one: Operation, new: Document, other: Operation
) -> Iterator[Found | Root]:
    """Compare what the API sends because of an operation: directions swap, as for webhooks."""
    before, after = (_called_back(d, o, other.label) for d, o in ((old, one), (new, other)))
    yield from _room((old, before), (new, after), is_webhook=True, kind="callback")


def _called_back(document: Document, operation: Operation, label: str) -> Mapping[_Key, Operation]:
    found: dict[_Key, Operation] = {}
    for name, callback in written_operation(document, operation)["callbacks"].items():
        for expression, item in callback.items():
            for method in METHODS:
                raw = item[method]
                if isinstance(raw.value, Mapping):
                    found[f"{method} {name}", template(expression)] = Operation(
                        operation_id=str(raw.value.get("operationId") or ""),
                        method=method,
                        path=f"{expression} (callback {name} of {label})",
                        raw=raw.value,
                        pointer=raw.pointer,
                    )
    return found


def _by_key(found: tuple[Operation, ...], base: str = "") -> Mapping[_Key, Operation]:
    """Key operations by method and path without the names in it, unless that is ambiguous."""
    count = Counter((o.method, template(base + o.path)) for o in found)
    return {
        (o.method, t if count[o.method, t := template(base + o.path)] == 1 else base + o.path): o
        for o in found
    }


def template(path: str) -> str:
    """Give a path with its parameters unnamed: `/agents/{}`."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


def _moved(gone: Operation, ids: Mapping[str, Operation]) -> str:
    heir = ids.get(str(gone.operation_id))
    return f"; its operationId now belongs to {heir.label}" if heir else ""


def _operation(
    before_side: tuple[Document, Operation],
    after_side: tuple[Document, Operation],
    today: str,
    *,
    is_webhook: bool,
) -> Iterator[Found | Root]:
    (old, one), (new, other) = before_side, after_side
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
    yield from parameters((old, one), (new, other), request, today)
    yield from bodies(before["requestBody"], after["requestBody"], request)
    yield from responses(before["responses"], after["responses"], label, is_webhook=is_webhook)
    yield from _callbacks(old, one, new, other)
    if not is_webhook:
        yield from security((old, one), (new, other), spot)
        yield from servers(one.servers, other.servers, spot)


def _head(one: Operation, other: Operation, spot: Spot) -> Iterator[Found]:
    yield from lifecycle(one.raw, other.raw, spot, rule="operation-deprecated")
    ids = (str(one.raw.get("operationId") or ""), str(other.raw.get("operationId") or ""))
    if ids[0] != ids[1]:
        yield spot.found("operation-id-changed", old=ids[0], new=ids[1])
    tags = (str(next(iter(one.tags), "")), str(next(iter(other.tags), "")))
    if tags[0] != tags[1]:
        yield spot.found("operation-tag-changed", old=tags[0], new=tags[1])


def stabilities(document: Document) -> dict[str, str]:
    """Give what is said of the stability of each operation and webhook, by label."""
    return {o.label: stability(o.raw) for o in (*document.operations, *document.webhooks)}


def servers(old: tuple[str, ...], new: tuple[str, ...], spot: Spot) -> Iterator[Found]:
    """Give the servers that came and went."""
    for url in old:
        if url not in new:
            yield spot.found("server-removed", old=url)
    for url in new:
        if url not in old:
            yield spot.found("server-added", new=url)
