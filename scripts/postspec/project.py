"""`postspec.toml` turned into settings: which files are which, for one vendor.

Knows findings only. A path in the file is relative to the file.
"""

from __future__ import annotations

import datetime
import difflib
import keyword
import math
import re
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from postspec.findings import Finding, Place, Position, Rule, Severity, found

FILE_NAME = "postspec.toml"


_NOTHING_RUN = "nothing was run"

#: Rule name → what its findings say beside their message.
RULES: dict[str, Rule] = {
    "settings-unreadable": Rule(
        Severity.ERROR,
        _NOTHING_RUN,
        f"run in a folder with a {FILE_NAME}, or name one with --project",
    ),
    "settings-not-toml": Rule(Severity.ERROR, _NOTHING_RUN, "correct the line shown"),
    "setting-unknown-table": Rule(Severity.ERROR, _NOTHING_RUN),
    "setting-unknown-key": Rule(Severity.ERROR, _NOTHING_RUN),
    "setting-wrong-type": Rule(Severity.ERROR, _NOTHING_RUN, "give it a value of that kind"),
}


class ProjectError(Exception):
    """The settings cannot be used. `findings` says everything that is wrong, in one go."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(f.message for f in findings))
        self.findings = findings


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientTask:
    """A task that the client's README shows: a call of an operation, by its `operationId`.

    `example` names one of the requests saved for it, `arguments` the optional parameters that are
    shown (None for all), `text` says more than the title, in Markdown.
    """

    title: str
    operation: str
    example: str = ""
    arguments: tuple[str, ...] | None = None
    text: str = ""
    place: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True)
class StubUser:
    """Somebody who can log in at the stub. `roles`: None has every role there is."""

    name: str
    password: str = field(repr=False)
    roles: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StubChoices:
    """What is decided about the stub. Files are paths.

    `webhooks` maps names to where they are sent.
    """

    host: str = "127.0.0.1"
    port: int = 8080
    users: tuple[StubUser, ...] = ()
    realm: Path | None = None
    seed: int = 0
    state: Path | None = None
    strict: bool = False
    declarations: Path | None = None
    faults: Path | None = None
    latency: str = "0"
    webhooks: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractThreshold:
    """How slow (milliseconds) and how often wrong (0 to 1) an operation or a service may be.

    `of` is a label (`GET /queues`), an operationId, a tag, or `*` for every operation. None sets no
    threshold.
    """

    of: str
    p95_ms: float | None = None
    error_rate: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractLoad:
    """How a target is put under load, and what it has to bear. Times are in seconds.

    `users` are added `spawn_rate` a second; each waits `think_time_s` between two requests.
    `weights` say how often operations are asked, by label, operationId or tag, `*` being all that
    change nothing. `thresholds` are as those of a target, `requests_per_s` is the least of all
    requests together, None for any.
    """

    users: int = 10
    spawn_rate: float = 5
    duration_s: float = 60
    think_time_s: float = 1
    weights: Mapping[str, int] = field(default_factory=lambda: {"*": 1})
    thresholds: tuple[ContractThreshold, ...] = ()
    requests_per_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractTarget:
    """A server that the contract tests may be pointed at. Nothing is sent to any other.

    `url` has no path behind its last slash; `realm` and `client_id` are those that people log in
    by; `services` are the path prefixes that exist there, empty for all; where `allows_writes` is
    False, nothing but safe methods is ever sent, whatever is asked for. Where it `is_disposable`,
    what is there already may be changed and deleted as well.
    """

    name: str
    url: str
    realm: str = ""
    client_id: str = ""
    services: tuple[str, ...] = ()
    allows_writes: bool = False
    is_disposable: bool = False
    thresholds: tuple[ContractThreshold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedChange:
    """A change that may go out, by its id. `expires` is the last day (`2026-12-31`), or empty."""

    id: str
    reason: str
    expires: str = ""
    place: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompatChoices:
    """What is decided about changes of the API: levels by rule and by stability, what is approved.

    `consumers` are those who use it, by name: recorded traffic or source. `only_hitting` lets changes
    pass that hit none of them.
    """

    fail_on: str = "client-breaking"
    enums: str = "strict"
    levels: Mapping[str, str] = field(default_factory=dict)
    stability: Mapping[str, str] = field(default_factory=dict)
    approvals: tuple[ApprovedChange, ...] = ()
    consumers: Mapping[str, Path] = field(default_factory=dict)
    only_hitting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The settings of one vendor's pipeline. Every path is absolute.

    `source` is where `postspec fetch` looks when it is given no source: a URL, or a file.
    `contract_webhooks` are servers that the API calls, by webhook: where its messages may be sent to.
    `webhook_folders` are patterns over folder paths (`Webhooks`, `Callbacks/*`) whose requests the
    API sends rather than receives.
    """

    root: Path
    source: str = ""
    collection: Path
    metadata: Path
    environments_dir: Path
    environments: tuple[Path, ...] = ()
    webhook_folders: tuple[str, ...] = ()
    overlay: Path | None = None
    document: Path
    client_dir: Path
    client_package: str = "api_client"
    client_name: str = "api-client"
    client_tasks: tuple[ClientTask, ...] = ()
    contract_targets: Mapping[str, ContractTarget] = field(default_factory=dict)
    contract_webhooks: Mapping[str, str] = field(default_factory=dict, repr=False)
    contract_database: str = field(default="", repr=False)
    contract_load: ContractLoad = field(default_factory=ContractLoad)
    stub: StubChoices = StubChoices()
    compat: CompatChoices = CompatChoices()


