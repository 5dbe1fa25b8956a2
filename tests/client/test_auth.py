"""One token serves every caller, is renewed in time, and is never shown."""

from __future__ import annotations

import asyncio
import copy
import pickle
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import parse_qs

import httpx
import pytest

from postspec.client.runtime.auth import TokenAuth
from postspec.client.runtime.credentials import (
    AccessToken,
    ClientCredentials,
    Credentials,
    PasswordGrant,
    RefreshToken,
    Secret,
    StaticToken,
    TokenCallback,
)
from postspec.client.runtime.errors import AuthenticationError, ConfigurationError

TOKEN_URL = "https://id.example.com/token"
API_URL = "https://cx.example.com/queues"
HIDDEN = "hunter2"

PASSWORD = PasswordGrant(TOKEN_URL, "app", "jane", HIDDEN)


@dataclass
class Provider:
    """An identity provider and an API in one transport; it counts what it is asked."""

    expires_in: float | None = 300
    refreshes: bool = True
    answers: list[httpx.Response | Exception] = field(default_factory=list)
    revoked: set[str] = field(default_factory=set)
    forms: list[dict[str, str]] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer as whichever of the two is asked."""
        with self.lock:
            return self.token(request) if request.url == TOKEN_URL else self.api(request)

    def token(self, request: httpx.Request) -> httpx.Response:
        """Grant a token, or give the answer prepared."""
        form = {name: values[0] for name, values in parse_qs(request.content.decode()).items()}
        self.forms.append(form)
        if self.answers:
            answer = self.answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer
        number = len(self.forms)
        value: dict[str, object] = {"access_token": f"t{number}", "token_type": "Bearer"}
        if self.expires_in is not None:
            value["expires_in"] = self.expires_in
        if self.refreshes:
            value["refresh_token"] = f"r{number}"
        return httpx.Response(200, json=value)

    def api(self, request: httpx.Request) -> httpx.Response:
        """Accept every token that is not revoked."""
        token = request.headers["Authorization"].removeprefix("Bearer ")
        self.used.append(token)
        return httpx.Response(401 if token in self.revoked else 200)

    @property
    def grants(self) -> list[str]:
        """What was asked for, in order."""
        return [form["grant_type"] for form in self.forms]


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now_s: float = 1000.0

    def __call__(self) -> float:
        """Give the time."""
        return self.now_s


@pytest.fixture
def provider() -> Provider:
    """Give a provider that grants everything."""
    return Provider()


@pytest.fixture
def clock() -> Clock:
    """Give a clock."""
    return Clock()


@pytest.fixture
def http(provider: Provider, clock: Clock) -> Iterator[httpx.Client]:
    """Give an HTTP client that logs in by password."""
    with httpx.Client(
        transport=httpx.MockTransport(provider), auth=TokenAuth(PASSWORD, clock=clock)
    ) as client:
        yield client


def test_a_token_is_fetched_once_and_kept(http: httpx.Client, provider: Provider) -> None:
    """The first call logs in with the grant's fields; the next ones use the same token."""
    for _ in range(3):
        assert http.get(API_URL).status_code == 200
    assert provider.forms == [
        {"grant_type": "password", "client_id": "app", "username": "jane", "password": HIDDEN}
    ]
    assert provider.used == ["t1", "t1", "t1"]


@pytest.mark.parametrize(
    ("credentials", "form"),
    [
        (
            ClientCredentials(TOKEN_URL, "app", "s", scope="a b"),
            {
                "grant_type": "client_credentials",
                "client_id": "app",
                "client_secret": "s",
                "scope": "a b",
            },
        ),
        (
            RefreshToken(TOKEN_URL, "app", "old"),
            {"grant_type": "refresh_token", "client_id": "app", "refresh_token": "old"},
        ),
        (
            PasswordGrant(TOKEN_URL, "app", "jané", "p&ss=", client_secret="s"),
            {
                "grant_type": "password",
                "client_id": "app",
                "client_secret": "s",
                "username": "jané",
                "password": "p&ss=",
            },
        ),
    ],
)
def test_each_grant_sends_its_fields(
    provider: Provider, credentials: Credentials, form: dict[str, str]
) -> None:
    """The token request holds exactly what the grant needs, form-encoded."""
    with httpx.Client(transport=httpx.MockTransport(provider)) as client:
        client.get(API_URL, auth=TokenAuth(credentials))
    assert provider.forms == [form]


