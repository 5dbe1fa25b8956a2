"""Every kind of source gives a collection that has been checked and holds no secret."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx

from postspec.collection import read_collection, read_environment
from postspec.fetch import Fetched, FetchError, fetch
from postspec.fetch._download import Downloader

OWNER, PUBLISHED = "4288348", "2s8ZDX2hVu"
UID = "4288348-06ce89c9-cf6a-4621-b3c4-5e7cef57c27c"
KEY = "PMAK-" + "0123456789abcdef01234567" + "-not-a-real-key"
QUERY = {"segregateAuth": "true", "versionTag": "latest"}

COLLECTION: dict[str, Any] = {
    "info": {
        "name": "Café",
        "publishedId": PUBLISHED,
        "schema": "https://schema.getpostman.com/json/collection/v2.0.0/collection.json",
    },
    "item": [{"name": "Get", "id": "1", "request": {"method": "GET", "url": "{{base}}/x"}}],
}
METADATA: dict[str, Any] = {
    "activeVersionTag": "latest",
    "collection": {"info": {"owner": OWNER, "publishedId": PUBLISHED, "name": "Café"}},
    "environments": [],
    "environmentOptions": [{"value": "0", "label": "No Environment"}],
}
PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="ownerId" content="{OWNER}">
<meta name="publishedId" content="{PUBLISHED}"/>
<META NAME="collectionId" CONTENT="{UID}">
<meta name="versionTagId" content="latest">
</head><body>Loading</body></html>"""


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    """Give a client that would follow redirects if it were let."""
    with httpx.Client(follow_redirects=True, trust_env=False) as client:
        yield client


def published(host: str, mock: respx.MockRouter, metadata: Any = METADATA) -> respx.Route:  # noqa: ANN401
    """Serve metadata and collection the way a documentation host does."""
    mock.get(f"https://{host}/view/metadata/{PUBLISHED}").respond(json=metadata)
    url = f"https://{host}/api/collections/{OWNER}/{PUBLISHED}"
    return mock.get(url, params__eq=QUERY).respond(json=COLLECTION)


def serve(
    body: str, mock: respx.MockRouter, status: int = 200, headers: dict[str, str] | None = None
) -> None:
    """Serve one body at the Postman API's address of the collection."""
    mock.get(f"https://api.getpostman.com/collections/{UID}").respond(
        status, content=body.encode(), headers=headers or {}
    )


class Dripping(httpx.SyncByteStream):
    """A body that takes longer to come than anybody waits."""

    def __iter__(self) -> Iterator[bytes]:
        for _ in range(1000):
            yield b"x"
        pytest.fail("the body was waited for to its end")


def error_of(source: str, client: httpx.Client, api_key: str | None = KEY) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetch(source, client=client, api_key=api_key)
    finding = caught.value.finding
    assert finding.message
    assert finding.fix
    assert KEY not in repr(caught.value) + str(caught.value) + repr(finding)
    return caught.value


def check(fetched: Fetched) -> None:
    """Make sure of what holds for everything fetched."""
    text = fetched.collection_text
    assert json.loads(text) == COLLECTION
    assert text == json.dumps(COLLECTION, indent=2, ensure_ascii=False) + "\n"
    assert "Café" in text
    assert fetched.findings == ()


