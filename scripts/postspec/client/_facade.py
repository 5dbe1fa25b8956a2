"""The package around the generated modules: services, clients, environments, README, metadata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from postspec.client._calls import Snippets
from postspec.client._errors import ClientRejectedError
from postspec.client._excerpts import answer_excerpt
from postspec.client._names import class_name, distinct, identifier
from postspec.client._paging import Paging
from postspec.client._paging_decided import page_item, paging_of
from postspec.client._plan import ServicePlan, Target
from postspec.client._shapes import Shape
from postspec.findings import Finding
from postspec.openapi import Document, Operation

if TYPE_CHECKING:
    from jinja2 import Environment
    from openapi_python_client.parser.bodies import Body
    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties import ModelProperty
    from openapi_python_client.parser.properties.protocol import PropertyProtocol
    from openapi_python_client.parser.responses import Response

    from postspec.client._readme import Readme


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One method of a service as the templates see it."""

    name: str
    endpoint: Endpoint
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceView:
    """One service as the templates see it."""

    attribute: str
    class_name: str
    tag: str
    description: str
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """One server of the document: a name for it and its URL."""

    name: str
    url: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageNames:
    """What the package is called: `package` is imported, `project` installed."""

    package: str
    project: str
    command: str


def teach(
    environment: Environment,
    document: Document,
    services: Sequence[ServicePlan],
    endpoints: Mapping[str, Endpoint],
    models: Mapping[str, ModelProperty],
) -> tuple[Mapping[str, Paging], Snippets]:
    """Give the generator's template environment the functions our templates use.

    What they know of pages, by operation key, and of calls is returned.

    Raises:
        ClientRejectedError: what the document says of an operation's pages cannot be.
    """
    pagings = _pagings(document, services, endpoints, models)
    snippets = Snippets(models)
    targets = {id(endpoints[t.key]): t for s in services for t in s.targets if t.key in endpoints}

    def target_of(endpoint: Endpoint) -> Target:
        return targets[id(endpoint)]

    environment.globals.update(
        successes=successes,
        failures=failures,
        success_type=success_type,
        status_test=status_test,
        imports_of=imports_of,
        target_of=target_of,
        servers_of=lambda endpoint: own_servers(document, target_of(endpoint).operation),
        types_of=lambda endpoint: success_types(target_of(endpoint).operation),
        body_type=body_type,
        body_test=body_test,
        argument_texts=argument_texts,
        example_of=lambda endpoint: example_of(snippets, target_of(endpoint), endpoint),
        answer_of=lambda endpoint: answer_of(target_of(endpoint), pagings),
        paging_of=lambda endpoint: pagings.get(target_of(endpoint).key),
        page_item_of=lambda model: page_item(model, pagings.values()),
    )
    environment.filters.update(
        one_line=one_line,
        markdown=markdown,
        literal=literal,
        docstring_text=docstring_text,
        in_docstring=in_docstring,
    )
    return pagings, snippets


def _pagings(
    document: Document,
    services: Sequence[ServicePlan],
    endpoints: Mapping[str, Endpoint],
    models: Mapping[str, ModelProperty],
) -> dict[str, Paging]:
    """Give how the pages of each operation that has any follow each other, by operation key."""
    pagings: dict[str, Paging] = {}
    findings: list[Finding] = []
    for target in (target for service in services for target in service.targets):
        endpoint = endpoints[target.key]
        made = paging_of(document.file, target.operation, endpoint, success_shape(endpoint, models))
        if isinstance(made, Finding):
            findings.append(made)
        elif made is not None:
            pagings[target.key] = made
    if findings:
        raise ClientRejectedError(tuple(findings))
    return pagings


def example_of(snippets: Snippets, target: Target, endpoint: Endpoint) -> tuple[str, ...]:
    """Give the lines of the call that a docstring shows, none where the document has no example."""
    head = f"client.{target.service}.{target.method}("
    call = snippets.call(head, target.operation, endpoint)
    return call.lines if call is not None else ()


def answer_of(target: Target, pagings: Mapping[str, Paging]) -> tuple[str, tuple[str, ...]]:
    """Give the status and the lines of the answer that a docstring shows: of a list, with items."""
    paging = pagings.get(target.key)
    holding = paging.items.path[0] if paging and paging.items else ""
    return answer_excerpt(target.operation, holding)


