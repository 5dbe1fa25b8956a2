"""The way in: bytes → `Collection` or `Environment`."""

from __future__ import annotations

from msgspec.structs import replace

from postspec.collection._error import COLLECTION, ENVIRONMENT
from postspec.collection._fields import read_auth, read_variables
from postspec.collection._items import Above, Ledger, read_items
from postspec.collection._markdown import description
from postspec.collection._mask import mask_secrets
from postspec.collection._model import Collection, Dialect, Environment, Variable
from postspec.collection._notes import Notes
from postspec.collection._parse import parse, too_deep
from postspec.collection._plain import text
from postspec.collection._recognise import Document, find_collection, find_environment
from postspec.findings import Finding

_DIALECTS: dict[str, Dialect] = {"/v2.0.0/": "v2.0.0", "/v2.1.0/": "v2.1.0"}

_SECRETS = {"jwt": "a JSON Web Token", "aws-access-key": "an AWS access key"}


def read_collection(data: bytes, *, file: str) -> tuple[Collection, tuple[Finding, ...]]:
    """Give the collection in a file and what was odd about it.

    Reads v2.0.0, v2.1.0, documenter exports and the answers of the Postman API. Secrets are masked
    before anything else is looked at. Findings carry pointers into the file, in document order of
    reading; `findings.located` with `locator` adds lines and columns. `file` is the name to show.

    Raises:
        CollectionError: the file is no collection at all, or a v1 one.
    """
    parsed = parse(data, COLLECTION, file=file)
    document = find_collection(parsed, file=file)
    masked, secrets = _masked(parsed, file)
    node = masked["collection"] if document.pointer and isinstance(masked, dict) else masked
    assert isinstance(node, dict)  # masking changes texts, not structure  # noqa: S101
    notes, ledger = Notes(file), Ledger()
    collection = _read(Document(node, document.pointer), ledger, notes)
    _note_secrets(secrets, ledger, notes)
    return collection, tuple(notes.findings)


def read_environment(data: bytes, *, file: str) -> Environment:
    """Give the environment in a file, out of the Postman API's wrapper where it has one.

    Values that Postman marks secret, and those that look like one, are not read.

    Raises:
        CollectionError: the file is no environment.
    """
    node = find_environment(parse(data, ENVIRONMENT, file=file), file=file)
    _, secrets = _masked(node, file)
    variables = read_variables(node["values"], "/values", Notes(file))
    hidden = {pointer.rpartition("/")[0] for pointer, _ in secrets}
    return Environment(
        name=text(node.get("name")),
        variables=tuple(_hidden(v) if v.pointer in hidden else v for v in variables),
    )


def _masked(value: object, file: str) -> tuple[object, tuple[tuple[str, str], ...]]:
    try:
        return mask_secrets(value)
    except RecursionError as error:
        raise too_deep(str(error), file=file) from None


def _hidden(variable: Variable) -> Variable:
    return replace(variable, value="", is_secret=True)


def _read(document: Document, ledger: Ledger, notes: Notes) -> Collection:
    node, pointer = document.node, document.pointer
    info = node.get("info")
    info = info if isinstance(info, dict) else {}
    auth = read_auth(node.get("auth"), f"{pointer}/auth", notes)
    items = read_items(node.get("item"), f"{pointer}/item", Above(auth=auth), ledger, notes)
    if not ledger.request_count:
        notes.add("collection-empty", pointer, "the collection holds no request")
    return Collection(
        name=text(info.get("name")),
        dialect=_dialect(document, info, ledger, notes),
        items=items,
        description=description(info.get("description"), f"{pointer}/info/description", notes),
        version=_version(info.get("version")),
        auth=auth,
        variables=read_variables(node.get("variable"), f"{pointer}/variable", notes),
        request_count=ledger.request_count,
        file=notes.file,
    )


def _dialect(document: Document, info: dict[str, object], ledger: Ledger, notes: Notes) -> Dialect:
    schema = text(info.get("schema"))
    known = next((dialect for sign, dialect in _DIALECTS.items() if sign in schema), None)
    if ledger.is_documenter or "publishedId" in info:
        return "documenter"
    if known is not None:
        return known
    what = (
        f"the schema {schema[:100]!r} is not known" if schema else "the collection names no schema"
    )
    notes.add("schema-unknown", f"{document.pointer}/info", what)
    return "v2.1.0"


def _version(value: object) -> str:
    """Give the version as text; Postman may write it as `{major, minor, patch, identifier}`."""
    if not isinstance(value, dict):
        return text(value)
    numbers = ".".join(text(value.get(part, 0)) for part in ("major", "minor", "patch"))
    identifier = text(value.get("identifier"))
    return f"{numbers}-{identifier}" if identifier else numbers


def _note_secrets(secrets: tuple[tuple[str, str], ...], ledger: Ledger, notes: Notes) -> None:
    for pointer, kind_ in secrets:
        message = f"a secret is written here: {_SECRETS.get(kind_, kind_.replace('-', ' '))}"
        subject = _subject_above(pointer, ledger.subjects)
        notes.about(subject).add("secret-masked", pointer, message, is_confidential=True)


def _subject_above(pointer: str, subjects: dict[str, str]) -> str:
    while pointer:
        if pointer in subjects:
            return subjects[pointer]
        pointer = pointer.rpartition("/")[0]
    return ""
