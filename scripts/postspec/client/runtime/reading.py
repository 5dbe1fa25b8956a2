"""Reads answers that are not quite as documented, and tells where they deviate.

Generated models read every property through here. Nothing is raised for a property that is missing,
null, of another type or not one of the documented values: what came is kept, a missing property is
`UNSET`, and a `Deviation` is noted for whoever collects them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from .values import UNSET, Unset

T = TypeVar("T")

Kind = Literal["missing", "null", "type", "value", "constant", "variant", "status", "media"]

#: What constructors raise for a value they cannot be made from.
FAILURES = (TypeError, ValueError, KeyError, AttributeError)

#: More than this many deviations of one answer are not noted.
_MOST = 100

_PROBLEMS: Mapping[Kind, str] = {
    "missing": "a required property is missing",
    "null": "null where the document does not allow it",
    "type": "another type than the document says",
    "value": "not one of the documented values",
    "constant": "not the documented constant",
    "variant": "none of the documented alternatives",
    "status": "not a documented status",
    "media": "not a documented media type",
}
#: What deviates beside the body.
_AROUND: Mapping[Kind, str] = {"status": "the status", "media": "the Content-Type"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """One place where an answer is not as documented; values are left out, they may be private."""

    kind: Kind
    path: tuple[str | int, ...] = ()

    @property
    def pointer(self) -> str:
        """The place as a JSON Pointer (RFC 6901) into the body; empty for the body itself."""
        tokens = (str(part).replace("~", "~0").replace("/", "~1") for part in self.path)
        return "".join(f"/{token}" for token in tokens)

    @property
    def is_whole_body(self) -> bool:
        """Whether the body is another thing altogether."""
        return not self.path and self.kind not in _AROUND

    def __str__(self) -> str:
        place = _AROUND.get(self.kind) or self.pointer or "the body"
        return f"{place}: {_PROBLEMS[self.kind]}"


_found: ContextVar[list[Deviation] | None] = ContextVar("found", default=None)


class collecting:  # noqa: N801 - used like a function; a generator would cost three times as much
    """Collect the deviations noted inside the block, innermost block first."""

    __slots__ = ("_found", "_token")

    def __enter__(self) -> list[Deviation]:
        self._found: list[Deviation] = []
        self._token = _found.set(self._found)
        return self._found

    def __exit__(self, *_: object) -> None:
        _found.reset(self._token)


def kept(value: Any, key: str | None, kind: Kind = "type") -> Any:  # noqa: ANN401 - what came is handed on
    """Give a required value that could not be made, as it came."""
    return _kept(value, kind if value is not None and value is not UNSET else _why(value), key)


def kept_optional(value: Any, key: str | None, kind: Kind = "type") -> Any:  # noqa: ANN401 - as above
    """Give a value that may be absent and could not be made; null counts as absent."""
    if value is None:
        _note("null", key)
        return UNSET
    return kept(value, key, kind)


def read(construct: Callable[[Any], T], value: object, key: str | None) -> T:
    """Make a required value; what cannot be made is kept as it came."""
    found = _found.get()
    start = len(found) if found else 0
    try:
        made = construct(value)
    except FAILURES:
        as_it_came: T = kept(value, key)
        return as_it_came
    if found and len(found) > start:
        _prefix(found, start, key)
    return made


def read_optional(construct: Callable[[Any], T], value: object, key: str | None) -> T | Unset:
    """Make a value that may be absent; null counts as absent."""
    if isinstance(value, Unset):
        return UNSET
    if value is None:
        _note("null", key)
        return UNSET
    return read(construct, value, key)


def check(plain: type[T], value: Any, key: str | None) -> T:  # noqa: ANN401 - to be found out
    """Give a required plain value: text, number, flag."""
    if not _is_plain(plain, value):
        _note(_why(value), key)
    as_it_came: T = value
    return as_it_came


def check_optional(plain: type[T], value: object, key: str | None) -> T | Unset:
    """Give a plain value that may be absent; null counts as absent."""
    if isinstance(value, Unset):
        return UNSET
    if value is None:
        _note("null", key)
        return UNSET
    return check(plain, value, key)


def check_plain(kinds: tuple[type, ...], value: Any, key: str | None) -> Any:  # noqa: ANN401 - of one of them, as documented
    """Give a required value of one of some plain types."""
    if not any(_is_plain(kind, value) for kind in kinds):
        _note(_why(value), key)
    return value


def check_plain_optional(kinds: tuple[type, ...], value: Any, key: str | None) -> Any:  # noqa: ANN401 - as above
    """Give a value of one of some plain types that may be absent; null counts as absent."""
    return kept_optional(value, key) if value is None else check_plain(kinds, value, key)


def check_present(value: object, key: str | None) -> Any:  # noqa: ANN401 - of any type, as documented
    """Give a required value of any type."""
    if isinstance(value, Unset):
        _note("missing", key)
    return value


def check_constant(constant: object, value: object, key: str | None, *, required: bool) -> object:
    """Give a value that can only be this one."""
    if isinstance(value, Unset) and not required:
        return value
    if value != constant or isinstance(value, bool) is not isinstance(constant, bool):
        return _kept(value, "missing" if isinstance(value, Unset) else "constant", key)
    return value


def read_list(item: Callable[[Any], T], value: object, key: str | None) -> list[T]:
    """Make a required list."""
    if not isinstance(value, list):
        as_it_came: list[T] = _kept(value, _why(value), key)
        return as_it_came
    found = _found.get()
    start = noted = len(found) if found else 0
    made: list[T] = []
    for index, part in enumerate(value):
        # In place, not by `_read_item`: a call for each item would show.
        try:
            made.append(item(part))
        except FAILURES:
            made.append(_kept(part, _why(part), index))
            noted = len(found) if found else 0
        if found and len(found) > noted:
            _prefix(found, noted, index)
            noted = len(found)
    if found and len(found) > start:
        _prefix(found, start, key)
    return made


def read_plain_list(plain: type[T], value: object, key: str | None) -> list[T]:
    """Make a required list of texts, numbers or flags."""
    if type(value) is list and {plain}.issuperset(map(type, value)):
        return value
    return read_list(lambda part: check(plain, part, None), value, key)


def read_list_optional(item: Callable[[Any], T], value: object, key: str | None) -> list[T] | Unset:
    """Make a list that may be absent; null counts as absent."""
    if isinstance(value, Unset):
        return UNSET
    if value is None:
        _note("null", key)
        return UNSET
    return read_list(item, value, key)


def read_plain_list_optional(plain: type[T], value: object, key: str | None) -> list[T] | Unset:
    """Make a list of texts, numbers or flags that may be absent; null counts as absent."""
    if type(value) is list and {plain}.issuperset(map(type, value)):
        return value
    return read_list_optional(lambda part: check(plain, part, None), value, key)


def read_map(item: Callable[[Any], T], value: Mapping[str, Any]) -> dict[str, T]:
    """Make the values of the properties that have no name of their own."""
    found = _found.get()
    return {name: _read_item(item, part, name, found) for name, part in value.items()}


def one_of(
    value: object,
    variants: Sequence[tuple[Callable[[Any], object], Mapping[str, object]]],
    key: str | None,
    *,
    plain: tuple[type, ...],
) -> object:
    """Make the alternative that fits: exactly, or else the one that deviates least.

    Each alternative comes with its constants by property (the discriminator); where the value has
    another, the alternative is out. `plain` are the types among the alternatives that nothing is
    made from; of those, `object` stands for a value of any type.
    """
    if isinstance(value, Unset):
        return _kept(value, "missing", key)
    best: tuple[object, list[Deviation]] | None = None
    for variant, constants in variants:
        if _is_out(value, constants):
            continue
        with collecting() as found:
            try:
                made = variant(value)
            except FAILURES:
                continue
        if not found:
            return made
        if best is None or len(found) < len(best[1]):
            best = (made, found)
    is_plain = any(_is_plain(kind, value) for kind in plain)
    if is_plain and (best is None or not isinstance(value, dict)):
        return value
    if best is None:
        return _kept(value, "null" if value is None else "variant", key)
    for deviation in best[1]:
        _note(deviation.kind, key, deviation.path)
    return best[0]


def present(value: T, key: str) -> T:
    """Give a value to be written.

    Raises:
        ValueError: a required property that was missing from an answer is to be sent.
    """
    if isinstance(value, Unset):
        raise ValueError(f"{key} is required and was not set")  # noqa: TRY004 - no type's fault
    return value


def as_mapping(value: object) -> dict[str, Any]:
    """Give a copy of an object's properties, to be taken out one by one.

    Raises:
        TypeError: the value is no object.
    """
    if type(value) is dict:
        return value.copy()
    if not isinstance(value, Mapping):
        raise TypeError("not an object")
    return dict(value)


def _read_item(
    item: Callable[[Any], T], value: object, at: str | int, found: list[Deviation] | None
) -> T:
    start = len(found) if found else 0
    try:
        made = item(value)
    except FAILURES:
        as_it_came: T = _kept(value, _why(value), at)
        return as_it_came
    if found and len(found) > start:
        _prefix(found, start, at)
    return made


def _is_out(value: object, constants: Mapping[str, object]) -> bool:
    """Tell whether a value says by a constant that it is another alternative."""
    return isinstance(value, Mapping) and any(
        name in value and value[name] != constant for name, constant in constants.items()
    )


def _is_plain(plain: type, value: object) -> bool:
    if plain in {bool, object} or not isinstance(value, bool):
        return isinstance(value, plain) or (plain is float and isinstance(value, int))
    return False


def _why(value: object) -> Kind:
    if isinstance(value, Unset):
        return "missing"
    return "null" if value is None else "type"


def _kept(value: Any, kind: Kind, key: str | int | None) -> Any:  # noqa: ANN401 - what came is handed on
    _note(kind, key)
    return value


def _note(kind: Kind, key: str | int | None, path: tuple[str | int, ...] = ()) -> None:
    found = _found.get()
    if found is not None and len(found) < _MOST:
        own = path if key is None else (key, *path)
        found.append(Deviation(kind=kind, path=own))


def _prefix(found: list[Deviation], start: int, key: str | int | None) -> None:
    """Put a key before the paths noted since `start`."""
    if key is not None:
        found[start:] = [replace(d, path=(key, *d.path)) for d in found[start:]]
