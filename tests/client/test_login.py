"""A generated client logs in by itself, once, for all its threads and tasks."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import httpx
import pytest
import respx

BASE = "https://cx.example.com"
TOKEN_URL = f"{BASE}/token"
HIDDEN = "hunter2"

#: A module generated for this run, which a type checker does not know.
Package = Any


@pytest.fixture
def credentials(desk_client: ModuleType) -> object:
    """Give a user's name and password."""
    package: Package = desk_client
    return package.PasswordGrant(TOKEN_URL, "app", "jane", HIDDEN)


@pytest.fixture
def api(respx_mock: respx.MockRouter) -> dict[str, respx.Route]:
    """Give an identity provider and an API that has revoked the first token."""
    tokens = iter(range(1, 100))

    def grant(_: httpx.Request) -> httpx.Response:
        number = next(tokens)
        answer = {"access_token": f"t{number}", "refresh_token": "r", "expires_in": 300}
        return httpx.Response(200, json=answer)

    def queues(request: httpx.Request) -> httpx.Response:
        is_revoked = request.headers["Authorization"] == "Bearer t1"
        return httpx.Response(401 if is_revoked else 200, json=[])

    return {
        "token": respx_mock.post(TOKEN_URL).mock(side_effect=grant),
        "queues": respx_mock.get(f"{BASE}/queues").mock(side_effect=queues),
    }


def grants(route: respx.Route) -> list[str]:
    """Give the grant types of a token endpoint's requests."""
    fields = (call.request.content.decode().split("&") for call in route.calls)
    return [next(f for f in form if f.startswith("grant_type=")) for form in fields]


def test_threads_share_a_token_and_its_renewal(
    desk_client: ModuleType, credentials: object, api: dict[str, respx.Route]
) -> None:
    """Twenty threads log in once; the revoked token is refreshed once, every call is replayed."""
    with desk_client.Client(BASE, credentials) as client, ThreadPoolExecutor(20) as pool:
        calls = [pool.submit(client.routing_engine.list_queues) for _ in range(20)]
        assert [call.result() for call in calls] == [[]] * 20
    assert grants(api["token"]) == ["grant_type=password", "grant_type=refresh_token"]


def test_tasks_share_a_token_and_its_renewal(
    desk_client: ModuleType, credentials: object, api: dict[str, respx.Route]
) -> None:
    """Twenty tasks do the same."""

    async def run() -> list[object]:
        async with desk_client.AsyncClient(BASE, credentials) as client:
            calls = (client.routing_engine.list_queues() for _ in range(20))
            return list(await asyncio.gather(*calls))

    assert asyncio.run(run()) == [[]] * 20
    assert grants(api["token"]) == ["grant_type=password", "grant_type=refresh_token"]


def test_a_refused_login_is_an_authentication_error(
    desk_client: ModuleType, credentials: object, respx_mock: respx.MockRouter
) -> None:
    """The provider's words are told, the password is not; the API was never called."""
    respx_mock.post(TOKEN_URL).respond(401, json={"error_description": "Invalid user"})
    client = desk_client.Client(BASE, credentials)
    with pytest.raises(desk_client.AuthenticationError, match="Invalid user") as caught:
        client.routing_engine.list_queues()
    assert HIDDEN not in f"{caught.value!r}{vars(caught.value)}{client._session!r}"


def test_an_unreachable_provider_is_an_authentication_error(
    desk_client: ModuleType, credentials: object, respx_mock: respx.MockRouter
) -> None:
    """A connection that fails on the way to the token is told apart from the API's own."""
    respx_mock.post(TOKEN_URL).mock(side_effect=httpx.ConnectError)
    client = desk_client.Client(BASE, credentials, retries=desk_client.Retries.none())
    with pytest.raises(desk_client.AuthenticationError, match="did not answer: ConnectError"):
        client.routing_engine.list_queues()


def test_a_token_is_not_sent_over_plain_http(desk_client: ModuleType) -> None:
    """Unless that is allowed, or it stays on this machine."""
    client = desk_client.Client("http://cx.example.com", desk_client.StaticToken("t"))
    with pytest.raises(desk_client.ConfigurationError, match="over plain http"):
        client.routing_engine.list_queues()


def redirecting(asked: list[httpx.URL]) -> httpx.MockTransport:
    """Give a transport that sends every request on to another host, over plain http."""

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url)
        return httpx.Response(307, headers={"Location": "http://other.example.com/token"})

    return httpx.MockTransport(answer)


