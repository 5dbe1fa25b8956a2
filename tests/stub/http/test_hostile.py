"""Whatever is sent, the stub answers, and its answers are declared or natural ones."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from postspec.openapi import read_document
from postspec.stub import Stub, StubSettings, User
from postspec.stub.http._message import Request

WORKSHOP = read_document(Path(__file__).parents[1] / "workshop.yaml")
STUB = Stub(WORKSHOP, StubSettings(tokens={"t": User("ada", "")}))

PATHS = [one.path for one in WORKSHOP.operations]
#: Pieces that go into the variables of a path, percent-encoded or not.
PIECES = st.sampled_from(["62d07f4f0980a50a91210e01", "%2F", "%00", "%ff", "..", "%E2%80%AE", "4"])
HEADER_VALUES = st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=30)
MEDIA_TYPES = st.sampled_from(
    [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=X",
        "application/octet-stream",
        "text/plain; charset=utf-7",
    ]
)
BODIES = st.one_of(
    st.binary(max_size=60),
    st.sampled_from(
        [
            b'{"name": "\\ud800", "kind": "HAND"}',
            b'{"name": 1e999, "kind": "HAND"}',
            b'{"note": ' + b"9" * 5000 + b"}",
            b"[" * 5000,
            b"--X\r\ncontent-disposition: form-data; name=\xff\r\n\r\n\x00\r\n--X--",
            b"stars=5&stars=%ff&=&&",
        ]
    ),
)


def fill(path: str, pieces: list[str]) -> str:
    for number, piece in enumerate(pieces):
        start, end = path.find("{"), path.find("}")
        if start == -1:
            return path + "/" + piece if number == 0 and piece == ".." else path
        path = path[:start] + piece + path[end + 1 :]
    return path


@settings(max_examples=400, derandomize=True, database=None, deadline=None)
@given(
    method=st.sampled_from(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "FOO"]),
    path=st.builds(fill, st.sampled_from(PATHS), st.lists(PIECES, min_size=2, max_size=2)),
    query=st.text(st.sampled_from("limt=&%f0aé+;[]"), max_size=20),
    headers=st.dictionaries(
        st.sampled_from(["authorization", "accept", "cookie", "host", "x-request-id"]),
        HEADER_VALUES,
    ),
    content_type=MEDIA_TYPES | HEADER_VALUES,
    body=BODIES,
)
def test_any_request_gets_an_answer(
    method: str, path: str, query: str, headers: dict[str, str], content_type: str, body: bytes
) -> None:
    """No exception, no status of a server error, no header that a header cannot be."""
    sent = {"authorization": "Bearer t", **headers, "content-type": content_type}
    answer = STUB.answer(Request(method, path, query, sent, body))
    assert 200 <= answer.status < 500
    for name, value in answer.headers.items():
        assert name == name.lower()
        assert value.isprintable()
        assert value.isascii()
