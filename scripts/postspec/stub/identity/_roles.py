"""Which role may do what: the matrix a gateway asks before it lets a request through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from postspec.openapi import Operation
from postspec.stub._declarations import Problem, StubFile
from postspec.stub.identity._access_entries import RoleEntry
from postspec.stub.identity._accounts import GuardedResource, User

_METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")


@dataclass(frozen=True, slots=True)
class _Rule:
    """An entry, and the methods each role may use there, in lower case."""

    entry: RoleEntry
    allowed: dict[str, frozenset[str]]


class Roles:
    """What each role may do, as `stub.yaml` declares it.

    Raises:
        DeclarationError: a path of an entry is that of no operation, or a method is none.
    """

    def __init__(self, operations: Sequence[Operation], declared: StubFile) -> None:
        entries = declared.declarations.roles
        problems = list(_problems(operations, entries))
        if problems:
            raise declared.error(problems)
        self._rules = {id(one): _rule_of(one, entries) for one in operations if entries}
        self.names = tuple(dict.fromkeys(role for one in entries for role in one.allow))
        self.resources = tuple(_resource(one) for one in entries)

    def complete(self, user: User) -> User:
        """Give a user with each role that is held by those who hold every one."""
        if not user.has_every_role:
            return user
        return replace(user, roles=tuple(dict.fromkeys((*user.roles, *self.names))))

    def objection(self, user: User, operation: Operation) -> str | None:
        """Say why a user may not use an operation; None if one of the roles may."""
        rule = self._rules.get(id(operation))
        if rule is None or user.has_every_role:
            return None
        method = "get" if operation.method == "head" else operation.method
        if any(method in rule.allowed.get(role, ()) for role in user.roles):
            return None
        return f"no role of the caller may {method.upper()} {' or '.join(rule.entry.paths)}"


def _problems(operations: Sequence[Operation], entries: Sequence[RoleEntry]) -> Iterator[Problem]:
    paths = sorted({one.path for one in operations})
    for number, entry in enumerate(entries):
        at = f"/roles/{number}"
        for place, pattern in enumerate(entry.paths):
            if not any(_fits(pattern, path) for path in paths):
                message = f"no path of the document is `{pattern}`"
                yield Problem(f"{at}/paths/{place}", message, pattern, paths)
        for role, methods in entry.allow.items():
            for place, method in enumerate(methods):
                if method not in _METHODS:
                    where = f"{at}/allow/{role.replace('~', '~0').replace('/', '~1')}/{place}"
                    yield Problem(where, f"`{method}` is no method", method, _METHODS)


def _rule_of(operation: Operation, entries: Sequence[RoleEntry]) -> _Rule | None:
    for entry in entries:
        if any(_fits(pattern, operation.path) for pattern in entry.paths):
            allowed = {
                role: frozenset(one.lower() for one in methods)
                for role, methods in entry.allow.items()
            }
            return _Rule(entry, allowed)
    return None


def _fits(pattern: str, path: str) -> bool:
    text = ".*".join(re.escape(part) for part in pattern.split("*"))
    return re.fullmatch(text, path, re.DOTALL) is not None


def _resource(entry: RoleEntry) -> GuardedResource:
    used = {method for methods in entry.allow.values() for method in methods}
    return GuardedResource(
        name=entry.name or entry.paths[0],
        scopes=tuple(method for method in _METHODS if method in used),
        granted=entry.allow,
    )
