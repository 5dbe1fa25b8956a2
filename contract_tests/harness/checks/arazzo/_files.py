"""Arazzo documents read: the flows they hold, and everything in them that could not be meant so.

Nothing is left for the run to stumble on: an operation, a parameter, an output of an earlier step
that there is not, is a problem of the file, with its place.
"""

from __future__ import annotations

import copy
import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import yaml

from contract_tests.harness.checks.arazzo._criteria import Criterion, CriterionError, Selector
from contract_tests.harness.checks.arazzo._expressions import expressions_in, parts_of, replaced
from contract_tests.harness.document.calls import Call, documented_calls
from postspec.json_pointer import pointer_to
from postspec.openapi import Document, Operation

Json = Any

#: Object of an Arazzo document → its keys that are read. `x-…` may stand everywhere.
KEYS: Final[Mapping[str, frozenset[str]]] = {
    "document": frozenset({"arazzo", "info", "sourceDescriptions", "workflows"}),
    "workflow": frozenset({"workflowId", "summary", "description", "inputs", "steps"}),
    "step": frozenset(
        {
            "stepId",
            "description",
            "operationId",
            "parameters",
            "requestBody",
            "successCriteria",
            "outputs",
        }
    ),
    "parameter": frozenset({"name", "in", "value"}),
    "request body": frozenset({"contentType", "payload", "replacements"}),
    "replacement": frozenset({"target", "value"}),
    "selector": frozenset({"context", "selector", "type"}),
    "criterion": frozenset({"condition", "context", "type"}),
}

#: Keys of Arazzo 1.0.1 that these flows cannot use.
NOT_READ: Final = frozenset(
    {
        "components",
        "dependsOn",
        "failureActions",
        "onFailure",
        "onSuccess",
        "operationPath",
        "outputs",
        "parameters",
        "successActions",
        "workflowId",
    }
)