# --- what the file may say ------------------------------------------------------------------------

_Check = Callable[[object], bool]


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_text_list(value: object) -> bool:
    return isinstance(value, list) and all(_is_text(v) for v in value)


def _is_port(value: object) -> bool:
    return isinstance(value, int) and _is_whole_number(value) and 0 <= value <= 65535


def _is_whole_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_latency(value: object) -> bool:
    if not isinstance(value, str) or re.fullmatch(r"[0-9]{1,6}(-[0-9]{1,6})?", value) is None:
        return False
    low, _, high = value.partition("-")
    return int(low) <= int(high or low)


def is_package_name(value: object) -> bool:
    """Tell whether a package may have this name: importable, and no other module's."""
    if not isinstance(value, str) or re.fullmatch(r"[a-z][a-z0-9_]*", value) is None:
        return False
    taken = sys.stdlib_module_names | {"attr", "attrs", "httpx"}
    return not keyword.iskeyword(value) and value not in taken


def is_distribution_name(value: object) -> bool:
    """Tell whether a distribution may have this name (in its normal form, lower case)."""
    return (
        isinstance(value, str)
        and re.fullmatch(r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?", value) is not None
    )


#: What a task of the client may say.
_TASK: Mapping[str, _Check] = {
    "title": _is_text,
    "operation": _is_text,
    "example": _is_text,
    "arguments": _is_text_list,
    "text": _is_text,
}


def _is_tasks(value: object) -> bool:
    """Tell whether these are tables with a title, an operation, and perhaps more."""
    return isinstance(value, list) and all(
        isinstance(task, dict)
        and {"title", "operation"} <= task.keys()
        and all(key in _TASK and _TASK[key](given) for key, given in task.items())
        for task in value
    )


def _is_users(value: object) -> bool:
    return isinstance(value, dict) and all(_is_user(v) for v in value.values())


def _is_user(value: object) -> bool:
    if not isinstance(value, dict):
        return _is_text(value)
    is_known = value.keys() <= {"password", "roles"}
    return is_known and _is_text(value.get("password")) and _is_text_list(value.get("roles", []))


def _is_url(value: object) -> bool:
    """Tell whether this is the URL of a server: no query, no user in it."""
    if not isinstance(value, str):
        return False
    return re.fullmatch(r"https?://[^\s/?#@]+(/[^\s?#]*)?", value) is not None


def _is_positive(value: object) -> bool:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    return value > 0 and math.isfinite(value)


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


#: What a threshold may say.
_THRESHOLD: Mapping[str, _Check] = {"p95-ms": _is_positive, "error-rate": _is_share}


def _are_thresholds(value: object) -> bool:
    """Tell whether these are tables, by what they are about, that each set some threshold."""
    return isinstance(value, dict) and all(
        isinstance(one, dict)
        and one
        and all(key in _THRESHOLD and _THRESHOLD[key](given) for key, given in one.items())
        for one in value.values()
    )


#: What a target of the contract tests may say.
_TARGET: Mapping[str, _Check] = {
    "url": _is_url,
    "realm": _is_text,
    "client-id": _is_text,
    "services": _is_text_list,
    "allow-writes": _is_switch,
    "disposable": _is_switch,
    "thresholds": _are_thresholds,
}


def _is_count(value: object) -> bool:
    return isinstance(value, int) and _is_whole_number(value) and value > 0


def _is_no_time(value: object) -> bool:
    return value == 0 or _is_positive(value)


def _are_weights(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(weight, int) and _is_whole_number(weight) and weight >= 0
        for weight in value.values()
    )


#: What is said of a load → what it is here.
_LOAD: Mapping[str, tuple[_Check, str]] = {
    "users": (_is_count, "users"),
    "spawn-rate": (_is_positive, "spawn_rate"),
    "duration-s": (_is_positive, "duration_s"),
    "think-time-s": (_is_no_time, "think_time_s"),
    "weights": (_are_weights, "weights"),
    "thresholds": (_are_thresholds, "thresholds"),
    "requests-per-s": (_is_positive, "requests_per_s"),
}


def _is_load(value: object) -> bool:
    return isinstance(value, dict) and all(k in _LOAD and _LOAD[k][0](v) for k, v in value.items())


#: Names that stand for the embedded stub.
STUB_TARGETS = ("stub", "stub-http")


def _is_targets(value: object) -> bool:
    """Tell whether these are tables with a URL, and perhaps more."""
    return isinstance(value, dict) and all(
        name not in STUB_TARGETS
        and isinstance(target, dict)
        and "url" in target
        and all(key in _TARGET and _TARGET[key](given) for key, given in target.items())
        for name, target in value.items()
    )


def _is_urls(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(url, str) and url.startswith(("http://", "https://")) for url in value.values()
    )


_LEVELS = ("wire-breaking", "unknown", "client-breaking", "warning", "info")


def _is_level(value: object) -> bool:
    return value in _LEVELS or value == "never"


def _is_enum_policy(value: object) -> bool:
    return value in ("strict", "lenient")


def _are_levels(value: object) -> bool:
    return isinstance(value, dict) and all(level in _LEVELS for level in value.values())


def _are_consumers(value: object) -> bool:
    return isinstance(value, dict) and all(_is_text(path) for path in value.values())


#: What an approval may say.
_APPROVAL = ("id", "reason", "expires")


def _are_approvals(value: object) -> bool:
    """Tell whether these are tables with an id, a reason, and perhaps a day."""
    return isinstance(value, list) and all(
        isinstance(one, dict)
        and {"id", "reason"} <= one.keys() <= set(_APPROVAL)
        and _is_text(one["id"])
        and _is_text(one["reason"])
        and _is_day(one.get("expires", ""))
        for one in value
    )


def _is_day(value: object) -> bool:
    is_date = isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
    return is_date or value == ""


#: Tables whose values are not shown: passwords of the stub, and URLs with passwords in them.
_SECRET_TABLES = ("stub", "contract")

#: (table, key) → what the tables below it may say, and how many names lie between.
_BELOW: Mapping[tuple[str, str], tuple[Mapping[str, object], int]] = {
    ("client", "tasks"): (_TASK, 0),
    ("contract", "targets"): (_TARGET, 1),
    ("contract", "load"): (_LOAD, 0),
    ("compat", "approvals"): (dict.fromkeys(_APPROVAL), 0),
}

#: table → key → (check, what it must be, default)
_KEYS: dict[str, dict[str, tuple[_Check, str, Any]]] = {
    "fetch": {
        "source": (_is_text, "a URL or a file", ""),
    },
    "postman": {
        "collection": (_is_text, "a path", "postman/collection.json"),
        "metadata": (_is_text, "a path", "postman/metadata.json"),
        "environments": (_is_text, "a path", "postman/environments"),
    },
    "convert": {
        "environments": (_is_text_list, "a list of paths", []),
        "webhook-folders": (_is_text_list, "a list of folder patterns", []),
        "overlay": (_is_text, "a path", ""),
        "document": (_is_text, "a path", "openapi/openapi.yaml"),
    },
    "client": {
        "output": (_is_text, "a path", "generated_client"),
        "package": (is_package_name, "a Python package name in lower case", "api_client"),
        "name": (is_distribution_name, "a distribution name in lower case", "api-client"),
        "tasks": (
            _is_tasks,
            "a list of tables: `title`, `operation`, perhaps `example`, `arguments`, `text`",
            [],
        ),
    },
    "contract": {
        "webhooks": (_is_urls, "a table of webhook name = URL", {}),
        "database": (_is_text, "a redis:// URL, or a folder", ""),
        "targets": (
            _is_targets,
            "a table of tables: `url`, perhaps `realm`, `client-id`, `services`, `allow-writes`, `disposable`, `thresholds`",
            {},
        ),
        "load": (_is_load, f"a table of {', '.join(f'`{key}`' for key in _LOAD)}", {}),
    },
    "stub": {
        "host": (_is_text, "a host name or address", "127.0.0.1"),
        "port": (_is_port, "a port number, 0 for a free one", 8080),
        "users": (
            _is_users,
            "a table of user name = password, or {password, roles}, for the stub alone",
            {},
        ),
        "realm": (_is_text, "a path", ""),
        "seed": (_is_whole_number, "a whole number", 0),
        "state": (_is_text, "a path", ""),
        "strict": (_is_switch, "true or false", False),
        "declarations": (_is_text, "a path", ""),
        "faults": (_is_text, "a path", ""),
        "latency": (_is_latency, "milliseconds as a text, `200` or `100-300`", "0"),
        "webhooks": (_is_urls, "a table of webhook name = URL", {}),
    },
    "compat": {
        "fail-on": (_is_level, f"one of {', '.join(_LEVELS)}, never", "client-breaking"),
        "enums": (_is_enum_policy, "strict or lenient", "strict"),
        "levels": (_are_levels, "a table of rule = level", {}),
        "stability": (_are_levels, "a table of `x-stability` = gravest level", {}),
        "approvals": (
            _are_approvals,
            "a list of tables: `id`, `reason`, perhaps `expires`, a date",
            [],
        ),
        "consumers": (_are_consumers, "a table of name = path", {}),
        "only-hitting": (_is_switch, "true or false", False),
    },
}


def load_project(path: Path) -> Project:
    """Give the settings in a `postspec.toml`.

    Raises:
        ProjectError: the file cannot be read, is not TOML (with line and column), has an unknown
            table or key (with the nearest known one), or a value of the wrong kind.
    """
    name = _shown(path)
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProjectError(_unreadable(name, error)) from error
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProjectError(_not_toml(name, text, error)) from error
    problems = tuple(_problems(name, text, tables))
    if problems:
        raise ProjectError(*problems)
    project = _project(path.resolve().parent, tables)
    approvals = tuple(_approvals(name, text, tables))
    return replace(
        project,
        client_tasks=tuple(_tasks(name, text, tables)),
        compat=replace(project.compat, approvals=approvals),
    )


def find_project(start: Path) -> Path | None:
    """Give the nearest `postspec.toml` in a folder or above it."""
    folders = (start.resolve(), *start.resolve().parents)
    return next((f / FILE_NAME for f in folders if (f / FILE_NAME).is_file()), None)


def _project(root: Path, tables: Mapping[str, Any]) -> Project:
    def get(table: str, key: str) -> Any:  # noqa: ANN401 - checked by _problems
        return tables.get(table, {}).get(key, _KEYS[table][key][2])

    def path(table: str, key: str) -> Path | None:
        given = get(table, key)
        return root / given if given else None

    return Project(
        root=root,
        source=get("fetch", "source"),
        collection=root / get("postman", "collection"),
        metadata=root / get("postman", "metadata"),
        environments_dir=root / get("postman", "environments"),
        environments=tuple(root / p for p in get("convert", "environments")),
        webhook_folders=tuple(get("convert", "webhook-folders")),
        overlay=path("convert", "overlay"),
        document=root / get("convert", "document"),
        client_dir=root / get("client", "output"),
        client_package=get("client", "package"),
        client_name=get("client", "name"),
        contract_webhooks=get("contract", "webhooks"),
        contract_database=get("contract", "database"),
        contract_targets={
            name: _target(name, given) for name, given in get("contract", "targets").items()
        },
        contract_load=_load(get("contract", "load")),
        stub=StubChoices(
            host=get("stub", "host"),
            port=get("stub", "port"),
            users=tuple(_stub_users(get("stub", "users"))),
            realm=path("stub", "realm"),
            seed=get("stub", "seed"),
            state=path("stub", "state"),
            strict=get("stub", "strict"),
            declarations=path("stub", "declarations"),
            faults=path("stub", "faults"),
            latency=get("stub", "latency"),
            webhooks=get("stub", "webhooks"),
        ),
        compat=CompatChoices(
            fail_on=get("compat", "fail-on"),
            enums=get("compat", "enums"),
            levels=get("compat", "levels"),
            stability=get("compat", "stability"),
            consumers={name: root / given for name, given in get("compat", "consumers").items()},
            only_hitting=get("compat", "only-hitting"),
        ),
    )


def _target(name: str, given: Mapping[str, Any]) -> ContractTarget:
    return ContractTarget(
        name=name,
        url=given["url"].rstrip("/"),
        realm=given.get("realm", ""),
        client_id=given.get("client-id", ""),
        services=tuple(given.get("services", ())),
        allows_writes=given.get("allow-writes", False),
        is_disposable=given.get("disposable", False),
        thresholds=tuple(_thresholds(given.get("thresholds", {}))),
    )


def _load(given: Mapping[str, Any]) -> ContractLoad:
    chosen = {_LOAD[key][1]: value for key, value in given.items()}
    if "thresholds" in chosen:
        chosen["thresholds"] = tuple(_thresholds(chosen["thresholds"]))
    return ContractLoad(**chosen)


def _thresholds(table: Mapping[str, Any]) -> Iterator[ContractThreshold]:
    for of, one in table.items():
        yield ContractThreshold(of=of, p95_ms=one.get("p95-ms"), error_rate=one.get("error-rate"))


def _stub_users(table: Mapping[str, Any]) -> Iterator[StubUser]:
    for name, user in table.items():
        if isinstance(user, str):
            yield StubUser(name, user)
        else:
            roles = user.get("roles")
            yield StubUser(name, user["password"], None if roles is None else tuple(roles))


def _tasks(name: str, text: str, tables: Mapping[str, Any]) -> Iterator[ClientTask]:
    """Give the client's tasks, each with the place of its header where it has one."""
    places = _header_places(name, text, "client", "tasks")
    for task in tables.get("client", {}).get("tasks", ()):
        given: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in task.items()
        }
        yield ClientTask(**given, place=next(places, Place(file=name)))


