"""Calls as code, made from the requests that a document saves, and what was answered to them."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from postspec.client._layout import Code, Item, group, short_lines
from postspec.client._literals import literal_of
from postspec.openapi import Operation

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties import ModelProperty, Property

#: The most lines of a call, and the most signs in one.
_MOST_LINES = 20
_WIDTH = 80

#: What no example can hold.
_FILE = 'File.of(b"...", "file.bin")'


class _NoFit(Exception):  # noqa: N818 - nothing is wrong, another way is tried
    """A value is not of its property's type, or one that is needed was never seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call as code: its lines, and the names it uses beside the client's own methods.

    `names` are of `datetime`, `UUID`, `File` and `models`.
    """

    lines: tuple[str, ...]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Snippets:
    """Writes calls. `models` are the generator's classes by name."""

    models: Mapping[str, ModelProperty]

    def call(
        self,
        head: str,
        operation: Operation,
        endpoint: Endpoint,
        *,
        example: str = "",
        only: Collection[str] | None = None,
        first: str = "",
        close: str = ")",
    ) -> Call | None:
        """Give the call of a saved request: `head` is what opens it, such as `client.queues.list(`.

        `example` names the request; without it, it is the one that says most. `only` names the
        parameters, and `body`, that are shown though they are not needed; without it, all are.
        `first` is an argument before its own. A long call leaves out what is not needed. None where
        something needed was never seen.
        """
        writer = _Writer(self.models)
        name = example or _most_telling(operation)
        own = _arguments(writer, operation, endpoint, name, only)
        try:
            code = group(head, close, [*([Item(first)] if first else []), *own])
        except _NoFit:
            return None
        lines = short_lines(code, _WIDTH, _MOST_LINES)
        return Call(lines=tuple(lines), names=frozenset(writer.names))


def example_names(operation: Operation) -> tuple[str, ...]:
    """Give the names of an operation's saved requests, in document order."""
    maps = [p.examples for p in operation.parameters]
    maps += [media.examples for media in operation.body]
    return tuple(dict.fromkeys(name for examples in maps for name in examples if name))


def _most_telling(operation: Operation) -> str:
    """Give the saved request that says most: of required parameters first, then of all."""
    counts: Counter[str] = Counter()
    for parameter in operation.parameters:
        for name in parameter.examples:
            counts[name] += 100 if parameter.is_required else 1
    for media in operation.body:
        counts.update(media.examples.keys())
    return max(counts, key=counts.__getitem__, default="")


def _arguments(
    writer: _Writer,
    operation: Operation,
    endpoint: Endpoint,
    name: str,
    only: Collection[str] | None,
) -> Iterator[Item]:
    """Give the arguments: that of the path as it is where there is one, all others by name."""
    known = {(str(p.place), p.name): p.examples for p in operation.parameters}
    # Those of the path have other names here, in the order they stand there.
    in_path = sorted(
        (operation.path.find(f"{{{wire}}}"), wire) for place, wire in known if place == "path"
    )
    wires = [wire for at, wire in in_path if at >= 0]
    for wire, prop in zip(wires, endpoint.path_parameters, strict=True):
        code = _parameter(writer, prop, known["path", wire], name)
        if code is not None:
            yield Item(code, "" if len(wires) == 1 else f"{prop.python_name}=")
    if endpoint.bodies and (endpoint.bodies[0].prop.required or only is None or "body" in only):
        code = _body(writer, operation, endpoint, name)
        if code is not None:
            yield Item(code, "body=")
    for place, props in (
        ("query", endpoint.query_parameters),
        ("header", endpoint.header_parameters),
        ("cookie", endpoint.cookie_parameters),
    ):
        for prop in props:
            wire = prop.name.get_untrusted_value()
            if prop.required or only is None or wire in only:
                code = _parameter(writer, prop, known[place, wire], name)
                if code is not None:
                    yield Item(code, f"{prop.python_name}=")


def _parameter(
    writer: _Writer, prop: Property, examples: Mapping[str, Any], name: str
) -> Code | None:
    """Give the value of a parameter in a saved request; any other's where it is needed."""
    for told in (name, ""):
        if told in examples:
            return _fitting(writer, prop, examples[told])
    if not prop.required:
        return None
    if not examples:
        raise _NoFit
    return _fitting(writer, prop, next(iter(examples.values())))


def _fitting(writer: _Writer, prop: Property, value: object) -> Code | None:
    try:
        return writer.code(prop, value)
    except _NoFit:
        if prop.required:
            raise
        return None


def _body(writer: _Writer, operation: Operation, endpoint: Endpoint, name: str) -> Code | None:
    """Give the body of a saved request, in the first media type that it fits."""
    told = [(m, m.examples[n]) for n in (name, "") for m in operation.body if n in m.examples]
    told += [(media, value) for media in operation.body for value in media.examples.values()]
    for media, value in told:
        for body in endpoint.bodies:
            if body.content_type == media.name:
                try:
                    return writer.code(body.prop, value)
                except _NoFit:
                    continue
    if endpoint.bodies[0].prop.required:
        return writer.code(endpoint.bodies[0].prop, {})
    return None


