"""One login for a whole run: its token is renewed before it expires, and after a 401.

The generated client's own rules do the work: they hold a token, renew it and keep every secret out
of errors, and what a user of the client relies on is what the tests rely on.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import Any, Final

import httpx
from schemathesis.auths import AuthContext
from schemathesis.generation.case import Case
from schemathesis.schemas import BaseSchema

from postspec.client.runtime.auth import TokenAuth
from postspec.client.runtime.credentials import Credentials, StaticToken
from postspec.client.runtime.errors import AuthenticationError, ConfigurationError

#: How long schemathesis uses a token before it asks again, which costs nothing; whole seconds.
_ASK_AGAIN_S: Final = 1

_LONGEST: Final = 200


class LoginError(RuntimeError):
    """A server gives no token. The message says why, without a secret."""


class Login:
    """Who calls. `clock` gives seconds that never go back."""

    def __init__(
        self,
        credentials: Credentials,
        user_agent: str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._credentials = credentials
        self._user_agent = user_agent
        self._clock = clock
        #: Signs the requests of an httpx client. Where tokens go, the settings say, over http too.
        self.auth = TokenAuth(credentials, allow_plain_http=True, clock=clock)

    def token(self, http: httpx.Client, *, is_refused: bool = False) -> str:
        """Give a token that is valid now; a new one where the one in hand was refused.

        `http` makes the connections on which it is asked for.

        Raises:
            LoginError: there is none.
        """
        request = httpx.Request("GET", http.base_url, headers={"User-Agent": self._user_agent})
        flow = self.auth.sync_auth_flow(request)
        try:
            signed = self._signed(http, request, flow, next(flow))
            if is_refused and not isinstance(self._credentials, StaticToken):
                again = flow.send(httpx.Response(401, request=request))
                signed = self._signed(http, request, flow, again)
        except AuthenticationError as error:
            raise LoginError(_told(error)) from None
        except (ConfigurationError, httpx.HTTPError) as error:
            raise LoginError(f"no login: {str(error)[:_LONGEST] or type(error).__name__}") from None
        finally:
            flow.close()
        return signed.headers["Authorization"].removeprefix("Bearer ")

    @staticmethod
    def _signed(
        http: httpx.Client,
        request: httpx.Request,
        flow: Generator[httpx.Request, httpx.Response, None],
        step: httpx.Request,
    ) -> httpx.Request:
        """Send what the flow wants to have sent, until it has signed the request."""
        while step is not request:
            step = flow.send(http.send(step, auth=None))
        return step

    def sign(self, schema: BaseSchema, http: httpx.Client) -> None:
        """Have schemathesis put a token on every request it makes from a schema."""
        login, clock = self, self._clock

        @schema.auth(refresh_interval=_ASK_AGAIN_S, retry_on=[401])
        class _Bearer:
            _given_at = float("-inf")

            def get(self, _case: Case[Any], _context: AuthContext) -> str:
                # Asked again sooner, the answer was a 401, and what it has is to be forgotten.
                is_refused = clock() - self._given_at < _ASK_AGAIN_S
                token = login.token(http, is_refused=is_refused)
                self._given_at = clock()
                return token

            def set(self, case: Case[Any], data: str, _context: AuthContext) -> None:
                case.headers["Authorization"] = f"Bearer {data}"


def _told(error: AuthenticationError) -> str:
    """Say what the token endpoint answered; its texts hold no secret of ours any more."""
    answer = ", ".join(str(part) for part in (error.status, error.code) if part)
    return f"no login: {str(error)[:_LONGEST]}{f' ({answer})' if answer else ''}"
