"""The generated client, driven by the document: its methods found, called, and given arguments.

An endpoint module says which request it makes (`METHOD`, `PATH`); the service and method of the
façade are called as its package and itself. So no naming rule of the generator is repeated here.
"""

from __future__ import annotations

import ast
import asyncio
import datetime as dt
import importlib
import inspect
import io
import itertools
import pkgutil
import re
import ssl
import sys
import textwrap
import types
import typing
import uuid
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, Union

import httpx
from openapi_python_client.strings import PythonIdentifier

from contract_tests.harness.document import subject
from contract_tests.harness.document.calls import Call, is_file
from contract_tests.harness.document.values import to_json
from postspec.openapi import Operation, Parameter

Json = Any

#: What is only known once the client has been generated: its classes and what they return.
Generated = Any

#: Where the client is told the API is; nothing is ever sent there.
BASE_PATH = "/base"
BASE_URL = f"https://mocked.test{BASE_PATH}"
TOKEN = "a-token"


class ClientShapeError(LookupError):
    """The generated client lacks something the document promises. The message says what."""


# --- the package ----------------------------------------------------------------------------------


@cache
def package() -> Generated:
    """Give the client's package, the project's client folder put on the import path."""
    folder = str(subject.project().client_dir)
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(subject.project().client_package)


@cache
def endpoints() -> Mapping[tuple[str, str], Generated]:
    """Give every endpoint module by method and shape of path (`/agents/{}`)."""
    api = importlib.import_module(f"{package().__name__}._generated.api")
    names = [i.name for i in pkgutil.walk_packages(api.__path__, f"{api.__name__}.") if not i.ispkg]
    modules: list[Generated] = [importlib.import_module(name) for name in names]
    return {(module.METHOD, _shape(module.PATH)): module for module in modules}


def endpoint(operation: Operation) -> Generated:
    """Give the endpoint module of one operation. Raises ClientShapeError where there is none."""
    try:
        return endpoints()[operation.method, _shape(operation.path)]
    except KeyError:
        raise ClientShapeError(f"no endpoint module for {operation.label}") from None


def _shape(path: str) -> str:
    return re.sub(r"\{[^{}]*\}", "{}", path)


def fake_api() -> Generated:
    """Give a fresh fake of the API, as users of the client make it for their tests."""
    return importlib.import_module(f"{package().__name__}.testing").FakeApi()


# --- calls ----------------------------------------------------------------------------------------


def send(call: Call, *, is_async: bool) -> Generated:
    """Call the operation's method; give the whole answer. Raises the package's ApiError."""
    return asyncio.run(_send_async(call)) if is_async else _send(call)


def _send(call: Call) -> Generated:
    with httpx.Client(verify=_no_certificates()) as http:
        client = package().Client(BASE_URL, http_client=http, **_manners())
        client = client.with_options(base_url=BASE_URL)  # whatever server the operation has
        return client.with_response(method(client, call.operation), **arguments(call))


async def _send_async(call: Call) -> Generated:
    async with httpx.AsyncClient(verify=_no_certificates()) as http:
        client = package().AsyncClient(BASE_URL, http_client=http, **_manners())
        client = client.with_options(base_url=BASE_URL)
        return await client.with_response(method(client, call.operation), **arguments(call))


def method(client: Generated, operation: Operation) -> Generated:
    """Give the method of a client that makes an operation's calls."""
    *_, service, name = endpoint(operation).__name__.split(".")
    return getattr(getattr(client, service), name)


def shown(operation: Operation, *, is_async: bool) -> str:
    """Give the call that the docstring of the operation's method shows, or nothing."""
    found = method(_idle(is_async=is_async), operation)
    _, _, behind = (inspect.getdoc(found) or "").partition("\nExample:\n")
    lines = itertools.takewhile(lambda line: line.startswith("    "), behind.splitlines())
    return textwrap.dedent("\n".join(lines))


@cache
def _idle(*, is_async: bool) -> Generated:
    """Give a client that nothing is called with."""
    if is_async:
        http = httpx.AsyncClient(verify=_no_certificates())
        return package().AsyncClient(BASE_URL, http_client=http)
    return package().Client(BASE_URL, http_client=httpx.Client(verify=_no_certificates()))


def run(code: str, *, is_async: bool) -> None:
    """Run code that makes a call of `client` and names what users import. Raises its ApiError."""
    names = {
        "File": package().File,
        "UUID": uuid.UUID,
        "datetime": dt,
        "models": importlib.import_module(f"{package().__name__}.models"),
    }
    if is_async:
        asyncio.run(_run_async(code, names))
        return
    with httpx.Client(verify=_no_certificates()) as http:
        client = package().Client(BASE_URL, http_client=http, **_manners())
        names["client"] = client.with_options(base_url=BASE_URL)
        eval(code, names)  # noqa: S307 - the client's own docstring


async def _run_async(code: str, names: dict[str, Generated]) -> None:
    async with httpx.AsyncClient(verify=_no_certificates()) as http:
        client = package().AsyncClient(BASE_URL, http_client=http, **_manners())
        names["client"] = client.with_options(base_url=BASE_URL)
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        await eval(compile(code, "docstring", "eval", flags=flags), names)  # noqa: S307 - as above


