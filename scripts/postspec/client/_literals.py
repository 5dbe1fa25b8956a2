"""JSON values as Python code, exactly: a stranger's text stays inside its quotes."""

from __future__ import annotations

from collections.abc import Mapping


def literal_of(value: object) -> str:
    """Give code that is this JSON value. Signs that cannot be seen are written as escapes."""
    if isinstance(value, str):
        return '"' + "".join(map(_escaped, value)) + '"'
    if isinstance(value, Mapping):
        return (
            f"{{{', '.join(f'{literal_of(str(k))}: {literal_of(v)}' for k, v in value.items())}}}"
        )
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(literal_of, value))}]"
    if isinstance(value, float) and value - value != 0:
        return f'float("{value}")'
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    raise TypeError(f"no JSON value: {type(value).__name__}")


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    return sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii")