@dataclass(slots=True)
class _Writer:
    """Writes one call's values, and notes the names they need."""

    models: Mapping[str, ModelProperty]
    names: set[str] = field(default_factory=set)

    def code(self, prop: Any, value: Any, level: int = 0) -> Code:  # noqa: ANN401 - a property, JSON
        """Give a value as code. Raises _NoFit where it is none of the property's."""
        kind = type(prop).__name__
        write = getattr(self, f"_{kind.removesuffix('Property').lower()}", None)
        if write is None:
            return literal_of(value)
        made: Code = write(prop, value, level)
        return made

    def _string(self, _: object, value: object, __: int) -> Code:
        return literal_of(_checked(value, str))

    def _int(self, _: object, value: object, __: int) -> Code:
        return literal_of(_checked(value, int))

    def _float(self, _: object, value: object, __: int) -> Code:
        return literal_of(_checked(value, int, float))

    def _boolean(self, _: object, value: object, __: int) -> Code:
        return literal_of(_checked(value, bool))

    def _none(self, _: object, value: object, __: int) -> Code:
        return literal_of(_checked(value, type(None)))

    def _const(self, prop: Any, value: object, __: int) -> Code:  # noqa: ANN401 - its own class
        if value != prop.value.raw_value:
            raise _NoFit
        return str(prop.value.python_code.as_unembedded_code())

    def _literalenum(self, prop: Any, value: object, __: int) -> Code:  # noqa: ANN401
        if not isinstance(value, str | int) or value not in prop.values:
            raise _NoFit
        return literal_of(value)

    def _uuid(self, _: object, value: object, __: int) -> Code:
        return self._parsed(value, uuid.UUID, "UUID", "UUID")

    def _date(self, _: object, value: object, __: int) -> Code:
        return self._parsed(value, dt.date.fromisoformat, "datetime.date.fromisoformat", "datetime")

    def _datetime(self, _: object, value: object, __: int) -> Code:
        parse = dt.datetime.fromisoformat
        return self._parsed(value, parse, "datetime.datetime.fromisoformat", "datetime")

    def _parsed(self, value: object, parse: Any, code: str, name: str) -> Code:  # noqa: ANN401
        try:
            parse(_checked(value, str))
        except ValueError:
            raise _NoFit from None
        self.names.add(name)
        return f"{code}({literal_of(value)})"

    def _file(self, _: object, __: object, ___: int) -> Code:
        self.names.add("File")
        return _FILE

    def _list(self, prop: Any, value: object, level: int) -> Code:  # noqa: ANN401 - its own class
        if not isinstance(value, list):
            raise _NoFit
        codes = (self.code(prop.inner_property, item, level + 1) for item in value)
        return group("[", "]", (Item(c, "", level if n else None) for n, c in enumerate(codes)))

    def _union(self, prop: Any, value: object, level: int) -> Code:  # noqa: ANN401 - its own class
        """Give what the first alternative makes of a value, those that know more of it first."""
        inner = sorted(prop.inner_properties, key=lambda p: -self._known(p, value))
        for alternative in inner:
            try:
                return self.code(alternative, value, level)
            except _NoFit:
                continue
        raise _NoFit

    def _known(self, prop: Any, value: object) -> int:  # noqa: ANN401 - any property
        if not isinstance(value, Mapping) or type(prop).__name__ != "ModelProperty":
            return 0
        return len(value.keys() & self._properties(prop).keys())

    def _properties(self, prop: Any) -> dict[str, Any]:  # noqa: ANN401 - a model, or a copy of one
        model = self.models.get(str(prop.class_info.name))
        if model is None:
            raise _NoFit
        own = (*(model.required_properties or ()), *(model.optional_properties or ()))
        return {p.name.get_untrusted_value(): p for p in own}

    def _model(self, prop: Any, value: object, level: int) -> Code:  # noqa: ANN401 - its own class
        if not isinstance(value, Mapping):
            raise _NoFit
        known = self._properties(prop)
        class_name = str(prop.class_info.name)
        self.names.add("models")
        if value.keys() - known.keys():
            # Names that the class does not have can only be given so.
            return f"models.{class_name}.from_dict({literal_of(value)})"
        arguments: list[Item] = []
        for name, own in known.items():
            is_constant = own.required and own.default is not None
            if is_constant and value.get(name, own.default.raw_value) == own.default.raw_value:
                continue
            if name not in value and not own.required:
                continue
            code = self._member(own, value.get(name), level)
            if code is not None:
                front = f"{own.python_name}="
                arguments.append(Item(code, front, None if own.required else level))
        return group(f"models.{class_name}(", ")", arguments)

    def _member(self, prop: Any, value: Any, level: int) -> Code | None:  # noqa: ANN401
        try:
            return self.code(prop, value, level + 1)
        except _NoFit:
            if prop.required:
                raise
            return None


def _checked(value: object, *kinds: type) -> Any:  # noqa: ANN401 - of one of the kinds
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        raise _NoFit
    return value