def _manners() -> dict[str, Generated]:
    """Log in with a token that is there already, try once only, and take nothing undocumented."""
    return {
        "credentials": package().StaticToken(TOKEN),
        "retries": package().Retries.none(),
        "strict": True,
    }


@cache
def _no_certificates() -> ssl.SSLContext:
    """Give an empty trust store: loading the real one takes longer than a test."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def error_class(status: int) -> type[Exception]:
    """Give the class that the package's errors have for a status, as its `errors` draws the tree."""
    name = _ERRORS.get(status, "ServerError" if status >= 500 else "StatusError")
    found: type[Exception] = getattr(package(), name)
    return found


#: The tree that the package promises: status → class.
_ERRORS: Mapping[int, str] = {
    400: "BadRequestError",
    401: "UnauthorizedError",
    403: "ForbiddenError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableError",
    429: "RateLimitError",
}


def is_declared(operation: Operation, value: object) -> bool:
    """Tell whether a value is of the type that the operation's method says it returns."""
    return _fits(value, typing.get_type_hints(endpoint(operation).parse_success)["return"])


def _fits(value: object, kind: Any) -> bool:  # noqa: ANN401 - a type, a generic alias or Any
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind is Any or kind is object:
        return True
    if origin in (Union, types.UnionType):
        return any(_fits(value, choice) for choice in arguments)
    if origin is Literal:
        return value in arguments
    if origin is list:
        return isinstance(value, list) and all(_fits(each, arguments[0]) for each in value)
    if isinstance(value, bool) and kind is not bool:
        return False
    return isinstance(value, (float, int) if kind is float else kind)


# --- arguments ------------------------------------------------------------------------------------


def arguments(call: Call) -> dict[str, object]:
    """Give the keyword arguments with which the operation's method sends this call."""
    hints = typing.get_type_hints(endpoint(call.operation).build_request)
    given = {
        name: to_python(value, hints[name])
        for parameter, value in call.values
        for name in [_argument(parameter, hints)]
    }
    if call.media is not None:
        given["body"] = to_python(_with_files(call.body, call.media.schema), hints["body"])
    return given


def _argument(parameter: Parameter, hints: Mapping[str, object]) -> str:
    """Give the argument's name; the generator adds the place where names would collide."""
    name = str(PythonIdentifier(parameter.name, "field_"))
    for candidate in (f"{name}_{parameter.place}", name, parameter.name):
        if candidate in hints:
            return candidate
    raise ClientShapeError(f"no argument for the {parameter.place} parameter {parameter.name}")


def _with_files(value: Json, schema: Mapping[str, Json]) -> Json:
    """Give the body with the contents of its files as bytes, which models are made from."""
    if schema.get("format") == "binary":
        return str(value).encode()
    properties = schema.get("properties") or {}
    if not isinstance(value, Mapping):
        return value
    return {k: _as_bytes(v) if is_file(properties.get(k) or {}) else v for k, v in value.items()}


def _as_bytes(value: Json) -> Json:
    return [str(v).encode() for v in value] if isinstance(value, list) else str(value).encode()


# --- JSON to Python -------------------------------------------------------------------------------


def to_python(value: Json, annotation: object) -> object:
    """Give the value as the annotation wants it. Raises ClientShapeError where it cannot be."""
    for choice in _choices(annotation):
        try:
            made = _made(value, choice)
            is_whole = not isinstance(value, Mapping) or to_json(made) == to_json(value)
        except (TypeError, ValueError, KeyError, AttributeError):
            continue
        if is_whole:
            return made
    raise ClientShapeError(f"an example does not fit {annotation}")


def _choices(annotation: object) -> Iterator[object]:
    if typing.get_origin(annotation) in (Union, types.UnionType):
        for choice in typing.get_args(annotation):
            yield from _choices(choice)
    else:
        yield annotation


def _made(value: Json, kind: Any) -> object:  # noqa: ANN401 - a type, a generic alias or Any
    origin = typing.get_origin(kind)
    if origin is list:
        (item,) = typing.get_args(kind)
        return [to_python(each, item) for each in _instance(value, list)]
    if kind is Any or origin is Literal or kind is object:
        return value
    if kind is dt.datetime:
        return dt.datetime.fromisoformat(value)
    if kind is dt.date:
        return dt.date.fromisoformat(value)
    if kind is uuid.UUID:
        return uuid.UUID(value)
    if kind is float:
        return _instance(value, int, float)
    if hasattr(kind, "from_dict"):
        return kind.from_dict(_instance(value, Mapping))
    if hasattr(kind, "to_tuple"):  # a file
        return kind(payload=io.BytesIO(_instance(value, bytes)))
    if isinstance(value, bool) and kind is not bool:
        raise TypeError(kind)
    return _instance(value, kind)


def _instance(value: Json, *kinds: type) -> Json:
    if not isinstance(value, kinds):
        raise TypeError(kinds)
    return value
