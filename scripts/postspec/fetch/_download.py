"""One guarded download: one host, https, bounded in size and time, every failure told apart."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

import httpx

from postspec.fetch._error import FetchError, failure

_LARGEST_BYTES = 64 * 1024 * 1024
_LONGEST_S = 120.0
_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_MOST_REDIRECTS = 5
_STATUSES = {
    401: ("fetch-refused", "refused the request: the key is missing or wrong"),
    403: ("fetch-refused", "refused the request: access is not allowed"),
    404: ("fetch-not-found", "has nothing there"),
    410: ("fetch-not-found", "no longer has it"),
}


@dataclass(frozen=True, slots=True)
class Download:
    """A body, and the media type its sender gave it (lower case, without parameters)."""

    body: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Downloader:
    """Downloads from one host for one source; `shown` is the source as it may be printed.

    `headers` go along with each request and are kept out of every text, this object's included.
    """

    client: httpx.Client
    host: str
    shown: str
    headers: dict[str, str] = field(default_factory=dict, repr=False)

    def get(self, url: str) -> Download:
        """Give the body at a URL, after redirects on the same host.

        Raises:
            FetchError: for every way in which that can fail.
        """
        target = httpx.URL(url)
        give_up_at = time.monotonic() + _LONGEST_S
        for _ in range(_MOST_REDIRECTS + 1):
            self._check(target)
            answer = self._request(target, give_up_at)
            if isinstance(answer, Download):
                return answer
            target = answer
        raise self._failure("fetch-redirected", f"redirects more than {_MOST_REDIRECTS} times")

    def _check(self, target: httpx.URL) -> None:
        own = httpx.URL(f"https://{self.host}/")
        if (target.scheme, target.raw_host, target.port) != ("https", own.raw_host, None):
            where = f"{target.scheme}://{target.host}"[:100]
            raise self._failure("fetch-redirected", f"sends us on to another place, {where}")

    def _request(self, target: httpx.URL, give_up_at: float) -> Download | httpx.URL:
        """Give the body, or where it is instead."""
        request = self.client.build_request("GET", target, headers=self.headers, timeout=_TIMEOUT)
        try:
            response = self.client.send(request, stream=True, follow_redirects=False)
            try:
                if response.has_redirect_location:
                    return target.join(response.headers["location"])
                self._check_status(response)
                return Download(self._read(response, give_up_at), _media_type(response))
            finally:
                response.close()
        except httpx.TimeoutException as error:
            raise self._failure("fetch-timeout", "does not answer in time") from error
        except (httpx.RemoteProtocolError, httpx.DecodingError, httpx.ReadError) as error:
            raise self._failure("fetch-truncated", "broke off its answer") from error
        except httpx.ConnectError as error:
            message = f"cannot be reached: {str(error)[:200]}"
            raise self._failure("fetch-unreachable", message) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            message = f"cannot be talked to ({type(error).__name__})"
            raise self._failure("fetch-unreachable", message) from error

    def _check_status(self, response: httpx.Response) -> None:
        code = response.status_code
        if code == 429:
            raise self._rate_limited(response)
        if code in _STATUSES:
            rule, what = _STATUSES[code]
            raise self._failure(rule, f"{what} (status {code})")
        if code != 200:
            raise self._failure("fetch-failed", f"answers with status {code}")

    def _rate_limited(self, response: httpx.Response) -> FetchError:
        after = response.headers.get("retry-after", "")[:40]
        if not after:
            return self._failure("fetch-rate-limited", "asks us to slow down (status 429)")
        when = f"in {after} seconds" if after.isdigit() else f"after {after}"
        message = "asks us to slow down (status 429)"
        return self._failure("fetch-rate-limited", message, fix=f"try again {when}")

    def _read(self, response: httpx.Response, give_up_at: float) -> bytes:
        body = bytearray()
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > _LARGEST_BYTES:
                size = f"more than {_LARGEST_BYTES // 1024 // 1024} MiB"
                raise self._failure("fetch-too-large", f"answers with {size}")
            if time.monotonic() > give_up_at:
                raise self._failure("fetch-timeout", f"takes more than {_LONGEST_S:.0f} seconds")
        announced = response.headers.get("content-length", "")
        is_plain = "content-encoding" not in response.headers
        if is_plain and announced.isdigit() and int(announced) > len(body):
            what = f"broke off its answer: {len(body)} of {announced} bytes came"
            raise self._failure("fetch-truncated", what)
        return bytes(body)

    def _failure(self, rule: str, what: str, *, fix: str = "") -> FetchError:
        return failure(rule, f"{self.host} {what}", source=self.shown, fix=fix)


def _media_type(response: httpx.Response) -> str:
    media_type: str = response.headers.get("content-type", "")
    return media_type.partition(";")[0].strip().lower()
