"""Which servers there are: the stub always, a real Keycloak where the environment names one."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from contract_tests.identity import servers
from contract_tests.identity.behaviours import Realm

#: Where a Keycloak answers that holds `realm.json`, `/auth` included if it has that.
URL = "POSTSPEC_KEYCLOAK_URL"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs a real Keycloak where none is named."""
    if os.environ.get(URL):
        return
    without = [item for item in items if item.get_closest_marker("keycloak")]
    if without:
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if item not in without]


@pytest.fixture(scope="session")
def keycloak_url() -> str:
    """Give where a real Keycloak answers."""
    return os.environ[URL].rstrip("/")


@pytest.fixture(scope="module")
def stub() -> Iterator[Realm]:
    """Give the realm at a stub of the module's own: what one lets time do, another does not see."""
    with servers.stub() as realm:
        yield realm


@pytest.fixture(params=["stub", pytest.param("keycloak", marks=pytest.mark.keycloak)])
def realm(request: pytest.FixtureRequest) -> Realm:
    """Give the realm at the stub, and again at a real Keycloak."""
    found: Realm = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def keycloak(keycloak_url: str) -> Iterator[Realm]:
    """Give the realm at a real Keycloak."""
    with servers.keycloak(keycloak_url) as realm:
        yield realm
