"""What can go wrong on demand: a faults file read, each entry held to the document.

An entry says what goes wrong, at which operations, and how often. One that names nothing of the
document, or asks for what cannot happen there, is a mistake of the file, never a fault that stays
away in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Final

from msgspec import Meta, Struct, to_builtins

from postspec.openapi import Operation
from postspec.stub._declarations import Problem, read_sections
from postspec.stub.faults import _mutations
from postspec.stub.faults._mutations import Mutation

_Count = Annotated[int, Meta(ge=0)]
_AtLeastOnce = Annotated[int, Meta(ge=1)]
_Status = Annotated[int, Meta(ge=200, le=599)]
#: What may stand in a header: `type/subtype`, perhaps with parameters.
_MediaType = Annotated[str, Meta(pattern=r"\A[!-~]+/[ -~]+\Z")]
_Rate = Annotated[float, Meta(ge=0, le=1)]


class Fault(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One entry of a faults file.

    `fault` is one of `KINDS`. `operations`: operationIds, `METHOD /path`s or tags; none for all.
    Of the requests to these, the first `after` are let through, then each is hit with probability
    `rate`, `times` times at most. `property` names a property, by a JSON Pointer into the answer
    or by its name alone. Which of the other fields say something, `KINDS` tells.
    """

    fault: str
    operations: str | tuple[str, ...] = ()
    rate: _Rate = 1.0
    after: _Count = 0
    times: _AtLeastOnce | None = None
    property: str = ""
    name: str = ""
    status: _Status | None = None
    content_type: _MediaType = ""
    # Without bounds: msgspec 0.22 gives the garbage collector a wrong pointer where a bounded number
    # and a tuple of fixed length may stand in one field, and the process dies.
    latency_ms: int | tuple[int, int] | None = None
    retry_after_s: _Count | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fault: what it does in a line, and the fields that are about it."""

    says: str
    takes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    mutation: Mutation | None = None


#: Every kind of fault by its name, in the order of the documentation.
KINDS: Final[Mapping[str, Kind]] = {
    "status": Kind(
        "the request is not carried out and answered with `status` (500), in its declared body",
        takes=("status",),
    ),
    "too-many-requests": Kind(
        "the request is not carried out and answered 429 with Retry-After: `retry_after_s` (1)",
        takes=("retry_after_s",),
    ),
    "expired-token": Kind("the caller is answered 401, as if the token had expired"),
    "latency": Kind(
        "the answer comes later, by `latency_ms` or by something in a range of two",
        takes=("latency_ms",),
        needs=("latency_ms",),
    ),
    "reset-connection": Kind("the request is not carried out and its connection is reset"),
    "truncated-body": Kind("the connection ends in the middle of the body that was announced"),
    "cut-body": Kind("the body ends in its middle, and its announced length says so too"),
    "malformed-body": Kind("the body is not what its media type says: no JSON, no UTF-8"),
    "content-type": Kind(
        "the answer claims another media type, `content_type`, than any declared",
        takes=("content_type",),
    ),
    "undocumented-status": Kind(
        "a success comes with a status that is not declared, `status` (418)", takes=("status",)
    ),
    "drop-property": Kind(
        "a success lacks a property", takes=("property",), mutation=_mutations.drop_property
    ),
    "rename-property": Kind(
        "a success has a property under another name, `name`",
        takes=("property", "name"),
        mutation=_mutations.rename_property,
    ),
    "retype-property": Kind(
        "a success has a property of another JSON type",
        takes=("property",),
        mutation=_mutations.retype_property,
    ),
    "null-property": Kind(
        "a success has null for a property", takes=("property",), mutation=_mutations.null_property
    ),
    "extra-property": Kind(
        "a success has a property that is not declared, which most documents allow",
        takes=("property",),
        mutation=_mutations.extra_property,
    ),
    "unknown-choice": Kind(
        "a success has a value that is none of an enumeration's",
        takes=("property",),
        mutation=_mutations.unknown_choice,
    ),
    "unchecked-auth": Kind("whoever calls is let in, without credentials and rights"),
    "accepted-bad-input": Kind("what breaks the rules is answered with the documented success"),
    "lost-write": Kind("a change is answered as if it were made, and is not"),
    "undone-delete": Kind("a deletion is answered as if it were made, and the item stays"),
    "stale-list": Kind("a list shows what there was at the start, whatever has changed since"),
}

#: The kinds that need a body, whatever it holds, and those that change a property of one.
BODY_FAULTS: Final = ("truncated-body", "cut-body", "malformed-body", "content-type")
MUTATED: Final = tuple(name for name, kind in KINDS.items() if kind.mutation is not None)

#: Ten minutes: beyond that, no caller waits for an answer.
MOST_LATENCY_MS: Final = 600_000

#: The fields of an entry that every kind takes.
_SHARED: Final = ("fault", "operations", "rate", "after", "times")


class FaultSection(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a faults file may hold."""

    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class FaultFile:
    """Faults, and the text they were read from, so that a problem can be shown in place."""

    faults: tuple[Fault, ...] = ()
    file: str = ""
    text: str = field(default="", repr=False)


