"""The least schema of some examples.

`infer_schema` gives what joining the schema of each value would, in one pass over them all, and
looks besides for the property that tells the kinds of object at a place apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import cast

import msgspec
from msgspec.structs import replace

from postspec.api._formats import is_map_key, made_up_keys, text_format
from postspec.api._lattice import BOTTOM, has_shape, join, join_all
from postspec.api._model import (
    ArrayShape,
    JsonValue,
    NumberShape,
    ObjectShape,
    Provenance,
    Schema,
    StringShape,
    Variants,
)
from postspec.api._placeholders import STANDING, is_given_up, is_some_object, placeholder
from postspec.api._variants import find_tag
from postspec.patterns import pattern

#: Values nested deeper than this are not looked into.
DEEPEST = 48

ANYTHING = Schema(is_any=True)


def infer_schema(
    values: Sequence[JsonValue], *, is_output: bool, pointers: tuple[str, ...] = ()
) -> Schema:
    """Give the least schema that holds every value; the bottom for no value.

    What comes out of a server is taken at its word (`is_output`): a property present in every
    object is required. What goes in is not. The schema alone has a provenance: those inside it
    share it.
    """
    provenance = Provenance(how="inferred", pointers=tuple(sorted(set(pointers))))
    return replace(_least_schema(values, is_output=is_output), provenance=provenance)


def _least_schema(values: Sequence[JsonValue], *, is_output: bool) -> Schema:
    try:
        return _known_schema(msgspec.json.encode(values), is_output)
    except (UnicodeEncodeError, RecursionError):  # half a character, or nested very deeply
        return _Inference(is_output=is_output).infer(values, 0)


@lru_cache(maxsize=256)
def _known_schema(written: bytes, is_output: bool) -> Schema:
    """Infer each schema once: saved responses, those of failures above all, are often repeated."""
    return _Inference(is_output=is_output).infer(msgspec.json.decode(written), 0)


class _Inference:
    def __init__(self, *, is_output: bool) -> None:
        self._is_output = is_output

    def infer(self, values: Sequence[JsonValue], depth: int) -> Schema:
        if depth > DEEPEST:
            return ANYTHING
        kinds = set(map(type, values))
        if dict in kinds and any(map(is_given_up, values)):
            return ANYTHING
        if len(kinds) != 1:
            return self._joined(values, depth)
        kind = kinds.pop()
        if kind is dict:
            objects = cast("Sequence[dict[str, JsonValue]]", values)
            shape, variants = self._objects(objects, depth)
            return Schema(object=shape, variants=variants)
        if kind is list:
            lists = cast("Sequence[list[JsonValue]]", values)
            return Schema(array=self._array(lists, depth))
        form = _common_form(cast("Sequence[str]", values)) if kind is str else ""
        return self._joined(values, depth) if form is None else _leaf(kind, form)

    def _joined(self, values: Iterable[JsonValue], depth: int) -> Schema:
        kinds: dict[type, list[JsonValue]] = {}
        for value in values:
            kinds.setdefault(type(value), []).append(value)
        strings = cast("list[str]", kinds.get(str, []))
        texts, standing = _split(strings)
        objects = cast("list[dict[str, JsonValue]]", kinds.get(dict, []))
        lists = cast("list[list[JsonValue]]", kinds.get(list, []))
        shape, variants = self._objects(objects, depth) if objects else (None, None)
        seen = Schema(
            null=type(None) in kinds,
            boolean=bool in kinds,
            number=_number(kinds),
            string=_string(texts),
            array=self._array(lists, depth) if lists else None,
            object=shape,
            variants=variants,
        )
        for schema in standing:
            seen = join(seen, schema)
        if not (seen.is_any or has_shape(seen)) and any(map(is_some_object, strings)):
            return replace(seen, object=ObjectShape())
        return seen

    def _array(self, lists: Sequence[list[JsonValue]], depth: int) -> ArrayShape:
        return ArrayShape(items=self.infer([v for some in lists for v in some], depth + 1))

    def _objects(
        self, objects: Sequence[dict[str, JsonValue]], depth: int
    ) -> tuple[ObjectShape | None, Variants | None]:
        if any("key_0" in o for o in objects):
            named = [_without(o, made_up_keys(o)) for o in objects]
            if not any(named):
                return self._made_up_map(objects, depth), None
            objects = named
        if _are_maps(objects):
            values = self.infer([v for o in objects for v in o.values()], depth + 1)
            return ObjectShape(additional=values), None
        tag = find_tag(objects) if len(objects) > 1 else None
        if tag is not None:
            return None, self._variants(tag, objects, depth)
        return self._object(objects, depth), None

    def _made_up_map(self, objects: Sequence[dict[str, JsonValue]], depth: int) -> ObjectShape:
        """Give a map whose values are anything where those made up for it are of several types."""
        values = self.infer([v for o in objects for v in o.values()], depth + 1)
        kinds = (values.boolean, values.number, values.string, values.array, values.object)
        if sum(map(bool, kinds)) > 1:
            values = ANYTHING
        return ObjectShape(additional=values)

    def _object(self, objects: Sequence[dict[str, JsonValue]], depth: int) -> ObjectShape:
        columns: dict[str, list[JsonValue]] = {name: [v] for name, v in objects[0].items()}
        for o in objects[1:]:
            for name, value in o.items():
                columns.setdefault(name, []).append(value)
        always = (name for name, column in columns.items() if len(column) == len(objects))
        return ObjectShape(
            properties=tuple([(n, self.infer(columns[n], depth + 1)) for n in sorted(columns)]),
            required=frozenset(always) if self._is_output else frozenset(),
        )

    def _variants(self, tag: str, objects: Sequence[dict[str, JsonValue]], depth: int) -> Variants:
        cases: dict[str, list[dict[str, JsonValue]]] = {}
        for o in objects:
            cases.setdefault(str(o[tag]), []).append(o)
        return Variants(
            tag=tag,
            cases=tuple(
                (value, self._case(tag, value, cases[value], depth)) for value in sorted(cases)
            ),
        )

    def _case(
        self, tag: str, value: str, objects: Sequence[dict[str, JsonValue]], depth: int
    ) -> Schema:
        shape = self._object(objects, depth)
        constant = Schema(string=StringShape(enum=(value,)))
        properties = tuple((n, constant if n == tag else s) for n, s in shape.properties)
        return Schema(object=ObjectShape(properties=properties, required=shape.required | {tag}))


@lru_cache(maxsize=1024)
def _leaf(kind: type, form: str) -> Schema:
    """Give the schema of plain values of a type; `form` is a format, or a placeholder."""
    if kind is str:
        known = placeholder(form)
        if known is None:
            return Schema(string=StringShape(format=form))
        is_object = known[0] == BOTTOM and is_some_object(form)
        return Schema(object=ObjectShape()) if is_object else known[0]
    number = NumberShape(is_integer=kind is int) if kind in (int, float) else None
    return Schema(null=kind is type(None), boolean=kind is bool, number=number)


def _common_form(texts: Sequence[str]) -> str | None:
    """Give the format of some texts, or the one placeholder that they all are; None for others."""
    first = texts[0]
    if first.startswith(STANDING):
        is_one = placeholder(first) is not None and all(text == first for text in texts)
        return first if is_one else None
    for text in texts:
        if text.startswith(STANDING):
            return None
    return _common_format(texts)


def _are_maps(objects: Sequence[dict[str, JsonValue]]) -> bool:
    """Tell whether the keys of some object are data, all of them."""
    for o in objects:  # noqa: SIM110 - asked of every object: a generator would double its time
        if o and is_map_key(next(iter(o))) and all(map(is_map_key, o)):
            return True
    return False


def _without(value: dict[str, JsonValue], names: frozenset[str]) -> dict[str, JsonValue]:
    return {name: v for name, v in value.items() if name not in names} if names else value


def _split(texts: Sequence[str]) -> tuple[list[str], list[Schema]]:
    """Set apart the texts that stand for something else."""
    plain, standing = [], []
    for text in texts:
        known = placeholder(text) if text.startswith(STANDING) else None
        if known is None:
            plain.append(text)
        else:
            standing.append(known[0])
    return plain, standing


def _number(kinds: dict[type, list[JsonValue]]) -> NumberShape | None:
    if int not in kinds and float not in kinds:
        return None
    return NumberShape(is_integer=float not in kinds)


def _string(texts: list[str]) -> StringShape | None:
    if not texts:
        return None
    return StringShape(format=_common_format(texts))


def _common_format(texts: Sequence[str]) -> str:
    """Give the format that all the texts have, `""` where they have none in common."""
    found = text_format(texts[0])
    return found if found and all(text_format(text) == found for text in texts) else ""


# --- values written as text: parameters and form fields ---------------------------------------

_INTEGER = pattern(r"-?(0|[1-9]\d{0,17})")
_NUMBER = pattern(r"-?(0|[1-9]\d{0,17})\.\d{1,17}")
#: A number with this many digits counts something only where the name says it is a time.
_LONG = 10
_TIME_NAME = pattern(
    r"(?i)(time|date|stamp|since|until|before|after|from|to|start|end|at|epoch|millis|ms)$"
)
#: `2.10` is not `2.1`, and `2022-06-28` no day on which anything happens.
_VERSION_NAME = pattern(r"(?i)version$")


def infer_text_schema(name: str, texts: Sequence[str], pointers: tuple[str, ...] = ()) -> Schema:
    """Give the schema of a value that travels as text, from how it was written; the bottom for none.

    Texts of several kinds have no type in common but text. Long rows of digits are identifiers or
    telephone numbers unless the name speaks of time. Versions with a dot are texts, and have no
    format.
    """
    provenance = Provenance(how="inferred", pointers=tuple(sorted(set(pointers))))
    return replace(_text_schema(name, tuple(texts)), provenance=provenance)


@lru_cache(maxsize=1024)  # most operations have a parameter that others have, too
def _text_schema(name: str, texts: tuple[str, ...]) -> Schema:
    plain, standing = _split(texts)
    # What travels as text cannot be null, whatever `<string,null>` says.
    seen = replace(join_all([_plain_text_schema(name, plain), *standing]), null=False)
    if sum((seen.boolean, bool(seen.number), bool(seen.string))) > 1:
        return Schema(string=StringShape())
    return seen


def _plain_text_schema(name: str, texts: list[str]) -> Schema:
    kinds = {_text_kind(name, text) for text in texts}
    if not kinds:
        return BOTTOM
    if kinds <= {"integer", "number"}:
        return Schema(number=NumberShape(is_integer=kinds == {"integer"}))
    if kinds == {"boolean"}:
        return Schema(boolean=True)
    return Schema(string=StringShape() if _VERSION_NAME.search(name) else _string(texts))


def _text_kind(name: str, text: str) -> str:
    if text in ("true", "false"):
        return "boolean"
    if _INTEGER.fullmatch(text):
        is_count = len(text) < _LONG or _TIME_NAME.search(name) is not None
        return "integer" if is_count else "text"
    is_number = _NUMBER.fullmatch(text) and not _VERSION_NAME.search(name)
    return "number" if is_number else "text"


def text_value(text: str, schema: Schema) -> JsonValue:
    """Give the value that a text stands for under a schema that was inferred from it."""
    if schema.boolean and text in ("true", "false"):
        return text == "true"
    if schema.number and _INTEGER.fullmatch(text):
        return int(text)
    if schema.number and not schema.number.is_integer and _NUMBER.fullmatch(text):
        return float(text)
    return text
