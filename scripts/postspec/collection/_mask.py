"""Masks secrets in JSON as Postman writes it, before anything is read from it."""

from __future__ import annotations

from functools import reduce

from postspec.collection._mask_text import (
    SHORTEST_ANNOUNCEMENT,
    SHORTEST_SHAPE,
    Context,
    Masked,
    mask_named,
    mask_text,
    whole,
)
from postspec.collection._plain import child, written
from postspec.collection._secret_rules import AUTH_SECRETS, is_placeholder, sensitivity

#: Keys whose text goes over the wire, or is a program: `name=value` in them is no prose.
_CONTEXTS: dict[str, Context] = {
    "raw": "wire",
    "body": "wire",
    "url": "wire",
    "header": "wire",
    "variables": "wire",
    "query": "wire",
    "urlencoded": "wire",
    "value": "wire",
    "exec": "code",
}

#: What is often written alike in many places.
_REPEATED = frozenset({"originalRequest", "header"})
_UNKNOWN_AUTH = frozenset({"value"})
#: Stands for the key of an object of auth parameters, as version 2.0.0 writes them.
_AUTH_OBJECT = "auth parameters"


#: Deeper than this is no collection: the deepest folders seen in the wild are ten levels down.
DEEPEST = 200


def mask_secrets(value: object) -> tuple[object, tuple[tuple[str, str], ...]]:
    """Give a JSON value with its secrets masked, and a `(JSON Pointer, kind)` for each.

    A secret's text becomes `<masked:kind>`; what is no secret is shared with the value given, which
    is not changed. Masking twice is the same as masking once. Knows Postman's own structure
    (`auth` objects, `key`/`value` pairs, raw bodies, URLs) and falls back on names and shapes.

    Raises:
        RecursionError: lists and objects are nested more than `DEEPEST` levels.
    """
    masker = _Masker()
    return masker.mask(value, "", frozenset()), tuple(masker.found)


class _Masker:
    """One walk over a JSON value. Knows where it is by the keys on the way there."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self._way: list[str | int] = []
        self._known: dict[tuple[str, bytes | str], tuple[object, list[tuple[str, str]]]] = {}
        self._seen: dict[tuple[str, Context], Masked | None] = {}

    def mask(self, value: object, under: str, forced: frozenset[str]) -> object:
        """Mask below `value`, which stands under a key; `forced` names are secret in any case."""
        if isinstance(value, dict):
            return self._object(value, under, forced)
        if isinstance(value, list):
            return self._list(value, under, forced)
        if isinstance(value, str):
            masked = self._text(value, _CONTEXTS.get(under, "prose"))
            return self._keep(masked) if masked else value
        return value

    def _list(self, node: list[object], under: str, forced: frozenset[str]) -> list[object]:
        changed = {}
        is_prose = under not in _CONTEXTS
        way = self._enter()
        for index, value in enumerate(node):
            if is_prose and isinstance(value, str) and len(value) < SHORTEST_SHAPE:
                continue
            way[-1] = index
            new = self.mask(value, under, forced)
            if new is not value:
                changed[index] = new
        way.pop()
        return [changed.get(i, v) for i, v in enumerate(node)] if changed else node

    def _enter(self) -> list[str | int]:
        """Go one level down; the last step of the way is to be set to each key in turn."""
        self._way.append("")
        if len(self._way) > DEEPEST:
            raise RecursionError(self._pointer())
        return self._way

    def _pointer(self) -> str:
        return reduce(child, self._way, "")

    def _object(
        self, node: dict[str, object], under: str, forced: frozenset[str]
    ) -> dict[str, object]:
        # In `{"apikey": {"key": "X-Api-Key", "value": …}}` the two are parameters, not a pair.
        has_pair = "value" in node and under != _AUTH_OBJECT
        pair = node.get("key", node.get("name")) if has_pair else None
        is_marked = has_pair and node.get("type") == "secret"
        changed: dict[str, object] = {}
        way = self._enter()
        for key, value in node.items():
            new = value
            way[-1] = key
            if isinstance(value, str):
                if len(value) < SHORTEST_SHAPE and not (
                    key in _CONTEXTS or forced or sensitivity(key)
                ):
                    continue
                is_value = key == "value"
                if is_marked and is_value:
                    masked = None if is_placeholder(value) else whole("secret")
                else:
                    is_pair = is_value and isinstance(pair, str)
                    name = str(pair) if is_pair else key
                    masked = self._field(name, value, forced, key=key, is_pair=is_pair)
                new = self._keep(masked) if masked else value
            elif isinstance(value, (dict, list)):
                new = self._inside(value, key, under, forced) if value else value
            elif key == "value" and isinstance(value, (int, float)) and isinstance(pair, str):
                new = self._number(pair, value, forced)
            if new is not value:
                changed[key] = new
        way.pop()
        return {**node, **changed} if changed else node

    def _number(self, name: str, value: float, forced: frozenset[str]) -> object:
        """Mask a number that stands for a password: a PIN is one too."""
        how = sensitivity(name)
        is_secret = name in forced or (how is not None and how[0] == "always")
        if isinstance(value, bool) or not is_secret:
            return value
        return self._keep(whole(how[1] if how else "api-key"))

    def _inside(
        self,
        value: dict[str, object] | list[object],
        key: str,
        under: str,
        forced: frozenset[str],
    ) -> object:
        if under == "auth":
            forced = AUTH_SECRETS.get(key, _UNKNOWN_AUTH)
            key = _AUTH_OBJECT if isinstance(value, dict) else key
        if key in _REPEATED and not forced:
            return self._repeated(value, key)
        return self.mask(value, key, forced)

    def _repeated(self, value: dict[str, object] | list[object], key: str) -> object:
        """Mask what is written alike once, wherever it stands."""
        same = (key, written(value))
        if same in self._known:
            masked, secrets = self._known[same]
            if secrets:
                pointer = self._pointer()
                self.found.extend((pointer + below, kind) for below, kind in secrets)
            return masked
        before = len(self.found)
        masked = self.mask(value, key, frozenset())
        secrets = self.found[before:]
        if secrets:
            pointer = self._pointer()
            secrets = [(at.removeprefix(pointer), kind) for at, kind in secrets]
        self._known[same] = (masked, secrets)
        return masked

    def _keep(self, masked: Masked) -> str:
        pointer = self._pointer()
        self.found.extend((pointer, kind) for kind in masked.kinds)
        return masked.text

    def _field(
        self, name: str, value: str, forced: frozenset[str], *, key: str, is_pair: bool
    ) -> Masked | None:
        how = sensitivity(name)
        if forced and name in forced:
            kind = how[1] if how else "api-key"
            return None if is_placeholder(value) else whole(kind)
        masked = mask_named(value, how, is_strict=is_pair) if how else None
        return masked or self._text(value, _CONTEXTS.get(key, "prose"))

    def _text(self, value: str, context: Context) -> Masked | None:
        """Look at each text once: five in six of a collection's texts are repeated."""
        if len(value) < SHORTEST_ANNOUNCEMENT:
            return None
        seen = (value, context)
        if seen not in self._seen:
            self._seen[seen] = mask_text(value, context)
        return self._seen[seen]
