"""The public surface of two generated packages: each rule by a small edit of one package."""

from __future__ import annotations

import sys
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postspec.compat import Level, every_rule
from postspec.compat.surface import CLIENT_RULES, SurfaceError, compare_packages, read_package
from postspec.compat.surface._types import holds, parse_type

INFO, WARNING, BREAKS = Level.INFO, Level.WARNING, Level.CLIENT_BREAKING

SERVICE = '''\
"""Agents."""

from __future__ import annotations

from ..session import Service as _Service


class AgentsApi(_Service):
    def get_agent(self, id: str, part: str, *, with_queues: bool | Unset = UNSET) -> Agent:
        """Get one."""

    def list_agents(self, *, limit: int = 10, state: AgentState | Unset = UNSET) -> list[Agent]:
        """List them."""

    def create_agent(self, *, body: NewAgent | Unset = UNSET) -> Agent | None:
        """Create one."""


class AsyncAgentsApi(_Service):
    async def get_agent(self, id: str, part: str, *, with_queues: bool | Unset = UNSET) -> Agent:
        """Get one."""
'''
CLIENT = """\
from functools import cached_property

from .base import Base


class Client(Base):
    @cached_property
    def agents(self) -> AgentsApi: ...

    @cached_property
    def queues(self) -> QueuesApi: ...


class AsyncClient(Base):
    @cached_property
    def agents(self) -> AsyncAgentsApi: ...
"""
MODEL = """\
from typing import Any, Literal


class {name}:
{attributes}
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        return {{{written}}}
"""
PACKAGE = {
    "shop/__init__.py": "from .client import AsyncClient, Client\n"
    "from .errors import ApiError, NotFoundError\n"
    '__all__ = ["ApiError", "AsyncClient", "Client", "NotFoundError"]\n',
    "shop/client.py": CLIENT,
    "shop/base.py": "class Base:\n    def __init__(self, base_url: str, *, strict: bool = False): ...\n"
    "    def close(self) -> None: ...\n",
    "shop/errors.py": "class ApiError(Exception): ...\nclass NotFoundError(ApiError, LookupError): ...\n",
    "shop/wire.py": "def segment(name: str, value: str) -> str: ...\n",
    "shop/services/__init__.py": "",
    "shop/services/agents.py": SERVICE,
    "shop/services/queues.py": "class QueuesApi:\n    def list_queues(self) -> Queue: ...\n",
    "shop/_generated/__init__.py": "",
    "shop/_generated/models/__init__.py": "",
    "shop/_generated/models/agent_state.py": 'AgentState = Literal["BUSY", "READY"]\n',
    "shop/_generated/api/agents/get_agent.py": 'METHOD = "get"\nPATH = "/agents/{id}/{part}"\n',
    "shop/_generated/api/agents/list_agents.py": 'METHOD = "get"\nPATH = "/agents"\n',
    "shop/_generated/api/agents/create_agent.py": 'METHOD = "post"\nPATH = "/agents"\n',
    "shop/_generated/api/queues/list_queues.py": 'METHOD = "get"\nPATH = "/queues"\n',
}
MODELS = {
    "Agent": ["id: str", "name: str", "mood: AgentState | Unset = UNSET", "queue: Queue | Unset = UNSET"],
    "NewAgent": ["name: str", "size: int | Unset = UNSET", "nick: str | Unset = UNSET"],
    "Queue": ["label: str", "length: int", "depth: int"],
}  # fmt: skip


def package(models: Mapping[str, list[str]] = MODELS, **wires: str) -> dict[str, bytes]:
    """Give the files of a package with these models, as the generator lays them out."""
    files = dict(PACKAGE)
    imports = ["from ._generated.models.agent_state import AgentState as AgentState"]
    for name, attributes in models.items():
        names = [one.partition(":")[0] for one in attributes]
        files[f"shop/_generated/models/{name.lower()}.py"] = MODEL.format(
            name=name,
            attributes="\n".join(f"    {one}" for one in attributes),
            written=", ".join(f'"{wires.get(one, one)}": {one}' for one in names),
        )
        imports.append(f"from ._generated.models.{name.lower()} import {name} as {name}")
    exported = sorted(["AgentState", *models])
    files["shop/models.py"] = "\n".join([*imports, f"__all__ = {exported}"])
    return {path: text.encode() for path, text in files.items()}


def differences(old: dict[str, bytes], new: dict[str, bytes]) -> set[tuple[str, str, str]]:
    """Give what differs, as rule, level and subject."""
    found = compare_packages(read_package(old, "shop"), read_package(new, "shop"))
    return {(one.rule, str(one.level), one.subject) for one in found}