def _approvals(name: str, text: str, tables: Mapping[str, Any]) -> Iterator[ApprovedChange]:
    """Give the approved changes, each with the place of its header where it has one."""
    places = _header_places(name, text, "compat", "approvals")
    for one in tables.get("compat", {}).get("approvals", ()):
        given = {key: str(value) for key, value in one.items()}
        yield ApprovedChange(**given, place=next(places, Place(file=name)))


def _header_places(name: str, text: str, table: str, key: str) -> Iterator[Place]:
    """Give where each `[[table.key]]` stands."""
    header = re.compile(rf"\s*\[\[\s*{table}\s*\.\s*{key}\s*\]\]")
    for at, line in enumerate(text.splitlines(), 1):
        if header.match(line):
            column = len(line) - len(line.lstrip()) + 1
            position = Position(line=at, column=column, text=line, width=len(line.strip()))
            yield Place(file=name, position=position)


# --- what can be wrong ----------------------------------------------------------------------------


def _problems(name: str, text: str, tables: Mapping[str, Any]) -> Iterator[Finding]:
    for table, keys in tables.items():
        if table not in _KEYS or not isinstance(keys, dict):
            yield _unknown(name, text, "table", table, (), _KEYS)
            continue
        for key, value in keys.items():
            known = _KEYS[table].get(key)
            if known is None:
                yield _unknown(name, text, "key", key, (table,), _KEYS[table])
                continue
            below, names = _BELOW.get((table, key), ({}, 0))
            typos = list(_unknown_below(name, text, (table, key), value, below, names))
            yield from typos
            if not typos and not known[0](value):
                message = f"`{key}` in [{table}] must be {known[1]}"
                place = Place(file=name, position=_position(text, (table,), key))
                yield found(RULES, "setting-wrong-type", message, place)


