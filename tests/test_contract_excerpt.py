"""An excerpt of a document means for its operation what the document does."""

from __future__ import annotations

from typing import Any

from contract_tests.harness.document.excerpt import excerpt

from postspec.openapi import Document

RAW: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Garage", "version": "1"},
    "security": [{"token": []}],
    "paths": {
        "/cars": {
            "parameters": [{"$ref": "#/components/parameters/Page"}],
            "get": {"responses": {"200": {"$ref": "#/components/responses/Cars"}}},
            "post": {"responses": {"201": {"description": "It is there."}}},
        },
        "/keys": {"get": {"responses": {"200": {"$ref": "#/components/responses/Keys"}}}},
    },
    "components": {
        "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        "parameters": {"Page": {"name": "page", "in": "query", "schema": {"type": "integer"}}},
        "responses": {
            "Cars": {"description": "Cars.", "content": {"application/json": {"schema": {
                "$ref": "#/components/schemas/Car/properties/next"}}}},
            "Keys": {"description": "Keys."},
        },
        "schemas": {
            "Car": {"properties": {"next": {"$ref": "#/components/schemas/Car"},
                                   "part": {"discriminator": {"mapping": {"wheel": "#/components/schemas/Wheel"}}}}},
            "Wheel": {"type": "object"},
            "Key": {"type": "object"},
        },
    },
    "webhooks": {"sold": {"post": {"responses": {}}}},
}  # fmt: skip
DOCUMENT = Document("openapi.yaml", RAW)


def test_an_excerpt_has_what_its_operation_leads_to() -> None:
    """Over however many references, in circles and through mappings too; of the rest, nothing."""
    cut = excerpt(RAW, next(o for o in DOCUMENT.operations if o.label == "GET /cars"))
    components = cut["components"]
    assert {kind: sorted(named) for kind, named in components.items()} == {
        "parameters": ["Page"],
        "responses": ["Cars"],
        "schemas": ["Car", "Wheel"],
        "securitySchemes": ["token"],
    }
    assert list(cut["paths"]) == ["/cars"]
    assert sorted(cut["paths"]["/cars"]) == ["get", "parameters"]
    assert "webhooks" not in cut


def test_a_secured_operation_may_answer_401() -> None:
    """It is documented in the excerpt, and the document itself is left as it was."""
    for operation in DOCUMENT.operations:
        cut = excerpt(RAW, operation)["paths"][operation.path][operation.method]
        assert "401" in cut["responses"]
    assert "401" not in RAW["paths"]["/cars"]["post"]["responses"]
