"""Which changes of a document lead to which differences of the package made from it."""

from __future__ import annotations

from collections.abc import Mapping

#: The rule of a schema that has another name: what it leads to has both names in it.
RENAMED = "schema-renamed"
_GONE = frozenset({"operation-removed", "sunset-operation-removed"})
_NAMED = frozenset({"operation-id-changed", "operation-tag-changed"})
_ARGUMENT = frozenset(
    {
        "parameter-removed", "parameter-added", "required-parameter-added", "parameter-moved",
        "parameter-made-required", "parameter-made-optional", "path-parameter-renamed",
        "parameter-default-changed", "body-added", "required-body-added", "body-removed",
        "body-made-required", "body-made-optional", "media-type-removed", "media-type-added",
    }
)  # fmt: skip
_RETURN = frozenset(
    {
        "success-status-removed", "success-status-added", "media-type-removed", "media-type-added",
    }
)  # fmt: skip

#: Which changes of an operation show in the package as what, by the front of the rule's name.
#: Changes of schemas are told by the place of the schema instead.
CAUSES: Mapping[str, frozenset[str]] = {
    "client-service-": _GONE | _NAMED | {"operation-added"},
    "client-method-removed": _GONE,
    "client-method-added": frozenset({"operation-added"}),
    "client-method-": _NAMED,
    "client-argument-": _ARGUMENT | {RENAMED},
    "client-required-argument-": _ARGUMENT,
    "client-return-": _RETURN | {RENAMED},
    "client-model-removed": _GONE | _NAMED | _ARGUMENT | _RETURN,
    "client-model-added": _NAMED | _ARGUMENT | _RETURN | {"operation-added"},
    "client-model-": _NAMED | {RENAMED},
    "client-attribute-type-": frozenset({RENAMED}),
}


def causes_of(rule: str) -> frozenset[str]:
    """Give the rules about operations whose changes a rule about the package can follow from."""
    return next((found for front, found in CAUSES.items() if rule.startswith(front)), frozenset())