@pytest.mark.parametrize(
    "source",
    [
        "https://docs.vendor.example/#intro",
        "https://docs.vendor.example",
        f"https://docs.vendor.example/view/metadata/{PUBLISHED}",
        f"https://docs.vendor.example/view/{OWNER}/{PUBLISHED}",
        f"https://documenter.getpostman.com/view/{OWNER}/{PUBLISHED}",
        f"https://documenter.getpostman.com/view/{OWNER}/{PUBLISHED}/?version=latest#abc",
        f"https://documenter.getpostman.com/view/{PUBLISHED}",
        f"  https://DOCS.vendor.example/view/{OWNER}/{PUBLISHED}\n",
    ],
)
def test_a_documentation_page(source: str, client: httpx.Client) -> None:
    """The page's ids lead to the collection, on the page's own host or on Postman's gateway."""
    is_postman = "documenter" in source
    host = "documenter.gw.postman.com" if is_postman else "docs.vendor.example"
    with respx.mock(assert_all_called=False) as mock:
        mock.get("https://docs.vendor.example/").respond(html=PAGE)
        mock.get(f"https://documenter.getpostman.com/view/{PUBLISHED}").respond(html=PAGE)
        route = published(host, mock)
        fetched = fetch(source, client=client, api_key=KEY)
        assert route.call_count == 1
        assert all("x-api-key" not in call.request.headers for call in mock.calls)
    check(fetched)
    assert fetched.metadata_text == json.dumps(METADATA, indent=2, ensure_ascii=False) + "\n"


@pytest.mark.parametrize(
    ("page_tag", "active", "expected"),
    [
        ("2.1", "1.0", "2.1"),
        ("", "1.0", "1.0"),
        ("../x", "1.0", "1.0"),
        ("", None, "latest"),
        ("", "a/b", "latest"),
    ],
)
def test_the_version_that_the_page_shows_is_fetched(
    page_tag: str, active: str | None, expected: str, client: httpx.Client
) -> None:
    """The page's own tag comes first, then the one the metadata calls active, then the latest."""
    with respx.mock as mock:
        html = PAGE.replace('content="latest"', f'content="{page_tag}"')
        mock.get("https://docs.vendor.example/").respond(html=html)
        mock.get(f"https://docs.vendor.example/view/metadata/{PUBLISHED}").respond(
            json={**METADATA, "activeVersionTag": active}
        )
        route = mock.get(
            f"https://docs.vendor.example/api/collections/{OWNER}/{PUBLISHED}",
            params__eq={"segregateAuth": "true", "versionTag": expected},
        ).respond(json=COLLECTION)
        fetch("https://docs.vendor.example/", client=client, api_key=None)
        assert route.called


def test_a_host_without_metadata_still_gives_the_collection(client: httpx.Client) -> None:
    """Where the owner is known, missing metadata costs only itself."""
    with respx.mock as mock:
        mock.get(f"https://docs.vendor.example/view/metadata/{PUBLISHED}").respond(404)
        mock.get(f"https://docs.vendor.example/api/collections/{OWNER}/{PUBLISHED}").respond(
            json=COLLECTION
        )
        source = f"https://docs.vendor.example/view/{OWNER}/{PUBLISHED}"
        fetched = fetch(source, client=client, api_key=None)
    check(fetched)
    assert fetched.metadata_text is None


@pytest.mark.parametrize(
    "source", [UID, UID.upper(), f"https://api.getpostman.com/collections/{UID}"]
)
def test_the_postman_api(source: str, client: httpx.Client) -> None:
    """The key goes along as a header, and the collection comes out of its wrapper."""
    with respx.mock as mock:
        route = mock.get(url__regex=rf"(?i)https://api\.getpostman\.com/collections/{UID}").respond(
            json={"collection": COLLECTION}
        )
        check(fetch(source, client=client, api_key=KEY))
        assert route.calls.last.request.headers["x-api-key"] == KEY


def test_an_address_with_its_own_key_gets_none_of_ours(client: httpx.Client) -> None:
    """A shared link of the Postman API brings an access key; it is shown nowhere."""
    source = f"https://api.postman.com/collections/{UID}?access_key=PMAT-SECRET"
    with respx.mock as mock:
        route = mock.get(source).respond(json={"collection": COLLECTION})
        check(fetch(source, client=client, api_key=KEY))
        assert "x-api-key" not in route.calls.last.request.headers
        route.respond(403)
        error = error_of(source, client, None)
    assert "PMAT-SECRET" not in repr(error.finding)


