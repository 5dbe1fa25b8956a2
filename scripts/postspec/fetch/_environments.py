"""The environments published with a collection: named values of its variables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from postspec.fetch._canonical import masked_text, parse_json
from postspec.fetch._error import RULES, FetchError
from postspec.fetch._page import clean_ids
from postspec.findings import Finding, Place, found

#: What a page's list of environments has for "none".
_NO_ENVIRONMENT = "0"

_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")


@dataclass(frozen=True, slots=True)
class Environments:
    """The environments as `(name, text)`, and what kept others from being had."""

    texts: tuple[tuple[str, str], ...] = ()
    findings: tuple[Finding, ...] = ()


def read_environments(
    metadata: object,
    collection_text: str,
    *,
    filled_in: Callable[[str], bytes],
    shown: str,
) -> Environments:
    """Give the environments that published metadata names.

    Where the metadata has no values, the host is asked for the collection with the environment
    filled in (`filled_in("{owner}-{id}")`), and the values are read off where variables stood.
    """
    texts: list[tuple[str, str]] = []
    findings: list[Finding] = []
    for name, uid, values in _listed(metadata):
        try:
            found = values or _values_of(collection_text, filled_in(uid))
        except FetchError as error:
            findings.append(_missing(name, error.finding, shown))
            continue
        document = {"name": name, "values": found, "_postman_variable_scope": "environment"}
        text, masked = masked_text(document, what=f"the environment {name[:80]!r}", shown=shown)
        texts.append((name, text))
        findings.extend(masked)
    return Environments(tuple(texts), tuple(findings))


def _listed(metadata: object) -> Iterator[tuple[str, str, list[object]]]:
    """Give name, `{owner}-{id}` and values, as far as known, of each environment."""
    if not isinstance(metadata, dict):
        return
    listed = metadata.get("environments")
    for entry in listed if isinstance(listed, list) else []:
        if isinstance(entry, dict):
            ids = clean_ids(owner=str(entry.get("owner", "")), published=entry.get("id"))
            uid = f"{ids.owner}-{ids.published}" if ids.owner else ids.published
            values = entry.get("values")
            yield from _named(entry.get("name"), uid, values if isinstance(values, list) else [])
    options = None if listed else metadata.get("environmentOptions")
    for option in options if isinstance(options, list) else []:
        if isinstance(option, dict) and option.get("value") != _NO_ENVIRONMENT:
            uid = clean_ids(published=option.get("value")).published
            yield from _named(option.get("label"), uid, [])


def _named(name: object, uid: str, values: list[object]) -> Iterator[tuple[str, str, list[object]]]:
    if isinstance(name, str) and name and (uid or values):
        yield name, uid, values


def _missing(name: str, cause: Finding, shown: str) -> Finding:
    message = f"the environment {name[:80]!r} cannot be had: {cause.message}"
    return found(RULES, "fetch-environment-missing", message, Place(file=shown), fix=cause.fix)


def _values_of(collection_text: str, filled_in: bytes) -> list[object]:
    """Read the values of variables off two copies of a collection, one with them filled in."""
    try:
        after = parse_json(filled_in)
    except (ValueError, RecursionError):
        return []
    before = parse_json(collection_text.encode())
    if isinstance(after, dict) and "item" not in after:
        after = after.get("collection", after)
    values: dict[str, str] = {}
    for template, text in _texts_beside(before, after):
        for name, value in _filled(template, text).items():
            values.setdefault(name, value)
    return [{"key": k, "value": v, "enabled": True} for k, v in sorted(values.items())]


def _texts_beside(before: object, after: object) -> Iterator[tuple[str, str]]:
    """Give the texts with variables in one value beside those in the same place of the other."""
    if isinstance(before, str) and isinstance(after, str):
        if "{{" in before and before != after:
            yield before, after
    elif isinstance(before, dict) and isinstance(after, dict):
        for key in before:
            if key in after:
                yield from _texts_beside(before[key], after[key])
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for one, other in zip(before, after, strict=True):
            yield from _texts_beside(one, other)


def _filled(template: str, text: str) -> dict[str, str]:
    """Give what stands in a text where its template has variables, if there is only one way."""
    names = _VARIABLE.findall(template)
    literal = _VARIABLE.split(template)[::2]
    if len(names) != 1 or not text.startswith(literal[0]) or not text.endswith(literal[1]):
        return {}
    value = text[len(literal[0]) : len(text) - len(literal[1])]
    is_whole = len(text) >= len(literal[0]) + len(literal[1]) and "{{" not in value
    return {names[0]: value} if is_whole else {}