def test_a_redirect_does_not_take_the_password_along(
    desk_client: ModuleType, credentials: object
) -> None:
    """Not even through an HTTP client of the caller's that follows redirects elsewhere."""
    asked: list[httpx.URL] = []
    with httpx.Client(transport=redirecting(asked), follow_redirects=True) as http:
        client = desk_client.Client(BASE, credentials, http_client=http)
        with pytest.raises(desk_client.AuthenticationError):
            client.routing_engine.list_queues()

    async def run() -> None:
        transport = redirecting(asked)
        async with httpx.AsyncClient(transport=transport, follow_redirects=True) as http:
            client = desk_client.AsyncClient(BASE, credentials, http_client=http)
            await client.routing_engine.list_queues()

    with pytest.raises(desk_client.AuthenticationError):
        asyncio.run(run())
    assert asked == [TOKEN_URL, TOKEN_URL]


def test_a_provider_that_repeats_the_password_is_not_repeated(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """The password and the client's secret are cut out of message and body."""
    package: Package = desk_client
    body = {"error_description": f"no {HIDDEN} of s3cret", "sent": [{"password": HIDDEN}]}
    respx_mock.post(TOKEN_URL).respond(400, json=body)
    credentials = package.PasswordGrant(TOKEN_URL, "app", "jane", HIDDEN, client_secret="s3cret")
    client = package.Client(BASE, credentials)
    with pytest.raises(package.AuthenticationError) as caught:
        client.routing_engine.list_queues()
    assert str(caught.value) == "the token was refused: no *** of ***"
    assert caught.value.body == {
        "error_description": "no *** of ***",
        "sent": [{"password": "***"}],
    }


KEYCLOAK = f"{BASE}/realms/r/protocol/openid-connect"


def test_a_logout_gives_the_refresh_token_back(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """Keycloak's logout is found from its token endpoint; the next call logs in anew."""
    package: Package = desk_client
    answer = {"access_token": "a", "refresh_token": "r", "expires_in": 300}
    grant = respx_mock.post(f"{KEYCLOAK}/token").respond(json=answer)
    logout = respx_mock.post(f"{KEYCLOAK}/logout").respond(204)
    respx_mock.get(f"{BASE}/queues").respond(json=[])
    credentials = package.PasswordGrant(f"{KEYCLOAK}/token", "app", "jane", HIDDEN)
    client = package.Client(BASE, credentials)
    client.logout()
    assert not logout.called
    client.routing_engine.list_queues()
    client.logout()
    form = dict(httpx.QueryParams(logout.calls.last.request.content.decode()))
    assert (form["client_id"], form["refresh_token"], form["token"]) == ("app", "r", "r")
    assert "Authorization" not in logout.calls.last.request.headers
    client.routing_engine.list_queues()
    assert grant.call_count == 2

    async def run() -> None:
        async with package.AsyncClient(BASE, credentials) as other:
            await other.routing_engine.list_queues()
            await other.logout()

    asyncio.run(run())
    assert logout.call_count == 2


def test_a_refused_logout_is_said_and_the_token_is_gone(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """A logout elsewhere is named with `logout_url`; whatever it answers, the token is dropped."""
    package: Package = desk_client
    grant = respx_mock.post(TOKEN_URL).respond(json={"access_token": "a", "refresh_token": "r"})
    logout = respx_mock.post(f"{BASE}/revoke")
    respx_mock.get(f"{BASE}/queues").respond(json=[])
    url = f"{BASE}/revoke"
    credentials = package.PasswordGrant(TOKEN_URL, "app", "jane", HIDDEN, logout_url=url)
    client = package.Client(BASE, credentials)
    answers: list[httpx.Response | Exception] = [httpx.Response(400), httpx.ConnectError("no")]
    for number, answer in enumerate(answers, 1):
        logout.mock(side_effect=[answer])
        client.routing_engine.list_queues()
        with pytest.raises(package.AuthenticationError, match="logout"):
            client.logout()
        assert grant.call_count == number


def test_two_clients_share_connections_and_nothing_else(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """A client leaves the caller's HTTP client as it is: address, headers and login are its own."""
    package: Package = desk_client
    one = respx_mock.get("https://one.example.com/queues").respond(json=[])
    two = respx_mock.get("https://two.example.com/queues").respond(json=[])
    with httpx.Client(headers={"X-Mine": "1"}) as http:
        before = dict(http.headers)
        first = package.Client(
            "https://one.example.com", package.StaticToken("a"), http_client=http
        )
        second = package.Client(
            "https://two.example.com/", http_client=http, headers={"x-mine": "2"}
        )
        first.routing_engine.list_queues()
        second.routing_engine.list_queues()
        assert (dict(http.headers), http.auth) == (before, None)
    sent = one.calls.last.request.headers
    assert (sent["Authorization"], sent["X-Mine"]) == ("Bearer a", "1")
    sent = two.calls.last.request.headers
    assert ("Authorization" in sent, sent["X-Mine"]) == (False, "2")
