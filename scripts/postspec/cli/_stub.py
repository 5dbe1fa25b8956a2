"""`postspec stub`: a document served on loopback."""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path

from postspec.cli._console import ExitCode, add_common_options, print_output, project_of, shown
from postspec.cli._documents import complaining, read
from postspec.cli._errors import cannot_run


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "stub",
        help="a document served on loopback",
        description="Serve an OpenAPI document: stateful collections, bearer tokens checked, a token "
        "endpoint at Keycloak's paths. With no INPUT, what postspec.toml names. Stop with Ctrl-C.",
    )
    parser.add_argument("input", nargs="?", type=Path, metavar="INPUT", help="an OpenAPI document")
    parser.add_argument("--host", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on, 0 for a free one")
    add_common_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted."""
    from postspec.stub import StubError, StubSettings, User, make_app, serve

    if options.input is None:
        project = project_of(options)
        path, host, port = project.document, project.stub_host, project.stub_port
        users = tuple(User(name, word) for name, word in project.stub_users.items())
    else:
        path, host, port, users = options.input, "127.0.0.1", 8080, ()
    document = read(path)
    settings = StubSettings(users=users) if users else StubSettings()

    def ready(url: str) -> None:
        count = len(document.operations)
        print_output(f"{shown(path)}: {count} operations at {url}  (Ctrl-C stops it)\n")

    with complaining():
        app = make_app(document, settings)
    try:
        with contextlib.suppress(KeyboardInterrupt):  # the way to stop it, so a clean end
            serve(
                app,
                host=options.host or host,
                port=port if options.port is None else options.port,
                ready=ready,
            )
    except StubError as error:
        raise cannot_run("stub-cannot-listen", str(error)) from error
    return ExitCode.CLEAN
