"""The values that models are made of beside Python's own: what is absent, and files."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, BinaryIO, Literal, cast

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
    """A file to upload, or one that came: `payload` is open for reading, at its start.

    Without a `file_name`, an upload has the payload's, or `upload`: servers take a part without a
    name for a text. Without a `mime_type`, it is the one that goes with the name.
    """

    payload: BinaryIO = field(repr=False)
    file_name: str | None = None
    mime_type: str | None = None

    @classmethod
    def of(
        cls,
        content: bytes | os.PathLike[str] | BinaryIO,
        file_name: str | None = None,
        mime_type: str | None = None,
    ) -> File:
        """Give the file with these bytes, at this path, or open for reading.

        A path is read when the file is sent, each time anew, and never into memory as a whole. What
        is open stays the caller's to close.

        Raises:
            FileNotFoundError: there is no file at the path.
        """
        if isinstance(content, bytes):
            return cls(io.BytesIO(content), file_name, mime_type)
        if isinstance(content, os.PathLike):
            path = Path(content)
            return cls(cast("BinaryIO", OnDisk(path)), file_name or path.name, mime_type)
        return cls(content, file_name, mime_type)

    def to_tuple(self) -> FileTypes:
        """Give the file in httpx's way.

        Raises:
            ValueError: the media type holds what no header can carry.
        """
        if self.mime_type is not None and not _is_header(self.mime_type):
            raise ValueError("mime_type holds a line break or another sign that is no part of one")
        own = getattr(self.payload, "name", None)
        name = self.file_name or (Path(own).name if isinstance(own, str) else "")
        return name or "upload", self.payload, self.mime_type


class OnDisk(io.RawIOBase):
    """A file at a path, as one to read from. It is open only while some of it is being read.

    So nobody has to close it, however an upload ends.
    """

    def __init__(self, path: Path) -> None:
        path.stat()
        self._path, self._at = path, 0

    @property
    def name(self) -> str:
        """The file's path."""
        return str(self._path)

    def readable(self) -> bool:
        """Say yes."""
        return True

    def seekable(self) -> bool:
        """Say yes: it can be sent again."""
        return True

    def tell(self) -> int:
        """Give the place of the next byte."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place, counted from the start, here or the end."""
        starts = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._path.stat().st_size}
        self._at = max(0, starts[whence] + offset)
        return self._at

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - any writable buffer, as in `io`
        """Fill a buffer from here on; give how many bytes there were."""
        with self._path.open("rb") as file:
            file.seek(self._at)
            count = file.readinto(buffer)
        self._at += count
        return count


def disposition_name(header: str) -> str | None:
    """Give the file name in a `Content-Disposition` (RFC 6266), without any folder in front."""
    if "filename" not in header.lower():
        return None
    from email.message import Message  # here, since few programs need it

    message = Message()
    message["Content-Disposition"] = header
    written = message.get_filename("").replace("\\", "/").rpartition("/")[2]
    name = "".join(sign for sign in written if sign.isprintable()).strip()
    return None if name in {"", ".", ".."} else name


def _is_header(text: str) -> bool:
    return text.isascii() and text.isprintable()
