"""The two versions that a comparison is given: files, revisions, addresses, collections."""

from __future__ import annotations

import json
import posixpath
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from postspec.cli._errors import CannotRun, cannot_run

if TYPE_CHECKING:
    from postspec.openapi import Document

_TIMEOUT_S = 60.0
_MOST_BYTES = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Version:
    """A document, and the texts of its files by the name under which a place names them.

    A document that was made from a collection has no text.
    """

    document: Document
    texts: Mapping[str, str] = field(default_factory=dict)


def read_version(named: str, *, text: str | None = None, folder: Path | None = None) -> Version:
    """Give what a person named: a file, `REVISION:PATH` of git, or a URL.

    A Postman collection is converted on the way. References into other files are followed, from
    where the document stands. `text` is what stands there, where it is known already; `folder` is in
    the repository that revisions are of (default: the one we are in).

    Raises:
        CannotRun: what was named, or a file it refers to, cannot be read or is neither.
    """
    from postspec.cli._documents import complaining
    from postspec.compat import bundled, place_of
    from postspec.openapi import Document, DocumentError

    texts = {named: text_of(named, folder) if text is None else text}

    def read(name: str) -> Any:  # noqa: ANN401 - a JSON value
        file, _ = place_of(f"/x-postspec-files/{name.replace('~', '~0').replace('/', '~1')}", named)
        if not _is_near(named, file):
            raise DocumentError(named, f"a $ref leads to {file}, which another place serves")
        texts[file] = text_of(file, folder)
        return _value(file, texts[file])

    with complaining():
        raw = _value(named, texts[named])
        if isinstance(raw, dict) and "openapi" not in raw and _is_collection(raw):
            return Version(_converted(named, texts[named]))
        if not isinstance(raw, dict) or not str(raw.get("openapi", "")).startswith("3."):
            raise DocumentError(named, "not an OpenAPI 3 document, nor a Postman collection")
        document = Document(file=named, raw=bundled(raw, named, read))
        _ = document.operations, document.webhooks
    return Version(document, texts)


def text_of(named: str, folder: Path | None = None) -> str:
    """Give the text of a file, of a file at a git revision, or behind a URL.

    Raises:
        CannotRun: it cannot be read.
    """
    try:
        return _bytes_of(named, folder).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(named, "is not UTF-8 text") from error
    except OSError as error:
        raise _unreadable(named, f"cannot be read: {error.strerror or 'no answer'}") from error


def _bytes_of(named: str, folder: Path | None) -> bytes:
    if named.startswith(("http://", "https://")):
        return _fetched(named)
    path = Path(named)
    if ":" in named and not path.exists():
        return _at_revision(named, folder)
    return path.read_bytes()


def _at_revision(named: str, folder: Path | None) -> bytes:
    if named.startswith("-"):
        raise _unreadable(named, "is no revision")
    command = ["git", "show", "--no-textconv", named]
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, timeout=_TIMEOUT_S, check=False
        )
    except (FileNotFoundError, subprocess.TimeoutExpired) as error:
        raise _unreadable(named, "cannot be read: git did not answer") from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise _unreadable(named, f"cannot be read: {reason.removeprefix('fatal: ')}")
    return done.stdout


def _fetched(url: str) -> bytes:
    import httpx

    try:
        with httpx.stream("GET", url, timeout=_TIMEOUT_S, follow_redirects=True) as answer:
            answer.raise_for_status()
            found = b""
            for piece in answer.iter_bytes():
                found += piece
                if len(found) > _MOST_BYTES:
                    raise _unreadable(url, "is larger than 64 MB")
            return found
    except httpx.HTTPStatusError as error:
        raise _unreadable(url, f"answered {error.response.status_code}") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise _unreadable(url, "cannot be reached") from error


def _is_near(named: str, file: str) -> bool:
    """Tell whether a file is served by whoever serves the document that refers to it."""
    if named.startswith(("http://", "https://")):
        import httpx

        one, other = httpx.URL(named), httpx.URL(file)
        return (one.scheme, one.host, one.port) == (other.scheme, other.host, other.port)
    return "://" not in file


def _value(file: str, text: str) -> Any:  # noqa: ANN401 - a JSON value
    from postspec.openapi import DocumentError, SourceError, read_source

    try:
        return json.loads(text) if text.lstrip().startswith("{") else read_source(text)
    except json.JSONDecodeError as error:
        raise DocumentError(file, error.msg, error.lineno, error.colno) from error
    except RecursionError:
        raise DocumentError(file, "nested too deeply") from None
    except SourceError as error:
        line, column = (p.line, p.column) if (p := error.position) else (None, None)
        raise DocumentError(file, error.problem, line, column) from error


def _is_collection(raw: Mapping[str, Any]) -> bool:
    inner = raw.get("collection", raw)
    return isinstance(inner, Mapping) and bool(inner.keys() & {"item", "requests"})


def _converted(named: str, text: str) -> Document:
    from postspec.api import Options, convert_collection
    from postspec.collection import CollectionError, read_collection
    from postspec.openapi import Document, DocumentError, emit_document

    try:
        collection, _ = read_collection(text.encode(), file=named)
    except CollectionError as error:
        raise CannotRun(error.finding) from error
    api, _ = convert_collection(collection, Options())
    if not api.operations and not api.webhooks:
        raise DocumentError(named, "the collection has no request that could be converted")
    return Document(file=named, raw=emit_document(api))


def _unreadable(named: str, problem: str) -> CannotRun:
    file = posixpath.basename(named) if "@" in named else named
    return cannot_run("document-unreadable", problem, file=file)
