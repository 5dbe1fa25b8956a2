from typing import Any

import httpx

METHOD = "get"
PATH = "/file-engine/api/SystemInfo"
SERVICE = "file_engine"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = ("200",)
TYPES: tuple[str, ...] = ()


def build_request() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> None:
    return None


def parse_error(response: httpx.Response) -> object:
    return None
