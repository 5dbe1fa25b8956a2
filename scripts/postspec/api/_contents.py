"""From the samples of one body to its contents: one schema and the examples for each media type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from postspec.api._content_types import TEXT, rank
from postspec.api._examples import distinct_examples, example
from postspec.api._fields import Carried, Described, describe, value_under
from postspec.api._infer import ANYTHING, infer_schema
from postspec.api._model import (
    Content,
    Example,
    JsonValue,
    ObjectShape,
    Provenance,
    Schema,
    StringShape,
)
from postspec.api._placeholders import shown
from postspec.api._samples import Sample
from postspec.api._statements import NO_MARKS, Marks


def contents_of(
    samples: Sequence[Sample],
    more: Sequence[Sample] = (),
    *,
    is_output: bool,
    marks: Marks = NO_MARKS,
) -> tuple[Content, ...]:
    """Give a body's contents, JSON first, then media types as they appear.

    `more` are samples whose order must play no part; they share in the schema, and are shown where
    their value is new.
    """
    if len(samples) == 1 and not more:  # as most responses have
        return (_content(samples[0].media_type, samples, more, is_output=is_output, marks=marks),)
    by_type: dict[str, tuple[list[Sample], list[Sample]]] = defaultdict(lambda: ([], []))
    is_json = any(s.kind == "json" for s in (*samples, *more))
    for place, some in enumerate((samples, more)):
        for sample in some:
            if sample.kind == "broken" and is_json:
                sample = replace(sample, kind="text", media_type=TEXT)  # noqa: PLW2901
            by_type[sample.media_type][place].append(sample)
    types = sorted(by_type, key=rank)
    return tuple(_content(t, *by_type[t], is_output=is_output, marks=marks) for t in types)


def _content(
    media_type: str,
    samples: Sequence[Sample],
    more: Sequence[Sample],
    *,
    is_output: bool,
    marks: Marks,
) -> Content:
    every = (*samples, *more)
    kinds = {s.kind for s in every}
    if kinds == {"form"}:
        return _form(media_type, samples, more, marks)
    pointers = tuple([s.pointer for s in every])
    if kinds == {"json"}:
        schema = infer_schema([s.value for s in every], is_output=is_output, pointers=pointers)
        schema = _with_required(
            schema, frozenset.intersection(*(s.required for s in samples or more))
        )
    elif kinds == {"binary"}:
        schema = _string("binary", pointers)
    elif "broken" in kinds or "json" in kinds:
        schema = replace(ANYTHING, provenance=Provenance(how="inferred", pointers=pointers))
    else:
        schema = _string("", pointers)
    return Content(
        media_type=media_type,
        schema=schema,
        examples=distinct_examples(_examples(samples, schema), _examples(more, schema)),
    )


def _string(form: str, pointers: tuple[str, ...]) -> Schema:
    provenance = Provenance(how="inferred", pointers=tuple(sorted(set(pointers))))
    return Schema(string=StringShape(format=form), provenance=provenance)


def _with_required(schema: Schema, names: frozenset[str]) -> Schema:
    if not names or schema.object is None:
        return schema
    return replace(schema, object=replace(schema.object, required=schema.object.required | names))


def _examples(samples: Iterable[Sample], schema: Schema) -> list[Example]:
    return [
        example(s.name, shown(s.value, schema) if s.has_placeholders else s.value, s.pointer)
        for s in samples
        if s.value is not None or s.kind == "json"
    ]


# --- forms ----------------------------------------------------------------------------------------


def _form(
    media_type: str, samples: Sequence[Sample], more: Sequence[Sample], marks: Marks
) -> Content:
    columns: dict[str, list[Carried]] = defaultdict(list)
    for sample in (*samples, *more):
        for name, carried in _by_name(sample).items():
            columns[name].append(carried)
    known = {name: describe(name, carried, marks) for name, carried in columns.items()}
    # What one request of the operation does without, the operation does not require.
    everywhere = frozenset.intersection(*(_enabled_names(s) for s in samples or more))
    schema = Schema(
        object=ObjectShape(
            properties=tuple((name, _property(known[name])) for name in sorted(known)),
            required=frozenset(name for name in everywhere if known[name].is_required),
        ),
        provenance=Provenance(
            how="stated", pointers=tuple(sorted({s.pointer for s in (*samples, *more)}))
        ),
    )
    parts = {f.name: f.content_type for s in (*samples, *more) for f in s.fields if f.content_type}
    return Content(
        media_type=media_type,
        schema=schema,
        examples=distinct_examples(_form_examples(samples, known), _form_examples(more, known)),
        part_content_types=tuple(sorted(parts.items())),
    )


def _by_name(sample: Sample) -> dict[str, Carried]:
    names = dict.fromkeys(f.name for f in sample.fields)
    return {
        name: Carried(sample.name, tuple(f for f in sample.fields if f.name == name))
        for name in names
    }


def _enabled_names(sample: Sample) -> frozenset[str]:
    return frozenset(f.name for f in sample.fields if not f.is_disabled)


def _property(known: Described) -> Schema:
    return replace(known.schema, description=known.description)


def _form_examples(samples: Iterable[Sample], known: dict[str, Described]) -> list[Example]:
    """Give one object per sample, without what is switched off."""
    done = []
    for sample in samples:
        enabled = replace(sample, fields=tuple(f for f in sample.fields if not f.is_disabled))
        values = {
            name: value_under(carried, known[name].schema)
            for name, carried in _by_name(enabled).items()
        }
        shown_values: JsonValue = {name: v for name, v in values.items() if v is not None}
        if shown_values:
            done.append(example(sample.name, shown_values, sample.pointer))
    return done
