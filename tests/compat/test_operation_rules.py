"""The rules about operations: parameters, bodies, responses, security, servers and webhooks."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from postspec.compat import Level, compare
from postspec.openapi import Document

Json = Any
Edit = Callable[[dict[str, Json]], object]

FINE, WARN = Level.INFO, Level.WARNING
CLIENT, WIRE = Level.CLIENT_BREAKING, Level.WIRE_BREAKING

AGENT = {"$ref": "#/components/schemas/Agent"}
BASE: Mapping[str, Json] = {
    "openapi": "3.1.0",
    "info": {"title": "Agents", "version": "1"},
    "servers": [{"url": "https://a.example"}],
    "security": [{"bearer": []}],
    "paths": {
        "/agents": {
            "get": {
                "operationId": "list_agents",
                "tags": ["agents", "desk"],
                "parameters": [
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 20}},
                    {"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                    {"name": "X-Tenant", "in": "header", "required": True, "schema": {"type": "string"}},
                ],
                "responses": {
                    "200": {
                        "description": "",
                        "headers": {"X-Total": {"required": True, "schema": {"type": "integer"}}},
                        "content": {"application/json": {"schema": {"type": "array", "items": AGENT}}},
                    },
                    "404": {"description": ""},
                },
            }
        },
        "/agents/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "put": {
                "operationId": "put_agent",
                "tags": ["agents"],
                "security": [{"bearer": []}, {"key": []}],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": AGENT}, "text/csv": {}},
                },
                "responses": {"200": {"description": "", "content": {"application/json": {"schema": AGENT}}}},
            },
            "delete": {"operationId": "delete_agent", "tags": ["agents"], "responses": {"204": {}}},
        },
    },
    "webhooks": {
        "state": {
            "post": {
                "operationId": "on_state",
                "requestBody": {"required": True, "content": {"application/json": {"schema": {"type": "object", "properties": {"state": {"enum": ["on", "off"]}}}}}},
                "responses": {"200": {"content": {"application/json": {"schema": {"type": "object", "properties": {"seen": {"type": "boolean"}}}}}}},
            }
        }
    },
    "components": {
        "schemas": {
            "Agent": {
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": {"type": "string", "readOnly": True},
                    "name": {"type": "string"},
                    "password": {"type": "string", "writeOnly": True},
                },
            }
        },
        "securitySchemes": {
            "bearer": {"type": "oauth2", "flows": {"password": {"tokenUrl": "https://a.example/token", "scopes": {"read": ""}}}},
            "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        },
    },
}  # fmt: skip


def fresh() -> dict[str, Json]:
    """Give a copy of the base document that may be edited."""
    return copy.deepcopy(dict(BASE))


def document(raw: Mapping[str, Json]) -> Document:
    """Give a document that stands nowhere on disk."""
    return Document(file="openapi.yaml", raw=raw)


def lister(raw: dict[str, Json]) -> dict[str, Json]:
    """Give `GET /agents`."""
    found: dict[str, Json] = raw["paths"]["/agents"]["get"]
    return found


def putter(raw: dict[str, Json]) -> dict[str, Json]:
    """Give `PUT /agents/{id}`."""
    found: dict[str, Json] = raw["paths"]["/agents/{id}"]["put"]
    return found


def hook(raw: dict[str, Json]) -> dict[str, Json]:
    """Give the webhook."""
    found: dict[str, Json] = raw["webhooks"]["state"]["post"]
    return found


def properties(message: dict[str, Json]) -> dict[str, Json]:
    """Give the properties of a JSON message."""
    found: dict[str, Json] = message["content"]["application/json"]["schema"]["properties"]
    return found


def rename_path(raw: dict[str, Json]) -> None:
    """Call the path parameter otherwise."""
    item = raw["paths"].pop("/agents/{id}")
    item["parameters"][0]["name"] = "agentId"
    raw["paths"]["/agents/{agentId}"] = item


def rename_schema(raw: dict[str, Json]) -> None:
    """Call the shared schema otherwise."""
    schemas = raw["components"]["schemas"]
    schemas["Person"] = schemas.pop("Agent")
    new = {"$ref": "#/components/schemas/Person"}
    lister(raw)["responses"]["200"]["content"]["application/json"]["schema"]["items"] = new
    putter(raw)["requestBody"]["content"]["application/json"]["schema"] = new
    putter(raw)["responses"]["200"]["content"]["application/json"]["schema"] = new


def agent(raw: dict[str, Json]) -> dict[str, Json]:
    """Give the shared schema."""
    found: dict[str, Json] = raw["components"]["schemas"]["Agent"]
    return found


SECOND = {"name": "q", "in": "query", "schema": {"type": "string"}}
READ = [{"bearer": ["read"]}]

#: name, edit, changes when the edited document is the new one, and when it is the old one.
TABLE: list[tuple[str, Edit, set[tuple[str, Level]], set[tuple[str, Level]]]] = [
    ("operation removed", lambda d: d["paths"]["/agents/{id}"].pop("delete"), {("operation-removed", WIRE)}, {("operation-added", FINE)}),
    ("operation deprecated", lambda d: lister(d).update(deprecated=True), {("operation-deprecated", WARN)}, set()),
    ("operationId", lambda d: lister(d).update(operationId="agents"), {("operation-id-changed", CLIENT)}, {("operation-id-changed", CLIENT)}),
    ("first tag", lambda d: lister(d)["tags"].reverse(), {("operation-tag-changed", CLIENT)}, {("operation-tag-changed", CLIENT)}),
    ("second tag", lambda d: lister(d)["tags"].pop(), set(), set()),
    ("path parameter renamed", rename_path, {("path-parameter-renamed", CLIENT)}, {("path-parameter-renamed", CLIENT)}),
    ("schema renamed", rename_schema, {("schema-renamed", CLIENT)}, {("schema-renamed", CLIENT)}),
    ("optional parameter", lambda d: lister(d)["parameters"].append(SECOND), {("parameter-added", FINE)}, {("parameter-removed", WIRE)}),
    ("required parameter", lambda d: lister(d)["parameters"].append({**SECOND, "required": True}), {("required-parameter-added", WIRE)}, {("parameter-removed", WIRE)}),
    ("parameter made required", lambda d: lister(d)["parameters"][0].update(required=True), {("parameter-made-required", WIRE)}, {("parameter-made-optional", FINE)}),
    ("parameter type", lambda d: lister(d)["parameters"][0]["schema"].update(type="number"), {("request-type-widened", FINE)}, {("request-type-narrowed", WIRE)}),
    ("parameter enum", lambda d: lister(d)["parameters"][2]["schema"].update(enum=["a"]), {("request-enum-introduced", WIRE)}, {("request-enum-lifted", FINE)}),
    ("parameter range", lambda d: lister(d)["parameters"][0]["schema"].update(maximum=50), {("request-range-narrowed", WIRE)}, {("request-range-widened", FINE)}),
    ("parameter default", lambda d: lister(d)["parameters"][0]["schema"].update(default=50), {("parameter-default-changed", WARN)}, {("parameter-default-changed", WARN)}),
    ("parameter moved", lambda d: lister(d)["parameters"][0].update({"in": "header"}), {("parameter-moved", WIRE)}, {("parameter-moved", WIRE)}),
    ("parameter style", lambda d: lister(d)["parameters"][1].update(explode=False), {("parameter-style-changed", WIRE)}, {("parameter-style-changed", WIRE)}),
    ("scalar explode", lambda d: lister(d)["parameters"][0].update(explode=False), set(), set()),
    ("header in other letters", lambda d: lister(d)["parameters"][2].update(name="x-tenant"), set(), set()),
    ("path-level parameter in the operation", lambda d: putter(d).update(parameters=d["paths"]["/agents/{id}"]["parameters"]), set(), set()),
    ("body added", lambda d: d["paths"]["/agents/{id}"]["delete"].update(requestBody={"content": {"text/plain": {}}}), {("request-body-added", FINE)}, {("request-body-removed", WIRE)}),
    ("required body added", lambda d: d["paths"]["/agents/{id}"]["delete"].update(requestBody={"required": True, "content": {"text/plain": {}}}), {("request-required-body-added", WIRE)}, {("request-body-removed", WIRE)}),
    ("body made optional", lambda d: putter(d)["requestBody"].pop("required"), {("request-body-made-optional", FINE)}, {("request-body-made-required", WIRE)}),
    ("request media type removed", lambda d: putter(d)["requestBody"]["content"].pop("text/csv"), {("request-media-type-removed", WIRE)}, {("request-media-type-added", FINE)}),
    ("request media type in a range", lambda d: putter(d)["requestBody"]["content"].update({"text/*": putter(d)["requestBody"]["content"].pop("text/csv")}), {("request-media-type-added", FINE)}, {("request-media-type-removed", WIRE)}),
    ("media type with charset", lambda d: putter(d)["requestBody"]["content"].update({"text/csv; charset=utf-8": putter(d)["requestBody"]["content"].pop("text/csv")}), set(), set()),
    ("success status removed", lambda d: d["paths"]["/agents/{id}"]["delete"]["responses"].pop("204"), {("response-success-status-removed", WIRE)}, {("response-success-status-added", WARN)}),
    ("error status removed", lambda d: lister(d)["responses"].pop("404"), {("response-error-status-removed", WARN)}, {("response-error-status-added", FINE)}),
    ("error status in a range", lambda d: lister(d)["responses"].update({"4XX": lister(d)["responses"].pop("404")}), {("response-error-status-added", FINE)}, {("response-error-status-removed", WARN)}),
    ("response media type removed", lambda d: lister(d)["responses"]["200"]["content"].pop("application/json"), {("response-media-type-removed", WIRE)}, {("response-media-type-added", FINE)}),
    ("response header removed", lambda d: lister(d)["responses"]["200"]["headers"].pop("X-Total"), {("response-header-removed", WIRE)}, {("response-header-added", FINE)}),
    ("response header optional", lambda d: lister(d)["responses"]["200"]["headers"]["X-Total"].pop("required"), {("response-header-made-optional", WIRE)}, {("response-header-made-required", FINE)}),
    ("response header type", lambda d: lister(d)["responses"]["200"]["headers"]["X-Total"].update(schema={"type": "string"}), {("response-type-widened", WIRE)}, {("response-type-widened", WIRE)}),
    ("shared property removed", lambda d: agent(d)["properties"].pop("name"), {("request-property-removed", CLIENT), ("response-property-removed", WIRE)}, {("request-property-added", FINE), ("response-property-added", FINE)}),
    ("readOnly property changed", lambda d: agent(d)["properties"]["id"].update(format="uuid"), {("response-format-narrowed", FINE)}, {("response-format-widened", WIRE)}),
    ("writeOnly property required", lambda d: agent(d)["required"].append("password"), {("request-property-made-required", WIRE)}, {("request-property-made-optional", FINE)}),
    ("security added", lambda d: d.pop("security"), {("security-removed", WARN)}, {("security-added", WIRE)}),
    ("security alternative", lambda d: putter(d)["security"].pop(), {("security-alternative-removed", WIRE)}, {("security-alternative-added", FINE)}),
    ("security scope", lambda d: d.update(security=READ), {("security-scope-added", WIRE)}, {("security-scope-removed", FINE)}),
    ("security by another scheme", lambda d: d.update(security=[{"key": []}]), {("security-alternative-removed", WIRE), ("security-alternative-added", FINE)}, {("security-alternative-removed", WIRE), ("security-alternative-added", FINE)}),
    ("token URL", lambda d: d["components"]["securitySchemes"]["bearer"]["flows"]["password"].update(tokenUrl="https://b.example"), {("token-url-changed", WARN)}, {("token-url-changed", WARN)}),
    ("server", lambda d: d["servers"].append({"url": "https://b.example"}), {("server-added", FINE)}, {("server-removed", WARN)}),
    ("webhook removed", lambda d: d.pop("webhooks"), {("operation-removed", WIRE)}, {("operation-added", FINE)}),
    ("webhook sends a new value", lambda d: properties(hook(d)["requestBody"])["state"]["enum"].append("away"), {("webhook-request-enum-value-added", WIRE)}, {("webhook-request-enum-value-removed", FINE)}),
    ("webhook sends a new property", lambda d: properties(hook(d)["requestBody"]).update(at={"type": "integer"}), {("webhook-request-property-added", FINE)}, {("webhook-request-property-removed", WIRE)}),
    ("webhook body made optional", lambda d: hook(d)["requestBody"].pop("required"), {("webhook-request-body-made-optional", WIRE)}, {("webhook-request-body-made-required", FINE)}),
    ("webhook answer must say more", lambda d: hook(d)["responses"]["200"]["content"]["application/json"]["schema"].update(required=["seen"]), {("webhook-response-property-made-required", WIRE)}, {("webhook-response-property-made-optional", FINE)}),
    ("webhook answer refused", lambda d: hook(d)["responses"].pop("200"), {("webhook-response-success-status-removed", WIRE)}, {("webhook-response-success-status-added", FINE)}),
    ("callback", lambda d: putter(d).update(callbacks={"done": {"{$request.body#/url}": {"post": {"responses": {"200": {}}}}}}), {("callback-added", FINE)}, {("callback-removed", WIRE)}),
    ("titles and examples", lambda d: agent(d).update(title="T", description="d", examples=[{}]), set(), set()),
]  # fmt: skip


def told(old: Mapping[str, Json], new: Mapping[str, Json]) -> set[tuple[str, Level]]:
    """Give the rules and levels of all changes."""
    return {(change.rule, change.level) for change in compare(document(old), document(new))}


@pytest.mark.parametrize(("_name", "edit", "there", "back"), TABLE, ids=[row[0] for row in TABLE])
def test_edit(
    _name: str, edit: Edit, there: set[tuple[str, Level]], back: set[tuple[str, Level]]
) -> None:
    """One edit of a document is these changes, and its reversal those."""
    edited = fresh()
    edit(edited)
    assert told(BASE, edited) == there
    assert told(edited, BASE) == back
