"""Paths lead to operations."""

from __future__ import annotations

import pytest

from postspec.openapi import Operation, Router

PATHS = [
    "GET /pets",
    "POST /pets",
    "GET /pets/{id}",
    "DELETE /pets/{name}",
    "GET /pets/mine",
    "GET /pets/{id}.json",
    "GET /pets/{id}/toys/{toy}",
    "GET /range/{from}-{to}",
    "GET /with space/{id}",
    "GET /slash/",
    "GET /{any}/mine/{rest}",
    "GET /pets/{id}.{form}",
]


def router(base_path: str = "") -> Router:
    operations = []
    for label in PATHS:
        method, path = label.split(" ", 1)
        operations.append(Operation(operation_id=label, method=method.lower(), path=path))
    return Router(operations, base_path)


@pytest.mark.parametrize(
    ("path", "label", "variables"),
    [
        ("/pets", "GET /pets", {}),
        ("/pets/7", "GET /pets/{id}", {"id": "7"}),
        ("/pets/mine", "GET /pets/mine", {}),
        ("/pets/7.json", "GET /pets/{id}.json", {"id": "7"}),
        ("/pets/a%2Fb%20%C3%A9", "GET /pets/{id}", {"id": "a%2Fb%20%C3%A9"}),
        ("/p%65ts/7%2Ejson", "GET /pets/{id}.json", {"id": "7"}),
        ("/pets/a,b%2Cc%2Fd.json", "GET /pets/{id}.json", {"id": "a,b,c%2Fd"}),
        ("/pets/7/toys/ball", "GET /pets/{id}/toys/{toy}", {"id": "7", "toy": "ball"}),
        ("/range/1-9", "GET /range/{from}-{to}", {"from": "1", "to": "9"}),
        ("/with%20space/1", "GET /with space/{id}", {"id": "1"}),
        ("/slash/", "GET /slash/", {}),
        ("/dogs/mine/1", "GET /{any}/mine/{rest}", {"any": "dogs", "rest": "1"}),
        ("/pets/mine/1", "GET /{any}/mine/{rest}", {"any": "pets", "rest": "1"}),
        ("/pets/7.xml", "GET /pets/{id}.{form}", {"id": "7", "form": "xml"}),
    ],
)
def test_a_path_leads_to_its_operation(path: str, label: str, variables: dict[str, str]) -> None:
    """Literals beat mixtures, mixtures beat variables; the values of variables stay percent-encoded."""
    match = router().match(path)
    assert match is not None
    operation, found = match.operations["get"]
    assert (operation.operation_id, found) == (label, variables)


@pytest.mark.parametrize("path", ["/", "/pet", "/pets/", "/pets/7/toys", "/slash", "/PETS", ""])
def test_any_other_path_leads_nowhere(path: str) -> None:
    """An empty variable, a missing or added slash, other case: no operation."""
    assert router().match(path) is None


def test_the_methods_of_one_path_belong_together() -> None:
    """Templates that differ in a variable's name alone are one path; each keeps its own name."""
    match = router().match("/pets/7")
    assert match is not None
    assert match.allow == "DELETE, GET, HEAD, OPTIONS"
    assert match.operations["delete"][1] == {"name": "7"}


@pytest.mark.parametrize("path", ["/api/v1/pets/7", "/pets/7"])
def test_the_base_path_is_taken_off(path: str) -> None:
    """With the path of the server's URL or without it, the operation is the same."""
    match = router("/api/v1").match(path)
    assert match is not None
    assert match.operations["get"][1] == {"id": "7"}
