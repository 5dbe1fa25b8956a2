"""The generated client logs in, renews, logs out, and does so once for many: at both servers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from contract_tests.harness.checks import client as harness
from contract_tests.harness.servers.server import Clock
from contract_tests.identity import servers
from contract_tests.identity.behaviours import (
    ARI,
    BRIEF,
    BRIEF_REFRESH_S,
    CIM,
    DESK,
    QUICK,
    QUICK_ACCESS_S,
    ROBOT,
)
from contract_tests.identity.gateway import Scene
from postspec.stub import running

#: How many call at once.
MANY = 16


class _Now(Clock):
    """The time as it is."""

    def __call__(self) -> float:
        return time.time()


@pytest.fixture(scope="module")
def stub_url() -> Iterator[str]:
    """Give where a stub answers that holds the realm."""
    with running(servers.stub_app(_Now())) as url:
        yield f"{url}/auth"


@pytest.fixture(params=["stub_url", pytest.param("keycloak_url", marks=pytest.mark.keycloak)])
def scene(request: pytest.FixtureRequest) -> Scene:
    """Give an API whose callers log in at the stub, and again at a real Keycloak."""
    return Scene(request.getfixturevalue(request.param))


@pytest.mark.parametrize("client", [DESK, CIM], ids=["public", "confidential"])
def test_many_calls_are_one_login(scene: Scene, client: dict[str, str]) -> None:
    """The token is kept, and the gateway accepts it."""
    with scene.client(ARI, client) as api:
        for _ in range(3):
            scene.ask(api)
    assert (scene.grants, len(set(scene.tokens))) == (["password"], 1)


def test_a_program_logs_in_for_itself(scene: Scene) -> None:
    """By its own secret, without a user."""
    with scene.client({}, ROBOT, is_own=True) as api:
        scene.ask(api)
    assert (scene.grants, len(scene.tokens)) == (["client_credentials"], 1)


def test_a_wrong_password_is_the_providers_word(scene: Scene) -> None:
    """Status, code and message are Keycloak's; the password is in none of them."""
    wrong = {**ARI, "password": "not-the-password"}
    refusal = harness.package().AuthenticationError
    with scene.client(wrong, DESK) as api, pytest.raises(refusal) as caught:
        scene.ask(api)
    error = caught.value
    told = (error.status, error.code, error.message)
    assert told == (401, "invalid_grant", "Invalid user credentials")
    assert "not-the-password" not in f"{error!r} {error}"


def test_an_old_token_is_renewed(scene: Scene) -> None:
    """By the refresh token, before the gateway sees the old one."""
    with scene.client(ARI, QUICK) as api:
        scene.ask(api)
        time.sleep(QUICK_ACCESS_S + 0.1)
        scene.ask(api)
    assert (scene.grants, len(set(scene.tokens))) == (["password", "refresh_token"], 2)


def test_after_a_long_pause_it_logs_in_anew(scene: Scene) -> None:
    """The refresh token is over too, which the client knows without asking."""
    with scene.client(ARI, BRIEF) as api:
        scene.ask(api)
        time.sleep(BRIEF_REFRESH_S + 0.5)
        scene.ask(api)
    assert (scene.grants[-1], len(set(scene.tokens))) == ("password", 2)


def test_a_token_the_gateway_refuses_is_replaced(scene: Scene) -> None:
    """A 401 in spite of a token that seems fresh: one refresh, and the call again."""
    with scene.client(ARI, DESK) as api:
        scene.ask(api)
        scene.refused.update(scene.tokens)
        scene.ask(api)
    assert scene.grants == ["password", "refresh_token"]


def test_a_session_ended_by_the_provider_is_begun_anew(scene: Scene) -> None:
    """Its refresh token is refused, so the password is sent again."""
    with scene.client(ARI, DESK) as api:
        scene.ask(api)
        with servers.keycloak(scene.realms_url) as realm:
            realm.logout(scene.refresh_tokens[0])
        scene.refused.update(scene.tokens)
        scene.ask(api)
    assert scene.grants == ["password", "refresh_token", "password"]


def test_a_logout_ends_the_session(scene: Scene) -> None:
    """What was given out is worth nothing at the provider; another call logs in anew."""
    with scene.client(ARI, DESK) as api:
        scene.ask(api)
        assert _is_active(scene, scene.tokens[0])
        api.logout()
        assert not _is_active(scene, scene.tokens[0])
        scene.ask(api)
    assert scene.grants == ["password", "password"]


def test_threads_share_one_login_and_one_renewal(scene: Scene) -> None:
    """However many begin at once, and again when the gateway takes the token no longer."""
    with scene.client(ARI, DESK) as api, ThreadPoolExecutor(MANY) as pool:
        list(pool.map(lambda _: scene.ask(api), range(MANY)))
        scene.refused.update(scene.tokens)
        list(pool.map(lambda _: scene.ask(api), range(MANY)))
    assert scene.grants == ["password", "refresh_token"]
    assert (len(scene.tokens), len(set(scene.tokens))) == (2 * MANY, 2)


def test_tasks_share_one_login_and_one_renewal(scene: Scene) -> None:
    """The same for calls that are awaited, and a logout at the end."""

    async def act() -> None:
        async with scene.async_client(ARI, DESK) as api:
            await asyncio.gather(*(scene.ask(api) for _ in range(MANY)))
            scene.refused.update(scene.tokens)
            await asyncio.gather(*(scene.ask(api) for _ in range(MANY)))
            await api.logout()

    asyncio.run(act())
    assert scene.grants == ["password", "refresh_token"]
    assert (len(scene.tokens), len(set(scene.tokens))) == (2 * MANY, 2)
    assert not _is_active(scene, scene.tokens[-1])


def _is_active(scene: Scene, token: str) -> bool:
    with servers.keycloak(scene.realms_url) as realm:
        is_active: bool = realm.introspect(token).json()["active"]
        return is_active