def edited(files: dict[str, bytes], path: str, old: str, new: str) -> dict[str, bytes]:
    """Give the files with one text replaced in one of them, everywhere."""
    text = files[f"shop/{path}"].decode()
    assert old in text
    return {**files, f"shop/{path}": text.replace(old, new).encode()}


def moved(files: dict[str, bytes], old: str, new: str) -> dict[str, bytes]:
    """Give the files with one of them elsewhere."""
    return {path.replace(old, new): text for path, text in files.items()}


AGENTS, MODEL_OF = "services/agents.py", "_generated/models/{}.py"
EDITS = {
    "a method is gone": (
        (AGENTS, "def list_agents", "def _list_agents"),
        {("client-method-removed", "client-breaking", "client.agents.list_agents")},
    ),
    "a method is new": (
        (AGENTS, "    def list_agents", "    def count(self) -> int: ...\n\n    def list_agents"),
        {("client-method-added", "info", "client.agents.count")},
    ),
    "an argument is gone": (
        (AGENTS, ", *, with_queues: bool | Unset = UNSET", ""),
        {("client-argument-removed", "client-breaking", "client.agents.get_agent(with_queues)")},
    ),
    "an argument is new": (
        (AGENTS, "limit: int = 10", "limit: int = 10, offset: int = 0"),
        {("client-argument-added", "info", "client.agents.list_agents(offset)")},
    ),
    "a required argument is new": (
        (AGENTS, "*, limit: int = 10", "*, tenant: str, limit: int = 10"),
        {("client-required-argument-added", "client-breaking", "client.agents.list_agents(tenant)")},
    ),
    "an argument becomes required": (
        (AGENTS, "limit: int = 10", "limit: int"),
        {("client-argument-made-required", "client-breaking", "client.agents.list_agents(limit)")},
    ),
    "an argument need no longer be given": (
        (AGENTS, "id: str, part: str", "id: str, part: str = ''"),
        {("client-argument-made-optional", "info", "client.agents.get_agent(part)")},
    ),
    "an argument of a path has another name": (
        (AGENTS, "id: str, part: str", "agent_id: str, part: str"),
        {("client-argument-renamed", "client-breaking", "client.agents.get_agent(id)")},
    ),
    "an argument is spelled otherwise": (
        (AGENTS, "with_queues: bool", "withqueues: bool"),
        {("client-argument-renamed", "client-breaking", "client.agents.get_agent(with_queues)")},
    ),
    "arguments change places": (
        (AGENTS, "id: str, part: str", "part: str, id: str"),
        {
            ("client-argument-moved", "client-breaking", "client.agents.get_agent(id)"),
            ("client-argument-moved", "client-breaking", "client.agents.get_agent(part)"),
        },
    ),
    "arguments that only have names change places": (
        (
            AGENTS,
            "limit: int = 10, state: AgentState | Unset = UNSET",
            "state: AgentState | Unset = UNSET, limit: int = 10",
        ),
        set(),
    ),
    "an argument can only be named": (
        (AGENTS, "id: str, part: str, *,", "id: str, *, part: str,"),
        {("client-argument-kind-changed", "client-breaking", "client.agents.get_agent(part)")},
    ),
    "an argument has another default": (
        (AGENTS, "limit: int = 10", "limit: int = 20"),
        {("client-argument-default-changed", "warning", "client.agents.list_agents(limit)")},
    ),
    "an argument takes another type": (
        (AGENTS, "limit: int = 10", "limit: str = 10"),
        {("client-argument-type-changed", "client-breaking", "client.agents.list_agents(limit)")},
    ),
    "an argument takes more": (
        (AGENTS, "limit: int = 10", "limit: float | str = 10"),
        {("client-argument-type-widened", "info", "client.agents.list_agents(limit)")},
    ),
    "a method returns something else": (
        (AGENTS, "-> list[Agent]", "-> list[Queue]"),
        {("client-return-type-changed", "client-breaking", "client.agents.list_agents()")},
    ),
    "a method may return None": (
        (AGENTS, "-> list[Agent]", "-> list[Agent] | None"),
        {("client-return-type-changed", "client-breaking", "client.agents.list_agents()")},
    ),
    "a method no longer returns None": (
        (AGENTS, "-> Agent | None", "-> Agent"),
        {("client-return-type-narrowed", "info", "client.agents.create_agent()")},
    ),
    "a value is gone": (
        ("_generated/models/agent_state.py", '"BUSY", ', ""),
        {("client-value-removed", "client-breaking", "models.AgentState")},
    ),
    "a value is new": (
        ("_generated/models/agent_state.py", '"BUSY", ', '"AWAY", "BUSY", '),
        {("client-value-added", "warning", "models.AgentState")},
    ),
    "a list of values becomes a class": (
        ("_generated/models/agent_state.py", 'AgentState = Literal["BUSY", "READY"]', "class AgentState: ..."),
        {("client-kind-changed", "client-breaking", "models.AgentState")},
    ),
    "an exception is gone": (
        ("__init__.py", '"NotFoundError"', ""),
        {("client-exception-removed", "client-breaking", "NotFoundError")},
    ),
    "an exception is no longer caught as it was": (
        ("errors.py", "(ApiError, LookupError)", "(ApiError)"),
        {("client-base-removed", "client-breaking", "NotFoundError")},
    ),
    "the client is made otherwise": (
        ("base.py", "*, strict: bool = False", "*, tenant: str"),
        {
            ("client-argument-removed", "client-breaking", "Base.__init__(strict)"),
            ("client-required-argument-added", "client-breaking", "Base.__init__(tenant)"),
        },
    ),
    "a method of the client is gone": (
        ("base.py", "def close", "def _close"),
        {("client-member-removed", "client-breaking", "Client.close")},
    ),
    "what is inside changes": (("wire.py", "name: str, value: str", "value: bytes"), set()),
    "the asynchronous twin alone changes": (
        (AGENTS, "    async def get_agent(self, id: str,", "    async def get_agent(self,"),
        set(),
    ),
}  # fmt: skip


