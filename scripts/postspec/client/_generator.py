"""The one place that drives openapi-python-client: a prepared document in, its files out.

The generator runs in this process, through the functions behind its command: their errors are
values with a level, where the command prints text, and the parsed endpoints are what the façade is
written from. It writes into a temporary folder only. No user configuration is read, and its hooks
are not used: they would be a shell command.
"""

from __future__ import annotations

import contextlib
import io
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from postspec.client._errors import ClientRejectedError, GeneratorMismatchError
from postspec.client._names import Spelling
from postspec.client._plan import ServicePlan, Target
from postspec.client._prepare import ParameterNames, Prepared
from postspec.client._rules import RULES
from postspec.client._schemas import Names
from postspec.findings import Finding, Place, found
from postspec.openapi import Document

if TYPE_CHECKING:
    from jinja2 import Environment
    from openapi_python_client.config import Config
    from openapi_python_client.parser import GeneratorData
    from openapi_python_client.parser.errors import GeneratorError
    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties import ModelProperty, Property
    from openapi_python_client.strings import PythonCode

    from postspec.client._readme import Readme

#: The generator's version that the templates beside this module belong to.
GENERATOR_VERSION = "0.29.1"

TEMPLATES = Path(__file__).parent / "templates"

#: What the generator writes and the façade replaces.
_UNUSED = ("client.py", "errors.py")

