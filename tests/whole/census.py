"""What a collection holds, counted by the plainest possible walk over its JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Json = Any

#: A kind, as the account calls it, and a JSON Pointer.
Thing = tuple[str, str]


def census(document: Json) -> Iterator[Thing]:
    """Give the requests, saved responses, parameters and auths of a collection of version 2.1.0.

    In a damaged one, those that still have the shape of one, where one belongs.
    """
    yield from _auth(document, "")
    yield from _items(document.get("item"), "/item")


def _items(items: Json, at: str) -> Iterator[Thing]:
    for place, item in _members(items, at):
        if isinstance(item.get("request"), dict):
            yield "request", place
            yield from _request(item["request"], f"{place}/request")
            for response_place, response in _members(item.get("response"), f"{place}/response"):
                yield "saved response", response_place
                if isinstance(response.get("originalRequest"), dict):
                    original = f"{response_place}/originalRequest"
                    yield from _request(response["originalRequest"], original)
        elif isinstance(item.get("item"), list):
            yield from _auth(item, place)
            yield from _items(item["item"], f"{place}/item")


def _request(request: Json, at: str) -> Iterator[Thing]:
    yield from _auth(request, at)
    url, body = (_object(request.get(key)) for key in ("url", "body"))
    lists = {
        f"{at}/header": request.get("header"),
        f"{at}/url/query": url.get("query"),
        f"{at}/url/variable": url.get("variable"),
        f"{at}/body/urlencoded": body.get("urlencoded"),
        f"{at}/body/formdata": body.get("formdata"),
    }
    for place, entries in lists.items():
        for entry_place, entry in _members(entries, place):
            if isinstance(entry.get("key"), str) and entry["key"].strip():
                yield "parameter", entry_place


def _auth(node: Json, at: str) -> Iterator[Thing]:
    if isinstance(node.get("auth"), dict):
        yield "auth", f"{at}/auth"


def _object(value: Json) -> Json:
    return value if isinstance(value, dict) else {}


def _members(value: Json, at: str) -> Iterator[tuple[str, Json]]:
    """Give the objects of a list with their pointers."""
    for index, entry in enumerate(value if isinstance(value, list) else []):
        if isinstance(entry, dict):
            yield f"{at}/{index}", entry
