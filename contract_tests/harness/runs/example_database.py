"""Where the inputs that failed in one night are kept for the next: a folder, or a Redis for many machines."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from hypothesis.database import DirectoryBasedExampleDatabase, ExampleDatabase

#: What the environment may say; it goes before the settings.
DATABASE: Final = "POSTSPEC_DATABASE"

#: Where inputs are kept if nobody says where.
FOLDER: Final = Path(".hypothesis", "examples")

_SCHEMES: Final = ("redis", "rediss")
_TIMEOUT_S: Final = 5.0


class ExampleDatabaseError(RuntimeError):
    """The database cannot be used. The message says why; it holds no password."""


def named_database(configured: str, environ: Mapping[str, str] = os.environ) -> str:
    """Give the database that the environment names, or the settings; empty for none."""
    return environ.get(DATABASE) or configured


def open_database(
    named: str, connect: Callable[[str], Any] | None = None
) -> tuple[ExampleDatabase, str]:
    """Give the database of a name, a `redis://` URL or a folder, and how it is shown.

    `connect` makes a Redis client of a URL.

    Raises:
        ExampleDatabaseError: it is none, or does not answer.
    """
    scheme = urlsplit(named).scheme if "://" in named else ""
    if scheme in _SCHEMES:
        return _redis(named, connect or _connected), without_password(named)
    if scheme:
        raise ExampleDatabaseError(
            f"the example database is no redis:// URL and no folder: {without_password(named)}"
        )
    folder = Path(named) if named else FOLDER
    return DirectoryBasedExampleDatabase(folder), folder.as_posix()


def without_password(url: str) -> str:
    """Give a URL with nobody's name and password in it, and no query, which may hold them too."""
    split = urlsplit(url)
    return split._replace(netloc=split.netloc.rpartition("@")[2], query="", fragment="").geturl()


def _connected(url: str) -> Any:  # noqa: ANN401 - a Redis client, of a library that may not be there
    try:
        import redis
    except ImportError:
        raise ExampleDatabaseError(
            "the example database is a Redis, and the Python package redis is not there: "
            "`uv sync --group redis`"
        ) from None
    try:
        return redis.Redis.from_url(
            url, socket_timeout=_TIMEOUT_S, socket_connect_timeout=_TIMEOUT_S
        )
    except ValueError:
        raise ExampleDatabaseError(
            f"the example database has a URL that is none: {without_password(url)}"
        ) from None


def _redis(url: str, connect: Callable[[str], Any]) -> ExampleDatabase:
    client = connect(url)
    from hypothesis.extra.redis import RedisExampleDatabase
    from redis.exceptions import RedisError

    try:
        client.ping()
    except (RedisError, OSError, ValueError) as error:
        # Its text may repeat what was sent, the password among it.
        raise ExampleDatabaseError(
            f"the example database at {without_password(url)} does not answer: "
            f"{type(error).__name__}"
        ) from None
    return RedisExampleDatabase(client, key_prefix=b"postspec-example:")