@pytest.mark.parametrize("indent", [None, 4])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("wrap", [False, True])
def test_a_file(
    tmp_path: Path, client: httpx.Client, indent: int | None, bom: bytes, wrap: bool
) -> None:
    """A file gives the same text however it was written."""
    path = tmp_path / "c.json"
    document = {"collection": COLLECTION} if wrap else COLLECTION
    path.write_bytes(bom + json.dumps(document, indent=indent).encode())
    check(fetch(str(path), client=client, api_key=None))


def test_an_address_that_answers_with_a_collection(client: httpx.Client) -> None:
    """The raw address of an exported file works like the file."""
    with respx.mock as mock:
        mock.get("https://files.example/c.json").respond(json=COLLECTION)
        check(fetch("https://files.example/c.json", client=client, api_key=None))


def test_numbers_and_characters_that_json_cannot_hold_are_replaced(
    tmp_path: Path, client: httpx.Client
) -> None:
    """The text that comes out is JSON in UTF-8 whatever went in."""
    path = tmp_path / "c.json"
    odd = rb'"a": NaN, "b": -Infinity, "c": 1e999, "d": 1.5, "e": "\ud800x"'
    path.write_bytes(
        b'{"info": {"schema": "x/v2.1.0/"}, ' + odd + b', "item": [{"request": "/x"}]}'
    )
    text = fetch(str(path), client=client, api_key=None).collection_text
    value = json.loads(text.encode())
    assert [value[key] for key in "abcde"] == [None, None, None, 1.5, "\ufffdx"]


LEAKY = {
    **COLLECTION,
    "auth": {"type": "basic", "basic": {"username": "me", "password": "hunter2"}},
    "event": [{"listen": "test", "script": {"exec": ['const secret = "hunter2hunter2hunter2";']}}],
}


def test_secrets_are_masked_with_a_finding_each(tmp_path: Path, client: httpx.Client) -> None:
    """None is left in the text; each finding leads to its place in the text."""
    path = tmp_path / "c.json"
    path.write_text(json.dumps({"collection": LEAKY}), "utf-8")
    fetched = fetch(str(path), client=client, api_key=None)
    assert "hunter2" not in repr(fetched)
    assert [(f.rule, f.place.pointer) for f in fetched.findings] == [
        ("secret-masked", "/auth/basic/password"),
        ("secret-masked", "/event/0/script/exec/0"),
    ]
    _, findings = read_collection(fetched.collection_text.encode(), file="c.json")
    assert findings == ()


def test_what_is_odd_is_told_but_kept(tmp_path: Path, client: httpx.Client) -> None:
    """An odd item is a finding; the text still has it as it came."""
    path = tmp_path / "c.json"
    odd = {**COLLECTION, "item": [*COLLECTION["item"], 7]}
    path.write_text(json.dumps(odd), "utf-8")
    fetched = fetch(str(path), client=client, api_key=None)
    assert [f.rule for f in fetched.findings] == ["item-unreadable"]
    assert json.loads(fetched.collection_text) == odd


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ([{"name": "Live", "id": "e1", "values": [{"key": "base", "value": "https://a.test"}]}],
         [("Live", [("base", "https://a.test")])]),
        ([{"name": "Live", "id": "e1", "owner": int(OWNER)}], [("Live", [("base", "https://a.test")])]),
        ([{"name": "Live", "id": f"{OWNER}-e1"}], [("Live", [("base", "https://a.test")])]),
        ([{"name": "", "id": "e1"}, {"name": "x"}, 7, None], []),
        (7, []),
    ],
)  # fmt: skip
def test_published_environments(
    metadata: object, expected: list[tuple[str, list[tuple[str, str]]]], client: httpx.Client
) -> None:
    """Values come from the metadata, or are read off the collection with them filled in."""
    filled = json.loads(json.dumps(COLLECTION).replace("{{base}}", "https://a.test"))
    with respx.mock(assert_all_called=False) as mock:
        published("docs.vendor.example", mock, {**METADATA, "environments": metadata})
        mock.get(
            f"https://docs.vendor.example/api/collections/{OWNER}/{PUBLISHED}",
            params__eq={"environment": f"{OWNER}-e1", **QUERY},
        ).respond(json=filled)
        source = f"https://docs.vendor.example/view/{OWNER}/{PUBLISHED}"
        fetched = fetch(source, client=client, api_key=None)
    read = [(n, read_environment(t.encode(), file="e.json")) for n, t in fetched.environments]
    assert [(n, [(v.key, v.value) for v in e.variables]) for n, e in read] == expected
    assert all(e.name == n for n, e in read)


