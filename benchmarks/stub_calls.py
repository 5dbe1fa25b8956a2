"""Calls of a document's operations: valid requests made, sent, and their answers checked."""

from __future__ import annotations

import base64
import json
import re
import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import httpx
from benchmarks.stub_resources import Call, Shown

from postspec.openapi import Document, MediaType, Operation
from postspec.samples import InvalidSchemaError, Schema

Json = Any

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
#: What the probe calls itself with, where a document wants a credential.
TOKEN = "stub-state-probe"  # noqa: S105 - no secret

_EMPTY = (204, 205, 304)
_VARIABLE = re.compile(r"\{([^{}]*)\}")
_FREE_WORDS = ("name", "title", "label", "description", "text", "comment", "note", "subject")
_BOUND_NAME = re.compile(
    r".*(id|uuid|key|code|type|status|state|url|uri|by|password|secret)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Body:
    """A request's body: its media type, its value, and where in it a text of our own stands."""

    media: MediaType
    value: Json
    mark: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Came:
    """An answer: its status, its value if it is JSON, and what of it the document does not allow."""

    status: int
    value: Json
    problems: tuple[str, ...]
    location: str = ""
    reason: str = ""

    @property
    def is_success(self) -> bool:
        """Whether the request was carried out."""
        return 200 <= self.status < 300

    @property
    def is_refusal(self) -> bool:
        """Whether it was refused, be it with a status that the document declares or not."""
        return 400 <= self.status < 500

    def __str__(self) -> str:
        text = json.dumps(self.value, ensure_ascii=False)
        shown = text if len(text) <= 120 else text[:117] + "..."
        return f"{self.status} {self.reason or shown}"


@dataclass
class Caller:
    """Sends requests to a server of a document.

    `undeclared` counts the answers with a status that their operation does not declare, `invalid`
    lists those that break the document otherwise.
    """

    document: Document
    shown: Shown
    http: httpx.Client
    token: str = TOKEN
    sent: int = 0
    undeclared: dict[str, int] = field(default_factory=dict)
    invalid: list[str] = field(default_factory=list)

    def call(
        self,
        call: Call,
        scope: Sequence[str] = (),
        key: Json = None,
        body: Body | None = None,
        query: Mapping[str, Json] | None = None,
    ) -> Came:
        """Send one request. `scope`: the path's values before the item's own, `key`: the item's."""
        operation = call.operation
        names = _VARIABLE.findall(operation.path)
        values = dict(zip(names, scope, strict=False))
        if call.place == "path":
            values[call.name] = str(key)
        path = _VARIABLE.sub(lambda m: quote(values[m[1]], safe=""), operation.path)
        pairs, headers = self._parameters(operation)
        if call.place == "query":
            pairs[call.name] = key
        known = {one.name for one in operation.parameters if one.place == "query"}
        pairs |= {name: value for name, value in (query or {}).items() if name in known}
        content = encode(body) if body else {}
        headers |= self._credentials(operation, pairs) | content.pop("headers", {})
        texts = {n: v if isinstance(v, list) else text_of(v) for n, v in pairs.items()}
        answer = self.http.request(
            operation.method.upper(), path, params=texts, headers=headers, **content
        )
        self.sent += 1
        return self._checked(operation, answer)

    def _parameters(self, operation: Operation) -> tuple[dict[str, Json], dict[str, str]]:
        """Give the required query parameters and headers, as the document shows them."""
        query, headers = dict[str, Json](), dict[str, str]()
        for one in operation.parameters:
            if one.is_required and one.place == "query":
                query[one.name] = self.shown.values(one)[0]
            elif one.is_required and one.place == "header":
                headers[one.name] = text_of(self.shown.values(one)[0])
        return query, headers

    def _credentials(self, operation: Operation, pairs: dict[str, Json]) -> dict[str, str]:
        """Give the headers that let a caller in; a key that belongs into the query is put there."""
        headers = {}
        for name in next(iter(operation.security), ()):
            scheme = self.document.security_schemes.get(name) or {}
            if scheme.get("type") == "apiKey" and scheme.get("in") == "query":
                pairs[scheme["name"]] = self.token
            elif scheme.get("type") == "apiKey" and scheme.get("in") == "cookie":
                headers["Cookie"] = f"{scheme['name']}={self.token}"
            elif scheme.get("type") == "apiKey":
                headers[scheme["name"]] = self.token
            elif scheme.get("scheme") == "basic":
                encoded = base64.b64encode(f"{self.token}:{self.token}".encode()).decode()
                headers["Authorization"] = f"Basic {encoded}"
            else:
                headers["Authorization"] = f"Bearer {self.token}"
        return headers

    def _checked(self, operation: Operation, answer: httpx.Response) -> Came:
        value, problems = None, []
        essence = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        if essence.endswith("json"):
            try:
                value = answer.json()
            except ValueError:
                problems.append("the answer is no JSON")
        declared = [one for one in operation.responses if one.matches(answer.status_code)]
        declared = declared or [one for one in operation.responses if one.status == "default"]
        if not declared:
            status = f"{operation.label}: {answer.status_code}"
            self.undeclared[status] = self.undeclared.get(status, 0) + 1
        elif answer.status_code not in _EMPTY and (declared[0].content or answer.content):
            media = next((m for m in declared[0].content if _is_of(m, essence)), None)
            if media is None:
                problems.append(f"the answer is {essence or 'without a media type'}")
            elif media.is_json and (problem := self._problem(media.schema, value)):
                problems.append(f"the answer is invalid: {problem}")
        self.invalid += [f"{operation.label}: {answer.status_code}: {one}" for one in problems]
        location = answer.headers.get("location", "")
        reason = answer.headers.get("x-stub-reason", "")
        return Came(answer.status_code, value, tuple(problems), location, reason)

    def _problem(self, schema: Schema, value: Json) -> str | None:
        try:
            return self.shown.schemas.problem(schema, value)
        except InvalidSchemaError as error:
            return error.problem


def _is_of(media: MediaType, essence: str) -> bool:
    name = media.name.partition(";")[0].strip().lower()
    return name in (essence, "*/*") or name == essence.partition("/")[0] + "/*"


def text_of(value: Json) -> str:
    """Give a value as parameters and forms carry it."""
    return value if isinstance(value, str) else json.dumps(value)


def encode(body: Body) -> dict[str, Any]:
    """Give a body as arguments of an httpx request."""
    if body.media.is_json:
        content = json.dumps(body.value).encode()
        return {"content": content, "headers": {"Content-Type": body.media.name}}
    if isinstance(body.value, dict):
        fields = {
            name: [text_of(one) for one in value] if isinstance(value, list) else text_of(value)
            for name, value in body.value.items()
        }
        if body.media.name.partition(";")[0].strip().lower() == FORM:
            return {"data": fields}
        return {"files": [(n, (None, v)) for n, v in fields.items() if isinstance(v, str)]}
    return {"content": text_of(body.value), "headers": {"Content-Type": body.media.name}}


# --- bodies ---------------------------------------------------------------------------------------


def fresh_body(
    shown: Shown, operation: Operation, mark: str, keep: Mapping[str, Json]
) -> Body | None:
    """Give a valid body that holds a text of its own, `mark`, where the schema leaves one free.

    `keep`: properties that have to stay as they are, an item's own ids. None where an operation
    takes no body that can be made.
    """
    ranked = sorted(operation.body, key=lambda m: (not m.is_json, m.name not in (FORM, MULTIPART)))
    for media in ranked:
        for value in shown.bodies(media):
            if value and isinstance(value, dict | list) and shown.is_valid(media.schema, value):
                kept = _kept(value, keep)
                kept = kept if shown.is_valid(media.schema, kept) else value
                return _marked(shown, Body(media, kept), mark, keep.keys())
    return None


def _kept(value: Json, keep: Mapping[str, Json], depth: int = 0) -> Json:
    """Give a body with an item's own ids in it, or in the objects it wraps the item in."""
    if not isinstance(value, dict) or depth > 1:
        return value
    own = {n: v for n, v in keep.items() if n in value}
    return {**value, **own} if own else {n: _kept(v, keep, depth + 1) for n, v in value.items()}


def _marked(shown: Shown, body: Body, mark: str, held: Collection[str]) -> Body:
    if isinstance(body.value, list):
        return _marked_list(shown, body, mark)
    places = sorted(_free_places(shown, body.media.schema, body.value), key=_rank)
    for place in places:
        if place[-1] in held:
            continue
        value = put(body.value, place, mark)
        if shown.is_valid(body.media.schema, value):
            return Body(body.media, value, place)
    return body


def _marked_list(shown: Shown, body: Body, mark: str) -> Body:
    """Give a list whose first element differs: in a text, else in a number."""
    first = body.value[0]
    if not isinstance(first, dict):
        return body
    texts = [{**first, n: mark} for n, v in first.items() if isinstance(v, str)]
    numbers = [{**first, n: v + 1} for n, v in first.items() if type(v) is int]
    for changed in (*texts, *numbers):
        value = [changed, *body.value[1:]]
        if shown.is_valid(body.media.schema, value):
            return Body(body.media, value)
    return body


def _rank(place: tuple[str, ...]) -> tuple[int, int]:
    name = place[-1].lower()
    words = [n for n, word in enumerate(_FREE_WORDS) if word in name]
    return len(place), words[0] if words else len(_FREE_WORDS)


def _free_places(
    shown: Shown, schema: Schema, value: Json, above: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    """Give where a body has texts that the schema does not bind."""
    properties = shown.schemas.properties(schema)
    for name, one in value.items():
        below = properties.get(name) or {}
        if isinstance(one, str) and not _BOUND_NAME.fullmatch(name) and not _is_bound(shown, below):
            yield (*above, name)
        elif isinstance(one, dict) and len(above) < 2:
            yield from _free_places(shown, below, one, (*above, name))


def _is_bound(shown: Shown, schema: Schema) -> bool:
    parts = list(shown.schemas.parts(schema))
    return any(one.keys() & {"enum", "const", "pattern", "format"} for one in parts)


def put(value: Mapping[str, Json], place: tuple[str, ...], new: Json) -> dict[str, Json]:
    """Give an object with another value at a place."""
    name, *below = place
    return {**value, name: put(value[name], tuple(below), new) if below else new}


def at(value: Json, place: tuple[str, ...]) -> Json:
    """Give what an object has at a place."""
    for name in place:
        value = value[name]
    return value


def varied(shown: Shown, body: Body, number: int) -> Body:
    """Give a body whose every text differs, as far as it stays valid: no unique key meets another."""
    value = body.value
    for place in list(_texts(value)):
        for new in _others(at(value, place), number):
            changed = _put_anywhere(value, place, new)
            if shown.is_valid(body.media.schema, changed):
                value = changed
                break
    return Body(body.media, value, body.mark)


def _texts(value: Json, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for name, one in pairs:
        if isinstance(one, str):
            yield (*above, name)
        elif isinstance(one, dict | list) and len(above) < 4:
            yield from _texts(one, (*above, name))


def _put_anywhere(value: Json, place: tuple[Any, ...], new: Json) -> Json:
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[place[0]] = _put_anywhere(value[place[0]], place[1:], new) if place[1:] else new
    return copy


def _others(text: str, number: int) -> Iterator[str]:
    """Give texts of the same form."""
    made = uuid.uuid5(uuid.NAMESPACE_URL, f"{text}#{number}")
    if re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text, re.IGNORECASE):
        yield str(made)
    elif re.fullmatch(r"[0-9a-f]{24}", text):
        yield made.hex[:24]
    elif text.lstrip("+").isdecimal():
        yield text[:-3] + str(made.int)[:3]
    else:
        yield f"{text}-{number}"
        yield f"probe{number}-{text}"


def other_key(shown: Shown, call: Call, key: Json) -> str | None:
    """Give an id of the same form that no item has; None if the document allows no other."""
    parameter = next((p for p in call.operation.parameters if p.name == call.name), None)
    schema = parameter.schema if parameter else {}
    text = str(key)
    candidates = [*_others(text, 4711), "987654321", "unknown-probe", str(uuid.UUID(int=4711))]
    if text.isdecimal():
        candidates.insert(0, "987654321")
    for one in candidates:
        is_fit = shown.is_valid(schema, one) or (
            one.isdecimal() and shown.is_valid(schema, int(one))
        )
        if one != text and is_fit:
            return one
    return None


def invalid_body(shown: Shown, operation: Operation) -> Body | None:
    """Give a body that breaks the operation's schema; None if every object is allowed."""
    body = fresh_body(shown, operation, "x", {})
    if body is None:
        return None
    fields = body.value if isinstance(body.value, dict) else {}
    wrong = [
        *({k: v for k, v in fields.items() if k != name} for name in fields),
        *({**fields, name: bad} for name in fields for bad in ({"no": 1}, 1, None)),
        *([[], "text"] if body.media.is_json else []),
    ]
    for value in wrong:
        if not shown.is_valid(body.media.schema, value) and (body.media.is_json or value):
            return Body(body.media, value)
    return None
