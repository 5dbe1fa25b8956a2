"""What a source is: a page, an address of published metadata, the Postman API, or a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit

from postspec.fetch._error import failure
from postspec.fetch._page import PublishedIds, clean_ids

#: Postman's own documentation pages keep their data on another host; vendors' hosts do not.
_POSTMAN_PAGES = "documenter.getpostman.com"
_POSTMAN_GATEWAY = "documenter.gw.postman.com"
_POSTMAN_API = "api.getpostman.com"
_POSTMAN_API_HOSTS = frozenset({_POSTMAN_API, "api.postman.com"})

_UID = re.compile(r"\d+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_VIEW = re.compile(r"/view/(?:metadata/(?P<metadata>[^/]+)|(?P<owner>\d+)/(?P<published>[^/]+))/?")


@dataclass(frozen=True, slots=True)
class PageSource:
    """A published documentation page, and the host that has its data.

    `ids` are those that the address tells.
    """

    url: str
    host: str
    data_host: str
    shown: str
    ids: PublishedIds


@dataclass(frozen=True, slots=True)
class ApiSource:
    """A collection behind the Postman API. `needs_key` unless the address brings its own."""

    url: str
    host: str
    shown: str
    needs_key: bool


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file on this machine."""

    path: str


Source = PageSource | ApiSource | FileSource


def parse_source(text: str) -> Source:
    """Tell what a source is by its looks.

    Raises:
        FetchError: an address that is not https, or has a login in it.
    """
    text = text.strip()
    if _UID.fullmatch(text):
        return _api(urlsplit(f"https://{_POSTMAN_API}/collections/{text}"))
    if "://" not in text:
        return FileSource(text)
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise failure("fetch-source-unknown", "this is no address", source="") from None
    shown = f"{parts.scheme}://{host}{parts.path}"
    if parts.scheme != "https" or not host or port not in (None, 443) or "@" in parts.netloc:
        message = "only https addresses without a port or a login in them are fetched"
        raise failure("fetch-source-unknown", message, source=shown)
    return _api(parts) if host in _POSTMAN_API_HOSTS else _page(parts, host, shown)


def _api(parts: SplitResult) -> ApiSource:
    host = parts.hostname or ""
    return ApiSource(
        url=parts._replace(fragment="").geturl(),
        host=host,
        shown=f"https://{host}{parts.path}",
        needs_key="access_key" not in parse_qs(parts.query),
    )


def _page(parts: SplitResult, host: str, shown: str) -> PageSource:
    view = _VIEW.fullmatch(parts.path)
    ids = PublishedIds()
    if view is not None:
        ids = clean_ids(
            owner=view["owner"],
            published=view["published"] or view["metadata"],
            version=(parse_qs(parts.query).get("version") or [""])[0],
        )
    return PageSource(
        url=parts._replace(fragment="").geturl(),
        host=host,
        data_host=_POSTMAN_GATEWAY if host == _POSTMAN_PAGES else host,
        shown=shown,
        ids=ids,
    )
