"""Each piece of code on the client's page runs as it stands, against the stub."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx

from contract_tests.harness.checks import client
from contract_tests.harness.document import subject
from contract_tests.harness.servers import identity
from contract_tests.harness.servers.inprocess import AppTransport
from postspec.stub import StubSettings, User, make_app

PAGE = (subject.project().client_dir / "README.md").read_text("utf-8")

#: The nearest heading of each piece of Python, and the piece.
PIECES = re.findall(
    r"^##+ ([^\n]+)\n(?:(?!^##)[^\n]*\n)*?```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL
)
(_, LOGIN), *REST = PIECES

#: Pieces of code that call nothing.
WITHOUT_CALLS = ("Settings", "Test without a network")

#: Who the page logs in as.
PERSON = User("jane", "secret", roles=("admin",))


@pytest.fixture
def names(
    mocked: respx.MockRouter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, Any]:
    """Give the names that the login leaves behind, the stub in place of every server."""
    stub = AppTransport(make_app(subject.document(), StubSettings(users=(PERSON,))))
    mocked.reset()  # calls of other tests are kept otherwise
    mocked.route().mock(side_effect=stub.handle_request)
    monkeypatch.chdir(tmp_path)
    assert client.package()  # on the import path from here on
    names: dict[str, Any] = {}
    exec(compile(LOGIN, "README.md", "exec"), names)  # noqa: S102 - our own page
    return names


def test_the_page_shows_what_the_settings_ask_for() -> None:
    """There is a section for each task, and for what is the same for every API."""
    titles = [title for title, _ in PIECES]
    tasks = [task.title for task in subject.project().client_tasks]
    assert [title for title in titles if title in tasks] == tasks
    assert titles[-3:] == ["Errors", *WITHOUT_CALLS]


@pytest.mark.usefixtures("names")
def test_the_login_logs_in(mocked: respx.MockRouter) -> None:
    """One request for a token, where the document has it, and one call with that token."""
    token, call = mocked.calls
    assert token.request.url.path == identity.provider_path(identity.TOKEN_END)
    assert token.response.status_code == call.response.status_code == 200
    assert (
        call.request.headers["Authorization"] == f"Bearer {token.response.json()['access_token']}"
    )


@pytest.mark.parametrize(("title", "code"), REST, ids=[title for title, _ in REST])
def test_a_piece_of_code_runs(
    title: str,
    code: str,
    names: dict[str, Any],
    capsys: pytest.CaptureFixture[str],
    mocked: respx.MockRouter,
) -> None:
    """It comes to its end, and a task is answered with a success."""
    capsys.readouterr()
    before = len(mocked.calls)
    exec(compile(code, "README.md", "exec"), names)  # noqa: S102 - our own page
    answers = [call.response for call in list(mocked.calls)[before:]]
    if title not in WITHOUT_CALLS:
        assert answers
        assert all(httpx.codes.is_success(answer.status_code) for answer in answers)
        assert capsys.readouterr().out.strip() or title == "Errors"