def test_twenty_threads_ask_for_one_token(provider: Provider) -> None:
    """Threads that start together wait for one login and share its token."""
    auth = TokenAuth(PASSWORD)
    start = threading.Barrier(20)

    def call() -> int:
        start.wait()
        return client.get(API_URL).status_code

    with (
        httpx.Client(transport=httpx.MockTransport(provider), auth=auth) as client,
        ThreadPoolExecutor(20) as pool,
    ):
        statuses = [future.result() for future in [pool.submit(call) for _ in range(20)]]
    assert statuses == [200] * 20
    assert provider.grants == ["password"]


def run_tasks(provider: Provider, auth: TokenAuth, count: int) -> list[object]:
    """Call the API in as many tasks at once; give statuses and errors."""

    async def slowly(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        return provider(request)

    async def run() -> list[object]:
        async with httpx.AsyncClient(transport=httpx.MockTransport(slowly), auth=auth) as client:
            calls = (client.get(API_URL) for _ in range(count))
            done = await asyncio.gather(*calls, return_exceptions=True)
        return [r.status_code if isinstance(r, httpx.Response) else r for r in done]

    return asyncio.run(run())


def test_twenty_tasks_ask_for_one_token(provider: Provider) -> None:
    """Tasks that start together wait for one login and share its token."""
    assert run_tasks(provider, TokenAuth(PASSWORD), 20) == [200] * 20
    assert provider.grants == ["password"]


def test_twenty_tasks_renew_a_revoked_token_once(provider: Provider) -> None:
    """When all get a 401 for the same token, one of them refreshes it and all are replayed."""
    auth = TokenAuth(PASSWORD)
    run_tasks(provider, auth, 1)
    provider.revoked.add("t1")
    assert run_tasks(provider, auth, 20) == [200] * 20
    assert provider.grants == ["password", "refresh_token"]


def test_a_refused_login_is_tried_once_for_all_who_wait(provider: Provider) -> None:
    """A wrong password is not sent twenty times; every caller gets an error of its own."""
    provider.answers = [httpx.Response(401, json={"error": "invalid_grant"})]
    errors = run_tasks(provider, TokenAuth(PASSWORD), 20)
    assert provider.grants == ["password"]
    assert {type(error) for error in errors} == {AuthenticationError}
    assert len({id(error) for error in errors}) == 20


def test_a_silent_provider_is_asked_once_for_all_who_wait(provider: Provider) -> None:
    """When no answer comes, those who waited are told so instead of waiting in turn."""
    provider.answers = [httpx.ConnectTimeout("no")]
    errors = run_tasks(provider, TokenAuth(PASSWORD), 5)
    assert provider.grants == ["password"]
    assert sorted(type(error).__name__ for error in errors) == [
        *["AuthenticationError"] * 4,
        "ConnectTimeout",
    ]


class WatchedLock:
    """A lock that tells when somebody has to wait for it."""

    def __init__(self) -> None:
        self.lock, self.is_awaited = threading.Lock(), threading.Event()

    def acquire(self) -> bool:
        """Take the lock, telling if that means waiting."""
        if not self.lock.acquire(blocking=False):
            self.is_awaited.set()
            self.lock.acquire()
        return True

    def release(self) -> None:
        """Give it back."""
        self.lock.release()


def test_a_silent_provider_frees_the_threads_that_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread behind one whose connection fails gets its error from that one try."""
    auth, lock, asked = TokenAuth(PASSWORD), WatchedLock(), []
    monkeypatch.setattr(auth, "_lock", lock)

    def slowly(request: httpx.Request) -> httpx.Response:
        asked.append(request.url)
        assert lock.is_awaited.wait(10)
        raise httpx.ConnectError("no")

    with (
        httpx.Client(transport=httpx.MockTransport(slowly), auth=auth) as client,
        ThreadPoolExecutor(2) as pool,
    ):
        calls = [pool.submit(client.get, API_URL) for _ in range(2)]
        raised = {type(call.exception()) for call in calls}
    assert raised == {httpx.ConnectError, AuthenticationError}
    assert asked == [TOKEN_URL]


def test_a_token_is_renewed_before_it_expires(
    http: httpx.Client, provider: Provider, clock: Clock
) -> None:
    """Within 30 seconds of its end a token is refreshed, not used."""
    http.get(API_URL)
    clock.now_s += 269
    http.get(API_URL)
    clock.now_s += 2
    http.get(API_URL)
    assert provider.used == ["t1", "t1", "t2"]
    assert provider.grants == ["password", "refresh_token"]
    assert provider.forms[1] == {
        "grant_type": "refresh_token",
        "client_id": "app",
        "refresh_token": "r1",
    }


def test_a_short_lived_token_is_used_for_most_of_its_life(
    http: httpx.Client, provider: Provider, clock: Clock
) -> None:
    """The leeway is a fifth of the life at most, so that a token of ten seconds is used at all."""
    provider.expires_in = 10
    http.get(API_URL)
    clock.now_s += 7
    http.get(API_URL)
    assert provider.used == ["t1", "t1"]


def test_a_401_leads_to_one_refresh_and_one_replay(http: httpx.Client, provider: Provider) -> None:
    """The rejected request is sent again, body and all, with the new token."""
    http.get(API_URL)
    provider.revoked.add("t1")
    assert http.post(API_URL, json={"a": 1}).status_code == 200
    assert provider.used == ["t1", "t1", "t2"]


def test_a_second_401_is_the_answer(http: httpx.Client, provider: Provider) -> None:
    """A fresh token that is rejected too is not renewed again."""
    provider.revoked.update({"t1", "t2"})
    assert http.get(API_URL).status_code == 401
    assert provider.used == ["t1", "t2"]


def test_a_stream_is_not_replayed(http: httpx.Client, provider: Provider) -> None:
    """A body that was read away cannot be sent again: its 401 is the answer."""
    provider.revoked.add("t1")
    assert http.post(API_URL, content=iter([b"once"])).status_code == 401
    assert provider.used == ["t1"]


def test_a_refused_refresh_falls_back_to_a_new_grant(
    http: httpx.Client, provider: Provider, clock: Clock
) -> None:
    """A session that ended at the provider means logging in anew, unseen by the caller."""
    http.get(API_URL)
    clock.now_s += 290
    provider.answers = [httpx.Response(400, json={"error": "invalid_grant"})]
    assert http.get(API_URL).status_code == 200
    assert provider.grants == ["password", "refresh_token", "password"]


def test_a_refresh_token_that_is_over_is_not_sent(
    http: httpx.Client, provider: Provider, clock: Clock
) -> None:
    """Keycloak tells how long a refresh token lives."""
    provider.answers = [
        httpx.Response(
            200,
            json={
                "access_token": "a",
                "expires_in": 60,
                "refresh_token": "r",
                "refresh_expires_in": 100,
            },
        )
    ]
    http.get(API_URL)
    clock.now_s += 101
    http.get(API_URL)
    assert provider.grants == ["password", "password"]


def test_an_answer_without_a_refresh_token_keeps_the_old_one(
    http: httpx.Client, provider: Provider, clock: Clock
) -> None:
    """A provider that does not rotate refresh tokens is not asked for the password again."""
    http.get(API_URL)
    provider.refreshes = False
    for _ in range(2):
        clock.now_s += 290
        http.get(API_URL)
    assert provider.grants == ["password", "refresh_token", "refresh_token"]
    assert provider.forms[2]["refresh_token"] == "r1"


def test_a_valid_token_outlives_a_failing_provider(
    http: httpx.Client, provider: Provider, clock: Clock
) -> None:
    """Inside the leeway a provider's 503 is no reason to fail: the old token still works."""
    http.get(API_URL)
    clock.now_s += 280
    provider.answers = [httpx.Response(503), httpx.Response(503)]
    assert http.get(API_URL).status_code == 200
    assert provider.used == ["t1", "t1"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            httpx.Response(
                401, json={"error": "invalid_grant", "error_description": "Invalid user"}
            ),
            "the token was refused: Invalid user",
        ),
        (httpx.Response(200, text="<html>"), "holds no access_token"),
        (httpx.Response(200, json={"token": "x"}), "holds no access_token"),
        (
            httpx.Response(200, json={"access_token": "x", "token_type": "mac"}),
            "gave no bearer token",
        ),
        (httpx.Response(500, text="<html>"), "the token was refused"),
    ],
)
def test_a_refusal_says_what_the_provider_said(
    http: httpx.Client, provider: Provider, answer: httpx.Response, said: str
) -> None:
    """The provider's own words are in the message; nothing that was sent to it is."""
    provider.answers = [answer]
    with pytest.raises(AuthenticationError, match=said) as caught:
        http.get(API_URL)
    assert HIDDEN not in f"{caught.value!r} {vars(caught.value)}"


