"""The client's page shows what its settings ask for, and nothing that does not run."""

from __future__ import annotations

import importlib
import inspect
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest
import respx
from tests.client.conftest import DOCUMENTS, generate

from postspec.client import ClientRejectedError, Generated, Task, generate_client, write_client
from postspec.client._facade import markdown
from postspec.findings import Place
from postspec.openapi import Document, read_document

BASE = "https://cx.example.com"

TASKS = (
    Task(
        title="Find *orders*", operation="findOrders", example="Search", text="Of **one** kind.\n"
    ),
    Task(title="Change", operation="changeLine", arguments=("dry",)),
    Task(title="Photo", operation="addPhoto"),
)


def page_of(generated: Generated) -> str:
    return generated.files["README.md"].decode()


def pieces(page: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def section(page: str, title: str) -> str:
    return page.partition(f"\n### {title}\n")[2].partition("\n#")[0].strip()


@pytest.fixture(scope="module")
def shop() -> Generated:
    """Generate a client whose page shows tasks."""
    document = read_document(DOCUMENTS / "shop.yaml")
    return generate_client(
        document, package_name="shop_client", project_name="shop-client", tasks=TASKS
    )


def test_each_piece_of_code_runs(
    desk: Generated, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """One after the other, they log in, call, meet no error, and make clients of all kinds."""
    assert desk_client.__name__ == "desk_client"
    token = respx_mock.post(f"{BASE}/token").respond(json={"access_token": "t"})
    queues = respx_mock.get(f"{BASE}/queues").respond(json=[])
    names: dict[str, Any] = {}
    for piece in pieces(page_of(desk)):
        exec(compile(piece, "README.md", "exec"), names)  # noqa: S102 - our own page
    assert (token.call_count, queues.call_count) == (1, 2)


def test_a_task_is_a_call_of_its_saved_request(shop: Generated) -> None:
    """With the values of the request it names, the optional arguments it names, and its text."""
    page = page_of(shop)
    assert section(page, "Find \\*orders\\*") == (
        "Of **one** kind.\n\n"
        "```python\n"
        'answer = client.orders.find_orders(q="tea")\n'
        "print(answer)\n"
        "```"
    )
    assert section(page, "Change").splitlines()[1:6] == [
        "from uuid import UUID",
        "",
        "from shop_client import models",
        "",
        "client.orders.change_line(",
    ]
    assert "dry=True" in section(page, "Change")
    assert "until" not in section(page, "Change")
    assert "from shop_client import File, models\n" in section(page, "Photo")


def test_tasks_run(shop: Generated, site: Path, respx_mock: respx.MockRouter) -> None:
    """As they stand on the page, after what logs in."""
    write_client(shop, site / "shop")
    sys.path.insert(0, str(site / "shop"))
    importlib.import_module("shop_client")
    sent = respx_mock.route().mock(return_value=httpx.Response(200, json={}))
    names: dict[str, Any] = {}
    login, *others = pieces(page_of(shop))
    exec(compile(login, "README.md", "exec"), names)  # noqa: S102 - our own page
    for piece in others[:3]:
        exec(compile(piece, "README.md", "exec"), names)  # noqa: S102 - our own page
    assert [call.request.method for call in sent.calls] == ["GET", "GET", "PUT", "POST"]


@pytest.mark.parametrize(
    ("task", "message", "fix"),
    [
        ({"operation": "findOrder"}, "no operation `findOrder`", "did you mean `findOrders`?"),
        (
            {"operation": "findOrders", "example": "Serch"},
            "no request was saved for `findOrders` as `Serch`",
            "did you mean `Search`?",
        ),
        (
            {"operation": "findOrders", "arguments": ("page", "sort")},
            "`findOrders` has no parameter `sort`",
            "name an operationId of the document, and a request that was saved for it",
        ),
        (
            {"operation": "unseen"},
            "no example was saved of what `unseen` needs",
            "name an operationId of the document, and a request that was saved for it",
        ),
    ],
)
def test_a_task_that_cannot_be_shown_is_reported(
    task: dict[str, Any], message: str, fix: str
) -> None:
    """Where it stands, with the nearest name there is; no client is made without it."""
    document = read_document(DOCUMENTS / "shop.yaml")
    given = Task(title="A task", place=Place(file="postspec.toml"), **task)
    with pytest.raises(ClientRejectedError) as caught:
        generate_client(document, package_name="some", project_name="some", tasks=[given, given])
    finding, _ = caught.value.findings
    assert (finding.rule, finding.subject) == ("client-task-unusable", "A task")
    assert (finding.place.file, finding.fix) == ("postspec.toml", fix)
    assert message in finding.message


def test_a_task_that_reads_a_list_goes_through_it() -> None:
    """Item by item; and the page begins with the first task that needs no argument."""
    tasks = [
        Task(title="One", operation="links"),
        Task(title="All", operation="bare"),
    ]
    page = page_of(
        generate_client(
            read_document(DOCUMENTS / "pages.yaml"),
            package_name="pages_client",
            project_name="pages-client",
            tasks=tasks,
        )
    )
    assert section(page, "One").splitlines()[1:3] == [
        "answer = client.lists.links()",
        "print(answer)",
    ]
    assert section(page, "All").splitlines()[1:3] == [
        "for item in client.lists.bare():",
        "    print(item)",
    ]
    assert "\nprint(client.lists.bare())\n" in page


def test_without_tasks_there_is_no_section(desk: Generated) -> None:
    """Nor one of pages, where no list has any."""
    assert "## Tasks" not in page_of(desk)
    assert "## Lists in pages" not in page_of(desk)


def test_lists_in_pages_are_named(shop: Generated) -> None:
    """Each method, and the code for one of them."""
    page = page_of(generate("pages"))
    rows = re.findall(r"^\| `(client\.lists\.\w+)` \|$", page, re.MULTILINE)
    assert len(rows) == 11
    assert "for item in client.iterate(client.orders.find_orders, " in page_of(shop)


def test_every_argument_of_a_client_is_explained(desk: Generated, desk_client: ModuleType) -> None:
    """The table of settings has the arguments, in their order, and the document's servers."""
    arguments = list(inspect.signature(desk_client.Client).parameters)
    table = (
        page_of(desk).partition("| argument | what it is |\n|---|---|\n")[2].partition("\n\n")[0]
    )
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == arguments
    assert "| `Environment.LOCAL` | http://127.0.0.1:8080 |" in page_of(desk)


def test_every_error_is_explained(desk: Generated, desk_client: ModuleType) -> None:
    """The table of errors has each class that the package exports."""
    table = page_of(desk).partition("| error | when |\n")[2].partition("\n\n")[0]
    told = set(re.findall(r"`(\w+Error)`", table)) | {"ApiError"}
    assert told == {name for name in desk_client.__all__ if name.endswith("Error")}


@pytest.mark.parametrize(
    ("form", "url"),
    [
        ({"grant_type": "password", "client_id": "app"}, "https://x.example.com/v1/realms/r/token"),
        ({"grant_type": "refresh_token", "client_id": "app"}, ""),
        ({"username": "jane"}, ""),
    ],
)
def test_a_login_is_found_among_the_operations(form: dict[str, str], url: str) -> None:
    """Where no security scheme names the token's URL, an operation that takes a password does."""
    media = "application/x-www-form-urlencoded"
    operation = {
        "operationId": "token",
        "parameters": [
            {"name": "realm", "in": "path", "required": True, "schema": {}, "example": "r"}
        ],
        "requestBody": {"content": {media: {"schema": {"type": "object"}, "example": form}}},
        "responses": {"200": {"description": ""}},
    }
    raw = {
        "openapi": "3.1.0",
        "info": {},
        "servers": [{"url": "https://x.example.com/v1/"}],
        "paths": {"/realms/{realm}/token": {"post": operation}},
        "components": {"securitySchemes": {"one": {"type": "http", "scheme": "bearer"}}},
    }
    document = Document(file="d.yaml", raw=raw)
    page = page_of(generate_client(document, package_name="small", project_name="small"))
    assert f'token_url="{url or "https://login.example.com/token"}"' in page
    assert f'client_id="{"app" if url else "my-client"}"' in page


def test_a_strangers_text_is_no_markup() -> None:
    """Neither Markdown's nor HTML's."""
    assert markdown("<b> `x` [a](b) | c & d") == "&lt;b&gt; \\`x\\` \\[a\\]\\(b\\) \\| c \\& d"
