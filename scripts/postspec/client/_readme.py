"""What the client's README shows beside what is the same for every API: a login, tasks, a list, a file."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from postspec.client._calls import Call, Snippets, example_names
from postspec.client._errors import ClientRejectedError
from postspec.client._facade import success_type
from postspec.client._paging import Paging
from postspec.client._plan import ServicePlan, Target
from postspec.client._rules import RULES
from postspec.findings import Finding, Place, found
from postspec.openapi import Document, Operation

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint

#: The form field that every request for a token has (RFC 6749, sections 4.1.3 to 4.5 and 6).
_GRANT = "grant_type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task that the README shows: a call of the operation with this `operationId`.

    `example` names one of the requests saved for it; without it, it is the one that says most.
    `arguments` names the parameters, or `body`, that are shown though they are not required; without
    it, all are. `text` says more than the title, in Markdown. `place` is where the task stands.
    """

    title: str
    operation: str
    example: str = ""
    arguments: tuple[str, ...] | None = None
    text: str = ""
    place: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """How a program shows who it is: with a token from `token_url`, one it has, or a header."""

    kind: Literal["oauth", "bearer", "header", "none"]
    token_url: str = ""
    client_id: str = ""
    header: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One piece of code with what is said of it."""

    title: str = ""
    text: str = ""
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readme:
    """What the README's template is given.

    `pages` and `download` are code for one list and one file of the API, `paged` the methods whose
    lists come in pages.
    """

    login: Login
    first_call: str
    tasks: tuple[Shown, ...] = ()
    pages: tuple[str, ...] = ()
    paged: tuple[str, ...] = ()
    download: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Author:
    """Writes the README's code. `endpoints` and `pagings` are by operation key."""

    package: str
    services: Sequence[ServicePlan]
    endpoints: Mapping[str, Endpoint]
    pagings: Mapping[str, Paging]
    snippets: Snippets

    def write(self, document: Document, tasks: Sequence[Task]) -> Readme:
        """Give what the README shows.

        Raises:
            ClientRejectedError: a task is of no operation, or no request was saved that shows it.
        """
        shown = [self._task(task) for task in tasks]
        findings = tuple(one for one in shown if isinstance(one, Finding))
        if findings:
            raise ClientRejectedError(findings)
        paged = [target for target in self._targets() if target.key in self.pagings]
        return Readme(
            login=login_of(document),
            first_call=self._first_call([task.operation for task in tasks]),
            tasks=tuple(one for one in shown if isinstance(one, Shown)),
            pages=self._first(paged, "for item in client.iterate(", "):", "    print(item)"),
            paged=tuple(map(_method, paged)),
            download=self._first(
                [target for target in self._targets() if self._gives_file(target)],
                "with client.stream_response(",
                ") as download:",
                '    print(download.save("download.bin"))',
            ),
        )

    def _targets(self) -> Iterator[Target]:
        return (target for service in self.services for target in service.targets)

    def _gives_file(self, target: Target) -> bool:
        return "File" in success_type(self.endpoints[target.key]).split(" | ")

    def _first_call(self, preferred: Sequence[str]) -> str:
        """Give a call to begin with: one that reads and needs no argument, or just the first."""
        targets = sorted(
            self._targets(), key=lambda target: target.operation.operation_id not in preferred
        )
        for target in targets:
            needed = [p for p in self.endpoints[target.key].list_all_parameters() if p.required]
            if target.operation.method == "get" and not needed:
                return f"{_method(target)}()"
        return f"{_method(targets[0])}(...)" if targets else ""

    def _first(
        self, targets: Sequence[Target], head: str, close: str, then: str
    ) -> tuple[str, ...]:
        """Give the first call that can be shown, its method handed to one of the client's own."""
        for target in targets:
            endpoint = self.endpoints[target.key]
            call = self.snippets.call(
                head, target.operation, endpoint, first=_method(target), close=close
            )
            if call is not None:
                return (*self._imports(call), *call.lines, then)
        return ()

    def _task(self, task: Task) -> Shown | Finding:
        by_id = {target.operation.operation_id: target for target in self._targets()}
        target = by_id.get(task.operation)
        if target is None:
            return _unusable(task, f"the document has no operation `{task.operation}`", by_id)
        names = example_names(target.operation)
        if task.example and task.example not in names:
            problem = f"no request was saved for `{task.operation}` as `{task.example}`"
            return _unusable(task, problem, names, task.example)
        optional = ["body", *(parameter.name for parameter in target.operation.parameters)]
        for wrong in (name for name in task.arguments or () if name not in optional):
            problem = f"`{task.operation}` has no parameter `{wrong}`"
            return _unusable(task, problem, optional, wrong)
        head, close, then = _use(_method(target), success_type(self.endpoints[target.key]))
        endpoint = self.endpoints[target.key]
        call = self.snippets.call(
            head,
            target.operation,
            endpoint,
            example=task.example,
            only=task.arguments,
            close=close,
        )
        if call is None:
            return _unusable(task, f"no example was saved of what `{task.operation}` needs", ())
        lines = (*self._imports(call), *call.lines, *then)
        return Shown(title=task.title, text=task.text, lines=lines)

    def _imports(self, call: Call) -> tuple[str, ...]:
        """Give the import lines of a piece of code, with the empty lines around them."""
        standard = [
            line
            for name, line in (("datetime", "import datetime"), ("UUID", "from uuid import UUID"))
            if name in call.names
        ]
        own = [name for name in ("File", "models") if name in call.names]
        from_own = [f"from {self.package} import {', '.join(own)}"] if own else []
        groups = [lines for lines in (standard, from_own) if lines]
        return tuple(line for lines in groups for line in (*lines, ""))


