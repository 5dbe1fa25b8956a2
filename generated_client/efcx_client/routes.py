"""Which operation a request is for, and what the document says it answers: the fake's memory."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from .values import UNSET

#: A documented answer: `status` as the document writes it, `type` and `examples` if it has a body.
Answer = Mapping[str, Any]

#: A part of a path between two slashes: a text, or a pattern where braces stand in it.
Segment = str | re.Pattern[str]

_BRACES = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Route:
    """One operation, known by the label that errors show: `GET /queues/{queue_id}`."""

    label: str
    segments: tuple[Segment, ...] = field(repr=False)
    answers: Sequence[Answer] = field(repr=False)

    def success(self) -> Answer:
        """Give the first documented success.

        Raises:
            LookupError: the document has none.
        """
        written = [answer["status"][:1] for answer in self.answers]
        for digit in ("2", "1", "3", "d"):
            # `default` is a success where nothing else is documented.
            if digit in written and (digit != "d" or len(written) == 1):
                return self.answers[written.index(digit)]
        raise LookupError(f"{self.label} documents no success")

    def with_status(self, status: int) -> Answer:
        """Give what is documented for a status, perhaps by its class (`4XX`) or by `default`.

        Raises:
            LookupError: nothing is.
        """
        by_status = {answer["status"].upper(): answer for answer in self.answers}
        for name in (str(status), f"{status // 100}XX", "DEFAULT"):
            if name in by_status:
                return by_status[name]
        raise LookupError(
            f"{self.label} documents {', '.join(by_status) or 'no status'}, not {status}; "
            "give a body to answer so nevertheless"
        )

    def with_example(self, example: str) -> Answer:
        """Give the answer that an example is one of.

        Raises:
            LookupError: there is no such example.
        """
        for answer in self.answers:
            if example in answer.get("examples", ()):
                return answer
        names = [name for answer in self.answers for name in answer.get("examples", ())]
        raise LookupError(f"{self.label} has the examples {names}, not {example!r}")

    def body(self, answer: Answer, example: str | None = None) -> object:
        """Give an example of an answer's body, the first if none is named; UNSET for no body.

        Raises:
            LookupError: there is a body, and no such example of it.
        """
        if "type" not in answer:
            return UNSET
        examples: Mapping[str, object] = answer["examples"]
        name = next(iter(examples), None) if example is None else example
        if name is None:
            raise LookupError(
                f"{self.label} has no example of its {answer['status']}, "
                "and none could be made from the schema"
            )
        if name not in examples:
            raise LookupError(f"{self.label} has the examples {list(examples)}, not {example!r}")
        return examples[name]


class Router:
    """A document's operations, found by name and by request.

    `data` is the content of `examples.json`; `bases` are the URLs below which the operations are,
    beside the document's own servers.
    """

    def __init__(self, data: Mapping[str, Any], bases: Iterable[str]) -> None:
        self.routes: dict[str, Route] = {}
        self._by_shape: dict[tuple[str, int], list[Route]] = {}
        urls = [*bases, *data["servers"]]
        for name, raw in data["operations"].items():
            segments = tuple(map(_segment, raw["path"].split("/")))
            route = Route(f"{raw['method']} {raw['path']}", segments, raw["answers"])
            self.routes[name] = route
            self._by_shape.setdefault((raw["method"], len(segments)), []).append(route)
            urls += raw.get("servers", ())
        whole = sorted({url.rstrip("/") for url in urls if _is_whole(url)}, key=len, reverse=True)
        self._bases = [httpx.URL(url) for url in whole]

    def find(self, request: httpx.Request) -> tuple[Route, dict[str, str]] | None:
        """Give the operation that a request is for, and the values in its path as they were sent."""
        for path in self._paths(request.url):
            segments = path.split("/")
            found = [
                (route, values)
                for route in self._by_shape.get((request.method, len(segments)), ())
                if (values := _values(route, segments)) is not None
            ]
            if found:
                # Of several, the one with fewer braces is meant (OpenAPI 3.1.0, section 4.8.8.2).
                return min(found, key=lambda pair: len(pair[1]))
        return None

    def unknown(self, request: httpx.Request) -> str:
        """Say that a request is for no operation, and which one might have been meant."""
        path = next(self._paths(request.url), None)
        if path is None:
            here = request.url.copy_with(query=None, fragment=None, userinfo=b"")
            return f"{here} is at none of the API's servers: {', '.join(map(str, self._bases))}"
        asked = f"{request.method} {path}"
        labels = [route.label for route in self.routes.values()]
        near = difflib.get_close_matches(asked, labels, 1)
        hint = f"; did you mean {near[0]}?" if near else ""
        return f"the API has no operation {asked}{hint}"

    def _paths(self, url: httpx.URL) -> Iterator[str]:
        """Give what is left of a URL's path below each server that it may be at."""
        path = url.raw_path.decode("ascii").partition("?")[0]
        for base in self._bases:
            below = base.raw_path.decode("ascii").rstrip("/")
            is_here = (base.scheme, base.host, base.port) == (url.scheme, url.host, url.port)
            if is_here and path.startswith(f"{below}/"):
                yield path.removeprefix(below)


def _is_whole(url: str) -> bool:
    return url.startswith(("http://", "https://"))


def _segment(text: str) -> Segment:
    texts_and_names = _BRACES.split(text)
    texts_and_names[::2] = map(_encoded, texts_and_names[::2])
    if len(texts_and_names) == 1:
        return texts_and_names[0]
    texts_and_names[::2] = map(re.escape, texts_and_names[::2])
    texts_and_names[1::2] = (f"(?P<{name}>.+)" for name in texts_and_names[1::2])
    return re.compile("".join(texts_and_names))


def _encoded(text: str) -> str:
    """Give a text of a path as httpx sends it."""
    if text.isascii() and text.replace("-", "").replace("_", "").isalnum():
        return text
    return httpx.URL(f"http://x/{text}").raw_path.decode("ascii")[1:]


def _values(route: Route, segments: Sequence[str]) -> dict[str, str] | None:
    """Give the values of a path's braces by name; None where it is another operation's path."""
    values: dict[str, str] = {}
    for wanted, came in zip(route.segments, segments, strict=True):
        if isinstance(wanted, str):
            if wanted != came:
                return None
        elif match := wanted.fullmatch(came):
            values |= match.groupdict()
        else:
            return None
    return values
