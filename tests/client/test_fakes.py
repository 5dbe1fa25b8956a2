"""A fake of the API answers from the document's examples, as a test tells it to, and remembers."""

from __future__ import annotations

import asyncio
import datetime
import importlib
import io
import socket
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import httpx
import pytest

from postspec.client import Generated

#: What a package generated for this run has; a type checker does not know it.
Anything = Any

HIDDEN = "hunter2"


@pytest.fixture(scope="session")
def package(shelf_client: ModuleType) -> Anything:
    """Give the package, its models loaded."""
    importlib.import_module("shelf_client.models")
    return shelf_client


@pytest.fixture(scope="session")
def testing(shelf_client: ModuleType) -> Anything:
    """Import what the package has for tests."""
    return importlib.import_module(f"{shelf_client.__name__}.testing")


@pytest.fixture
def fake(testing: Anything, monkeypatch: pytest.MonkeyPatch) -> Anything:
    """Give a fake, where nothing can reach a network."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return testing.FakeApi()


@pytest.fixture
def client(fake: Anything) -> Anything:
    """Give its blocking client."""
    return fake.client()


def test_an_operation_answers_with_its_first_example(client: Anything, package: Anything) -> None:
    """The example of the first documented success, wherever it stands, as its type."""
    books = client.books.list_books()
    assert [(type(book), book.title) for book in books] == [
        (package.models.Book, "One"),
        (package.models.Book, "Two"),
    ]
    assert client.books.get_book("7").title == "One"
    assert client.books.list_new_books() == "plain words"
    assert client.books.delete_book("7") is None


def test_an_operation_without_an_example_answers_with_a_value_of_its_schema(
    client: Anything, fake: Anything, package: Anything
) -> None:
    """The value was made when the client was generated, and says so by its name."""
    book = client.books.add_book(body=package.models.Book(1, "x"))
    assert (book.id, book.title, book.added) == (1, "sample", datetime.date(2026, 1, 15))
    assert fake.examples(client.books.add_book) == (("201", "made from the schema"),)
    assert client.books.get_cover("7", "xl").payload.read() == b"sample"


def test_an_operation_that_nothing_can_be_made_for_says_so(
    client: Anything, fake: Anything, testing: Anything
) -> None:
    """A schema no value satisfies, or no success at all: the test has to give the body."""
    with pytest.raises(testing.UnexpectedRequestError, match="none could be made from the schema"):
        client.riddles.get_riddle()
    with pytest.raises(testing.UnexpectedRequestError, match="refusal documents no success; give"):
        client.books.get_refusal("7")
    with pytest.raises(LookupError, match="none could be made"):
        fake.answer(client.riddles.get_riddle, status=200)
    fake.answer(client.riddles.get_riddle, body={"a": "b"})
    assert client.riddles.get_riddle().a == "b"
    fake.answer(client.books.get_refusal, body=b"")
    assert client.books.get_refusal("7") is None


def test_the_async_client_is_answered_alike(fake: Anything, package: Anything) -> None:
    """Same examples, same records, same ways to fail; a method of either client names both."""

    async def run() -> None:
        async with fake.async_client(package.StaticToken("t")) as client:
            assert len(await client.books.list_books()) == 2
            fake.answer(client.books.list_books, example="none")
            assert await client.books.list_books() == []
            fake.fail(fake.client().books.list_books, "timeout")
            with pytest.raises(package.RequestTimeoutError):
                await client.books.list_books()

    asyncio.run(run())
    assert fake.requests[0].headers["Authorization"] == "Bearer t"


def test_a_test_chooses_the_answer(client: Anything, fake: Anything, package: Anything) -> None:
    """By example, by status, by a body of any kind, or by a function of what was sent."""
    books = client.books
    fake.answer(books.list_books, example="none")
    assert books.list_books() == []
    fake.answer(books.list_books, example="gone")
    with pytest.raises(package.NotFoundError, match="gone") as caught:
        books.list_books()
    assert type(caught.value.body) is package.models.Problem
    fake.answer("books.list_books", status=503, headers={"X-Request-Id": "r"})
    with pytest.raises(package.ServerError, match="failed") as failed:
        books.list_books()
    assert (failed.value.is_documented, failed.value.request_id) == (True, "r")
    fake.answer(books.list_books, status=429)
    with pytest.raises(package.RateLimitError):
        books.list_books()
    book = package.models.Book(id=3, title="Three", added=datetime.date(2026, 1, 2))
    fake.answer(books.list_books, body=[book])
    assert books.list_books() == [book]
    fake.answer(books.add_book, body=lambda sent: {**sent.json, "title": "echoed"})
    assert books.add_book(body=book).title == "echoed"
    fake.answer(books.list_new_books, body="other words")
    assert books.list_new_books() == "other words"
    fake.answer(books.get_cover, body=package.File(io.BytesIO(b"\x89PNG"), mime_type="image/png"))
    assert books.get_cover("1", "s").payload.read() == b"\x89PNG"


def test_an_undocumented_answer_needs_a_body(
    client: Anything, fake: Anything, package: Anything
) -> None:
    """Then any status can be answered, and pages, broken JSON and nothing at all."""
    with pytest.raises(LookupError, match="documents 404, 200, 429, 5XX, not 418"):
        fake.answer(client.books.list_books, status=418)
    fake.answer(client.books.list_books, status=418, body={"message": "tea"})
    with pytest.raises(package.StatusError, match="tea"):
        client.books.list_books()
    for body in (b"", b"{", b"<html>", "<p>"):
        fake.answer(client.books.list_books, body=body, headers={"Content-Type": "text/html"})
        with pytest.raises(package.DecodeError):
            client.books.list_books()


def test_answers_can_be_numbered(client: Anything, fake: Anything) -> None:
    """What is said for some times comes first, in order; then what holds for good, or the example."""
    fake.answer(client.books.list_books, status=503, times=2)
    fake.fail(client.books.list_books, times=1)
    assert len(client.with_options(retries=retries(client, 3)).books.list_books()) == 2
    fake.answer(client.books.list_books, example="none")
    book = {"id": 1, "title": "once"}
    fake.answer(client.books.list_books, body=[book], times=2)
    fake.answer(client.books.list_books, body=[book] * 5, times=1)
    assert [len(client.books.list_books()) for _ in range(5)] == [1, 1, 5, 0, 0]


def retries(client: Anything, limit: int) -> object:
    """Give a policy of the client's package that never waits."""
    package: Anything = importlib.import_module(type(client).__module__.partition(".")[0])
    return package.Retries.without_waits(limit)


