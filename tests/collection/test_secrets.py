"""Secrets are masked wherever Postman can hold one, and what is none is left alone."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postspec.collection import (
    _secret_rules,
    locator,
    mask_secrets,
    read_collection,
    read_environment,
)
from postspec.findings import located, render_json, render_text

# Put together here, so that no scanner takes this file for a leak.
R = "4eC39HqLyjWDarjtT1zdp7dc"
HEX = "0123456789abcdef" * 2
JWT = ".".join(
    ["eyJ" + "hbGciOiJIUzI1NiJ9", "eyJ" + "zdWIiOiIxMjM0NTY3ODkwIn0", "dozjgNryP4J3jVmN"]
)
PEM = "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIEow\nAAIB\n-----END RSA PRIVATE KEY-----"
SHAPES = {
    "jwt": JWT,
    "private-key": PEM,
    "aws-access-key": "AKIA" + "QRSTUVWXYZ234567",
    "github-token": "ghp_" + R + "0123456789AB",
    "gitlab-token": "glpat-" + R,
    "slack-token": "xoxb-" + "123456789012-" + R,
    "stripe-key": "sk_live_" + R,
    "twilio-key": "SK" + HEX,
    "sendgrid-key": "SG." + R + "." + R,
    "telegram-token": "123456789" + ":AA" + "HdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1",
    "postman-key": "PMAK-" + HEX[:24] + "-" + HEX + "01",
    "google-key": "AIza" + "SyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY",
    "ai-key": "sk-" + R,
    "npm-token": "npm_" + R + "0123456789AB",
    "shopify-token": "shpat_" + HEX,
}


def get(value: Any, pointer: str) -> Any:  # noqa: ANN401
    for token in pointer.split("/")[1:]:
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value


@pytest.mark.parametrize(("kind", "secret"), SHAPES.items())
@pytest.mark.parametrize("around", ["{}", "before {} after", '{{"a": "{}"}}', "a={}&b=1"])
@pytest.mark.parametrize("key", ["description", "raw", "body", "name", "exec"])
def test_a_secret_is_known_by_its_shape(kind: str, secret: str, around: str, key: str) -> None:
    """Tokens of known form are masked in any text, and the mask says what was there."""
    text = around.format(secret)
    masked, found = mask_secrets({key: text})
    assert masked == {key: around.format(f"<masked:{kind}>")}
    assert found == ((f"/{key}", kind),)


PIECES = [*(s.marker for s in _secret_rules.SHAPES), *"aeghkrxyAKS_-:. =%09"]


@given(text=st.lists(st.sampled_from(PIECES)).map("".join))
def test_every_marker_is_found_by_its_rarest_character(text: str) -> None:
    """A text is looked into where one of the markers stands in it, with what goes on behind it."""
    plain = "|".join(re.escape(s.marker) + s.sign for s in _secret_rules.SHAPES)
    assert bool(re.search(_secret_rules.ANY_MARKER, text)) == bool(re.search(plain, text))


def test_what_is_written_alike_is_masked_wherever_it_stands() -> None:
    """Headers that are repeated have a secret each, and what is written like them has its own way."""
    headers = [{"key": "X-Api-Key", "value": R}, f"X-Api-Key: {R}"]
    value = {"item": [{"header": headers}, {"header": headers}, {"originalRequest": headers}]}
    masked, found = mask_secrets(value)
    hidden = [{"key": "X-Api-Key", "value": "<masked:api-key>"}, "X-Api-Key: <masked:api-key>"]
    assert get(masked, "/item/1/header") == hidden
    assert get(masked, "/item/2/originalRequest") == [hidden[0], headers[1]]
    assert [pointer for pointer, _ in found] == [
        "/item/0/header/0/value",
        "/item/0/header/1",
        "/item/1/header/0/value",
        "/item/1/header/1",
        "/item/2/originalRequest/0/value",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "550e8400-e29b-41d4-a716-446655440000",
        "507f1f77bcf86cd799439011",
        HEX,
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "eyJwYWdlIjoyLCJzaXplIjo1MH0=",
        "eyJhbGciOiJIUzI1NiIs...",
        "task-management-and-disk-usage-report",
        "Bearer {{access_token}}",
        "Bearer <your access token goes here>",
        "Basic authentication is used throughout",
        "AKIAIOSFODNN7EXAMPLE",
        "https://api.test/v1/items?page=2&sort=name#top",
        "The password is sent by mail; a token is valid for 60 minutes.",
        "-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----",
    ],
)
@pytest.mark.parametrize("key", ["id", "raw", "value", "description"])
def test_identifiers_and_prose_are_no_secrets(text: str, key: str) -> None:
    """Ids, hashes, cursors and words about secrets are left byte for byte."""
    assert mask_secrets({"key": "anything", key: text}) == ({"key": "anything", key: text}, ())


PAIRS = [
    ("Authorization", "Bearer abc", "Bearer <masked:bearer-credentials>"),
    ("authorization", "Basic dXNlcjpwYXNz", "Basic <masked:basic-credentials>"),
    ("Authorization", 'Digest username="u", response="ab12"', "Digest <masked:digest-credentials>"),
    ("Authorization", f"SSWS {R}", "SSWS <masked:credentials>"),
    ("Authorization", R, "<masked:credentials>"),
    ("X-Api-Key", "abc", "<masked:api-key>"),
    ("x-vendor-api-key", "abc", "<masked:api-key>"),
    ("Vendor-Key", R, "<masked:api-key>"),
    ("X-Auth-Token", "abc", "<masked:token>"),
    ("Set-Cookie", f"sessionid={R}; Path=/", "sessionid=<masked:session-cookie>; Path=/"),
    ("Cookie", f"lang=en; auth_token={R}", "lang=en; auth_token=<masked:session-cookie>"),
    ("password", "hunter2", "<masked:password>"),
    ("adminPassword", "hunter2", "<masked:password>"),
    ("password", "enterprise", "<masked:password>"),
    ("password", "$ummer", "<masked:password>"),
    ("password", "11112222", "<masked:password>"),
    ("password", "abcabcabcabc-x7Kq2mZt", "<masked:password>"),
    ("password", "a1b2" * 8, "<masked:password>"),
    ("X-Api-Key", "Vendor_Key", "<masked:api-key>"),
    ("client_secret", "abc", "<masked:client-secret>"),
    ("CLIENT-SECRET", "550e8400-e29b-41d4-a716-446655440000", "<masked:client-secret>"),
    ("refresh_token", "abc", "<masked:token>"),
    ("api_key", "abc", "<masked:api-key>"),
    ("secretKey", "abc", "<masked:secret>"),
]


@pytest.mark.parametrize(("name", "value", "masked"), PAIRS)
@pytest.mark.parametrize("pair", [("key", "value"), ("name", "value")])
def test_a_name_announces_a_secret(
    name: str, value: str, masked: str, pair: tuple[str, str]
) -> None:
    """Headers, form fields, query parameters and variables are masked by their names."""
    entry = dict(zip(pair, (name, value), strict=True))
    result, found = mask_secrets([entry])
    assert result == [dict(zip(pair, (name, masked), strict=True))]
    assert [pointer for pointer, _ in found] == ["/0/value"]


HARMLESS_VALUES = [
    "", " ", "{{token}}", "Bearer {{token}}", "<token>", "<your api key>", "{token}", "[token]",
    "your-token", "YOUR_API_KEY", "yourApiKey", "my_secret", "xxxx", "XXXXXXXX", "****", "......",
    "REPLACE_ME", "change-me", "changeit me", "string", "text", "password", "Password1", "token",
    "access_token", "secret", "null", "true", "example-token-123", "insert-token-here",
    "TOKEN_HERE", "VENDOR_KEY", "mysecretpassword", "qwer12341234123412341234", "${TOKEN}", "%TOKEN%", "$TOKEN", ":token", "redacted", "<masked:token>",
    "https://idp.test/token", "The token you were given",
]  # fmt: skip


@pytest.mark.parametrize("value", HARMLESS_VALUES)
@pytest.mark.parametrize("name", ["password", "client_secret", "X-Api-Key", "Authorization"])
def test_placeholders_are_no_secrets(name: str, value: str) -> None:
    """Variables, obvious stand-ins and prose keep their text."""
    entry = {"key": name, "value": value}
    assert mask_secrets(entry) == (entry, ())


@pytest.mark.parametrize(
    "name",
    ["nextPageToken", "page_token", "deviceToken", "Postman-Token", "token_type", "tokenUrl",
     "passengers", "key", "keyword", "publicKey", "cookiePolicy", "authorizationUrl", "secretName",
     "passwordResetUrl", "syncToken", "batchToken", "id", "Surrogate-Key", "Idempotency-Key", "x-partition-key"],
)  # fmt: skip
def test_names_that_only_resemble_a_secret(name: str) -> None:
    """Cursors, kinds and addresses are no secrets."""
    entry = {"key": name, "value": R}
    assert mask_secrets(entry) == (entry, ())


AUTHS = [
    ("bearer", "token"),
    ("basic", "password"),
    ("apikey", "value"),
    ("digest", "password"),
    ("oauth1", "consumerSecret"),
    ("oauth1", "tokenSecret"),
    ("oauth2", "accessToken"),
    ("oauth2", "clientSecret"),
    ("oauth2", "password"),
    ("hawk", "authKey"),
    ("awsv4", "secretKey"),
    ("ntlm", "password"),
    ("edgegrid", "clientToken"),
    ("jwt", "secret"),
    ("telepathy", "password"),
]


@pytest.mark.parametrize(("type_", "parameter"), AUTHS)
@pytest.mark.parametrize("form", ["list", "object", "basicConfig"])
def test_secret_parameters_of_auth(type_: str, parameter: str, form: str) -> None:
    """Whatever is written into a secret parameter is masked, in all three forms; the rest stays."""
    values = {"username": "me", "key": "X-Key", parameter: "short"}
    pairs: object = [{"key": key, "value": value} for key, value in values.items()]
    written = {"list": pairs, "object": values, "basicConfig": {"basicConfig": pairs}}[form]
    document = {"auth": {"type": type_, type_: written}}
    masked, found = mask_secrets(document)
    assert len(found) == 1
    assert "short" not in json.dumps(masked)
    assert '"me"' in json.dumps(masked)
    assert "X-Key" in json.dumps(masked)


@pytest.mark.parametrize("value", ["{{token}}", "", "<token>", "your-token"])
def test_placeholders_in_auth_stay(value: str) -> None:
    """The variable of an auth object is what tells its name."""
    document = {"auth": {"type": "bearer", "bearer": [{"key": "token", "value": value}]}}
    assert mask_secrets(document) == (document, ())


WIRE = [
    ('{"password": "hunter2", "a": 1}', '{"password": "<masked:password>", "a": 1}'),
    ('{"user":{"client_secret":"abc123def456"}}', '{"user":{"client_secret":"<masked:client-secret>"}}'),
    ('{"' + 20 * "\u0130" + '": 1, "password": "hunter2"}',
     '{"' + 20 * "\u0130" + '": 1, "password": "<masked:password>"}'),
    ('{"client_secret": "token=abc123xyz"}', '{"client_secret": "<masked:client-secret>"}'),
    ('{"password": "a\\"b\\\\"}', '{"password": "<masked:password>"}'),
    ('{"password": {{pass}}, "token": "{{token}}"}', None),
    ("https://a.test/?jwtToken=26a0f5f6:<REDACTED-JWT>xxxx&b=1", None),
    ("https://a.test/?token=26a0f5f6:<NEXT-ONE>yz&b=1", "https://a.test/?token=<masked:token>&b=1"),
    ("token=26a0f5f6<BR>once more</P>", "token=<masked:token><BR>once more</P>"),
    ('{"password": null, "token": 7, "secret": ["a"]}', None),
    ('{"required": ["password", "email"]}', None),
    ('{"token": "string", "type": "token", "keys": ["abcdef0123456789"]}', None),
    ('{"expires": 1, "access_token": "' + R + '"}', '{"expires": 1, "access_token": "<masked:token>"}'),
    ('{"query": "mutation { login(password: \\"hunter2\\") }"}',
     '{"query": "mutation { login(password: \\"<masked:password>\\") }"}'),
    ('{"authorization": "Basic dXNlcjpwYXNz"}', '{"authorization": "Basic <masked:basic-credentials>"}'),
    ("grant_type=password&username=u&password=hunter2&x=1",
     "grant_type=password&username=u&password=<masked:password>&x=1"),
    ("client_secret={{secret}}&password=<password>", None),
    ("https://api.test/x?api_key=abc&page=2", "https://api.test/x?api_key=<masked:api-key>&page=2"),
    ("https://u:hunter2@api.test/x", "https://u:masked@api.test/x"),
    ("https://{{u}}:{{p}}@api.test/x", None),
    ("https://api.test:8080/x?mail=a@b.test", None),
    ("<login><password>hunter2</password></login>", "<login><password><masked:password></password></login>"),
    ("<w:Password Type='t'>hunter2</w:Password>", "<w:Password Type='t'><masked:password></w:Password>"),
    (f"Accept: */*\nX-Api-Key: {R}\nA: b", "Accept: */*\nX-Api-Key: <masked:api-key>\nA: b"),
    ("curl -H 'Authorization: Bearer abc123'",
     "curl -H 'Authorization: Bearer <masked:bearer-credentials>'"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WIRE)
@pytest.mark.parametrize("key", ["raw", "body", "url", "header"])
def test_secrets_inside_a_body_or_a_url(text: str, expected: str | None, key: str) -> None:
    """JSON, forms, queries, XML, header lines: the value goes, everything around it stays."""
    masked, found = mask_secrets({key: text})
    assert masked == {key: text if expected is None else expected}
    assert len(found) == (expected is not None)


@pytest.mark.parametrize(
    "text", [text for text, _ in WIRE if text.startswith("{") and "{{" not in text]
)
def test_masking_keeps_json_valid(text: str) -> None:
    """A JSON body is JSON with the same keys and types afterwards."""
    masked, _ = mask_secrets({"raw": text})
    assert isinstance(masked, dict)
    before, after = json.loads(text), json.loads(masked["raw"])
    assert before.keys() == after.keys()
    assert [type(v) for v in before.values()] == [type(v) for v in after.values()]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f'pm.environment.set("token", "{R}");', 'pm.environment.set("token", "<masked:token>");'),
        ('const password = "hunter2";', 'const password = "<masked:password>";'),
        ('pm.environment.set("token", pm.response.json().access_token);', None),
        ("var token=jsonData.accessToken1", None),
    ],
)
def test_literals_in_scripts(line: str, expected: str | None) -> None:
    """A script's literals are masked; its expressions are no values."""
    masked, _ = mask_secrets({"exec": [line]})
    assert masked == {"exec": [line if expected is None else expected]}


