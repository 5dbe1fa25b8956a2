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
from collections.abc import AsyncGenerator, Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx

from .credentials import (
    AccessToken,
    Credentials,
    OAuthGrant,
    Secret,
    StaticToken,
    TokenCallback,
)
from .errors import AuthenticationError, ConfigurationError
from .sending import TOKEN_REQUEST

if TYPE_CHECKING:
    import asyncio

#: A token is renewed this many seconds before it expires, or a fifth of its life if that is less.
LEEWAY_S = 30.0


class _Lock(enum.Enum):
    """What a flow asks of whoever runs it, beside sending requests."""

    ACQUIRE = "acquire"
    RELEASE = "release"


#: A flow yields requests to send, takes and gives back the lock, or has a callback asked.
_Step = httpx.Request | _Lock | TokenCallback


class HeldToken(NamedTuple):
    """A token in use. Times are the clock's, in seconds; None means that the end is not known."""

    access: Secret
    renew_at: float | None = None
    expires_at: float | None = None
    refresh: Secret | None = None
    refresh_until: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Refusal:
    """Why no token could be got; kept apart from the exception, which each caller gets anew."""

    problem: str
    status: int | None = None
    body: object = field(default=None, repr=False)

    def error(self) -> AuthenticationError:
        return AuthenticationError(self.problem, status=self.status, body=self.body)


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
        self._refusal = _Refusal(problem="no token was asked for")
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
        url = credentials.logout_address()
        if url is None:
            return
        form = credentials.logout_form(held.refresh)
        response = yield self._form_request(url, form, template)
        if not response.is_success:
            secrets = [*self._secrets(), held.access.reveal(), held.refresh.reveal()]
            body = without_secrets(_json(response), secrets)
            raise AuthenticationError(
                "the logout was refused", status=response.status_code, body=body
            )

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
                if isinstance(step, _Lock):
                    has_lock = step is _Lock.ACQUIRE
                    self._lock.acquire() if has_lock else self._lock.release()
                elif isinstance(step, TokenCallback):
                    answer = _not_awaitable(step.callback())
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
                    answer = await given if inspect.isawaitable(given) else given
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
            return self._hold_given(given)
        if not isinstance(credentials, OAuthGrant):
            raise ConfigurationError("these credentials cannot be renewed")
        refresh = self._usable_refresh_token(held)
        if refresh is not None:
            response = yield self._token_request(credentials.refresh_form(refresh), request)
            if response.status_code == 200:
                return self._hold(response, refresh)
        response = yield self._token_request(credentials.form(), request)
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

    def _token_request(self, form: Mapping[str, str], request: httpx.Request) -> httpx.Request:
        """Write a token request with the timeouts and the name of the call that needs it."""
        assert isinstance(self._credentials, OAuthGrant)  # noqa: S101 - the only caller's case
        return self._form_request(self._credentials.token_url, form, request)

    def _form_request(
        self, address: str, form: Mapping[str, str], request: httpx.Request
    ) -> httpx.Request:
        url = httpx.URL(address)
        self._check_is_private(url)
        headers = {"Accept": "application/json", "User-Agent": request.headers["User-Agent"]}
        extensions = {TOKEN_REQUEST: True}
        if "timeout" in request.extensions:
            extensions["timeout"] = request.extensions["timeout"]
        return httpx.Request("POST", url, data=form, headers=headers, extensions=extensions)

    def _hold(self, response: httpx.Response, refresh: Secret | None) -> HeldToken:
        """Read a token endpoint's answer (RFC 6749, sections 5.1 and 5.2)."""
        value = _json(response)
        if response.status_code != 200:
            raise self._refused("the token was refused", response.status_code, value)
        if not isinstance(value, Mapping) or not isinstance(value.get("access_token"), str):
            raise self._refused("the token endpoint's answer holds no access_token", 200, None)
        if str(value.get("token_type", "bearer")).lower() != "bearer":
            raise self._refused("the token endpoint gave no bearer token", 200, None)
        if not _fits_header(value["access_token"]):
            raise self._refused("the token endpoint gave a token no header can carry", 200, None)
        given = value.get("refresh_token")
        now = self._clock()
        life, refresh_life = _seconds(value, "expires_in"), _seconds(value, "refresh_expires_in")
        return HeldToken(
            access=Secret(value["access_token"]),
            renew_at=None if life is None else now + life - min(LEEWAY_S, life / 5),
            expires_at=None if life is None else now + life,
            refresh=Secret(given) if isinstance(given, str) else refresh,
            # Keycloak writes 0 for a refresh token without an end.
            refresh_until=now + refresh_life if refresh_life else None,
        )

    def _hold_given(self, given: object) -> HeldToken:
        if not isinstance(given, str | AccessToken):
            raise ConfigurationError("the token callback gave neither a text nor an AccessToken")
        token = given if isinstance(given, AccessToken) else AccessToken(value=Secret(given))
        life, now = token.expires_in_s, self._clock()
        return HeldToken(
            access=token.value,
            renew_at=None if life is None else now + life - min(LEEWAY_S, life / 5),
            expires_at=None if life is None else now + life,
        )

    def _refused(self, problem: str, status: int, body: object) -> AuthenticationError:
        # A provider may repeat what it was sent: "no user with the password hunter2".
        safe = without_secrets(body, self._secrets())
        self._refusal = _Refusal(problem=problem, status=status, body=safe)
        self._refusals += 1
        return self._refusal.error()

    def _secrets(self) -> list[str]:
        held, own = self._held, self._credentials
        secrets = list(own.secrets()) if isinstance(own, OAuthGrant) else []
        if held is not None:
            secrets += [held.access] if held.refresh is None else [held.access, held.refresh]
        return [secret.reveal() for secret in secrets]

    def _undecodable(self, answer: httpx.Response) -> AuthenticationError:
        problem = "the token endpoint's answer is not in its Content-Encoding"
        return self._refused(problem, answer.status_code, None)

    def _note_silence(self) -> None:
        """Tell those who wait that no answer came; a caller that gave up tells them nothing."""
        self._refusal = _Refusal(problem="the token endpoint did not answer")
        self._refusals += 1

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


def without_secrets(value: object, secrets: Sequence[str], levels: int = 8) -> object:
    """Give a JSON value in whose texts no secret stands; what is nested deeper is left out."""
    if isinstance(value, str):
        for secret in secrets:
            value = value.replace(secret, "***") if secret else value
        return value
    if isinstance(value, list):
        return [without_secrets(v, secrets, levels - 1) for v in value] if levels else []
    if isinstance(value, Mapping):
        return {
            without_secrets(k, secrets): without_secrets(v, secrets, levels - 1)
            for k, v in (value.items() if levels else ())
        }
    return value


def _advance(flow: Generator[_Step, Any, None], answer: object) -> _Step | None:
    try:
        return flow.send(answer)
    except StopIteration:
        return None


def _signed(request: httpx.Request, token: Secret) -> httpx.Request:
    text = token.reveal()
    if not _fits_header(text):
        raise ConfigurationError(
            "the token holds a line break or another character that no header can carry"
        )
    request.headers["Authorization"] = f"Bearer {text}"
    return request


def _fits_header(token: str) -> bool:
    return token.isascii() and token.isprintable()


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


def _json(response: httpx.Response) -> object:
    try:
        value: object = response.json()
    except (ValueError, RecursionError):
        return None
    return value


def _seconds(value: Mapping[str, object], name: str) -> float | None:
    written = value.get(name)
    if isinstance(written, str) and written.isascii() and written.isdigit():
        return float(written)
    return float(written) if isinstance(written, int | float) else None


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
