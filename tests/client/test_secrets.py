"""A secret is in no repr, message, traceback or log, whatever goes wrong with it in hand.

Every secret of a run holds the same mark; whatever is shown is searched for it, so that quoting,
escaping and cutting cannot hide a leak.
"""

from __future__ import annotations

import asyncio
import contextlib
import http.server
import importlib
import logging
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

#: What a package generated for this run has; a type checker does not know it.
Anything = Any

BASE = "https://cx.example.com"
KEYCLOAK = "https://id.example.com/realms/r/protocol/openid-connect"

#: Stands in every secret, and nowhere else.
MARK = "c4n4ry"
#: Stands in the values of a call, which may be private: httpx alone logs URLs, and says so.
VALUE = "pr1v4t3"

quiet = settings(
    max_examples=150,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes here
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

#: A password may be any text; what travels in a header is printable ASCII.
any_secret = st.builds("{}{}{}".format, st.text(max_size=5), st.just(MARK), st.text(max_size=5))
printable = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=5)
header_secret = st.builds("{}{}{}".format, printable, st.just(MARK), printable)


@dataclass
class Shown:
    """All that people and machines get to see of a run: log records, reprs, errors."""

    texts: list[str] = field(default_factory=list)

    def see(self, *things: object) -> None:
        """Look at values as a debugger, an assertion or an f-string would."""
        self.texts += [f"{thing!r} {thing} {thing:}" for thing in things]

    def catch(self, error: BaseException) -> None:
        """Look at an error as a log, a process pool or an error tracker would."""
        self.see(error, error.args)
        self.texts += traceback.format_exception(error)
        own = traceback.TracebackException.from_exception(error, capture_locals=True)
        self.texts += list(_locals_of_package(own))

    def assert_nothing_secret(self) -> None:
        """Fail where the mark is seen, showing only around it."""
        found = [(text, mark) for text in self.texts for mark in (MARK, VALUE) if mark in text]
        leaks = {text[max(0, text.index(mark) - 300) :][:340] for text, mark in found}
        assert not leaks


def _locals_of_package(shown: traceback.TracebackException) -> Iterator[str]:
    """Give what the package's own frames hold; what others' hold is not ours to say."""
    for frame in shown.stack:
        if "desk_client" in frame.filename:
            # The arguments of the call are there: they are the caller's own.
            yield f"{frame.name}: {frame.locals}".replace(VALUE, "")
    for inner in (shown.__cause__, shown.__context__):
        if inner is not None:
            yield from _locals_of_package(inner)


class _Records(logging.Handler):
    def __init__(self, shown: Shown) -> None:
        super().__init__(logging.DEBUG)
        self._shown = shown

    def emit(self, record: logging.LogRecord) -> None:
        """Look at the message and at its arguments."""
        shown = f"{self.format(record)} {record.args!r}"
        self._shown.texts.append(shown.replace(VALUE, "") if record.name == "httpx" else shown)


@contextlib.contextmanager
def everything_shown() -> Iterator[Shown]:
    """Look at every log of every library too, and judge at the end."""
    shown = Shown()
    root, handler = logging.getLogger(), _Records(shown)
    before = root.level
    root.setLevel(logging.DEBUG)
    root.addHandler(handler)
    try:
        yield shown
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
    shown.assert_nothing_secret()


# --- what may go wrong ----------------------------------------------------------------------------


def _echo(request: httpx.Request) -> object:
    """Give back all that was sent, as a careless server does in its errors."""
    signed = f"{request.headers.get('Authorization')} and {request.headers.get('X-Api-Key')}"
    sent = {"message": f"cannot take {signed}", "error": {"message": signed}}
    form = httpx.QueryParams(request.content.decode("utf-8", "replace"))
    return {**sent, "error_description": " ".join(form.values()), "sent": dict(form)}


Answer = Callable[[httpx.Request], httpx.Response]


def _raise(error: Exception) -> Answer:
    def answer(_: httpx.Request) -> httpx.Response:
        raise error

    return answer


