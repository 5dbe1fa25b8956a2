"""The committed collection keeps the promises that `postman/README.md` makes."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pytest
from jsonschema import Draft202012Validator

Json: TypeAlias = dict[str, Any]

ROOM = Path(__file__).resolve().parents[2] / "postman"
FILES = sorted(ROOM.rglob("*.json"))

#: Top-level folders that are not a service.
OTHER_FOLDERS = {"Webhooks", "CX Dialer (in-cluster)"}
WEBHOOK_HOSTS = {"{{providerWebhook}}", "{{connectorHost}}", "{{botUri}}", "{{webhookUrl}}"}

PROVENANCE = re.compile(
    r"Provenance: (documented|seen-in-code) · \S.* · "
    r"(version not stated|CX (up to )?\d+\.(\d+|x)\S*(, \d+\.\d+\S*)*)"
)

#: Every `body.type` that selects a class of CIM message body.
MESSAGE_TYPES = {
    *("ACTION", "AUDIO", "BUTTON", "CAROUSEL", "COMMENT", "CONTACT", "CUSTOM"),
    *("DELETEDNOTIFICATION", "DELIVERYNOTIFICATION", "EMAIL", "FILE", "IMAGE", "LOCATION"),
    *("MULTIMEDIA", "NOTIFICATION", "PLAIN", "RECEIPT", "STICKER", "StructuredMessage"),
    *("TEMPLATE", "URL", "VIDEO", "VOICE", "WRAPUP"),
}
POLYMORPHIC_CALLS = {
    ("POST", "{{baseUrl}}/ccm/message/receive"),
    ("POST", "{{baseUrl}}/ccm/message/send"),
    ("POST", "{{providerWebhook}}/cim-messages"),
}

#: Names whose values are secrets; compared without case, dashes and underscores.
SECRET_NAMES = {
    *("accesstoken", "apikey", "authtoken", "bottoken", "clientsecret", "extensionpassword"),
    *("hub.verifytoken", "linktoken", "licensekey", "password", "refreshtoken", "secret"),
    *("telegrambottoken", "token", "verifytoken"),
}
PLACEHOLDER = re.compile(r"|<[a-z-]+>|\{\{\w+\}\}")
LEAKS = {
    "JWT": re.compile(r"eyJ[\w-]{6,}"),
    "private key": re.compile(r"-----BEGIN [A-Z ]*KEY"),
    "token in an address": re.compile(r"[?&][\w.-]*(token|secret|password)=(?![<{&])\S"),
    "bearer token": re.compile(r"(?i)bearer\s+[\w.~+/=-]{16,}"),
    "opaque token": re.compile(
        r"(?<![\w/-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9]{40,}(?![\w/])"
    ),
}

SAVED_RESPONSE = Draft202012Validator(
    {
        "type": "object",
        "required": ["id", "name", "originalRequest", "status", "code", "header", "body"],
        "properties": {
            "name": {"type": "string", "pattern": r"^[1-5]\d\d \S"},
            "status": {"type": "string", "minLength": 2},
            "code": {"type": "integer", "minimum": 100, "maximum": 599},
            "body": {"type": ["string", "null"]},
            "originalRequest": {
                "type": "object",
                "required": ["method", "header", "url"],
                "properties": {
                    "url": {
                        "type": "object",
                        "required": ["raw", "host"],
                        "properties": {"raw": {"type": "string", "pattern": r"^\{\{\w+\}\}"}},
                    },
                },
            },
        },
    },
)


class Item(NamedTuple):
    """One request and the names of the folders above it."""

    folders: tuple[str, ...]
    value: Json

    @property
    def where(self) -> str:
        """The folder path and the name, for messages."""
        return " / ".join((*self.folders, self.value["name"]))

    @property
    def request(self) -> Json:
        """The request object."""
        request: Json = self.value["request"]
        return request

    @property
    def call(self) -> tuple[str, str]:
        """The method and the address without query."""
        return address(self.request)

    @property
    def responses(self) -> list[Json]:
        """The saved responses."""
        responses: list[Json] = self.value["response"]
        return responses

    @property
    def copies(self) -> list[Json]:
        """The request and the original request of every saved response."""
        return [self.request, *(response["originalRequest"] for response in self.responses)]


def address(request: Json) -> tuple[str, str]:
    return request["method"], request["url"]["raw"].partition("?")[0]


def items(folder: Json, above: tuple[str, ...] = ()) -> Iterator[Item]:
    for value in folder["item"]:
        if "item" in value:
            yield from items(value, (*above, value["name"]))
        else:
            yield Item(above, value)


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from strings(key)
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def pairs(value: object) -> Iterator[tuple[str, object]]:
    """Name and value of every member, of every `{key, value}` row, and of JSON text inside."""
    if isinstance(value, dict):
        if isinstance(value.get("key"), str) and "value" in value:
            yield value["key"], value["value"]
        for key, inner in value.items():
            yield key, inner
            yield from pairs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from pairs(inner)
    elif isinstance(value, str) and value[:1] in ("{", "["):
        try:
            yield from pairs(json.loads(value))
        except ValueError:
            return


def is_secret_name(name: str) -> bool:
    return re.sub(r"[-_]", "", name).lower() in SECRET_NAMES


def content_types(headers: list[Json]) -> list[str]:
    return [row["value"] for row in headers if row["key"].lower() == "content-type"]


def variant_types(responses: list[Json]) -> set[str]:
    """Collect the `body.type` of each original request whose response is named after it."""
    found = set()
    for response in responses:
        kind = json.loads(response["originalRequest"]["body"]["raw"])["body"]["type"]
        if response["name"] == f"{response['code']} {kind}":
            found.add(kind)
    return found


def known_gaps(readme: str) -> list[tuple[str, str]]:
    table = readme.partition("## Known gaps")[2].partition("\n## ")[0]
    return re.findall(r"^\| [^|]+ \| ([A-Z]+) \| `([^`]+)` \|", table, re.MULTILINE)


def as_postman(path: str) -> str:
    """Write a path of the gap table as the collection would."""
    path = re.sub(r"/\{(\w+)\}", r"/:\1", path)
    return re.sub(r"^\{(\w+)\}", r"{{\1}}", path) if path[0] == "{" else "{{baseUrl}}" + path


@pytest.fixture(scope="module")
def collection() -> Json:
    loaded: Json = json.loads((ROOM / "collection.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOM / "README.md").read_text(encoding="utf-8")


def test_size(collection: Json) -> None:
    """There are 302 requests, in folders of 20 services and two more."""
    top = {folder["name"] for folder in collection["item"]}
    assert top >= OTHER_FOLDERS
    assert len(top - OTHER_FOLDERS) == 20
    assert len(list(items(collection))) == 302


def test_dialect(collection: Json) -> None:
    """The file says Collection v2.1.0 and keeps the published id."""
    metadata = json.loads((ROOM / "metadata.json").read_text(encoding="utf-8"))
    info = metadata["collection"]["info"]
    assert collection["info"]["schema"].endswith("/collection/v2.1.0/collection.json")
    assert collection["info"]["_postman_id"] == info["_postman_id"]
    assert collection["info"]["name"] == info["name"]
    assert collection["info"]["description"].startswith(info["description"])


def test_ids(collection: Json) -> None:
    """No two folders, requests or saved responses share an id."""
    found = re.findall(r'"id": "([^"\\]+)",?\n', json.dumps(collection["item"], indent=1))
    assert len(found) > 1000
    assert len(found) == len(set(found))


def test_names(collection: Json) -> None:
    """Names are unique among the requests of a folder and the responses of a request."""
    paths = [item.where for item in items(collection)]
    assert len(paths) == len(set(paths))
    for item in items(collection):
        names = [response["name"] for response in item.responses]
        assert len(names) == len(set(names)), item.where


def test_provenance(collection: Json) -> None:
    """Each description ends with a provenance line, and its grade is never inferred."""
    for item in items(collection):
        last = item.request["description"].splitlines()[-1]
        assert PROVENANCE.fullmatch(last), f"{item.where}: {last}"
        assert item.request["description"].count("Provenance: ") == 1, item.where


def test_json_bodies(collection: Json) -> None:
    """Each raw body that is declared JSON parses, in requests and in saved responses."""
    for item in items(collection):
        for request in item.copies:
            body = request.get("body", {})
            if body.get("mode") == "raw":
                assert body["options"]["raw"]["language"] == "json", item.where
                json.loads(body["raw"])
        for response in item.responses:
            if response["_postman_previewlanguage"] == "json":
                json.loads(response["body"])


def test_request_content_type(collection: Json) -> None:
    """A request has one content type if it has a body, and it fits the mode of the body."""
    fits = {
        "raw": "application/json",
        "graphql": "application/json",
        "urlencoded": "application/x-www-form-urlencoded",
        "formdata": "multipart/form-data",
    }
    for item in items(collection):
        for request in item.copies:
            body = request.get("body")
            expected = [fits[body["mode"]]] if body else []
            assert content_types(request["header"]) == expected, item.where


def test_saved_responses(collection: Json) -> None:
    """Each request has saved responses, complete in status, original request and body."""
    for item in items(collection):
        assert item.responses, item.where
        for response in item.responses:
            errors = [error.message for error in SAVED_RESPONSE.iter_errors(response)]
            assert not errors, f"{item.where} / {response['name']}: {errors}"
            assert response["name"].startswith(f"{response['code']} "), item.where


def test_original_requests(collection: Json) -> None:
    """An original request is the same call as the request it belongs to."""
    for item in items(collection):
        for response in item.responses:
            original = response["originalRequest"]
            assert address(original) == item.call, f"{item.where} / {response['name']}"
            assert ("body" in original) == ("body" in item.request), item.where


def test_response_content_type(collection: Json) -> None:
    """A saved response has a content type if and only if it has a body, downloads apart."""
    for item in items(collection):
        for response in item.responses:
            types = content_types(response["header"])
            is_download = types == ["application/pdf"] and response["body"] is None
            has_body = response["body"] is not None
            assert is_download or len(types) == has_body, f"{item.where} / {response['name']}"
            assert response["body"] != "", f"{item.where} / {response['name']}"


def test_responses_are_documented(collection: Json) -> None:
    """The table of responses in a description names exactly the saved statuses."""
    for item in items(collection):
        table = item.request["description"].partition("**Responses**")[2]
        stated = {int(code) for code in re.findall(r"^\| (\d{3}) \|", table, re.MULTILINE)}
        assert stated == {response["code"] for response in item.responses}, item.where


def test_urls(collection: Json) -> None:
    """A URL's raw text is its host, path and enabled query."""
    for item in items(collection):
        for request in item.copies:
            url = request["url"]
            query = [row for row in url.get("query", []) if not row.get("disabled")]
            raw = "/".join([*url["host"], *url.get("path", [])])
            if query:
                raw += "?" + "&".join(f"{row['key']}={row['value']}" for row in query)
            assert url["raw"] == raw, item.where


