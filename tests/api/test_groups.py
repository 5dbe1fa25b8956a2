"""Which requests are one operation, and what its path is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.api.conftest import Postman

Json = Any


@pytest.mark.parametrize(
    ("urls", "labels"),
    [
        (["{{b}}/a/:id", "{{b}}/a/{{agent}}", "{{b}}/a/{x}"], ["GET /a/{id}"]),
        (["{{b}}/a/", "{{b}}/a"], ["GET /a/"]),
        (["{{b}}/a/7", "{{b}}/a/9"], ["GET /a/{aId}"]),
        (["{{b}}/agents/:id", "{{b}}/agents/7"], ["GET /agents/{id}"]),
        (["{{b}}/agents/7", "{{b}}/agents/:id"], ["GET /agents/{id}"]),
        (["{{b}}/agents/7"], ["GET /agents/7"]),
        (["{{b}}/agents/me", "{{b}}/agents/:id"], ["GET /agents/me", "GET /agents/{id}"]),
        (["{{b}}/v1/a", "{{b}}/v2/a"], ["GET /v1/a", "GET /v2/a"]),
        (["{{b}}/step1", "{{b}}/step2"], ["GET /step1", "GET /step2"]),
        (["{{b}}/agents/5f0c1e2d3a4b5c6d7e8f9a0b"], ["GET /agents/{agentId}"]),
        (["{{b}}/a/3f2b8a54-7c1d-4e6f-9a0b-1c2d3e4f5a6b/b"], ["GET /a/{aId}/b"]),
        (["{{b}}/orders/1234567"], ["GET /orders/{orderId}"]),
        (["{{b}}/order-id/1234567"], ["GET /order-id/{orderId}"]),
        (["{{b}}/a/:id/b/:id"], ["GET /a/{id}/b/{bId}"]),
        (["{{b}}/a/{x-y}/{x.y}"], ["GET /a/{x-y}/{aXY}"]),
    ],
)
def test_requests_are_grouped_by_path(postman: Postman, urls: list[str], labels: list[str]) -> None:
    """Names of parameters do not tell paths apart; identifiers written literally are parameters."""
    assert postman.convert(*(postman.request("GET", url) for url in urls)).labels == labels


def test_one_path_has_one_set_of_names(postman: Postman) -> None:
    """Whatever the method, the first writer's names stand: templates must not differ by name."""
    done = postman.convert(
        postman.request("GET", "{{b}}/a/:id"), postman.request("PUT", "{{b}}/a/:agent")
    )
    assert done.labels == ["GET /a/{id}", "PUT /a/{id}"]
    assert [o.parameters[0].name for o in done.api.operations] == ["id", "id"]


def test_an_identifier_written_literally_is_reported(postman: Postman) -> None:
    """The parameter is marked inferred, has the identifier as its example, and a finding."""
    done = postman.convert(postman.request("GET", "{{b}}/orders/1234567"))
    (parameter,) = done.operation().parameters
    assert parameter.provenance.how == "inferred"
    assert [e.value for e in parameter.examples] == [1234567]
    assert done.rules == ["literal-identifier"]


def test_variants_of_one_operation_are_its_examples(postman: Postman) -> None:
    """Each request's name, parameters and body arrive, and so do those of saved responses."""

    def variant(name: str, body: Json, query: str) -> Json:
        original = postman.request(
            "POST", "{{b}}/m?" + query, body=postman.json_body({**body, "z": 1})
        )
        saved = postman.saved({"ok": 1}, name=f"{name} done", originalRequest=original["request"])
        return postman.request(
            "POST", "{{b}}/m", name, body=postman.json_body(body), response=[saved]
        )

    done = postman.convert(variant("One", {"a": 1}, "x=1"), variant("Two", {"b": 2}, "y=2"))
    operation = done.operation()
    assert operation.summary == "One"
    assert operation.request_body is not None
    names = [e.name for e in operation.request_body.contents[0].examples]
    assert names == ["One", "Two", "One done", "Two done"]
    assert [p.name for p in operation.parameters] == ["x", "y"]
    assert [e.name for e in operation.responses[0].contents[0].examples] == ["One done", "Two done"]
    assert [(e.kind, e.fate) for e in done.account.entries if e.kind == "request"] == [
        ("request", "converted"),
        ("request", "merged"),
    ]


def test_a_stale_saved_request_is_left_out(postman: Postman) -> None:
    """A saved response's request to another path says nothing about this one."""
    original = postman.request("GET", "{{b}}/elsewhere?old=1")["request"]
    saved = postman.saved({"ok": 1}, originalRequest=original)
    done = postman.convert(postman.request("GET", "{{b}}/here", response=[saved]))
    assert done.operation().parameters == ()


@pytest.mark.parametrize("method", ["PURGE", "LINK", "get me"])
def test_other_methods_have_no_operation(postman: Postman, method: str) -> None:
    """A method OpenAPI does not know is reported, never replaced."""
    done = postman.convert(postman.request(method))
    assert (done.labels, done.rules) == ([], ["unknown-method"])


@pytest.mark.parametrize(
    ("url", "rule"), [("", "no-url"), ("https://", "unusable-url"), ("?a=1", "no-url")]
)
def test_a_request_that_goes_nowhere_is_reported(postman: Postman, url: str, rule: str) -> None:
    """Without a host and a path there is no operation."""
    done = postman.convert(postman.request("GET", url))
    assert done.labels == []
    assert rule in done.rules
    assert done.account.unaccounted == ()


def test_descriptions_of_all_variants_are_kept(postman: Postman) -> None:
    """The first stands alone, the others follow under their names, each once."""
    done = postman.convert(
        postman.request(name="One", description="First."),
        postman.request(name="Two", description="Second."),
        postman.request(name="Three", description="First."),
    )
    assert done.operation().description == "First.\n\n### Two\n\nSecond."


def _query_variant(action: str) -> Json:
    return {"url": f"{{{{b}}}}/api?action={action}"}


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        (_query_variant("list"), _query_variant("add"), "the query parameter 'action'"),
        (
            {"header": [{"key": "SOAPAction", "value": "urn:a"}]},
            {"header": [{"key": "SOAPAction", "value": "urn:b"}]},
            "the header 'SOAPAction'",
        ),
        (
            {"body": {"mode": "graphql", "graphql": {"query": "{ a }"}}},
            {"body": {"mode": "graphql", "graphql": {"query": "{ b }"}}},
            "their GraphQL queries",
        ),
        (
            {"body": {"mode": "raw", "raw": '{"method": "a"}'}},
            {"body": {"mode": "raw", "raw": '{"method": "b"}'}},
            "the body's 'method'",
        ),
        (
            {"body": {"mode": "graphql", "graphql": {"query": "{ a }"}}},
            {"body": {"mode": "graphql", "graphql": {"query": "{ a }"}}},
            None,
        ),
        (_query_variant("list"), _query_variant("list"), None),
        (_query_variant("list"), {"url": "{{b}}/api"}, None),
        ({}, {}, None),
    ],
)
def test_calls_that_share_a_path_are_explained(
    postman: Postman, first: Json, second: Json, how: str | None
) -> None:
    """A value that names the procedure in every request, and differs, is pointed at."""
    done = postman.convert(
        postman.request("POST", **{"url": "{{b}}/api", **first}),
        postman.request("POST", **{"url": "{{b}}/api", **second}),
    )
    messages = [f.message for f in done.findings if f.rule == "one-path-many-calls"]
    expected = f"2 requests share this method and path, told apart by {how}"
    assert messages == ([expected] if how else [])
    assert len(done.api.operations) == 1