def test_a_static_token_is_never_renewed(provider: Provider) -> None:
    """A 401 for a token that was handed in is the answer."""
    provider.revoked.add("mine")
    with httpx.Client(transport=httpx.MockTransport(provider)) as client:
        assert client.get(API_URL, auth=TokenAuth(StaticToken("mine"))).status_code == 401
    assert (provider.used, provider.forms) == (["mine"], [])


def test_a_callback_is_asked_again_when_its_token_ends(provider: Provider, clock: Clock) -> None:
    """A callback's token is kept for its life; a 401 asks for another."""
    given = iter(["a", "b", "c"])
    auth = TokenAuth(
        TokenCallback(lambda: AccessToken(value=Secret(next(given)), expires_in_s=100)), clock=clock
    )
    with httpx.Client(transport=httpx.MockTransport(provider), auth=auth) as client:
        client.get(API_URL)
        client.get(API_URL)
        clock.now_s += 99
        client.get(API_URL)
        provider.revoked.add("b")
        client.get(API_URL)
    assert provider.used == ["a", "a", "b", "b", "c"]


def test_a_callback_may_be_async_with_tasks_only(provider: Provider) -> None:
    """An awaitable is awaited by the async client and refused by the other."""

    async def token() -> str:
        return "a"

    auth = TokenAuth(TokenCallback(token))
    assert run_tasks(provider, auth, 3) == [200] * 3
    blocking = TokenAuth(TokenCallback(token))
    with (
        httpx.Client(transport=httpx.MockTransport(provider)) as client,
        pytest.raises(ConfigurationError, match="needs an AsyncClient"),
    ):
        client.get(API_URL, auth=blocking)


