"""One reader for every way a URL is written in a collection.

`{{base}}/a/:id`, `{{base}}a`, `{{scheme}}://{{host}}:{{port}}/a`, `host.example/a/{{id}}`, `/a/{id}`,
variables whose value holds a path or a query, `:id.json`, `:id:action`: all become an `Address`,
the servers it may be at and the segments of its path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Literal, TypeAlias
from urllib.parse import quote, unquote

from msgspec import Struct

from postspec.api._model import Server, ServerVariable
from postspec.api._url_spelling import SCHEME, first_part, mended, with_host
from postspec.api._variables import VARIABLE, Scope, dynamic_value
from postspec.api._words import noun
from postspec.patterns import pattern


class Slot(Struct, frozen=True):
    """A place in a path that a parameter fills.

    `text` is the value it has in this call, None where none is known. `is_inferred` where the
    value was written literally. `pointer` leads to the path variable that gave the value.
    """

    name: str
    text: str | None = None
    description: str = ""
    is_inferred: bool = False
    pointer: str = ""


class PathValue(Struct, frozen=True):
    """What a URL's path variables say of one name: its value, None where it is left open."""

    text: str | None
    description: str = ""
    pointer: str = ""


_UNKNOWN = PathValue(None)

#: A path segment: literal texts, percent-encoded, and slots in turn.
Segment: TypeAlias = "tuple[str | Slot, ...]"


class Address(Struct, frozen=True):
    """Where a call goes.

    `servers` holds one server for each environment that knows the host, empty where the URL names
    no host. `open_hosts` are the variables of the host that have no value. `query` are parameters
    that came out of a variable's value.
    """

    servers: tuple[Server, ...]
    segments: tuple[Segment, ...]
    has_trailing_slash: bool = False
    open_hosts: tuple[str, ...] = ()
    query: tuple[tuple[str, str], ...] = ()


_LEADING_VARIABLE = pattern(r"(\{\{[^{}]*\}\})(.+)", re.DOTALL)
#: `&` where the variable holds a whole URL with a query.
_HOST_GOES_ON = pattern(r"[.:]\{\{|[.&]|:\d")
#: What follows `//` without a scheme and is a host (RFC 3986, section 4.2), not a doubled slash.
_AFTER_SLASHES = pattern(r"(?i)//(?=localhost\b|\{\{|\[|[^/\\]*[^/\\.][.:])")
_HOST_MISSING = ("/", "\\", ".", ":")


def read_url(
    target: str,
    scope: Scope,
    environments: Iterable[str] = (),
    path_values: Mapping[str, PathValue] | None = None,
) -> Address:
    """Give the address that a URL without its query stands for.

    `environments` are the names of those of the scope, in order. `path_values` maps the name of a
    `:name` to what is known of it.
    """
    values = path_values or {}
    if "://:" in target:
        target = with_host(target, {n: v.text for n, v in values.items() if v.text})
    base = _read_base(target.strip(), scope, tuple(environments))
    segments = _segments(base.path, scope, values)
    return Address(
        servers=base.servers,
        segments=segments,
        has_trailing_slash=bool(segments) and base.path.endswith("/"),
        open_hosts=base.open_hosts,
        query=base.query,
    )


class _Read(Struct, frozen=True):
    """What a URL says by itself, whatever its path variables are."""

    servers: tuple[Server, ...]
    open_hosts: tuple[str, ...]
    query: tuple[tuple[str, str], ...]
    path: str


@lru_cache(maxsize=1024)
def _read_base(target: str, scope: Scope, environments: tuple[str, ...]) -> _Read:
    """Read a URL once: the requests saved with responses repeat that of their request."""
    target = mended(target, scope)
    authority, path = _split(target, scope)
    path, query = _expand_path(path, scope)
    servers, open_hosts, more_query, base = _servers(
        authority, scope, environments, is_whole=not path.strip("/")
    )
    return _Read(servers, open_hosts, (*more_query, *query), base + path)


# --- the host -----------------------------------------------------------------------------------


