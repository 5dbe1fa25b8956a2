from io import BytesIO
from typing import Any

import httpx

from .... import reading as _reading
from ... import models as _models
from ...models.error import Error
from ...models.files_error import FilesError
from ...types import UNSET, File

METHOD = "get"
PATH = "/file-engine/api/downloadFileStream"
SERVICE = "file_engine"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
    "404",
)
TYPES: tuple[str, ...] = ("*/*",)


def build_request(
    *,
    filename: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["filename"] = filename

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
        "params": params,
    }

    return _kwargs


def parse_success(response: httpx.Response) -> File:
    response_200: File = _reading.read(
        lambda _value: File(payload=BytesIO(_value)),
        response.content,
        None,
    )

    return response_200


def parse_error(response: httpx.Response) -> object:
    if response.status_code == 401:
        return None

    if response.status_code == 403:
        response_403: Error = _reading.read(
            _models.Error.from_dict,
            response.json(),
            None,
        )

        return response_403

    if response.status_code == 404:
        response_404: FilesError = _reading.read(
            _models.FilesError.from_dict,
            response.json(),
            None,
        )

        return response_404

    return None
