"""Tiny collections, written in Postman's own JSON, and what they convert to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import settings

from postspec.api import Accounting, Api, Operation, Options, Schema, account, convert_collection
from postspec.collection import Collection, read_collection
from postspec.findings import Finding

# The same examples every time, and none kept: a test that fails here fails everywhere.
settings.register_profile("api", derandomize=True, database=None, deadline=None)
settings.load_profile("api")

Json = Any


@dataclass(frozen=True)
class Converted:
    """A collection, and what became of it."""

    collection: Collection
    api: Api
    findings: tuple[Finding, ...]

    @property
    def rules(self) -> list[str]:
        """The rules of the findings, those apart that every thin collection has."""
        thin = ("responses-undocumented", "no-host", "open-host-variable")
        return sorted(f.rule for f in self.findings if f.rule not in thin)

    @property
    def labels(self) -> list[str]:
        """The operations as `GET /agents/{id}`."""
        return [f"{o.method.value.upper()} {o.path}" for o in self.api.operations]

    @property
    def account(self) -> Accounting:
        """What became of everything."""
        return account(self.collection, self.api, self.findings)

    def operation(self) -> Operation:
        """Give the only operation."""
        (operation,) = self.api.operations
        return operation

    def schema(self, name: str) -> Schema:
        """Give a shared schema."""
        return {s.name: s.schema for s in self.api.schemas}[name]

    def deref(self, schema: Schema) -> Schema:
        """Follow a reference."""
        return self.schema(schema.reference) if schema.reference else schema

    def response(self, status: int = 200) -> Schema:
        """Give the schema of the only operation's response, its reference followed."""
        (found,) = (r for r in self.operation().responses if r.status == status)
        return self.deref(found.contents[0].schema)

    def body(self) -> Schema:
        """Give the schema of the only operation's request body, its reference followed."""
        body = self.operation().request_body
        assert body is not None
        return self.deref(body.contents[0].schema)


class Postman:
    """Builds items as Postman writes them, and converts them."""

    def request(
        self, method: str = "GET", url: Json = "{{base}}/things", name: str = "Thing", **more: Json
    ) -> Json:
        """Give an item with a request. `response` goes into the item, the rest into the request."""
        item: Json = {"name": name, "request": {"method": method, "url": url}}
        item["response"] = more.pop("response", [])
        item["request"].update(more)
        return item

    def folder(self, name: str, *items: Json, **more: Json) -> Json:
        """Give a folder."""
        return {"name": name, "item": list(items), **more}

    def saved(
        self, body: Json = None, code: int | None = 200, name: str = "OK", **more: Json
    ) -> Json:
        """Give a saved response with a JSON body, or with a text as it is."""
        text = body if isinstance(body, str) else json.dumps(body)
        header = [{"key": "Content-Type", "value": "application/json"}]
        return {"name": name, "code": code, "header": header, "body": text, **more}

    def json_body(self, value: Json) -> Json:
        """Give a raw JSON body; a text is taken as it is."""
        text = value if isinstance(value, str) else json.dumps(value)
        return {"mode": "raw", "raw": text, "options": {"raw": {"language": "json"}}}

    def variables(self, values: Mapping[str, str]) -> Json:
        """Give a list of variables."""
        return [{"key": key, "value": value} for key, value in values.items()]

    def convert(
        self, *items: Json, options: Options | None = None, **collection: Json
    ) -> Converted:
        """Convert a collection of these items."""
        document = {
            "info": {
                "name": "Shop",
                "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
            },
            "item": list(items),
            **collection,
        }
        read, found = read_collection(json.dumps(document).encode(), file="shop.json")
        api, findings = convert_collection(read, options or Options())
        return Converted(read, api, (*found, *findings))


@pytest.fixture(scope="session")
def postman() -> Postman:
    """Give the builder."""
    return Postman()
