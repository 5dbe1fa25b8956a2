# /// script
# dependencies = ["nox>=2026.10", "uv>=0.9"]
# ///
"""The stages and the checks, one session each; `nox --list` is the table of contents."""

from __future__ import annotations

import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2026.10"
nox.options.default_venv_backend = "uv"
nox.options.reuse_venv = "yes"
nox.options.error_on_external_run = True
nox.options.sessions = ["lint", "types", "unit"]

REPORTS = Path("reports")


def install(session: nox.Session, *options: str) -> None:
    """Install what `uv.lock` pins, this project included; `--no-venv` takes what is there."""
    if not session.virtualenv.is_sandboxed:
        return
    session.run_install(
        "uv",
        "sync",
        "--locked",
        "--quiet",
        f"--python={session.virtualenv.location}",
        *options,
        env={"UV_PROJECT_ENVIRONMENT": session.virtualenv.location},
    )


def check_style(session: nox.Session) -> None:
    """Check ruff's rules and format."""
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


def check_types(session: nox.Session) -> None:
    """Check types under mypy strict, the generated client's too."""
    session.run("mypy")
    session.run("mypy", "generated_client")


def check_derived(session: nox.Session) -> None:
    """Check that every derived file is what its command makes."""
    session.run("postspec", "fetch", "postman/collection.json", "--check")
    session.run("postspec", "convert", "--check")
    session.run("postspec", "generate", "--check")


def run_keycloak(session: nox.Session, *arguments: str) -> None:
    """Hold the stub's identity provider to a real Keycloak."""
    session.run("python", "-m", "contract_tests.identity", *arguments)


def run_browser(session: nox.Session, *arguments: str) -> None:
    """Look at the pages in a real browser."""
    session.run("python", "-m", "tests.browser", *arguments)


def run_contract_tests(session: nox.Session, *arguments: str) -> None:
    """Run the suites of `contract_tests/` on the embedded stub."""
    session.run("pytest", "contract_tests", *arguments)


@nox.session(tags=["job"])
def pipeline(session: nox.Session) -> None:
    """Run the main job: fetch, convert, generate, contract tests on the stub, summary."""
    install(session)
    shutil.rmtree(REPORTS, ignore_errors=True)
    REPORTS.mkdir()
    session.run("postspec", "fetch", "postman/collection.json", f"--report={REPORTS}/fetch.json")
    session.run("postspec", "convert", f"--report={REPORTS}/convert.json")
    session.run("postspec", "generate", f"--report={REPORTS}/generate.json")
    run_contract_tests(session, f"--junitxml={REPORTS}/contract.xml", "-q", *session.posargs)
    session.run("postspec", "report", str(REPORTS))


@nox.session(tags=["check"])
def tests(session: nox.Session) -> None:
    """Run everything CI needs: style, types, derived files, unit and contract tests, Keycloak's."""
    install(session)
    check_style(session)
    check_types(session)
    check_derived(session)
    session.run("pytest", "tests", *session.posargs)
    run_contract_tests(session, *session.posargs)
    run_browser(session, "--if-found")
    run_keycloak(session, "--if-cached")


@nox.session(tags=["check"])
def lint(session: nox.Session) -> None:
    """Check style."""
    install(session)
    check_style(session)


@nox.session(tags=["check"])
def types(session: nox.Session) -> None:
    """Check types."""
    install(session)
    check_types(session)


@nox.session(tags=["check"])
def unit(session: nox.Session) -> None:
    """Test the pipeline itself."""
    install(session)
    session.run("pytest", "tests", *session.posargs)


@nox.session(tags=["check"])
def contract(session: nox.Session) -> None:
    """Test the document, the client and the stub against each other."""
    install(session)
    run_contract_tests(session, *session.posargs)


@nox.session(tags=["check"])
def load(session: nox.Session) -> None:
    """Put a target under load: `nox -s load -- --target NAME`; other options are Locust's."""
    install(session, "--extra=load")
    session.run("python", "-m", "contract_tests.load", *session.posargs)


@nox.session(tags=["check"])
def mutants(session: nox.Session) -> None:
    """Test the contract tests: hundreds of stubs that are wrong on purpose; takes minutes."""
    install(session)
    session.run("python", "-m", "contract_tests.mutants", *session.posargs)


@nox.session(tags=["check"])
def browser(session: nox.Session) -> None:
    """Test the pages in Chromium, where there is one: keyboard, paper, light and dark."""
    install(session)
    run_browser(session, *session.posargs)


@nox.session(tags=["check"])
def keycloak(session: nox.Session) -> None:
    """Test the stub's identity provider and the client against a real Keycloak."""
    install(session)
    run_keycloak(session, *session.posargs)


@nox.session(tags=["check"])
def derived(session: nox.Session) -> None:
    """Check that every derived file is what its command makes."""
    install(session)
    check_derived(session)


@nox.session(tags=["stage"])
def fetch(session: nox.Session) -> None:
    """Fetch the published collection; a source may follow `--`."""
    install(session)
    session.run("postspec", "fetch", *session.posargs)


@nox.session(tags=["stage"])
def convert(session: nox.Session) -> None:
    """Convert the collection into the document."""
    install(session)
    session.run("postspec", "convert", *session.posargs)


@nox.session(tags=["stage"])
def generate(session: nox.Session) -> None:
    """Generate the client from the document."""
    install(session)
    session.run("postspec", "generate", *session.posargs)


@nox.session(tags=["stage"])
def stub(session: nox.Session) -> None:
    """Serve the document on loopback until Ctrl-C."""
    install(session)
    session.run("postspec", "stub", *session.posargs)


@nox.session(tags=["stage"])
def diff(session: nox.Session) -> None:
    """Compare two documents: `nox -s diff -- OLD NEW`."""
    install(session)
    session.run("postspec", "diff", *session.posargs)


@nox.session(tags=["stage"])
def gate(session: nox.Session) -> None:
    """Judge a change of the API since main; the options of `postspec gate` may follow `--`."""
    install(session)
    session.run("postspec", "gate", *session.posargs)
