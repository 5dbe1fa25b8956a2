"""Who may do what, as the declarations beside the document say it; read apart from the stub."""

from __future__ import annotations

from contract_tests.harness.document import subject
from contract_tests.harness.servers import identity
from postspec.openapi import Operation
from postspec.stub import User


def roles() -> tuple[str, ...]:
    """Give every role that an entry of the declarations names, in their order."""
    entries = subject.declared().declarations.roles
    return tuple(dict.fromkeys(role for entry in entries for role in entry.allow))


def has_roles(operation: Operation) -> bool:
    """Tell whether the operation has a documented way to refuse a caller without the right."""
    can_forbid = any(r.matches(403) for r in operation.responses)
    return can_forbid and identity.wants_bearer(subject.document(), operation)


def user(role: str) -> User:
    """Give somebody with one role."""
    return User(f"only-{role}", "word", (role,))


def may(role: str, operation: Operation) -> bool:
    """Tell what the declarations say: the first entry that fits the path decides."""
    for entry in subject.declared().declarations.roles:
        for pattern in entry.paths:
            prefix, star, _ = pattern.partition("*")
            if operation.path.startswith(prefix) if star else operation.path == pattern:
                return operation.method.upper() in entry.allow.get(role, ())
    return True
