"""Bodies, responses and headers of one operation in two documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from postspec.compat._found import Carrier, Found, Root, Spot
from postspec.compat._written import Written

#: Media types in which all values are texts.
_TEXTS = frozenset(
    {"application/x-www-form-urlencoded", "application/xml", "text/csv", "text/plain", "text/xml"}
)


def bodies(old: Written, new: Written, spot: Spot) -> Iterator[Found | Root]:
    """Give the changes of the request body."""
    is_there, is_needed = isinstance(new.value, Mapping), _is_true(new, "required")
    here = replace(spot, path="request body", old=old.pointer, new=new.pointer)
    if isinstance(old.value, Mapping) != is_there:
        if not is_there:
            yield replace(here, new="").found("body-removed")
        else:
            yield replace(here, old="").found("required-body-added" if is_needed else "body-added")
    elif is_there:
        if is_needed != _is_true(old, "required"):
            yield here.found("body-made-required" if is_needed else "body-made-optional")
        yield from _contents(_content(old), _content(new), here, "request body")


def responses(
    old: Written, new: Written, label: str, *, is_webhook: bool
) -> Iterator[Found | Root]:
    """Give the changes of the responses. A status can be covered by a range or by `default`."""
    before, after = dict(old.items()), dict(new.items())
    spot = Spot(operation=label, carrier=Carrier("response", is_webhook))
    compared: set[tuple[str, str]] = set()
    for status, one in before.items():
        heir = _covering(status, after)
        here = replace(spot, path=f"response {status}", old=one.pointer)
        if heir is None:
            yield here.found(f"{_outcome(status)}-status-removed", old=status)
            continue
        compared.add((status, heir))
        yield from _response(one, after[heir], replace(here, new=after[heir].pointer), status)
    for status, other in after.items():
        elder = _covering(status, before)
        here = replace(spot, path=f"response {status}", new=other.pointer)
        if elder is None:
            yield here.found(f"{_outcome(status)}-status-added", new=status)
        elif (elder, status) not in compared:
            yield from _response(
                before[elder], other, replace(here, old=before[elder].pointer), status
            )


def _covering(status: str, among: Mapping[str, Written]) -> str | None:
    """Give the entry that speaks for a status: itself, its range, or `default`.

    Where a success is described, `default` is what is answered instead of it.
    """
    by_name = {name.upper(): name for name in among}
    names = [status.upper(), f"{status[:1]}XX"]
    if _outcome(status) == "error" or "success" not in map(_outcome, among):
        names.append("DEFAULT")
    return next((by_name[name] for name in names if name in by_name), None)


def _outcome(status: str) -> str:
    return "success" if status[:1] in {"1", "2", "3"} else "error"


def _response(old: Written, new: Written, spot: Spot, status: str) -> Iterator[Found | Root]:
    yield from _contents(_content(old), _content(new), spot, f"response {status}")
    yield from _headers(old, new, spot)


def _contents(
    before: Mapping[str, Written], after: Mapping[str, Written], spot: Spot, where: str
) -> Iterator[Found | Root]:
    compared: set[tuple[str, str]] = set()
    for name, one in before.items():
        heir = _accepting(name, after)
        if heir is None:
            yield replace(spot, path=where, old=one.pointer).found("media-type-removed", old=name)
            continue
        compared.add((name, heir))
        is_text = _is_text(name) and _is_text(heir)
        yield from _root(one, after[heir], spot, f"{where} {name}", is_text=is_text)
    for name, other in after.items():
        elder = _accepting(name, before)
        if elder is None:
            yield replace(spot, path=where, new=other.pointer).found("media-type-added", new=name)
        elif (elder, name) not in compared:
            is_text = _is_text(name) and _is_text(elder)
            yield from _root(before[elder], other, spot, f"{where} {name}", is_text=is_text)


def _is_text(name: str) -> bool:
    """Tell whether values of a media type are sent as texts, whatever type their schema has."""
    essence = _essence(name).partition(";")[0]
    return essence in _TEXTS or essence.endswith("+xml")


def _root(old: Written, new: Written, spot: Spot, path: str, *, is_text: bool) -> Iterator[Root]:
    if spot.carrier is not None:
        yield Root(
            carrier=spot.carrier,
            operation=spot.operation,
            path=path,
            old=old.schema(),
            new=new.schema(),
            is_text=is_text,
        )


def _accepting(name: str, among: Mapping[str, Written]) -> str | None:
    """Give the media type that includes another: itself, `text/*`, or `*/*` (RFC 9110 §12.5.1)."""
    by_essence = {_essence(key): key for key in among}
    essence = _essence(name)
    for wanted in (essence, f"{essence.partition('/')[0]}/*", "*/*"):
        if wanted in by_essence:
            return by_essence[wanted]
    return None


def _essence(name: str) -> str:
    """Give a media type without its charset and boundary; other parameters make it another type."""
    kind, *rest = (part.strip().lower() for part in name.split(";"))
    kept = sorted(p for p in rest if p and not p.startswith(("charset=", "boundary=")))
    return ";".join([kind, *kept])


def _headers(old: Written, new: Written, spot: Spot) -> Iterator[Found | Root]:
    before = {name.lower(): (name, one) for name, one in old["headers"].items()}
    after = {name.lower(): (name, other) for name, other in new["headers"].items()}
    for key in (
        k for k in (*before, *(k for k in after if k not in before)) if k != "content-type"
    ):
        name, one = before.get(key, ("", None))
        name, other = after.get(key, (name, None))
        here = replace(
            spot,
            path=f"{spot.path} header {name}",
            old=one.pointer if one else "",
            new=other.pointer if other else "",
        )
        if one is None or other is None:
            yield here.found("header-added" if one is None else "header-removed", name=name)
            continue
        is_there = _is_true(other, "required")
        if is_there != _is_true(one, "required"):
            yield here.found(
                "header-made-required" if is_there else "header-made-optional", name=name
            )
        is_text = not one["content"].value and not other["content"].value
        yield from _root(one, other, here, here.path, is_text=is_text)


def _content(written: Written) -> dict[str, Written]:
    return dict(written["content"].items())


def _is_true(written: Written, key: str) -> bool:
    return isinstance(written.value, Mapping) and written.value.get(key) is True