def success_shape(endpoint: Endpoint, models: Mapping[str, ModelProperty]) -> Shape | None:
    """Give what a method returns when it returns anything but None."""
    props = [r.prop for r in successes(endpoint) if r.source["attribute"] != "None"]
    return Shape(props[0], models) if props else None


def render_facade(
    document: Document,
    names: PackageNames,
    services: Sequence[ServicePlan],
    endpoints: Mapping[str, Endpoint],
    models: Sequence[str],
    environment: Environment,
    readme: Readme,
) -> dict[str, str]:
    """Give the façade's files by their path in the project's folder."""
    package = names.package
    views = _views(services, endpoints, models)
    shared = {
        "names": names,
        "title": str(_info(document).get("title") or names.project),
        "api_version": str(_info(document).get("version") or ""),
        "version": package_version(str(_info(document).get("version") or "")),
        "servers": servers_of(document),
        "services": views,
        "models": models,
        "base_url": next((s.url for s in servers_of(document)), "https://api.example.com"),
        "readme": readme,
        "description": str(_info(document).get("description") or ""),
    }

    def render(template: str, **more: object) -> str:
        return environment.get_template(f"facade/{template}.jinja").render(**shared, **more)

    files = {
        "pyproject.toml": render("pyproject.toml"),
        "README.md": render("README.md"),
        f"{package}/__init__.py": render("init.py"),
        f"{package}/py.typed": "",
        f"{package}/client.py": render("client.py"),
        f"{package}/environments.py": render("environments.py"),
        f"{package}/models.py": render("models.py"),
        f"{package}/testing.py": render("testing.py"),
        f"{package}/services/__init__.py": render("services_init.py"),
    }
    for view in views:
        files[f"{package}/services/{view.attribute}.py"] = render("service.py", service=view)
    return files


def _views(
    services: Sequence[ServicePlan], endpoints: Mapping[str, Endpoint], models: Sequence[str]
) -> tuple[ServiceView, ...]:
    """Name the services' classes, none like a model: both are imported into one module."""
    wanted = (class_name(service.attribute, "Default") + "Api" for service in services)
    names = distinct(wanted, taken=[*models, *(m.removeprefix("Async") for m in models)], joint="")
    return tuple(
        ServiceView(
            attribute=service.attribute,
            class_name=name,
            tag=service.tag,
            description=service.description,
            methods=tuple(
                Method(name=t.method, endpoint=endpoints[t.key], label=t.operation.label)
                for t in service.targets
            ),
        )
        for service, name in zip(services, names, strict=True)
    )


def successes(endpoint: Endpoint) -> list[Response]:
    """Give the responses a method returns: those below 400, or the only one there is."""
    good = [r for r in endpoint.responses.patterns if (r.status_code.range or (0, 0))[0] < 400]
    default = endpoint.responses.default
    return good or ([default] if default else [])


def success_types(operation: Operation) -> tuple[str, ...]:
    """Give the media types of an operation's documented successes, without parameters."""
    names = [
        media.name.partition(";")[0].strip().lower()
        for response in operation.responses
        if response.status[:1] in {"2", "3"} or len(operation.responses) == 1
        for media in response.content
    ]
    return tuple(dict.fromkeys(names))


def own_servers(document: Document, operation: Operation) -> tuple[str, ...] | None:
    """Give the servers of an operation that is not served where the others are; else None."""
    if not operation.servers or operation.servers == document.server_urls:
        return None
    whole = [url.rstrip("/") for url in operation.servers if not re.search(r"[{}\s]", url)]
    return tuple(url for url in whole if re.match(r"https?://[^/]|/", url))


def failures(endpoint: Endpoint) -> list[Response]:
    """Give the responses a method raises, `default` apart."""
    return [r for r in endpoint.responses.patterns if (r.status_code.range or (0, 0))[0] >= 400]


def success_type(endpoint: Endpoint) -> str:
    """Give the annotation of what a method returns."""
    types = {_type_of(response) for response in successes(endpoint)}
    return " | ".join(sorted(types, key=lambda name: (name == "None", name))) or "None"


def _type_of(response: Response) -> str:
    if response.source["attribute"] == "None":
        return "None"
    return response.prop.get_type_string().as_unembedded_code()


def body_type(endpoint: Endpoint) -> str:
    """Give the annotation of a body: any of its types."""
    types = [body.prop.get_type_string(no_optional=True) for body in endpoint.bodies]
    codes = dict.fromkeys(kind.as_unembedded_code() for kind in types)
    is_required = endpoint.bodies[0].prop.required
    return " | ".join([*codes] if is_required else [*codes, "Unset"])