def test_failures_are_those_of_the_package(
    client: Anything, fake: Anything, package: Anything
) -> None:
    """A broken connection, a timeout, or an error of the caller's choice."""
    cases: list[tuple[object, type[Exception]]] = [
        ("connection", package.TransportError),
        ("timeout", package.RequestTimeoutError),
        (httpx.RemoteProtocolError("cut"), package.TransportError),
    ]
    for how, expected in cases:
        fake.fail(client.books.list_books, how)
        with pytest.raises(expected):
            client.books.list_books()
    fake.reset()
    assert len(client.books.list_books()) == 2


def test_what_was_sent_is_remembered(client: Anything, fake: Anything, package: Anything) -> None:
    """Operation, values of the path, query and body, in order."""
    client.books.list_books(page=2)
    client.books.delete_book("a/b c")
    client.books.add_book(body=package.models.Book(1, "x"))
    first, second, third = fake.requests
    assert (first.operation, dict(first.query)) == ("GET /books", {"page": "2"})
    assert (second.operation, second.values) == ("DELETE /books/{id}", {"id": "a/b c"})
    assert (third.json, third.method) == ({"id": 1, "title": "x"}, "POST")
    assert fake.requests_to(client.books.delete_book) == (second,)
    fake.reset()
    assert (fake.requests, fake.requests_to("books.list_books")) == ((), ())


def test_a_record_shows_no_value(fake: Anything, package: Anything) -> None:
    """Neither tokens and passwords, nor what stands in paths, queries and bodies."""
    credentials = package.PasswordGrant("https://id.example.com/token", "app", "jane", HIDDEN)
    client = fake.client(credentials, headers={"X-Api-Key": HIDDEN})
    client.books.delete_book(HIDDEN)
    client.books.add_book(body=package.models.Book(1, HIDDEN))
    client.logout()
    shown = f"{fake!r} {fake.requests!r} {fake.logins!r} {fake.transport!r}"
    assert HIDDEN not in shown
    assert "SentRequest(operation='DELETE /books/{id}')" in shown


def test_logging_in_needs_no_network(fake: Anything, package: Anything) -> None:
    """Every grant is given a token, which the calls carry; logins are remembered apart."""
    url = "https://id.example.com/realms/r/protocol/openid-connect/token"
    grants = [
        package.PasswordGrant(url, "app", "jane", "p"),
        package.ClientCredentials(url, "app", "s"),
        package.RefreshToken(url, "app", "r"),
    ]
    for credentials in grants:
        client = fake.client(credentials)
        client.books.list_books()
        client.books.list_books()
        client.logout()
    assert [sent.operation for sent in fake.logins] == ["login", "logout"] * 3
    assert fake.logins[0].form["username"] == "jane"
    tokens = [sent.headers["Authorization"] for sent in fake.requests]
    assert (len(tokens), len(set(tokens))) == (6, 3)