def test_a_cancelled_login_leaves_the_client_usable(provider: Provider) -> None:
    """Cancelling the one that logs in frees the others: one of them logs in instead."""
    auth = TokenAuth(PASSWORD)

    async def run() -> None:
        asked = asyncio.Event()
        go_on = asyncio.Event()

        async def slowly(request: httpx.Request) -> httpx.Response:
            if request.url == TOKEN_URL and not asked.is_set():
                asked.set()
                await go_on.wait()
            return provider(request)

        async with httpx.AsyncClient(transport=httpx.MockTransport(slowly), auth=auth) as client:
            first = asyncio.create_task(client.get(API_URL))
            await asked.wait()
            second = asyncio.create_task(client.get(API_URL))
            await asyncio.sleep(0)
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            assert (await second).status_code == 200

    asyncio.run(run())
    assert provider.grants == ["password"]


def test_a_failing_callback_frees_the_lock(provider: Provider) -> None:
    """What a callback raises reaches its caller, and the next caller can try."""
    answers: list[Callable[[], str]] = [lambda: str(1 // 0), lambda: "a"]
    auth = TokenAuth(TokenCallback(lambda: answers.pop(0)()))
    with httpx.Client(transport=httpx.MockTransport(provider), auth=auth) as client:
        with pytest.raises(ZeroDivisionError):
            client.get(API_URL)
        assert client.get(API_URL).status_code == 200


def test_a_token_that_was_taken_is_gone(provider: Provider) -> None:
    """The next call asks for a token with the grant."""
    auth = TokenAuth(PASSWORD)
    with httpx.Client(transport=httpx.MockTransport(provider), auth=auth) as client:
        client.get(API_URL)
        taken = auth.take()
        assert taken is not None
        assert taken.access.reveal() == "t1"
        client.get(API_URL)
    assert provider.grants == ["password", "password"]


@pytest.mark.parametrize(
    ("url", "is_allowed"),
    [
        ("https://cx.example.com/", True),
        ("http://cx.example.com/", False),
        ("http://localhost:8080/", True),
        ("http://app.localhost/", True),
        ("http://127.0.0.1/", True),
        ("http://127.9.9.9/", True),
        ("http://[::1]/", True),
        ("http://localhost.example.com/", False),
        ("http://10.0.0.1/", False),
    ],
)
def test_a_token_travels_over_https_or_not_at_all(
    provider: Provider, url: str, is_allowed: bool
) -> None:
    """Over plain http it goes to this machine only, unless that is allowed; nothing is sent."""
    with httpx.Client(transport=httpx.MockTransport(provider)) as client:
        if is_allowed:
            client.get(url, auth=TokenAuth(StaticToken("t")))
        else:
            with pytest.raises(ConfigurationError, match="over plain http"):
                client.get(url, auth=TokenAuth(StaticToken("t")))
            assert provider.used == []
            client.get(url, auth=TokenAuth(StaticToken("t"), allow_plain_http=True))
    assert provider.used == ["t"]


def test_a_password_is_not_sent_over_plain_http(provider: Provider) -> None:
    """The token endpoint has to be private as well."""
    auth = TokenAuth(PasswordGrant("http://id.example.com/token", "app", "jane", HIDDEN))
    with (
        httpx.Client(transport=httpx.MockTransport(provider)) as client,
        pytest.raises(ConfigurationError, match=r"id\.example\.com"),
    ):
        client.get(API_URL, auth=auth)
    assert provider.forms == []


@pytest.mark.parametrize(
    "credentials",
    [
        PASSWORD,
        ClientCredentials(TOKEN_URL, "app", HIDDEN),
        RefreshToken(TOKEN_URL, "app", HIDDEN),
        StaticToken(HIDDEN),
        PasswordGrant(TOKEN_URL, "app", "jane", "x", client_secret=HIDDEN),
    ],
)
def test_no_secret_is_shown(credentials: Credentials) -> None:
    """Neither credentials, nor the auth made of them, nor a held token shows a secret."""
    auth = TokenAuth(credentials)
    shown = f"{credentials!r} {credentials} {auth!r} {vars(auth)!r}"
    assert HIDDEN not in shown
    assert "***" in shown


def test_a_secret_is_hidden_everywhere_but_in_reveal() -> None:
    """repr, str, format and pickle do not give the text away; equality works."""
    secret = Secret(HIDDEN)
    assert f"{secret!r} {secret} {secret:>10}" == "Secret('***') ***        ***"
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(secret)
    with pytest.raises(TypeError, match="not pickled"):
        copy.deepcopy(secret)
    assert (secret == Secret(HIDDEN), secret == HIDDEN, bool(Secret(""))) == (True, False, False)
    assert Secret(secret).reveal() == HIDDEN


@pytest.mark.parametrize("token", [f"{HIDDEN}\n", f"{HIDDEN}\r\nX: y", f"{HIDDEN}\x00"])
def test_a_token_that_no_header_can_carry_is_refused(provider: Provider, token: str) -> None:
    """A line break left over from a file is told of, without the token, and nothing is sent."""
    for credentials in (StaticToken(token), TokenCallback(lambda: token)):
        with (
            httpx.Client(transport=httpx.MockTransport(provider)) as client,
            pytest.raises(ConfigurationError, match="line break") as caught,
        ):
            client.get(API_URL, auth=TokenAuth(credentials))
        assert HIDDEN not in str(caught.value)
    assert provider.used == []


def test_a_granted_token_that_no_header_can_carry_is_refused(
    http: httpx.Client, provider: Provider
) -> None:
    """That is the provider's fault, and told as such."""
    provider.answers = [httpx.Response(200, json={"access_token": "a\nb"})]
    with pytest.raises(AuthenticationError, match="no header can carry"):
        http.get(API_URL)


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, content=b"[" * 200_000),
        httpx.Response(
            200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(b"not gzip")
        ),
    ],
    ids=["nested", "encoding"],
)
def test_a_token_answer_that_cannot_be_read_is_an_authentication_error(
    http: httpx.Client, provider: Provider, answer: httpx.Response
) -> None:
    """However broken it is; the next call asks again."""
    provider.answers = [answer]
    with pytest.raises(AuthenticationError, match="the token endpoint's answer"):
        http.get(API_URL)
    assert http.get(API_URL).status_code == 200


