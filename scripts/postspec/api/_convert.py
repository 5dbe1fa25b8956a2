"""The passes from a collection to an API, in one row."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from postspec.api._calls import Calls, Collection, Options, read_calls
from postspec.api._components import name_components
from postspec.api._groups import group_calls
from postspec.api._model import Api, Server
from postspec.api._operation_ids import operation_ids
from postspec.api._operations import Described, describe_operation
from postspec.api._security import join_schemes
from postspec.api._servers import place_servers
from postspec.api._token_requests import find_token_request
from postspec.findings import Finding


def convert_collection(collection: Collection, options: Options) -> tuple[Api, tuple[Finding, ...]]:
    """Give the API that a collection describes.

    Never raises for what a collection says: what cannot be converted costs itself alone and has a
    finding. The same collection gives the same API; the order of saved responses plays no part.
    """
    calls, read = read_calls(collection, options)
    groups, grouped = group_calls(calls)
    servers, own_servers, placed = place_servers(
        [g for g in groups if not g.first.is_webhook], calls.file
    )
    own = iter(own_servers)
    token = find_token_request(groups)
    described = [
        describe_operation(g, operation_id, () if g.first.is_webhook else next(own), calls, token)
        for g, operation_id in zip(groups, operation_ids(groups), strict=True)
    ]
    api = name_components(_assemble(calls, servers, described))
    findings = (*read, *grouped, *placed, *(f for d in described for f in d.findings))
    return api, _distinct(findings)


def _distinct(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give each finding once: what many requests inherit is wrong in one place."""
    first: dict[Hashable, Finding] = {}
    for found in findings:
        first.setdefault((found.rule, found.message, found.place), found)
    return tuple(first.values())


def _assemble(calls: Calls, servers: tuple[Server, ...], described: list[Described]) -> Api:
    return Api(
        title=calls.title,
        version=calls.version,
        description=calls.description,
        servers=servers,
        tags=calls.tags,
        operations=tuple(d.operation for d in described if not d.is_webhook),
        webhooks=tuple(d.operation for d in described if d.is_webhook),
        security_schemes=join_schemes(s for d in described for s in d.schemes),
    )
