"""multipart/form-data taken apart. Source: RFC 7578; RFC 2046, section 5.1.1."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from postspec.stub.http._media_types import header_parameters

_MAX_PARTS: Final = 1000
_HEADER: Final = re.compile(rb"([!-9;-~]+):[ \t]*(.*?)[ \t]*\Z", re.DOTALL)


class MalformedMultipartError(ValueError):
    """The body is no multipart form. Carries `problem`, which quotes nothing of it."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its field's name, its bytes, its media type as sent, and whether it is a file."""

    name: str
    content: bytes = field(repr=False)
    content_type: str = ""
    is_file: bool = False


def split_parts(body: bytes, boundary: str) -> list[Part]:
    """Give the parts of a form in order.

    Raises:
        MalformedMultipartError: there is no boundary, the last one is not there, or a part has no
            name.
    """
    delimiter = b"\r\n--" + boundary.encode("latin-1", "replace")
    pieces = (b"\r\n" + body).split(delimiter) if boundary else []
    # What stands before the first delimiter and after the last is of no meaning.
    end = next((n for n, one in enumerate(pieces) if n and one.startswith(b"--")), None)
    if end is None or not 1 <= end <= _MAX_PARTS + 1:
        raise MalformedMultipartError("the body is not a multipart form")
    return [_part(one) for one in pieces[1:end]]


def _part(piece: bytes) -> Part:
    line, _, rest = piece.partition(b"\r\n")
    head, separator, content = (b"\r\n" + rest).partition(b"\r\n\r\n")
    if line.strip(b" \t") or not separator:
        raise MalformedMultipartError("the body is not a multipart form")
    headers = {}
    for one in re.sub(rb"\r\n[ \t]+", b" ", head).split(b"\r\n")[1:]:
        found = _HEADER.match(one)
        if found is None:
            raise MalformedMultipartError("the body is not a multipart form")
        headers[found[1].lower()] = found[2].decode("utf-8", "replace")
    parameters = header_parameters(headers.get(b"content-disposition", ""))
    if "name" not in parameters:
        raise MalformedMultipartError("a part of the form has no name")
    is_file = "filename" in parameters or "filename*" in parameters
    return Part(parameters["name"], content, headers.get(b"content-type", ""), is_file)