_KINDS: Final = ("simple", "jsonpath", "regex")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a file, and the JSON Pointer of where."""

    pointer: str
    message: str

    def __str__(self) -> str:
        return f"{self.pointer or '/'}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One call of a flow. `values` are by place and name; what they leave out is as documented."""

    name: str
    operation: Operation
    base: Call = field(repr=False)
    values: Mapping[tuple[str, str], Json] = field(default_factory=dict, repr=False)
    replacements: Mapping[str, Json] = field(default_factory=dict, repr=False)
    criteria: tuple[Criterion, ...] = ()
    outputs: Mapping[str, str | Selector] = field(default_factory=dict)

    @property
    def speaks_of_status(self) -> bool:
        """True where the criteria say which status is right; else it is a success."""
        return any("$statusCode" in one.condition for one in self.criteria)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """A workflow: its steps in order, and the inputs that have a default."""

    name: str
    summary: str = ""
    inputs: Mapping[str, Json] = field(default_factory=dict)
    steps: tuple[Step, ...]

    def __str__(self) -> str:
        return self.name

    @property
    def operations(self) -> tuple[Operation, ...]:
        """The operations that are called, each once."""
        return tuple({step.operation.label: step.operation for step in self.steps}.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowFile:
    """A file of flows. Those with a problem are not among `flows`."""

    path: Path
    flows: tuple[Flow, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_flows(path: Path, document: Document, given: Iterable[str] = ()) -> FlowFile:
    """Read a file of flows about a document's operations. `given` are the inputs a run provides."""
    try:
        raw = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        return FlowFile(path=path, problems=(Problem("", f"cannot be read: {error}"),))
    reader = _Reader(document, frozenset(given))
    return FlowFile(path=path, flows=tuple(reader.flows(raw)), problems=tuple(reader.problems))


@dataclass
class _Reader:
    document: Document
    given: frozenset[str]
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._operations = {o.operation_id: o for o in self.document.operations}

    def flows(self, raw: Json) -> Iterator[Flow]:
        """Give the flows that are sound; what is wrong with the others is in `problems`."""
        top = self._object(raw, "document", "")
        if not str(top.get("arazzo", "")).startswith("1.0"):
            self._wrong("/arazzo", "Arazzo 1.0 is read, `arazzo: 1.0.1` has to say so")
        names: set[str] = set()
        for at, one in self._list(top.get("workflows"), "/workflows"):
            before = len(self.problems)
            flow = self._flow(self._object(one, "workflow", at), at, names)
            if len(self.problems) == before:
                yield flow

    def _flow(self, raw: Mapping[str, Json], at: str, names: set[str]) -> Flow:
        inputs = {
            str(name): schema["default"]
            for name, schema in (raw.get("inputs") or {}).get("properties", {}).items()
            if isinstance(schema, Mapping) and "default" in schema
        }
        known = {"inputs": {*inputs, *self.given}}
        steps = []
        for place, one in self._list(raw.get("steps"), f"{at}/steps"):
            step = self._step(self._object(one, "step", place), place, known)
            if step is not None:
                steps.append(step)
        return Flow(
            name=self._name(raw, "workflowId", at, names),
            summary=str(raw.get("summary", "")),
            inputs=inputs,
            steps=tuple(steps),
        )

    def _step(self, raw: Mapping[str, Json], at: str, known: dict[str, set[str]]) -> Step | None:
        name = self._name(raw, "stepId", at, set(known) - {"inputs"})
        outputs = dict(self._outputs(raw.get("outputs") or {}, f"{at}/outputs", known))
        operation = self._operations.get(str(raw.get("operationId", "")))
        criteria = tuple(self._criteria(raw, at, known))
        known[name] = set(outputs)
        if operation is None:
            wanted = raw.get("operationId")
            self._wrong(f"{at}/operationId", _unknown("operation", wanted, self._operations))
            return None
        step = Step(
            name=name,
            operation=operation,
            base=_least(self.document, operation),
            values=self._values(raw, at, operation, known),
            criteria=criteria,
            outputs=outputs,
        )
        return self._with_body(step, raw.get("requestBody"), f"{at}/requestBody", known)

    def _outputs(
        self, raw: Mapping[str, Json], at: str, known: dict[str, set[str]]
    ) -> Iterator[tuple[str, str | Selector]]:
        for key, written in raw.items():
            place = pointer_to(at, key)
            if isinstance(written, str):
                self._expression(written, place, known)
                yield str(key), written
                continue
            given = self._object(written, "selector", place)
            selector = Selector(str(given.get("context")), str(given.get("selector")))
            if given.get("type") != "jsonpath":
                self._wrong(
                    f"{place}/type", _unknown("type of selector", given.get("type"), _KINDS[1:2])
                )
            try:
                selector.check()
            except CriterionError as error:
                self._wrong(f"{place}/selector", str(error))
            for expression in selector.expressions():
                self._expression(expression, place, known)
            yield str(key), selector

    def _values(
        self, raw: Mapping[str, Json], at: str, operation: Operation, known: dict[str, set[str]]
    ) -> dict[tuple[str, str], Json]:
        declared = {(p.place, p.name) for p in operation.parameters}
        values = {}
        for place, one in self._list(raw.get("parameters") or [], f"{at}/parameters"):
            given = self._object(one, "parameter", place)
            key = (str(given.get("in")), str(given.get("name")))
            if key not in declared:
                words = [f"{name} in {where}" for where, name in declared]
                self._wrong(place, _unknown("parameter", f"{key[1]} in {key[0]}", words))
            values[key] = given.get("value")
            self._expressions(given.get("value"), f"{place}/value", known)
        return values

    def _with_body(self, step: Step, raw: Json, at: str, known: dict[str, set[str]]) -> Step:
        if raw is None:
            return step
        given = self._object(raw, "request body", at)
        if not step.operation.body:
            self._wrong(at, f"{step.operation.operation_id} takes no body")
            return step
        base = self._typed(step.base, given, at)
        if "payload" in given:
            base = replace(base, body=given["payload"])
            self._expressions(given["payload"], f"{at}/payload", known)
        replacements = {}
        tried = copy.deepcopy(base.body)
        for place, one in self._list(given.get("replacements") or [], f"{at}/replacements"):
            each = self._object(one, "replacement", place)
            target = str(each.get("target"))
            self._expressions(each.get("value"), f"{place}/value", known)
            try:
                tried = replaced(tried, target, each.get("value"))
            except (LookupError, TypeError, ValueError):
                self._wrong(f"{place}/target", f"{target!r} leads nowhere in the body")
            replacements[target] = each.get("value")
        return replace(step, base=base, replacements=replacements)

    def _typed(self, base: Call, given: Mapping[str, Json], at: str) -> Call:
        """Give the call with the body of the media type that is asked for."""
        wanted = given.get("contentType")
        if wanted is None or (base.media and base.media.name == wanted):
            return base
        for call in documented_calls(self.document, base.operation):
            if call.media is not None and call.media.name == wanted:
                return replace(base, media=call.media, body=call.body)
        words = [media.name for media in base.operation.body]
        self._wrong(f"{at}/contentType", _unknown("media type", wanted, words))
        return base

    def _criteria(
        self, raw: Mapping[str, Json], at: str, known: dict[str, set[str]]
    ) -> Iterator[Criterion]:
        for place, one in self._list(raw.get("successCriteria") or [], f"{at}/successCriteria"):
            given = self._object(one, "criterion", place)
            kind = given.get("type", "simple")
            if kind not in _KINDS:
                self._wrong(f"{place}/type", _unknown("type of criterion", kind, _KINDS))
                continue
            criterion = Criterion(
                condition=str(given.get("condition", "")),
                kind=kind,
                context=str(given.get("context", "$response.body")),
                is_absence=given.get("x-absent") is True,
            )
            try:
                criterion.check()
            except CriterionError as error:
                self._wrong(f"{place}/condition", str(error))
                continue
            for expression in criterion.expressions():
                self._expression(expression, place, known)
            yield criterion

    # --- what all of them have in common ----------------------------------------------------------

    def _expressions(self, value: Json, at: str, known: Mapping[str, set[str]]) -> None:
        for expression in expressions_in(value):
            self._expression(expression, at, known)

    def _expression(self, expression: str, at: str, known: Mapping[str, set[str]]) -> None:
        """Hold an expression to what there is when its step is run: `known` names it, by step."""
        parts = parts_of(expression)
        if not parts:
            self._wrong(at, f"the expression {expression!r} cannot be read")
        elif "input" in parts and parts["input"] not in known["inputs"]:
            self._wrong(at, _unknown("input with a default", parts["input"], known["inputs"]))
        elif "step" in parts:
            steps = known.keys() - {"inputs"}
            if parts["step"] not in steps:
                self._wrong(at, _unknown("earlier step", parts["step"], steps))
            elif parts["output"] not in known[parts["step"]]:
                words = known[parts["step"]]
                self._wrong(at, _unknown(f"output of {parts['step']}", parts["output"], words))

    def _name(self, raw: Mapping[str, Json], key: str, at: str, taken: set[str]) -> str:
        name = str(raw.get(key) or "")
        if not name:
            self._wrong(at, f"it has no {key}")
        elif name in taken:
            self._wrong(f"{at}/{key}", f"{name!r} is the name of an earlier one")
        taken.add(name)
        return name

    def _object(self, raw: Json, kind: str, at: str) -> Mapping[str, Json]:
        if not isinstance(raw, Mapping):
            self._wrong(at, f"a {kind} is wanted, an object")
            return {}
        for key in map(str, raw):
            if key in KEYS[kind] or key.startswith("x-"):
                continue
            message = (
                "these flows cannot use it"
                if key in NOT_READ
                else _unknown(f"key of a {kind}", key, KEYS[kind])
            )
            self._wrong(pointer_to(at, key), message)
        return raw

    def _list(self, raw: Json, at: str) -> Iterator[tuple[str, Json]]:
        if not isinstance(raw, list):
            self._wrong(at, "a list is wanted")
            return
        yield from ((f"{at}/{index}", one) for index, one in enumerate(raw))

    def _wrong(self, pointer: str, message: str) -> None:
        self.problems.append(Problem(pointer, message))


def _least(document: Document, operation: Operation) -> Call:
    """Give the documented call with those of its parameters alone that have to be sent."""
    call = documented_calls(document, operation)[0]
    return replace(call, values=tuple((p, v) for p, v in call.values if p.is_required))


def _unknown(what: str, name: object, there_are: Iterable[str]) -> str:
    words: Sequence[str] = sorted(there_are)
    near = difflib.get_close_matches(str(name), words, n=1, cutoff=0.5)
    hint = f", did you mean {near[0]!r}?" if near else ""
    return f"there is no {what} {name!r}{hint}"