@pytest.mark.parametrize(
    ("template", "text", "values"),
    [
        ("{{base}}/x", "https://a.test/x", {"base": "https://a.test"}),
        ("v{{n}}!", "v12!", {"n": "12"}),
        ("v{{n}}", "v", {"n": ""}),
        # changed in another way, in more than one way, or not at all
        ("v{{n}}!", "other!", {}),
        ("v{{n}}!", "v other", {}),
        ("aa{{n}}aa", "aaa", {}),
        ("{{a}}{{b}}", "12", {}),
        ("{{a}}", "{{b}}", {}),
        ("{{a}}", "{{a}}", {}),
    ],
)
def test_values_are_read_off_only_where_there_is_one_way(
    template: str, text: str, values: dict[str, str], client: httpx.Client
) -> None:
    """A value is what stands between the same text on both sides, and no guess."""

    def collection(description: str) -> dict[str, Any]:
        return {**COLLECTION, "item": [{"request": {"url": "/x", "description": description}}]}

    environments = [{"name": "Live", "id": f"{OWNER}-e1"}]
    url = f"https://docs.vendor.example/api/collections/{OWNER}/{PUBLISHED}"
    with respx.mock as mock:
        mock.get(f"https://docs.vendor.example/view/metadata/{PUBLISHED}").respond(
            json={**METADATA, "environments": environments}
        )
        mock.get(url, params__eq=QUERY).respond(json=collection(template))
        mock.get(url, params__eq={"environment": f"{OWNER}-e1", **QUERY}).respond(
            json=collection(text)
        )
        source = f"https://docs.vendor.example/view/{OWNER}/{PUBLISHED}"
        fetched = fetch(source, client=client, api_key=None)
    ((_, environment),) = fetched.environments
    read = read_environment(environment.encode(), file="e.json")
    assert {v.key: v.value for v in read.variables} == values


def test_an_environment_that_cannot_be_had_costs_only_itself(client: httpx.Client) -> None:
    """The page's list of environments is followed; a failure is a finding."""
    options = [{"value": "0", "label": "None"}, {"value": f"{OWNER}-e1", "label": "Live"}]
    with respx.mock as mock:
        published("docs.vendor.example", mock, {**METADATA, "environmentOptions": options})
        mock.get(
            f"https://docs.vendor.example/api/collections/{OWNER}/{PUBLISHED}",
            params__eq={"environment": f"{OWNER}-e1", **QUERY},
        ).respond(403)
        source = f"https://docs.vendor.example/view/{OWNER}/{PUBLISHED}"
        fetched = fetch(source, client=client, api_key=None)
    assert fetched.environments == ()
    (finding,) = fetched.findings
    assert finding.rule == "fetch-environment-missing"
    assert "'Live'" in finding.message


def test_a_secret_in_an_environment_or_in_metadata_is_masked(client: httpx.Client) -> None:
    """Everything that may be committed is masked, not just the collection."""
    values = [{"key": "client_secret", "value": "hunter2"}]
    metadata = {
        **METADATA,
        "token": "hunter2hunter2hunter2",
        "environments": [{"name": "Live", "id": "e", "values": values}],
    }
    with respx.mock as mock:
        published("docs.vendor.example", mock, metadata)
        source = f"https://docs.vendor.example/view/{OWNER}/{PUBLISHED}"
        fetched = fetch(source, client=client, api_key=None)
    assert "hunter2" not in repr(fetched)
    assert len(fetched.environments) == 1
    assert [f.message for f in fetched.findings] == [
        "the metadata holds a secret at /environments/0/values/0/value: client secret",
        "the metadata holds a secret at /token: token",
        "the environment 'Live' holds a secret at /values/0/value: client secret",
    ]


