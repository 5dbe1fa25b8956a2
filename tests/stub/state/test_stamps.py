"""What a server writes into items by itself."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.stub.state._stamps import restamped, stamped, time_like

Json = Any

NOW = 1_767_225_601.25


@pytest.mark.parametrize(
    ("shown", "written"),
    [
        (1764403200000, 1767225601250),
        (1764403200, 1767225601),
        ("2025-11-29T08:00:00.000Z", "2026-01-01T00:00:01.250Z"),
        ("2025-11-29T08:00:00Z", "2026-01-01T00:00:01Z"),
        ("2025-11-29T08:00:00.123456", "2026-01-01T00:00:01.250000"),
        ("2025-11-29T08:00:00+01:00", "2026-01-01T00:00:01+00:00"),
        ("2025-11-29T08:00:00.000-0500", "2026-01-01T00:00:01.250+0000"),
        ("yesterday", None),
        (True, None),
        (None, None),
        (0, None),
    ],
)
def test_a_time_in_the_form_shown(shown: Json, written: Json) -> None:
    """Milliseconds or seconds since the epoch, or ISO 8601 with its decimals and zone, in UTC."""
    assert time_like(shown, NOW) == written


def test_a_new_item_is_dated() -> None:
    """Times of making and change, whatever their spelling; a change counter begins at 0."""
    shown = {"created_at": 1764403200, "updatedOn": "soon", "__v": 7, "at": 1764403200}
    made = stamped({"at": 5}, shown, {"at"}, NOW)
    assert made == {"at": 5, "created_at": 1767225601, "updatedOn": "soon", "__v": 0}


def test_a_changed_item_is_dated_and_counted() -> None:
    """The time of its making stays; what a client sends is the client's."""
    item = {"createdAt": 1764403200, "updatedAt": 1764403200, "lastModified": 5, "__v": 7}
    changed = restamped(item, {}, {"lastModified"}, NOW)
    assert changed == {**item, "updatedAt": 1767225601, "__v": 8}