def test_path_variables(collection: Json) -> None:
    """Each `:name` in a path has an entry with value and description, and none is spare."""
    for item in items(collection):
        for request in item.copies:
            url = request["url"]
            named = [part[1:] for part in url.get("path", []) if part.startswith(":")]
            entries = url.get("variable", [])
            assert named == [entry["key"] for entry in entries], item.where
            assert all(entry["value"] for entry in entries), item.where
            assert all("(Required)" in entry["description"] for entry in entries), item.where


def test_query_parameters(collection: Json) -> None:
    """Each query parameter is described, and a required one is never switched off."""
    for item in items(collection):
        for row in item.request["url"].get("query", []):
            assert row["description"], f"{item.where}: {row['key']}"
            is_required = "(Required)" in row["description"]
            assert not (is_required and row.get("disabled")), f"{item.where}: {row['key']}"


def test_variables_are_defined(collection: Json) -> None:
    """Each `{{name}}` in a request is a variable of the collection."""
    defined = {variable["key"] for variable in collection["variable"]}
    for item in items(collection):
        used = set(re.findall(r"\{\{(\w+)\}\}", "\n".join(strings(item.value))))
        assert used <= defined, f"{item.where}: {used - defined}"


def test_webhooks(collection: Json) -> None:
    """Calls to the integrator's hosts, and only those, are in the folder Webhooks."""
    for item in items(collection):
        is_webhook = set(item.request["url"]["host"]) <= WEBHOOK_HOSTS
        assert is_webhook == (item.folders[0] == "Webhooks"), item.where


