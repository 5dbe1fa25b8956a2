"""Ids of new items, in the form the document's ids have: the same ones in the same order."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Callable
from typing import Final

from postspec.samples import Schema, Schemas, first_valid
from postspec.stub.http._message import Json
from postspec.stub.state._resources import Resource, id_of

_HEX24: Final = re.compile(r"[0-9a-f]{24}")
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)

# A form takes a name for the new item, its number, and the ids the document shows.
_Form = Callable[[str, int, list[str]], str]


def make_id(schemas: Schemas, resource: Resource, number: int, seed: int = 0) -> str:
    """Give the id of the `number`th new item of a resource, counted from 1.

    It has the form of the ids shown, unless the id's schema wants another. `seed` makes others.
    """
    shown = [key for items in resource.seeds.values() for key in items]
    schema = schemas.properties(resource.entity_schema).get(resource.id_name or "") or {}
    name = f"{seed or ''}{resource.shape}#{number}"
    forms = _forms(id_of(resource, resource.entity) or next(iter(shown), ""))
    made = (form(name, number, shown) for form in (*forms, forms[0]))
    return first_valid(lambda v: _is_id(schemas, schema, v), made)


def id_like(shown: Json, name: str) -> Json:
    """Give an id in the form of another one, for something inside an item."""
    if not isinstance(shown, str):
        return _hex24(name, 1, []) if shown is None else shown
    return _forms(shown)[0](name, 1, [shown])


def is_id(schemas: Schemas, resource: Resource, key: str) -> bool:
    """Tell whether a key, or the number it spells, is an id by the schema that items are shown by."""
    schema = schemas.properties(resource.entity_schema).get(resource.id_name or "") or {}
    return _is_id(schemas, schema, key)


def _hex24(name: str, _number: int, _shown: list[str]) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:24]


def _uuid(name: str, _number: int, _shown: list[str]) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def _integer(_name: str, number: int, shown: list[str]) -> str:
    return str(max((int(key) for key in shown if key.isdecimal()), default=0) + number)


def _word(_name: str, number: int, _shown: list[str]) -> str:
    return f"item-{number}"


def _forms(shown: str) -> list[_Form]:
    """Give the forms an id can take, the one of an id that the document shows first."""
    first: _Form = _word if shown else _hex24
    if _UUID.fullmatch(shown):
        first = _uuid
    elif shown.isdecimal():
        first = _integer
    elif _HEX24.fullmatch(shown):
        first = _hex24
    others: tuple[_Form, ...] = (_hex24, _uuid, _integer, _word)
    return [first, *(one for one in others if one is not first)]


def _is_id(schemas: Schemas, schema: Schema, key: str) -> bool:
    """Tell whether a key, or the number it spells, is an id by its schema."""
    if schemas.is_valid(schema, key):
        return True
    return key.isdecimal() and schemas.is_valid(schema, int(key))
