"""Files are sent and received piece by piece, and an upload or download that fails says so."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import importlib
import inspect
import io
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest
import respx

#: A module or class generated for this run, which a type checker does not know.
Package = Any

BASE = "https://cx.example.com"
MEGABYTE = 1024 * 1024


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body of so many megabytes, made while it is read; perhaps it breaks off."""

    def __init__(self, megabytes: int, error: Exception | None = None) -> None:
        self.megabytes, self.error = megabytes, error
        self.given = 0
        self.is_closed = False

    def __iter__(self) -> Iterator[bytes]:
        for _ in range(self.megabytes):
            self.given += 1
            yield b"x" * MEGABYTE
        if self.error is not None:
            raise self.error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk

    def close(self) -> None:
        """Note it."""
        self.is_closed = True

    async def aclose(self) -> None:
        """Note it."""
        self.is_closed = True


@pytest.fixture
def package(desk_client: ModuleType) -> Package:
    """Give the package, its type left open."""
    return desk_client


@pytest.fixture
def client(package: Package) -> Package:
    """Give a client that tries twice and never waits."""
    return package.Client(BASE, retries=package.Retries.without_waits(1))


def answering(package: Package, *answers: httpx.Response | Exception, kind: str = "") -> Package:
    """Give a client of a server with these answers, one after the other, and no network."""
    left = iter(answers)

    def answer(_: httpx.Request) -> httpx.Response:
        given = next(left)
        if isinstance(given, Exception):
            raise given
        return given

    transport = httpx.MockTransport(answer)
    made = getattr(httpx, f"{kind}Client")(transport=transport)
    retries = package.Retries.without_waits(1)
    return getattr(package, f"{kind}Client")(BASE, http_client=made, retries=retries)


# --- downloads ------------------------------------------------------------------------------------


def test_a_body_is_read_when_it_is_wanted(package: Package) -> None:
    """The head is there before the body, which comes piece by piece and is closed in the end."""
    body = Body(3)
    headers = {
        "Content-Type": "Image/PNG; q=1",
        "Content-Length": str(3 * MEGABYTE),
        "X-Request-Id": "r-1",
        "Content-Disposition": 'attachment; filename="../../a b.png"',
    }
    client = answering(package, httpx.Response(200, headers=headers, stream=body))
    with client.stream_response(client.files.download, 7) as download:
        assert (download.status, body.given) == (200, 0)
        assert (download.mime_type, download.size_bytes) == ("image/png", 3 * MEGABYTE)
        assert (download.file_name, download.request_id) == ("a b.png", "r-1")
        first = next(iter(download))
        assert (len(first), body.given, body.is_closed) == (MEGABYTE, 1, False)
    assert body.is_closed


def test_a_body_is_saved_without_being_in_memory(package: Package, tmp_path: Path) -> None:
    """Sixty-four megabytes go to a file with less than eight in memory at any time."""
    client = answering(package, httpx.Response(200, stream=Body(64)))
    tracemalloc.start()
    try:
        with client.stream_response(client.files.download, 7) as download:
            saved = download.save(tmp_path / "a.bin")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert saved.stat().st_size == 64 * MEGABYTE
    assert peak < 8 * MEGABYTE
    assert [path.name for path in tmp_path.iterdir()] == ["a.bin"]


def test_pieces_have_the_size_asked_for(package: Package) -> None:
    """All but the last."""
    client = answering(package, httpx.Response(200, stream=Body(1)))
    with client.stream_response(client.files.download, 7) as download:
        sizes = [len(chunk) for chunk in download.chunks(400_000)]
    assert sizes == [400_000, 400_000, 248_576]


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (httpx.ReadError("reset"), "TransportError"),
        (httpx.RemoteProtocolError("ended early"), "TransportError"),
        (httpx.ReadTimeout("slow"), "RequestTimeoutError"),
        (httpx.DecodingError("bad gzip"), "DecodeError"),
    ],
)
def test_a_body_that_breaks_off_leaves_the_old_file(
    package: Package, tmp_path: Path, error: Exception, kind: str
) -> None:
    """The error is one of the client's, nothing is asked for twice, and half a file is no file."""
    place = tmp_path / "a.bin"
    place.write_bytes(b"old")
    for asynchronous in ("", "Async"):
        client = answering(package, httpx.Response(200, stream=Body(2, error)), kind=asynchronous)
        with pytest.raises(getattr(package, kind), match=r"GET /files/\{id"):
            if asynchronous:
                asyncio.run(save(client, place))
            else:
                with client.stream_response(client.files.download, 7) as download:
                    download.save(place)
    assert place.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [place]


async def save(client: Package, place: Path) -> None:
    async with client, client.stream_response(client.files.download, 7) as download:
        await download.save(place)


def test_a_refusal_is_the_calls_own(package: Package) -> None:
    """Its body is read, so the error has all it has elsewhere; it is tried again as elsewhere."""
    client = answering(
        package,
        httpx.Response(503),
        httpx.Response(404, stream=httpx.ByteStream(b'{"message": "no such file"}')),
    )
    with (
        pytest.raises(package.NotFoundError, match="no such file"),
        client.stream_response(client.files.download, 7),
    ):
        pytest.fail("there is no answer to use")