def test_masking_shares_what_it_does_not_change_and_changes_nothing_given() -> None:
    """The value handed in is not touched; clean branches are the same objects."""
    clean = {"name": "x", "list": [1, {"a": None}]}
    document = {"clean": clean, "auth": {"type": "basic", "basic": {"password": "hunter2"}}}
    before = json.dumps(document)
    masked, _ = mask_secrets(document)
    assert json.dumps(document) == before
    assert isinstance(masked, dict)
    assert masked["clean"] is clean
    assert mask_secrets(clean)[0] is clean


def test_nesting_beyond_reason_is_refused() -> None:
    """Depth is bounded, so that a walk never ends in the interpreter's own limit."""
    value: object = "x"
    for _ in range(300):
        value = [value]
    with pytest.raises(RecursionError):
        mask_secrets(value)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20)
    | st.sampled_from([text for text, _ in WIRE] + list(SHAPES.values()) + HARMLESS_VALUES),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["key", "value", "auth", "basic", "raw", "body", "password", "token", "a"]),
        inner,
        max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@given(JSON_VALUES)
def test_masking_twice_is_masking_once(value: object) -> None:
    """A mask is never taken for a secret, and what is left holds none."""
    once, _ = mask_secrets(value)
    assert mask_secrets(once) == (once, ())


