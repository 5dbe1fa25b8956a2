"""`postspec stub`: a document served, on loopback unless told otherwise."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

from postspec.cli._console import (
    ExitCode,
    add_common_options,
    print_error,
    print_findings,
    print_output,
    project_of,
    shown,
)
from postspec.cli._documents import complaining, read
from postspec.cli._errors import CannotRun, cannot_run
from postspec.cli._files import read_text

if TYPE_CHECKING:
    from postspec.project import StubUser
    from postspec.stub import FaultFile, StubFile, StubSettings, WebhookCall


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "stub",
        help="a document served on loopback",
        description="Serve an OpenAPI document: stateful collections, bearer tokens checked, a token "
        "endpoint at Keycloak's paths. With no INPUT, what postspec.toml names. Stop with Ctrl-C.",
    )
    parser.add_argument("input", nargs="?", type=Path, metavar="INPUT", help="an OpenAPI document")
    parser.add_argument(
        "--host",
        help="address to listen on (default: 127.0.0.1); any other machine that reaches it can "
        "read and change what the stub holds",
    )
    parser.add_argument("--port", type=int, help="port to listen on, 0 for a free one")
    _add_state_options(parser)
    _add_fault_options(parser)
    _add_document_options(parser)
    add_common_options(parser)
    parser.set_defaults(run=run)


def _add_state_options(parser: argparse.ArgumentParser) -> None:
    """Add what decides what the stub holds."""
    parser.add_argument(
        "--seed",
        type=int,
        metavar="N",
        help="what ids and samples are drawn from; the same one gives the same bytes (default: 0)",
    )
    parser.add_argument(
        "--state",
        type=Path,
        metavar="FILE",
        help="keep the items in this file, so that they survive a restart (default: in memory)",
    )
    parser.add_argument(
        "--reset", action="store_true", help="begin as the document shows it, whatever --state has"
    )


def _add_fault_options(parser: argparse.ArgumentParser) -> None:
    """Add what goes wrong on demand."""
    parser.add_argument(
        "--faults",
        type=Path,
        metavar="FILE",
        help="what goes wrong, where and how often: see FAULTS.md",
    )
    parser.add_argument(
        "--list-faults", action="store_true", help="print every kind of fault and end"
    )
    parser.add_argument(
        "--latency",
        type=_latency,
        metavar="MS[-MS]",
        help="answer this many milliseconds later, or by something in a range (default: 0)",
    )


def _add_document_options(parser: argparse.ArgumentParser) -> None:
    """Add what the document leaves open."""
    parser.add_argument(
        "--strict",
        action="store_true",
        help="refuse what breaks the document even where the operation declares no refusal",
    )
    parser.add_argument(
        "--declarations",
        type=Path,
        metavar="FILE",
        help="what a person declares about the stub (default: stub.yaml beside the document, if "
        "there is one)",
    )
    parser.add_argument(
        "--webhook",
        type=_webhook,
        action="append",
        default=[],
        metavar="NAME=URL",
        help="send this webhook of the document here, on this machine; may be given several times",
    )


@dataclass(frozen=True, slots=True)
class _Serving:
    """What is served where."""

    document: Path
    host: str
    port: int
    settings: StubSettings


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    from postspec.stub import StubError, make_app, serve, stub_of

    if options.list_faults:
        print_output(_kinds_of_faults())
        return ExitCode.CLEAN
    serving = _serving(options)
    document = read(serving.document)

    def ready(url: str) -> None:
        count = len(document.operations)
        print_output(f"{shown(serving.document)}: {count} operations at {url}  (Ctrl-C stops it)\n")
        if not _is_loopback(url):
            print_error(
                f"postspec: warning: whoever reaches {serving.host} can read and change what the "
                "stub holds\n"
            )

    with complaining(), _declaring():
        app = make_app(document, serving.settings)
    stub = stub_of(app)
    print_findings(stub.findings, options)
    if options.reset:
        stub.reset()
    print_error("".join(_left_out(stub.faults)))
    try:
        with contextlib.suppress(KeyboardInterrupt):  # the way to stop it, so a clean end
            serve(app, host=serving.host, port=serving.port, ready=ready)
    except StubError as error:
        raise cannot_run("stub-cannot-listen", str(error)) from error
    finally:
        stub.close()
    return ExitCode.CLEAN


def _serving(options: argparse.Namespace) -> _Serving:
    """Give what the options say, and for what they leave open what the project says.

    A document that is named is served by itself: the project is about another one.
    """
    from postspec.project import StubChoices

    if options.input is None:
        project = project_of(options)
        document, decided = project.document, project.stub
    else:
        document, decided = options.input, StubChoices()
    host = options.host or decided.host
    settings = dataclasses.replace(
        _realm_of(decided.realm, decided.users),
        declared=_declared(document, options.declarations or decided.declarations),
        is_strict=options.strict or decided.strict,
        faults=_faults(options.faults or decided.faults),
        latency_ms=options.latency or _latency(decided.latency),
        seed=decided.seed if options.seed is None else options.seed,
        state_file=options.state or decided.state,
        webhook_urls={**decided.webhooks, **dict(options.webhook)},
        send_webhook=None if _is_this_machine(host) else _send_nothing,
    )
    return _Serving(
        document=document,
        host=host,
        port=decided.port if options.port is None else options.port,
        settings=settings,
    )


def _realm_of(path: Path | None, users: Sequence[StubUser]) -> StubSettings:
    """Give settings with the users and clients of an exported realm, and users besides."""
    from postspec.stub import RealmError, StubSettings, User, read_realm

    named = tuple(User(u.name, u.password, u.roles or (), u.roles is None) for u in users)
    if path is None:
        return StubSettings(users=named) if named else StubSettings()
    try:
        realm = read_realm(read_text(path, "realm").encode())
    except RealmError as error:
        raise cannot_run("stub-realm-unreadable", str(error), file=shown(path)) from error
    return StubSettings(
        users=(*named, *realm.users),
        clients=realm.clients,
        realms=(realm.name,),
        access_token_s=realm.access_token_s,
        refresh_token_s=realm.refresh_token_s,
    )


def _declared(document: Path, named: Path | None) -> StubFile:
    """Give what the file says that is named, or lies beside the document; nothing without one."""
    from postspec.stub import StubFile, read_declarations

    path = named or document.with_name("stub.yaml")
    if named is None and not path.is_file():
        return StubFile()
    with _declaring():
        return read_declarations(read_text(path, "declarations"), shown(path))


def _faults(path: Path | None) -> FaultFile:
    """Give the faults in a file, none without one."""
    from postspec.stub import FaultFile, read_faults

    if path is None:
        return FaultFile()
    with _declaring():
        return read_faults(read_text(path, "faults"), shown(path))


def _kinds_of_faults() -> str:
    """Give every kind of fault, one a line."""
    from postspec.stub import KINDS

    width = max(map(len, KINDS))
    return "".join(f"{name:{width}}  {kind.says}\n" for name, kind in KINDS.items())


def _left_out(faults: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Say of each entry at how many of the operations it names it cannot happen."""
    for number, one in enumerate(faults):
        left_out = one["left_out"]
        if left_out:
            first = left_out[0]
            yield (
                f"postspec: /faults/{number} {one['fault']}: at {one['at']} operations, not at "
                f"{len(left_out)}, such as {first['operation']}: {first['why']}\n"
            )