_OPERATION = re.compile(r"WARNING parsing ([A-Z]+) (.+) within ", re.DOTALL)
_SCHEMA = re.compile(r"/components/schemas/([^\s:]+)")
_OBJECT_REPR = re.compile(r"<UntrustedString object at 0x[0-9a-f]+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What the generator made: files by path in the package, endpoints by operation key.

    `environment` is its template environment, for the façade to be written with the same macros,
    `readme` what the README is to show.
    """

    files: Mapping[str, str]
    endpoints: Mapping[str, Endpoint]
    models: tuple[str, ...]
    environment: Environment
    readme: Readme


def run_generator(
    document: Document,
    prepared: Prepared,
    services: Sequence[ServicePlan],
    teach: Callable[[Environment, Mapping[str, Endpoint], Mapping[str, ModelProperty]], Readme],
) -> Output:
    """Generate models and endpoint modules.

    `teach` gives the templates the functions they use, and says what the README shows.

    Raises:
        ClientRejectedError: the generator warned of, or lost, anything.
        GeneratorMismatchError: another version of the generator is installed.
    """
    import openapi_python_client as generator

    if generator.__version__ != GENERATOR_VERSION:
        raise GeneratorMismatchError(GENERATOR_VERSION, generator.__version__)
    targets = [target for service in services for target in service.targets]
    with tempfile.TemporaryDirectory(prefix="postspec-client-") as folder:
        package = Path(folder) / "package"
        data, config = _parse(document, prepared, package)
        endpoints = _claim(data, targets)
        _restore_property_names(data, prepared.property_names)
        for key, endpoint in endpoints.items():
            _restore_parameter_names(endpoint, prepared.parameter_names[key])
        _reject(_parse_findings(document, data, targets, endpoints))
        project = generator.Project(openapi=data, config=config, custom_template_path=TEMPLATES)
        readme = teach(project.env, endpoints, {str(m.class_info.name): m for m in data.models})
        project.env.globals["constants_of"] = _constants_of(data)
        with contextlib.redirect_stdout(io.StringIO()), _reporting(document):
            errors = project.build()
        _reject([_finding(document, error, targets) for error in errors])
        files = _read_tree(package)
        _reject(_lost_modules(document, files, targets))
    models = tuple(sorted(item.class_info.name for item in (*data.models, *data.enums)))
    return Output(
        files=files,
        endpoints=endpoints,
        models=models,
        environment=project.env,
        readme=readme,
    )


def _parse(document: Document, prepared: Prepared, package: Path) -> tuple[GeneratorData, Config]:
    from openapi_python_client.parser import GeneratorData
    from openapi_python_client.parser.errors import GeneratorError

    config = generator_config(prepared.content_types, package)
    with _reporting(document):
        data = GeneratorData.from_dict(prepared.raw, config=config)
    if isinstance(data, GeneratorError):
        raise ClientRejectedError((_finding(document, data, ()),))
    return data, config


@contextlib.contextmanager
def _reporting(document: Document) -> Iterator[None]:
    """Turn an exception of the generator into a finding: it is about the document it was given."""
    try:
        yield
    except Exception as error:
        message = f"openapi-python-client stopped: {type(error).__name__}"
        place = Place(file=document.file)
        raise ClientRejectedError(
            (found(RULES, "client-generator-warning", message, place),)
        ) from error


def generator_config(content_types: Mapping[str, str], package: Path) -> Config:
    """Give the settings the generator runs with; `package` is the folder it writes."""
    from openapi_python_client.config import Config, MetaType

    return Config(
        meta_type=MetaType.NONE,
        class_overrides={},
        project_name_override="client",
        package_name_override="_generated",
        package_version_override=None,
        use_path_prefixes_for_title_model_names=True,
        post_hooks=[],
        docstrings_on_attributes=True,
        field_prefix="field_",
        generate_all_tags=False,
        http_timeout=1,
        literal_enums=True,
        document_source=package,
        file_encoding="utf-8",
        content_type_overrides=dict(content_types),
        overwrite=False,
        output_path=package,
    )


def _claim(data: GeneratorData, targets: Iterable[Target]) -> dict[str, Endpoint]:
    """Find each target's endpoint and name it after its method."""
    from openapi_python_client.strings import PythonIdentifier

    parsed = {
        str(endpoint.name): endpoint
        for collection in data.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }
    found = {target.key: parsed[target.key] for target in targets if target.key in parsed}
    for target in targets:
        if target.key in found:
            found[target.key].name = PythonIdentifier(target.method, "operation_")
    return found


def _restore_property_names(data: GeneratorData, names: Mapping[str, Names]) -> None:
    for model in data.models:
        known = names[str(model.class_info.name)]
        for prop in (*(model.required_properties or ()), *(model.optional_properties or ())):
            _spell(prop, known[prop.name.get_untrusted_value()])


def _restore_parameter_names(endpoint: Endpoint, names: ParameterNames) -> None:
    for place, prop in endpoint.iter_all_parameters():
        _spell(prop, names[str(place), prop.name.get_untrusted_value()])


def _spell(prop: Property, spelling: Spelling) -> None:
    """Change a property in place, as the generator itself does."""
    from openapi_python_client.schema.untrusted_string import UntrustedString
    from openapi_python_client.strings import PythonIdentifier

    object.__setattr__(prop, "name", UntrustedString(spelling.wire))
    # Not made anew, since an identifier is another when it is made twice: `to_dict_`.
    object.__setattr__(prop, "python_name", str.__new__(PythonIdentifier, spelling.python))
    if spelling.description:
        object.__setattr__(prop, "description", UntrustedString(spelling.description))


def _constants_of(data: GeneratorData) -> Callable[[Property], Mapping[str, PythonCode]]:
    """Give what tells the required constants of a union's alternative: wire name to code.

    The property of a union may be a copy from before its model was read, so it is asked by name.
    """
    from openapi_python_client.parser.properties import ModelProperty
    from openapi_python_client.parser.properties.const import ConstProperty

    constants: dict[str, dict[str, PythonCode]] = {
        str(model.class_info.name): {
            prop.name.get_untrusted_value(): prop.value.python_code
            for prop in model.required_properties or ()
            if isinstance(prop, ConstProperty)
        }
        for model in data.models
    }

    def constants_of(prop: Property) -> Mapping[str, PythonCode]:
        if not isinstance(prop, ModelProperty):
            return {}
        return constants.get(str(prop.class_info.name), {})

    return constants_of


def _parse_findings(
    document: Document,
    data: GeneratorData,
    targets: Sequence[Target],
    endpoints: Mapping[str, Endpoint],
) -> list[Finding]:
    """Report what the generator complained of, and every operation it left out without a word."""
    errors = list(data.errors)
    for collection in data.endpoint_collections_by_tag.values():
        errors += collection.parse_errors
    findings = [_finding(document, error, targets) for error in errors]
    named = {finding.subject for finding in findings}
    lost = [t for t in targets if t.key not in endpoints and t.operation.label not in named]
    return [*findings, *(_lost(document, target) for target in lost)]


def _lost_modules(
    document: Document, files: Mapping[str, str], targets: Iterable[Target]
) -> list[Finding]:
    return [
        _lost(document, target)
        for target in targets
        if f"api/{target.service}/{target.method}.py" not in files
    ]


def _lost(document: Document, target: Target) -> Finding:
    return found(
        RULES,
        "client-operation-lost",
        "the generator made no endpoint module of this operation and did not say why",
        Place(file=document.file, pointer=target.operation.pointer),
        subject=target.operation.label,
    )


def _finding(document: Document, error: GeneratorError, targets: Iterable[Target]) -> Finding:
    """Say what the generator said, without its object addresses, at the operation or schema."""
    subject, pointer = _place(document, error.header, targets)
    text = _OBJECT_REPR.sub("…", " ".join(f"{error.header} {error.detail or ''}".split()))
    return found(
        RULES,
        "client-generator-warning",
        f"openapi-python-client: {text[:400]}",
        Place(file=document.file, pointer=pointer),
        subject=subject,
    )


def _place(document: Document, header: str, targets: Iterable[Target]) -> tuple[str, str]:
    match = _OPERATION.match(header)
    if match:
        for target in targets:
            operation = target.operation
            if operation.method.upper() == match[1] and _same_path(operation.path, match[2]):
                return operation.label, operation.pointer
        return f"{match[1]} {match[2]}", ""
    schema = _SCHEMA.search(header)
    if schema and schema[1] in document.schemas:
        return schema[1], f"/components/schemas/{schema[1]}"
    return "", ""


def _same_path(written: str, prepared: str) -> bool:
    """Compare paths apart from the names in braces, which were made safe."""
    braces = re.compile(r"\{[^{}]*\}")
    return braces.sub("{}", written) == braces.sub("{}", prepared)


def _reject(findings: Sequence[Finding]) -> None:
    if findings:
        raise ClientRejectedError(tuple(findings))


def _read_tree(package: Path) -> dict[str, str]:
    files = {
        path.relative_to(package).as_posix(): path.read_text("utf-8")
        for path in sorted(package.rglob("*.py"))
    }
    return {name: text for name, text in files.items() if name not in _UNUSED}
