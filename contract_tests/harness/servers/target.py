"""The server under test, and what may be sent to it.

Which servers there are, the settings say; credentials come from the environment alone. Nothing is
ever sent to a host that the settings do not name, and nothing that changes anything unless both the
settings and the person who runs the tests allow it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

import httpx

from contract_tests.harness.servers import identity
from contract_tests.harness.servers.login import Login, LoginError
from contract_tests.harness.servers.traffic import Recording
from postspec.client.runtime.credentials import Credentials, PasswordGrant, StaticToken
from postspec.openapi import Operation
from postspec.project import STUB_TARGETS, ContractTarget, Project

#: Methods that ask for nothing to be changed. Source: RFC 9110 §9.2.1.
SAFE_METHODS = frozenset({"get", "head", "options", "trace"})
#: Methods that change or delete what is there.
_CHANGING = frozenset({"put", "patch", "delete"})

#: What the environment may say.
TOKEN = "POSTSPEC_TOKEN"
USERNAME = "POSTSPEC_USERNAME"
PASSWORD = "POSTSPEC_PASSWORD"
CLIENT_SECRET = "POSTSPEC_CLIENT_SECRET"

_NAMES = f"{USERNAME}, {PASSWORD} and the target's client-id and realm"

_TIMEOUT_S = 15.0


class TargetError(ValueError):
    """There is no target that can be used. The message says what is missing, and where."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """A server, and how to log in there: a token as it is, or a password grant.

    `run` marks everything that is sent, so that its traces can be told from other people's.
    """

    settings: ContractTarget
    credentials: Credentials
    may_write: bool = False
    run: str = ""

    @property
    def url(self) -> str:
        """The URL that every request begins with."""
        return self.settings.url

    @property
    def user_agent(self) -> str:
        """What requests say they come from."""
        return f"postspec-contract/{self.run}"

    @cached_property
    def login(self) -> Login:
        """The one login of the run."""
        return Login(self.credentials, self.user_agent)

    def client(self, recording: Recording | None = None, *, is_known: bool = True) -> httpx.Client:
        """Give an HTTP client of the target that follows no redirect; what it does is recorded.

        Its requests have the run's token, unless it `is_known` to nobody.
        """
        hooks: dict[str, list[Callable[..., None]]] = {"request": [self._mark]}
        if recording is not None:
            hooks["response"] = [recording.add_response]
        return httpx.Client(
            base_url=self.url,
            timeout=_TIMEOUT_S,
            follow_redirects=False,
            headers={"User-Agent": self.user_agent},
            event_hooks=hooks,
            auth=self.login.auth if is_known else None,
        )

    def _mark(self, request: httpx.Request) -> None:
        request.headers["User-Agent"] = self.user_agent

    def log_in(self) -> None:
        """Get a first token, so that a login that fails stops the run before it begins.

        Raises:
            TargetError: the target gives none.
        """
        with self.client(is_known=False) as http:
            try:
                self.login.token(http)
            except LoginError as error:
                names = TOKEN if isinstance(self.credentials, StaticToken) else _NAMES
                raise TargetError(f"{self.url}: {error}; it was tried with {names}") from None

    def may_send(self, operation: Operation, *, is_own: bool = False) -> bool:
        """Tell whether an operation may be sent: its service is there, and it may change things.

        What changes or deletes an item may be sent if the item `is_own`, made by the run or put
        back by it: an id that a document shows, or a list, can be that of somebody's data. A POST
        below an item is an action on that item, as much as a PUT is.
        """
        services = self.settings.services
        if services and not any(_is_below(operation.path, one) for one in services):
            return False
        if operation.method in SAFE_METHODS:
            return True
        is_action = operation.method == "post" and "{" in operation.path
        is_changing = is_action or operation.method in _CHANGING
        return self.may_write and (is_own or self.settings.is_disposable or not is_changing)


def find_target(
    name: str,
    project: Project,
    environ: Mapping[str, str] = os.environ,
    *,
    allow_writes: bool = False,
    run: str = "",
) -> Target:
    """Give the target of a name.

    Raises:
        TargetError: the settings have no such target, the environment no credentials for it, or
            writes are asked for where the settings do not allow them.
    """
    settings = project.contract_targets.get(name)
    if settings is None:
        known = ", ".join([*STUB_TARGETS, *project.contract_targets])
        raise TargetError(f"no target {name!r} in [contract.targets] of postspec.toml: {known}")
    if allow_writes and not settings.allows_writes:
        raise TargetError(f"[contract.targets.{name}] does not say `allow-writes = true`")
    token, user = environ.get(TOKEN, ""), environ.get(USERNAME, "")
    if not (token or user):
        raise TargetError(f"neither {TOKEN} nor {USERNAME} is set in the environment")
    credentials: Credentials = StaticToken(token)
    if not token:
        credentials = PasswordGrant(
            settings.url + _token_path(settings.realm),
            settings.client_id,
            user,
            environ.get(PASSWORD, ""),
            client_secret=environ.get(CLIENT_SECRET) or None,
        )
    return Target(settings=settings, credentials=credentials, may_write=allow_writes, run=run)


def stub_target(url: str, run: str = "") -> Target:
    """Give the stub at a URL of this machine; it is there to be written to."""
    settings = ContractTarget(
        name="stub-http", url=url.rstrip("/"), allows_writes=True, is_disposable=True
    )
    credentials = PasswordGrant(
        settings.url + _token_path(""),
        identity.CLIENT_ID,
        identity.PERSON.name,
        identity.PERSON.password,
    )
    return Target(settings=settings, credentials=credentials, may_write=True, run=run)


def _token_path(realm: str) -> str:
    """Give the token endpoint's path in a realm; in that of the document's example for none."""
    if not realm:
        return identity.provider_path(identity.TOKEN_END)
    operation = identity.provider_operation(identity.TOKEN_END)
    template = operation.path if operation else "/auth/realms/{realm}" + identity.TOKEN_END
    return template.replace("{realm}", quote(realm, safe=""))


def _is_below(path: str, prefix: str) -> bool:
    return (path + "/").startswith(prefix.rstrip("/") + "/")