@given(JSON_VALUES)
def test_every_mask_is_reported_where_it_stands(value: object) -> None:
    """Pointers lead to the texts that changed, and only those."""
    masked, found = mask_secrets(value)
    for pointer, _ in found:
        assert get(masked, pointer) != get(value, pointer)
    assert (masked == value) is (not found)


@pytest.mark.parametrize(
    "piece",
    ["eyJ-", "eyJa.", "SG.", "token: ", "token=", "token>", 'token: "', "token: \\\\\"", "://a:",
     "-----BEGIN PRIVATE KEY-----", "-----BEGIN ", "sess", "bearer ", "pass", "<p>", "xxxx ", "'"],
)  # fmt: skip
@pytest.mark.parametrize("key", ["raw", "description"])
def test_a_long_text_of_beginnings_is_read_in_one_go(piece: str, key: str) -> None:
    """Text made to keep a pattern busy comes back; none of them looks at it all again at each piece."""
    text = piece * (100_000 // len(piece))
    masked, _ = mask_secrets([{key: text}, {"key": "Cookie", "value": text}])
    assert isinstance(masked, list)


SECRETS = ["hunter2", R, JWT, "short-lived-value"]
LEAKY = {
    "info": {"name": "c", "schema": "x/v2.1.0/x", "description": f"Use {JWT} to try."},
    "auth": {"type": "basic", "basic": [{"key": "password", "value": "hunter2"}]},
    "variable": [{"key": "api_key", "value": R}, {"key": "v", "value": R, "type": "secret"}],
    "item": [
        {
            "name": "Log in",
            "event": [{"listen": "test", "script": {"exec": [f'const token = "{R}";']}}],
            "request": {
                "method": 7,
                "url": {"raw": "/x?token=hunter2", "query": [{"key": "token", "value": "hunter2"}]},
                "header": [{"key": "Authorization", "value": f"Bearer {JWT}"}],
                "body": {"mode": "raw", "raw": '{"password": "short-lived-value"}'},
            },
            "response": [{"name": "r", "code": "x", "body": json.dumps({"access_token": R})}],
        }
    ],
}


@pytest.mark.parametrize("indent", [None, 2])
def test_no_secret_reaches_the_model_a_finding_or_a_report(indent: int | None) -> None:
    """Not even as the line of text shown with a neighbour's finding, in a file of one line."""
    text = json.dumps(LEAKY, indent=indent)
    collection, findings = read_collection(text.encode(), file="c.json")
    placed = located(findings, {"c.json": locator(text)})
    shown = repr(collection) + repr(placed) + render_text(placed) + render_json(placed)
    assert {f.rule for f in findings} == {
        "secret-masked",
        "method-unreadable",
        "response-unreadable",
    }
    for secret in SECRETS:
        assert secret not in shown
    assert all(f.place.position is not None for f in placed)


def test_a_masked_secret_is_one_finding_at_its_place() -> None:
    """The finding says what was found, in which request, and shows no line."""
    text = json.dumps(LEAKY, indent=2)
    _, findings = read_collection(text.encode(), file="c.json")
    secrets = [f for f in findings if f.rule == "secret-masked"]
    assert [f.place.pointer for f in secrets] == [
        "/info/description",
        "/auth/basic/0/value",
        "/variable/0/value",
        "/variable/1/value",
        "/item/0/event/0/script/exec/0",
        "/item/0/request/url/raw",
        "/item/0/request/url/query/0/value",
        "/item/0/request/header/0/value",
        "/item/0/request/body/raw",
        "/item/0/response/0/body",
    ]
    assert secrets[0].message == "a secret is written here: a JSON Web Token"
    assert secrets[5].subject == "Log in   GET /x?token=<masked:token>"
    placed = located(secrets, {"c.json": locator(text)})
    assert all(f.place.position is not None and not f.place.position.text for f in placed)


def test_an_environment_gives_up_no_secret() -> None:
    """Values marked secret, and those that look like one, are not read."""
    values = [
        {"key": "host", "value": "api.test", "enabled": True},
        {"key": "off", "value": "x", "enabled": False},
        {"key": "marked", "value": "hush", "type": "secret"},
        {"key": "client_secret", "value": "hunter2"},
        {"key": "misc", "value": f"Bearer {JWT}"},
        {"key": "token", "value": ""},
        {"key": "port", "value": 8080},
    ]
    data = json.dumps({"name": "Local", "values": values}).encode()
    environment = read_environment(data, file="e.json")
    assert environment.name == "Local"
    assert [(v.key, v.value, v.is_secret, v.is_disabled) for v in environment.variables] == [
        ("host", "api.test", False, False),
        ("off", "x", False, True),
        ("marked", "", True, False),
        ("client_secret", "", True, False),
        ("misc", "", True, False),
        ("token", "", False, False),
        ("port", "8080", False, False),
    ]
    wrapped = json.dumps({"environment": {"name": "Local", "values": values}}).encode()
    assert read_environment(wrapped, file="e.json") == environment


def test_a_request_saved_with_several_responses_is_masked_each_time() -> None:
    """A secret in it is found wherever it is written."""
    header = {"key": "Authorization", "value": "Bearer " + "a1b2" * 8}
    responses = [{"originalRequest": {"method": "GET", "header": [header]}} for _ in range(3)]
    masked, secrets = mask_secrets({"response": responses})
    assert [pointer for pointer, _ in secrets] == [
        f"/response/{n}/originalRequest/header/0/value" for n in range(3)
    ]
    assert "a1b2" not in json.dumps(masked)
    assert "a1b2" in json.dumps(responses)


def test_requests_that_only_python_takes_for_equal_stay_apart() -> None:
    """`1`, `1.0` and `true` are left as they were written, each in its request."""
    responses = [{"originalRequest": {"a": value}} for value in (1, 1.0, True)]
    masked, _ = mask_secrets({"response": responses})
    assert json.dumps(masked) == json.dumps({"response": responses})