def test_dialer(collection: Json) -> None:
    """Calls to the in-cluster dialer, and only those, are in its folder."""
    for item in items(collection):
        is_dialer = item.request["url"]["host"] == ["{{dialer}}"]
        assert is_dialer == (item.folders[0] == "CX Dialer (in-cluster)"), item.where


def test_message_types(collection: Json) -> None:
    """Each kind of message is a named variant wherever any message is taken."""
    seen = set()
    for item in items(collection):
        if item.call in POLYMORPHIC_CALLS:
            success = [response for response in item.responses if response["code"] < 300]
            assert variant_types(success) >= MESSAGE_TYPES, item.where
            seen.add(item.call)
    assert seen == POLYMORPHIC_CALLS


def test_irregular_answers(collection: Json) -> None:
    """Known oddities stay: a list call that answers one object, plain text labelled JSON."""
    by_call = {item.call: item for item in items(collection)}
    queues = by_call["GET", "{{baseUrl}}/routing-engine/precision-queues"]
    bodies = [json.loads(r["body"]) for r in queues.responses if r["code"] == 200]
    assert {type(body) for body in bodies} == {list, dict}
    assign = by_call["POST", "{{baseUrl}}/routing-engine/assign-resource"]
    answer = next(response for response in assign.responses if response["code"] == 200)
    assert answer["body"] == "Request Received Successfully"
    assert content_types(answer["header"]) == ["application/json"]