def test_a_callback_without_a_token_is_refused(provider: Provider) -> None:
    """What is no token is not written into a header, blocking or awaited."""

    async def nothing() -> None:
        return None

    given: list[object] = [lambda: None, nothing]
    for callback in given:
        auth = TokenAuth(TokenCallback(callback))  # type: ignore[arg-type]
        (error,) = run_tasks(provider, auth, 1)
        assert isinstance(error, ConfigurationError)
        assert "neither a text nor an AccessToken" in str(error)
    with (
        httpx.Client(transport=httpx.MockTransport(provider)) as client,
        pytest.raises(ConfigurationError, match="neither a text nor an AccessToken"),
    ):
        client.get(API_URL, auth=TokenAuth(TokenCallback(lambda: None)))  # type: ignore[arg-type,return-value]
    assert provider.used == []


@pytest.mark.parametrize("url", [f"https://u:{HIDDEN}@h/token", f"//{HIDDEN}@h", f"{HIDDEN}@h/t"])
def test_a_token_url_with_a_password_is_refused(url: str) -> None:
    """It would be shown with the grant; an `@` in the path is none."""
    makers: list[Callable[[str], object]] = [
        lambda url: PasswordGrant(url, "app", "jane", "p"),
        lambda url: ClientCredentials(url, "app", "s"),
        lambda url: RefreshToken(url, "app", "r"),
    ]
    for make in makers:
        with pytest.raises(ConfigurationError, match="token_url") as caught:
            make(url)
        assert HIDDEN not in str(caught.value)
        make("https://h/realms/a@b/token?x=@")