def login_of(document: Document) -> Login:
    """Give how the README logs in: by the first scheme that the client can serve, OAuth2 before others."""
    schemes = list(document.security_schemes.values())
    for scheme in schemes:
        for flow in ("password", "clientCredentials"):
            url = ((scheme.get("flows") or {}).get(flow) or {}).get("tokenUrl")
            if isinstance(url, str):
                return Login(kind="oauth", token_url=url)
    for scheme in schemes:
        kind = str(scheme.get("type"))
        if kind in {"oauth2", "openIdConnect"} or str(scheme.get("scheme")).lower() == "bearer":
            return _token_endpoint(document)
        if kind == "apiKey" and scheme.get("in") == "header":
            return Login(kind="header", header=str(scheme.get("name")))
    return Login(kind="none")


def _token_endpoint(document: Document) -> Login:
    """Give the login at the operation that takes a password for a token, if the document has one."""
    for operation in document.operations:
        forms = [media for media in operation.body if "x-www-form-urlencoded" in media.name]
        for form in (value for media in forms for value in media.examples.values()):
            url = _filled_url(document, operation)
            if url and isinstance(form, Mapping) and form.get(_GRANT) == "password":
                client_id = form.get("client_id")
                known = client_id if isinstance(client_id, str) else ""
                return Login(kind="bearer", token_url=url, client_id=known)
    return Login(kind="bearer")


def _filled_url(document: Document, operation: Operation) -> str:
    """Give an operation's URL with what its examples have in the path, or nothing."""
    servers = operation.servers or document.server_urls
    path = operation.path
    for parameter in operation.parameters:
        if parameter.place == "path" and parameter.examples:
            value = str(next(iter(parameter.examples.values())))
            path = path.replace(f"{{{parameter.name}}}", value)
    is_whole = servers and servers[0].startswith("http") and "{" not in path
    return servers[0].rstrip("/") + path if is_whole else ""


def _method(target: Target) -> str:
    return f"client.{target.service}.{target.method}"


def _use(method: str, returns: str) -> tuple[str, str, tuple[str, ...]]:
    """Give what opens a call, what closes it, and the lines that show what it gave."""
    if returns == "None":
        return f"{method}(", ")", ()
    if returns.startswith("list["):
        return f"for item in {method}(", "):", ("    print(item)",)
    return f"answer = {method}(", ")", ("print(answer)",)


def _unusable(task: Task, problem: str, known: Iterable[str], wrong: str = "") -> Finding:
    near = difflib.get_close_matches(wrong or task.operation, list(known), 1)
    return found(
        RULES,
        "client-task-unusable",
        problem,
        task.place,
        subject=task.title,
        fix=f"did you mean `{near[0]}`?" if near else "",
    )