@pytest.mark.parametrize("told", EDITS)
def test_what_an_edit_is_called(told: str) -> None:
    """Each edit of a package is exactly the differences that its line says."""
    edit, expected = EDITS[told]
    assert differences(package(), edited(package(), *edit)) == expected


def with_model(name: str, *attributes: str) -> dict[str, list[str]]:
    """Give the models with one of them made of other attributes."""
    return {**MODELS, name: list(attributes)}


MODEL_EDITS = {
    "an attribute is gone": (
        with_model("Queue", "label: str", "length: int"),
        {("client-attribute-removed", "client-breaking", "models.Queue.depth")},
    ),
    "an attribute is new": (
        with_model("Queue", *MODELS["Queue"], "kind: str | Unset = UNSET"),
        {("client-attribute-added", "info", "models.Queue.kind")},
    ),
    "what is always received is new": (
        with_model("Queue", *MODELS["Queue"], "kind: str"),
        {("client-required-attribute-added", "info", "models.Queue.kind")},
    ),
    "what has to be sent is new": (
        with_model("NewAgent", *MODELS["NewAgent"], "team: str"),
        {("client-required-attribute-added", "client-breaking", "models.NewAgent.team")},
    ),
    "what was always received may be absent": (
        with_model("Queue", "label: str", "length: int", "depth: int | Unset = UNSET"),
        {("client-attribute-made-optional", "client-breaking", "models.Queue.depth")},
    ),
    "what had to be sent need not be": (
        with_model("NewAgent", "name: str | Unset = UNSET", *MODELS["NewAgent"][1:]),
        {("client-attribute-made-optional", "info", "models.NewAgent.name")},
    ),
    "what need not be sent has to be": (
        with_model("NewAgent", *MODELS["NewAgent"][:2], "nick: str"),
        {("client-attribute-made-required", "client-breaking", "models.NewAgent.nick")},
    ),
    "what was received at times always is": (
        with_model("Agent", *MODELS["Agent"][:3], "queue: Queue"),
        {("client-attribute-made-required", "info", "models.Agent.queue")},
    ),
    "more is sent": (
        with_model("NewAgent", "name: str | int", *MODELS["NewAgent"][1:]),
        {("client-attribute-type-eased", "info", "models.NewAgent.name")},
    ),
    "more is received": (
        with_model("Queue", "label: str | int", *MODELS["Queue"][1:]),
        {("client-attribute-type-changed", "client-breaking", "models.Queue.label")},
    ),
    "less is received": (
        with_model("Queue", "label: Literal['a']", *MODELS["Queue"][1:]),
        {("client-attribute-type-eased", "info", "models.Queue.label")},
    ),
    "less can be sent": (
        with_model("NewAgent", "name: Literal['a']", *MODELS["NewAgent"][1:]),
        {("client-attribute-type-changed", "client-breaking", "models.NewAgent.name")},
    ),
    "a model is new": (
        {**MODELS, "Team": ["name: str"]},
        {("client-model-added", "info", "models.Team")},
    ),
}


