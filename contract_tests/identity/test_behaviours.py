"""The stub's identity provider against the recorded answers of a real Keycloak.

`nox -s keycloak` starts a real one, and compares with what it answers then.
"""

from __future__ import annotations

import pytest

from contract_tests.identity.behaviours import BEHAVIOURS, Realm
from contract_tests.identity.masking import mask
from contract_tests.identity.recording import recorded


@pytest.mark.parametrize("name", BEHAVIOURS)
def test_the_stub_answers_as_keycloak_did(stub: Realm, name: str) -> None:
    """Status, headers, errors word for word, claims and lifetimes are those of a real Keycloak."""
    assert mask(BEHAVIOURS[name](stub)) == recorded()[name]


def test_every_recorded_answer_is_asked_for() -> None:
    """The recording has the behaviours of the table and no others."""
    assert recorded().keys() == BEHAVIOURS.keys()
