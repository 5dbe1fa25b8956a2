"""From Postman's words to calls: every request with its variables resolved, nothing inferred yet.

The one module of this room that knows the collection's model.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Iterator
from typing import Literal
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from postspec.api._model import Tag
from postspec.api._rules import finding
from postspec.api._statements import NO_MARKS, Marks, marks_of
from postspec.api._variables import VARIABLE, Scope, prose, variable_names, without_braces
from postspec.collection import (
    Auth,
    Body,
    Collection,
    Environment,
    Folder,
    FormField,
    Header,
    QueryParameter,
    Request,
    RequestItem,
    SavedResponse,
    Url,
    Variable,
)
from postspec.findings import Finding
from postspec.patterns import pattern

__all__ = [
    "ORIGINAL",
    "Answer",
    "Auth",
    "Call",
    "Calls",
    "Collection",
    "Credential",
    "Environment",
    "Field",
    "Options",
    "Payload",
    "original_pointer",
    "read_calls",
]

#: Between the folder names of a tag, and in the patterns of `Options.webhook_folders`.
TAG_SEPARATOR = " / "
_PATTERN_SEPARATOR = "/"
#: From a saved response to the request that brought it.
ORIGINAL = "/originalRequest"
_COLON_NAME = pattern(r":[A-Za-z_]\w*")


class Options(Struct, frozen=True, kw_only=True):
    """What the user decides about a conversion.

    `environments` give values to variables and one server each; the first is used for examples.
    `webhook_folders` are patterns (as in `fnmatch`) over folder paths such as `Events/Outgoing`;
    what lies below a folder that matches is a call the API makes to its user. `title` and
    `version` replace the collection's.
    """

    environments: tuple[Environment, ...] = ()
    webhook_folders: tuple[str, ...] = ()
    title: str = ""
    version: str = ""


class Field(Struct, frozen=True, kw_only=True):
    """A named text of a request or response: parameter, header or form field.

    `text` has its variables resolved; None for a bare key. `is_open` while a variable in it has no
    value: then `text` is no value to infer a type from.
    """

    name: str
    text: str | None = None
    is_open: bool = False
    description: str = ""
    is_disabled: bool = False
    is_file: bool = False
    content_type: str = ""
    pointer: str = ""


class Payload(Struct, frozen=True, kw_only=True):
    """A request's body. `text` and `variables` (of GraphQL) are as written, variables open."""

    mode: Literal["raw", "urlencoded", "formdata", "file", "graphql"]
    text: str = ""
    language: str = ""
    variables: str = ""
    operation_name: str = ""
    fields: tuple[Field, ...] = ()
    pointer: str = ""


class Credential(Struct, frozen=True, kw_only=True):
    """How a call authenticates, as written: Postman's type, and parameters with values resolved."""

    type: str
    parameters: tuple[tuple[str, str], ...] = ()
    pointer: str = ""

    def get(self, key: str) -> str:
        """Give a parameter's value, `""` where it is not there."""
        return next((v for k, v in self.parameters if k == key), "")


class Call(Struct, frozen=True, kw_only=True):
    """A request, or what a saved response says was sent.

    `target` is the URL before the query as written, `path_values` the values of its `:name`s.
    `credential` is the one that applies, inherited ones included; None where nothing says.
    `answers` are the saved responses. `pointer` leads to the request's item, or to the saved
    response; `source` to the request itself.
    """

    name: str
    method: str
    target: str
    scope: Scope
    tag: str = ""
    is_webhook: bool = False
    path_values: tuple[Field, ...] = ()
    query: tuple[Field, ...] = ()
    headers: tuple[Field, ...] = ()
    payload: Payload | None = None
    credential: Credential | None = None
    description: str = ""
    answers: tuple[Answer, ...] = ()
    pointer: str = ""
    source: str = ""
    subject: str = ""

    @property
    def own_credential(self) -> Credential | None:
        """The credential, where it is written in the request itself."""
        is_own = self.credential is not None and self.credential.pointer == f"{self.source}/auth"
        return self.credential if is_own else None


class Answer(Struct, frozen=True, kw_only=True):
    """A saved response. `sent` is the request that brought it, where one was saved with it.

    The same request saved with several responses has one `source`, that of the first.
    """

    name: str
    code: int | None = None
    status: str = ""
    headers: tuple[Field, ...] = ()
    body: str = ""
    language: str = ""
    sent: Call | None = None
    pointer: str = ""


def original_pointer(answer: Answer) -> str:
    """Give where the request that brought a saved response is written, if one is."""
    return answer.pointer + ORIGINAL


class Calls(Struct, frozen=True, kw_only=True):
    """Every call of a collection, in its order, and what the collection says of itself.

    `shared_auths` are the authorizations of the collection and its folders, used or not.
    """

    title: str
    version: str
    description: str
    file: str
    calls: tuple[Call, ...]
    tags: tuple[Tag, ...]
    environments: tuple[str, ...]
    marks: Marks = NO_MARKS
    shared_auths: tuple[Auth, ...] = ()