@pytest.mark.parametrize("told", MODEL_EDITS)
def test_what_an_edit_of_a_model_is_called(told: str) -> None:
    """What programs send must not shrink, what they receive must not grow."""
    models, expected = MODEL_EDITS[told]
    assert differences(package(), package(models)) == expected


@settings(derandomize=True, deadline=None, database=None)
@given(st.sampled_from(sorted(EDITS)), st.sampled_from(sorted(MODEL_EDITS)))
def test_two_edits_at_once(one: str, other: str) -> None:
    """What an edit is called does not depend on what else was edited."""
    edit, expected = EDITS[one]
    models, more = MODEL_EDITS[other]
    assert differences(package(), edited(package(models), *edit)) == expected | more


def test_a_renamed_attribute() -> None:
    """An attribute that is called the same on the wire is the same attribute."""
    renamed = with_model("Queue", "label: str", "length: int", "how_deep: int")
    assert differences(package(), package(renamed, how_deep="depth")) == {
        ("client-attribute-renamed", "client-breaking", "models.Queue.depth"),
    }


def test_how_models_are_written() -> None:
    """What every model has to be sent and read by is no difference; other properties are."""
    path = "_generated/models/queue.py"
    assert differences(package(), edited(package(), path, "to_dict", "to_json")) == set()
    closed = edited(package(), path, "additional_properties", "_additional")
    assert differences(package(), closed) == {
        ("client-member-removed", "client-breaking", "models.Queue.additional_properties")
    }


def test_a_renamed_model() -> None:
    """A model in the same place with the same attributes is renamed, and no type has changed."""
    models = {name if name != "Queue" else "Line": one for name, one in MODELS.items()}
    models["Agent"] = [*MODELS["Agent"][:3], "queue: Line | Unset = UNSET"]
    new = edited(package(models), "services/queues.py", "Queue:", "Line:")
    assert differences(package(), new) == {
        ("client-model-renamed", "client-breaking", "models.Queue")
    }


def test_another_model_in_its_place() -> None:
    """A model in the same place that has little in common is another one."""
    models = {name: one for name, one in MODELS.items() if name != "Queue"} | {
        "Team": ["lead: str"]
    }
    models["Agent"] = [*MODELS["Agent"][:3], "queue: Team | Unset = UNSET"]
    new = edited(package(models), "services/queues.py", "Queue:", "Team:")
    assert differences(package(), new) == {
        ("client-model-removed", "client-breaking", "models.Queue"),
        ("client-model-added", "info", "models.Team"),
        ("client-attribute-type-changed", "client-breaking", "models.Agent.queue"),
        ("client-return-type-changed", "client-breaking", "client.queues.list_queues()"),
    }


def test_a_renamed_method() -> None:
    """A method of the same operation is renamed, and its arguments are compared nevertheless."""
    new = moved(package(), "list_agents.py", "find_agents.py")
    new = edited(
        new, AGENTS, "def list_agents(self, *, limit: int = 10,", "def find_agents(self, *,"
    )
    assert differences(package(), new) == {
        ("client-method-renamed", "client-breaking", "client.agents.list_agents"),
        ("client-argument-removed", "client-breaking", "client.agents.find_agents(limit)"),
    }


def test_a_method_whose_path_moved() -> None:
    """A method that has its name and another path is the same method."""
    path = "_generated/api/agents/list_agents.py"
    assert differences(package(), edited(package(), path, "/agents", "/v2/agents")) == set()


def test_a_moved_method() -> None:
    """A method of the same operation in another service is moved."""
    new = moved(package(), "agents/list_agents.py", "queues/list_agents.py")
    method = "    def list_agents(self, *, limit: int = 10, state: AgentState | Unset = UNSET) -> list[Agent]:\n"
    new = edited(new, AGENTS, method, "    def _other(self) -> None:\n")
    new = edited(
        new,
        "services/queues.py",
        "class QueuesApi:\n",
        f"class QueuesApi:\n{method}        ...\n\n",
    )
    assert differences(package(), new) == {
        ("client-method-moved", "client-breaking", "client.agents.list_agents"),
    }  # fmt: skip


def test_a_renamed_service() -> None:
    """A service whose methods are all in a new one is renamed, and they are not told one by one."""
    new = moved(package(), "agents", "staff")
    new = moved(new, "staff.py", "staff.py")
    new = moved(new, "list_staff", "list_agents")
    new = edited(new, "client.py", "agents(self)", "staff(self)")
    assert differences(package(), new) == {
        ("client-service-renamed", "client-breaking", "client.agents"),
    }