def test_the_head_is_tried_again(package: Package) -> None:
    """A connection that fails before an answer is there costs a try, not the call."""
    client = answering(package, httpx.ConnectError(""), httpx.Response(200, stream=Body(1)))
    with client.stream_response(client.files.download, 7) as download:
        assert len(b"".join(download)) == MEGABYTE


def test_a_login_page_is_told(package: Package) -> None:
    """A page where no page is documented is a deviation, and an error for who is strict."""
    seen: list[str] = []
    page = httpx.Response(200, headers={"Content-Type": "text/html"}, stream=Body(1))
    client = answering(package, page, page)
    with client.stream_response(client.files.download, 7) as download:
        seen += map(str, download.deviations)
    assert seen == ["the Content-Type: not a documented media type"]
    strict = client.with_options(strict=True)
    with (
        pytest.raises(package.DecodeError, match="not a documented media type"),
        strict.stream_response(strict.files.download, 7),
    ):
        pytest.fail("there is no answer to use")


def test_any_method_can_be_streamed(package: Package) -> None:
    """What is no method of a service is refused before anything is sent."""
    client = answering(package, httpx.Response(200, json=[1]))
    with client.stream_response(client.routing_engine.list_queues) as download:
        assert b"".join(download) == b"[1]"
    with pytest.raises(TypeError, match="a method of one of the client's services"):
        client.stream_response(print)


def test_awaited_it_is_the_same(package: Package, tmp_path: Path) -> None:
    """Head, pieces, file and closing are those of the blocking client."""
    bodies = [Body(2), Body(2), Body(2)]
    client = answering(package, *(httpx.Response(200, stream=b) for b in bodies), kind="Async")

    async def run() -> None:
        async with client.stream_response(client.files.download, 7) as download:
            assert bodies[0].given == 0
            assert [len(chunk) async for chunk in download] == [MEGABYTE, MEGABYTE]
        async with client.stream_response(client.files.download, 7) as download:
            assert [len(c) async for c in download.chunks(2 * MEGABYTE)] == [2 * MEGABYTE]
        async with client.stream_response(client.files.download, 7) as download:
            saved = await download.save(tmp_path / "a.bin")
        assert saved.stat().st_size == 2 * MEGABYTE

    asyncio.run(run())
    assert all(body.is_closed for body in bodies)


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("", None),
        ("inline", None),
        ("attachment; filename=a.pdf", "a.pdf"),
        ('attachment; filename="a \\"b\\".pdf"', 'a "b".pdf'),
        ("attachment; filename*=UTF-8''%C3%A4%20b.pdf", "ä b.pdf"),
        ("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd"),
        ('attachment; filename="C:\\\\temp\\\\a.pdf"', "a.pdf"),
        ('attachment; filename="/"', None),
        ('attachment; filename=".."', None),
        ("attachment; filename*=UTF-8''a%0D%0Ab%E2%80%AE.pdf", "ab.pdf"),
        ("attachment; filename*=nonsense''%ff.pdf", "ÿ.pdf"),
    ],
)
def test_a_file_has_the_name_it_came_with(package: Package, header: str, name: str | None) -> None:
    """As RFC 6266 writes it, without folders and what cannot be seen; also where it is not streamed."""
    headers = {"Content-Type": "text/csv; charset=utf-8", "Content-Disposition": header}
    answer = httpx.Response(200, headers=headers, content=b"a;b")
    client = answering(package, answer, answer)
    with client.stream_response(client.files.download, 7) as download:
        assert download.file_name == name
    file = client.files.download(7)
    assert (file.file_name, file.mime_type) == (name, "text/csv")
    assert file.payload.read() == b"a;b"


# --- uploads --------------------------------------------------------------------------------------


def part_of(request: httpx.Request) -> tuple[str, bytes]:
    """Give the head and the content of the part called `file`."""
    boundary = request.headers["Content-Type"].partition("boundary=")[2].encode()
    parts = request.content.split(b"--" + boundary)
    (part,) = (p for p in parts if b'name="file"' in p)
    head, _, content = part.partition(b"\r\n\r\n")
    return head.strip().decode(), content.removesuffix(b"\r\n")