def _split(target: str, scope: Scope) -> tuple[str, str]:
    """Give the part that says where (scheme and authority), and the path with its slash."""
    scheme = SCHEME.match(target)
    if scheme is not None:
        rest = target[scheme.end() :]
        host = first_part(rest)
        return f"{scheme[1]}://{_without_blanks(host, scope)}", rest[len(host) :]
    slashes = _AFTER_SLASHES.match(target)
    target = target[slashes.end() :] if slashes else target
    if target.startswith(_HOST_MISSING):
        return "", f"/{target}"
    host = first_part(target)
    rest = target[len(host) :]
    glued = _LEADING_VARIABLE.fullmatch(_without_blanks(host, scope))
    if glued is not None and not _goes_on(glued[1], glued[2], scope):
        return glued[1], f"/{glued[2]}{rest}"
    return _without_blanks(host, scope), rest


def _without_blanks(host: str, scope: Scope) -> str:
    """Give the host without the variables behind its first one that are kept blank on purpose."""
    first, more = _first_variable(host), host[len(_first_variable(host)) :]
    return first + scope.without_blanks(more)


def _goes_on(variable: str, tail: str, scope: Scope) -> bool:
    """Tell whether what follows a leading variable still belongs to the host."""
    if _HOST_GOES_ON.match(tail):
        return True
    if not tail.startswith("{{"):
        return False
    second = scope.expand(_first_variable(tail))
    if second.startswith("/"):
        return False
    first = scope.expand(variable)
    return second.startswith((":", ".")) or not ("://" in first or second != _first_variable(tail))


def _first_variable(text: str) -> str:
    match = VARIABLE.match(text)
    return match[0] if match else ""


@lru_cache(maxsize=1024)
def _servers(
    authority: str, scope: Scope, environments: tuple[str, ...], *, is_whole: bool
) -> tuple[tuple[Server, ...], tuple[str, ...], tuple[tuple[str, str], ...], str]:
    """Give the servers, the open variables, the query, and what of the base belongs to the path.

    That is all of it where no host is named, or where nothing follows (`is_whole`): a variable
    that holds a whole URL names an operation, not a place for many.
    """
    if not authority:
        return (), (), (), ""
    indices: list[int | None] = list(range(len(environments))) or [None]
    bases = [_Base(scope.expand(authority, index)) for index in indices]
    known = [(i, b) for i, b in zip(indices, bases, strict=True) if not b.open_variables]
    chosen = known or [(None, _Base(scope.expand(authority)))]
    first = chosen[0][1]
    if not first.host:
        return (), (), first.query, first.path
    to_path = first.path if is_whole and len({base.path for _, base in chosen}) == 1 else ""
    servers: dict[str, Server] = {}
    for index, base in chosen:
        name = environments[index] if index is not None else ""
        server = base.server(name, without_path=bool(to_path))
        servers.setdefault(server.url, server)
    return tuple(servers.values()), first.open_variables, first.query, to_path


class _Base:
    """A scheme, a host and a base path, as far as variables could be resolved."""

    def __init__(self, text: str) -> None:
        text, self.query = _without_query(text)
        self.scheme = ""
        while (found := SCHEME.match(text)) is not None:  # `https://{{url}}`, its value with one
            self.scheme, text = found[1], text[found.end() :]
        self.scheme = self.scheme if "{{" in self.scheme else self.scheme.lower()
        host = first_part(text)
        self.host = _without_default_port(host.rpartition("@")[2].strip(), self.scheme)
        path = text[len(host) :].replace("\\", "/").rstrip("/")
        self.path = re.sub(r"//+", "/", path) if "//" in path else path
        written = self.scheme + self.host + self.path
        self.open_variables = tuple(dict.fromkeys(VARIABLE.findall(written)))

    def server(self, description: str, *, without_path: bool) -> Server:
        """Give the server, every open variable a server variable with a default."""
        names = _variable_names(self.open_variables)

        def named(match: re.Match[str]) -> str:
            return "{" + names[match[1]] + "}"

        host = VARIABLE.sub(named, _host_text(self.host))
        path = "" if without_path else VARIABLE.sub(named, _encoded(self.path))
        scheme = VARIABLE.sub(named, self.scheme) or self._scheme_of(host)
        url = f"{scheme}://{host}{path}" if scheme else f"{host}{path}"
        variables = (
            ServerVariable(name=name, default=_default(original or name, _part(name, url)))
            for original, name in names.items()
            if "{" + name + "}" in url
        )
        return Server(url=url, description=description, variables=tuple(variables))

    def _scheme_of(self, host: str) -> str:
        """Give the scheme of a host written without; none where a variable may hold it."""
        is_one_variable = VARIABLE.fullmatch(self.host) is not None
        if is_one_variable and _is_base_url(self.open_variables[0]):
            return ""
        return "http" if _is_local(host) else "https"


