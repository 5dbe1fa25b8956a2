"""How connections are made and kept: TLS, proxy, pool."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from .errors import ConfigurationError
from .transport import Timeouts

if TYPE_CHECKING:
    import ssl


@dataclass(frozen=True, slots=True, kw_only=True)
class Connections:
    """How connections are made and kept.

    `proxy` is a proxy's URL, perhaps with a user name and password; without one, the environment
    is asked (`HTTPS_PROXY`, `NO_PROXY`). `trust` says whose certificates count: a file or folder of
    them in PEM, or a context that is set up already, with a client's certificate for example.
    At most `limit` connections are open, of which `kept` may be idle, for `kept_s` seconds.
    """

    proxy: str | None = field(default=None, repr=False)
    trust: ssl.SSLContext | str | os.PathLike[str] | None = None
    limit: int | None = 100
    kept: int | None = 20
    kept_s: float | None = 5.0

    def arguments(self, timeouts: Timeouts) -> dict[str, Any]:
        """Say the same in the way of `httpx.Client`.

        Raises:
            ConfigurationError: the proxy is no URL of a proxy, or there is no such certificate.
        """
        limits = httpx.Limits(
            max_connections=self.limit,
            max_keepalive_connections=self.kept,
            keepalive_expiry=self.kept_s,
        )
        found: dict[str, Any] = {"limits": limits, "timeout": httpx.Timeout(**timeouts.as_dict())}
        if self.proxy is not None:
            found["proxy"] = self._proxy()
        if self.trust is not None:
            found["verify"] = self._context()
        return found

    def _proxy(self) -> httpx.Proxy:
        try:
            return httpx.Proxy(str(self.proxy))
        except (ValueError, httpx.InvalidURL):
            raise ConfigurationError("the proxy is not the URL of a proxy") from None

    def _context(self) -> ssl.SSLContext:
        if not isinstance(self.trust, str | os.PathLike):
            assert self.trust is not None  # noqa: S101 - the only caller's case
            return self.trust
        import ssl  # here, since httpx loads it late as well

        place = Path(self.trust)
        try:
            if place.is_dir():
                return ssl.create_default_context(capath=place)
            return ssl.create_default_context(cafile=place)
        except OSError as error:
            raise ConfigurationError(
                f"no certificates can be read from {str(place)!r}: {error.strerror or error}"
            ) from error