class _Level(Struct, frozen=True, kw_only=True):
    """What a request inherits from where it stands."""

    path: tuple[str, ...] = ()
    scope: Scope
    auth: Auth | None = None
    is_webhook: bool = False

    @property
    def tag(self) -> str:
        return TAG_SEPARATOR.join(self.path)


def read_calls(collection: Collection, options: Options) -> tuple[Calls, tuple[Finding, ...]]:
    """Give the calls of a collection: variables resolved, inherited auth and variables in place.

    Findings: `webhook-folder-unmatched` for a pattern no folder matches, `auth-unused` for an
    authorization that no request inherits.
    """
    environments = tuple(dict(_values(e.variables)) for e in options.environments)
    scope = Scope(environments, (dict(_values(collection.variables)),))
    reader = _Reader(options.webhook_folders)
    top = _Level(scope=scope, auth=collection.auth)
    calls = tuple(reader.read(collection.items, top))
    auths = (*([collection.auth] if collection.auth else []), *reader.auths)
    return Calls(
        title=options.title or prose(collection.name).strip() or "API",
        version=options.version or collection.version.strip() or "1.0.0",
        description=prose(collection.description).strip(),
        file=collection.file,
        calls=calls,
        tags=tuple(reader.tags.values()),
        environments=tuple(e.name for e in options.environments),
        marks=marks_of(_descriptions(calls)),
        shared_auths=auths,
    ), (*_unmatched(options, reader, collection.file), *_unused(auths, calls, collection.file))


def _unmatched(options: Options, reader: _Reader, file: str) -> Iterator[Finding]:
    for folder in options.webhook_folders:
        if folder not in reader.matched:
            message = f"no folder of the collection matches {folder!r}"
            yield finding("webhook-folder-unmatched", message, file=file, subject=folder)


def _unused(auths: Iterable[Auth], calls: Iterable[Call], file: str) -> Iterator[Finding]:
    used = {call.credential.pointer for call in calls if call.credential}
    for auth in auths:
        if auth.pointer not in used:
            message = f"no request uses this {auth.type[:40]!r} authorization"
            yield finding("auth-unused", message, file=file, pointer=auth.pointer)


def _descriptions(calls: Iterable[Call]) -> Iterator[str]:
    for call in calls:
        form = call.payload.fields if call.payload else ()
        for field in (*call.path_values, *call.query, *call.headers, *form):
            yield field.description


def _values(variables: Iterable[Variable]) -> Iterator[tuple[str, str]]:
    return ((v.key, v.value) for v in variables if v.key and not (v.is_disabled or v.is_secret))


class _Reader:
    def __init__(self, patterns: tuple[str, ...]) -> None:
        self._patterns = patterns
        self.matched: set[str] = set()
        self.tags: dict[str, Tag] = {}
        self.auths: list[Auth] = []

    def read(self, items: Iterable[Folder | RequestItem], level: _Level) -> Iterator[Call]:
        stack = [(iter(items), level)]
        while stack:
            rest, level = stack[-1]
            item = next(rest, None)
            if item is None:
                stack.pop()
            elif isinstance(item, Folder):
                stack.append((iter(item.items), self._enter(item, level)))
            else:
                yield _call(item, level)

    def _enter(self, folder: Folder, above: _Level) -> _Level:
        self.auths += [folder.auth] if folder.auth else []
        name = prose(folder.name).strip() or "Folder"
        level = _Level(
            path=(*above.path, name),
            scope=above.scope.inside(dict(_values(folder.variables))),
            auth=folder.auth or above.auth,
            is_webhook=above.is_webhook,
        )
        path = _PATTERN_SEPARATOR.join(level.path)
        hits = {p for p in self._patterns if fnmatch.fnmatchcase(path, p)}
        self.matched |= hits
        self._add_tag(level.tag, above.tag, prose(folder.description).strip())
        return replace(level, is_webhook=level.is_webhook or bool(hits))

    def _add_tag(self, name: str, parent: str, description: str) -> None:
        known = self.tags.get(name)
        if known is None or not known.description:
            self.tags[name] = Tag(name=name, description=description, parent=parent)


def _call(item: RequestItem, level: _Level) -> Call:
    scope = level.scope.inside(dict(_values(item.variables)))
    level = replace(level, scope=scope)
    call = _sent(item.request, level)
    name = prose(item.name.strip() or f"{call.method} {call.target}")
    subject = f"{_PATTERN_SEPARATOR.join((*level.path, name))}   {call.method} {call.target}"
    description = (item.request.description or item.description).strip()
    call = replace(
        call, name=name, subject=subject, description=prose(description), pointer=item.pointer
    )
    return replace(call, answers=tuple(_answers(item.responses, call, level)))


