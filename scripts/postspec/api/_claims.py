"""What an object would like to be called, by the words around it.

A claim is a row of names, the most natural first, each more qualified than the one before. Which
claim wins is decided in `_components`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from postspec.api._model import Method, Operation, Response, Schema
from postspec.api._words import identifier, is_plural, noun, split_words

#: Property names that say nothing without the thing they belong to.
_GENERIC_TEXT = """
    additional_info attribute attributes body config configuration content contents context data
    detail details element elements entity entities entry entries extra field fields first header
    headers info input item items last list meta metadata model next node nodes object objects
    option options output param parameter parameters params payload previous properties property
    record records reference references resource resources response request result results row rows
    self setting settings source spec state status summary target type value values
    """
_GENERIC = frozenset(_GENERIC_TEXT.split())
#: Properties that hold what a list response lists.
_LISTING = frozenset(
    [
        "content",
        "data",
        "element",
        "elements",
        "entries",
        "entity",
        "entities",
        "items",
        "list",
        "objects",
        "records",
        "resources",
        "response",
        "result",
        "results",
        "rows",
        "value",
        "values",
    ]
)
#: Names that generators use for things of their own.
RESERVED_TEXT = """
    any bool boolean bytes client authenticatedclient date datetime dict double enum exception file
    float httpstatus int integer list literal long map none null number object optional path
    response set str string type types union unset uuid void
    """
RESERVED = frozenset(RESERVED_TEXT.split())


@dataclass(frozen=True, slots=True)
class Claim:
    """The names an object would like, and how strong its claim to them is (0 is strongest).

    `is_input` for what goes into a server: such objects never share a name with what comes out,
    since they require less.
    """

    names: tuple[str, ...]
    strength: int
    is_input: bool
    unique: str

    @property
    def name(self) -> str:
        """The most natural of the names."""
        return self.names[0]

    def of_property(self, name: str, *, is_list: bool, listed: str = "") -> Claim:
        """Give the claim of an object that stands under a property of this one.

        `listed` is the noun of what this object lists, if it is a list.
        """
        own = (noun(name) if is_list else identifier(name)) or "Value"
        words = [w.lower() for w in split_words(name)]
        is_generic = "_".join(words) in _GENERIC or len(own) < 2
        base = (
            self.name.removesuffix("Request").removesuffix("Input") if self.is_input else self.name
        )
        suffix = "Input" if self.is_input else ""
        names = [] if is_generic else [f"{own}{suffix}"]
        if listed and is_list and ("_".join(words) in _LISTING or own == listed):
            names.insert(0, listed)
        names += [f"{base}{own}{suffix}", f"{self.unique}{own}{suffix}"]
        strength = 1 if listed and names[0] == listed else self.strength + 2
        return Claim(_distinct(names), strength, self.is_input, f"{self.unique}{own}")

    def of_case(self, value: str) -> Claim:
        """Give the claim of one case of a union that has this claim."""
        word = identifier(value) or "Case"
        names = tuple(f"{word}{name}" for name in self.names)
        return Claim(names, self.strength, self.is_input, f"{word}{self.unique}")

    def of_item(self) -> Claim:
        """Give the claim of an item of a nameless list or of a map's value."""
        names = tuple(f"{name}Item" for name in self.names)
        return Claim(names, self.strength + 1, self.is_input, f"{self.unique}Item")


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _title(operation: Operation) -> str:
    return operation.operation_id[:1].upper() + operation.operation_id[1:]


def request_claim(operation: Operation, media_type: str) -> Claim:
    """Give the claim of the root of a request body: `CreateQueueRequest`."""
    title = _title(operation).removesuffix("Request")
    kind = noun(media_type.partition("/")[2])
    names = (f"{title}Request", f"{title}{kind}Request")
    return Claim(names, 0, is_input=True, unique=f"{title}{kind}")


def response_claim(operation: Operation, response: Response, root: Schema) -> tuple[Claim, str]:
    """Give the claim of the root of a response body, and the noun of what it lists, if it does."""
    title = _title(operation)
    fallback = (f"{title}Response", f"{title}Response{response.status}")
    unique = f"{title}{response.status}"
    if response.status >= 400:
        area = identifier(operation.tags[0].rpartition(" / ")[2]) if operation.tags else ""
        names = ("Error", f"{area}Error", f"{title}Error", f"{title}Error{response.status}")
        return Claim(_distinct(names), 6, is_input=False, unique=unique), ""
    if not 200 <= response.status < 300:
        return Claim(fallback, 5, is_input=False, unique=unique), ""
    things, is_many = _resource(operation)
    if not things:
        return Claim(fallback, 4, is_input=False, unique=unique), ""
    if root.array is not None:
        return Claim((*things, *_items(fallback)), 1, is_input=False, unique=unique), ""
    if is_many and _lists(root):
        listed = tuple(f"{thing}List" for thing in things)
        return Claim((*listed, *fallback), 0, is_input=False, unique=unique), things[0]
    return Claim((*things, *fallback), 0, is_input=False, unique=unique), ""


def _items(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{name}Item" for name in names)


def _lists(root: Schema) -> bool:
    if root.object is None:
        return False
    return any(s.array and s.array.items.object for _, s in root.object.properties)


def _resource(operation: Operation) -> tuple[tuple[str, ...], bool]:
    """Give the names of the thing at a path, and whether the path is one of many such things.

    None for a path that ends in an action: `/agents/{id}/login`.
    """
    parts = [p for p in operation.path.split("/") if p]
    literals = [(i, p) for i, p in enumerate(parts) if "{" not in p and split_words(p)]
    if not literals or operation.path[:1] != "/":
        return (), False
    at, last = literals[-1]
    ends_in_slot = at < len(parts) - 1
    words = split_words(last)
    is_collection = is_plural(words[-1])
    is_read = operation.method in (Method.GET, Method.HEAD)
    if not (is_read or ends_in_slot or is_collection):
        return (), False
    name = noun(last)
    above = noun(literals[-2][1]) if len(literals) > 1 else ""
    is_below_one = at > 0 and "{" in parts[at - 1]
    names = [f"{above}{name}", name] if above and is_below_one else [name, f"{above}{name}"]
    return _distinct(names), is_read and is_collection and not ends_in_slot