def body_test(body: Body) -> str:
    """Give the condition that tells one of several bodies apart by its type."""
    kinds = dict.fromkeys(_run_time_types(body.prop))
    if "Any" in kinds:
        # What may be anything is asked last.
        return "not isinstance(body, Unset)"
    classes = " | ".join(kind for kind in kinds if kind != "None")
    tests = ["body is None"] if "None" in kinds else []
    return " or ".join([*tests, f"isinstance(body, {classes})"] if classes else tests)


def _run_time_types(prop: PropertyProtocol) -> Iterator[str]:
    """Give the classes of a property's values, as isinstance takes them, `None` and `Any` apart."""
    from openapi_python_client.parser.properties.const import ConstProperty
    from openapi_python_client.parser.properties.union import UnionProperty

    if isinstance(prop, UnionProperty):
        for inner in prop.inner_properties:
            yield from _run_time_types(inner)
    elif isinstance(prop, ConstProperty):
        yield type(prop.value.raw_value).__name__
    else:
        yield prop.get_instance_type_string().as_unembedded_code()


def argument_texts(endpoint: Endpoint) -> list[str]:
    """Give the lines of a docstring's `Args`: one for each parameter, and one for the body."""
    bodies = [body.prop for body in endpoint.bodies]
    parameters = [p for p in endpoint.list_all_parameters() if not any(p is b for b in bodies)]
    texts = [parameter.to_docstring() for parameter in parameters]
    if bodies:
        _, told, text = (
            next((b for b in bodies if b.description), bodies[0]).to_docstring().partition("): ")
        )
        texts.append(f"body ({body_type(endpoint)}{told}{text}")
    return [text.strip().removesuffix(":") for text in texts]


def status_test(response: Response) -> str:
    """Give the `if` line that recognises a response's status."""
    low, high = response.status_code.range or (0, 999)
    if low == high:
        return f"if response.status_code == {low}:"
    return f"if {low} <= response.status_code <= {high}:"


def imports_of(methods: Iterable[Method], *, models: bool) -> list[str]:
    """Give the import lines that the methods' annotations need, models apart from the rest."""
    lines = {line for method in methods for line in method.endpoint.relative_imports}
    chosen = {line for line in lines if line.startswith("from ...models.") == models}
    moved = (line.replace("from ...types ", "from ..values ", 1) for line in chosen)
    return sorted(line.replace("from ...", "from .._generated.", 1) for line in moved)


def servers_of(document: Document) -> tuple[Server, ...]:
    """Give the servers with an absolute URL, named after their descriptions."""
    written = document.raw.get("servers") or ()
    found = [
        (url, str(raw.get("description") or ""))
        for url, raw in zip(document.server_urls, written, strict=True)
        if re.match(r"https?://[^/{}]", url)
    ]
    wanted = [identifier(" ".join(text.split()[:4]), "server") for _, text in found]
    return tuple(
        Server(name=name.upper(), url=url, description=text)
        for name, (url, text) in zip(distinct(wanted), found, strict=True)
    )


def package_version(text: str) -> str:
    """Give a version PEP 440 accepts: the numbers the document's version starts with."""
    match = re.match(r"v?(\d{1,6}(?:\.\d{1,6}){0,3})", text.strip())
    return match[1] if match else "0.0.0"


def one_line(text: str, longest: int = 200) -> str:
    """Give printable text on one line, cut to a length in characters."""
    plain = " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"


def markdown(text: str, longest: int = 200) -> str:
    """Give text on one line that Markdown and HTML read as text only."""
    plain = re.sub(r"([\\`*_{}\[\]()#+!|~&])", r"\\\1", one_line(text, longest))
    return plain.replace("<", "&lt;").replace(">", "&gt;")


def literal(text: str) -> str:
    """Give a string literal that Python and TOML both read."""
    return json.dumps(one_line(text, 2000), ensure_ascii=True)


def docstring_text(text: str, longest: int = 200) -> str:
    """Give text on one line that cannot end a docstring."""
    return one_line(text, longest).replace("\\", "\\\\").replace('"', "'")


def in_docstring(text: str) -> str:
    """Give a line of code or JSON as it stands in a docstring, which it cannot end."""
    return text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def _info(document: Document) -> Mapping[str, Any]:
    info = document.raw.get("info")
    return info if isinstance(info, Mapping) else {}
