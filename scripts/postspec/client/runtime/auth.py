"""Puts a bearer token on every request, fetching and renewing it when needed.

However many threads or tasks share a client, one of them asks for the token and the others wait
for it; where it is refused they get the same refusal, so that a wrong password is tried once. A
token is renewed shortly before it expires, and once after a 401 where the request can be sent
again. A refresh token that is refused leads to a new grant.
"""

from __future__ import annotations

import enum
import inspect
import ipaddress
import threading
import time
from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any

import httpx

from .credentials import (
    Credentials,
    OAuthGrant,
    Secret,
    StaticToken,
    TokenCallback,
)
from .errors import AuthenticationError, ConfigurationError
from .sending import TOKEN_REQUEST
from .tokens import (
    HeldToken,
    Refusal,
    fits_header,
    given_token,
    hold_given,
    json_of,
    read_answer,
    without_secrets,
)

if TYPE_CHECKING:
    import asyncio


class _Lock(enum.Enum):
    """What a flow asks of whoever runs it, beside sending requests."""

    ACQUIRE = "acquire"
    RELEASE = "release"


#: A flow yields requests to send, takes and gives back the lock, or has a callback asked.
_Step = httpx.Request | _Lock | TokenCallback


class TokenAuth(httpx.Auth):
    """Signs requests for one client; see the module for what it promises.

    `clock` gives seconds that never go back. A token is only sent over https, or to this very
    machine, unless `allow_plain_http`.
    """

    def __init__(
        self,
        credentials: Credentials,
        *,
        allow_plain_http: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._credentials = credentials
        self._allow_plain_http = allow_plain_http
        self._clock = clock
        self._held: HeldToken | None = None
        self._refusal = Refusal("no token was asked for")
        self._refusals = 0
        self._lock = threading.Lock()
        self._async_lock: asyncio.Lock | None = None
        self._private: set[tuple[bytes, bytes]] = set()
        if isinstance(credentials, StaticToken):
            self._held = HeldToken(access=credentials.token)

    def __repr__(self) -> str:
        return f"TokenAuth({self._credentials!r})"

    def take(self) -> HeldToken | None:
        """Drop the token and give it; one that a thread is asking for is waited for."""
        with self._lock:
            held, self._held = self._held, None
        return held

    async def take_async(self) -> HeldToken | None:
        """Drop the token and give it; one that a task is asking for is waited for."""
        async with self._lock_of_tasks():
            held, self._held = self._held, None
        return held

    def log_out(
        self, held: HeldToken | None, template: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        """Yield the request that ends the session of a token that was taken, if there is one.

        Only a provider that gave a refresh token keeps a session, and only one whose logout is
        known can be told. `template` lends its User-Agent and timeouts.
        """
        credentials = self._credentials
        if not isinstance(credentials, OAuthGrant) or held is None or held.refresh is None:
            return
        address = credentials.logout_address()
        if address is None:
            return
        url = self._private_url(address)
        response = yield self._form_request(url, credentials.logout_form(held.refresh), template)
        if not response.is_success:
            secrets = [*self._secrets(), held.access, held.refresh]
            body = without_secrets(json_of(response), secrets)
            raise Refusal("the logout was refused", response.status_code, body).error()

    def sync_auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        """Run the flow with threads."""
        flow, has_lock = self._flow(request), False
        answer: Any = None
        try:
            while True:
                step = _advance(flow, answer)
                answer = None
                if step is None:
                    return
                if step is _Lock.ACQUIRE:
                    self._lock.acquire()
                    has_lock = True  # not sooner: who is interrupted while waiting does not have it
                elif step is _Lock.RELEASE:
                    has_lock = False
                    self._lock.release()
                elif isinstance(step, TokenCallback):
                    answer = given_token(_not_awaitable(step.callback()))
                else:
                    answer = yield step
                    if _is_for_token(step):
                        try:
                            answer.read()
                        except httpx.DecodingError:
                            raise self._undecodable(answer) from None
        except GeneratorExit as closed:
            # httpx closes the flow while the error it met is on its way: the exit's context.
            if has_lock and isinstance(closed.__context__, httpx.RequestError):
                self._note_silence()
            raise
        finally:
            flow.close()
            if has_lock:
                self._lock.release()

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Run the flow with tasks."""
        import asyncio  # here, since it is slow to load and threads need none of it

        lock = self._lock_of_tasks()
        flow, has_lock = self._flow(request), False
        answer: Any = None
        try:
            while True:
                step = _advance(flow, answer)
                answer = None
                if step is None:
                    return
                if step is _Lock.ACQUIRE:
                    has_lock = await lock.acquire()
                elif step is _Lock.RELEASE:
                    lock.release()
                    has_lock = False
                elif isinstance(step, TokenCallback):
                    given = step.callback()
                    answer = given_token(await given if inspect.isawaitable(given) else given)
                    del given  # a traceback would show it
                else:
                    answer = yield step
                    if _is_for_token(step):
                        try:
                            await answer.aread()
                        except httpx.DecodingError:
                            raise self._undecodable(answer) from None
        except GeneratorExit:
            # As above, but an asynchronous exit has no context; only a cancelled task is told apart.
            task = asyncio.current_task()
            if has_lock and not (task is not None and task.cancelling()):
                self._note_silence()
            raise
        finally:
            flow.close()
            if has_lock:
                lock.release()

    def _lock_of_tasks(self) -> asyncio.Lock:
        import asyncio  # here, as above

        if self._async_lock is None:
            self._async_lock = asyncio.Lock()
        return self._async_lock

    def _flow(self, request: httpx.Request) -> Generator[_Step, Any, None]:
        """Sign a request; sign it once more with a new token after a 401."""
        self._check_is_private(request.url)
        is_replayable = _is_replayable(request)
        token = self._fresh(rejected=None)
        if token is None:
            token = yield from self._renew(request, rejected=None)
        response: httpx.Response = yield _signed(request, token)
        can_renew = is_replayable and not isinstance(self._credentials, StaticToken)
        if response.status_code == 401 and can_renew:
            renewed = yield from self._renew(request, rejected=token)
            yield _signed(request, renewed)

    def _fresh(self, rejected: Secret | None) -> Secret | None:
        """Give the token in hand, unless it is due, or the one that was just rejected."""
        held = self._held
        if held is None or held.access == rejected:
            return None
        is_due = held.renew_at is not None and self._clock() >= held.renew_at
        return None if is_due else held.access

    def _renew(
        self, request: httpx.Request, rejected: Secret | None
    ) -> Generator[_Step, Any, Secret]:
        """Get a token, or the one that another caller got while this one waited."""
        seen = self._refusals
        yield _Lock.ACQUIRE
        token = self._fresh(rejected)
        if token is None:
            if self._refusals != seen:
                raise self._refusal.error()
            self._held = yield from self._obtain(request, rejected)
            token = self._held.access
        yield _Lock.RELEASE
        return token

    def _obtain(
        self, request: httpx.Request, rejected: Secret | None
    ) -> Generator[_Step, Any, HeldToken]:
        """Ask for a token: by the refresh token where there is one, then by a new grant."""
        credentials, held = self._credentials, self._held
        if isinstance(credentials, TokenCallback):
            given = yield credentials
            return hold_given(given, self._clock())
        if not isinstance(credentials, OAuthGrant):
            raise ConfigurationError("these credentials cannot be renewed")
        url = self._private_url(credentials.token_url)
        refresh = self._usable_refresh_token(held)
        if refresh is not None:
            response = yield self._form_request(url, credentials.refresh_form(refresh), request)
            if response.status_code == 200:
                return self._hold(response, refresh)
        response = yield self._form_request(url, credentials.form(), request)
        if response.status_code >= 500 and held is not None and self._still_valid(held, rejected):
            return held
        return self._hold(response, None)

    def _usable_refresh_token(self, held: HeldToken | None) -> Secret | None:
        if held is None or held.refresh is None:
            return None
        is_over = held.refresh_until is not None and self._clock() >= held.refresh_until
        return None if is_over else held.refresh

    def _still_valid(self, held: HeldToken, rejected: Secret | None) -> bool:
        is_over = held.expires_at is None or self._clock() >= held.expires_at
        return not is_over and held.access != rejected

    def _private_url(self, address: str) -> httpx.URL:
        url = httpx.URL(address)
        self._check_is_private(url)
        return url

    def _form_request(
        self, url: httpx.URL, form: Mapping[str, str], request: httpx.Request
    ) -> httpx.Request:
        """Write a token request with the timeouts and the name of the call that needs it.

        Nothing here fails: the secrets in the form would be seen in the traceback.
        """
        headers = {"Accept": "application/json", "User-Agent": request.headers["User-Agent"]}
        extensions = {TOKEN_REQUEST: True}
        if "timeout" in request.extensions:
            extensions["timeout"] = request.extensions["timeout"]
        return httpx.Request("POST", url, data=form, headers=headers, extensions=extensions)

    def _hold(self, response: httpx.Response, refresh: Secret | None) -> HeldToken:
        """Read a token endpoint's answer; a refusal is told to all who wait for the token."""
        read = read_answer(response, refresh, self._clock(), self._secrets())
        if isinstance(read, HeldToken):
            return read
        self._refuse(read)
        raise read.error()

    def _refuse(self, refusal: Refusal) -> None:
        """Tell those who wait why they get no token; each makes an error of its own from it."""
        self._refusal = refusal
        self._refusals += 1

    def _secrets(self) -> list[Secret]:
        held, own = self._held, self._credentials
        secrets = list(own.secrets()) if isinstance(own, OAuthGrant) else []
        if held is not None:
            secrets += [held.access] if held.refresh is None else [held.access, held.refresh]
        return secrets

    def _undecodable(self, answer: httpx.Response) -> AuthenticationError:
        problem = "the token endpoint's answer is not in its Content-Encoding"
        self._refuse(Refusal(problem, answer.status_code))
        return self._refusal.error()

    def _note_silence(self) -> None:
        """Tell those who wait that no answer came; a caller that gave up tells them nothing."""
        self._refuse(Refusal("the token endpoint did not answer"))

    def _check_is_private(self, url: httpx.URL) -> None:
        place = url.raw_scheme, url.raw_host
        if place in self._private:
            return
        if url.scheme == "https" or self._allow_plain_http or _is_loopback(url.host):
            self._private.add(place)
            return
        raise ConfigurationError(
            f"a token or password is not sent to {url.host!r} over plain http; "
            "use https, or allow_plain_http=True in a network you trust"
        )


def _advance(flow: Generator[_Step, Any, None], answer: object) -> _Step | None:
    try:
        return flow.send(answer)
    except StopIteration:
        return None


def _signed(request: httpx.Request, token: Secret) -> httpx.Request:
    if not fits_header(token):
        raise ConfigurationError(
            "the token holds a line break or another character that no header can carry"
        )
    request.headers["Authorization"] = f"Bearer {token.reveal()}"
    return request


def _is_for_token(request: httpx.Request) -> bool:
    return TOKEN_REQUEST in request.extensions


def _is_replayable(request: httpx.Request) -> bool:
    """Tell, before it is sent, whether a request's body can be sent a second time.

    The session knows, if it made the request.
    """
    known = request.extensions.get("is_replayable")
    return bool(known) if known is not None else hasattr(request, "_content")


def _not_awaitable(given: object) -> object:
    if not inspect.isawaitable(given):
        return given
    if inspect.iscoroutine(given):
        given.close()
    raise ConfigurationError("an async token callback needs an AsyncClient")


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
