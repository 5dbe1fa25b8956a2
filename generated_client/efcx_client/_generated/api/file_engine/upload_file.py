from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.error import Error
from ...models.files_error import FilesError
from ...models.upload_file_request import UploadFileRequest
from ...models.upload_file_response import UploadFileResponse
from ...types import Unset

METHOD = "post"
PATH = "/file-engine/api/uploadFileStream"
SERVICE = "file_engine"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = False
STATUSES = (
    "200",
    "401",
    "403",
    "404",
    "500",
)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    *,
    body: UploadFileRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    if not isinstance(body, Unset):
        _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> UploadFileResponse:
    response_200: UploadFileResponse = _reading.read(
        _models.UploadFileResponse.from_dict,
        response.json(),
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

    if response.status_code == 500:
        response_500: FilesError = _reading.read(
            _models.FilesError.from_dict,
            response.json(),
            None,
        )

        return response_500

    return None
