"""Error bodies borrowed from a neighbour, where a document declares nothing for a status.

A service words all its errors alike, so what another status of the operation shows, or another
operation of the service, is closer to the truth than a body of our own. A service is what stands
below one first segment of the paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from http import HTTPStatus
from typing import Final

from postspec.openapi import MediaType, Operation, Response
from postspec.stub.http._message import Json

# Errors about identity come from a gateway and look like nothing else.
_OF_IDENTITY: Final = (401, 403)
_LIKELY: Final = (400, 404, 422, 409)
_PHRASES: Final = {one.value: one.phrase for one in HTTPStatus}


class Lenders:
    """Finds the responses whose error body can be borrowed. Made once per document."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._by_service: dict[str, list[Operation]] = {}
        for one in operations:
            self._by_service.setdefault(_service(one.path), []).append(one)
        self._found: dict[tuple[str, str, int], Response | None] = {}

    def lender(self, path: str, status: int, own: Operation | None = None) -> Response | None:
        """Give the declared response whose body suits a status at a path best, if there is any.

        `own` is the operation that is asked; its responses come first.
        """
        key = _service(path), own.operation_id if own else "", status
        if key[0] not in self._by_service:
            return None
        if key not in self._found:
            operations = [own] if own else []
            operations += self._by_service[key[0]]
            found = (next(_fitting(one.responses, status), None) for one in operations)
            self._found[key] = next((one for one in found if one is not None), None)
        return self._found[key]


def _service(path: str) -> str:
    return path.split("/", 2)[1] if path.startswith("/") else ""


def _fitting(responses: Sequence[Response], status: int) -> Iterator[Response]:
    wanted = _OF_IDENTITY if status in _OF_IDENTITY else (status, *_LIKELY)
    by_status = {one.status: one for one in responses if error_media(one) is not None}
    for one in (status, *wanted):
        if str(one) in by_status:
            yield by_status[str(one)]


def error_media(response: Response) -> MediaType | None:
    """Give the media type of a response that shows its errors as a JSON object, if it does."""
    for media in response.content:
        if media.is_json and isinstance(next(iter(media.examples.values()), None), dict):
            return media
    return None


def with_status(value: dict[str, Json], lent: str, status: int) -> dict[str, Json]:
    """Give an error body in which the status it tells, as number or in words, is another."""
    return {name: _restated(one, int(lent), status) for name, one in value.items()}


def _restated(value: Json, before: int, after: int) -> Json:
    if isinstance(value, int) and not isinstance(value, bool):
        return after if value == before else value
    if isinstance(value, str):
        if value == str(before):
            return str(after)
        if value.lower() == _PHRASES.get(before, "").lower():
            return _PHRASES.get(after, value)
    return value