def test_a_part_has_a_name_and_a_media_type(
    client: Package, package: Package, respx_mock: respx.MockRouter, tmp_path: Path
) -> None:
    """Those that are given, or what the path, the open file and the name tell, or just `upload`."""
    route = respx_mock.post(f"{BASE}/files").respond(json=1)
    models = importlib.import_module(f"{package.__name__}.models")
    path = tmp_path / "notes.txt"
    path.write_bytes(b"text")
    with path.open("rb") as opened:
        files = [
            (package.File.of(path), "notes.txt", "text/plain"),
            (package.File.of(path, "b.png"), "b.png", "image/png"),
            (package.File.of(opened), "notes.txt", "text/plain"),
            (package.File.of(b"text", "a.pdf", "x/y"), "a.pdf", "x/y"),
            (package.File.of(b"text"), "upload", "application/octet-stream"),
            (package.File(io.BytesIO(b"text")), "upload", "application/octet-stream"),
            (package.File.of(b"text", 'a"\r\nX: y.txt'), "a%22%0D%0AX: y.txt", "text/plain"),
        ]
        for file, name, kind in files:
            client.files.upload(body=models.UploadBody(file=file))
            head, content = part_of(route.calls.last.request)
            assert head == (
                f'Content-Disposition: form-data; name="file"; filename="{name}"\r\n'
                f"Content-Type: {kind}"
            )
            assert content == b"text"


def test_a_media_type_cannot_add_a_header(client: Package, package: Package) -> None:
    """One with a line break is refused before anything is sent."""
    models = importlib.import_module(f"{package.__name__}.models")
    file = package.File.of(b"", "a", "text/plain\r\nX-Evil: 1")
    with pytest.raises(ValueError, match="mime_type holds a line break"):
        client.files.upload(body=models.UploadBody(file=file))


def test_a_path_that_is_not_there_is_noticed_at_once(package: Package, tmp_path: Path) -> None:
    """When the file is named, not in the middle of a request."""
    with pytest.raises(FileNotFoundError):
        package.File.of(tmp_path / "none")


class Sink(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Reads requests piece by piece and keeps nothing but their length and hash; refuses some."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.digests: list[str] = []
        self.lengths: list[tuple[int, str | None]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Take a request of the blocking client."""
        assert isinstance(request.stream, httpx.SyncByteStream)
        taken = hashlib.sha256()
        size = sum(_take(taken, chunk) for chunk in request.stream)
        return self._answer(request, taken.hexdigest(), size)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Take a request of the awaited client."""
        assert isinstance(request.stream, httpx.AsyncByteStream)
        taken, size = hashlib.sha256(), 0
        async for chunk in request.stream:
            size += _take(taken, chunk)
        return self._answer(request, taken.hexdigest(), size)

    def _answer(self, request: httpx.Request, digest: str, size: int) -> httpx.Response:
        self.digests.append(digest)
        self.lengths.append((size, request.headers.get("Content-Length")))
        # With it, what a POST asks for may be asked for again.
        return httpx.Response(self.statuses.pop(0), text="<ok/>", headers={"Retry-After": "0"})


def _take(taken: Any, chunk: bytes) -> int:  # noqa: ANN401 - a hash of hashlib's
    taken.update(chunk)
    return len(chunk)


@pytest.mark.parametrize("kind", ["", "Async"])
@pytest.mark.parametrize("operation", ["upload", "replace"])
def test_a_file_is_sent_without_being_in_memory(
    package: Package, tmp_path: Path, kind: str, operation: str
) -> None:
    """From its path, as a part or as the whole body, whole each time it is sent, length and all."""
    path = tmp_path / "a.bin"
    path.write_bytes(b"x" * 32 * MEGABYTE)
    sink = Sink(503, 204)
    http = getattr(httpx, f"{kind}Client")(transport=sink)
    retries = package.Retries.without_waits(1)
    client = getattr(package, f"{kind}Client")(BASE, http_client=http, retries=retries)
    tracemalloc.start()
    try:
        asyncio.run(send(client, operation, package.File.of(path), package))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8 * MEGABYTE
    (size, _), _ = sink.lengths
    assert size >= 32 * MEGABYTE
    assert sink.lengths == [(size, str(size))] * 2
    assert len(set(sink.digests)) == 1


async def send(client: Package, operation: str, file: Package, package: Package) -> None:
    """Send a file as a part or as the whole body; what is answered does not matter."""
    models = importlib.import_module(f"{package.__name__}.models")
    if operation == "upload":
        method, arguments = client.files.upload, {"body": models.UploadBody(file=file)}
    else:
        method, arguments = client.files.replace, {"id": 7, "body": file}
    with contextlib.suppress(package.DecodeError):
        given = method(**arguments)
        if inspect.isawaitable(given):
            await given


class Pipe(io.BytesIO):
    """What can be read only once."""

    def seekable(self) -> bool:
        """Say no."""
        return False


@pytest.mark.parametrize(("operation", "sent"), [("upload", 1), ("replace", 2)])
def test_what_can_be_read_once_is_not_sent_in_part(
    package: Package, operation: str, sent: int
) -> None:
    """A pipe as a part is not tried again; as the whole body it is read before, so it may be."""
    sink = Sink(503, 204)
    retries = package.Retries.without_waits(1)
    client = package.Client(BASE, http_client=httpx.Client(transport=sink), retries=retries)
    with contextlib.suppress(package.ServerError):
        asyncio.run(send(client, operation, package.File.of(Pipe(b"abc")), package))
    assert len(sink.digests) == sent
    assert len(set(sink.digests)) == 1
