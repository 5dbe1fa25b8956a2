"""Where the API is, and which operations are elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postspec.api import Options
from postspec.collection import Environment, Variable

if TYPE_CHECKING:
    from tests.api.conftest import Postman


def environment(name: str, **values: str) -> Environment:
    variables = tuple(Variable(key=key, value=value) for key, value in values.items())
    return Environment(name=name, variables=variables)


def test_the_host_that_most_operations_share_is_the_apis(postman: Postman) -> None:
    """Operations on another host name it themselves; the others name none."""
    done = postman.convert(
        postman.request(url="https://auth.example/token"),
        postman.request(url="https://api.example/a"),
        postman.request(url="https://api.example/b"),
        postman.request(url="/c"),
    )
    assert [s.url for s in done.api.servers] == ["https://api.example"]
    own = [[s.url for s in o.servers] for o in done.api.operations]
    assert own == [["https://auth.example"], [], [], []]
    assert done.rules == ["several-hosts"]


def test_among_equals_the_first_host_is_the_apis(postman: Postman) -> None:
    """A tie is settled by order."""
    done = postman.convert(
        postman.request(url="https://a.example/1"), postman.request(url="https://b.example/2")
    )
    assert [s.url for s in done.api.servers] == ["https://a.example"]


def test_one_operation_on_several_hosts_names_them_all(postman: Postman) -> None:
    """Method and path are one; the hosts are its servers, and a finding says so."""
    done = postman.convert(
        postman.request(url="https://a.example/1"),
        postman.request(url="https://b.example/1"),
        postman.request(url="https://a.example/2"),
    )
    own = [[s.url for s in o.servers] for o in done.api.operations]
    assert "one-operation-many-hosts" in done.rules
    assert ["https://a.example", "https://b.example"] in [*own, [s.url for s in done.api.servers]]


def test_an_api_without_a_host_has_a_server_to_fill_in(postman: Postman) -> None:
    """A document can be used all the same."""
    done = postman.convert(postman.request(url="/c"))
    (server,) = done.api.servers
    assert (server.url, [v.name for v in server.variables]) == ("{baseUrl}", ["baseUrl"])
    assert "no-host" in [f.rule for f in done.findings]


def test_each_environment_is_a_server(postman: Postman) -> None:
    """Environments come before the collection's own value, in their order, under their names."""
    options = Options(
        environments=(
            environment("local", base="http://localhost:1"),
            environment("staging", base="https://staging.example/v1"),
        )
    )
    done = postman.convert(
        postman.request(url="{{base}}/a"),
        options=options,
        variable=postman.variables({"base": "https://old.example"}),
    )
    assert [(s.url, s.description) for s in done.api.servers] == [
        ("http://localhost:1", "local"),
        ("https://staging.example/v1", "staging"),
    ]


def test_the_first_environment_gives_the_examples(postman: Postman) -> None:
    """Environment before folder before collection, as Postman has it."""
    options = Options(environments=(environment("local", a="env"),))
    folder = postman.folder(
        "F",
        postman.request(url="{{base}}/x?a={{a}}&b={{b}}&c={{c}}"),
        variable=postman.variables({"a": "folder", "b": "folder"}),
    )
    done = postman.convert(
        folder,
        options=options,
        variable=postman.variables({"a": "all", "b": "all", "c": "all"}),
    )
    values = {p.name: p.examples[0].value for p in done.operation().parameters}
    assert values == {"a": "env", "b": "folder", "c": "all"}


def test_an_open_host_is_reported_once(postman: Postman) -> None:
    """However many requests use it."""
    done = postman.convert(postman.request(url="{{host}}/a"), postman.request(url="{{host}}/b"))
    assert [f.rule for f in done.findings].count("open-host-variable") == 1


def test_a_webhooks_path_is_told_in_words(postman: Postman) -> None:
    """Its receiver chooses the address: no path, no path parameter, no server."""
    events = postman.folder(
        "Events", postman.folder("Out", postman.request("POST", "{{hook}}/calls/:id", "Call ended"))
    )
    done = postman.convert(events, options=Options(webhook_folders=("Events/*",)))
    (webhook,) = done.api.webhooks
    assert (webhook.path, webhook.parameters, webhook.servers) == ("callEnded", (), ())
    assert webhook.description == "Sent to `/calls/{id}` at the receiver's address."
    assert done.rules == ["webhook-path"]
    assert done.account.unaccounted == ()


def test_title_and_version_can_be_given(postman: Postman) -> None:
    """The user's words replace the collection's."""
    options = Options(title="Desk", version="2.0.0")
    given, own = postman.convert(options=options).api, postman.convert().api
    assert (given.title, given.version) == ("Desk", "2.0.0")
    assert (own.title, own.version) == ("Shop", "1.0.0")