def test_the_result_is_a_function_of_the_answers(client: httpx.Client) -> None:
    """The same answers give the same texts."""
    with respx.mock as mock:
        published("docs.vendor.example", mock)
        source = f"https://docs.vendor.example/view/{OWNER}/{PUBLISHED}"
        first = fetch(source, client=client, api_key=None)
        assert fetch(source, client=client, api_key=None) == first


@pytest.mark.parametrize(
    ("status", "rule", "words"),
    [
        (401, "fetch-refused", "key"),
        (403, "fetch-refused", "not allowed"),
        (404, "fetch-not-found", "nothing there"),
        (410, "fetch-not-found", "no longer"),
        (429, "fetch-rate-limited", "slow down"),
        (500, "fetch-failed", "status 500"),
        (503, "fetch-failed", "status 503"),
        (204, "fetch-failed", "status 204"),
        (304, "fetch-failed", "status 304"),
    ],
)
def test_a_status_that_is_no_success(
    status: int, rule: str, words: str, client: httpx.Client
) -> None:
    """Each gets a rule of its own and a message that names the host and the status."""
    with respx.mock as mock:
        serve("nothing", mock, status)
        finding = error_of(UID, client).finding
    assert finding.rule == rule
    assert words in finding.message
    assert finding.message.startswith("api.getpostman.com ")
    assert str(status) in finding.message


@pytest.mark.parametrize(
    ("value", "fix"),
    [
        ("30", "try again in 30 seconds"),
        ("Wed, 21 Oct 2026 07:28:00 GMT", "try again after Wed, 21 Oct 2026 07:28:00 GMT"),
    ],
)
def test_the_time_to_wait_is_told(value: str, fix: str, client: httpx.Client) -> None:
    """Seconds or a date, as the server says (RFC 9110, `Retry-After`)."""
    with respx.mock as mock:
        serve("", mock, 429, {"Retry-After": value})
        assert error_of(UID, client).finding.fix == fix


@pytest.mark.parametrize(
    ("error", "rule", "words"),
    [
        (httpx.ConnectError("[Errno -2] Name or service not known"), "fetch-unreachable", "Name or"),
        (httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED]"), "fetch-unreachable", "CERTIFICATE"),
        (httpx.ConnectTimeout("slow"), "fetch-timeout", "in time"),
        (httpx.ReadTimeout("slow"), "fetch-timeout", "in time"),
        (httpx.PoolTimeout("slow"), "fetch-timeout", "in time"),
        (httpx.RemoteProtocolError("peer closed connection"), "fetch-truncated", "broke off"),
        (httpx.ReadError("reset"), "fetch-truncated", "broke off"),
        (httpx.DecodingError("bad gzip"), "fetch-truncated", "broke off"),
        (httpx.ProxyError("407"), "fetch-unreachable", "ProxyError"),
        (httpx.UnsupportedProtocol("x"), "fetch-unreachable", "UnsupportedProtocol"),
    ],
)  # fmt: skip
def test_a_network_failure(
    error: httpx.HTTPError, rule: str, words: str, client: httpx.Client
) -> None:
    """DNS, TLS, time and broken connections are told apart."""
    with respx.mock as mock:
        mock.get(f"https://api.getpostman.com/collections/{UID}").mock(side_effect=error)
        caught = error_of(UID, client)
    assert caught.finding.rule == rule
    assert words in caught.finding.message
    assert caught.__cause__ is error


TEXT = json.dumps(COLLECTION)