def test_a_removed_service() -> None:
    """A service that is gone is told once, with what else was in it that programs name."""
    new = edited(package(), "client.py", "def queues(self)", "def _queues(self)")
    assert differences(package(), new) == {
        ("client-service-removed", "client-breaking", "client.queues")
    }
    assert differences(new, package()) == {
        ("client-service-added", "info", "client.queues"),
        ("client-method-added", "info", "client.queues.list_queues"),
    }


def test_nothing_is_imported() -> None:
    """A package whose modules would fail is read all the same, and none of it is loaded."""
    files = {path: text + b"\nraise SystemExit(1)\n" for path, text in package().items()}
    before = set(sys.modules)
    assert len(read_package(files, "shop").methods) == 4
    assert not {name for name in set(sys.modules) - before if name.startswith("shop")}


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "no such package"),
        ({"shop/__init__.py": b"def ("}, "cannot be read"),
        ({"shop/__init__.py": b""}, "not as `postspec generate` makes it"),
        (
            {p: t for p, t in package().items() if "queue.py" not in p},
            "lacks shop._generated.models.queue",
        ),
        ({"shop/../../evil.py": b"", "shop/__init__.py": b""}, "not as"),
    ],
)
def test_what_is_no_generated_package(files: dict[str, bytes], said: str) -> None:
    """What `postspec generate` did not make is refused in words, and never leaves its folder."""
    with pytest.raises(SurfaceError, match=said):
        read_package(files, "shop")


def test_places() -> None:
    """A difference names the file and the line in both packages."""
    new = edited(package(), AGENTS, "limit: int = 10", "limit: str")
    found = compare_packages(read_package(package(), "shop"), read_package(new, "shop"))
    assert {(one.old_place, one.new_place) for one in found if one.rule.endswith("type-changed")} == {
        ("shop/services/agents.py:12", "shop/services/agents.py:12")
    }  # fmt: skip


def test_every_rule_is_shown() -> None:
    """Each rule about packages is met by a case here, and is one of the rules that policies name."""
    met = {
        rule for _, expected in (*EDITS.values(), *MODEL_EDITS.values()) for rule, _, _ in expected
    }
    told_apart = {"client-service-removed", "client-service-renamed", "client-service-added"}
    told_apart |= {"client-method-renamed", "client-method-moved", "client-attribute-renamed"}
    told_apart |= {"client-model-renamed", "client-model-removed"}
    rare = {"client-class-removed", "client-class-added"}
    assert met | told_apart | rare == set(CLIENT_RULES)
    assert set(CLIENT_RULES) <= set(every_rule())


def test_public_names() -> None:
    """A class that is no longer exported is gone, one that newly is is new."""
    new = edited(package(), "__init__.py", '"AsyncClient", ', "")
    assert differences(package(), new) == {
        ("client-class-removed", "client-breaking", "AsyncClient")
    }
    assert differences(new, package()) == {("client-class-added", "info", "AsyncClient")}


# --- types ----------------------------------------------------------------------------------------

NAMES = st.sampled_from(["int", "float", "str", "bool", "None", "Agent", "Literal['a']"])
TYPES = st.recursive(
    NAMES,
    lambda inner: st.one_of(
        inner.map(lambda one: f"list[{one}]"),
        inner.map(lambda one: f"dict[str, {one}]"),
        st.tuples(inner, inner).map(" | ".join),
    ),
    max_leaves=6,
)


@settings(derandomize=True, deadline=None, database=None)
@given(TYPES, TYPES, TYPES)
def test_holding_is_an_order(one: str, other: str, third: str) -> None:
    """A type holds itself, a union holds its parts, and what is held by what is held is held."""
    a, b, c = map(parse_type, (one, other, third))
    assert holds(a, a, lambda _: None)
    assert holds(a | b, b, lambda _: None)
    if holds(a, b, lambda _: None) and holds(b, c, lambda _: None):
        assert holds(a, c, lambda _: None)


@pytest.mark.parametrize(
    ("wide", "narrow", "is_held"),
    [
        ("Any", "list[Agent]", True),
        ("float", "int", True),
        ("int", "float", False),
        ("str", "Literal['a', 'b']", True),
        ("int", "Literal['a']", False),
        ("str", "State", True),
        ("State", "str", False),
        ("list[str | int]", "list[int]", True),
        ("list[int]", "list[str | int]", False),
        ("Optional[str]", "None | str", True),
        ("'Agent | None'", "models.Agent", True),
    ],
)
def test_what_holds_what(wide: str, narrow: str, is_held: bool) -> None:
    """Unions hold their parts, names of values the type that they are of, containers what is in them."""
    values = {"State": frozenset({"'x'"})}
    assert holds(parse_type(wide), parse_type(narrow), values.get) is is_held
