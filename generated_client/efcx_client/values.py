"""The values that models are made of beside Python's own: what is absent, and files."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, BinaryIO, Literal

#: What httpx takes for the content of a part: see `httpx.Client(files=...)`.
FileContent = IO[bytes] | bytes | str
#: File name, content, media type, and perhaps headers.
FileTypes = (
    tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles = list[tuple[str, FileTypes]]


class Unset:
    """The type of `UNSET`."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


#: A property or parameter that is not there at all, as opposed to one that is null (`None`).
UNSET = Unset()


@dataclass(slots=True)
class File:
    """A file to upload, or one that came: `payload` is open for reading, at its start."""

    payload: BinaryIO = field(repr=False)
    file_name: str | None = None
    mime_type: str | None = None

    @classmethod
    def of(
        cls, content: bytes | Path, file_name: str | None = None, mime_type: str | None = None
    ) -> File:
        """Give the file with these bytes, or the one at a path, read into memory."""
        if isinstance(content, Path):
            return cls(io.BytesIO(content.read_bytes()), file_name or content.name, mime_type)
        return cls(io.BytesIO(content), file_name, mime_type)

    def to_tuple(self) -> FileTypes:
        """Give the file in httpx's way."""
        return self.file_name, self.payload, self.mime_type