@pytest.mark.parametrize(
    ("body", "rule", "words"),
    [
        ("<!DOCTYPE html><title>Sign in</title>", "fetch-not-json", "HTML page"),
        ("\n<html></html>", "fetch-not-json", "HTML page"),
        ("Not found", "fetch-not-json", "is not JSON"),
        ("", "fetch-not-json", "is not JSON"),
        (TEXT[: len(TEXT) // 2], "fetch-truncated", "breaks off after"),
        (json.dumps(COLLECTION, indent=2)[:-30], "fetch-truncated", "breaks off after"),
        (TEXT.replace('"item"', "item"), "json-invalid", "not valid JSON"),
        ("[]", "not-a-collection", "a list"),
        ('{"openapi": "3.1.0"}', "not-a-collection", "OpenAPI"),
        ('{"error": {"name": "instanceNotFoundError"}}', "not-a-collection", "Postman API"),
        ('{"name": "old", "requests": []}', "collection-v1", "v1"),
        ('{"info": {}, "item": []}', "collection-empty", "no request"),
        ('{"collection": {"info": {}, "item": []}}', "collection-empty", "no request"),
        ('{"item": ' + "[" * 5000, "json-too-deep", "nests"),
    ],
)
@pytest.mark.parametrize("source", ["api", "file"])
def test_an_answer_that_is_no_collection(
    body: str, rule: str, words: str, source: str, tmp_path: Path, client: httpx.Client
) -> None:
    """One clear error each, whether it comes over the network or out of a file."""
    with respx.mock(assert_all_called=False) as mock:
        serve(body, mock)
        if source == "api":
            finding = error_of(UID, client).finding
        elif rule == "fetch-not-json":
            return  # a file is named by what it is; see the collection's own tests
        else:
            path = tmp_path / "c.json"
            path.write_text(body, "utf-8")
            finding = error_of(str(path), client).finding
    assert finding.rule == rule
    assert words in finding.message


def test_fewer_bytes_than_announced(client: httpx.Client) -> None:
    """A body shorter than its Content-Length is told as such, even where it parses."""
    with respx.mock as mock:
        serve(TEXT, mock, headers={"Content-Length": "999999"})
        error = error_of(UID, client)
    assert error.finding.rule == "fetch-truncated"
    assert f"{len(TEXT.encode())} of 999999 bytes" in str(error)


def test_more_bytes_than_anybody_publishes(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The body is not read beyond the limit."""
    monkeypatch.setattr("postspec.fetch._download._LARGEST_BYTES", 100)
    with respx.mock as mock:
        serve(TEXT, mock)
        assert error_of(UID, client).finding.rule == "fetch-too-large"


def test_an_answer_that_drips(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that sends a little forever is given up on."""
    clock = iter(range(0, 100_000, 50))
    monkeypatch.setattr("postspec.fetch._download.time.monotonic", lambda: next(clock))
    with respx.mock as mock:
        mock.get(f"https://api.getpostman.com/collections/{UID}").respond(stream=Dripping())
        assert error_of(UID, client).finding.rule == "fetch-timeout"


def test_a_redirect_on_the_same_host_is_followed(client: httpx.Client) -> None:
    """A relative or absolute address on the same host."""
    with respx.mock as mock:
        mock.get("https://files.example/a").respond(301, headers={"Location": "/b"})
        mock.get("https://files.example/b").respond(
            302, headers={"Location": "https://files.example/c.json"}
        )
        mock.get("https://files.example/c.json").respond(json=COLLECTION)
        check(fetch("https://files.example/a", client=client, api_key=None))


@pytest.mark.parametrize(
    "location",
    [
        "https://elsewhere.example/c.json",
        "http://files.example/c.json",
        "https://files.example:8443/c.json",
        "https://files.example.evil.example/",
        "//elsewhere.example/",
        "file:///etc/passwd",
    ],
)
def test_a_redirect_to_another_place_is_refused(location: str, client: httpx.Client) -> None:
    """No request leaves for a host, a port or a scheme that the source does not name."""
    with respx.mock as mock:
        mock.get("https://files.example/a").respond(301, headers={"Location": location})
        error = error_of("https://files.example/a", client)
        assert len(mock.calls) == 1
    assert error.finding.rule == "fetch-redirected"


def test_redirects_that_never_end(client: httpx.Client) -> None:
    """After a few the source is given up on."""
    with respx.mock as mock:
        mock.get("https://files.example/a").respond(301, headers={"Location": "/a"})
        assert error_of("https://files.example/a", client).finding.rule == "fetch-redirected"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("http://docs.vendor.example/", "only https"),
        ("ftp://docs.vendor.example/", "only https"),
        ("https://user:hunter2@docs.vendor.example/", "only https"),
        ("https://docs.vendor.example:8443/", "only https"),
        ("https:///x", "only https"),
        ("https://[half/", "no address"),
        ("https://x:port/", "no address"),
    ],
)
def test_an_address_that_is_not_fetched(source: str, words: str, client: httpx.Client) -> None:
    """Refused before any request is made, without repeating a password."""
    with respx.mock as mock:
        finding = error_of(source, client).finding
        assert not mock.calls
    assert finding.rule == "fetch-source-unknown"
    assert words in finding.message
    assert "hunter2" not in repr(finding)


@pytest.mark.parametrize(
    "html",
    ["<html></html>", "<meta name=ownerId>", "<", "<meta name='publishedId' content='../../x'>"],
)
def test_a_page_that_was_not_published_from_postman(html: str, client: httpx.Client) -> None:
    """A page without ids, or with what is no id, is named and left."""
    with respx.mock as mock:
        mock.get("https://docs.vendor.example/").respond(html=html)
        finding = error_of("https://docs.vendor.example/", client).finding
        assert len(mock.calls) == 1
    assert finding.rule == "fetch-no-collection"


@pytest.mark.parametrize(
    "metadata", [{}, [], {"collection": 7}, {"collection": {"info": {"owner": "../x"}}}]
)
def test_metadata_without_an_owner(metadata: object, client: httpx.Client) -> None:
    """Without an owner there is no address to ask at."""
    with respx.mock as mock:
        url = f"https://docs.vendor.example/view/metadata/{PUBLISHED}"
        mock.get(url).respond(json=metadata)
        assert error_of(url, client).finding.rule == "fetch-no-collection"


@pytest.mark.parametrize("body", ["<html></html>", '{"a": ', "[" * 5000])
def test_metadata_that_is_no_json(body: str, client: httpx.Client) -> None:
    """It is an error, not a crash."""
    with respx.mock as mock:
        url = f"https://docs.vendor.example/view/metadata/{PUBLISHED}"
        mock.get(url).respond(text=body)
        assert error_of(url, client).finding.rule == "fetch-not-json"


@pytest.mark.parametrize("key", [None, "", "ключ", "a b", "a\nb"])
def test_the_postman_api_wants_a_usable_key(key: str | None, client: httpx.Client) -> None:
    """Without one, or with one that no header can hold, nothing is asked."""
    with respx.mock as mock:
        error = error_of(UID, client, key)
        assert not mock.calls
    assert error.finding.rule == "fetch-no-key"
    assert not key or key not in repr(error.finding)


@pytest.mark.parametrize("name", ["missing.json", ".", "nul\0byte"])
def test_a_file_that_cannot_be_read(name: str, tmp_path: Path, client: httpx.Client) -> None:
    """A missing file, a folder and an impossible name."""
    finding = error_of(str(tmp_path / name), client).finding
    assert finding.rule == "fetch-file-unreadable"


def test_the_key_is_in_no_log(client: httpx.Client, caplog: pytest.LogCaptureFixture) -> None:
    """Neither our own nor the client's log names it, whether it works or fails."""
    caplog.set_level("DEBUG")
    with respx.mock as mock:
        serve(json.dumps({"collection": COLLECTION}), mock)
        fetched = fetch(UID, client=client, api_key=KEY)
        serve("", mock, 401)
        error_of(UID, client)
    assert KEY not in caplog.text
    assert KEY not in repr(fetched)


def test_the_key_is_in_no_repr(client: httpx.Client) -> None:
    """A traceback that shows its variables does not show the key."""
    downloader = Downloader(client, "api.getpostman.com", "shown", {"X-Api-Key": KEY})
    assert KEY not in repr(downloader)
