"""Names from the API's own words: splitting, singular forms, camelCase and PascalCase."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from postspec.patterns import pattern

_WORD = pattern(r"[A-Z]{2,}s(?![a-z])|[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_APOSTROPHE = pattern(r"['\u2019](?=\w)")

#: Nouns whose singular no suffix rule gives, or which have none.
_SINGULAR = {
    "alias": "alias",
    "aliases": "alias",
    "analytics": "analytics",
    "atlas": "atlas",
    "aws": "aws",
    "bias": "bias",
    "buses": "bus",
    "canvas": "canvas",
    "chaos": "chaos",
    "children": "child",
    "cors": "cors",
    "criteria": "criterion",
    "data": "data",
    "dns": "dns",
    "feet": "foot",
    "gas": "gas",
    "gcs": "gcs",
    "gps": "gps",
    "https": "https",
    "indices": "index",
    "ios": "ios",
    "kubernetes": "kubernetes",
    "kudos": "kudos",
    "logistics": "logistics",
    "media": "media",
    "men": "man",
    "mms": "mms",
    "movies": "movie",
    "news": "news",
    "os": "os",
    "people": "person",
    "postgres": "postgres",
    "saas": "saas",
    "series": "series",
    "sms": "sms",
    "species": "species",
    "tls": "tls",
    "vertices": "vertex",
}
_SUFFIXES = (
    (pattern(r"(ss|us|is)$"), None),
    (pattern(r"([^aeiou])ies$"), r"\1y"),
    (pattern(r"(ss|sh|ch|x|zz)es$"), r"\1"),
    (pattern(r"(at|i|vir|n|p)uses$"), r"\1us"),
    (pattern(r"(analy|ba|cri|diagno|the)ses$"), r"\1sis"),
    (pattern(r"([^s])s$"), r"\1"),
)

#: What is done to a thing: as a name it says nothing without the thing.
_VERBS_TEXT = """
    add all cancel change check close connect copy count create delete disable edit enable execute
    export fetch find get health import info list login logout new open patch post put query read
    receive remove reset retrieve run save search send set show start state status stop sync test token
    update upload download upsert validate verify version view
    """
VERBS = frozenset(_VERBS_TEXT.split())


def split_words(text: str) -> list[str]:
    """Give the words of a name or title, as written: `agentMRDState` has three.

    Letters outside ASCII lose their accents, or are left out where they have no ASCII letter.
    """
    if "'" in text or "\u2019" in text:
        text = _APOSTROPHE.sub("", text)
    if not text.isascii():
        folded = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in folded if not unicodedata.combining(c))
    return _WORD.findall(text)


def pascal(words: Iterable[str]) -> str:
    """Give `AgentState` for the words `agent`, `state`."""
    return "".join(w[:1].upper() + w[1:].lower() for w in words)


def camel(words: Iterable[str]) -> str:
    """Give `agentState` for the words `Agent`, `state`."""
    name = pascal(words)
    first = next(iter(_WORD.findall(name)), "")
    return name[: len(first)].lower() + name[len(first) :]


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Give the singular of an English noun; a word that is none comes back as it was."""
    lower = word.lower()
    if lower in _SINGULAR:
        return _SINGULAR[lower]
    for ending, replacement in _SUFFIXES:
        if ending.search(lower):
            return word if replacement is None else ending.sub(replacement, lower)
    return word


def is_plural(word: str) -> bool:
    """Tell whether the word's singular is another word."""
    return singular(word).lower() != word.lower()


@lru_cache(maxsize=8192)
def identifier(text: str) -> str:
    """Give the PascalCase name for a text, `""` where it has no usable word.

    A name never begins with a digit: `2fa` becomes `N2Fa`.
    """
    name = pascal(split_words(text))
    return f"N{name}" if name[:1].isdigit() else name


@lru_cache(maxsize=8192)
def noun(text: str) -> str:
    """Give the PascalCase name of one thing of a kind: `agent-states` becomes `AgentState`."""
    words = split_words(text)
    return identifier(" ".join([*words[:-1], singular(words[-1])])) if words else ""


def is_version(words: Sequence[str]) -> bool:
    """Tell whether the words of a path segment are a version, or the `api` before one."""
    text = "".join(words).lower()
    return text in ("api", "rest") or re.fullmatch(r"v?\d+(beta|alpha)?\d*", text) is not None
