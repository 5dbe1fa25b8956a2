"""Masks secrets in JSON as Postman writes it, before anything is read from it."""

from __future__ import annotations

from postspec.collection._mask_text import Context, Masked, mask_named, mask_text, whole
from postspec.collection._plain import child
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

_UNKNOWN_AUTH = frozenset({"value"})


def mask_secrets(value: object) -> tuple[object, tuple[tuple[str, str], ...]]:
    """Give a JSON value with its secrets masked, and a `(JSON Pointer, kind)` for each.

    A secret's text becomes `<masked:kind>`; what is no secret is shared with the value given, which
    is not changed. Masking twice is the same as masking once. Knows Postman's own structure
    (`auth` objects, `key`/`value` pairs, raw bodies, URLs) and falls back on names and shapes.
    """
    masker = _Masker()
    return masker.mask(value, "", "", frozenset()), tuple(masker.found)


class _Masker:
    """One walk over a JSON value."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def mask(self, value: object, pointer: str, under: str, forced: frozenset[str]) -> object:
        """Mask below `value`, which stands under a key; `forced` names are secret in any case."""
        if isinstance(value, dict):
            return self._object(value, pointer, under, forced)
        if isinstance(value, list):
            new = [self.mask(v, f"{pointer}/{i}", under, forced) for i, v in enumerate(value)]
            return new if any(a is not b for a, b in zip(new, value, strict=True)) else value
        if isinstance(value, str):
            return self._keep(mask_text(value, _CONTEXTS.get(under, "prose")), value, pointer)
        return value

    def _object(
        self, node: dict[str, object], pointer: str, under: str, forced: frozenset[str]
    ) -> dict[str, object]:
        pair = node.get("key", node.get("name")) if "value" in node else None
        changed: dict[str, object] = {}
        for key, value in node.items():
            new = value
            if isinstance(value, str):
                is_pair = key == "value" and isinstance(pair, str)
                name = str(pair) if is_pair else key
                masked = _mask_field(name, value, forced, key=key, is_pair=is_pair)
                new = self._keep(masked, value, child(pointer, key)) if masked.kinds else value
            elif isinstance(value, (dict, list)):
                inner = AUTH_SECRETS.get(key, _UNKNOWN_AUTH) if under == "auth" else forced
                new = self.mask(value, child(pointer, key), key, inner)
            if new is not value:
                changed[key] = new
        return {**node, **changed} if changed else node

    def _keep(self, masked: Masked, value: str, pointer: str) -> str:
        self.found.extend((pointer, kind) for kind in masked.kinds)
        return masked.text if masked.kinds else value


def _mask_field(
    name: str, value: str, forced: frozenset[str], *, key: str, is_pair: bool
) -> Masked:
    how = sensitivity(name)
    if name in forced:
        kind = how[1] if how else "api-key"
        return Masked(value) if is_placeholder(value) else whole(kind)
    if how is not None:
        masked = mask_named(value, how, is_strict=is_pair)
        if masked.kinds:
            return masked
    return mask_text(value, _CONTEXTS.get(key, "prose"))
