"""One named value that travels as text, as all the calls that carry it show it.

Query parameters, headers, path parameters and form fields are described the same way.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from postspec.api._calls import Field
from postspec.api._examples import distinct_examples, example
from postspec.api._infer import infer_text_schema, text_value
from postspec.api._lattice import is_bottom
from postspec.api._model import ArrayShape, Example, JsonValue, Schema, StringShape
from postspec.api._placeholders import placeholder, sample_of, shown
from postspec.api._statements import (
    NO_MARKS,
    Marks,
    is_marked_enum,
    is_stated_required,
    stated_values,
    without_statements,
)
from postspec.patterns import pattern

_SHORTEST_NUMBER = pattern(r"-?(0|[1-9]\d*)(\.\d*[1-9])?")


class Carried(Struct, frozen=True):
    """What one call carries under a name: one field, or several where the name is repeated."""

    call_name: str
    fields: tuple[Field, ...]


class Described(Struct, frozen=True):
    """What is known of a named value."""

    schema: Schema
    is_required: bool
    description: str
    examples: tuple[Example, ...]
    pointers: tuple[str, ...]


def describe(name: str, carried: Sequence[Carried], marks: Marks = NO_MARKS) -> Described:
    """Give type, requirement, description and examples of a named value.

    A name that one call repeats is an array. Values are an enumeration only where a description
    says so and no value contradicts it, or the importer marked them; then what contradicts them
    is no example.
    """
    fields = [f for c in carried for f in c.fields]
    written = list(dict.fromkeys(f.description for f in fields if f.description))
    one = _item_schema(name, fields, written, marks)
    is_array = name.endswith("[]") or any(_is_repeated(c.fields) for c in carried)
    schema = Schema(array=ArrayShape(items=one), provenance=one.provenance) if is_array else one
    return Described(
        schema=schema,
        is_required=any(is_stated_required(text, marks) for text in written),
        description="\n\n".join(filter(None, map(without_statements, written))),
        examples=distinct_examples(_examples(carried, schema), by_value=True),
        pointers=tuple(dict.fromkeys(f.pointer for f in fields if f.pointer)),
    )


def _is_repeated(fields: Sequence[Field]) -> bool:
    if len(fields) < 2:
        return False
    enabled = [f for f in fields if not f.is_disabled]
    return len(enabled) != 1


def _item_schema(
    name: str, fields: Sequence[Field], descriptions: Sequence[str], marks: Marks
) -> Schema:
    if any(f.is_file for f in fields):
        return Schema(string=StringShape(format="binary"))
    known = [f for f in fields if f.text and not f.is_open]
    pointers = tuple(f.pointer for f in known)
    schema = infer_text_schema(name, [f.text or "" for f in known], pointers)
    if is_bottom(schema):
        schema = replace(schema, string=StringShape())
    return _with_enum(schema, known, descriptions, marks)


def _with_enum(
    schema: Schema, known: Sequence[Field], descriptions: Sequence[str], marks: Marks
) -> Schema:
    """Give the schema with the values a description states, unless a value contradicts it."""
    stating = next((d for d in descriptions if stated_values(d, marks)), "")
    values = stated_values(stating, marks)
    if not values:
        return schema
    texts = {f.text for f in known if f.text and placeholder(f.text) is None}
    is_text = schema.string is not None or (
        is_marked_enum(stating) and bool(texts) and _are_texts(schema, values)
    )
    if not is_text:
        return schema
    # What was sent outweighs what words say, but not a mark: that was a schema's, and may be
    # shown by a request that breaks it.
    if not (is_marked_enum(stating) or texts <= set(values)):
        return schema
    return Schema(string=StringShape(enum=values), provenance=schema.provenance)


def _are_texts(schema: Schema, values: Sequence[str]) -> bool:
    """Tell whether the values the importer marks are texts, though the one seen reads otherwise.

    It writes a number the shortest way, so that `1.0` is none.
    """
    if schema.number is not None:
        return not all(map(_SHORTEST_NUMBER.fullmatch, values))
    return schema.boolean


def _examples(carried: Sequence[Carried], schema: Schema) -> list[Example]:
    values = ((c, value_under(c, schema)) for c in carried)
    return [example(c.call_name, v, c.fields[0].pointer) for c, v in values if v is not None]


def value_under(carried: Carried, schema: Schema) -> JsonValue:
    """Give the value that a call carries under the schema of its name; None for no value.

    What is switched off is shown only where nothing is switched on. Files have no value to show,
    nor does what is none of the values allowed.
    """
    fields = [f for f in carried.fields if f.text and not f.is_file]
    fields = [f for f in fields if not f.is_disabled] or fields
    if schema.array is not None:
        items = (_value(f, schema.array.items) for f in fields)
        return [item for item in items if item is not None] or None
    return _value(fields[0], schema) if fields else None


def _value(field: Field, schema: Schema) -> JsonValue:
    text = field.text or ""
    if field.is_open:
        return sample_of(schema, text)
    if placeholder(text) is not None:
        return shown(text, schema)
    allowed = schema.string.enum if schema.string else ()
    return None if allowed and text not in allowed else text_value(text, schema)
