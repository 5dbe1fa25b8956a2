"""Headers, variables and auth: the lists of named values that Postman writes in many ways."""

from __future__ import annotations

from postspec.collection._markdown import description
from postspec.collection._model import Auth, Header, Variable
from postspec.collection._notes import Notes
from postspec.collection._plain import child, entries, is_disabled, kind, text

#: How Postman's bulk editor switches a line off.
_SWITCHED_OFF = "//"


def read_headers(value: object, pointer: str, notes: Notes) -> tuple[Header, ...]:
    """Read headers: a list of objects or of lines, an object `{name: value}`, or lines of text."""
    if isinstance(value, str):
        lines = [line for line in value.splitlines() if line.strip()]
        return tuple(h for line in lines if (h := _header_line(line, pointer, notes)) is not None)
    headers = (
        _header(key, entry, at, notes)
        for key, entry, at in entries(value, pointer, notes, "header-unreadable")
    )
    return tuple(header for header in headers if header is not None)


def _header(key: str, entry: object, pointer: str, notes: Notes) -> Header | None:
    if key and not isinstance(entry, dict):
        return Header(key=key, value=text(entry), pointer=pointer)
    if isinstance(entry, str):
        return _header_line(entry, pointer, notes) if entry.strip() else None
    if not isinstance(entry, dict):
        notes.add("header-unreadable", pointer, f"the header is {kind(entry)}")
        return None
    name = text(entry.get("key") or entry.get("name") or key).strip()
    if not name:
        if entry.get("value") not in (None, ""):
            notes.add("header-unreadable", pointer, "the header has a value but no name")
        return None
    return Header(
        key=name.removeprefix(_SWITCHED_OFF).strip(),
        value=text(entry.get("value")),
        description=description(entry.get("description"), f"{pointer}/description", notes),
        is_disabled=is_disabled(entry) or name.startswith(_SWITCHED_OFF),
        pointer=pointer,
    )


def _header_line(line: str, pointer: str, notes: Notes) -> Header | None:
    name, _, value = line.partition(":")
    name = name.strip()
    key = name.removeprefix(_SWITCHED_OFF).strip()
    if not key:
        notes.add("header-unreadable", pointer, "the header has a value but no name")
        return None
    return Header(
        key=key,
        value=value.strip(),
        is_disabled=name.startswith(_SWITCHED_OFF),
        pointer=pointer,
    )


def read_variables(value: object, pointer: str, notes: Notes) -> tuple[Variable, ...]:
    """Read variables: a list of objects named by `key`, `id` or `name`, or an object `{key: value}`."""
    variables = (
        _variable(key, entry, at, notes)
        for key, entry, at in entries(value, pointer, notes, "variable-unreadable")
    )
    return tuple(variable for variable in variables if variable is not None)


def _variable(key: str, entry: object, pointer: str, notes: Notes) -> Variable | None:
    if key and not isinstance(entry, dict):
        return Variable(key=key, value=text(entry), pointer=pointer)
    if not isinstance(entry, dict):
        notes.add("variable-unreadable", pointer, f"the variable is {kind(entry)}")
        return None
    name = text(entry.get("key") or entry.get("name") or entry.get("id") or key)
    if not name:
        if entry.get("value") not in (None, ""):
            notes.add("variable-unreadable", pointer, "the variable has a value but no name")
        return None
    is_secret = entry.get("type") == "secret"
    return Variable(
        key=name,
        value="" if is_secret else text(entry.get("value")),
        type=text(entry.get("type")),
        description=description(entry.get("description"), f"{pointer}/description", notes),
        is_disabled=is_disabled(entry),
        is_secret=is_secret,
        pointer=pointer,
    )


def read_auth(
    value: object, pointer: str, notes: Notes, *, inherited: Auth | None = None
) -> Auth | None:
    """Read an `auth` object, nothing where it is inherited.

    `inherited` is what stands above: a documenter export repeats it here and says `isInherited`.
    """
    if value is None:
        return None
    if isinstance(value, str) and value:
        return Auth(type=value, pointer=pointer)
    type_ = _auth_type(value)
    if not isinstance(value, dict) or not type_:
        what = "has no type" if isinstance(value, dict) else f"is {kind(value)}"
        notes.add("auth-unreadable", pointer, f"the authorization {what}")
        return None
    if value.get("isInherited") is True and inherited is not None and inherited.type == type_:
        return None
    parameters = _auth_parameters(value.get(type_), child(pointer, type_), notes)
    return Auth(type=type_, parameters=parameters, pointer=pointer)


def _auth_type(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    if isinstance(value.get("type"), str):
        return str(value["type"])
    named = [k for k, v in value.items() if isinstance(v, (dict, list)) and k != "source"]
    return str(named[0]) if len(named) == 1 else ""


def _auth_parameters(value: object, pointer: str, notes: Notes) -> tuple[tuple[str, str], ...]:
    parameters: list[tuple[str, str]] = []
    for key, entry, at in entries(value, pointer, notes, "auth-unreadable"):
        if key in ("basicConfig", "advancedConfig"):
            parameters.extend(_auth_parameters(entry, at, notes))
        elif isinstance(entry, dict) and isinstance(entry.get("key"), str):
            parameters.append((entry["key"], text(entry.get("value"))))
        elif key:
            parameters.append((key, text(entry)))
        else:
            notes.add("auth-unreadable", at, f"a parameter of the authorization is {kind(entry)}")
    return tuple(parameters)