def read_faults(text: str, file: str = "") -> FaultFile:
    """Give the faults that a YAML or JSON text holds; an empty text holds none.

    Args:
        text: one mapping with the list `faults`.
        file: its name in findings.

    Raises:
        DeclarationError: as `read_declarations`. Whether the entries fit a document is found out
            where they meet it.
    """
    return FaultFile(read_sections(text, file, FaultSection).faults, file, text)


def written(fault: Fault) -> dict[str, Any]:
    """Give an entry as a faults file has it, without what it leaves open."""
    made: dict[str, Any] = to_builtins(fault)
    return made


def form_problems(number: int, fault: Fault) -> Iterator[Problem]:
    """Say what is wrong with an entry whatever the document: its kind, and fields it has no use for."""
    at = f"/faults/{number}"
    kind = KINDS.get(fault.fault)
    if kind is None:
        message = f"there is no fault `{fault.fault}`"
        yield Problem(f"{at}/fault", message, fault.fault, tuple(KINDS))
        return
    given = written(fault)
    for name in given:
        if name not in _SHARED and name not in kind.takes:
            message = f"`{name}` says nothing about `{fault.fault}`"
            yield Problem(f"{at}/{name}", message, name, (*_SHARED, *kind.takes))
    for name in kind.needs:
        if name not in given:
            yield Problem(at, f"`{fault.fault}` needs `{name}`")
    low, high = latency_range(fault)
    if not 0 <= low <= high <= MOST_LATENCY_MS:
        message = f"`latency_ms` is no range within 0 and {MOST_LATENCY_MS}"
        yield Problem(f"{at}/latency_ms", message)


def latency_range(fault: Fault) -> tuple[int, int]:
    """Give the least and the most milliseconds an entry says."""
    given = fault.latency_ms or 0
    return (given, given) if isinstance(given, int) else given


# --- which operations -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Named:
    """The operations an entry names, in the document's order; `is_each` if one by one."""

    operations: tuple[Operation, ...]
    is_each: bool


def named_operations(
    number: int, fault: Fault, operations: Sequence[Operation]
) -> Named | list[Problem]:
    """Give the operations that an entry names, or what is wrong with the names."""
    words = (fault.operations,) if isinstance(fault.operations, str) else fault.operations
    if not words:
        return Named(tuple(operations), is_each=False)
    problems: list[Problem] = []
    found: dict[int, Operation] = {}
    is_each = True
    for index, word in enumerate(words):
        exact = [one for one in operations if word == one.operation_id or _is_label(word, one)]
        some = exact or [one for one in operations if word in one.tags]
        is_each = is_each and bool(exact)
        found |= {id(one): one for one in some}
        if not some:
            at = f"/faults/{number}/operations"
            at = at if isinstance(fault.operations, str) else f"{at}/{index}"
            message = f"no operation has the id, the method and path or the tag `{word}`"
            problems.append(Problem(at, message, word, tuple(_words(operations))))
    chosen = tuple(one for one in operations if id(one) in found)
    return problems or Named(chosen, is_each)


def _is_label(word: str, operation: Operation) -> bool:
    method, _, path = word.partition(" ")
    return method.lower() == operation.method and path.strip() == operation.path


def _words(operations: Iterable[Operation]) -> Iterator[str]:
    for one in operations:
        yield one.operation_id
        yield one.label
        yield from one.tags