def _variable_names(written: Sequence[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for original in written:
        name = re.sub(r"[^A-Za-z0-9_-]+", "_", original).strip("_") or "host"
        while name in names.values():
            name += "_"
        names[original] = name
    return names


def _without_default_port(host: str, scheme: str) -> str:
    """Give the host as URLs compare (RFC 3986, section 6.2.3)."""
    name, colon, port = host.rpartition(":")
    return name if colon and port in ("", _PORTS.get(scheme)) else host


_PORTS = {"http": "80", "https": "443", "ws": "80", "wss": "443"}


def _host_text(host: str) -> str:
    """Give a host in lower case in which nothing but variables has braces, spaces or brackets."""
    pieces = re.split(r"(\{\{[^{}]*\}\})", host)
    return "".join(
        piece if i % 2 else re.sub(r"[^a-z0-9.:_\-\[\]~*]+", "-", piece.lower())
        for i, piece in enumerate(pieces)
    ).strip("-")


def _encoded(path: str) -> str:
    pieces = re.split(r"(\{\{[^{}]*\}\})", path)
    return "".join(piece if i % 2 else quote_path(piece) for i, piece in enumerate(pieces))


_BASE_WORDS = ("url", "uri", "base", "root", "endpoint", "api", "server", "location")


def _is_base_url(name: str) -> bool:
    return any(word in name.lower() for word in _BASE_WORDS)


def _is_local(host: str) -> bool:
    return re.match(r"localhost\b|127\.|\d+\.\d+\.\d+\.\d+|\[|host\.docker", host) is not None


#: What a server variable's name contains → its default.
_DEFAULTS = (
    (pattern(r"scheme|proto"), "https"),
    (pattern(r"port"), "443"),
    (pattern(r"host|domain|fqdn|server|address|^ip$|url|uri|base|site"), "example.com"),
)


def _part(name: str, url: str) -> Literal["base", "label", ""]:
    """Tell what of a server's URL a variable holds: all up to the path, or a label of the host."""
    if url.startswith(f"{{{name}}}") and "://" not in url:
        return "base"
    return "label" if f"{{{name}}}." in url else ""


def _default(name: str, part: Literal["base", "label", ""]) -> str:
    if part == "base":
        return "https://example.com"
    lower = name.lower()
    for words, default in _DEFAULTS:
        if words.search(lower) and not (part == "label" and "." in default):
            return default
    return re.sub(r"[^a-z0-9-]+", "-", lower).strip("-") or "example"


# --- the path -----------------------------------------------------------------------------------


def _without_query(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    text = text.partition("#")[0]
    text, mark, query = text.partition("?")
    if not mark:
        return text, ()
    pairs = (pair.partition("=") for pair in query.split("&") if pair.strip("="))
    return text, tuple((unquote(key), unquote(value)) for key, _, value in pairs if key)


def _expand_path(path: str, scope: Scope) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Put the value of a variable in its place where it holds more than one segment or a query."""

    def replace(match: re.Match[str]) -> str:
        value = scope.expand(match[0])
        return value.strip() if re.search(r"[/?]", value) else match[0]

    if "{{" not in path:
        return _without_query(path)
    return _without_query(VARIABLE.sub(replace, path))


def _segments(path: str, scope: Scope, values: Mapping[str, PathValue]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    before = ""
    for text in _parts(path):
        segment = (text,) if _is_plain(text) else _segment(text, scope, values, before)
        segments.append(segment)
        before = segment[0] if isinstance(segment[0], str) else before
    return tuple(segments)


def _is_plain(text: str) -> bool:
    """Tell whether a segment holds letters, digits and hyphens only, as most do."""
    return text.isascii() and text.replace("-", "").isalnum()


_PARTS = pattern(r"(?:\{\{[^{}]*\}\}|[^/\\])+")


def _parts(path: str) -> list[str]:
    """Split at slashes, those inside a variable's name excepted.

    Empty segments are left out, and `.` and `..` are followed (RFC 3986, section 5.2.4).
    """
    parts: list[str] = []
    pieces = _PARTS.findall(path) if "{{" in path or "\\" in path else path.split("/")
    for part in map(str.strip, pieces):
        if part == "..":
            del parts[-1:]
        elif part and part != ".":
            parts.append(part)
    return parts


_SLOTS = pattern(
    r"\{\{\s*(?P<variable>[^{}]*?)\s*\}\}|\$?\{(?P<braced>[^{}/]*)\}|<(?P<angled>[^<>/]+)>"
    r"|(?<=[;=,(.-])(?P<colon>:[A-Za-z_]\w*)|^\[(?P<square>[A-Za-z][^\[\]]*)\]$"
)
_COLON = pattern(r":([A-Za-z_$][\w$]*(?:-+[\w$]+)*)(.*)", re.DOTALL)


def _segment(text: str, scope: Scope, values: Mapping[str, PathValue], before: str) -> Segment:
    if text.startswith(":") and len(text) > 1:
        return _colon_segment(text, scope, values, before)
    return _mixed(text, scope, values, before)


def _mixed(text: str, scope: Scope, values: Mapping[str, PathValue], before: str) -> Segment:
    parts: list[str | Slot] = []
    end = 0
    for match in _SLOTS.finditer(text):
        parts += [quote_path(text[end : match.start()])] if match.start() > end else []
        parts.append(_slot(match, scope, values, before))
        end = match.end()
    parts += [quote_path(text[end:])] if end < len(text) else []
    return tuple(parts)


def _colon_segment(
    text: str, scope: Scope, values: Mapping[str, PathValue], before: str
) -> Segment:
    name, rest = text[1:], ""
    match = _COLON.fullmatch(text)
    if name not in values and match is not None:
        name, rest = match[1], match[2]
    slot = _valued(name, values, before)
    if rest[1:] in values:
        return (slot, rest[0], *_segment(rest, scope, values, before))
    return (slot, *_mixed(rest, scope, values, before))


def _slot(
    match: re.Match[str],
    scope: Scope,
    values: Mapping[str, PathValue],
    before: str,
) -> Slot:
    if match["variable"] is not None:
        name = match["variable"]
        if name.startswith("$"):
            return Slot(_parameter_name("", before), dynamic_value(name))
        return Slot(_parameter_name(name, before), scope.value(name))
    shown = match["angled"] or match["square"]
    if shown is not None:
        return Slot(_parameter_name(shown, before))
    name = match["braced"] if match["braced"] is not None else match["colon"][1:]
    return _valued(name, values, before)


def _valued(name: str, values: Mapping[str, PathValue], before: str) -> Slot:
    known = values.get(name, _UNKNOWN)
    return Slot(
        _parameter_name(name, before),
        known.text or None,
        known.description,
        pointer=known.pointer,
    )


def _parameter_name(written: str, before: str) -> str:
    """Give a name that a path template can hold, from the noun before it where none is written.

    A dot or a name of digits alone is no error, but readers take `{a.b}` and `{0}` for something
    else: an attribute and a position, as `str.format` does.
    """
    name = re.sub(r"[^\w$~-]+", "_", written.strip()).strip("_")
    return slot_name(before) if name.isdigit() or not name else name


def slot_name(before: str) -> str:
    """Give the name of an identifier that stands after a literal segment.

    `agents` has an `agentId`, and so has `agent-id`.
    """
    name = noun(unquote(before)).removesuffix("Id")
    return f"{name[0].lower()}{name[1:]}Id" if name else "id"


_SAFE = "/!$&'()*+,;=:@-._~%"


def quote_path(text: str) -> str:
    """Give a literal piece of a path percent-encoded (RFC 3986), what is encoded kept as it is."""
    if "%" in text:
        text = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text)
    return quote(text, safe=_SAFE)
