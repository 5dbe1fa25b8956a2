"""The URL that was meant: misspelt braces and schemes, and hosts as other tools write them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from postspec.api._variables import Scope
from postspec.patterns import pattern

SCHEME = pattern(
    r"((?:\{\{[^{}]*\}\}|[A-Za-z][A-Za-z0-9+.-]*)(?=:[/\\]{2})|(?i:https?|wss?)):[/\\]+"
)
_FIRST_PART = pattern(r"(?:\{\{[^{}]*\}\}|[^/{\\]|\{(?!\{))*")
_NESTED = pattern(r"\{\{[^{}]*\{\{[^{}]*\}\}")
_HOST_AS_PATH_VARIABLE = pattern(r"(://):([A-Za-z][\w-]*)")
#: `https//host` and `https:host`.
_SCHEME_MISSPELT = pattern(r"(?i)(https?)(?://|:(?=[a-z{]))")
#: A part of a host in words, or as another tool writes a variable.
_HOST_IN_WORDS = pattern(
    r"<([^<>{}]+)>|\[\[?([A-Za-z][^\[\]{}:]*)\]\]?|(?<!\{)\$?\{([^{}]+)\}(?!\})|^\$([A-Za-z]\w*)"
    r"|(?:^|(?<=\.)):([A-Za-z][\w-]*)"
)
_SCHEME_IN_WORDS = pattern(r"[<{]([^<>{}/]+)[>}](?=://)")
_BRACES_ENCODED = pattern(r"(?i)%7B(%7B)?([\w.-]+)%7D(?(1)%7D)")
#: `{{host}/a`, `{host}}/a` and `{{host/a`, in one group each; a name may hold a slash: `{{a/b}}`.
_HALF_OPEN = pattern(
    r"\{\{([^{}/\\?]+)\}(?!\})|(?<!\{)\{([^{}/\\?]+)\}\}(?!\})"
    r"|\{\{([A-Za-z_][\w.-]*)(?=[/\\:?#]|$)(?![^{}]*\})"
)
_LONGEST_NAME = 40


def first_part(text: str) -> str:
    """Give what stands before the first slash that is not in a variable's name."""
    match = _FIRST_PART.match(text)
    return match[0] if match else ""


def with_host(target: str, path_values: Mapping[str, str]) -> str:
    """Give a URL whose host is `:name` with the name's value for host, where it has one.

    Converters from OpenAPI write a server's variables among those of the path.
    """

    def valued(match: re.Match[str]) -> str:
        return match[1] + path_values.get(match[2], f":{match[2]}")

    return _HOST_AS_PATH_VARIABLE.sub(valued, target, count=1)


def mended(target: str, scope: Scope) -> str:
    """Give a URL in Postman's own spelling: variables in pairs of braces, a scheme with `://`."""
    target = _inner_first(target, scope)
    if "{" in target or "}" in target or "%7" in target:
        target = _with_whole_braces(target)
    if target[:4].lower() == "http" and SCHEME.match(target) is None:
        target = _SCHEME_MISSPELT.sub(r"\1://", target, count=1)
    return _host_as_variable(target)


def _inner_first(target: str, scope: Scope) -> str:
    """Resolve `{{one}}` in `{{host.{{one}}}}`, so that what is left has no nested pair."""
    while target.count("{{") > 1 and _NESTED.search(target):
        shorter = re.sub(
            r"(\{\{[^{}]*)\{\{([^{}]*)\}\}",
            lambda m: m[1] + (scope.value(m[2].strip()) or m[2]).replace("{", "").replace("}", ""),
            target,
        )
        if shorter == target:
            break
        target = shorter
    return target


def _with_whole_braces(target: str) -> str:
    """Give the URL with braces in pairs: none too many, none too few, none percent-encoded."""
    if "%7" in target:
        target = _BRACES_ENCODED.sub(lambda m: "{" * _width(m) + m[2] + "}" * _width(m), target)
    if "{{" in target:
        target = re.sub(r"\{{3,}", "{{", re.sub(r"\}{3,}", "}}", target))
    return _HALF_OPEN.sub(lambda m: f"{{{{{m[1] or m[2] or m[3]}}}}}", target)


def _width(encoded: re.Match[str]) -> int:
    return 2 if encoded[1] else 1


def _host_as_variable(target: str) -> str:
    """Read `<your host>/a`, `[host]/a`, `${host}/a` and `{host}.b/a` as `{{your_host}}/a` and so on."""
    target = _SCHEME_IN_WORDS.sub(lambda m: _as_variable(m[1]), target, count=1)
    scheme = SCHEME.match(target)
    start = scheme.end() if scheme else 0
    begin = _HOST_IN_WORDS.match(target, start)
    host = begin[0] if begin and "/" in begin[0] else first_part(target[start:])
    if scheme is None and host.startswith(":"):
        return target  # the beginning of a path
    named = _HOST_IN_WORDS.sub(lambda m: _as_variable(next(filter(None, m.groups()))), host)
    return f"{target[:start]}{named}{target[start + len(host) :]}"


def _as_variable(words: str) -> str:
    name = re.sub(r"\W+", "_", words).strip("_")[:_LONGEST_NAME]
    return f"{{{{{name or 'host'}}}}}"