def _answer(status: int, body: object = None) -> Answer:
    return lambda _: httpx.Response(status, json=body)


FAULTS: dict[str, Answer] = {
    "refused": lambda r: httpx.Response(400, json=_echo(r)),
    "failed": lambda r: httpx.Response(503, json=_echo(r)),
    "unauthorized": lambda r: httpx.Response(401, json=_echo(r)),
    "a page": lambda r: httpx.Response(200, text=f"<html>{_echo(r)}"),
    "not JSON": lambda r: httpx.Response(200, text=f"{{{_echo(r)}"),
    "another shape": lambda r: httpx.Response(200, json=[_echo(r)]),
    "empty": lambda _: httpx.Response(200),
    "bad encoding": lambda _: httpx.Response(
        200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(b"no gzip")
    ),
    "no connection": _raise(httpx.ConnectError("refused")),
    "too late": _raise(httpx.ReadTimeout("late")),
    "a header it cannot send": _raise(httpx.LocalProtocolError(f"Illegal header b'{MARK}'")),
    "redirected": lambda _: httpx.Response(307, headers={"Location": "http://other.example.com/"}),
}


@dataclass(frozen=True)
class World:
    """An identity provider and an API, of which one does something wrong."""

    tokens: tuple[str, str]
    at_login: Answer | None = None
    at_call: Answer | None = None
    at_logout: Answer | None = None

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer as whichever is asked."""
        if request.url.path.endswith("/logout"):
            return (self.at_logout or _answer(204))(request)
        if request.url.host == "id.example.com":
            access, refresh = self.tokens
            token = {"access_token": access, "refresh_token": refresh, "expires_in": 300}
            return (self.at_login or _answer(200, token))(request)
        return (self.at_call or _answer(200, []))(request)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Draw what goes wrong, and where."""
    fault = st.none() | st.sampled_from(sorted(FAULTS)).map(FAULTS.__getitem__)
    tokens = (draw(header_secret | any_secret), draw(any_secret))
    return World(tokens, at_login=draw(fault), at_call=draw(fault), at_logout=draw(fault))


def credentials_of(package: Anything, secret: str, kind: str) -> object:
    """Give one of the ways to log in, the secret in every place that holds one."""
    token = f"{KEYCLOAK}/token"
    made: dict[str, Callable[[], object]] = {
        "password": lambda: package.PasswordGrant(
            token, "app", "jane", secret, client_secret=secret
        ),
        "client": lambda: package.ClientCredentials(token, "app", secret),
        "refresh": lambda: package.RefreshToken(token, "app", secret, client_secret=secret),
        "static": lambda: package.StaticToken(secret),
        "callback": lambda: package.TokenCallback(lambda: secret),
        "callback with a life": lambda: package.TokenCallback(
            lambda: package.AccessToken(value=package.Secret(secret), expires_in_s=9)
        ),
    }
    return made[kind]()


KINDS = ("password", "client", "refresh", "static", "callback", "callback with a life")


def blocking(package: Anything, world: World, secret: str, kind: str, key: str) -> None:
    """Log in, call and log out with the blocking client; look at everything on the way."""
    with everything_shown() as shown, httpx.Client(transport=httpx.MockTransport(world)) as http:
        credentials = credentials_of(package, secret, kind)
        client = package.Client(
            BASE,
            credentials,
            http_client=http,
            headers={"X-Api-Key": key},
            retries=package.Retries.without_waits(1),
            on_deviation=lambda where, deviation: shown.see(where, deviation),
        )
        for call in (
            lambda: client.routing_engine.list_queues(class_=VALUE),
            lambda: client.routing_engine.delete_queue(VALUE),
            lambda: shown.see(client.with_response(client.routing_engine.list_queues).deviations),
            client.logout,
        ):
            try:
                call()
            except package.ApiError as error:
                shown.catch(error)
        shown.see(credentials, client, client._session, client._session.site.auth)
        shown.see(vars(client._session.site.auth), client.with_options(headers={"X": key}))


