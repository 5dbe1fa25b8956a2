"""The two servers that hold `realm.json`: the stub in this process, and a real Keycloak."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

from contract_tests.harness.document import subject
from contract_tests.harness.servers.inprocess import AppTransport
from contract_tests.harness.servers.server import Clock
from contract_tests.identity.behaviours import Realm
from postspec.stub import StubApp, StubSettings, make_app, read_realm

HERE = Path(__file__).parent
REALM_FILE = HERE / "realm.json"

_TIMEOUT_S = 30.0


def stub_app(clock: Clock) -> StubApp:
    """Give a stub of the document under test that holds the realm."""
    realm = read_realm(REALM_FILE.read_bytes())
    settings = StubSettings(
        users=realm.users,
        clients=realm.clients,
        realms=(realm.name,),
        access_token_s=realm.access_token_s,
        refresh_token_s=realm.refresh_token_s,
        now=clock,
    )
    return make_app(subject.document(), settings)


@contextlib.contextmanager
def stub() -> Iterator[Realm]:
    """Give the realm at a stub, where time passes at once."""
    clock = Clock(time.time())

    def wait(seconds: float) -> None:
        clock.now += seconds

    transport = AppTransport(stub_app(clock))
    with httpx.Client(transport=transport, base_url="http://stub.test/auth") as http:
        yield Realm(http, wait)


@contextlib.contextmanager
def keycloak(url: str) -> Iterator[Realm]:
    """Give the realm at a server that runs at this URL."""
    with httpx.Client(base_url=url, timeout=_TIMEOUT_S) as http:
        yield Realm(http, time.sleep)