def test_known_gaps(collection: Json, readme: str) -> None:
    """The page lists 49 operations, and the collection holds none of them."""
    gaps = known_gaps(readme)
    assert len(gaps) == 49
    calls = {item.call for item in items(collection)}
    assert not calls & {(method, as_postman(path)) for method, path in gaps}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_canonical(path: Path) -> None:
    """Each file is canonical: loading and writing it again gives the same bytes."""
    text = path.read_bytes()
    again = json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"
    assert again.encode() == text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_secret_shapes(path: Path) -> None:
    """No string looks like a JWT, a private key, a bearer token or another token."""
    for text in strings(json.loads(path.read_bytes())):
        if text.startswith("https://res.cloudinary.com/"):  # the published team logo
            continue
        for kind, pattern in LEAKS.items():
            assert not pattern.search(text), f"{kind} in {text[:60]!r}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_secret_values(path: Path) -> None:
    """What is named like a secret is empty or a placeholder."""
    for name, value in pairs(json.loads(path.read_bytes())):
        if is_secret_name(name) and isinstance(value, str):
            assert PLACEHOLDER.fullmatch(value), f"{name} has the value {value[:40]!r}"


@pytest.mark.parametrize("name", ["local", "staging"])
def test_environments(name: str) -> None:
    """An environment names a gateway and holds no value of a secret."""
    environment = json.loads((ROOM / "environments" / f"{name}.json").read_text(encoding="utf-8"))
    values = {row["key"]: row for row in environment["values"]}
    assert values["baseUrl"]["value"].startswith(("http://127.0.0.1:", "https://"))
    assert values["realm"]["value"]
    for key in ("username", "password", "clientSecret", "accessToken"):
        assert values[key]["type"] == "secret"
    assert not [row["key"] for row in values.values() if row["type"] == "secret" and row["value"]]


def test_markdown(collection: Json) -> None:
    """No description has an angle bracket that Markdown would swallow as an HTML tag."""
    for item in items(collection):
        text = re.sub(r"`[^`\n]*`", "", item.request["description"])
        assert not re.search(r"<[A-Za-z/]", text), item.where
