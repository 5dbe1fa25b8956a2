"""Every spelling of a URL, and the server, path and parameters it has in the document."""

from __future__ import annotations

import json
from typing import Any

import pytest

from postspec.api import Options, convert_collection
from postspec.collection import read_collection
from postspec.openapi import emit_document

Json = Any

VARIABLES = {
    "base": "https://api.shop.example/v1/",
    "bare": "api.shop.example",
    "hostport": "h.example:8080",
    "url": "http://a.example",
    "wsurl": "wss://rt.example/s",
    "trail": "https://t.example/api///",
    "whole": "https://shop.example/orders/find?state=open",
    "wq": "https://t.example/api?key=1",
    "some": "orders/old",
    "slashed": "/v2",
    "path": "/orders/:id",
    "pathonly": "orders",
    "q": "?a=1&b=2",
    "query": "state=open",
    "id": "7",
    "port": "8443",
    "empty": "",
}


def convert(url: Json) -> Json:
    """Give the document of a collection with one request."""
    document = {
        "info": {"name": "c", "schema": "https://x.example/v2.1.0/"},
        "variable": [{"key": key, "value": value} for key, value in VARIABLES.items()],
        "item": [{"name": "r", "request": {"method": "GET", "url": url}}],
    }
    collection, _ = read_collection(json.dumps(document).encode(), file="c.json")
    api, _ = convert_collection(collection, Options())
    return emit_document(api) if api.operations else {}


def shown(parameter: Json) -> str:
    """Give `q:page=1`: the place's first letter, the name, and the example where one is known."""
    examples = [e["value"] for e in parameter.get("examples", {}).values()]
    value = parameter.get("example", *examples[:1]) if examples or "example" in parameter else None
    text = f"{parameter['in'][0]}:{parameter['name']}"
    return text if value is None or value == parameter["name"] else f"{text}={value}"


