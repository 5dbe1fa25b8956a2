"""From a source to a collection that has been checked and holds no secret."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import httpx

from postspec.collection import CollectionError, mask_secrets, read_collection
from postspec.fetch._canonical import canonical, masked_text, parse_json
from postspec.fetch._download import Download, Downloader
from postspec.fetch._environments import Environments, read_environments
from postspec.fetch._error import FetchError, failure
from postspec.fetch._page import LATEST, PublishedIds, clean_ids, read_page
from postspec.fetch._source import ApiSource, FileSource, PageSource, parse_source
from postspec.findings import Finding


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a source gave: JSON texts in one canonical form, with every secret masked.

    `collection_text` is a collection that `read_collection` accepts, out of any wrapper.
    `metadata_text` is what a documentation host publishes about it. `environments` are
    `(name, text)`; a name is a stranger's text, and no file name. Findings have pointers into
    `collection_text`.
    """

    collection_text: str
    metadata_text: str | None = None
    environments: tuple[tuple[str, str], ...] = ()
    findings: tuple[Finding, ...] = ()


def fetch(source: str, *, client: httpx.Client, api_key: str | None) -> Fetched:
    """Give the collection at a source: a documentation page, the Postman API, or a file.

    Talks to the host that the source names and to no other, but for Postman's own documentation
    pages, whose data is on Postman's gateway. `api_key` goes to the Postman API only. Nothing is
    written anywhere.

    Raises:
        FetchError: nothing usable is there; its finding says what and why.
    """
    parsed = parse_source(source)
    if isinstance(parsed, FileSource):
        return _checked(_read_file(parsed), shown=parsed.path)
    if isinstance(parsed, ApiSource):
        return _from_api(parsed, client, api_key)
    return _from_page(parsed, client)


def _read_file(source: FileSource) -> bytes:
    try:
        return Path(source.path).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is no name of a file"
        message = f"the file cannot be read: {reason}"
        raise failure("fetch-file-unreadable", message, source=source.path) from error


def _from_api(source: ApiSource, client: httpx.Client, api_key: str | None) -> Fetched:
    if source.needs_key and not api_key:
        message = f"{source.host} wants an API key, and none is given"
        raise failure("fetch-no-key", message, source=source.shown)
    if api_key and not (api_key.isascii() and api_key.isprintable() and " " not in api_key):
        # The client's own complaint about such a header would quote it.
        message = "the API key has characters that no key has"
        raise failure("fetch-no-key", message, source=source.shown)
    headers = {"X-Api-Key": api_key} if source.needs_key and api_key else {}
    downloader = Downloader(client, source.host, source.shown, headers)
    return _checked(_json_body(downloader.get(source.url), source.shown), shown=source.shown)


def _from_page(source: PageSource, client: httpx.Client) -> Fetched:
    downloader = Downloader(client, source.data_host, source.shown)
    ids = source.ids
    if not ids.published:
        page = Downloader(client, source.host, source.shown).get(source.url)
        if _is_json(page):
            return _checked(page.body, shown=source.shown)
        ids = read_page(page.body.decode("utf-8", "replace"))
        if not ids.published:
            message = "the page names no collection published from Postman"
            raise failure("fetch-no-collection", message, source=source.shown)
    metadata = _metadata(downloader, ids)
    ids = ids.or_else(_ids_of(metadata))
    if not ids.owner:
        message = "the published metadata names no owner of the collection"
        raise failure("fetch-no-collection", message, source=source.shown)
    fetched = _checked(_published(downloader, ids), shown=source.shown)
    found = _environments(downloader, ids, metadata, fetched.collection_text)
    text, masked = masked_text(metadata, what="the metadata", shown=source.shown)
    return Fetched(
        collection_text=fetched.collection_text,
        metadata_text=None if metadata is None else text,
        environments=found.texts,
        findings=fetched.findings + masked + found.findings,
    )


def _metadata(downloader: Downloader, ids: PublishedIds) -> object:
    """Give the published metadata; nothing where the host keeps none and the owner is known."""
    url = f"https://{downloader.host}/view/metadata/{quote(ids.published)}"
    try:
        body = _json_body(downloader.get(url), downloader.shown)
    except FetchError as error:
        if ids.owner and error.finding.rule == "fetch-not-found":
            return None
        raise
    try:
        return parse_json(body)
    except (ValueError, RecursionError) as error:
        raise _not_json(downloader.shown, "the metadata", body) from error


def _ids_of(metadata: object) -> PublishedIds:
    if not isinstance(metadata, dict):
        return PublishedIds(version=LATEST)
    collection = metadata.get("collection")
    info = collection.get("info") if isinstance(collection, dict) else None
    owner = info.get("owner") if isinstance(info, dict) else ""
    ids = clean_ids(owner=owner, version=metadata.get("activeVersionTag"))
    return ids.or_else(PublishedIds(version=LATEST))


def _published(downloader: Downloader, ids: PublishedIds, environment: str = "") -> bytes:
    """Give the published collection; with an environment, its variables filled in by the host."""
    query = {"segregateAuth": "true", "versionTag": ids.version}
    if environment:
        query = {"environment": environment, **query}
    path = f"/api/collections/{quote(ids.owner)}/{quote(ids.published)}"
    url = f"https://{downloader.host}{path}?{urlencode(query)}"
    return _json_body(downloader.get(url), downloader.shown)


def _environments(
    downloader: Downloader, ids: PublishedIds, metadata: object, collection_text: str
) -> Environments:
    return read_environments(
        metadata,
        collection_text,
        filled_in=lambda environment: _published(downloader, ids, environment),
        shown=downloader.shown,
    )


def _is_json(download: Download) -> bool:
    return download.body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


def _json_body(download: Download, shown: str) -> bytes:
    if not _is_json(download):
        raise _not_json(shown, "the answer", download.body)
    return download.body


def _not_json(shown: str, what: str, body: bytes) -> FetchError:
    start = body.lstrip()[:200].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return failure("fetch-not-json", f"{what} is an HTML page, not JSON", source=shown)
    return failure("fetch-not-json", f"{what} is not JSON", source=shown)


def _checked(data: bytes, *, shown: str) -> Fetched:
    """Make sure that the bytes are a collection with requests in it, and mask its secrets."""
    try:
        collection, _ = read_collection(data, file=shown)
        value = _unwrapped(parse_json(data))
        _, findings = read_collection(canonical(value).encode(), file=shown)
    except CollectionError as error:
        raise _unusable(error.finding, data, shown) from error
    if collection.request_count == 0:
        empty = next(f for f in findings if f.rule == "collection-empty")
        raise FetchError(empty)
    return Fetched(collection_text=canonical(mask_secrets(value)[0]), findings=findings)


def _unwrapped(value: object) -> object:
    """Take a collection out of the Postman API's wrapper: what is stored is what was exported."""
    if (
        isinstance(value, dict)
        and "item" not in value
        and isinstance(value.get("collection"), dict)
    ):
        return value["collection"]
    return value


def _unusable(finding: Finding, data: bytes, shown: str) -> FetchError:
    position = finding.place.position
    lines_after = data.rstrip().count(b"\n") + 1
    if finding.rule == "json-invalid" and position and position.line >= lines_after:
        tail = data.rstrip()[-1:]
        if tail not in (b"}", b"]"):
            message = f"the text breaks off after {len(data)} bytes"
            return failure("fetch-truncated", message, source=shown)
    return FetchError(finding)
