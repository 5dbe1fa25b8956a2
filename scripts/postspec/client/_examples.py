"""The examples of a document as its client carries them: what a fake of the API answers from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from postspec.client._bodies import answered_as, content_of
from postspec.client._plan import ServicePlan, Target
from postspec.openapi import Document, MediaType, Response
from postspec.samples import InvalidSchemaError, Sampler, Schemas

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint

#: The name of a value that was made from the schema, since no example is saved.
SAMPLED = "made from the schema"


def examples_text(
    document: Document,
    services: Sequence[ServicePlan],
    endpoints: Mapping[str, Endpoint],
    command: str,
) -> str:
    """Give the file's text: a JSON object with one line for each operation.

    `operations` maps `service.method` to `method`, `path` (with the names that errors show),
    `servers` where it has its own, and `answers`: each with a `status` as the document writes it, a
    media `type`, and `examples` by name. An answer whose schema admits no value we can make has a
    type and no examples.
    """
    writer = _Writer(document)
    lines = [
        f"{_json(f'{service.attribute}.{target.method}')}: "
        f"{_json(writer.operation(target, endpoints[target.key]))}"
        for service in services
        for target in service.targets
    ]
    head = f'"made_by":{_json(command)},\n"servers":{_json(document.server_urls)},'
    return f'{{\n{head}\n"operations":{{\n' + ",\n".join(lines) + "\n}\n}\n"


class _Writer:
    def __init__(self, document: Document) -> None:
        self._document = document

    def operation(self, target: Target, endpoint: Endpoint) -> dict[str, Any]:
        written: dict[str, Any] = {
            "method": target.operation.method.upper(),
            "path": endpoint.path.get_untrusted_value(),
        }
        if target.operation.servers:
            written["servers"] = target.operation.servers
        written["answers"] = list(map(self._answer, target.operation.responses))
        return written

    def _answer(self, response: Response) -> dict[str, Any]:
        media = content_of(response)
        if media is None:
            return {"status": response.status}
        return {
            "status": response.status,
            "type": answered_as(media),
            "examples": dict(media.examples) or dict(self._made(media)),
        }

    def _made(self, media: MediaType) -> Iterator[tuple[str, Any]]:
        """Make one value, if the schema is one that a valid value can be made for."""
        try:
            value = self._sampler.sample(media.schema)
            if self._schemas.is_valid(media.schema, value):
                yield SAMPLED, value
        except InvalidSchemaError:
            return

    @cached_property
    def _schemas(self) -> Schemas:
        return Schemas(self._document)

    @cached_property
    def _sampler(self) -> Sampler:
        return Sampler(self._schemas)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))
