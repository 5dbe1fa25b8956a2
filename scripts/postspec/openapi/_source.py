"""YAML and JSON read as JSON values, with the position of each node kept.

YAML is read by the core schema of version 1.2, as OpenAPI and Overlay ask: `on` is a string, a date
is a string, and keys are strings. Source: YAML 1.2.2 section 10.3.2.
"""

from __future__ import annotations

import gc
import math
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import accumulate

import yaml

from postspec.findings import Locator, Position
from postspec.json_pointer import tokens_of
from postspec.openapi._text import Json

Node = yaml.Node

_NULL = "tag:yaml.org,2002:null"
_BOOL = "tag:yaml.org,2002:bool"
_INT = "tag:yaml.org,2002:int"
_FLOAT = "tag:yaml.org,2002:float"

#: Tag, pattern and possible first characters; the order is the order of trial.
_CORE = (
    (_NULL, r"null|Null|NULL|~|", [*"nN~", ""]),
    (_BOOL, r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    (_INT, r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (_FLOAT, r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
)


_BRACKET = re.compile(r"[\[\]{}]")
_STEP = {"[": 1, "{": 1, "]": -1, "}": -1}
_MOST_LEVELS = 1000
#: As many levels in one line of block style: `- - - …`.
_RUN = re.compile(r"(?:[-?] +){1000}")
#: What may be an alias; in a text it may be something else.
_ALIAS = re.compile(r"(?:^|[\s\[{,])\*[^\s*]")
_MOST_NODES = 5_000_000


class SourceError(ValueError):
    """The text is not what it should be. Carries `problem` and, where known, `position`."""

    def __init__(self, problem: str, position: Position | None = None) -> None:
        super().__init__(problem)
        self.problem, self.position = problem, position


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # one of two bases
    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - the base's way


for _tag, _pattern, _first in _CORE:
    _Loader.add_implicit_resolver(_tag, re.compile(rf"(?:{_pattern})\Z"), _first)


def parse(text: str) -> Node | None:
    """Give the root node of one YAML (or JSON) document; nothing for an empty one.

    Raises:
        SourceError: the text is not YAML, or holds more than one document.
    """
    if _may_be_deep(text):
        _refuse_depth(text)
    loader = _Loader(text)
    try:
        node: Node | None = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        problem = error.problem or "not YAML"
        raise SourceError(problem, _position(error.problem_mark, text)) from error
    except yaml.YAMLError as error:  # a character that YAML does not allow
        raise SourceError(str(error).partition("\n")[0]) from error
    except RecursionError:
        raise SourceError("nested too deeply") from None
    finally:
        loader.dispose()
    if node is not None and _ALIAS.search(text):
        _refuse_growth(node)
    return node


def _may_be_deep(text: str) -> bool:
    """Tell whether a text may be nested deeply: brackets in texts count as if they nested."""
    if text.count("[") + text.count("{") > _MOST_LEVELS:
        steps = map(_STEP.__getitem__, _BRACKET.findall(text))
        if max(accumulate(steps)) > _MOST_LEVELS:
            return True
    return any(len(one) > 2 * _MOST_LEVELS and _RUN.search(one) for one in text.split("\n"))


def _refuse_depth(text: str) -> None:
    """Refuse a text that is nested so deeply that reading it would use up the stack of the process.

    The reader of libyaml calls itself once a level, which no limit of Python's holds; its events
    come without.
    """
    loader = _Loader(text)
    depth = 0
    try:
        while not loader.check_event(yaml.StreamEndEvent):
            event = loader.get_event()
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > _MOST_LEVELS:
                raise SourceError("nested too deeply", _position(event.start_mark, text))
    except yaml.YAMLError:
        return  # told with its place by whoever reads it
    finally:
        loader.dispose()


def _refuse_growth(root: Node) -> None:
    """Refuse anchors within anchors that make a short text a value of more than memory holds."""
    sizes: dict[int, int] = {}

    def size(node: Node) -> int:
        if id(node) not in sizes:
            sizes[id(node)] = 1  # of a node that holds itself, which is refused elsewhere
            below = node.value if isinstance(node, yaml.CollectionNode) else ()
            parts = (part for one in below for part in (one if isinstance(one, tuple) else (one,)))
            sizes[id(node)] = 1 + sum(map(size, parts))
        return sizes[id(node)]

    try:
        is_large = size(root) > _MOST_NODES
    except RecursionError:
        return  # told by `value_of`
    if is_large:
        raise SourceError("its anchors make it too large")


def value_of(node: Node | None) -> Json:
    """Give the JSON value of a node; scalar keys as they are written.

    Raises:
        SourceError: a key that is written twice or is no scalar, a tag of no JSON type, an anchor
            that holds itself.
    """
    try:
        return _value(node) if node is not None else None
    except RecursionError:
        raise SourceError("nested too deeply, or an anchor that holds itself") from None


def position_of(node: Node, text: str = "") -> Position:
    """Give where the node begins. `text` is the whole source, to quote the line from."""
    found = _position(node.start_mark, text)
    return found or Position(line=1, column=1)


def entries(node: Node) -> list[tuple[str, Node, Node]]:
    """Give (key, key node, value node) of a mapping, in order; nothing for any other node.

    Raises:
        SourceError: as `value_of`.
    """
    if not isinstance(node, yaml.MappingNode):
        return []
    found: dict[str, tuple[str, Node, Node]] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise SourceError("a key that is not a scalar", position_of(key))
        if key.value in found:
            raise SourceError(f"the key {key.value!r} is written twice", position_of(key))
        found[key.value] = (key.value, key, value)
    return list(found.values())


def items(node: Node | None) -> list[Node]:
    """Give the entries of a sequence; nothing for any other node."""
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def read_source(text: str) -> Json:
    """Give the JSON value that a YAML (or JSON) text holds; None for an empty one.

    Raises:
        SourceError: as `parse` and `value_of`.
    """
    with collector_paused():
        return value_of(parse(text))


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the collector from looking again and again through nodes and values that have no cycles.

    With it, a document of 100,000 values takes three times as long to read.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def locate(text: str, pointer: str) -> Position | None:
    """Give where a JSON Pointer leads in a YAML (or JSON) text: to a key, or to an entry of a list.

    Where it leads out of the text, the last place on the way; None in a text that cannot be read.
    """
    return locator(text)(pointer)


def locator(text: str) -> Locator:
    """Give `locate` for one text, which is read once, when it is first asked about."""
    root: list[Node | None] = []

    def find(pointer: str) -> Position | None:
        try:
            if not root:
                root.append(parse(text))
            at = _along(root[0], pointer)
        except SourceError:
            return None
        return position_of(at, text) if at is not None else None

    return find


def _along(node: Node | None, pointer: str) -> Node | None:
    at = node
    for token in tokens_of(pointer):
        step = _step(node, token) if node else None
        if step is None:
            break
        at, node = step
    return at


def _step(node: Node, part: str) -> tuple[Node, Node] | None:
    """Give what stands for one step of a pointer, and the value below it; None if it leads out."""
    for key, key_node, value in entries(node):
        if key == part:
            return key_node, value
    below = items(node)
    if part.isdecimal() and int(part) < len(below):
        return below[int(part)], below[int(part)]
    return None


def _value(node: Node) -> Json:
    if isinstance(node, yaml.MappingNode):
        return {key: _value(value) for key, _, value in entries(node)}
    if isinstance(node, yaml.SequenceNode):
        return [_value(each) for each in node.value]
    return _scalar(node)


def _scalar(node: Node) -> Json:
    text: str = node.value
    if node.tag == "tag:yaml.org,2002:str":
        return text
    try:
        return _SCALARS[node.tag](text)
    except KeyError:
        raise SourceError(f"the tag {node.tag} is no JSON type", position_of(node)) from None
    except (ValueError, OverflowError):
        raise SourceError(f"{text[:40]!r} is not a number", position_of(node)) from None


_SCALARS: dict[str, Callable[[str], Json]] = {
    _NULL: lambda _: None,
    _BOOL: lambda text: text.lower() == "true",
    _INT: lambda text: int(text, 0 if text[1:2] in ("o", "x") else 10),
    _FLOAT: lambda text: _finite(float(text)),
}


def _finite(number: float) -> float:
    if not math.isfinite(number):
        raise OverflowError
    return number


def _position(mark: yaml.Mark | None, text: str) -> Position | None:
    if mark is None:
        return None
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    return Position(line=mark.line + 1, column=mark.column + 1, text=line)
