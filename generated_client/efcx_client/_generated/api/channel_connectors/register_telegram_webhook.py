from typing import Any

import httpx

from .... import reading as _reading
from .... import wire as _wire
from ... import models as _models
from ...models.register_telegram_webhook_request import RegisterTelegramWebhookRequest
from ...models.register_telegram_webhook_response import RegisterTelegramWebhookResponse
from ...types import Unset

METHOD = "post"
PATH = "/telegram-connector/register-webhook"
SERVICE = "channel_connectors"
SERVERS: tuple[str, ...] | None = None
IS_PUBLIC = True
STATUSES = ("200",)
TYPES: tuple[str, ...] = ("application/json",)


def build_request(
    *,
    body: RegisterTelegramWebhookRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": METHOD,
        "url": PATH,
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    _kwargs["headers"] = _wire.headers(headers)
    return _kwargs


def parse_success(response: httpx.Response) -> RegisterTelegramWebhookResponse:
    response_200: RegisterTelegramWebhookResponse = _reading.read(
        _models.RegisterTelegramWebhookResponse.from_dict,
        response.json(),
        None,
    )

    return response_200


def parse_error(response: httpx.Response) -> object:
    return None
