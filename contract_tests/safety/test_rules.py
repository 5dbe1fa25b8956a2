"""What a run against a server may do is decided before anything is sent, and undone at its end."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx

from contract_tests.harness.document import subject
from contract_tests.harness.runs.created import Registry
from contract_tests.harness.servers.target import (
    SAFE_METHODS,
    TargetError,
    find_target,
    stub_target,
)
from contract_tests.harness.servers.traffic import Exchange, Recording
from postspec.client.runtime.credentials import PasswordGrant
from postspec.project import Project, load_project

Json = Any

URL = "https://api.example.test"
LOGIN = {"POSTSPEC_USERNAME": "someone", "POSTSPEC_PASSWORD": "hush"}
COLLECTIONS = [
    o
    for o in subject.operations()
    if o.method == "post"
    and any(
        d.method == "delete" and d.path.startswith(f"{o.path}/{{") for d in subject.operations()
    )
    and "{" not in o.path
]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Give settings with a target that may be written to, and one that may not."""
    file = tmp_path / "postspec.toml"
    file.write_text(
        f"[contract.targets.lab]\nurl = '{URL}/'\nrealm = 'two words'\nallow-writes = true\n"
        f"[contract.targets.staging]\nurl = '{URL}'\nservices = ['/only-this']\n"
    )
    return load_project(file)


