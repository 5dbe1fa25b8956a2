"""Items: folders, requests and their saved responses; an odd one costs itself, never the rest."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from postspec.collection._body import read_body
from postspec.collection._fields import read_auth, read_headers, read_variables
from postspec.collection._islands import without_tags
from postspec.collection._markdown import description
from postspec.collection._model import Auth, Folder, Request, RequestItem, SavedResponse
from postspec.collection._notes import Notes
from postspec.collection._plain import entries, kind, known_of, text
from postspec.collection._url import read_url

_LONGEST_URL = 100
#: Requests that were saved with the responses of an item: as written, and read.
_Originals = list[tuple[object, Request]]
_ITEM_KEYS = frozenset({"request", "item", "name", "response"})


class Ledger(Struct):
    """What was met while reading: how many requests were written, and what each item is called.

    `subjects` maps an item's pointer to its folder path, name, method and URL.
    """

    request_count: int = 0
    is_documenter: bool = False
    subjects: dict[str, str] = field(default_factory=dict)


class Above(Struct, frozen=True):
    """What an item inherits: the names of the folders above it, and the nearest auth."""

    path: tuple[str, ...] = ()
    auth: Auth | None = None


def read_items(
    value: object, pointer: str, above: Above, ledger: Ledger, notes: Notes
) -> tuple[Folder | RequestItem, ...]:
    """Read a list of items, in document order."""
    if isinstance(value, dict) and not _ITEM_KEYS.isdisjoint(value):
        return tuple(_read_item(value, pointer, above, ledger, notes))
    return tuple(
        item
        for _, entry, at in entries(value, pointer, notes, "item-unreadable")
        for item in _read_item(entry, at, above, ledger, notes)
    )


def _read_item(
    node: object, pointer: str, above: Above, ledger: Ledger, notes: Notes
) -> Iterator[Folder | RequestItem]:
    if not isinstance(node, dict):
        notes.about(" / ".join(above.path)).add(
            "item-unreadable", pointer, f"the item is {kind(node)}, neither folder nor request"
        )
        return
    has_request = node.get("request") is not None
    has_items = bool(node.get("item")) or ("item" in node and not has_request)
    if has_request:
        ledger.request_count += 1
        item = _request_item(node, pointer, above, ledger, notes)
        if item is not None:
            yield item
    if has_items:
        yield _folder(node, pointer, above, ledger, notes)
    subject = notes.about(ledger.subjects.get(pointer, _subject(above, node)))
    if has_request and has_items:
        subject.add("item-is-folder-and-request", pointer, "the item is a folder and a request")
    if not has_request and not has_items:
        subject.add("item-without-request", pointer, "the item holds neither items nor a request")


def _subject(above: Above, node: dict[str, object], method: str = "", url: str = "") -> str:
    path = " / ".join((*above.path, text(node.get("name")) or "(no name)"))
    call = f"{method} {url[:_LONGEST_URL]}".strip()
    return f"{path}   {call}" if call else path


def _folder(
    node: dict[str, object], pointer: str, above: Above, ledger: Ledger, notes: Notes
) -> Folder:
    name = without_tags(text(node.get("name")))
    about = notes.about(_subject(above, node))
    ledger.subjects.setdefault(pointer, about.subject)
    auth = read_auth(node.get("auth"), f"{pointer}/auth", about, inherited=above.auth)
    inside = Above((*above.path, name or "(no name)"), auth or above.auth)
    return Folder(
        name=name,
        items=read_items(node.get("item"), f"{pointer}/item", inside, ledger, about),
        description=description(node.get("description"), f"{pointer}/description", about),
        auth=auth,
        variables=read_variables(node.get("variable"), f"{pointer}/variable", about),
        pointer=pointer,
    )


def _request_item(
    node: dict[str, object], pointer: str, above: Above, ledger: Ledger, notes: Notes
) -> RequestItem | None:
    written, at = node["request"], f"{pointer}/request"
    about = notes.about(_subject(above, node))
    ledger.subjects[pointer] = about.subject
    if not isinstance(written, (dict, str)):
        about.add("request-unreadable", pointer, f"the request is {kind(written)}")
        return None
    if isinstance(written, dict):
        ledger.is_documenter |= "urlObject" in written
        about = notes.about(_subject(above, node, _method_text(written), _url_text(written)))
        ledger.subjects[pointer] = about.subject
    return RequestItem(
        name=without_tags(text(node.get("name"))),
        request=_request(written, at, above, about),
        responses=_responses(node.get("response"), f"{pointer}/response", above, about),
        variables=read_variables(node.get("variable"), f"{pointer}/variable", about),
        description=description(node.get("description"), f"{pointer}/description", about),
        id=text(node.get("id") or node.get("_postman_id") or node.get("uid")),
        pointer=pointer,
    )


def _method_text(node: dict[str, object]) -> str:
    method = node.get("method")
    return method if isinstance(method, str) and method.strip() else "GET"


def _url_text(node: dict[str, object]) -> str:
    url = node.get("url", node.get("urlObject"))
    return text(url.get("raw")) if isinstance(url, dict) else text(url)


def _request(node: dict[str, object] | str, pointer: str, above: Above, notes: Notes) -> Request:
    if isinstance(node, str):
        return Request(method="GET", url=read_url(node, None, pointer, notes), pointer=pointer)
    return Request(
        method=_method(node.get("method"), f"{pointer}/method", notes),
        url=read_url(node.get("url"), node.get("urlObject"), f"{pointer}/url", notes),
        headers=read_headers(node.get("header"), f"{pointer}/header", notes),
        body=read_body(node.get("body"), f"{pointer}/body", notes),
        auth=read_auth(node.get("auth"), f"{pointer}/auth", notes, inherited=above.auth),
        description=description(node.get("description"), f"{pointer}/description", notes),
        pointer=pointer,
    )


def _method(value: object, pointer: str, notes: Notes) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip() if "{{" in value else value.strip().upper()
    if value not in (None, ""):
        notes.add("method-unreadable", pointer, f"the method is {kind(value)}")
    return "GET"


def _responses(
    value: object, pointer: str, above: Above, notes: Notes
) -> tuple[SavedResponse, ...]:
    originals: _Originals = []
    if isinstance(value, dict) and not {"code", "body", "name"}.isdisjoint(value):
        return (_response(value, pointer, above, originals, notes),)
    responses = []
    for _, entry, at in entries(value, pointer, notes, "response-unreadable"):
        if isinstance(entry, dict):
            responses.append(_response(entry, at, above, originals, notes))
        elif entry is not None:
            notes.add("response-unreadable", at, f"the saved response is {kind(entry)}")
    return tuple(responses)


def _response(
    node: dict[str, object], pointer: str, above: Above, originals: _Originals, notes: Notes
) -> SavedResponse:
    return SavedResponse(
        name=without_tags(text(node.get("name"))),
        code=_code(node.get("code"), f"{pointer}/code", notes),
        status=text(node.get("status")),
        headers=read_headers(node.get("header"), f"{pointer}/header", notes),
        body=text(node.get("body")),
        preview_language=text(node.get("_postman_previewlanguage")),
        original_request=_original(
            node.get("originalRequest"), f"{pointer}/originalRequest", above, originals, notes
        ),
        pointer=pointer,
    )


def _original(
    value: object, pointer: str, above: Above, originals: _Originals, notes: Notes
) -> Request | None:
    """Read the request of a saved response, each of those that are the same but once."""
    if not isinstance(value, (dict, str)) or value == "":
        if value not in (None, ""):
            message = f"the request of the saved response is {kind(value)}"
            notes.add("response-unreadable", pointer, message)
        return None
    request = known_of(value, originals)
    if request is None:
        request = _request(value, pointer, above, notes)
        originals.append((value, request))
    return request


def _code(value: object, pointer: str, notes: Notes) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        return int(value) if len(value.strip()) <= 3 else None
    if value not in (None, ""):
        notes.add("response-unreadable", pointer, f"the status code is {kind(value)}")
    return None
