"""Python names for a stranger's names: valid, short enough for a file, and never two alike."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from keyword import iskeyword

#: The longest module name we write, in UTF-8 bytes; most file systems stop at 255 with the suffix.
LONGEST = 80

#: Names that generated modules use, so that no class may have them: types in annotations, and the
#: constants of an endpoint module.
RESERVED_CLASSES = frozenset(
    {"Any", "BytesIO", "File", "FileTypes", "Literal", "UNSET", "UUID", "Unset"}
    | {"METHOD", "PATH", "SERVERS", "SERVICE", "STATUSES", "TYPES"}
)

_PLURAL = re.compile(r"([A-Z]{2,})s(?![a-z])")

_APOSTROPHE = re.compile(r"['\u2019](?=\w)")
#: A name as properties have it that are kept as they are; a capital would be taken for a class.
_SPELLED = re.compile(r"[a-z][A-Za-z0-9_]{,60}")
#: What stands between words; the generator would put them together: `filter[in_use]`.
_BETWEEN = re.compile(r"[^\w ]+")


@dataclass(frozen=True, slots=True)
class Spelling:
    """What a property or parameter is called: the name that travels, and the one in Python.

    `description` is what its own place says about it, where it is a reference.
    """

    wire: str
    python: str
    description: str = ""


def identifier(text: str, fallback: str) -> str:
    """Give a snake_case Python identifier for any text, at most `LONGEST` bytes long.

    Nothing usable (an emoji, an empty text) gives the fallback. Python reads identifiers in
    Unicode's NFKC form, so the text is brought to it first.
    """
    from openapi_python_client.strings import PythonIdentifier

    prefix = f"{fallback}_"
    # The generator takes the plural of an abbreviation apart: listURLs would be list_ur_ls.
    plain = _PLURAL.sub(lambda match: match[1].capitalize() + "s", _words(text))
    name = str(PythonIdentifier(plain, prefix))
    # A second round, since the generator will make an identifier of the name once more.
    name = str(PythonIdentifier(fallback if name == prefix else name, prefix))
    return shorten(name)


def class_name(text: str, fallback: str) -> str:
    """Give a PascalCase class name for any text, at most `LONGEST` bytes long.

    A name that generated modules need themselves gets `Model` behind it: `FileModel`.
    """
    from openapi_python_client.strings import ClassName

    name = str(ClassName(_words(text), fallback))
    # A second round, since the generator will make a class name of the name once more.
    name = str(ClassName(name, fallback)) if name.isidentifier() else fallback
    return shorten(f"{name}Model" if name in RESERVED_CLASSES else name, joint="")


def _words(text: str) -> str:
    """Give the text with spaces where something else than a letter, digit or underscore stands."""
    return _BETWEEN.sub(" ", _APOSTROPHE.sub("", unicodedata.normalize("NFKC", text)))


def spell(wanted: Sequence[tuple[str, str]], reserved: Iterable[str] = ()) -> tuple[str, ...]:
    """Give names in Python for (name, identifier wanted for it), in order, no two alike.

    A name that is Python's already keeps it. Of names that differ in case only, the others keep their
    spelling (`a_b`, `aB`), or get a number; one that is reserved gets `_` behind it.
    """
    hidden = frozenset(reserved)
    seen: set[str] = set(hidden)
    chosen: dict[int, str] = {}
    for at in sorted(range(len(wanted)), key=lambda at: wanted[at][0] != wanted[at][1]):
        name, free = wanted[at]
        if free in hidden:
            free += "_"
        if free in seen and name not in seen and _SPELLED.fullmatch(name) and not iskeyword(name):
            free = name
        (chosen[at],) = distinct([free], taken=seen, key=str)
        seen.add(chosen[at])
    return tuple(chosen[at] for at in range(len(wanted)))


def shorten(name: str, joint: str = "_") -> str:
    """Cut a name that is too long, eight hexadecimal digits of its SHA-256 keeping it apart."""
    if len(name.encode()) <= LONGEST:
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    start = name.encode()[: LONGEST - 9].decode("utf-8", "ignore").rstrip("_")
    return f"{start}{joint}{digest if joint else digest.upper()}"


def distinct(
    names: Iterable[str],
    *,
    taken: Iterable[str] = (),
    key: Callable[[str], str] = str.casefold,
    joint: str = "_",
) -> tuple[str, ...]:
    """Give the names in order, later ones of a key already seen with a number behind: `name_2`.

    The names of classes are joined by nothing: `Name2`.
    """
    seen = {key(name) for name in taken}
    result = []
    for name in names:
        candidate, number = name, 1
        start = name.rstrip("_") if joint else name
        while key(candidate) in seen:
            number += 1
            candidate = f"{start}{joint}{number}"
        seen.add(key(candidate))
        result.append(candidate)
    return tuple(result)
