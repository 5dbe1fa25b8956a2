"""Whatever goes wrong with a call is one `ApiError` that says what, and shows no secret."""

from __future__ import annotations

import asyncio
import pickle
from types import ModuleType
from typing import Any

import httpx
import pytest
import respx

from postspec.client.runtime import errors

#: A client of a class generated for this run, which a type checker does not know.
AnyClient = Any

BASE = "https://cx.example.com"
QUEUES = f"{BASE}/queues"


@pytest.fixture
def client(desk_client: ModuleType) -> AnyClient:
    """Give a client that tries once."""
    return desk_client.Client(BASE, retries=desk_client.Retries.none())


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "UnauthorizedError"),
        (403, "ForbiddenError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (418, "StatusError"),
        (422, "UnprocessableError"),
        (429, "RateLimitError"),
        (500, "ServerError"),
        (599, "ServerError"),
        (302, "StatusError"),
    ],
)
def test_each_status_has_its_class(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter, status: int, name: str
) -> None:
    """Every status that is no success raises the class of its kind, known to HTTP or not."""
    respx_mock.get(QUEUES).respond(status, json={"message": "no"})
    with pytest.raises(desk_client.StatusError) as caught:
        client.routing_engine.list_queues()
    assert type(caught.value).__name__ == name
    assert (caught.value.status, caught.value.message) == (status, "no")
    assert caught.value.is_documented is (status == 404)


def test_a_documented_error_has_its_type(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """The body of a documented status is the documented model, its texts are in the message."""
    respx_mock.get(QUEUES).respond(
        404, json={"message": "No such queue", "error": "error.gone"}, headers={"X-Request-Id": "r"}
    )
    with pytest.raises(desk_client.NotFoundError) as caught:
        client.routing_engine.list_queues()
    assert type(caught.value.body).__name__ == "Problem"
    assert caught.value.request_id == "r"
    assert str(caught.value) == "GET /queues: status 404: No such queue (error.gone)"


def test_the_default_response_is_an_error(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """`default` describes errors where a success is documented beside it."""
    respx_mock.delete(f"{QUEUES}/a").respond(409, json={"message": "in use"})
    with pytest.raises(desk_client.ConflictError) as caught:
        client.routing_engine.delete_queue("a")
    assert type(caught.value.body).__name__ == "Problem"


def test_an_undocumented_success_is_read_like_the_documented_one(
    client: AnyClient, respx_mock: respx.MockRouter
) -> None:
    """203 where 200 is documented gives the same type and says so."""
    respx_mock.get(QUEUES).respond(203, json=[])
    response = client.with_response(client.routing_engine.list_queues)
    assert (response.parsed, response.is_documented) == ([], False)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "the body is empty"),
        (b"<html>log in</html>", "the body is an HTML page where application/json is documented"),
        (b"  <p>log in", "the body is an HTML page where application/json is documented"),
        (b"[{]", "the body is not JSON: Expecting property name enclosed in double quotes"),
        (b'{"a": 1}', "the body: another type than the document says"),
        (b"null", "the body: null where the document does not allow it"),
        (b"\xff\xfe[", "the body does not have the documented shape"),
    ],
)
def test_an_answer_that_cannot_be_read_says_why(
    client: AnyClient,
    desk_client: ModuleType,
    respx_mock: respx.MockRouter,
    content: bytes,
    problem: str,
) -> None:
    """A success with another body raises `DecodeError`, whose message leaves the body out."""
    respx_mock.get(QUEUES).respond(200, content=content, headers={"Content-Type": "text/html"})
    with pytest.raises(desk_client.DecodeError) as caught:
        client.routing_engine.list_queues()
    assert caught.value.problem.startswith(problem)
    assert caught.value.content == content
    assert "log in" not in str(caught.value)