def awaited(package: Anything, world: World, secret: str, kind: str, key: str) -> None:
    """Do the same with the asynchronous client."""

    async def run(shown: Shown) -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(world)) as http:
            client = package.AsyncClient(
                BASE,
                credentials_of(package, secret, kind),
                http_client=http,
                headers={"X-Api-Key": key},
                retries=package.Retries.without_waits(1),
            )
            calls: list[Callable[[], Any]] = [
                lambda: client.routing_engine.list_queues(class_=VALUE),
                lambda: client.routing_engine.delete_queue(VALUE),
                client.logout,
            ]
            for call in calls:
                try:
                    await call()
                except package.ApiError as error:
                    shown.catch(error)
            shown.see(client, client._session, vars(client._session.site.auth))

    with everything_shown() as shown:
        asyncio.run(run(shown))


@quiet
@given(world=worlds(), secret=header_secret, kind=st.sampled_from(KINDS), key=header_secret)
def test_nothing_that_goes_wrong_shows_a_secret(
    desk_client: ModuleType, world: World, secret: str, kind: str, key: str
) -> None:
    """Refused, lost or unreadable, at the login, the call or the logout, in either client."""
    blocking(desk_client, world, secret, kind, key)
    awaited(desk_client, world, secret, kind, key)


@quiet
@given(secret=any_secret, kind=st.sampled_from(KINDS))
def test_no_secret_of_any_letters_is_shown(desk_client: ModuleType, secret: str, kind: str) -> None:
    """A password may hold line breaks, and letters that no header can carry."""
    blocking(desk_client, World(tokens=(secret, secret)), secret, kind, MARK)


def test_the_mark_is_found_where_it_is_shown() -> None:
    """The search would see a leak in a log, an error, its cause and a repr."""
    leaks: list[Callable[[Shown], None]] = [
        lambda _: logging.getLogger("any").debug("a %s", MARK),
        lambda shown: shown.see({"password": MARK}),
        lambda shown: shown.catch(ValueError(MARK)),
        lambda shown: shown.catch(_with_cause()),
    ]
    for leak in leaks:
        with pytest.raises(AssertionError, match=MARK), everything_shown() as shown:
            leak(shown)


def _with_cause() -> Exception:
    error = ValueError("plain")
    error.__cause__ = KeyError(MARK)
    return error


# --- a real connection ----------------------------------------------------------------------------


class _Loopback(http.server.BaseHTTPRequestHandler):
    """Grants a token, and answers the API's calls with a text that is no JSON."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """Grant a token."""
        self.rfile.read(int(self.headers["Content-Length"]))
        self._send(b'{"access_token": "%s", "expires_in": 300}' % MARK.encode())

    def do_GET(self) -> None:
        """Answer with what cannot be read."""
        self._send(self.headers["Authorization"].encode())

    def _send(self, content: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_the_whole_stack_logs_no_secret(desk_client: ModuleType) -> None:
    """Over a real connection, httpx and httpcore at DEBUG, no record holds password or token."""
    package: Anything = desk_client
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Loopback)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    base = f"http://127.0.0.1:{server.server_port}"
    try:
        with everything_shown() as shown:
            credentials = package.PasswordGrant(f"{base}/token", "app", "jane", MARK)
            with package.Client(base, credentials) as client:
                with pytest.raises(package.DecodeError) as caught:
                    client.routing_engine.list_queues()
                shown.catch(caught.value)
            assert any("send_request_headers" in text for text in shown.texts)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_fake_hides_them_too(desk_client: ModuleType) -> None:
    """What a test's fake remembers is there for the asking, and not in its repr."""
    package: Anything = desk_client
    testing: Anything = importlib.import_module(f"{desk_client.__name__}.testing")
    with everything_shown() as shown:
        fake = testing.FakeApi()
        client = fake.client(credentials_of(package, MARK, "password"), headers={"X-Key": MARK})
        client.routing_engine.list_queues(class_=VALUE)
        client.logout()
        shown.see(fake, fake.requests, fake.logins)
        assert fake.logins[0].form["password"] == MARK