@pytest.mark.parametrize(
    ("url", "server", "path", "parameters"),
    [
        ('{{base}}/agents/:id', 'https://api.shop.example/v1', '/agents/{id}', 'p:id'),
        ('{{base}}agents', 'https://api.shop.example/v1', '/agents', ''),
        ('{{base}}//agents///x', 'https://api.shop.example/v1', '/agents/x', ''),
        ('{{bare}}/agents', 'https://api.shop.example', '/agents', ''),
        ('{{hostport}}/agents', 'https://h.example:8080', '/agents', ''),
        ('https://{{bare}}/agents', 'https://api.shop.example', '/agents', ''),
        ('https://{{url}}/agents', 'http://a.example', '/agents', ''),
        ('{{url}}{{slashed}}/agents', 'http://a.example', '/v2/agents', ''),
        ('{{url}}{{path}}', 'http://a.example', '/orders/{id}', 'p:id'),
        ('{{url}}/{{some}}/{{id}}', 'http://a.example', '/orders/old/{id}', 'p:id=7'),
        ('{{url}}/orders{{q}}', 'http://a.example', '/orders', 'q:a=1; q:b=2'),
        ('{{url}}/orders?{{query}}', 'http://a.example', '/orders', 'q:state=open'),
        ('{{url}}/orders?{{nothing}}', 'http://a.example', '/orders', 'q:nothing'),
        ('{{url}}/orders?{{nothing}}={{id}}', 'http://a.example', '/orders', 'q:nothing=7'),
        ('{{whole}}', 'https://shop.example', '/orders/find', 'q:state=open'),
        ('{{whole}}&more=1', 'https://shop.example', '/orders/find', 'q:state=open; q:more=1'),
        ('{{wq}}&b=2', 'https://t.example', '/api', 'q:key=1; q:b=2'),
        ('{{trail}}/x', 'https://t.example/api', '/x', ''),
        ('{{unknown}}/agents', 'https://{unknown}', '/agents', ''),
        ('{{baseUrl}}/agents', '{baseUrl}', '/agents', ''),
        ('{{base_url}}{{path}}/x', '{base_url}', '/orders/{id}/x', 'p:id'),
        ('{{open}}{{open2}}/x', 'https://{open}{open2}', '/x', ''),
        ('{{scheme}}://{{host}}:{{port}}/agents', '{scheme}://{host}:8443', '/agents', ''),
        ('{{scheme}}{{host}}/agents', 'https://{scheme}{host}', '/agents', ''),
        ('{{host}}:8080/agents', 'https://{host}:8080', '/agents', ''),
        ('{{host}}:{{prt}}/agents', 'https://{host}:{prt}', '/agents', ''),
        ('{{tenant}}.shop.example/agents', 'https://{tenant}.shop.example', '/agents', ''),
        ('https://{{tenant}}.shop.example/{{version}}/agents', 'https://{tenant}.shop.example', '/{version}/agents', 'p:version'),
        ('https://{{tenant}}-api.shop.example/agents', 'https://{tenant}-api.shop.example', '/agents', ''),
        ('https://api-{{region}}.shop.example:{{port}}/a', 'https://api-{region}.shop.example:8443', '/a', ''),
        ('{{a {{inner}}}}/agents', 'https://{a_inner}', '/agents', ''),
        ('api.shop.example/agents', 'https://api.shop.example', '/agents', ''),
        ('localhost:8080/agents', 'http://localhost:8080', '/agents', ''),
        ('localhost/agents', 'http://localhost', '/agents', ''),
        ('127.0.0.1/agents', 'http://127.0.0.1', '/agents', ''),
        ('[::1]:8080/agents', 'http://[::1]:8080', '/agents', ''),
        ('http://[::1]:8080/agents', 'http://[::1]:8080', '/agents', ''),
        ('http://[2001:db8::1]/agents', 'http://[2001:db8::1]', '/agents', ''),
        ('https:\\\\shop.example\\agents', 'https://shop.example', '/agents', ''),
        ('//shop.example/agents', 'https://shop.example', '/agents', ''),
        ('///agents', '{baseUrl}', '/agents', ''),
        ('/agents/:id', '{baseUrl}', '/agents/{id}', 'p:id'),
        ('agents/:id', 'https://agents', '/{id}', 'p:id'),
        ('agents', 'https://agents', '/', ''),
        ('./agents', '{baseUrl}', '/agents', ''),
        ('../agents', '{baseUrl}', '/agents', ''),
        ('?a=1', "", "", ""),
        ('https://user:word@shop.example/agents', 'https://shop.example', '/agents', ''),
        ('https://{{user}}:{{password}}@shop.example/agents', 'https://shop.example', '/agents', ''),
        ('https://shop.example', 'https://shop.example', '/', ''),
        ('https://shop.example?a=1', 'https://shop.example', '/', 'q:a=1'),
        ('https://shop.example/a b', 'https://shop.example', '/a%20b', ''),
        ('https://shop.example/a/%20c/%/%C3%A9', 'https://shop.example', '/a/%20c/%25/%C3%A9', ''),
        ('https://shop.example/größe', 'https://shop.example', '/gr%C3%B6%C3%9Fe', ''),
        ('https://shop.example/:id.json', 'https://shop.example', '/{id}.json', 'p:id'),
        ('https://shop.example/:id:cancel', 'https://shop.example', '/{id}:cancel', 'p:id'),
        ('https://shop.example/:a-:b', 'https://shop.example', '/{a}-{b}', 'p:a; p:b'),
        ('https://shop.example/:a,:b', 'https://shop.example', '/{a},{b}', 'p:a; p:b'),
        ('https://shop.example/:a..:b', 'https://shop.example', '/{a}..{b}', 'p:a; p:b'),
        ('https://shop.example/:lat,:lon.json', 'https://shop.example', '/{lat},{lon}.json', 'p:lat; p:lon'),
        ('https://shop.example/{id}.{format}', 'https://shop.example', '/{id}.{format}', 'p:id; p:format'),
        ('https://shop.example/{{id}}-{{other}}', 'https://shop.example', '/{id}-{other}', 'p:id=7; p:other'),
        ('https://shop.example/find(id=:id)', 'https://shop.example', '/find(id={id})', 'p:id'),
        ('https://shop.example/find(id={id})/x', 'https://shop.example', '/find(id={id})/x', 'p:id'),
        ("https://shop.example/find('{id}')", 'https://shop.example', "/find('{id}')", 'p:id'),
        ('https://shop.example/{a-b}/<name>', 'https://shop.example', '/{a-b}/{name}', 'p:a-b; p:name'),
        ('https://shop.example/{{a b:c}}', 'https://shop.example', '/{a_b_c}', 'p:a_b_c'),
        ('https://shop.example/x;v={{id}}', 'https://shop.example', '/x;v={id}', 'p:id=7'),
        ('https://shop.example/x;a=:a;b=:b/y', 'https://shop.example', '/x;a={a};b={b}/y', 'p:a; p:b'),
        ('https://shop.example/x;a=1;b=2', 'https://shop.example', '/x;a=1;b=2', ''),
        ('https://shop.example/users/{{$guid}}', 'https://shop.example', '/users/{userId}', 'p:userId=3f2b8a54-7c1d-4e6f-9a0b-1c2d3e4f5a6b'),
        ('https://shop.example/v1:batch', 'https://shop.example', '/v1:batch', ''),
        ('https://shop.example/:action()', 'https://shop.example', '/{action}()', 'p:action'),
        ('https://shop.example/a/:id/b/:id', 'https://shop.example', '/a/{id}/b/{bId}', 'p:id; p:bId=id'),
        ('https://shop.example/a/{id', 'https://shop.example', '/a/%7Bid', ''),
        ('https://shop.example/a/id}', 'https://shop.example', '/a/id%7D', ''),
        ('https://shop.example/a/:', 'https://shop.example', '/a/:', ''),
        ('https://shop.example/a/::id', 'https://shop.example', '/a/{id}', 'p:id'),
        ('https://shop.example/a/:1', 'https://shop.example', '/a/{aId}', 'p:aId'),
        ('https://shop.example/a/{{}}', 'https://shop.example', '/a/{aId}', 'p:aId'),
        ('https://shop.example/a/{}', 'https://shop.example', '/a/{aId}', 'p:aId'),
        ('https://shop.example/a/*', 'https://shop.example', '/a/*', ''),
        ('https://shop.example/a/#/b', 'https://shop.example', '/a/', ''),
        ('https://shop.example/a?x=1#frag', 'https://shop.example', '/a', 'q:x=1'),
        ('https://shop.example/a?x=1&x=2&y', 'https://shop.example', '/a', 'q:x=[1, 2]; q:y'),
        ('https://shop.example/a?x[]=1&x[]=2', 'https://shop.example', '/a', 'q:x[]=[1, 2]'),
        ('https://shop.example/a?x=%20a+b', 'https://shop.example', '/a', 'q:x= a+b'),
        ('https://shop.example/a?x={{id}}&{{k}}={{v}}', 'https://shop.example', '/a', 'q:x=7; q:k=v'),
        ('https://shop.example/a?url=https://b.example/?c=1', 'https://shop.example', '/a', 'q:url=https://b.example/?c=1'),
        ('ws://shop.example/socket', 'ws://shop.example', '/socket', ''),
        ('wss://shop.example/socket', 'wss://shop.example', '/socket', ''),
        ('{{wsurl}}/x', 'wss://rt.example/s', '/x', ''),
        ('grpc://shop.example:50051/svc.Method', 'grpc://shop.example:50051', '/svc.Method', ''),
        ('ftp://shop.example/file', 'ftp://shop.example', '/file', ''),
        ('HTTPS://SHOP.EXAMPLE/A', 'https://shop.example', '/A', ''),
        ('https://shop.example:443/a', 'https://shop.example', '/a', ''),
        ('https://shop.example:/a', 'https://shop.example', '/a', ''),
        ('https:// shop.example /a', 'https://shop.example', '/a', ''),
        (' https://shop.example/a\t', 'https://shop.example', '/a', ''),
        ('https://shop.example/a/../b', 'https://shop.example', '/b', ''),
        ('https://shop.example/a/./b', 'https://shop.example', '/a/b', ''),
        ('https://{{host}}/{{path}}', 'https://{host}', '/orders/{id}', 'p:id'),
        ('https://{id}.shop.example/a', 'https://7.shop.example', '/a', ''),
        ('https://:tenant.shop.example/a', 'https://{tenant}.shop.example', '/a', ''),
        ('https://<host>/a', 'https://{host}', '/a', ''),
        ('{protocol}://{host}/a', '{protocol}://{host}', '/a', ''),
        ('<baseUrl>/a', '{baseUrl}', '/a', ''),
        ('$baseUrl/a', '{baseUrl}', '/a', ''),
        ('${baseUrl}/a', '{baseUrl}', '/a', ''),
        ('[[base]]/a', 'https://api.shop.example/v1', '/a', ''),
        ('{{base}}/{{empty}}/a', 'https://api.shop.example/v1', '/{empty}/a', 'p:empty'),
        ('{{empty}}/a', 'https://{empty}', '/a', ''),
        ('{{}}/a', 'https://{host}', '/a', ''),
        ('{{{base}}}/a', 'https://api.shop.example/v1', '/a', ''),
        ('{{ base }}/a', 'https://api.shop.example/v1', '/a', ''),
        ('{{base}}:id/x', 'https://api.shop.example/v1', '/{id}/x', 'p:id'),
        ('{{base}}?x=1', 'https://api.shop.example', '/v1', 'q:x=1'),
        ('{{base}}/a/5f0c1e2d3a4b5c6d7e8f9a0b/b', 'https://api.shop.example/v1', '/a/{aId}/b', 'p:aId=5f0c1e2d3a4b5c6d7e8f9a0b'),
        ('{{base}}/a/1234567', 'https://api.shop.example/v1', '/a/{aId}', 'p:aId=1234567'),
        ('{{base}}/a/7', 'https://api.shop.example/v1', '/a/7', ''),
        ('{{base}}/a/user@example.com', 'https://api.shop.example/v1', '/a/{aId}', 'p:aId=user@example.com'),
        ('{{base}}/a/2024-01-31', 'https://api.shop.example/v1', '/a/2024-01-31', ''),
        ('{{url}}/{{pathonly}}', 'http://a.example', '/{pathonly}', 'p:pathonly=orders'),
        ('https://shop.example/\n a \n/b', 'https://shop.example', '/a/b', ''),
        ('https://api.{region}.shop.example/a', 'https://api.{region}.shop.example', '/a', ''),
        ('[fe80::1]/a', 'http://[fe80::1]', '/a', ''),
        ('//localhost:8080/a', 'http://localhost:8080', '/a', ''),
        ('//{{host}}/a', 'https://{host}', '/a', ''),
        ('https://shop.example/a/{id}.json?x', 'https://shop.example', '/a/{id}.json', 'p:id; q:x'),
        ('https://shop.example/:id?expand=:x', 'https://shop.example', '/{id}', 'p:id; q:expand=x'),
        ('{{base}}/:id/../x', 'https://api.shop.example/v1', '/x', ''),
        ('https://shop.example/@me', 'https://shop.example', '/@me', ''),
        ('https://shop.example/a+b', 'https://shop.example', '/a+b', ''),
        ('{{url}}/x?{{q}}', 'http://a.example', '/x', 'q:a=1; q:b=2'),
        ('http://shop.example:80/a', 'http://shop.example', '/a', ''),
        ('https://shop.example:80/a', 'https://shop.example:80', '/a', ''),
        (':id/x', '{baseUrl}', '/{id}/x', 'p:id'),
        ('https://u:p@shop.example:8443/a?x=1#y', 'https://shop.example:8443', '/a', 'q:x=1'),
        ('{{base}}/{{id}}/{{id}}', 'https://api.shop.example/v1', '/{id}/{idId}', 'p:id=7; p:idId=7'),
        ('{{url}}:8080/x', 'http://a.example:8080', '/x', ''),
        ('https://shop.example/a?&&x=1&', 'https://shop.example', '/a', 'q:x=1'),
        ('https://shop.example/a?x=a%26b%3Dc', 'https://shop.example', '/a', 'q:x=a&b=c'),
        ('https://shop.example/report-:id.pdf', 'https://shop.example', '/report-{id}.pdf', 'p:id'),
    ],
)  # fmt: skip
def test_a_url_becomes(url: str, server: str, path: str, parameters: str) -> None:
    """No spelling is refused, and no brace pair of Postman's is left; nothing stands for no URL."""
    document = convert(url)
    if not path:
        assert document == {}
        return
    ((found, item),) = document["paths"].items()
    operation = item["get"]
    assert ([s["url"] for s in document["servers"]], found) == ([server], path)
    assert sorted(map(shown, operation.get("parameters", ()))) == sorted(
        filter(None, parameters.split("; "))
    )
    assert "{{" not in json.dumps(document)


