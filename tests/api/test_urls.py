"""Every way a URL is written, and the servers and path it means."""

from __future__ import annotations

import pytest

from postspec.api._urls import PathValue, Slot, read_url
from postspec.api._variables import Scope

SCOPE = Scope(
    (),
    (
        {
            "base": "https://api.shop.example/v1/",
            "bare": "api.shop.example",
            "whole": "https://shop.example/orders/find?state=open",
            "some": "orders/old",
            "id": "7",
            "inner": "port",
            "url": "http://a.example",
            "slashed": "/v2",
            "blank": "",
        },
    ),
)


def read(target: str) -> tuple[list[str], str]:
    """Give the server URLs, and the path with `{name}` for slots."""
    address = read_url(target, SCOPE)
    segments = [
        "".join(f"{{{p.name}}}" if isinstance(p, Slot) else p for p in s) for s in address.segments
    ]
    return [s.url for s in address.servers], "/" + "/".join(segments)


@pytest.mark.parametrize(
    ("target", "server", "path"),
    [
        ("{{base}}/agents/:id", "https://api.shop.example/v1", "/agents/{id}"),
        ("{{base}}agents", "https://api.shop.example/v1", "/agents"),
        ("{{base}}//agents///x", "https://api.shop.example/v1", "/agents/x"),
        ("{{bare}}/agents", "https://api.shop.example", "/agents"),
        ("https://{{bare}}/agents", "https://api.shop.example", "/agents"),
        ("https://{{url}}/agents", "http://a.example", "/agents"),
        ("{{url}}{{slashed}}/agents", "http://a.example", "/v2/agents"),
        ("{{url}}{{blank}}/agents", "http://a.example", "/agents"),
        ("{{url}}/{{blank}}/agents", "http://a.example", "/{blank}/agents"),
        ("{{blank}}/agents", "https://{blank}", "/agents"),
        ("{{url}}/{{some}}/{{id}}", "http://a.example", "/orders/old/{id}"),
        ("{{whole}}", "https://shop.example", "/orders/find"),
        ("{{unknown}}/agents", "https://{unknown}", "/agents"),
        ("{{baseUrl}}/agents", "{baseUrl}", "/agents"),
        ("{{scheme}}://{{host}}:{{port}}/agents", "{scheme}://{host}:{port}", "/agents"),
        ("{{host}}:8080/agents", "https://{host}:8080", "/agents"),
        ("{{tenant}}.shop.example/agents", "https://{tenant}.shop.example", "/agents"),
        ("{{a {{inner}}}}/agents", "https://{a_port}", "/agents"),
        ("api.shop.example/agents", "https://api.shop.example", "/agents"),
        ("localhost:8080/agents", "http://localhost:8080", "/agents"),
        ("127.0.0.1/agents", "http://127.0.0.1", "/agents"),
        ("https:\\\\shop.example\\agents", "https://shop.example", "/agents"),
        ("https://user:word@shop.example/agents", "https://shop.example", "/agents"),
        ("https://shop.example", "https://shop.example", "/"),
        ("https://shop.example/a b/%20c/%", "https://shop.example", "/a%20b/%20c/%25"),
        ("https://shop.example/:id.json", "https://shop.example", "/{id}.json"),
        ("https://shop.example/:id:cancel", "https://shop.example", "/{id}:cancel"),
        ("https://shop.example/{a-b}/<name>", "https://shop.example", "/{a-b}/{name}"),
        ("https://shop.example/{{a b:c}}", "https://shop.example", "/{a_b_c}"),
        ("https://shop.example/x;v={{id}}", "https://shop.example", "/x;v={id}"),
        ("https://shop.example/users/{{$guid}}", "https://shop.example", "/users/{userId}"),
        ("https://shop.example/v1:batch", "https://shop.example", "/v1:batch"),
        ("https://shop.example/f/{{spec-v1.yaml}}", "https://shop.example", "/f/{spec-v1_yaml}"),
        ("https://shop.example/hi/{{1}}", "https://shop.example", "/hi/{hiId}"),
        ("https://shop.example/users/[user id]/x", "https://shop.example", "/users/{user_id}/x"),
        ("https://shop.example/a[0]/x", "https://shop.example", "/a%5B0%5D/x"),
        ("{{url}}}/a/{{{id}}}", "http://a.example", "/a/{id}"),
        ("{{a.b}}/agents", "https://{a_b}", "/agents"),
        ("{baseUrl}/agents", "{baseUrl}", "/agents"),
        ("https://<your host>/agents", "https://{your_host}", "/agents"),
        ("https://[tenant].shop.example/x", "https://{tenant}.shop.example", "/x"),
        ("https://[::1]:8080/x", "https://[::1]:8080", "/x"),
        ("<the link that /upload gave>", "https://{the_link_that_upload_gave}", "/"),
        ("https:/shop.example/agents", "https://shop.example", "/agents"),
        ("https//shop.example/agents", "https://shop.example", "/agents"),
        ("http:shop.example/agents", "http://shop.example", "/agents"),
        ("https://{{bare}/agents", "https://api.shop.example", "/agents"),
        ("{{bare}:3009/agents", "https://api.shop.example:3009", "/agents"),
        ("{bare}}/agents", "https://api.shop.example", "/agents"),
        ("{{bare/agents/:id", "https://api.shop.example", "/agents/{id}"),
        ("{{url}}/a/{{id}/b/{x}}", "http://a.example", "/a/{id}/b/{x}"),
        ("{{url}}/a/{{some/name}}", "http://a.example", "/a/{some_name}"),
        ("{{url}}/a/%7Bid%7D/%7b%7Bx%7D%7d", "http://a.example", "/a/{id}/{x}"),
        ("{{url}}/a/${id}", "http://a.example", "/a/{id}"),
    ],
)
def test_a_url_is_a_server_and_a_path(target: str, server: str, path: str) -> None:
    """Scheme, host and base path are the server's, the rest is the path."""
    assert read(target) == ([server], path)


