"""Which service, module and method each operation becomes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from postspec.client._names import distinct, identifier
from postspec.openapi import Document, Operation

#: Attributes that `Client` has already, so that no service can take their place.
CLIENT_ATTRIBUTES = (
    "aclose",
    "close",
    "iterate",
    "iterate_pages",
    "logout",
    "stream_response",
    "with_options",
    "with_response",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where one operation goes.

    `key` is a name no other operation of the document has; the generator knows the operation by
    it, and names the schemas inside it after it. `service` is the attribute and sub-package,
    `method` the method and module. `is_public` tells that no token is sent, since the document has
    security schemes and this operation needs none.
    """

    operation: Operation
    key: str
    service: str
    method: str
    is_public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePlan:
    """One service: the operations whose first tag is the same. `description` is the tag's."""

    attribute: str
    tag: str
    description: str
    targets: tuple[Target, ...]


def plan_services(document: Document) -> tuple[ServicePlan, ...]:
    """Give the services in order of first appearance; every operation is in exactly one."""
    operations = document.operations
    tags = tuple(dict.fromkeys(_tag(operation) for operation in operations))
    attributes = distinct((identifier(tag, "tag") for tag in tags), taken=CLIENT_ATTRIBUTES)
    keys = distinct(identifier(operation.operation_id, "operation") for operation in operations)
    described = _tag_descriptions(document)
    return tuple(
        ServicePlan(
            attribute=attribute,
            tag=tag,
            description=described.get(tag, ""),
            targets=_targets(
                attribute,
                [(o, k) for o, k in zip(operations, keys, strict=True) if _tag(o) == tag],
                is_secured=bool(document.security_schemes),
            ),
        )
        for tag, attribute in zip(tags, attributes, strict=True)
    )


def _tag(operation: Operation) -> str:
    return operation.tags[0] if operation.tags else "default"


def _tag_descriptions(document: Document) -> dict[str, str]:
    tags = document.raw.get("tags") or ()
    return {str(t.get("name")): str(t.get("description") or "") for t in tags}


def _targets(
    service: str, operations: Sequence[tuple[Operation, str]], *, is_secured: bool
) -> tuple[Target, ...]:
    """Name the methods of one service: the operation's name without the service's in front."""
    short = [_without(key, service) for _, key in operations]
    count = Counter(short)
    names = distinct(
        name if count[name] == 1 else key for name, (_, key) in zip(short, operations, strict=True)
    )
    return tuple(
        Target(
            operation=operation,
            key=key,
            service=service,
            method=name,
            is_public=is_secured and not operation.security,
        )
        for (operation, key), name in zip(operations, names, strict=True)
    )


def _without(key: str, service: str) -> str:
    """Drop `service_` from the front where what is left is a plain name still."""
    rest = key.removeprefix(f"{service}_")
    return rest if identifier(rest, "operation") == rest and not rest.endswith("_") else key