#: What is asked for → (target, environment, writes, words of the refusal).
REFUSED: dict[str, tuple[str, Mapping[str, str], bool, str]] = {
    "an unknown target": ("prod", LOGIN, False, "no target 'prod'"),
    "no credentials": ("lab", {}, False, "POSTSPEC_USERNAME"),
    "writes": ("staging", LOGIN, True, "allow-writes = true"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_target_has_to_be_complete(project: Project, what: str) -> None:
    """A target is one of the settings, with a login, and written to only where they allow it."""
    name, environ, allow_writes, words = REFUSED[what]
    with pytest.raises(TargetError, match=words):
        find_target(name, project, environ, allow_writes=allow_writes)


def test_credentials_are_not_shown(project: Project) -> None:
    """A target can be printed: neither token nor password is in its text."""
    shown = repr(find_target("lab", project, {"POSTSPEC_TOKEN": "hush", **LOGIN}))
    assert URL in shown
    assert "hush" not in shown


def test_the_realm_of_the_target_is_asked_for_tokens(project: Project) -> None:
    """The token endpoint is in the target's realm, whatever the document's example says."""
    credentials = find_target("lab", project, LOGIN).credentials
    assert isinstance(credentials, PasswordGrant)
    assert "/realms/two%20words/" in credentials.token_url


def test_only_safe_methods_are_sent(project: Project) -> None:
    """Unless writes are asked for and allowed, no operation that changes anything is sent."""
    careful = find_target("lab", project, LOGIN)
    sent = [o for o in subject.operations() if careful.may_send(o)]
    assert sent
    assert {o.method for o in sent} <= SAFE_METHODS
    bold = find_target("lab", project, LOGIN, allow_writes=True)
    assert all(bold.may_send(o, is_own=True) for o in subject.operations())


def test_nobodys_items_are_changed(project: Project) -> None:
    """What changes or deletes an item that is not the run's is only sent where nothing matters."""
    bold = find_target("lab", project, LOGIN, allow_writes=True)
    sent = [o for o in subject.operations() if bold.may_send(o)]
    assert {o.method for o in sent} <= SAFE_METHODS | {"post"}
    # A POST below an item is an action on it: it purges a campaign, it ends a call.
    assert not [o.label for o in sent if o.method == "post" and "{" in o.path]
    assert any(o.method == "post" for o in sent)
    disposable = replace(bold, settings=replace(bold.settings, is_disposable=True))
    assert all(disposable.may_send(o) for o in subject.operations())
    assert stub_target(URL).settings.is_disposable


def test_only_services_that_exist_are_asked(project: Project) -> None:
    """A target that names its services gets no request to another one."""
    staging = find_target("staging", project, LOGIN)
    assert not any(staging.may_send(o) for o in subject.operations())


def test_live_tests_are_not_in_this_run(request: pytest.FixtureRequest) -> None:
    """A run against the embedded stub has no live tests among its tests."""
    assert not any(item.get_closest_marker("live") for item in request.session.items)


# --- what a run leaves ----------------------------------------------------------------------------


def _created(path: str, body: Json) -> Exchange:
    return Exchange(method="POST", url=URL + path, status=201, body=json.dumps(body).encode())


@pytest.mark.skipif(not COLLECTIONS, reason="the document has no collection to delete from")
def test_what_is_created_is_written_down_and_removed(tmp_path: Path) -> None:
    """An item is in the file before the next request, and gone from target and file at the end."""
    path = COLLECTIONS[0].path
    registry = Registry(subject.document(), tmp_path / "created.jsonl")
    registry.note(_created(path, {"id": "a/b"}))
    registry.note(_created(path, {"id": "c"}))
    assert [one.made_by for one in registry.items()] == [COLLECTIONS[0].label] * 2
    with respx.mock as mock, httpx.Client(base_url=URL) as http:
        second = mock.delete(f"{URL}{path}/c").respond(200)
        first = mock.delete(f"{URL}{path}/a%2Fb").respond(404)
        assert registry.remove_all(http, {}) == ()
        assert [call.request.url for call in mock.calls] == [
            second.calls[0].request.url,
            first.calls[0].request.url,
        ]
    assert registry.items() == ()


@pytest.mark.skipif(not COLLECTIONS, reason="the document has no collection to delete from")
def test_what_cannot_be_removed_is_told_and_kept(tmp_path: Path) -> None:
    """A refusal, a dead server and a missing operation leave the item on the list."""
    path = COLLECTIONS[0].path
    registry = Registry(subject.document(), tmp_path / "created.jsonl")
    for key in ("refused", "dead"):
        registry.note(_created(path, {"id": key}))
    with respx.mock as mock, httpx.Client(base_url=URL) as http:
        mock.delete(f"{URL}{path}/refused").respond(409)
        mock.delete(f"{URL}{path}/dead").mock(side_effect=httpx.ConnectError("no"))
        left = registry.remove_all(http, {})
    assert ["answered 409" in left[1], "ConnectError" in left[0]] == [True, True]
    assert [one.item.rpartition("=")[2] for one in registry.items()] == ["refused", "dead"]


def test_what_may_stay_is_neither_told_nor_kept(tmp_path: Path) -> None:
    """What a project says that nobody can remove does not fail each of its runs."""
    path = COLLECTIONS[0].path
    registry = Registry(subject.document(), tmp_path / "created.jsonl")
    registry.note(_created(path, {"id": "refused"}))
    with respx.mock as mock, httpx.Client(base_url=URL) as http:
        mock.delete(f"{URL}{path}/refused").respond(409)
        assert registry.remove_all(http, {}, lambda one: one.item.endswith("=refused")) == ()
    assert registry.items() == ()


#: An operation below an item that exists: what it answers with the item's id, it has not made.
ACTION = next((o for o in subject.operations() if o.method == "post" and "{" in o.path), None)

#: An exchange that creates nothing that could be removed.
NOTHING = {
    "an action": Exchange(
        method="POST",
        url=URL + re.sub(r"\{[^{}]+\}", "7", ACTION.path if ACTION else "/x"),
        status=200,
        body=b'{"id": "7"}',
    ),
    "a read": Exchange(method="GET", url=URL + "/x", status=200, body=b'{"id": 1}'),
    "a refusal": Exchange(method="POST", url=URL + "/x", status=400, body=b'{"id": 1}'),
    "an unknown path": Exchange(method="POST", url=URL + "/x/y/z", status=200, body=b'{"id": 1}'),
    "no id": Exchange(
        method="POST",
        url=URL + (COLLECTIONS or subject.operations())[0].path,
        status=200,
        body=b"{}",
    ),
    "no JSON": Exchange(
        method="POST",
        url=URL + (COLLECTIONS or subject.operations())[0].path,
        status=200,
        body=b"{",
    ),
}


@pytest.mark.parametrize("what", NOTHING)
def test_what_creates_nothing_is_not_written_down(tmp_path: Path, what: str) -> None:
    """Only a creation that names its item is remembered."""
    registry = Registry(subject.document(), tmp_path / "created.jsonl")
    registry.note(NOTHING[what])
    assert registry.items() == ()
    assert not (tmp_path / "created.jsonl").exists()


def test_a_recording_holds_no_secret(tmp_path: Path) -> None:
    """Tokens in bodies are masked; queries, headers and bodies that are not JSON are not kept."""
    recording = Recording()
    heard: list[Exchange] = []
    recording.listen(heard.append)
    token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4IiwiYWJjIjoxfQ.c2lnbmF0dXJlc2lnbmF0dXJl"
    for body in (json.dumps({"access_token": token, "n": 1}).encode(), token.encode()):
        url = f"https://someone:hush@api.example.test/a?token={token}"
        recording.add(Exchange(method="GET", url=url, status=200, body=body))
    recording.write(tmp_path / "run" / "traffic.har")
    written = (tmp_path / "run" / "traffic.har").read_text("utf-8")
    assert token not in written
    assert "hush" not in written
    first, second = json.loads(written)["log"]["entries"]
    assert json.loads(first["response"]["content"]["text"])["n"] == 1
    assert "text" not in second["response"]["content"]
    assert len(heard) == 2