def test_a_url_without_a_host_has_no_server() -> None:
    """A path alone is served wherever the API is."""
    assert read("/agents/:id") == ([], "/agents/{id}")


def test_a_host_among_the_path_variables_has_their_value() -> None:
    """Converters from OpenAPI write a server's variable as `:name`, its default beside the path's."""
    values = {"upload-host": PathValue("up.shop.example"), "id": PathValue("5")}
    address = read_url("https://:upload-host/files/:id", SCOPE, (), values)
    assert [s.url for s in address.servers] == ["https://up.shop.example"]
    assert [s.url for s in read_url("https://:a-host/x", SCOPE).servers] == ["https://{a_host}"]


def test_a_query_in_a_variable_is_found() -> None:
    """What a variable's value asks for is asked for."""
    assert read_url("{{whole}}", SCOPE).query == (("state", "open"),)


def test_each_environment_that_knows_the_host_is_a_server() -> None:
    """Servers carry the environment's name; one that leaves the host open is left out."""
    scope = Scope(({"h": "http://localhost:1"}, {"h": "https://b.example"}, {}), ())
    address = read_url("{{h}}/x", scope, ("local", "staging", "empty"))
    assert [(s.url, s.description) for s in address.servers] == [
        ("http://localhost:1", "local"),
        ("https://b.example", "staging"),
    ]


def test_an_open_host_variable_is_a_server_variable_with_a_default() -> None:
    """A document can be used before the variable has a value."""
    (server,) = read_url("{{scheme}}://{{tenant}}.{{domain}}:{{port}}/x", SCOPE).servers
    assert [(v.name, v.default) for v in server.variables] == [
        ("scheme", "https"),
        ("tenant", "tenant"),
        ("domain", "example.com"),
        ("port", "443"),
    ]


def test_a_variable_that_is_one_label_of_a_host_has_a_label_for_default() -> None:
    """`example.com.shop.example` would be no host of anybody's."""
    (server,) = read_url("https://{{subdomain}}.shop.example/x", SCOPE).servers
    assert [(v.name, v.default) for v in server.variables] == [("subdomain", "subdomain")]


def test_a_path_variable_has_its_value_and_description() -> None:
    """`:id` takes them from the URL's variables, `{{id}}` from the scope."""
    address = read_url("/a/:x/{{id}}/{{open}}", SCOPE, (), {"x": PathValue("5", "The x")})
    slots = [p for s in address.segments for p in s if isinstance(p, Slot)]
    assert [(s.text, s.description) for s in slots] == [("5", "The x"), ("7", ""), (None, "")]


@pytest.mark.parametrize("value", ["{{a}}", "{{b}}{{a}}", "x{{c}}"])
def test_variables_in_a_circle_stay_open(value: str) -> None:
    """A variable that leads back to itself has no value, and ends."""
    scope = Scope((), ({"a": value, "b": "{{a}}", "c": "{{a}}"},))
    assert "{{" not in scope.fill("{{a}}/x")


def test_variables_that_multiply_stay_open() -> None:
    """A chain of variables that would grow without bound is cut off."""
    layer = {f"v{i}": f"{{{{v{i + 1}}}}}" * 10 for i in range(11)} | {"v11": "x" * 10}
    assert len(Scope((), (layer,)).fill("{{v0}}")) < 100_000


@pytest.mark.parametrize("name", ["token", "accessToken", "client_secret", "password", "api-key"])
def test_a_value_with_a_secret_name_is_not_shown(name: str) -> None:
    """What a variable's name calls a secret never reaches the document."""
    assert Scope((), ({name: "s3cret"},)).fill(f"{{{{{name}}}}}") == name