def _unknown_below(
    name: str,
    text: str,
    path: tuple[str, ...],
    value: object,
    known: Mapping[str, object],
    names: int,
) -> Iterator[Finding]:
    """Give the unknown keys of the tables below a key, `names` levels further down."""
    if not known:
        return
    if isinstance(value, list):
        for one in value:
            yield from _unknown_below(name, text, path, one, known, names)
    elif isinstance(value, dict) and names:
        for word, one in value.items():
            yield from _unknown_below(name, text, (*path, word), one, known, names - 1)
    elif isinstance(value, dict):
        for word in value:
            if word not in known:
                yield _unknown(name, text, "key", word, path, known)


def _unknown(
    name: str, text: str, kind: str, word: str, path: tuple[str, ...], known: Mapping[str, object]
) -> Finding:
    near = difflib.get_close_matches(word, known, n=1)
    choices = ", ".join(known)
    where = f" in [{'.'.join(path)}]" if path else ""
    message = f"unknown {kind} `{word}`{where}"
    place = Place(file=name, position=_position(text, path or (word,), word if path else ""))
    fix = f"did you mean `{near[0]}`?" if near else f"known here: {choices}"
    return found(RULES, f"setting-unknown-{kind}", message, place, fix=fix)


def _position(text: str, path: tuple[str, ...], key: str) -> Position | None:
    """Give where a table's header, or a key in it, stands; tomllib itself keeps no positions.

    Of a line of a table that may hold passwords the value is not shown.
    """
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*\[+\s*([^\]]+?)\s*\]", line)
        if header:
            names = [name.strip(" \"'") for name in header[1].split(".")]
            inside = tuple(names[: len(path)]) == path
        is_named = header is not None and names[len(path) :][:1] == [key]
        found = header if inside and (not key or is_named) else None
        if inside and key and not found:
            found = re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line)
        if found:
            column = len(line) - len(line.lstrip()) + 1
            is_secret = path[0] in _SECRET_TABLES and "=" in line
            return Position(
                line=number,
                column=column,
                text=f"{line.partition('=')[0]}= …" if is_secret else line,
                width=len(header[0].strip() if header else key),
            )
    return None


def _unreadable(name: str, error: OSError | UnicodeDecodeError) -> Finding:
    reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
    message = f"the settings cannot be read: {reason}"
    return found(RULES, "settings-unreadable", message, Place(file=name))


def _not_toml(name: str, text: str, error: tomllib.TOMLDecodeError) -> Finding:
    match = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    position = None
    if match:
        line, column = int(match[1]), int(match[2])
        lines = text.splitlines()[:line]
        headers = [row for row in lines if row.lstrip().startswith("[")]
        has_secrets = headers and any(one in headers[-1] for one in _SECRET_TABLES)
        is_shown = len(lines) == line and not has_secrets
        position = Position(line=line, column=column, text=lines[-1] if is_shown else "")
    message = f"not TOML: {str(error).partition(' (at ')[0]}"
    return found(RULES, "settings-not-toml", message, Place(file=name, position=position))


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
