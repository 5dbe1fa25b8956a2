"""Operations that belong together agree: what is created can be read, listed, updated, deleted."""

from __future__ import annotations

import pytest

from contract_tests.harness.document import subject
from contract_tests.harness.document.workflows import Collection, collections, life_of_an_item
from contract_tests.harness.servers import server

COLLECTIONS = collections(subject.document())


@pytest.mark.parametrize("collection", COLLECTIONS, ids=str)
def test_life_of_an_item(collection: Collection) -> None:
    """An item is there from its creation to its deletion, with what was last sent, and then gone."""
    stub, token = server.fresh()
    with stub.client(token) as http:
        assert not life_of_an_item(http, collection)
