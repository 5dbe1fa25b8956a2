"""Collections drawn at random, as version 2.1.0 writes them, with everything Postman can put in one."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

Json = Any

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"

#: Texts that mean something to one stage or other, and some that mean nothing.
TEXTS = st.sampled_from(
    [
        "", "a", "Agents", "list all", "7", "-1.5", "true", "null", "a b", "größe", "数", "a/b", "a.b",
        "{{x}}", "{{open}}", "a {{x}} b", "{{a{{x}}}}", "{{$guid}}", "{{$randomInt}}", "{{loop}}",
        "{{{", "}}", "{{ }}", "<integer>", "<string>", "<dateTime>", "5f0c1e2d3a4b5c6d7e8f9a0b",
        "3f2b8a54-7c1d-4e6f-9a0b-1c2d3e4f5a6b", "2024-01-31T12:00:00Z", "me@example.com", "$ref", "%",
        "%20", "#", "?", "&", "=", "\\", '"', "'", "\n", "\t", "\x00", "\u2028", "~1", "-", "__proto__",
    ]
)  # fmt: skip
NAMES = st.sampled_from(
    [
        "List agents",
        "Get agent",
        "Create agent",
        "Log in",
        "Log in",
        "größe",
        "",
        "{{x}}",
        "a/b",
        "$",
    ]
)
#: Plain words: a text that is the same in Markdown and in HTML.
DESCRIPTIONS = st.sampled_from(
    ["", "Gives things.", "(Required) How many.", "This can only be one of a, b.", "Uses {{x}}."]
)
KEYS = st.sampled_from(
    ["id", "page", "limit", "X-Trace", "Accept", "Content-Type", "Authorization", "Cookie", "tags[]",
     "filter[name]", "{{x}}", "a b", "größe", "$top", "action", "type"]
)  # fmt: skip

JSON_VALUES = st.recursive(
    st.sampled_from(
        [None, True, False, 0, 1, -1, 1.5, 2**40, "", "a", "{{x}}", "<integer>", "READY"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "type", "items", "1", "a b", "{{x}}", "größe", ""]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


def pairs(keys: st.SearchStrategy[str] = KEYS, **more: st.SearchStrategy[Any]) -> Any:  # noqa: ANN401
    """Give lists of `{key, value}`, some described, some switched off."""
    return st.lists(
        st.fixed_dictionaries(
            {"key": keys, "value": TEXTS},
            optional={"description": DESCRIPTIONS, "disabled": st.just(True), **more},
        ),
        max_size=3,
    )


# --- URLs -------------------------------------------------------------------------------------------

HOSTS = st.sampled_from(
    [["{{base}}"], ["{{host}}"], ["api", "shop", "example"], ["{{tenant}}", "shop", "example"], ["localhost"]]
)  # fmt: skip
SEGMENTS = st.sampled_from(
    ["agents", "orders", ":id", ":agent", "{{x}}", "{{open}}", "{id}", "7", "1234567", "v1", "me",
     ":id.json", ":a-:b", ":id:cancel", "x;v=:id", "find(id=:id)", "a b", "größe", "%20", ""]
)  # fmt: skip


@st.composite
def urls(draw: st.DrawFn) -> Json:
    """Draw a URL as an object whose raw text and parts say the same."""
    protocol = draw(st.sampled_from(["", "https", "http", "{{scheme}}", "ws"]))
    host, path = draw(HOSTS), draw(st.lists(SEGMENTS, max_size=4))
    port = draw(st.sampled_from(["", "", "8080", "{{port}}"]))
    query = draw(pairs(keys=KEYS.filter(lambda key: "#" not in key)))
    for parameter in query:
        parameter["value"] = parameter["value"].translate({ord(c): "x" for c in "#&="})
    sent = "&".join(f"{q['key']}={q['value']}" for q in query if not q.get("disabled"))
    where = (f"{protocol}://" if protocol else "") + ".".join(host) + (f":{port}" if port else "")
    raw = where + "".join(f"/{segment}" for segment in path) + (f"?{sent}" if sent else "")
    names = [part[1:] for part in path if part.startswith(":") and part[1:].isalpha()]
    variables = [
        {"key": name, "value": draw(TEXTS), "description": draw(DESCRIPTIONS)}
        for name in dict.fromkeys([*names, *draw(st.sampled_from([[], [], ["stale"]]))])
    ]
    url = {"raw": raw, "host": host, "path": path, "query": query, "variable": variables}
    parts = {"protocol": protocol, "port": port}
    return {**url, **{key: value for key, value in parts.items() if value}}


# --- bodies, auth, saved responses ------------------------------------------------------------------

LANGUAGES = st.sampled_from(["json", "xml", "text", "html", "javascript"])
RAW_TEXTS = st.one_of(
    JSON_VALUES.map(json.dumps),
    TEXTS,
    st.sampled_from(
        ['{"a": {{x}}, "b": {{open}},}', "<a><b>1</b></a>", "a=1&b={{x}}", '{"method": "ping"}',
         '// note\n{"a": 1}', "{", "[", "<Envelope/>"]
    ),
)  # fmt: skip
FIELDS = pairs(type=st.sampled_from(["text", "file"]), contentType=st.just("text/csv"))
BODIES = st.one_of(
    st.builds(
        lambda text, language: {
            "mode": "raw",
            "raw": text,
            "options": {"raw": {"language": language}},
        },
        RAW_TEXTS,
        LANGUAGES,
    ),
    st.builds(lambda text: {"mode": "raw", "raw": text}, RAW_TEXTS),
    st.builds(lambda fields: {"mode": "urlencoded", "urlencoded": fields}, pairs()),
    st.builds(lambda fields: {"mode": "formdata", "formdata": fields}, FIELDS),
    st.builds(
        lambda query, variables: {
            "mode": "graphql",
            "graphql": {"query": query, "variables": variables},
        },
        st.sampled_from(["query Q { a }", "mutation M($i: Int) { b(i: $i) }", "{ a {{x}} }", ""]),
        st.sampled_from(["", "{}", '{"i": 1}', '{"i": {{x}}}', "{"]),
    ),
    st.just({"mode": "file", "file": {"src": "/tmp/x.bin"}}),  # noqa: S108 - a text, no file
)

_AUTH_KEYS = {
    "noauth": [], "bearer": ["token"], "basic": ["username", "password"], "digest": ["username", "realm"],
    "apikey": ["key", "value", "in"], "oauth1": ["consumerKey", "tokenSecret"],
    "oauth2": ["grant_type", "accessTokenUrl", "authUrl", "refreshTokenUrl", "scope", "clientId"],
    "hawk": ["authId", "authKey"], "awsv4": ["accessKey", "service"], "ntlm": ["username", "domain"],
    "edgegrid": ["accessToken", "host"], "jwt": ["algorithm", "secret"], "asap": ["iss", "aud"],
    "passkey": ["challenge"],
}  # fmt: skip
_AUTH_VALUES = st.sampled_from(
    ["{{x}}", "{{token}}", "X-Key", "query", "header", "authorization_code", "implicit", "read write",
     "password_credentials", "https://auth.example/token", "/token", "{{base}}/token", ""]
)  # fmt: skip


@st.composite
def auths(draw: st.DrawFn) -> Json:
    """Draw an `auth` object of any of Postman's types, or of one that nobody knows."""
    kind = draw(st.sampled_from(sorted(_AUTH_KEYS)))
    values = [
        {"key": key, "value": draw(_AUTH_VALUES), "type": "string"} for key in _AUTH_KEYS[kind]
    ]
    return {"type": kind, **({kind: values} if values else {})}