def test_a_token_is_renewed_after_a_401(fake: Anything, package: Anything) -> None:
    """A token the fake is told to reject once is refreshed, and the call replayed."""
    client = fake.client(package.PasswordGrant("https://id.example.com/t", "app", "jane", "p"))
    fake.answer(client.books.list_books, status=401, body={}, times=1)
    assert len(client.books.list_books()) == 2
    assert [sent.form["grant_type"] for sent in fake.logins] == ["password", "refresh_token"]


def test_a_login_can_be_refused(fake: Anything, package: Anything) -> None:
    """As the identity provider says it."""
    client = fake.client(package.PasswordGrant("https://id.example.com/t", "app", "jane", "p"))
    fake.refuse_logins()
    for _ in range(2):
        with pytest.raises(package.AuthenticationError, match="invalid_grant"):
            client.books.list_books()
    assert fake.requests == ()


def test_an_unknown_request_is_refused_loudly(fake: Anything, testing: Anything) -> None:
    """Path, method and server have to be the document's; what was meant is guessed."""
    http = httpx.Client(transport=fake.transport)
    refused = testing.UnexpectedRequestError
    with pytest.raises(refused, match=r"no operation GET /boks; did you mean GET /books\?"):
        http.get("https://api.test/boks")
    with pytest.raises(refused, match="no operation PUT /books"):
        http.put("https://api.test/books")
    with pytest.raises(refused, match="at none of the API's servers") as caught:
        http.get(f"https://u:{HIDDEN}@elsewhere.example.com/books?key={HIDDEN}")
    assert HIDDEN not in str(caught.value)
    assert issubclass(refused, AssertionError)
    assert fake.requests == ()


def test_a_clients_own_place_is_known(package: Anything, testing: Anything) -> None:
    """Clients made elsewhere are answered at the document's servers, and where the fake is put."""
    fake = testing.FakeApi("http://127.0.0.1:8080/x/", service_urls={"riddles": "https://r.test"})
    with httpx.Client(transport=fake.transport) as http:
        for base in ("http://127.0.0.1:8080/x", "https://shelf.example.com/api"):
            client = package.Client(base, http_client=http)
            assert len(client.books.list_books()) == 2
        fake.answer("riddles.get_riddle", body={"a": "b"})
        assert client.riddles.get_riddle().a == "b"
    assert fake.requests[-1].url.host == "riddles.example.com"
    fake.client().riddles.get_riddle()
    assert fake.requests[-1].url.host == "r.test"


def test_a_name_that_is_no_operation_is_refused(fake: Anything, client: Anything) -> None:
    """What a test tells the fake is checked when it is told."""
    with pytest.raises(LookupError, match=r"did you mean 'books\.list_books'"):
        fake.answer("books.list_book")
    with pytest.raises(LookupError, match="is no operation"):
        fake.fail(print)
    with pytest.raises(LookupError, match=r"has the examples \['gone', 'two', 'none', ''\]"):
        fake.answer(client.books.list_books, example="three")
    with pytest.raises(LookupError, match=r"has the examples \['gone'\], not 'two'"):
        fake.answer(client.books.list_books, status=404, example="two")


def test_threads_share_a_fake(client: Anything, fake: Anything) -> None:
    """A numbered answer is given that often, however many ask at once."""
    fake.answer(client.books.list_books, body=[], times=50)
    with ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(client.books.list_books) for _ in range(100)]
    assert sorted(len(call.result()) for call in calls) == [0] * 50 + [2] * 50
    assert len(fake.requests) == 100


def test_examples_are_data_of_the_package(shelf: Generated) -> None:
    """One line for each operation, in the document's order, whatever its text."""
    text = shelf.files["shelf_client/examples.json"].decode()
    names = [line.split('"')[1] for line in text.splitlines() if '"method":' in line]
    assert names == [
        "books.list_books", "books.add_book", "books.get_book", "books.delete_book",
        "books.list_new_books", "books.get_cover", "books.get_refusal", "riddles.get_riddle",
    ]  # fmt: skip
    assert text.isascii()
    assert text.splitlines()[1] == '"made_by":"postspec generate",'
