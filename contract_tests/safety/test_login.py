"""One login lasts for a run of any length, and asks no more often than it has to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
from schemathesis.core.transport import Response
from schemathesis.generation.case import Case

from contract_tests.harness.checks import properties
from contract_tests.harness.checks.properties import Prober
from contract_tests.harness.servers.inprocess import AppTransport
from contract_tests.harness.servers.login import Login, LoginError
from contract_tests.harness.servers.server import BASE_URL, Clock
from postspec.client.runtime.credentials import PasswordGrant, StaticToken
from postspec.openapi import read_document
from postspec.stub import StubSettings, User, make_app

TOKEN_PATH = "/auth/realms/any/protocol/openid-connect/token"
LIFE_S = 2

DOCUMENT = """\
openapi: 3.1.0
info: {title: One thing, version: "1"}
security: [{bearer: []}]
paths:
  /thing:
    get:
      operationId: getThing
      responses:
        "200": {description: It., content: {application/json: {schema: {type: object}}}}
        "401": {description: Who are you?}
components: {securitySchemes: {bearer: {type: http, scheme: bearer}}}
"""


class Visit:
    """A server whose tokens live two seconds, and two clocks: its own, and that of who calls."""

    def __init__(self, file: Path) -> None:
        file.write_text(DOCUMENT, "utf-8")
        self.document = read_document(file)
        self.theirs, self.ours = Clock(), Clock()
        users = (User("kim", "hush"),)
        settings = StubSettings(users=users, access_token_s=LIFE_S, now=self.theirs)
        self.app = make_app(self.document, settings)
        self.asked: list[str] = []

    def client(self, login: Login | None = None) -> httpx.Client:
        """Give a client of the server, logged in or not."""
        return httpx.Client(
            transport=AppTransport(self.app),
            base_url=BASE_URL,
            auth=login.auth if login else None,
            event_hooks={"request": [lambda request: self.asked.append(request.url.path)]},
        )

    def login(self, password: str = "hush") -> Login:  # noqa: S107 - the stub's
        """Give the login of somebody."""
        return Login(PasswordGrant(BASE_URL + TOKEN_PATH, "c", "kim", password), "tests", self.ours)

    def wait(self, seconds: float) -> None:
        """Let time pass for both."""
        self.theirs.now += seconds
        self.ours.now += seconds

    @property
    def logins(self) -> int:
        """How often the token endpoint was asked."""
        return self.asked.count(TOKEN_PATH)


@pytest.fixture
def visit(tmp_path: Path) -> Visit:
    """Give a server in which nothing has happened."""
    return Visit(tmp_path / "one.yaml")


def test_a_token_is_used_while_it_lives(visit: Visit) -> None:
    """Many requests in a moment have one login."""
    with visit.client(visit.login()) as http:
        assert {http.get("/thing").status_code for _ in range(9)} == {200}
    assert visit.logins == 1


def test_a_token_is_renewed_before_it_expires(visit: Visit) -> None:
    """Over many lives of a token no request is refused, and none is sent twice."""
    with visit.client(visit.login()) as http:
        for _ in range(9):
            assert http.get("/thing").status_code == 200
            visit.wait(1)
    assert visit.asked.count("/thing") == 9
    assert 4 <= visit.logins <= 9


def test_a_token_that_is_refused_sooner_is_renewed(visit: Visit) -> None:
    """A 401 leads to a new token and the same request again, whatever the clock says."""
    login = visit.login()
    with visit.client(login) as http:
        old = login.token(http)
        visit.theirs.now += LIFE_S + 1
        assert http.get("/thing").status_code == 200
        assert login.token(http) != old
        visit.theirs.now += LIFE_S + 1
        assert login.token(http, is_refused=True) not in (old, "")


@pytest.mark.parametrize(("theirs_s", "ours_s"), [(0.7, 0.7), (3, 0)])
def test_generated_requests_are_never_strangers(
    visit: Visit, theirs_s: float, ours_s: float
) -> None:
    """Schemathesis' requests have a valid token throughout, if a token ends sooner than said, too."""

    def wait(_case: Case[Any], _answer: Response) -> None:
        visit.theirs.now += theirs_s
        visit.ours.now += ours_s

    login = visit.login()
    with visit.client() as http:
        prober = Prober(
            visit.document,
            properties.settings(headers={}, max_examples=5),
            visit.app,
            after_call=wait,
            prepare=lambda schema: login.sign(schema, http),
        )
        assert not prober.outcome(visit.document.operations[0]).violations
    assert visit.logins > 2


def test_a_refused_login_is_told_without_its_secret(visit: Visit) -> None:
    """The message has the answer's status and error code, and not what was sent."""
    with visit.client() as http, pytest.raises(LoginError, match=r"401, invalid_grant") as caught:
        visit.login("another word").token(http)
    assert "another word" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_token_got_elsewhere_is_used_as_it_is(visit: Visit) -> None:
    """There is nothing to renew it by, even where it was refused."""
    with visit.client() as http:
        login = Login(StaticToken("mine"), "tests")
        assert (login.token(http), login.token(http, is_refused=True)) == ("mine", "mine")
    assert visit.logins == 0
