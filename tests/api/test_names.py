"""Operation ids, tags and the words they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from postspec.api._words import camel, identifier, noun, singular, split_words

if TYPE_CHECKING:
    from tests.api.conftest import Postman

Json = Any


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("agents", "agent"), ("queues", "queue"), ("policies", "policy"), ("addresses", "address"),
        ("statuses", "status"), ("status", "status"), ("boxes", "box"), ("branches", "branch"),
        ("analyses", "analysis"), ("news", "news"), ("people", "person"), ("data", "data"),
        ("series", "series"), ("buses", "bus"), ("keys", "key"), ("class", "class"), ("s", "s"),
        ("zebras", "zebra"), ("photos", "photo"), ("aliases", "alias"), ("canvas", "canvas"),
        ("tls", "tls"), ("https", "https"), ("SMS", "sms"), ("os", "os"), ("analytics", "analytics"),
    ],
)  # fmt: skip
def test_singular(plural: str, expected: str) -> None:
    """Nouns of paths lose their plural, and words that have none stay as they are."""
    assert singular(plural) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("agentMRDState", ["agent", "MRD", "State"]),
        ("List MRDs of URLs", ["List", "MRDs", "of", "URLs"]),
        ("agent-states_v2", ["agent", "states", "v", "2"]),
        ("Get agent's state", ["Get", "agents", "state"]),
        ("Créer un équipement", ["Creer", "un", "equipement"]),
        ("获取", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """Case, digits and punctuation part words; accents go."""
    assert split_words(text) == words


def test_cases() -> None:
    """One spelling for each use, all of them identifiers."""
    assert camel(["Get", "MRD", "state"]) == "getMrdState"
    assert identifier("2fa code") == "N2FaCode"
    assert noun("agent-states") == "AgentState"
    assert noun("") == ""


@pytest.mark.parametrize(
    ("method", "path", "name", "expected"),
    [
        ("GET", "/agents", "List all agents", "listAllAgents"),
        ("GET", "/agents", "Get the agents", "getAgents"),
        ("GET", "/agents", "List agents (paged)", "listAgents"),
        ("GET", "/agents", "List", "listAgents"),
        ("GET", "/agents/:id", "Get", "getAgent"),
        ("POST", "/agents", "Create", "createAgent"),
        ("GET", "/agents/:id", "https://x.example/agents/1", "getAgentsById"),
        ("GET", "/agents/:id", "{{base}}/agents/:id", "getAgentsById"),
        ("GET", "/agents", "获取", "getAgents"),
        ("GET", "/agents", "Step 4: List agents", "listAgents"),
        ("GET", "/agents", "02 - List agents", "listAgents"),
        ("GET", "/agents", "1. List agents", "listAgents"),
        ("GET", "/agents", "1.a.  List agents", "listAgents"),
        ("GET", "/agents", "0.2: List agents", "listAgents"),
        ("GET", "/agents", "2) List agents", "listAgents"),
        ("GET", "/agents", "01_list agents", "listAgents"),
        ("GET", "/agents", "Step 3 List agents", "listAgents"),
        ("GET", "/agents", "3D-Secure agents", "n3DSecureAgents"),
        ("GET", "/agents", "2-step login", "n2StepLogin"),
        ("GET", "/agents", "3 agents", "n3Agents"),
        ("GET", "/", "/", "getRoot"),
        ("GET", "/x", "2FA", "n2Fa"),
        ("GET", "/x", "word " * 40, "word" + "Word" * 14),
    ],
)
def test_an_operation_id_is_the_requests_name(
    postman: Postman, method: str, path: str, name: str, expected: str
) -> None:
    """Articles and asides go, bare verbs get their noun, and URLs are no names."""
    done = postman.convert(postman.request(method, "{{base}}" + path, name))
    assert done.operation().operation_id == expected


def test_operation_ids_are_unique(postman: Postman) -> None:
    """The first keeps the short one; others are told apart by folder, then by method and path."""
    done = postman.convert(
        postman.request(url="{{b}}/1", name="Find it"),
        postman.folder("Zoo", postman.request(url="{{b}}/2", name="Find it")),
        postman.folder("Zoo", postman.request(url="{{b}}/3", name="Find It")),
        postman.folder("Zoo", postman.request("PUT", "{{b}}/3", "find it")),
    )
    ids = [o.operation_id for o in done.api.operations]
    assert ids == ["findIt", "zooFindIt", "get3", "put3"]


def test_folders_become_tags(postman: Postman) -> None:
    """Nested folders keep their parents, descriptions and order; names are unique by path."""
    done = postman.convert(
        postman.folder(
            "A", postman.folder("List", postman.request(url="{{b}}/1")), description="All"
        ),
        postman.folder("B", postman.folder("List", postman.request(url="{{b}}/2"))),
    )
    assert [(t.name, t.parent, t.description) for t in done.api.tags] == [
        ("A", "", "All"),
        ("A / List", "A", ""),
        ("B", "", ""),
        ("B / List", "B", ""),
    ]
    assert [o.tags for o in done.api.operations] == [("A / List",), ("B / List",)]


def test_an_operation_id_of_very_many_words_is_cut(postman: Postman) -> None:
    """A name of ten thousand words costs no more than its first ones."""
    done = postman.convert(postman.request(name="a b " * 5000))
    assert len(done.operation().operation_id) <= 80
