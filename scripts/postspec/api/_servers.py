"""Where the API is: the servers of most operations, and those of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from postspec.api._groups import Group, about
from postspec.api._model import Server, ServerVariable
from postspec.api._rules import finding
from postspec.findings import Finding

#: Stands where no request names a host.
_UNKNOWN = Server(
    url="{baseUrl}",
    variables=(ServerVariable(name="baseUrl", default="https://example.com"),),
)


def place_servers(
    groups: Sequence[Group], file: str
) -> tuple[tuple[Server, ...], tuple[tuple[Server, ...], ...], tuple[Finding, ...]]:
    """Give the API's servers, and for each operation its own where they differ (else none).

    The servers that most operations share are the API's; among equals, those that come first.
    """
    counts = Counter(g.servers for g in groups if g.servers)
    most = max(counts.values(), default=0)
    common = next((g.servers for g in groups if g.servers and counts[g.servers] == most), ())
    own = tuple(g.servers if g.servers and g.servers != common else () for g in groups)
    return common or (_UNKNOWN,), own, tuple(_findings(groups, file))


def _foreign_schemes(groups: Sequence[Group], file: str) -> list[Finding]:
    """Give a finding for each scheme that is not HTTP's, at the first operation that has it."""
    first: dict[str, Group] = {}
    for group in groups:
        for server in group.servers:
            scheme, sign, _ = server.url.partition("://")
            if sign and "{" not in scheme and scheme not in ("http", "https"):
                first.setdefault(scheme, group)
    return [
        about("scheme-not-http", f"the URL is one of {scheme!r}, not of HTTP", group.first, file)
        for scheme, group in first.items()
    ]


def _findings(groups: Sequence[Group], file: str) -> list[Finding]:
    findings = []
    open_hosts: dict[str, Group] = {}
    for group in groups:
        for route in group.routes:
            for name in route.address.open_hosts:
                open_hosts.setdefault(name, group)
        hosts = {tuple(s.url for s in r.address.servers) for r in group.routes if r.address.servers}
        if len(hosts) > 1:
            message = f"{len(group.routes)} requests with the same method and path go to {len(hosts)} hosts"
            findings.append(about("one-operation-many-hosts", message, group.first, file))
    findings += _foreign_schemes(groups, file)
    for name, group in open_hosts.items():
        message = f"the variable {name!r} in the host has no value"
        findings.append(about("open-host-variable", message, group.first, file))
    nowhere = [g for g in groups if not g.servers]
    if nowhere:
        message = f"{len(nowhere)} operations name no host"
        findings.append(about("no-host", message, nowhere[0].first, file))
    hosts_of_all = {g.servers for g in groups if g.servers}
    if len(hosts_of_all) > 1:
        message = f"the operations are spread over {len(hosts_of_all)} hosts"
        findings.append(finding("several-hosts", message, file=file))
    return findings