def _latency(text: str) -> tuple[int, int]:
    """Give the least and the most milliseconds of `200` or `100-300`."""
    low, dash, high = text.partition("-")
    try:
        least, most = int(low), int(high if dash else low)
    except ValueError:
        least, most = 1, 0
    if not 0 <= least <= most:
        raise argparse.ArgumentTypeError(f"{text!r} is neither 200 nor 100-300 milliseconds")
    return least, most


def _webhook(text: str) -> tuple[str, str]:
    """Give the webhook's name and the address of `NAME=URL`."""
    name, _, url = text.partition("=")
    if not name or not url.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=URL, with a URL of http or https")
    return name, url


async def _send_nothing(_call: WebhookCall) -> NoReturn:
    """Call nobody: whoever reaches the stub from elsewhere could reach this machine through it."""
    from postspec.stub import NotSentError

    raise NotSentError("the stub calls nobody while other machines may call it")


@contextlib.contextmanager
def _declaring() -> Iterator[None]:
    """Turn the complaint of whoever works with declarations or the state's file into CannotRun."""
    from postspec.stub import DeclarationError, StateFileError

    try:
        yield
    except (DeclarationError, StateFileError) as error:
        raise CannotRun(*error.findings) from error


def _is_this_machine(host: str) -> bool:
    """Tell whether a host is surely one that only this machine can reach."""
    with contextlib.suppress(ValueError):
        return ip_address(host).is_loopback
    return host == "localhost"


def _is_loopback(url: str) -> bool:
    """Tell whether only this machine can reach an address, given as a socket names it."""
    return ip_address((urlsplit(url).hostname or "").partition("%")[0]).is_loopback