@st.composite
def saved_responses(draw: st.DrawFn, request: Json) -> Json:
    """Draw what a request was answered with, the request beside it, now and then changed since."""
    response: Json = {
        "name": draw(NAMES),
        "code": draw(st.sampled_from([200, 200, 201, 404, 500, 0, None])),
        "status": draw(st.sampled_from(["OK", "Not Found", ""])),
        "header": draw(pairs()),
        "body": draw(RAW_TEXTS),
        "_postman_previewlanguage": draw(LANGUAGES),
    }
    how = draw(st.sampled_from(["none", "same", "other method", "other url"]))
    if how != "none":
        original = json.loads(json.dumps(request))
        original |= {"method": "PATCH"} if how == "other method" else {}
        original |= {"url": draw(urls())} if how == "other url" else {}
        response["originalRequest"] = original
    return response


METHODS = st.sampled_from(
    ["GET", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PURGE"]
)


@st.composite
def requests(draw: st.DrawFn) -> Json:
    """Draw an item that holds a request."""
    request: Json = {"method": draw(METHODS), "header": draw(pairs()), "url": draw(urls())}
    for key, values in (("body", BODIES), ("auth", auths()), ("description", DESCRIPTIONS)):
        if draw(st.booleans()):
            request[key] = draw(values)
    responses = draw(st.lists(saved_responses(request), max_size=2))
    return {"name": draw(NAMES), "request": request, "response": responses}


FOLDERS = st.recursive(
    requests(),
    lambda inner: st.fixed_dictionaries(
        {"name": NAMES, "item": st.lists(inner, max_size=3)},
        optional={
            "auth": auths(),
            "description": DESCRIPTIONS,
            "variable": st.just([{"key": "x", "value": "folder"}]),
        },
    ),
    max_leaves=4,
)
VARIABLES = [
    {"key": "base", "value": "https://api.shop.example/v1"},
    {"key": "x", "value": "7"},
    {"key": "loop", "value": "{{loop}}{{loop}}"},
    {"key": "token", "value": ""},
]


@st.composite
def collections(draw: st.DrawFn) -> Json:
    """Draw a whole collection."""
    info = {"name": draw(NAMES), "description": draw(DESCRIPTIONS), "schema": SCHEMA}
    document: Json = {"info": info, "item": draw(st.lists(FOLDERS, max_size=3))}
    if draw(st.booleans()):
        document["auth"] = draw(auths())
    if draw(st.booleans()):
        document["variable"] = VARIABLES
    return document
