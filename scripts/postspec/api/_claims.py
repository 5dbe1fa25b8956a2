"""What an object would like to be called, by the words around it.

A claim is a row of names, the most natural first, each more qualified than the one before. Which
claim wins is decided in `_components`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from postspec.api._calls import TAG_SEPARATOR
from postspec.api._model import Method, Operation, Response, Schema
from postspec.api._words import VERBS, identifier, is_plural, is_version, noun, split_words

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

#: How a path says in what form it answers: `/messages.json`, `/geocode/json`.
_FORMS_TEXT = "json xml csv yml yaml htm html txt php asp aspx ashx jsp"
_FORMS = frozenset(_FORMS_TEXT.split())


class Claim(Struct, frozen=True):
    """The names an object would like, and how strong its claim to them is (0 is strongest).

    `bases` are what a property with a name that says nothing is named after, the most natural
    first. `unique` is a name nobody else can want. `is_input` for what goes into a server: such
    objects never share a name with what comes out, since they require less.
    """

    names: tuple[str, ...]
    strength: int
    is_input: bool
    bases: tuple[str, ...]
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
        word = _snake(name)
        stems = [] if word in _GENERIC or len(own) < 2 else [own]
        stems += [f"{base}{own}" for base in self.bases]
        strength = self.strength + 2
        if listed and is_list and (word in _LISTING or own == listed):
            stems, strength = [listed, f"{listed}Item", *stems], 1
        return self._named(_distinct(stems), strength, f"{self.unique}{own}")

    def of_case(self, value: str) -> Claim:
        """Give the claim of one case of a union that has this claim."""
        word = identifier(value) or "Case"
        stems = tuple(f"{word}{base}" for base in self.bases)
        return self._named(stems, self.strength, f"{word}{self.unique}")

    def of_item(self) -> Claim:
        """Give the claim of an item of a nameless list or of a map's value."""
        names = tuple(f"{name}Item" for name in self.names)
        return replace(self, names=names, strength=self.strength + 1, unique=f"{self.unique}Item")

    def _named(self, stems: tuple[str, ...], strength: int, unique: str) -> Claim:
        """Give a claim to names of its own; `stems` are distinct."""
        names = stems
        if self.is_input:
            names = _distinct(f"{stem.removesuffix('Input')}Input" for stem in stems)
        return Claim(
            names=names,
            strength=strength,
            is_input=self.is_input,
            bases=stems if len(stems) == 1 else (stems[0], stems[-1]),
            unique=unique,
        )


@lru_cache(maxsize=4096)
def _snake(name: str) -> str:
    return "_".join(w.lower() for w in split_words(name))


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _title(operation: Operation) -> str:
    return operation.operation_id[:1].upper() + operation.operation_id[1:]


def request_claim(operation: Operation, media_type: str) -> Claim:
    """Give the claim of the root of a request body: `CreateQueueRequest`."""
    title = _title(operation).removesuffix("Request")
    kind = noun(media_type.partition("/")[2])
    return Claim(
        names=(f"{title}Request", f"{title}{kind}Request"),
        strength=0,
        is_input=True,
        bases=_distinct((_thing(operation.path) or title, title)),
        unique=f"{title}{kind}Request",
    )


def _meant_status(operation: Operation, response: Response) -> int:
    """Give the status to name a response by: that of all others is a failure unless it is alone."""
    if response.status is not None:
        return response.status
    return 200 if len(operation.responses) == 1 else 500


def response_claim(operation: Operation, response: Response, root: Schema) -> tuple[Claim, str]:
    """Give the claim of the root of a response body, and the noun of what it lists, if it does."""
    title = _title(operation)
    status = _meant_status(operation, response)
    if status >= 400:
        area = identifier(operation.tags[0].rpartition(TAG_SEPARATOR)[2]) if operation.tags else ""
        return _output(("Error", f"{area}Error", f"{title}Error"), 6, response, title), ""
    fallback = (f"{title}Response", f"{title}Response{_suffix(response)}")
    things, is_many, strength = _resource(operation.path, operation.method)
    if not 200 <= status < 300:
        return _output(fallback, 5, response, title), ""
    if not things:
        return _output(fallback, 4, response, title, base=_thing(operation.path)), ""
    if root.array is not None:
        items = tuple(f"{name}Item" for name in (*things, *fallback))
        return _output((*things, *items), strength + 1, response, title), ""
    if is_many and _lists(root):
        lists = tuple(f"{thing}List" for thing in things)
        return _output((*lists, *fallback), 0, response, title), things[0]
    return _output((*things, *fallback), strength, response, title), ""


def _output(
    names: tuple[str, ...], strength: int, response: Response, title: str, base: str = ""
) -> Claim:
    names = _distinct(names)
    return Claim(
        names=names,
        strength=strength,
        is_input=False,
        bases=_distinct((base or names[0], title)),
        unique=f"{title}Response{_suffix(response)}",
    )


def _suffix(response: Response) -> str:
    return "Default" if response.status is None else str(response.status)


@lru_cache(maxsize=1024)
def _thing(path: str) -> str:
    """Give the noun of what an operation is about, `""` where its path names none."""
    parts = (p for p in reversed(_parts(path)) if "{" not in p)
    names = ([w.lower() for w in split_words(p)] for p in parts)
    words = next((w for w in names if w and w[0] not in VERBS and not is_version(w)), None)
    return noun(" ".join(words)) if words else ""


def _parts(path: str) -> list[str]:
    """Give the segments of a path without what they say of the answer's form."""
    return [p for p in map(_without_form, path.split("/")) if p]


def _without_form(part: str) -> str:
    thing, _, form = part.rpartition(".")
    return thing if form.lower() in _FORMS else part


def _lists(root: Schema) -> bool:
    if root.object is None:
        return False
    return any(s.array and s.array.items.object for _, s in root.object.properties)


@lru_cache(maxsize=1024)
def _resource(path: str, method: Method) -> tuple[tuple[str, ...], bool, int]:
    """Give the names of the thing at a path, whether it is many such things, and how strong they are.

    A thing of its own is stronger than one that belongs to another. None for a path that ends in
    an action, `/agents/{id}/login`, and for DELETE, which answers about the thing.
    """
    parts = _parts(path)
    literals = [(i, p) for i, p in enumerate(parts) if "{" not in p and split_words(p)]
    if not literals or path[:1] != "/" or method is Method.DELETE:
        return (), False, 0
    at, last = literals[-1]
    ends_in_slot = at < len(parts) - 1
    words = split_words(last)
    is_collection = is_plural(words[-1])
    is_read = method in (Method.GET, Method.HEAD)
    if not (is_read or ends_in_slot or is_collection):
        return (), False, 0
    name = noun(last)
    above = noun(literals[-2][1]) if len(literals) > 1 else ""
    is_below_one = at > 0 and "{" in parts[at - 1]
    names = [f"{above}{name}", name] if above and is_below_one else [name, f"{above}{name}"]
    strength = 0 if ends_in_slot and not is_below_one else 1 + 2 * is_below_one
    return _distinct(names), is_read and is_collection and not ends_in_slot, strength
