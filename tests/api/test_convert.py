"""A small collection from end to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postspec.api import Options

if TYPE_CHECKING:
    from tests.api.conftest import Postman

AGENT = {"id": "3f2b8a54-7c1d-4e6f-9a0b-1c2d3e4f5a6b", "name": "Ada", "team": None, "skills": [1]}


def test_a_collection_becomes_an_api(postman: Postman) -> None:
    """Path, parameters, body, responses, schemas, tags, security and servers all arrive."""
    done = postman.convert(
        postman.folder(
            "Agents",
            postman.request(
                "GET", "{{base}}/agents?limit=10", "List", response=[postman.saved([AGENT])]
            ),
            postman.request(
                "PUT",
                "{{base}}/agents/:id",
                "Update an agent",
                body=postman.json_body({"name": "Ada"}),
                response=[postman.saved(AGENT), postman.saved({"error": "no"}, 404, "None such")],
            ),
        ),
        auth={"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]},
        variable=postman.variables({"base": "https://api.shop.example/v1"}),
    )
    assert done.labels == ["GET /agents", "PUT /agents/{id}"]
    assert [o.operation_id for o in done.api.operations] == ["listAgents", "updateAgent"]
    assert [s.name for s in done.api.schemas] == ["Agent", "Error", "UpdateAgentRequest"]
    assert [s.url for s in done.api.servers] == ["https://api.shop.example/v1"]
    assert [o.security for o in done.api.operations] == [("bearer",), ("bearer",)]
    assert [t.name for t in done.api.tags] == ["Agents"]
    assert done.rules == []


def test_a_folder_of_webhooks_is_no_part_of_the_paths(postman: Postman) -> None:
    """Requests below a matching folder are calls the API makes, named by operation id."""
    events = postman.folder("Webhooks", postman.request("POST", "{{hook}}", "Message arrived"))
    done = postman.convert(
        events, postman.request(), options=Options(webhook_folders=("Webhooks",))
    )
    assert [w.path for w in done.api.webhooks] == ["messageArrived"]
    assert done.labels == ["GET /things"]


def test_a_webhook_pattern_that_matches_nothing_is_an_error(postman: Postman) -> None:
    """A misspelt pattern does not go unnoticed."""
    done = postman.convert(postman.request(), options=Options(webhook_folders=("Webhoks",)))
    assert done.rules == ["webhook-folder-unmatched"]


def test_an_unknown_method_is_not_taken_for_another(postman: Postman) -> None:
    """A request OpenAPI cannot hold is reported, and accounted for."""
    done = postman.convert(postman.request("PURGE"))
    assert done.labels == []
    assert done.rules == ["unknown-method"]
    assert [(e.fate, e.rule) for e in done.account.entries] == [("not converted", "unknown-method")]
