"""Python names for a stranger's names: valid, short enough for a file, and never two alike."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable

#: The longest module name we write, in UTF-8 bytes; most file systems stop at 255 with the suffix.
LONGEST = 80

_PLURAL = re.compile(r"([A-Z]{2,})s(?![a-z])")


def identifier(text: str, fallback: str) -> str:
    """Give a snake_case Python identifier for any text, at most `LONGEST` bytes long.

    Nothing usable (an emoji, an empty text) gives the fallback. Python reads identifiers in
    Unicode's NFKC form, so the text is brought to it first.
    """
    from openapi_python_client.strings import PythonIdentifier

    prefix = f"{fallback}_"
    # The generator takes the plural of an abbreviation apart: listURLs would be list_ur_ls.
    plain = _PLURAL.sub(
        lambda match: match[1].capitalize() + "s", unicodedata.normalize("NFKC", text)
    )
    name = str(PythonIdentifier(plain, prefix))
    # A second round, since the generator will make an identifier of the name once more.
    name = str(PythonIdentifier(fallback if name == prefix else name, prefix))
    return shorten(name)


def class_name(text: str, fallback: str) -> str:
    """Give a PascalCase class name for any text, at most `LONGEST` bytes long."""
    from openapi_python_client.strings import ClassName

    name = str(ClassName(unicodedata.normalize("NFKC", text), fallback))
    return shorten(name if name.isidentifier() else fallback)


def shorten(name: str) -> str:
    """Cut a name that is too long, eight hexadecimal digits of its SHA-256 keeping it apart."""
    if len(name.encode()) <= LONGEST:
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    start = name.encode()[: LONGEST - 9].decode("utf-8", "ignore").rstrip("_")
    return f"{start}{digest.upper()}" if name[0].isupper() else f"{start}_{digest}"


def distinct(
    names: Iterable[str], *, taken: Iterable[str] = (), key: Callable[[str], str] = str.casefold
) -> tuple[str, ...]:
    """Give the names in order, later ones of a key already seen with a number behind: `name_2`."""
    seen = {key(name) for name in taken}
    result = []
    for name in names:
        candidate, number = name, 1
        while key(candidate) in seen:
            number += 1
            candidate = f"{name}{number}" if name[:1].isupper() else f"{name}_{number}"
        seen.add(key(candidate))
        result.append(candidate)
    return tuple(result)
