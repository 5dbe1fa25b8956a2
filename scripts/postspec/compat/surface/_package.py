"""A generated package read without being imported: its services, models and other public names."""

from __future__ import annotations

import ast
import logging
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from postspec.compat.surface._types import Type, names_in, parse_type

if TYPE_CHECKING:
    import griffe

#: Where postspec's client generator puts things, below the package.
_CLIENT, _SERVICES, _MODELS = "client", "services", "models"
_ENDPOINTS = "_generated/api/"
_MODEL_FILES = "_generated/models/"
_TO_DICT = b"\n    def to_dict("
#: Modules whose names programs import, beside the package itself.
_PUBLIC_MODULES = ("testing",)
_CONSTANT = re.compile(r'^(METHOD|PATH) = (".*"|\'.*\')$', re.MULTILINE)
_RESPONSE = "response_"
_VARIABLE = re.compile(r"\{[^{}]*\}")


class SurfaceError(ValueError):
    """A package cannot be read. Carries `package` and `problem`."""

    def __init__(self, package: str, problem: str) -> None:
        super().__init__(f"{package}: {problem}")
        self.package, self.problem = package, problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One argument of a method. `is_named` where it can only be passed by its name."""

    name: str
    type: Type
    shown: str
    is_required: bool
    is_named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One method of a service. `key` is the operation's, as `operation_key` gives it.

    `errors` are the types of the bodies of errors, by status in small letters: `404`, `default`. `place` is `FILE:LINE`, `FILE` from the folder that the package is in.
    """

    service: str
    name: str
    key: str
    arguments: tuple[Argument, ...]
    returns: Type
    errors: Mapping[str, Type]
    shown: str
    place: str
    node: griffe.Function = field(repr=False, compare=False)

    @property
    def call(self) -> str:
        """How programs write it: `client.agents.get_agent`."""
        return f"client.{self.service}.{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One attribute of a model."""

    name: str
    type: Type
    shown: str
    is_required: bool
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One name of the `models` module: a class with attributes, or a `Literal` with values."""

    name: str
    attributes: Mapping[str, Attribute]
    values: frozenset[str]
    is_class: bool
    place: str
    file: str
    node: griffe.Object = field(repr=False, compare=False)


@dataclass(frozen=True)
class Package:
    """What programs can name of a generated package.

    `services` maps attributes of the client to their places, `exports` other public names to what
    they are.
    """

    name: str
    services: Mapping[str, str]
    methods: tuple[Method, ...]
    models: Mapping[str, Model]
    exports: Mapping[str, griffe.Object] = field(repr=False)
    files: Mapping[str, bytes] = field(repr=False)

    def values(self, name: str) -> frozenset[str] | None:
        """Give the values of a model that is a `Literal`, as they are written; else None."""
        model = self.models.get(name)
        return model.values if model is not None and model.values else None

    @cached_property
    def sent(self) -> frozenset[str]:
        """The models that programs make, to send them."""
        return self._reached(a.type for method in self.methods for a in method.arguments)

    @cached_property
    def received(self) -> frozenset[str]:
        """The models that programs are given, those of errors among them."""
        given = self._reached(
            kind for method in self.methods for kind in (method.returns, *method.errors.values())
        )
        return given | (self.models.keys() - self.sent)

    @cached_property
    def reaching(self) -> Mapping[str, frozenset[str]]:
        """The keys of the operations whose methods send or return a model, by model."""
        found: dict[str, set[str]] = {}
        for method in self.methods:
            types = (method.returns, *method.errors.values(), *(a.type for a in method.arguments))
            for name in self._reached(types):
                found.setdefault(name, set()).add(method.key)
        return {name: frozenset(keys) for name, keys in found.items()}

    def _reached(self, types: Iterable[Type]) -> frozenset[str]:
        found: set[str] = set()
        waiting = [name for kind in types for name in names_in(kind)]
        while waiting:
            name = waiting.pop()
            if name in self.models and name not in found:
                found.add(name)
                attributes = self.models[name].attributes.values()
                waiting += [inner for one in attributes for inner in names_in(one.type)]
        return frozenset(found)

    @cached_property
    def wires(self) -> Mapping[str, Mapping[str, str]]:
        """How the attributes of each model are called on the wire, by model and attribute."""
        return {
            name: _wire_names(self.files.get(model.file, b""), name)
            for name, model in self.models.items()
            if model.is_class
        }


def operation_key(method: str, path: str) -> str:
    """Give an operation's name that does not tell how its path's variables are called."""
    return f"{method.upper()} {_VARIABLE.sub('{}', path)}"


def read_package(files: Mapping[str, bytes], name: str) -> Package:
    """Give the public surface of the package `name` among files by their paths; nothing is run.

    Raises:
        SurfaceError: there is no package of that name that `postspec generate` made, or a module of
            it is no Python.
    """
    from griffe import AliasResolutionError

    own = {path: text for path, text in files.items() if _is_module(path, name)}
    root = _loaded(own, name)
    try:
        services = _services(root)
        methods = tuple(
            method
            for service, (_, kind) in services.items()
            for method in _methods(own, name, service, root[_SERVICES][service][kind])
        )
        models = {
            key: _model(key, _target(alias)) for key, alias in _exported(root[_MODELS]).items()
        }
        exports = _exports(root)
    except KeyError as error:
        raise SurfaceError(name, f"is not as `postspec generate` makes it: no {error}") from error
    except AliasResolutionError as error:
        raise SurfaceError(name, f"lacks {error.alias.target_path}") from error
    places = {service: place for service, (place, _) in services.items()}
    return Package(name, places, methods, models, exports, own)


def _is_module(path: str, name: str) -> bool:
    parts = PurePosixPath(path).with_suffix("").parts
    return path.endswith(".py") and parts[0] == name and all(p.isidentifier() for p in parts)


def _loaded(files: Mapping[str, bytes], name: str) -> griffe.Module:
    import griffe

    if f"{name}/__init__.py" not in files:
        raise SurfaceError(name, "there is no such package")
    with tempfile.TemporaryDirectory(prefix="postspec-") as folder, _silent():
        for path, content in files.items():
            # How a request is written is no program's business, nor how a model is written and
            # read: a third of the files, and most of what is in the others.
            if path.startswith(f"{name}/{_ENDPOINTS}"):
                continue
            is_model = path.startswith(f"{name}/{_MODEL_FILES}")
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.partition(_TO_DICT)[0] if is_model else content)
        loader = griffe.GriffeLoader(search_paths=[folder], allow_inspection=False)
        try:
            root = loader.load(name, try_relative_path=False)
        except (griffe.GriffeError, ImportError, SyntaxError, UnicodeDecodeError) as error:
            raise SurfaceError(name, "a module of it cannot be read") from error
        loader.resolve_aliases(implicit=False, external=False)
    if not isinstance(root, griffe.Module):
        raise SurfaceError(name, "is no package")
    return root


@contextmanager
def _silent() -> Iterator[None]:
    """Keep griffe's remarks on code that it only half understands off the user's screen."""
    logger = logging.getLogger("griffe")
    was, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = was


# --- what is in it --------------------------------------------------------------------------------


def _services(root: griffe.Module) -> dict[str, tuple[str, str]]:
    """Give the place and the class of each service of the client."""
    members = root[_CLIENT]["Client"].members
    return {
        name: (_place(member), str(member.annotation))
        for name, member in members.items()
        if not name.startswith("_") and member.is_attribute and name in root[_SERVICES].members
    }


def _methods(
    files: Mapping[str, bytes], package: str, service: str, kind: griffe.Class
) -> Iterator[Method]:
    from griffe import Function

    for name, node in kind.members.items():
        if name.startswith("_") or not isinstance(node, Function):
            continue
        written = files.get(f"{package}/{_ENDPOINTS}{service}/{name}.py", b"")
        endpoint = written.decode("utf-8", "replace")
        yield Method(
            service=service,
            name=name,
            key=_key(endpoint),
            arguments=tuple(_arguments(node)),
            returns=parse_type(str(node.returns)),
            errors=_errors(endpoint),
            shown=str(node.returns),
            place=_place(node),
            node=node,
        )


def _key(endpoint: str) -> str:
    found = {name: str(ast.literal_eval(text)) for name, text in _CONSTANT.findall(endpoint)}
    return operation_key(found["METHOD"], found["PATH"]) if len(found) == 2 else ""


def _errors(endpoint: str) -> dict[str, Type]:
    """Give what the bodies of errors are read as, by status."""
    _, found, reading = endpoint.partition("\ndef parse_error(")
    if not found or f"    {_RESPONSE}" not in reading:
        return {}
    assigned = (
        node
        for node in ast.walk(ast.parse(f"def parse_error({reading}"))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    )
    return {
        ast.unparse(node.target).removeprefix(_RESPONSE): parse_type(ast.unparse(node.annotation))
        for node in assigned
        if ast.unparse(node.target).startswith(_RESPONSE)
    }


def _arguments(node: griffe.Function) -> Iterator[Argument]:
    from griffe import ParameterKind

    for parameter in node.parameters:
        if parameter.name != "self":
            yield Argument(
                name=parameter.name,
                type=parse_type(str(parameter.annotation)),
                shown=str(parameter.annotation),
                is_required=parameter.required,
                is_named=parameter.kind is ParameterKind.keyword_only,
            )


def _model(name: str, node: griffe.Object) -> Model:
    from griffe import Attribute as Member

    written = parse_type(str(node.value)) if isinstance(node, Member) else frozenset()
    attributes = {
        key: Attribute(
            name=key,
            type=parse_type(str(member.annotation)),
            shown=str(member.annotation),
            is_required=member.value is None,
            place=_place(member),
        )
        for key, member in node.members.items()
        if isinstance(member, Member) and _is_own(member)
    }
    return Model(
        name=name,
        attributes=attributes,
        values=frozenset(atom.value for atom in written if atom.value),
        is_class=node.is_class,
        place=_place(node),
        file=node.relative_package_filepath.as_posix(),
        node=node,
    )


def _is_own(member: griffe.Attribute) -> bool:
    """Tell whether an attribute is of the model itself, and not what every model has."""
    name = member.name
    return not (
        name.startswith("_") or name == "additional_properties" or "property" in member.labels
    )


def _exported(module: griffe.Module) -> dict[str, griffe.Object | griffe.Alias]:
    return {str(name): module[str(name)] for name in module.exports or ()}


def _exports(root: griffe.Module) -> dict[str, griffe.Object]:
    found = {name: _target(one) for name, one in _exported(root).items()}
    for module in _PUBLIC_MODULES:
        if module in root.members:
            exported = _exported(root[module])
            found |= {f"{module}.{name}": _target(one) for name, one in exported.items()}
    return found


def _target(one: griffe.Object | griffe.Alias) -> griffe.Object:
    return one.final_target if one.is_alias else one  # type: ignore[return-value, union-attr]  # told apart by is_alias


def _place(node: griffe.Object | griffe.Alias) -> str:
    return f"{node.relative_package_filepath.as_posix()}:{node.lineno or 1}"


def _wire_names(module: bytes, name: str) -> dict[str, str]:
    """Give the names under which `to_dict` of a class writes its attributes."""
    _, _, inside = module.decode("utf-8", "replace").partition(f"\nclass {name}:")
    _, found, method = inside.partition(_TO_DICT.decode())
    # The rest of a model is long, and reading it as Python takes most of the time.
    body = re.split(r"\n    (?=def |@)", method, maxsplit=1)[0]
    tree = ast.parse(f"class Model:\n    def to_dict({body}") if found else ast.Module([], [])
    return {attribute: wire for node in ast.walk(tree) for attribute, wire in _written(node)}


def _written(node: ast.AST) -> Iterator[tuple[str, str]]:
    match node:
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(value, ast.Name):
                    yield value.id, str(key.value)
        case ast.Assign(
            targets=[ast.Subscript(slice=ast.Constant(value=str() as key))],
            value=ast.Name(id=name),
        ):
            yield name, key