def test_a_page_where_nothing_is_documented_is_no_success(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """A login form that comes with 200 instead of an empty answer is not taken for one."""
    page = b"<!DOCTYPE html><title>log in</title>"
    route = respx_mock.delete(f"{QUEUES}/a")
    route.respond(204, content=page)
    with pytest.raises(desk_client.DecodeError, match="an HTML page where no body is documented"):
        client.routing_engine.delete_queue("a")
    route.respond(204, content=b"<ok/>", headers={"Content-Type": "application/xml"})
    client.routing_engine.delete_queue("a")


def test_a_page_instead_of_a_file_is_told(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """A file may well be a page, so it is given; the hook is told, unless the server names it."""
    told: list[str] = []
    client = desk_client.Client(BASE, on_deviation=lambda _, d: told.append(str(d)))
    headers = {"Content-Type": "text/html"}
    route = respx_mock.get(f"{BASE}/files/7")
    route.respond(200, content=b"<html>", headers=headers)
    assert client.files.download(7).payload.read() == b"<html>"
    assert told == ["the Content-Type: not a documented media type"]
    route.respond(200, content=b"<html>", headers={**headers, "Content-Disposition": "attachment"})
    client.files.download(7)
    assert len(told) == 1


def test_an_undocumented_success_deviates(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """The hook is told of a success the document does not name, and a strict client raises."""
    told: list[str] = []
    respx_mock.get(QUEUES).respond(206, json=[])
    client = desk_client.Client(BASE, on_deviation=lambda where, d: told.append(f"{where} {d}"))
    assert client.routing_engine.list_queues() == []
    assert told == ["GET /queues the status: not a documented status"]
    with pytest.raises(desk_client.DecodeError, match="not a documented status"):
        client.with_options(strict=True).routing_engine.list_queues()


def test_a_token_in_a_servers_text_is_not_repeated() -> None:
    """What looks like a token is cut out of the sentence that an error shows."""
    for said in (
        "Invalid token eyJhbGciOi.eyJzdWIi.c2ln given",
        "Invalid token Bearer 0123abcd-xyz given",
    ):
        found = errors.error_message({"message": said})
        assert found is not None
        assert found.replace("Bearer ", "") == "Invalid token *** given"


def test_deviations_are_told_or_raised(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """What deviates is kept and told to a hook; a strict client raises with the JSON Pointer."""
    item = {"name": None, "state": "HALF", "created": "soon", "terms": [{"aB": "x"}], "note": 1}
    respx_mock.get(QUEUES).respond(json=[{"id": None, **item}, item])
    told: list[str] = []
    client = desk_client.Client(BASE, on_deviation=lambda where, d: told.append(f"{where} {d}"))
    first, second = client.routing_engine.list_queues()
    assert (first.id, first.state, first.created) == (None, "HALF", "soon")
    assert (second.id, second.terms[0].aB) == (desk_client.UNSET, "x")
    where = "GET /queues"
    assert told[:4] == [
        f"{where} /0/id: null where the document does not allow it",
        f"{where} /0/name: null where the document does not allow it",
        f"{where} /0/state: not one of the documented values",
        f"{where} /0/created: another type than the document says",
    ]
    assert f"{where} /0/note: another type than the document says" in told
    assert f"{where} /1/id: a required property is missing" in told
    assert f"{where} /1/terms/0/aB: another type than the document says" in told
    with pytest.raises(desk_client.DecodeError, match="/0/id: null"):
        client.with_options(strict=True).routing_engine.list_queues()


def test_no_answer_is_a_transport_error(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """Timeouts and broken connections are told apart, and whether anything was sent."""
    cases = {
        httpx.ConnectError: ("TransportError", False),
        httpx.ReadTimeout: ("RequestTimeoutError", True),
        httpx.ConnectTimeout: ("RequestTimeoutError", False),
        httpx.RemoteProtocolError: ("TransportError", True),
    }
    for error, expected in cases.items():
        respx_mock.get(QUEUES).mock(side_effect=error)
        with pytest.raises(desk_client.TransportError) as caught:
            client.routing_engine.list_queues()
        assert (type(caught.value).__name__, caught.value.was_sent) == expected
        assert isinstance(caught.value.__cause__, error)
    assert issubclass(desk_client.RequestTimeoutError, TimeoutError)


def test_async_calls_raise_the_same(desk_client: ModuleType, respx_mock: respx.MockRouter) -> None:
    """Status, transport and decode errors are those of the blocking client."""
    route = respx_mock.get(QUEUES)

    async def run() -> None:
        async with desk_client.AsyncClient(BASE, retries=desk_client.Retries.none()) as client:
            route.respond(404, json={})
            with pytest.raises(desk_client.NotFoundError):
                await client.routing_engine.list_queues()
            route.mock(side_effect=httpx.ReadTimeout)
            with pytest.raises(desk_client.RequestTimeoutError):
                await client.routing_engine.list_queues()
            route.mock(return_value=httpx.Response(200, text="<p>"))
            with pytest.raises(desk_client.DecodeError):
                await client.routing_engine.list_queues()

    asyncio.run(run())


@pytest.mark.parametrize(
    ("body", "message", "code"),
    [
        ({"timestamp": 1, "error": "error.gone", "message": "Gone"}, "Gone", "error.gone"),
        ({"code": 400, "message": "bad"}, "bad", "400"),
        ({"error_message": "no", "error_detail": {"status": 401, "reason": "x"}}, "no", "401"),
        ({"error": "access_denied", "error_description": "nope"}, "nope", "access_denied"),
        ({"reasonCode": "EXPIRED", "message": "late"}, "late", "EXPIRED"),
        ({"errors": [{"message": "undefined", "code": "E1"}]}, "undefined", "E1"),
        ({"error": {"code": 7, "message": "deep"}}, "deep", "7"),
        ({"type": "about:blank", "title": "T", "detail": "D"}, "D", "about:blank"),
        ([{"id": 1}], None, None),
        ("text", None, None),
        (None, None, None),
        ({"message": True, "code": False}, None, None),
    ],
)
def test_message_and_code_are_found_in_any_shape(
    body: object, message: str | None, code: str | None
) -> None:
    """The sentence for people and the name for programs are found wherever services put them."""
    assert (errors.error_message(body), errors.error_code(body)) == (message, code)


def test_a_long_text_is_cut() -> None:
    """A server cannot fill logs through an error's message, nor break its line."""
    text = errors.error_message({"message": "a\n\x1b" + "b" * 1000})
    assert text is not None
    assert len(text) == 300
    assert text.isprintable()


def test_errors_survive_pickling() -> None:
    """A process pool hands an error back with its facts."""
    error = errors.NotFoundError("GET /a", status=404, value={"message": "gone"})
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))


@pytest.mark.parametrize("status", [200, 404, 500])
@pytest.mark.parametrize("depth", [5_000, 200_000])
def test_a_body_nested_too_deeply_is_an_api_error(
    client: AnyClient,
    desk_client: ModuleType,
    respx_mock: respx.MockRouter,
    status: int,
    depth: int,
) -> None:
    """A parser or a search that would run out of stack says so as for any other bad body."""
    content = b"[" * depth + b"]" * depth
    respx_mock.get(QUEUES).respond(status, content=content)
    expected = desk_client.DecodeError if status == 200 else desk_client.StatusError
    with pytest.raises(expected):
        client.routing_engine.list_queues()


def test_a_body_that_is_not_in_its_encoding_cannot_be_read(desk_client: ModuleType) -> None:
    """Broken compression raises `DecodeError`, blocking or awaited."""

    def answer(_: httpx.Request) -> httpx.Response:
        stream = httpx.ByteStream(b"not gzip")
        return httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=stream)

    transport = httpx.MockTransport(answer)
    with (
        httpx.Client(transport=transport) as http,
        pytest.raises(desk_client.DecodeError, match=r"Content-Encoding \(status 200"),
    ):
        desk_client.Client(BASE, http_client=http).routing_engine.list_queues()

    async def run() -> None:
        async with httpx.AsyncClient(transport=transport) as http:
            await desk_client.AsyncClient(BASE, http_client=http).routing_engine.list_queues()

    with pytest.raises(desk_client.DecodeError, match="Content-Encoding"):
        asyncio.run(run())


def test_every_request_error_of_httpx_is_a_transport_error(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """None of its classes escapes, not even those that are no `httpx.TransportError`."""
    respx_mock.get(QUEUES).mock(side_effect=httpx.TooManyRedirects)
    with pytest.raises(desk_client.TransportError):
        client.routing_engine.list_queues()


def test_an_illegal_header_is_not_repeated(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """The text of httpx holds the header's value, so that only its class is told."""
    respx_mock.get(QUEUES).mock(side_effect=httpx.LocalProtocolError("Illegal b'Bearer tok'"))
    with pytest.raises(desk_client.TransportError) as caught:
        client.routing_engine.list_queues()
    assert str(caught.value) == "GET /queues: LocalProtocolError"
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


def test_a_header_with_a_line_break_is_refused(desk_client: ModuleType) -> None:
    """The header is named, its value is not."""
    with pytest.raises(desk_client.ConfigurationError, match="X-Api-Key") as caught:
        desk_client.Client(BASE, headers={"X-Api-Key": "hunter2\n"})
    assert "hunter2" not in str(caught.value)