def _sent(request: Request, level: _Level) -> Call:
    scope = level.scope
    auth = request.auth or level.auth
    return Call(
        name="",
        method=request.method.strip(),
        target=request.url.target.strip(),
        scope=scope,
        tag=level.tag,
        is_webhook=level.is_webhook,
        path_values=tuple(_variable(v, scope) for v in request.url.variables),
        query=_query(request.url, scope),
        headers=_headers(request.headers, scope),
        payload=_payload(request.body, scope) if request.body else None,
        credential=_credential(auth, scope) if auth else None,
        pointer=request.pointer,
        source=request.pointer,
    )


def _answers(responses: Iterable[SavedResponse], call: Call, level: _Level) -> Iterator[Answer]:
    sent: dict[str, Call] = {}
    for saved in responses:
        original = saved.original_request
        if original is None:
            yield _answer(saved, None, level)
            continue
        if original.pointer not in sent:
            sent[original.pointer] = replace(_sent(original, level), subject=call.subject)
        own = replace(sent[original.pointer], name=saved.name, pointer=saved.pointer)
        yield _answer(saved, own, level)


def _answer(saved: SavedResponse, sent: Call | None, level: _Level) -> Answer:
    return Answer(
        name=prose(saved.name).strip(),
        code=saved.code,
        status=saved.status,
        headers=_headers(saved.headers, level.scope),
        body=saved.body,
        language=saved.preview_language,
        sent=sent,
        pointer=saved.pointer,
    )


def _open_text(text: str | None, scope: Scope) -> tuple[str | None, bool]:
    """Give a text with its variables resolved, and whether one of them was left open."""
    if text is None or "{{" not in text:
        return text, False
    expanded = scope.expand(text)
    is_open = any(scope.value(name) is None for name in variable_names(expanded))
    return without_braces(expanded), is_open


def _variable(v: Variable, scope: Scope) -> Field:
    text, is_open = _open_text(v.value, scope)
    return Field(
        name=v.key,
        text=text,
        is_open=is_open,
        description=prose(v.description).strip(),
        pointer=v.pointer,
    )


def _query(url: Url, scope: Scope) -> tuple[Field, ...]:
    written = (pair for q in url.query if q.key.strip() for pair in _pairs(q, scope))
    return tuple(_decoded(_opened(_named(q, q.value, scope))) for q in written)


def _opened(parameter: Field) -> Field:
    """Read `page=:page` as what it says: a value that is left open."""
    text = parameter.text or ""
    if not text.startswith(":") or _COLON_NAME.fullmatch(text) is None:
        return parameter
    return replace(parameter, text=text[1:], is_open=True)


def _pairs(parameter: QueryParameter, scope: Scope) -> Iterable[QueryParameter]:
    """Give the parameters that `?{{query}}` stands for, where its value holds any."""
    key = parameter.key.strip()
    if parameter.value is not None or VARIABLE.fullmatch(key) is None:
        return (parameter,)
    pairs = [pair.partition("=") for pair in scope.expand(key).lstrip("?&").split("&")]
    if not any(sign for _, sign, _ in pairs):
        return (parameter,)
    return (replace(parameter, key=k, value=v if sign else None) for k, sign, v in pairs if k)


def _decoded(parameter: Field) -> Field:
    """Take the percent-encoding away that someone wrote: whoever sends the value puts it on again."""
    name, text = parameter.name, parameter.text
    if "%" not in name + (text or ""):
        return parameter
    return replace(parameter, name=_unquoted(name), text=_unquoted(text) if text else text)


def _unquoted(text: str) -> str:
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        return text


def _headers(headers: Iterable[Header], scope: Scope) -> tuple[Field, ...]:
    return tuple(_named(h, h.value, scope) for h in headers if h.key.strip())


def _named(written: Header | QueryParameter, value: str | None, scope: Scope) -> Field:
    text, is_open = _open_text(value, scope)
    return Field(
        name=scope.fill(written.key).strip(),
        text=text,
        is_open=is_open,
        description=prose(written.description).strip(),
        is_disabled=written.is_disabled,
        pointer=written.pointer,
    )


def _payload(body: Body, scope: Scope) -> Payload:
    return Payload(
        mode=body.mode,
        text=body.text,
        language=body.language.strip().lower(),
        variables=body.variables,
        operation_name=scope.fill(body.operation_name),
        fields=tuple(_form_field(f, scope) for f in body.fields if f.key.strip()),
        pointer=body.pointer,
    )


def _form_field(written: FormField, scope: Scope) -> Field:
    text, is_open = _open_text(written.value, scope)
    return Field(
        name=scope.fill(written.key).strip(),
        text=text,
        is_open=is_open,
        description=prose(written.description).strip(),
        is_disabled=written.is_disabled,
        is_file=written.type == "file",
        content_type=written.content_type.strip(),
        pointer=written.pointer,
    )


def _credential(auth: Auth, scope: Scope) -> Credential:
    return Credential(
        type=auth.type.strip().lower(),
        parameters=tuple((key, scope.expand(value)) for key, value in auth.parameters),
        pointer=auth.pointer,
    )
