"""Values are written into requests the way servers read them."""

from __future__ import annotations

import datetime
import uuid

import pytest

from postspec.client.runtime.wire import date_time, segment

UTC = datetime.UTC
EAST = datetime.timezone(datetime.timedelta(hours=5, minutes=30))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "2026-01-02T03:04:05.000Z"),
        (datetime.datetime(2026, 1, 2, 3, 4, 5, 678000, UTC), "2026-01-02T03:04:05.678Z"),
        (datetime.datetime(2026, 1, 2, 3, 4, 5, 678901, UTC), "2026-01-02T03:04:05.678901Z"),
        (datetime.datetime(2026, 1, 2, 3, 4, tzinfo=EAST), "2026-01-02T03:04:00.000+05:30"),
        (datetime.datetime(2026, 1, 2, 3, 4), "2026-01-02T03:04:00.000"),  # noqa: DTZ001 - naive
    ],
)
def test_a_point_in_time(value: datetime.datetime, text: str) -> None:
    """UTC ends in Z, another zone in its offset; what was written is read back."""
    assert date_time(value) == text
    assert datetime.datetime.fromisoformat(text) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a b/c", "a%20b%2Fc"),
        ("é?#%", "%C3%A9%3F%23%25"),
        (".", "%2E"),
        ("..", "%2E%2E"),
        ("...", "..."),
        (True, "true"),
        (7, "7"),
        (datetime.date(2026, 1, 2), "2026-01-02"),
        (datetime.datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00%3A00%3A00.000Z"),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    ],
)
def test_a_path_segment(value: object, text: str) -> None:
    """A value stays one segment, and says the same as in JSON."""
    assert segment("id", value) == text


def test_an_empty_segment_is_refused() -> None:
    """`DELETE /queues/` would be another request than `DELETE /queues/{id}`."""
    with pytest.raises(ValueError, match="id is empty"):
        segment("id", "")