@pytest.mark.parametrize("url", [
    "{{scheme}}://{{tenant}}.{{domain}}:{{portnumber}}/{{version}}/x",
    "{{baseUrl}}/x",
    "https://{region}.shop.example/x",
])  # fmt: skip
def test_every_variable_of_a_server_has_a_default(url: str) -> None:
    """A document can be used before anyone has filled anything in."""
    (server,) = convert(url)["servers"]
    names = [part.partition("}")[0] for part in server["url"].split("{")[1:]]
    assert list(server["variables"]) == names
    assert all(variable["default"] for variable in server["variables"].values())


OFF = {"key": "x", "value": "2", "disabled": True}


@pytest.mark.parametrize(
    ("url", "parameters"),
    [
        ({"raw": "/a?x=1", "query": [{"key": "x", "value": "1"}, OFF]}, "q:x=1"),
        ({"raw": "/a", "query": [OFF]}, "q:x=2"),
        ({"raw": "/a", "query": [OFF, {"key": "x", "value": "3"}]}, "q:x=3"),
        ({"raw": "/a?x=1&y=2", "query": [{"key": "x", "value": "1"}]}, "q:x=1; q:y=2"),
        ({"raw": "/a?x=1", "query": []}, "q:x=1"),
        ({"raw": "/:id?id=1", "variable": [{"key": "id", "value": "7"}]}, "p:id=7; q:id=1"),
        ({"raw": "/:id.json", "variable": [{"key": "id", "value": "7"}]}, "p:id=7"),
        ({"raw": "/:a-b", "variable": [{"key": "a-b", "value": "7"}]}, "p:a-b=7"),
        ({"host": ["shop", "example"], "path": ["a", ":id"], "query": "x=1"}, "p:id; q:x=1"),
    ],
)  # fmt: skip
def test_parameters_of_a_url_in_parts(url: Json, parameters: str) -> None:
    """What is switched off is shown only where nothing is switched on; the raw text adds to the list."""
    (item,) = convert(url)["paths"].values()
    assert sorted(map(shown, item["get"]["parameters"])) == sorted(
        filter(None, parameters.split("; "))
    )
