"""What tables of fields in a description state about a body: types, requirement, values, meaning."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from postspec.api._lattice import BOTTOM
from postspec.api._model import (
    ArrayShape,
    JsonValue,
    NumberShape,
    ObjectShape,
    Provenance,
    Schema,
    StringShape,
)
from postspec.api._statements import is_stated_required, stated_values
from postspec.patterns import pattern


class Row(Struct, frozen=True):
    """A field that a table describes. `path` leads to it: `context.id` has two names.

    `is_of_body` where the words over the table say that it is about the body.
    """

    path: tuple[str, ...]
    type: str = ""
    is_required: bool = False
    description: str = ""
    is_of_body: bool = False


#: What a column is headed, in lower case and without marks → what it holds.
_COLUMNS = {
    **dict.fromkeys(("name", "field", "parameter", "property", "attribute", "key"), "name"),
    **dict.fromkeys(("field name", "parameter name", "property name", "element"), "name"),
    **dict.fromkeys(("type", "data type", "datatype"), "type"),
    **dict.fromkeys(("required", "required?", "mandatory", "is required"), "required"),
    **dict.fromkeys(("description", "details", "notes", "meaning"), "description"),
}
_RULE = pattern(r"\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*")
_HEADING = pattern(r"\s*(#{1,6}\s*(?P<hashes>.+)|\*\*(?P<stars>[^*|]+)\*\*:?\s*$)")
_OVER_A_BODY = pattern(r"(?i)\s*(#{1,6}|\*\*).{0,40}\b(body|payload)\b")
_ELSEWHERE = pattern(r"(?i)respon|return|error|status|header|query|path|url|output|result|event")
_NAME = pattern(r"[A-Za-z_$@][\w$@-]*(\[\])?(\.[A-Za-z_$@][\w$@-]*(\[\])?)*")
_YES = pattern(r"(?i)^(y|yes|true|required|mandatory|m|\u2713|\u2714)$")
_MARKS = pattern(r"[*`]|<[^<>]*>")

_TYPES: Mapping[str, Schema] = {
    "string": Schema(string=StringShape()),
    "text": Schema(string=StringShape()),
    "uuid": Schema(string=StringShape(format="uuid")),
    "date": Schema(string=StringShape()),
    "integer": Schema(number=NumberShape()),
    "int": Schema(number=NumberShape()),
    "long": Schema(number=NumberShape()),
    "number": Schema(number=NumberShape(is_integer=False)),
    "float": Schema(number=NumberShape(is_integer=False)),
    "decimal": Schema(number=NumberShape(is_integer=False)),
    "boolean": Schema(boolean=True),
    "bool": Schema(boolean=True),
    "array": Schema(array=ArrayShape(items=BOTTOM)),
    "list": Schema(array=ArrayShape(items=BOTTOM)),
    "object": Schema(object=ObjectShape()),
}


def read_tables(description: str) -> tuple[Row, ...]:
    """Give the fields that the Markdown tables of a description say a body has.

    Tables below a heading that speaks of something else (responses, headers, the query) are not
    read.
    """
    if "|" not in description:
        return ()
    return tuple(_rows(description.splitlines()))


def _rows(lines: Sequence[str]) -> Iterator[Row]:
    heading = ""
    is_of_body = False
    columns: dict[str, int] = {}
    for before, line in zip(["", *lines], lines, strict=False):
        found = _HEADING.match(line)
        is_of_body = _OVER_A_BODY.match(line) is not None or (is_of_body and not found)
        if found:
            heading = found["hashes"] or found["stars"]
        elif _RULE.fullmatch(line):
            columns = {} if _ELSEWHERE.search(heading) else _columns(before)
        elif "|" not in line:
            columns = {}
        elif "name" in columns:
            row = _row(_cells(line), columns)
            if row is not None:
                yield replace(row, is_of_body=is_of_body)


def _cells(line: str) -> list[str]:
    text = line.strip()
    text = text.removeprefix("|")
    text = text.removesuffix("|") if not text.endswith("\\|") else text
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", text)]


def _columns(header: str) -> dict[str, int]:
    columns: dict[str, int] = {}
    for i, cell in enumerate(_cells(header)):
        kind = _COLUMNS.get(_MARKS.sub("", cell).strip().lower())
        if kind is not None:
            columns.setdefault(kind, i)
    return columns


def _row(cells: Sequence[str], columns: Mapping[str, int]) -> Row | None:
    texts = {kind: cells[i] for kind, i in columns.items() if i < len(cells)}
    name = _MARKS.sub("", texts.get("name", "")).strip()
    if not _NAME.fullmatch(name):
        return None
    description = texts.get("description", "").strip()
    said = _MARKS.sub("", texts.get("required", "")).strip()
    words = re.findall(r"[a-z]+", _MARKS.sub("", texts.get("type", "")).lower())
    return Row(
        path=tuple(name.replace("[]", "").split(".")),
        type=words[0] if words else "",
        is_required=bool(_YES.match(said)) if said else is_stated_required(description),
        description=description,
    )


def refine(
    schema: Schema, rows: Sequence[Row], values: Sequence[JsonValue], absent: frozenset[str]
) -> Schema:
    """Give the schema of a request body with what the rows state.

    `values` are the bodies that were seen: what contradicts one of them is not believed. A field
    that no body has is added where its row names a type, unless it is one of `absent`, which are
    the operation's parameters. Rows that name no field of the body at all are about other things,
    such as the fields that can be searched by.
    """
    known = _names(schema)
    if known and not any(row.is_of_body or row.path[0] in known for row in rows):
        return schema
    return _refined(schema, rows, values, absent)


def _names(schema: Schema) -> frozenset[str]:
    if schema.object is None:
        return _names(schema.array.items) if schema.array else frozenset()
    return frozenset(name for name, _ in schema.object.properties)


def _refined(
    schema: Schema, rows: Sequence[Row], values: Sequence[JsonValue], absent: frozenset[str]
) -> Schema:
    if schema.array is not None and not (schema.object or schema.variants):
        items = [item for v in values if isinstance(v, list) for item in v]
        return replace(
            schema, array=ArrayShape(items=_refined(schema.array.items, rows, items, absent))
        )
    if schema.object is None or schema.object.additional is not None:
        return schema
    objects = [v for v in values if isinstance(v, dict)]
    properties = dict(schema.object.properties)
    required = set(schema.object.required)
    by_name: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_name[row.path[0]].append(row)
    for name, some in by_name.items():
        own = next((row for row in some if len(row.path) == 1), None)
        found = _property(name, own, properties.get(name), objects, absent)
        if found is None:
            continue
        below = [replace(row, path=row.path[1:]) for row in some if len(row.path) > 1]
        inner = [o[name] for o in objects if name in o]
        properties[name] = _refined(found, below, inner, frozenset()) if below else found
        if own and own.is_required and objects and all(name in o for o in objects):
            required.add(name)
    shape = ObjectShape(properties=tuple(sorted(properties.items())), required=frozenset(required))
    return replace(schema, object=shape)


def _property(
    name: str,
    row: Row | None,
    known: Schema | None,
    objects: Sequence[dict[str, JsonValue]],
    absent: frozenset[str],
) -> Schema | None:
    if known is None:
        if row is None or row.type not in _TYPES or name.lower() in absent:
            return None
        return replace(
            _TYPES[row.type], description=row.description, provenance=Provenance(how="stated")
        )
    if row is None:
        return known
    seen = {o[name] for o in objects if isinstance(o.get(name), str)}
    enum = stated_values(row.description)
    if enum and known.string and not known.string.enum and seen <= set(enum):
        known = replace(known, string=StringShape(enum=enum))
    return known if known.description else replace(known, description=row.description)
