"""Document in, installable client package out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from postspec.client._errors import ClientRejectedError
from postspec.client._examples import examples_text
from postspec.client._facade import PackageNames, render_facade, teach
from postspec.client._format import format_python
from postspec.client._generator import run_generator
from postspec.client._model import Generated
from postspec.client._plan import plan_services
from postspec.client._prepare import prepare
from postspec.client._readme import Author, Readme, Task
from postspec.findings import Severity
from postspec.openapi import Document

if TYPE_CHECKING:
    from jinja2 import Environment
    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties import ModelProperty

_RUNTIME = Path(__file__).parent / "runtime"


def generate_client(
    document: Document,
    *,
    package_name: str,
    project_name: str,
    command: str = "postspec generate",
    tasks: Sequence[Task] = (),
) -> Generated:
    """Give the client of a document: same document and tasks, same bytes.

    `package_name` is what programs import, `project_name` what they install, `command` what the
    files name as their maker; the README shows the `tasks`. Webhooks are not part of a client.

    Raises:
        ClientRejectedError: a part of the document would be missing from the client, or a task is of
            nothing in it.
        GeneratorMismatchError: the generator is not the version this was written for.
        DocumentError: a reference leads nowhere.
    """
    services = plan_services(document)
    prepared = prepare(document, services)
    errors = tuple(f for f in prepared.findings if f.severity is Severity.ERROR)
    if errors:
        raise ClientRejectedError(errors)

    def teach_templates(
        environment: Environment,
        endpoints: Mapping[str, Endpoint],
        models: Mapping[str, ModelProperty],
    ) -> Readme:
        pagings, snippets = teach(environment, document, services, endpoints, models)
        author = Author(package_name, services, endpoints, pagings, snippets)
        return author.write(document, tasks)

    output = run_generator(document, prepared, services, teach_templates)
    names = PackageNames(package=package_name, project=project_name, command=command)
    files = {f"{package_name}/_generated/{path}": text for path, text in output.files.items()}
    files |= render_facade(
        document,
        names,
        services,
        output.endpoints,
        output.models,
        output.environment,
        output.readme,
    )
    files |= _runtime_files(package_name)
    files[f"{package_name}/examples.json"] = examples_text(
        document, services, output.endpoints, command
    )
    python = {path: text for path, text in files.items() if path.endswith(".py")}
    files |= format_python(python, package_name)
    return Generated(
        files={path: files[path].encode("utf-8") for path in sorted(files)},
        package_name=package_name,
        operations=len(document.operations),
        endpoints=sum(1 for path in output.files if _is_endpoint(path)),
        models=len(output.models),
        services=tuple(service.attribute for service in services),
        findings=prepared.findings,
    )


def _is_endpoint(path: str) -> bool:
    return path.startswith("api/") and path.count("/") == 2 and not path.endswith("__init__.py")


def _runtime_files(package: str) -> dict[str, str]:
    """Read the hand-written half; its own `__init__` stays behind."""
    return {
        f"{package}/{path.name}": path.read_text("utf-8")
        for path in sorted(_RUNTIME.glob("*.py"))
        if path.name != "__init__.py"
    }
